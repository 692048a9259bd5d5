"""Whether one number is another, rounded. In: the claim's figure and the source's, of one unit. Out: yes or no."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model import Figure


def rounds_to(source: Figure, claim: Figure) -> bool:
    """Whether "64,000" may be 64,200 rounded to thousands, or "61 %" 61.4 %: a person must weigh it."""
    if claim.value is None or source.value is None or claim.low != claim.high or claim.step != 1:
        return False
    if claim.unit and is_whole(claim.value) and not is_whole(source.value):
        return abs(claim.value - source.value) <= Decimal("0.5")
    if not claim.value or claim.value % 1000:
        return False
    return abs(claim.value - source.value) <= min(Decimal(500), abs(claim.value) / 40)


def is_rounded(source: Figure, claim: Figure) -> bool:
    """Whether what another unit comes to is, rounded, what the claim says: 40 miles are 64 kilometres."""
    if claim.value is None or source.value is None or claim.low != claim.high or source.low != source.high:
        return False
    return abs(claim.value - source.value) <= claim.step / 2


def is_whole(value: Decimal) -> bool:
    """Whether a number has no decimals."""
    return value == value.to_integral_value()
