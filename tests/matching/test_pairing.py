"""A sentence with several numbers and as many dates gives each number its own date."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck import matching
from factcheck.matching.attachment.pairing import partner
from factcheck.model import Figure, Verdict

CRAFT = "In its best year, 1988, the line carried 410,000 passengers; in 2024 there were 97,000."
SALES = "Sales of the mill were 410,000 crowns in 1988 and 97,000 crowns in 2024."
RATE = "Unemployment was 4.1% in April 2021 and 5.2% in June 2021, after 6% in May 2021."


ROWS = [
    ("the line carried 410,000 passengers in 1988.", CRAFT, True),
    ("the line carried 410,000 passengers in 2024.", CRAFT, False),
    ("the line carried 97,000 passengers in 1988.", CRAFT, False),
    ("Sales of the mill were 97,000 crowns in 2024.", SALES, True),
    ("Sales of the mill were 97,000 crowns in 1988.", SALES, False),
    ("Sales of the mill were 97,000 crowns in 1988 and 410,000 crowns in 2024.", SALES, False),
    ("Sales of the mill were 410,000 crowns in 1988 and 97,000 crowns in 2024.", SALES, True),
    ("Unemployment was 5.2% in June 2021.", RATE, True),
    ("Unemployment was 5.2% in May 2021.", RATE, False),
    # as many numbers as dates are asked for: one number over two years is of both
    ("the mill made 300 carts in 1988.", "In 1988 and again in 1989 the mill made 300 carts.", True),
]


@pytest.mark.parametrize(("claim", "page", "supported"), ROWS)
def test_a_number_is_of_the_date_that_its_sentence_gives_it(
    claim: str, page: str, supported: bool, verdict: Callable[[str, str], Verdict]
) -> None:
    assert (verdict(claim, page) is Verdict.SUPPORTED) is supported


@pytest.mark.parametrize(("count", "dates", "second"), [(2, 2, 1), (4, 4, 1), (5, 5, None), (2, 3, None), (3, 2, None)])
def test_only_a_few_numbers_with_as_many_dates_are_paired(count: int, dates: int, second: int | None) -> None:
    text = ", ".join(f"{number} kg" for number in range(11, 11 + count))
    figures = [detail for detail in matching.read_details(text, lang="en") if isinstance(detail, Figure)]

    assert partner(figures[1], figures, range(dates)) == second
