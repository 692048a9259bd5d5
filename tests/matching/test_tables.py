"""A cell of a table says what its row, its column and its caption make of it."""

from __future__ import annotations

import pytest

from factcheck import judge, matching
from factcheck.model import Block, Claim, Document, Place, Role

ROWS = ("Year\tGrain\tCoal (EUR million)", "2021\t1,104\t4.2", "2022\t1,204\t5.2")
HEADER = ("Year", "Grain", "Coal (EUR million)", "Cargo of the harbour, thousand tonnes")


def table() -> matching.SourceText:
    text, blocks = "", []
    for row in ROWS:
        blocks.append(Block(start=len(text), end=len(text) + len(row), role=Role.TABLE, header=HEADER if text else ()))
        text += row + "\n"
    return matching.SourceText(Document(url="", text=text, blocks=tuple(blocks), lang="en"))


def verdict(words: str) -> str:
    claim = matching.complete(
        Claim(id="c", text=words, place=Place(path="b"), details=matching.read_details(words, lang="en"), lang="en")
    )
    found = matching.match(claim, table())
    return judge.source_verdict(claim.details, found.findings, found.score)


def test_a_cell_takes_unit_and_scale_of_its_header_and_caption() -> None:
    figures = [(str(f.value.normalize()), f.unit) for f in table().figures if f.value is not None]

    assert figures == [("1.104E+6", "t"), ("4.2E+6", "EUR"), ("1.204E+6", "t"), ("5.2E+6", "EUR")]


def test_a_year_alone_in_a_cell_is_a_date() -> None:
    assert [date.year for date in table().dates] == [2021, 2022]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The harbour handled a cargo of 1.204 million tonnes of grain in 2022.", "supported"),
        ("The harbour handled a cargo of 1,204,000 tonnes of grain in 2022.", "supported"),
        ("The harbour handled a cargo of 1.104 million tonnes of grain in 2022.", "contradicted"),
    ],
)
def test_a_figure_of_another_row_is_not_the_claims(words: str, expected: str) -> None:
    assert verdict(words) == expected
