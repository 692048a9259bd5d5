"""A claim says who says it, and a source that does not name them beside the words does not bear that out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Verdict

REVENUE = "Revenue rose to €5.2 million in 2023."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Revenue rose to €5.2 million in 2023, John Doe said.", REVENUE),
        ("Revenue rose to €5.2 million in 2023, John Doe said.", f"{REVENUE} Costs fell. John Doe retired in May."),
        ("According to Anna Lind, revenue rose to €5.2 million in 2023.", REVENUE),
    ],
)
def test_words_that_nobody_is_said_to_say_are_partial(
    claim: str, text: str, verdict: Callable[[str, str], Verdict]
) -> None:
    assert verdict(claim, text) is Verdict.PARTIAL


@pytest.mark.parametrize(
    "text",
    [
        f"John Doe said: “{REVENUE}”",
        "Revenue rose to €5.2 million in 2023, said John Doe.",
        f"John Doe presented the figures. {REVENUE}",
    ],
)
def test_words_beside_the_speaker_are_supported(text: str, verdict: Callable[[str, str], Verdict]) -> None:
    assert verdict("Revenue rose to €5.2 million in 2023, John Doe said.", text) is Verdict.SUPPORTED
