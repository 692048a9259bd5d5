"""British and American spelling: one form for words, none for quotations."""

from __future__ import annotations

import pytest

from factcheck.text.spelling import one_spelling
from factcheck.text.words import root_of

PAIRS = [
    ("fertiliser", "fertilizer"), ("organisation", "organization"), ("realised", "realized"), ("analysed", "analyzed"),
    ("harbour", "harbor"), ("neighbouring", "neighboring"), ("colours", "colors"), ("centre", "center"),
    ("litres", "liters"), ("travelled", "traveled"), ("cancelling", "canceling"), ("defence", "defense"),
    ("catalogue", "catalog"), ("programme", "program"), ("cheques", "checks"), ("anaemia", "anemia"),
]  # fmt: skip
APART = [("raise", "rise"), ("tour", "tor"), ("called", "cald"), ("noise", "nose"), ("wise", "wide"), ("hours", "hors")]


@pytest.mark.parametrize(("british", "american"), PAIRS)
def test_both_spellings_are_one_word(british: str, american: str) -> None:
    assert one_spelling(british) == one_spelling(american)
    assert root_of(british) == root_of(american)


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert one_spelling(one) != one_spelling(other)
