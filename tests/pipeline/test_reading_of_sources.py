"""How a cited source is read: selector, language, date, expected words, cited page."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from factcheck import Document, Problem, Report, Store, Verdict, check, evidence, read_claims
from factcheck.matching import SourceText
from factcheck.model import CitedSource, Claim, Place
from factcheck.pipeline import rule_source

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
PAGE = """<!doctype html><html lang="en"><title>Two years</title><body>
<section id="old"><p>The harbour handled 408 ships.</p></section>
<section id="new"><p>The harbour handled 412 ships.</p></section></body></html>
"""


def run(folder: Path, claims: str, page: str = PAGE) -> Report:
    (folder / "page.html").write_text(page, encoding="utf-8")
    (folder / "claims.yaml").write_text("factcheck: 1\n" + claims)
    return check(read_claims(folder / "claims.yaml"), Store(folder / "store"), now=lambda: NOON)


def test_one_page_with_two_selectors_is_two_documents(tmp_path: Path) -> None:
    report = run(tmp_path, """\
claims:
  - {claim: The harbour handled 412 ships, source: {file: page.html, selector: "#new"}}
  - {claim: The harbour handled 412 ships., id: wrong-part, source: {file: page.html, selector: "#old"}}
  - {claim: The harbour handled  412 ships, id: no-part, source: {file: page.html, selector: "#none"}}
""")  # fmt: skip
    assert [each.verdict for each in report.rulings] == [
        Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.UNREADABLE
    ]  # fmt: skip
    assert "#none" in report.rulings[2].sources[0].note
    assert len({each.sources[0].capture for each in report.rulings}) == 1


@pytest.mark.parametrize(
    ("expect", "verdict"),
    [
        ("Two years", Verdict.SUPPORTED),
        ("archive burned down", Verdict.SUPPORTED),
        ("HARBOUR  handled", Verdict.SUPPORTED),
        ("[Two years, harbour]", Verdict.SUPPORTED),
        ("annual report", Verdict.UNREADABLE),
        ("[Two years, annual report]", Verdict.UNREADABLE),
    ],
)
def test_expected_words_that_are_missing_make_a_page_unreadable(tmp_path: Path, expect: str, verdict: Verdict) -> None:
    claims = f"claims:\n  - claim: The harbour handled 412 ships\n    source: {{file: page.html, expect: {expect}}}\n"
    page = "<!doctype html><title>Two years</title><p>The harbour handled 412 ships.</p><p>Its archive burned down.</p>"
    report = run(tmp_path, claims, page)
    (ruling,) = report.rulings
    assert ruling.verdict is verdict
    if verdict is Verdict.UNREADABLE:
        assert ruling.sources[0].problem is Problem.CONSENT_WALL
        assert "“annual report”" in ruling.sources[0].note
        assert ruling.sources[0].findings == ()


def test_the_language_of_a_source_decides_how_its_numbers_are_read(tmp_path: Path) -> None:
    page = "<!doctype html><title>Hafen</title><p>Im Hafen liegen 10.000 Container.</p>"
    report = run(tmp_path, """\
claims:
  - {claim: There are 10 thousand containers in the harbour, source: {file: page.html, lang: de}}
""", page)  # fmt: skip
    assert report.rulings[0].sources[0].lang == "de"


@pytest.mark.parametrize(
    ("cited", "published", "as_of", "counts_from"),
    [
        ("2020-05-02", date(2021, 1, 1), date(2024, 4, 12), date(2020, 5, 2)),
        (None, date(2021, 1, 1), date(2024, 4, 12), date(2021, 1, 1)),
        (None, None, date(2024, 4, 12), date(2024, 4, 12)),
        ("spring 2020", None, None, None),
    ],
)
def test_last_september_counts_from_the_sources_own_day(
    cited: str | None, published: date | None, as_of: date | None, counts_from: date | None
) -> None:
    claim = Claim(id="c", text="It rained", place=Place(path="claims.yaml"), as_of=as_of)
    source = CitedSource(url="https://example.org/a", date=cited)
    reading = evidence.reading_of(claim, source)
    document = Document(url="https://example.org/a", text="It rained last September.", published=published, lang="en")
    prepared = evidence._prepared([reading], {reading[:3]: document})
    assert prepared[reading].as_of == counts_from


def test_claims_that_ask_for_the_same_share_what_was_read() -> None:
    source = CitedSource(url="https://example.org/a")
    claims = [
        Claim(id=str(day), text="It rained", place=Place(path="claims.yaml"), as_of=date(2024, 1, day))
        for day in (1, 2)
    ]
    readings = [evidence.reading_of(claim, source) for claim in claims]
    dated = Document(url="", text="It rained.", published=date(2021, 1, 1))
    shared = evidence._prepared(readings, {readings[0][:3]: dated})
    assert shared[readings[0]] is shared[readings[1]]


def cited_page(page: int | None, starts: tuple[int, ...]) -> str:
    text = "The harbour in numbers.\n\nThe harbour handled 412 ships in 2023.\n"
    claim = read("The harbour handled 412 ships in 2023")
    source = CitedSource(url="https://example.org/a.pdf", page=page)
    seen = SourceText(Document(url="https://example.org/a.pdf", text=text, page_starts=starts, lang="en"))
    from factcheck import matching
    from factcheck.model import Capture

    capture = Capture(url=source.address, final_url=source.address, fetched_at=NOON)
    kept = evidence.Evidence({source.address: capture}, {evidence.reading_of(claim, source): seen})
    ruling = rule_source(matching.complete(claim), source, kept)
    assert ruling.verdict is Verdict.SUPPORTED
    return ruling.note


def read(text: str) -> Claim:
    from factcheck.matching import read_details

    return Claim(id="c", text=text, place=Place(path="claims.yaml"), details=read_details(text, lang="en"), lang="en")


def test_a_passage_on_another_page_than_the_cited_one_is_told() -> None:
    assert cited_page(1, (0, 25)) == "Page 1 is cited; it stands on page 2."
    assert cited_page(2, (0, 25)) == ""
    assert cited_page(None, (0, 25)) == ""
    assert cited_page(7, ()) == ""
