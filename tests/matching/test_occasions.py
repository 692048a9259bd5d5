"""A sentence that dates two events gives each its own date."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Verdict

BRIDGE = "The bridge was approved on 3 May 1919 and opened on 7 June 1921."
MILL = "In 1919 the mill was approved, and in 1921 it opened."
LIFE = "Berit Falk was born on 3 March 1871 and married on 9 May 1890."


ROWS = [
    ("The bridge opened on 7 June 1921.", BRIDGE, True),
    ("The bridge opened on 3 May 1919.", BRIDGE, False),
    ("The bridge was approved on 3 May 1919.", BRIDGE, True),
    ("The bridge was approved on 7 June 1921.", BRIDGE, False),
    ("The mill opened in 1921.", MILL, True),
    ("The mill opened in 1919.", MILL, False),
    ("Berit Falk was born on 3 March 1871.", LIFE, True),
    ("Berit Falk was born on 9 May 1890.", LIFE, False),
    ("The bridge opened on 7 June 1921.", "The bridge, begun in 1919, opened on 7 June 1921.", True),
    ("The mill was opened in 1974.", "The mill was begun in 1968 and opened in 1974.", True),
    ("The mill was opened in 1968.", "The mill was begun in 1968 and opened in 1974.", False),
    ("The mill was launched in 1968.", "The mill was begun in 1968 and sold in 1974.", True),
    ("The mill had 40 looms in 1921.", "The mill had 40 looms in 1921 and in 1919.", True),
]


@pytest.mark.parametrize(("claim", "page", "supported"), ROWS, ids=[f"{row[0]} {row[2]}" for row in ROWS])
def test_each_event_has_its_own_date(
    claim: str, page: str, supported: bool, verdict: Callable[[str, str], Verdict]
) -> None:
    assert (verdict(claim, page) is Verdict.SUPPORTED) is supported
