"""Whose dollars: a letter or short name before the sign, with or without a space."""

from __future__ import annotations

import pytest

from factcheck.matching.quantity import read


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It cost C$5 million.", "CAD"),
        ("It cost C $ 5 million.", "CAD"),
        ("It cost C $5m.", "CAD"),
        ("It cost Can $ 5 million.", "CAD"),
        ("It cost CAD 5 million.", "CAD"),
        ("It cost A$5m.", "AUD"),
        ("It cost AU $ 5 million.", "AUD"),
        ("It cost NZ $5 million.", "NZD"),
        ("It cost HK $ 5 million.", "HKD"),
        ("It cost S $ 5 million.", "SGD"),
        ("It cost NT $ 5 million.", "TWD"),
        ("It cost R $ 5 million.", "BRL"),
        ("It cost US $ 5 million.", "USD"),
        ("It cost U.S. $ 5 million.", "USD"),
        ("A $5 million loan", "USD"),
    ],
)
def test_whose_dollars_they_are(text: str, unit: str) -> None:
    (figure,) = read(text, lang="en")
    assert (figure.unit, figure.value) == (unit, 5_000_000)
