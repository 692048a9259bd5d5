"""A long page has a figure or date near some words of nearly every claim: that alone is no contradiction."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Verdict

#: What the page is about, in sentences without a figure.
REST = (
    "The canning works stands at the old pier. Its founder came from the islands. The halls were built of brick. "
    "Herring came in by boat. Women from the villages packed it into tins. The tins went south by rail. "
    "The firm sold its boats later. A museum is in the halls today. School classes like to come. "
)

ELSEWHERE = [
    (
        "of another group",
        "The works employed 240 women at the pier in winter.",
        "Some 25 women of the works are still members of its choir.",
    ),
    (
        "of another act",
        "In winter the works packed 240 tins of herring an hour.",
        "The works gave 31 tins of herring to the school.",
    ),
]


@pytest.mark.parametrize(("claim", "text"), [case[1:] for case in ELSEWHERE], ids=[case[0] for case in ELSEWHERE])
def test_a_value_of_something_else_does_not_contradict(
    claim: str, text: str, verdict: Callable[[str, str], Verdict]
) -> None:
    assert verdict(claim, REST + text) in (Verdict.PARTIAL, Verdict.NOT_FOUND)


OTHERWISE = [
    ("another number", "The canning works employed 240 women.", "At its height the canning works employed 310 women."),
    ("another year", "The canning works opened in 1904.", "The canning works opened in 1931 with a feast."),
]


@pytest.mark.parametrize(("claim", "text"), [case[1:] for case in OTHERWISE], ids=[case[0] for case in OTHERWISE])
def test_another_value_for_the_same_contradicts(claim: str, text: str, verdict: Callable[[str, str], Verdict]) -> None:
    assert verdict(claim, REST + text) is Verdict.CONTRADICTED
