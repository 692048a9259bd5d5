"""Rows that differ in nothing but numbers: each says of its own name what it says, wherever it stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factcheck.model import Verdict

WARDS = " ".join(f"Ward number {ward} treated {300 + ward * 7} patients in 2023." for ward in range(1, 41))
FERRIES = "Ferry 7 carried 412 cars in 1998. Ferry 12 carried 655 cars in 1998. Ferry 15 carried 120 cars in 1998."


@pytest.mark.parametrize("ward", [1, 12, 40])
def test_a_row_supports_what_it_says_of_its_own_name(ward: int, verdict: Callable[[str, str], Verdict]) -> None:
    assert verdict(f"Ward number {ward} treated {300 + ward * 7} patients in 2023.", WARDS) is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ward number 12 treated 391 patients in 2023.", WARDS),
        ("Ferry 7 carried 655 cars in 1998.", FERRIES),
        ("Ferry 15 carried 412 cars in 1998.", FERRIES),
    ],
)
def test_a_row_is_no_support_for_another_name(claim: str, text: str, verdict: Callable[[str, str], Verdict]) -> None:
    assert verdict(claim, text) is not Verdict.SUPPORTED


def test_the_note_says_whose_number_it_is(held: Callable[..., Any]) -> None:
    notes = held("Ferry 7 carried 655 cars in 1998.", FERRIES).notes

    assert any("Ferry 12" in note or "412" in note for note in notes)
