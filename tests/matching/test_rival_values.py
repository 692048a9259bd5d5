"""Where the source gives another value for the claim's own event, the claim's value elsewhere is not it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Verdict


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The goods yard was closed in 1988.", "The goods yard was closed in 1979. The school burned in 1988."),
        ("The goods yard closed in 1988.", "The goods yard closed in 1979. The school burned in 1988."),
        (
            "The airline paid the families 1.1 million pounds.",
            "The airline paid the families 350,000 pounds. Repairs came to 1.1 million pounds.",
        ),
    ],
)
def test_the_value_of_another_event_is_no_support(
    claim: str, text: str, verdict: Callable[[str, str], Verdict]
) -> None:
    assert verdict(claim, text) in (Verdict.PARTIAL, Verdict.CONTRADICTED)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The goods yard closed in 1979.", "The goods yard closed in 1979. The school burned in 1988."),
        (
            "The goods yard closed in 1979 and the school burned in 1988.",
            "The goods yard closed in 1979. The school burned in 1988.",
        ),
        ("The school burned in 1988.", "The goods yard closed in 1979. The school burned in 1988."),
    ],
)
def test_the_value_of_the_event_supports(claim: str, text: str, verdict: Callable[[str, str], Verdict]) -> None:
    assert verdict(claim, text) is Verdict.SUPPORTED


def test_a_claim_may_give_the_year_that_its_source_counts(verdict: Callable[[str, str], Verdict]) -> None:
    text = "The wreck was raised in 1947 and scrapped two years later."

    assert verdict("The wreck was scrapped in 1949.", text) is Verdict.SUPPORTED
    assert verdict("The wreck was scrapped in 1951.", text) is not Verdict.SUPPORTED
