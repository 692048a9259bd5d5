"""In which unit two figures can be held against each other. In: the claim's and the source's. Out: the source's in the
unit of the claim's, or why there is none.

A share that names its whole ("26 out of 28 provinces") states the count as well.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from msgspec.structs import replace

from factcheck.model import Figure, Reason

#: A year as a unit: ages are written with it and without ("aged 91 years", "at the age of 91").
YEAR = "a"
_DECIMAL = re.compile(r"[.,٫·]\d")


def unit_fault(claim: Figure, source: Figure) -> Reason | None:
    """Why the two are not of one unit, or None where they are (or convert)."""
    if claim.unit == source.unit:
        return Reason.UNIT if _limits_the_other_kind(claim, source) else None
    if _is_currency(claim.unit) and _is_currency(source.unit):
        return Reason.CURRENCY
    if _is_share(claim, source) or _is_share(source, claim):
        return None
    if claim.unit and source.unit and _converted(source, claim.unit) is not None:
        return None
    return Reason.UNIT


def as_pounds(claim: Figure, source: Figure) -> Figure:
    """The source's figure in the claim's unit where one is money and the other was read as a weight, but is written
    "pounds", which may be both.
    """
    if {claim.unit, source.unit} != {"GBP", "lb"}:
        return source
    weight = claim if claim.unit == "lb" else source
    return replace(source, unit=claim.unit) if _POUNDS.search(weight.raw) else source


_POUNDS = re.compile(r"\bpounds?\b", re.IGNORECASE)


def one_is_bare(claim: Figure, source: Figure) -> bool:
    """Whether both give one number, one has neither a unit nor a noun, which may be left out where it is known ("road
    moved 290"), and the other is of a unit that may be: money, weights, lengths, but no percentage.
    """
    bare = [figure for figure in (claim, source) if not figure.unit and not figure.counted and not figure.ordinal]
    other = source if bare and bare[0] is claim else claim
    if len(bare) != 1 or not same_number(claim, source):
        return False
    return bool(other.unit) and other.unit not in ("%", YEAR) and _middle_of(other) >= 1


def _limits_the_other_kind(claim: Figure, source: Figure) -> bool:
    """Whether one counts and the other tells a part, though any part is "fewer than 80" and any count "over half"."""
    if claim.unit or (claim.low is None) == (claim.high is None):
        return False
    if _middle_of(claim) >= 1:
        return _tells_a_part(source)
    return _middle_of(source) >= 1 and _tells_a_part(claim)


def _tells_a_part(figure: Figure) -> bool:
    """Whether a figure is a part of a whole in words or over a stroke ("half", "1/4"), not a value such as 0.84."""
    return 0 < _middle_of(figure) < 1 and not _DECIMAL.search(figure.raw)


def _is_share(share: Figure, percent: Figure) -> bool:
    """Whether one is a share of a whole ("three out of four") and the other a percentage."""
    return percent.unit == "%" and share.unit == "" and is_fraction(share)


def is_fraction(figure: Figure) -> bool:
    """Whether a figure lies between nothing and one, as a share of a whole does."""
    return figure.value is not None and 0 < figure.value < 1


@cache
def are_convertible(unit: str, other: str) -> bool:
    """Whether figures of one unit can be told in another."""
    from factcheck.matching.quantity import convert

    return bool(unit and other) and convert(Decimal(1), other, unit) is not None


def in_unit_of(claim: Figure, source: Figure) -> Figure:
    """The source's figure in the unit of the claim's."""
    if claim.unit == source.unit:
        return source
    if _is_share(source, claim):
        return _scaled_by(source, Decimal(100), "%")
    if _is_share(claim, source):
        return _scaled_by(source, Decimal("0.01"), "")
    converted = _converted(source, claim.unit)
    return converted if converted is not None else source


def _is_currency(unit: str) -> bool:
    return len(unit) == 3 and unit.isalpha() and unit.isupper()


def _converted(figure: Figure, unit: str) -> Figure | None:
    from factcheck.matching.quantity import convert

    def one(value: Decimal | None) -> Decimal | None:
        return None if value is None else convert(value, figure.unit, unit)

    probe = figure.value if figure.value is not None else figure.low if figure.low is not None else figure.high
    if probe is None or convert(probe, figure.unit, unit) is None:
        return None
    # a converted value is given to about three digits, so it states what rounds to it
    return replace(
        figure, value=one(figure.value), low=one(figure.low), high=one(figure.high), unit=unit, approximate=True
    )


def _scaled_by(figure: Figure, factor: Decimal, unit: str) -> Figure:
    def one(value: Decimal | None) -> Decimal | None:
        return None if value is None else value * factor

    low, high = one(figure.low), one(figure.high)
    return replace(figure, value=one(figure.value), low=low, high=high, unit=unit, step=figure.step * factor)


def counted_share(figure: Figure) -> Decimal | None:
    """How many a share counts whose whole is written with it ("26 out of 28": 26); None for any other figure, and for
    one of several ("one out of five"), which counts nobody.
    """
    return figure.part if figure.part is not None and figure.part > 1 and is_fraction(figure) else None


def wholes_clash(claim: Figure, source: Figure) -> bool:
    """Whether both are parts of a whole that they name, and not of wholes of one size: 8 out of 10 and 8 out of 100."""
    mine, theirs = claim.whole, source.whole
    return mine is not None and theirs is not None and mine != theirs and _ratio(claim) != _ratio(source)


def _ratio(figure: Figure) -> Decimal | None:
    """A share is a ratio; a mark is of its whole."""
    if figure.value is None or figure.whole is None or is_fraction(figure):
        return figure.value
    return figure.value / figure.whole


def as_mark(claim: Figure, source: Figure) -> Figure:
    """The source's mark (or share) on the claim's scale, where both name their whole: "eight out of ten" is 8/10."""
    mine, theirs = claim.whole, source.whole
    if mine is None or theirs is None or claim.unit or source.unit:
        return source
    if is_fraction(claim) == is_fraction(source) and (mine == theirs or is_fraction(claim)):
        return source
    factor = (Decimal(1) if is_fraction(claim) else mine) / (Decimal(1) if is_fraction(source) else theirs)
    return _scaled_by(source, factor, "")


def as_count(claim: Figure, source: Figure) -> Figure:
    """The source's figure; its count where it is a share with its whole and the claim's is a plain number."""
    if claim.unit or claim.ordinal or _middle_of(claim) < 1:
        return source
    part = counted_share(source)
    if part is None:
        return source
    return replace(source, value=part, low=part, high=part, readings=(), step=Decimal(1))


def _middle_of(figure: Figure) -> Decimal:
    return next((end for end in (figure.value, figure.high, figure.low) if end is not None), Decimal(0))


def is_of_other_unit(claim: Figure, source: Figure) -> bool:
    """Whether two figures of one reading each are of units that cannot be compared, and not the same number."""
    if source.unit == claim.unit or source.readings or claim.readings:
        return False
    return unit_fault(claim, source) is not None and not same_number(claim, source)


def same_number(one: Figure, other: Figure) -> bool:
    """Whether both give one number, whatever it counts."""
    return one.value is not None and one.value == other.value
