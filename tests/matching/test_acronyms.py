"""A name in capitals and the same name in full."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Verdict
from factcheck.text.acronyms import acronym, places_in_full

SAME = [
    (
        "full in the source",
        "The NTRB inspected the lock.",
        "The Northern Tunnel and Rail Board inspected the lock.",
    ),
    (
        "short in the source",
        "The Northern Tunnel and Rail Board inspected the lock.",
        "The NTRB inspected the lock in May.",
    ),
    ("a letter of the small word", "The OTT closed the gate.", "On Friday the Office to Tax Timber closed the gate."),
]


@pytest.mark.parametrize(("claim", "text"), [case[1:] for case in SAME], ids=[case[0] for case in SAME])
def test_a_name_in_short_and_in_full_is_one(claim: str, text: str, verdict: Callable[[str, str], Verdict]) -> None:
    assert verdict(claim, text) is Verdict.SUPPORTED


OTHER = [
    ("other letters", "The NTRB inspected the lock.", "The Northern Tunnel and Canal Board inspected the lock."),
    (
        "the claim explains it",
        "The Northern Rail Board is called NRB for short.",
        "The Northern Rail Board met in May.",
    ),
]


@pytest.mark.parametrize(("claim", "text"), [case[1:] for case in OTHER], ids=[case[0] for case in OTHER])
def test_another_name_is_not(claim: str, text: str, verdict: Callable[[str, str], Verdict]) -> None:
    assert verdict(claim, text) is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("raw", "short"), [("NTRB", "ntrb"), ("NTRB's", "ntrb"), ("UK", ""), ("Ntrb", ""), ("SPORTSNEWS", ""), ("B52", "")]
)
def test_what_is_an_acronym(raw: str, short: str) -> None:
    assert acronym(raw) == short


def test_the_full_name_is_found_over_hyphens_and_small_words() -> None:
    text = "Now the North-Tunnel and Rail Board and the Board."
    assert places_in_full("ntrb", text) == [text.index("North")]


def test_names_one_behind_the_other_are_each_found_once() -> None:
    text = "Ash of the " * 30_000
    assert places_in_full("aaaaaa", text) == list(range(0, len(text), 6 * len("Ash of the ")))


@pytest.mark.parametrize("text", ["A." * 200_000, "A'" * 200_000, "a" * 200_000])
def test_letters_without_end_are_no_name(text: str) -> None:
    assert places_in_full("iaea", text) == places_in_full("aaa", text) == []
