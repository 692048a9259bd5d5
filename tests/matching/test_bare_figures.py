"""A number of which the source says wholly another thing is no support, however short the source is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The army lost 120 tanks in 2022.", "The museum bought 120 tanks in 2022."),
        ("Estmark lost 120 tanks in 2022.", "The Norland museum bought 120 tanks in 2022."),
        ("Police arrested 340 people on Sunday.", "The theatre welcomed 340 people on Sunday."),
        ("Tarsis fired 340 workers.", "In the strike 340 workers were injured."),
        ("Die Armee verlor 120 Panzer.", "Das Museum kaufte 120 Panzer."),
    ],
)
def test_a_number_that_is_said_of_something_else_is_no_support(
    claim: str, text: str, verdict: Callable[[str, str], Verdict]
) -> None:
    assert verdict(claim, text) is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Estmark had fewer than 457 cases.", "There are 455 confirmed cases."),
        ("The Halden Tower has 57 lifts.", "It contains a total of 57 lifts and 8 escalators."),
        ("The army lost 120 tanks in 2022.", "The army bought nothing. Of its tanks 120 were lost in 2022."),
    ],
)
def test_a_sentence_that_goes_on_with_what_was_spoken_of_supports(
    claim: str, text: str, verdict: Callable[[str, str], Verdict]
) -> None:
    assert verdict(claim, text) is Verdict.SUPPORTED
