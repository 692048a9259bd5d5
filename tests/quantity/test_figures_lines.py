"""Figures in lines and cells, where an end of a block ("¶") is an end of everything. In: texts. Out: what is read."""

from __future__ import annotations

import pytest

from factcheck.matching.quantity import read


@pytest.mark.parametrize("end", ["\n\n", "\t", "¶"])
@pytest.mark.parametrize(
    ("cells", "figures"),
    [
        (("Year", "1204", "5.2", "40 %"), ["1204", "5.2", "40 %"]),
        (("1. The first point of the list", "2. The second"), []),
        (("Views 729", "Downloads 215"), ["729", "215"]),
        (("The board rose.", "By 5 to 7 the crews left"), ["5 to 7"]),
        (("Prices rose", "40 % of it was coal"), ["40 %"]),
        (("Copyright of the board, 1997", "It stays in the archive"), []),
        (("007", "008"), []),
    ],
)
def test_a_cell_is_read_by_itself(end: str, cells: tuple[str, ...], figures: list[str]) -> None:
    assert [f.raw for f in read(end.join(cells), lang="en") if not f.ordinal] == figures


def test_a_movement_does_not_reach_over_the_end_of_a_block() -> None:
    (figure,) = (f for f in read("Freight fell sharply¶to 40 wagons", lang="en"))
    assert figure.movement.value == ""


@pytest.mark.parametrize(
    "text",
    [
        "Write to press12@example.org or office.44@mail.example.org",
        "Call +44 20 7946 0018 or (555) 010-4477 or 555-010-4477",
        "See https://example.org/2024/10/400-tonnes and www.example.org/300",
    ],
)
def test_the_digits_of_addresses_are_no_figures(text: str) -> None:
    assert read(text, lang="en") == ()
