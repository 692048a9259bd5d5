"""A number with what it measures. In: a Number. Out: Amount, which `measures` fills with sign, currency and unit."""

from __future__ import annotations

from decimal import Decimal

from factcheck.matching.quantity.number_words import Number
from factcheck.matching.quantity.values import Value


class Amount(Value, frozen=True, gc=False):
    """A number in tokens [first, last) with sign and unit."""

    number: Number
    first: int
    last: int
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    step: Decimal
    other: Decimal | None
    unit: str = ""
    currency: bool = False
    signed: bool = False
    hyphenated: bool = False
    aged: bool = False
    scale: int = 1
    bare: bool = False

    def times(self, factor: int | Decimal) -> Amount:
        """The amount with its values multiplied."""
        return self._replace(
            value=None if self.value is None else self.value * factor,
            low=None if self.low is None else self.low * factor,
            high=None if self.high is None else self.high * factor,
            other=None if self.other is None else self.other * factor,
            step=self.step * abs(Decimal(factor)),
        )

    def and_a_half(self) -> Amount:
        """一吨半, 3년 반: with half of the unit more."""
        value = None if self.value is None else self.value + Decimal("0.5")
        return self._replace(value=value, low=value, high=value, step=Decimal("0.1"), other=None)


def bare_amount(number: Number) -> Amount:
    """The amount of a numeral that stands alone in its cell."""
    value = number.value
    return Amount(number, number.first, number.last, value, value, value, number.step, number.other, bare=True)
