"""What falls short of what a claim tells is not it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ida Roth won the Norrby Prize in 1995.", "Ida Roth was nominated for the Norrby Prize in 1995."),
        ("Norwerk acquired the mill of Slite.", "Norwerk agreed to acquire the mill of Slite."),
        ("Carl Dahl was convicted of fraud in May.", "Carl Dahl was charged with fraud in May."),
        ("The storm killed three divers off Slite.", "The storm injured three divers off Slite."),
    ],
)
def test_the_lesser_does_not_bear_out_the_whole(claim: str, text: str, verdict: Callable[[str, str], Verdict]) -> None:
    assert verdict(claim, text) in (Verdict.PARTIAL, Verdict.CONTRADICTED)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ida Roth won the Norrby Prize.", "Ida Roth, who was nominated twice, won the Norrby Prize."),
        ("Carl Dahl was convicted of fraud in May.", "Carl Dahl, charged last year, was convicted of fraud in May."),
    ],
)
def test_what_is_told_beside_the_lesser_is_supported(
    claim: str, text: str, verdict: Callable[[str, str], Verdict]
) -> None:
    assert verdict(claim, text) is Verdict.SUPPORTED
