"""Claims files with their briefs: drift, coverage, sources, broken files, kept texts."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.claims import coverage, drift
from factcheck.claims.brief import read_brief
from factcheck.claims.lint import examine, lint
from factcheck.cli import run
from factcheck.errors import InvalidInputError

BRIEF = """\
# The harbour in 2023

The harbour of Port Ellan handled about 9,412 containers in 2023. It employs 612 people [1].

“We had hoped for more,” said Ruth Adeyemi of the board on 1 March 2024.
"""
CLAIMS = """\
factcheck: 1
brief: brief.md
claims:
  - id: boxes
    claim: {claim}
    source: https://harbour.example/2023
"""


def examined(claim: str, *, brief: str = BRIEF):
    files = {"brief.md": brief.encode()}
    return examine([("claims.yaml", CLAIMS.format(claim=json.dumps(claim)).encode())], read_file=files.get)


def rules(claim: str) -> list[str]:
    return [finding.rule for finding in examined(claim).findings if finding.rule.startswith("claim")]


@pytest.mark.parametrize(
    "claim",
    [
        "The harbour of Port Ellan handled about 9,412 containers in 2023.",
        "handled about 9,412 containers",
        "It employs 612 people",
        '"We had hoped for more," said Ruth Adeyemi of the board on 1 March 2024',
        "the harbour of Port  Ellan handled about 9,412 containers",
    ],
)
def test_words_that_stand_in_the_brief_have_not_drifted(claim: str) -> None:
    assert rules(claim) == []


@pytest.mark.parametrize(
    ("claim", "level", "told"),
    [
        ("The harbour of Port Ellan handled about 9,000 containers in 2023.", "error", '"9,000" is now "9,412"'),
        ("The harbour of Port Ellan handled 9,412 containers in 2023.", "warning", '"about" is new'),
        ("The old harbour of Port Ellan handled about 9,412 containers in 2023.", "warning", '"old" is gone'),
        ("During 2023 the harbour of Port Ellan handled about 9,412 containers.", "warning", '"During 2023" is gone'),
    ],
)
def test_a_changed_wording_is_told_word_by_word(claim: str, level: str, told: str) -> None:
    (finding,) = [f for f in examined(claim).findings if f.rule == "claim-drifted"]
    assert (finding.level, finding.place.path, finding.place.line) == (level, "claims.yaml", 5)
    assert told in finding.message
    assert "brief.md:3:1" in finding.message


def test_what_is_nowhere_like_the_brief_is_told() -> None:
    assert rules("Quarks have a strange charm") == ["claim-not-in-brief"]


def test_coverage_counts_what_stands_in_a_claim_with_a_source() -> None:
    linted = examined("The harbour of Port Ellan handled about 9,412 containers in 2023.")
    bare = [(f.place.line, f.message) for f in linted.findings if f.rule == "not-covered"]
    assert bare[0][0] == 3
    assert '"612"' in bare[0][1]
    assert "“We had hoped for more,”" in bare[1][1]
    assert (linted.coverage.sourced, linted.coverage.details) == (3, 7)


def test_a_row_of_figures_alone_is_no_claim_but_is_told_as_uncovered() -> None:
    rows = "| Year | Ships |\n| --- | --- |\n| 2022 | 19,800 |\n| n/a | – |\n"
    brief = read_brief("brief.md", f"The port is old.\n\n{rows}".encode())
    assert not brief.claims
    assert [each.raw for each in coverage.uncovered(brief, brief.claims)] == ["2022", "19,800"]


def test_a_claim_without_source_covers_but_does_not_count_as_sourced() -> None:
    brief = read_brief("brief.md", BRIEF.encode())
    assert coverage.measure(brief, brief.claims).sourced == 0
    assert [each.raw for each in coverage.uncovered(brief, brief.claims)] == []


def test_locate_gives_the_stretch_of_the_readable_text() -> None:
    brief = read_brief("brief.md", BRIEF.encode())
    span = drift.locate("it employs 612 people", brief)
    assert span is not None
    assert brief.readable[slice(*span)] == "It employs 612 people"
    assert brief.place(*span).line == 3


def test_a_long_pdf_wants_a_page(pdf_of: Callable[..., bytes]) -> None:
    pages = [[(72, 700, 11, f"Page {number} of the report.")] for number in range(25)]
    files = {"brief.md": BRIEF.encode(), "report.pdf": pdf_of(pages)}
    text = CLAIMS.format(claim="It employs 612 people").replace("https://harbour.example/2023", "{file: report.pdf}")
    found = [f.rule for f in examine([("claims.yaml", text.encode())], read_file=files.get).findings]
    assert "no-locator" in found
    paged = text.replace("{file: report.pdf}", "{file: report.pdf, page: 3}")
    found = [f.rule for f in examine([("claims.yaml", paged.encode())], read_file=files.get).findings]
    assert "no-locator" not in found


def test_a_sentence_taken_over_from_a_source_is_told() -> None:
    copied = (
        "The new quay was built by four hundred workers from nine countries who had come to the island in the hard "
        "winter after the great storm."
    )
    texts = {"https://a.example/": f"Once upon a time. {copied} The end."}
    brief = f"# Quay\n\n{copied} It is long.\n\nThe paper wrote: “{copied}”\n"
    found = [
        f for f in examine([("b.md", brief.encode())], texts=lambda _: texts).findings if f.rule == "unmarked-quotation"
    ]
    assert [(f.place.line, "https://a.example/" in f.message) for f in found] == [(3, True)]


def test_sources_that_carry_one_text_are_one_origin() -> None:
    wire = (
        "The storm took the roofs of nine houses and of the school on Friday night and left the whole island without "
        "power for two days and three nights, the mayor said."
    )
    claims = CLAIMS.format(claim="It employs 612 people").replace("source:", "sources: [https://b.example/, ") + "]"
    claims = claims.replace("2023\n]", "2023]")
    texts = {"https://harbour.example/2023": wire, "https://b.example/": "By our staff. " + wire}
    found = examine(
        [("claims.yaml", claims.encode())], read_file={"brief.md": BRIEF.encode()}.get, texts=lambda _: texts
    )
    assert "one-origin" in [finding.rule for finding in found.findings]


def test_broken_files_give_their_errors_and_the_others_their_findings() -> None:
    linted = examine([("bad.yaml", b"claims: [1"), ("b.txt", b"It handled 10.000 containers in the year.")])
    assert linted.errors
    assert linted.errors[0].startswith("bad.yaml:")
    assert [finding.rule for finding in linted.findings] == ["foreign-separator"]
    with pytest.raises(InvalidInputError):
        lint([("bad.yaml", b"claims: [1")])


def test_the_verb_prints_findings_counts_them_and_fails_on_errors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "brief.md").write_text(BRIEF, encoding="utf-8")
    claim = json.dumps("The harbour of Port Ellan handled about 9,000 containers in 2023.")
    (tmp_path / "claims.yaml").write_text(CLAIMS.format(claim=claim), encoding="utf-8")
    assert run(["lint"]) == 1
    out, err = capsys.readouterr()
    assert "claims.yaml:5:12: error claim-drifted: " in out
    assert err.splitlines()[-1].startswith("1 claim: 1 error, ")
    assert run(["lint", "--fail-on", "never", "--format", "json"]) == 0
    out, _ = capsys.readouterr()
    assert {f["rule"] for f in json.loads(out)["brief_findings"]} >= {"claim-drifted", "not-covered"}
    assert run(["lint", "missing.md"]) == 2
