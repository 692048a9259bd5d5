"""What a person writes as a check, read by the readers of prose."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from factcheck.claims.claims_file import read_claims_file
from factcheck.model import Claim, Date, Figure, Quote, Speaker


def one(lines: str) -> Claim:
    body = "\n".join("  " + line for line in lines.split("\n"))
    (claim,) = read_claims_file("claims.yaml", f"factcheck: 1\nlang: en\nclaims:\n{body}\n".encode(), root=None).claims
    return claim


@pytest.mark.parametrize(
    ("words", "low", "high", "unit"),
    [
        ("5.2 million EUR", "5200000", "5200000", "EUR"),
        ("€5.2 million", "5200000", "5200000", "EUR"),
        ("at least 120", "120", None, ""),
        ("more than 87", "87", None, ""),
        ("under 5 %", None, "5", "%"),
        ("40 to 45 %", "40", "45", "%"),
        ("12,000 containers", "12000", "12000", ""),
        ("3 percentage points", "3", "3", "pp"),
        ("half", "0.5", "0.5", ""),
        ("5.20", "5.20", "5.20", ""),
        ("-3.2 %", "-3.2", "-3.2", "%"),
    ],
)
def test_a_figure_in_words(words: str, low: str | None, high: str | None, unit: str) -> None:
    (figure,) = one(f"- claim: The words of the brief\n  figure: {words}").details
    assert isinstance(figure, Figure)
    assert (figure.low, figure.high) == (low and Decimal(low), high and Decimal(high))
    assert (figure.unit, figure.raw, figure.start, figure.end) == (unit, words, 0, 0)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2024-03-01", date(2024, 3, 1), date(2024, 3, 1)),
        ("1 March 2024", date(2024, 3, 1), date(2024, 3, 1)),
        ("March 2024", date(2024, 3, 1), date(2024, 3, 31)),
        ("2024-03", date(2024, 3, 1), date(2024, 3, 31)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("the 1990s", date(1990, 1, 1), date(1999, 12, 31)),
    ],
)
def test_a_date_in_words(words: str, first: date, last: date) -> None:
    (day,) = one(f"- claim: The words of the brief\n  date: {words}").details
    assert isinstance(day, Date)
    assert (day.first, day.last, day.raw) == (first, last, words)


def test_a_claim_without_checks_is_read_as_prose() -> None:
    claim = one("- '\"We will rebuild it,\" Jane Roe said on 1 March 2024, at a cost of 40 million euros'")
    kinds = {type(detail): detail for detail in claim.details}
    assert set(kinds) == {Quote, Speaker, Date, Figure}
    assert all(claim.text[detail.start : detail.end] for detail in claim.details)


def test_a_given_figure_stands_where_the_claim_says_it_otherwise() -> None:
    claim = one("- claim: Revenue rose to €5.2 million in 2023\n  figure: 5200000 EUR")
    (figure,) = claim.details
    assert isinstance(figure, Figure)
    assert claim.text[figure.start : figure.end] == "€5.2 million"
    assert (figure.raw, figure.movement.value, figure.relation.value) == ("5200000 EUR", "rise", "to")
