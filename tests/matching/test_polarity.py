"""Function words that turn the same words round: the opposite is never supported."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.matching.alignment.polarity import turned_round
from factcheck.model import Verdict
from factcheck.text.words import words

OPPOSITE = [
    (
        "These are the county's two least populous parishes: Ash and Elm.",
        "The county's two most populous parishes are Ash and Elm.",
        "contradicted",
    ),
    ("Ines Moreau voted for the water bill.", "Ines Moreau voted against the water bill.", "contradicted"),
    ("Ines Moreau voted against the water bill.", "Moreau voted for the water bill in May.", "contradicted"),
    (
        "The new cut ran ten minutes less than the old one.",
        "The new cut ran ten minutes more than the old one.",
        "contradicted",
    ),
]


@pytest.mark.parametrize(("claim", "text", "expected"), OPPOSITE)
def test_an_opposite_function_word_is_not_supported(
    claim: str, text: str, expected: str, verdict: Callable[[str, str], Verdict]
) -> None:
    assert verdict(claim, text) == expected


ALIKE = [
    ("Ash is the county's most populous parish.", "The most populous parish of the county is Ash."),
    # Both sides of the matter stand there, and the claim's is one of them.
    ("Moreau voted for the water bill.", "Moreau voted for the water bill and Blanc against the water bill."),
]


@pytest.mark.parametrize(("claim", "text"), ALIKE)
def test_the_same_word_or_both_are_supported(claim: str, text: str, verdict: Callable[[str, str], Verdict]) -> None:
    assert verdict(claim, text) is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "sentence", "pairs"),
    [
        ("most populous", "least populous", [("most", "least")]),
        ("against the bill", "for the new bill", []),  # another word is governed
        ("for 3 bills", "against 3 bills", []),  # figures are compared by their bounds
        ("most populous", "most and least populous", []),
    ],
)
def test_what_turns_a_word_round(claim: str, sentence: str, pairs: list[tuple[str, str]]) -> None:
    assert list(turned_round(words(claim), words(sentence))) == pairs
