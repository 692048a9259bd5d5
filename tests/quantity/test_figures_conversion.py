"""Conversion of units within a dimension."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching.quantity import convert
from factcheck.matching.quantity.conversion import _FACTORS


@pytest.mark.parametrize(
    ("value", "from_unit", "to_unit", "expected"),
    [
        ("1", "km", "m", "1000"),
        ("1", "mi", "km", "1.609344"),
        ("1", "t", "kg", "1000"),
        ("1", "ha", "m2", "10000"),
        ("1", "h", "min", "60"),
        ("100", "Cel", "[degF]", "212"),
        ("32", "[degF]", "Cel", "0"),
        ("0", "Cel", "K", "273.15"),
        ("36", "km/h", "m/s", "10"),
        ("1", "kWh", "MJ", "3.6"),
        ("8", "bit", "B", "1"),
        ("1", "pp", "bp", "100"),
    ],
)
def test_convert(value: str, from_unit: str, to_unit: str, expected: str) -> None:
    assert convert(Decimal(value), from_unit, to_unit) == Decimal(expected)


@pytest.mark.parametrize(("one", "other"), [("EUR", "USD"), ("kg", "m"), ("%", "pp"), ("", "kg"), ("%", "")])
def test_what_shares_no_dimension_does_not_convert(one: str, other: str) -> None:
    assert convert(Decimal(1), one, other) is None


_PAIRS = [(a, b) for units in _FACTORS.values() for a in units for b in units]


@given(pair=st.sampled_from(_PAIRS), value=st.decimals(min_value=-(10**6), max_value=10**6, places=3))
def test_there_and_back_is_the_same(pair: tuple[str, str], value: Decimal) -> None:
    there = convert(value, *pair)
    assert there is not None
    back = convert(there, pair[1], pair[0])
    assert back is not None
    assert abs(back - value) <= abs(value) * Decimal("1e-20")
