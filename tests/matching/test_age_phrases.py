"""Ages are written with and without their unit."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Verdict

PAIRS = [
    ("Ole Dahl died at the age of 91.", "Ole Dahl died in Norrby aged 91 years.", Verdict.SUPPORTED),
    ("The 45-year-old singer was sworn in.", "The singer, 45, was sworn in.", Verdict.SUPPORTED),
    ("The 45-year-old singer was sworn in.", "The singer was sworn in with 45 others.", Verdict.PARTIAL),
]


@pytest.mark.parametrize(("claim", "text", "expected"), PAIRS)
def test_an_age_is_one_with_and_without_years(
    claim: str, text: str, expected: Verdict, verdict: Callable[[str, str], Verdict]
) -> None:
    assert verdict(claim, text) is expected
