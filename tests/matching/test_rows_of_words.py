"""Whose number is whose where a sentence goes through several."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Verdict

OF_ANOTHER = [
    ("Ashby had 17 shots.", "Shots: Penworth 17, Ashby 9."),
    ("The police counted 45,000 marchers.", "The police counted 12,000 marchers, the organisers 45,000."),
    ("The state pays 40 million euros.", "The city pays 40 million euros, the state 12 million euros."),
    ("The ship took 380 people in first class.", "The ship took 260 people in first class, 380 in second class."),
    ("The pier cost 1.8 million euros.", "The pier cost 3.4 million euros, twice the estimate of 1.8 million euros."),
]
OF_ITS_OWN = [
    ("Penworth had 17 shots.", "Shots: Penworth 17, Ashby 9."),
    ("The police counted 12,000 marchers.", "The police counted 12,000 marchers, the organisers 45,000."),
    ("The ship took 380 people in second class.", "The ship took 260 people in first class, 380 in second class."),
]


@pytest.mark.parametrize(("claim", "text"), OF_ANOTHER)
def test_the_number_of_another_in_the_row_must_be_weighed(
    claim: str, text: str, verdict: Callable[[str, str], Verdict]
) -> None:
    assert verdict(claim, text) in (Verdict.PARTIAL, Verdict.CONTRADICTED)


@pytest.mark.parametrize(("claim", "text"), OF_ITS_OWN)
def test_the_number_of_its_own_supports(claim: str, text: str, verdict: Callable[[str, str], Verdict]) -> None:
    assert verdict(claim, text) is Verdict.SUPPORTED
