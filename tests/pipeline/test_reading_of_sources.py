"""How a cited source is read: selector, language, date, expected words, cited page."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from factcheck import Document, Problem, Report, Store, Verdict, check, evidence, matching, read_claims
from factcheck.documents.request import Answer, Page
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


def cited_page(page: int | None, starts: tuple[int, ...]) -> str:
    text = "The harbour in numbers.\n\nThe harbour handled 412 ships in 2023.\n"
    claim = read("The harbour handled 412 ships in 2023")
    source = CitedSource(url="https://example.org/a.pdf", page=page)
    document = Document(url="https://example.org/a.pdf", text=text, page_starts=starts, lang="en")
    whole = matching.complete(claim)
    found = matching.match(whole, SourceText(document))
    seen = evidence.Seen(None, Page.of(document), Answer(findings=found.findings, score=found.score))
    ruling = rule_source(whole, source, seen)
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
