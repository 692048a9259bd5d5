"""What read_claims_file makes of good files: words kept, sources resolved, checks turned into details with offsets."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.claims.claims_file import ClaimsFile, project_root, read_claims_file
from factcheck.claims.file import ids
from factcheck.claims.file.calculation import evaluate
from factcheck.errors import InvalidInputError
from factcheck.model import Claim, Date, Figure, Quote, Speaker, Statement

pytestmark = pytest.mark.usefixtures("plain_readers")

CONTRACT = """\
factcheck: 1
brief: brief.md          # path relative to this file; optional
lang: en                 # how numbers and dates are written in the brief
as_of: 2024-04-12        # for "last September", "this year"; optional

sources:                 # optional: name a source once, use it many times
  ar2023: https://example.org/annual-report-2023.pdf
  ons:
    url: https://example.org/ons/release
    title: Labour market overview, Q3 2025
    archive: https://web.archive.org/web/20251101000000/https://example.org/ons/release

claims:
  - id: revenue-2023                 # default: a slug of the claim
    claim: Revenue rose to €5.2 million in 2023
    figure: 5.2 million EUR          # without a check, the details are read from the claim's own words
    tolerance: 1%                    # default: the rounding of the brief
    near: [revenue, "2023"]
    source: ar2023, p. 12            # a name, a URL or a file; with an optional locator
  - claim: '"We will … rebuild [the bridge] by spring," the minister said'
    quote: We will … rebuild [the bridge] by spring
    by: Jane Roe
    source: https://example.org/speech
  - claim: At least 120 people died
    figure: at least 120
    need: 2                          # any (default) | all | a number of independent sources
    sources: [https://example.org/a, {url: https://example.net/b, group: government}]
  - Revenue fell in 2022: https://example.org/b      # the shortest form
"""


def read(text: str, root: Path | None = None, path: str = "claims.yaml") -> ClaimsFile:
    return read_claims_file(path, text.encode(), root=root)


def one(lines: str, head: str = "") -> Claim:
    """The claim of a file; `lines` from the dash on."""
    body = "\n".join("  " + line for line in lines.split("\n"))
    (claim,) = read(f"factcheck: 1\n{head}claims:\n{body}\n").claims
    return claim


def test_the_example_of_the_contract() -> None:
    file = read(CONTRACT)
    assert (file.brief, file.lang, file.as_of) == ("brief.md", "en", date(2024, 4, 12))
    revenue, minister, deaths, fell = file.claims
    assert [claim.id for claim in file.claims] == [
        "revenue-2023",
        "we-will-rebuild-the-bridge-by-spring-the",
        "at-least-120-people-died",
        "revenue-fell-in-2022",
    ]
    assert revenue.tolerance == Decimal("0.01")
    assert revenue.near == ("revenue", "2023")
    assert (revenue.sources[0].name, revenue.sources[0].page) == ("ar2023", 12)
    assert revenue.sources[0].url == "https://example.org/annual-report-2023.pdf"
    assert (revenue.place.line, revenue.place.column, revenue.place.end_column) == (15, 12, 48)
    figure = revenue.details[0]
    assert isinstance(figure, Figure)
    assert (figure.raw, figure.value, figure.unit) == ("5.2 million EUR", Decimal("5200000.0"), "EUR")
    assert revenue.text[figure.start : figure.end] == "€5.2 million"
    assert deaths.need == 2
    assert [source.group for source in deaths.sources] == [None, "government"]
    assert fell.sources[0].url == "https://example.org/b"
    quote = next(detail for detail in minister.details if isinstance(detail, Quote))
    assert minister.text[quote.start : quote.end] == '"We will … rebuild [the bridge] by spring,"'
    assert (
        minister.text[quote.inner_start : quote.inner_end] == quote.text == "We will … rebuild [the bridge] by spring"
    )
    assert quote.speaker == "Jane Roe"
    assert Speaker(start=0, end=0, raw="Jane Roe", name="Jane Roe") in minister.details
    assert [note.rule for note in file.notes] == ["unused-source"]


@pytest.mark.parametrize(
    "value", ["5.20", "no", "12:30", "017", "1_000", "2024-03-01", "1.234,5", "0x1F", "~5", "true", "1e3", ".5", "+5"]
)
def test_words_keep_their_spelling(value: str) -> None:
    assert one(f"- claim: a\n  note: {value}").note == value
    assert one(f"- claim: a {value}").text == f"a {value}"


@pytest.mark.parametrize(
    ("written", "address", "page", "section"),
    [
        ("ar, p. 12", "https://e.org/ar.pdf", 12, None),
        ("ar, page 12, table 3", "https://e.org/ar.pdf", 12, "table 3"),
        ("ar, pp. 12-14", "https://e.org/ar.pdf", 12, "pp. 12-14"),
        ("ar, S. 7", "https://e.org/ar.pdf", 7, None),
        ("ar, § 4", "https://e.org/ar.pdf", None, "§ 4"),
        ("ar, the second box", "https://e.org/ar.pdf", None, "the second box"),
        ("two words, p. 3", "https://e.org/two", 3, None),
        ("https://e.org/x p. 12", "https://e.org/x", 12, None),
        ("https://e.org/x, p. 12", "https://e.org/x", 12, None),
        ("https://e.org/x § 4(2)", "https://e.org/x", None, "§ 4(2)"),
        ("https://e.org/x t=12:40", "https://e.org/x", None, "t=12:40"),
        ("https://e.org/a,b?c=d,e", "https://e.org/a,b?c=d,e", None, None),
        ("http://[::1]:8000/x", "http://[::1]:8000/x", None, None),
        ("https://münchen.example/straße", "https://münchen.example/straße", None, None),
        ("report.pdf, p. 2", "report.pdf", 2, None),
        (r"docs\report.pdf", "docs/report.pdf", None, None),
        ("./notes", "./notes", None, None),
    ],
)
def test_a_source_with_its_locator(written: str, address: str, page: int | None, section: str | None) -> None:
    head = "sources:\n  ar: https://e.org/ar.pdf\n  two words: https://e.org/two\n"
    (source,) = one(f"- claim: a\n  source: {written}", head).sources
    assert (source.address, source.page, source.section) == (address, page, section)


def test_all_fields_of_a_source() -> None:
    fields = {
        "url": "https://e.org/", "title": "T", "author": "A", "publisher": "P", "date": "May 2024",
        "accessed": "2024-05-06",
        "archive": "https://archive.example/x", "lang": "de", "section": "§ 4", "kind": "primary", "group": "g",
        "max_age": "24h", "note": "n", "selector": "main p",
    }  # fmt: skip
    inner = "\n".join(f"    {key}: {value}" for key, value in fields.items())
    (source,) = one(f"- claim: a\n  source:\n{inner}\n    page: 12\n    expect: [b, c]").sources
    assert {key: getattr(source, key) for key in fields} == fields
    assert (source.page, source.expect) == (12, ("b", "c"))


def test_a_comma_or_a_list_gives_several_sources_in_order() -> None:
    claim = one("- claim: a\n  source: https://e.org/1\n  sources: [https://e.org/2, https://e.org/3]")
    assert [source.url for source in claim.sources] == ["https://e.org/1", "https://e.org/2", "https://e.org/3"]
    short = one("- It fell: [https://e.org/1, https://e.org/2]")
    assert len(short.sources) == 2


def test_a_claim_without_a_source_and_a_template_to_fill_in() -> None:
    assert one("- It fell").sources == ()
    assert one("- claim: It fell\n  source:   # to be filled in\n  note:").sources == ()


def test_words_over_several_lines() -> None:
    assert one('- claim: "It fell\n    and rose"').text == "It fell and rose"
    assert one("- claim: |\n    It fell: and # rose\n").text == "It fell: and # rose"


def test_checks_become_details_where_the_words_stand() -> None:
    claim = one(
        "- claim: The act of 1 March 2024 covers 40 % of jobs\n  date: 2024-03-01\n"
        "  figure: [40 %, 7]\n  text: covers  jobs\n  by: Roe"
    )
    by_raw = {detail.raw: detail for detail in claim.details}
    day, share, seven, words = by_raw["2024-03-01"], by_raw["40 %"], by_raw["7"], by_raw["covers  jobs"]
    assert isinstance(day, Date)
    assert claim.text[day.start : day.end] == "1 March 2024"
    assert claim.text[share.start : share.end] == "40 %"
    assert (seven.start, seven.end) == (0, 0)
    assert isinstance(words, Statement)
    assert (words.start, words.end) == (0, 0)


def test_a_figure_is_not_placed_inside_a_longer_number() -> None:
    figure = one("- claim: In 1205 there were\n  figure: 120").details[0]
    assert (figure.start, figure.end) == (0, 0)


def test_says_with_who_and_with_by() -> None:
    long = one("- claim: The bank warned\n  says:\n    who: the bank\n    words: [slowdown, weaker growth]")
    assert long.says == ("slowdown", "weaker growth")
    speaker = next(detail for detail in long.details if isinstance(detail, Speaker))
    assert (speaker.name, long.text[speaker.start : speaker.end]) == ("the bank", "The bank")
    assert one("- claim: The bank warned\n  says: slowdown\n  by: the bank").says == ("slowdown",)


def test_tolerances() -> None:
    assert one("- claim: a 12\n  figure: 12\n  tolerance: exact").tolerance == 0
    assert one("- claim: a 12\n  figure: 12\n  tolerance: ± 2,5 %").tolerance == Decimal("0.025")
    widened = one("- claim: a 12\n  figure: 12\n  tolerance: 3")
    assert widened.tolerance is None
    figure = widened.details[0]
    assert isinstance(figure, Figure)
    assert figure.step == 6


def test_defaults_hold_for_claims_that_say_nothing() -> None:
    head = "defaults: {tolerance: 1%, need: all, max_age: 7d}\n"
    claim = one("- claim: a 12\n  figure: 12\n  source: https://e.org/", head)
    assert (claim.tolerance, claim.need, claim.sources[0].max_age) == (Decimal("0.01"), "all", "7d")
    other = one("- claim: a word\n  need: 1\n  quote: word", head)
    assert other.need == 1


def test_ids_are_unique_and_written_ids_win() -> None:
    file = read("factcheck: 1\nclaims:\n  - It fell\n  - It fell\n  - claim: other\n    id: it-fell\n")
    assert [claim.id for claim in file.claims] == ["it-fell-2", "it-fell-3", "it-fell"]


def test_marks_and_line_ends_of_windows_change_no_place() -> None:
    for text in (CONTRACT.replace("\n", "\r\n"), "\ufeff" + CONTRACT, CONTRACT.replace("\n", "\r")):
        assert [claim.place for claim in read(text).claims] == [claim.place for claim in read(CONTRACT).claims]
    utf16 = read_claims_file("claims.yaml", CONTRACT.encode("utf-16"), root=None)
    assert utf16.claims == read(CONTRACT).claims


def test_files_stay_inside_the_root(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (tmp_path / "secret.txt").write_text("x")
    (project / "link.txt").symlink_to(tmp_path / "secret.txt")
    path = str(project / "claims.yaml")
    good = read("factcheck: 1\nbrief: a/../brief.md\nclaims: [a]\n", project, path)
    assert good.brief == "a/../brief.md"
    for bad in ("../secret.txt", "link.txt", str(tmp_path / "secret.txt")):
        for text in (
            f"factcheck: 1\nbrief: {bad}\nclaims: [a]\n",
            f"factcheck: 1\nclaims:\n  - a: {bad}\n",
            f"factcheck: 1\nclaims:\n  - a: {{file: {bad}}}\n",
        ):
            with pytest.raises(InvalidInputError, match="leads out of the project"):
                read(text, project, path)
    assert read("factcheck: 1\nbrief: ../secret.txt\nclaims: [a]\n", None, path).brief == "../secret.txt"


def test_the_root_is_the_checkout_else_the_folder_of_the_file(tmp_path: Path) -> None:
    inner = tmp_path / "briefs" / "may"
    inner.mkdir(parents=True)
    path = inner / "claims.yaml"
    assert project_root(path) == inner
    (tmp_path / "briefs" / "factcheck.toml").touch()
    assert project_root(path) == tmp_path / "briefs"
    (tmp_path / ".git").mkdir()
    assert project_root(path) == tmp_path


def _joined_sum(parts: tuple[tuple[str, Fraction], str, tuple[str, Fraction]]) -> tuple[str, Fraction]:
    (left, one), sign, (right, other) = parts
    if sign == "/" and other == 0:
        sign = "+"
    value = one + other if sign == "+" else one - other if sign == "-" else one * other if sign == "*" else one / other
    return f"({left} {sign} {right})", value


SUMS = st.recursive(
    st.integers(0, 999).map(lambda number: (str(number), Fraction(number))),
    lambda inner: st.tuples(inner, st.sampled_from("+-*/"), inner).map(_joined_sum),
    max_leaves=8,
)


@settings(deadline=None)
@given(SUMS)
def test_arithmetic_has_its_value(made: tuple[str, Fraction]) -> None:
    words, value = made
    found = Fraction(evaluate(words))
    assert abs(found - value) <= abs(value) / 10**15 + Fraction(1, 10**9)


def test_notes_for_lint() -> None:
    file = read(
        "factcheck: 1\nsources: {a: 'https://e.org/?token=abc'}\n"
        "claims:\n  - claim: It fell # or did it\n    source: a\n"
    )
    assert [(note.rule, note.place.line) for note in file.notes] == [("secret-in-url", 2), ("comment-after-words", 4)]
    assert "abc" not in file.notes[0].message


@pytest.mark.parametrize(
    ("calc", "figure", "rules"),
    [
        ("5.3 / 4.9 - 1", "8 %", []),
        ("100 * (5.3 − 4.9) ÷ 4.9", "8 %", []),
        ("12%", "0.12", []),
        ("-(2 - 14)", "12", []),
        ("120 + 1", "at least 120", []),
        ("5.3 / 4.9 - 1", "9 %", ["calc-differs"]),
        ("100 + 1", "at least 120", ["calc-differs"]),
    ],
)
def test_arithmetic_is_held_against_the_figure(calc: str, figure: str, rules: list[str]) -> None:
    file = read(f"factcheck: 1\nclaims:\n  - claim: It fell\n    figure: {figure}\n    calc: {calc}\n")
    assert [note.rule for note in file.notes] == rules


def test_a_need_above_the_sources_is_noted() -> None:
    file = read("factcheck: 1\nclaims:\n  - claim: It fell\n    need: 2\n    source: https://e.org/\n")
    assert [(note.rule, note.place.line) for note in file.notes] == [("need-above-sources", 4)]


@settings(deadline=None)
@given(st.text(max_size=80))
def test_every_slug_is_an_id(words: str) -> None:
    assert ids.ID.read(ids.slug(words)) == ids.slug(words)


@settings(deadline=None)
@given(st.lists(st.text(alphabet="ab é中-.", min_size=1, max_size=12), max_size=8))
def test_unique_ids_never_meet(words: list[str]) -> None:
    taken: set[str] = set()
    for word in words:
        made = ids.unique(ids.slug(word), taken)
        assert made not in taken
        taken.add(made)


@settings(deadline=None)
@given(
    st.text(
        alphabet=st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff")
    )
)
def test_any_words_in_double_quotes_come_back(words: str) -> None:
    written = words.replace("\\", "\\\\").replace('"', '\\"')
    file = read_claims_file(
        "claims.yaml", f'factcheck: 1\nclaims:\n  - claim: "a{written}b"\n    note: c\n'.encode(), root=None
    )
    (claim,) = file.claims
    assert claim.text == f"a{words}b"
    assert file.text.split("\n")[2][claim.place.column - 1 : claim.place.end_column - 1] == f'"a{written}b"'
