"""A word that narrows what is spoken of makes it another thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Verdict

NARROWED = [
    ("Inflation was 3.4 percent in May.", "Core inflation was 3.4 percent in May."),
    ("Inflation was 3.4 percent in May.", "Inflation slowed to 2.9 percent in May. Core inflation was 3.4 percent."),
    ("Youth unemployment was 9 percent.", "Unemployment was 9 percent."),
    ("The profit was 40 million euros.", "The adjusted profit was 40 million euros."),
    ("The previous album sold 500 copies.", "The album sold 500 copies."),
]
NOT_NARROWED = [
    ("Inflation was 3.4 percent in May.", "Inflation was 3.4 percent in May, core inflation 2.9 percent."),
    ("Core inflation was 3.4 percent in May.", "Core inflation was 3.4 percent in May."),
    ("The album sold 500 copies in the following year.", "The album sold 500 copies in the following year."),
]


@pytest.mark.parametrize(("claim", "text"), NARROWED)
def test_of_something_narrower_or_wider_it_must_be_weighed(
    claim: str, text: str, verdict: Callable[[str, str], Verdict]
) -> None:
    assert verdict(claim, text) in (Verdict.PARTIAL, Verdict.CONTRADICTED)


@pytest.mark.parametrize(("claim", "text"), NOT_NARROWED)
def test_of_the_same_it_is_supported(claim: str, text: str, verdict: Callable[[str, str], Verdict]) -> None:
    assert verdict(claim, text) is Verdict.SUPPORTED
