"""The columns and rows of a table: whose year and whose row it is."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from factcheck import judge, matching
from factcheck.documents import read_document
from factcheck.model import Claim, Place, Verdict

SEATS = (("Party", "Seats 2012", "Seats 2016"), ("Labour", "29", "23"), ("Green", "3", "9"))
YEARS = (("Party", "2012", "2016"), ("Labour", "29", "23"), ("Green", "3", "9"))
PEOPLE = (("Town", "People in 2011", "People in 2021"), ("Norrby", "5000", "6000"), ("Slite", "700", "650"))
PORTS = (("Port", "Director"), ("Castrello", "Paola Verdi"), ("Estavar", "Teresa Gil"))


def verdict(words: str, rows: Sequence[Sequence[str]]) -> Verdict:
    head, *body = rows
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in body)
    heads = "".join(f"<th>{cell}</th>" for cell in head)
    page = f"<html lang=en><h1>Seats</h1><p>All that is known.</p><table><tr>{heads}</tr>{cells}</table>"
    details = matching.read_details(words, lang="en")
    claim = matching.complete(Claim(id="c", text=words, place=Place(path="b"), details=details, lang="en"))
    source = matching.prepare(read_document(page.encode(), url="", content_type="text/html; charset=utf-8"))
    found = matching.match(claim, source)
    return judge.source_verdict(claim.details, found.findings, found.score)


@pytest.mark.parametrize(
    ("claim", "rows"),
    [
        ("Labour won 23 seats in 2016.", SEATS),
        ("Labour won 23 seats in 2016.", YEARS),
        ("Norrby had 6,000 people in 2021.", PEOPLE),
        ("Teresa Gil is the director of the port of Estavar.", PORTS),
    ],
)
def test_a_cell_is_of_its_row_and_of_the_year_of_its_column(claim: str, rows: Sequence[Sequence[str]]) -> None:
    assert verdict(claim, rows) is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "rows"),
    [
        ("Labour won 29 seats in 2016.", SEATS),
        ("Labour won 29 seats in 2016.", YEARS),
        ("Norrby had 5,000 people in 2021.", PEOPLE),
        ("Teresa Gil is the director of the port of Castrello.", PORTS),
    ],
)
def test_it_is_of_no_other(claim: str, rows: Sequence[Sequence[str]]) -> None:
    assert verdict(claim, rows) in (Verdict.PARTIAL, Verdict.CONTRADICTED, Verdict.NOT_FOUND)
