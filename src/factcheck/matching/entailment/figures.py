"""What one figure or date says of another. In: the claim's and the source's. Out: whether the source's entails it, and
if not, how they differ.

A figure is an interval. The claim's widens by what its spelling leaves open (rounding, a hedge, a stated tolerance);
the source's must lie inside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factcheck.matching.entailment.readings import one_is_split, readings
from factcheck.matching.entailment.rounding import is_rounded, is_whole, rounds_to
from factcheck.matching.entailment.same_unit import (
    YEAR,
    as_count,
    as_mark,
    as_pounds,
    in_unit_of,
    one_is_bare,
    unit_fault,
    wholes_clash,
)
from factcheck.model import Figure, Movement, Outcome, Reason, Relation

#: How far "about" reaches on either side, as a share of the value: house styles allow rounding to one figure in twenty.
APPROXIMATE_REACH = Decimal("0.05")


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcome for one pair; `STATES`, or `DIFFERS` with its reason.

    `certain` is False where the source leaves it open (it says "more than 80", the claim "more than 87").
    `distance` is the relative distance of the two values, 0 where one entails the other.
    """

    outcome: Outcome
    reason: Reason = Reason.NONE
    certain: bool = True
    distance: float = 0.0


@dataclass(frozen=True, slots=True)
class _Interval:
    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def inside(self, other: _Interval) -> bool:
        """Whether every value of this interval lies in the other."""
        return _low_at_least(self, other) and _high_at_most(self, other)

    def apart(self, other: _Interval) -> bool:
        """Whether the two share no value."""
        return _before(self, other) or _before(other, self)


def _low_at_least(inner: _Interval, outer: _Interval) -> bool:
    if outer.low is None:
        return True
    if inner.low is None:
        return False
    return inner.low > outer.low or (inner.low == outer.low and (inner.low_open or not outer.low_open))


def _high_at_most(inner: _Interval, outer: _Interval) -> bool:
    if outer.high is None:
        return True
    if inner.high is None:
        return False
    return inner.high < outer.high or (inner.high == outer.high and (inner.high_open or not outer.high_open))


def _before(one: _Interval, other: _Interval) -> bool:
    if one.high is None or other.low is None:
        return False
    return one.high < other.low or (one.high == other.low and (one.high_open or other.low_open))


def compare_figures(
    claim: Figure, source: Figure, *, tolerance: Decimal | None = None, same_wording: bool = False
) -> Comparison:
    """Whether the source's figure states the claim's. Both readings of an ambiguous spelling are tried; that the
    "10.000" of pallets may be ten leaves it open.

    same_wording: the claim repeats the source's sentence. Then another number in the same bound or range is an
    alteration, though the one may entail the other ("more than 43 years" where the source says "more than 40 years").
    """
    if not claim.readings and not source.readings:  # the usual case
        return _compare(claim, source, tolerance, same_wording)
    comparisons = [
        _opened(_compare(mine, theirs, tolerance, same_wording), one_is_split((claim, mine), (source, theirs)))
        for mine in readings(claim)
        for theirs in readings(source)
    ]
    return min(
        comparisons, key=lambda c: (c.outcome is not Outcome.STATES, c is not _LEFT_OPEN, not c.certain, c.distance)
    )


#: What comes of a figure that is the other's only if a group of three is read as a fraction.
_LEFT_OPEN = Comparison(Outcome.DIFFERS, Reason.SCALE, certain=False)


def _opened(found: Comparison, split: bool) -> Comparison:
    return _LEFT_OPEN if split and found.outcome is Outcome.STATES else found


def _leaves_unit_open(claim: Figure) -> bool:
    """Whether a field of a claims file gives a bare number (`figure: 5 million`) that the claim's words do not say."""
    return claim.start == claim.end and not claim.unit and not claim.counted and not claim.ordinal


def _compare(claim: Figure, source: Figure, tolerance: Decimal | None, same_wording: bool) -> Comparison:
    if wholes_clash(claim, source):
        return Comparison(Outcome.DIFFERS, Reason.VALUE, distance=relative_distance(claim, source))
    source = as_count(claim, as_mark(claim, as_pounds(claim, source)))
    fault = unit_fault(claim, source)
    if fault is not None and {claim.unit, source.unit} == {YEAR, ""} and source.value == claim.value is not None:
        return Comparison(Outcome.STATES, Reason.HEDGED, certain=False)
    if fault is not None:
        if fault is Reason.UNIT and one_is_bare(claim, source) and not _leaves_unit_open(claim):
            return Comparison(Outcome.STATES, Reason.HEDGED, certain=False)
        left_open = fault is Reason.UNIT and _leaves_unit_open(claim) and source.value == claim.value
        return Comparison(Outcome.DIFFERS, fault, not left_open, relative_distance(claim, source))
    converted, source = claim.unit != source.unit, in_unit_of(claim, source)
    if directions_clash(claim, source):
        return Comparison(Outcome.DIFFERS, Reason.DIRECTION, distance=relative_distance(claim, source))
    if {claim.relation, source.relation} == {Relation.FROM, Relation.TO}:
        return Comparison(Outcome.DIFFERS, Reason.DIRECTION, certain=False, distance=relative_distance(claim, source))
    if Relation.BY in (claim.relation, source.relation) and {claim.relation, source.relation} & {
        Relation.TO,
        Relation.FROM,
    }:
        return Comparison(Outcome.DIFFERS, Reason.VALUE, certain=False, distance=relative_distance(claim, source))
    if same_wording and _altered(claim, source):
        reason = Reason.RANGE if claim.value is None else Reason.VALUE
        return Comparison(Outcome.DIFFERS, reason, distance=relative_distance(claim, source))
    wanted, stated = _claimed(claim, tolerance), _interval(source)
    if stated.inside(wanted):
        if _lost_its_scale(claim, source):
            return Comparison(Outcome.DIFFERS, Reason.SCALE, certain=False, distance=relative_distance(claim, source))
        return Comparison(Outcome.STATES, _states_reason(claim, source))
    if _just_under_and_over(claim, source):
        return Comparison(Outcome.DIFFERS, Reason.BOUND, certain=False)
    if _hedged_match(claim, source, wanted) or (converted and is_rounded(source, claim)):
        return Comparison(Outcome.STATES, Reason.HEDGED)
    return _difference(claim, source, wanted, stated)


def _altered(claim: Figure, source: Figure) -> bool:
    """Whether both give the same form of bound, range or hedge, with other numbers."""
    if claim.approximate and source.approximate and claim.value is not None and source.value is not None:
        return claim.value != source.value
    ends, others = (claim.low, claim.high), (source.low, source.high)
    if ends == others or claim.low == claim.high or source.low == source.high:
        return False
    return [end is None for end in ends] == [end is None for end in others]


def directions_clash(claim: Figure, source: Figure) -> bool:
    """Whether one rises and the other falls."""
    return {claim.movement, source.movement} == {Movement.RISE, Movement.FALL}


def _interval(figure: Figure) -> _Interval:
    return _Interval(figure.low, figure.high, figure.low_open, figure.high_open)


def _claimed(claim: Figure, tolerance: Decimal | None) -> _Interval:
    """What the claim allows: its interval, widened by tolerance, hedge or the rounding of its spelling."""
    if claim.low is None or claim.high is None or claim.value is None:
        return _interval(claim)
    value = claim.value
    if tolerance is not None:
        reach = abs(value) * tolerance
    elif claim.approximate:
        reach = max(abs(value) * APPROXIMATE_REACH, claim.step / 2)
    else:
        reach = claim.step / 2
    if reach == 0 or (claim.step == 1 and tolerance is None and not claim.approximate and is_whole(value)):
        return _interval(claim)
    return _Interval(claim.low - reach, claim.high + reach, False, tolerance is None and not claim.approximate)


def _states_reason(claim: Figure, source: Figure) -> Reason:
    exact_claim = claim.low is not None and claim.low == claim.high
    if source.approximate and not claim.approximate:
        return Reason.HEDGED
    if not exact_claim:
        return Reason.NONE if source.low == claim.low and source.high == claim.high else Reason.WITHIN_RANGE
    if source.value is not None and claim.value is not None and source.value != claim.value:
        return Reason.ROUNDED
    return Reason.NONE


def _just_under_and_over(claim: Figure, source: Figure) -> bool:
    """Whether one says "almost 400" and the other "more than 400"."""
    under = claim.high_open and claim.high == claim.value and claim.low != claim.high
    return under and source.low_open and source.low == claim.value


def _hedged_match(claim: Figure, source: Figure, wanted: _Interval) -> bool:
    """The same number, hedged or bounded by the source where the claim states it plainly ("more than 10,000" for
    10,000).
    """
    if claim.value is None or source.value is None:
        return False
    if claim.low is None or claim.high is None:
        return False
    point = _Interval(source.value, source.value)
    if not point.inside(wanted):
        return False
    return source.approximate or claim.approximate or source.low is None or source.high is None


def _difference(claim: Figure, source: Figure, wanted: _Interval, stated: _Interval) -> Comparison:
    distance = relative_distance(claim, source)
    if source.approximate and source.value is not None:
        reach = abs(source.value) * APPROXIMATE_REACH
        stated = _Interval(source.value - reach, source.value + reach)
    certain = stated.apart(wanted) and not rounds_to(source, claim)
    same_number = claim.value is not None and claim.value == source.value
    if same_number:
        return Comparison(Outcome.DIFFERS, Reason.BOUND, certain, 0.0)
    if _scaled(claim, source):
        return Comparison(Outcome.DIFFERS, Reason.SCALE, certain, distance)
    if claim.value is None and source.value is None:
        return Comparison(Outcome.DIFFERS, Reason.RANGE, certain, distance)
    reason = Reason.VALUE if certain else Reason.BOUND
    return Comparison(Outcome.DIFFERS, reason, certain, distance)


def _scaled(claim: Figure, source: Figure) -> bool:
    """Whether the digits agree and only thousand, million or billion differ."""
    if not claim.value or not source.value:
        return False
    if claim.value * source.value < 0:
        return False
    ratio = max(abs(claim.value), abs(source.value)) / min(abs(claim.value), abs(source.value))
    return ratio in (Decimal(1000), Decimal(1_000_000), Decimal(1_000_000_000), Decimal(100_000))


#: How near a thousandth (millionth, billionth) of the source's number the claim's lies that has lost its "million".
SCALE_LOST = Decimal("0.1")


def _lost_its_scale(claim: Figure, source: Figure) -> bool:
    """Whether a bound holds only since a word such as "million" is missing: "more than $65.5" for "$65.57 million"."""
    if claim.low == claim.high or not claim.value or not source.value or claim.value * source.value < 0:
        return False
    ratio = source.value / claim.value if source.value > claim.value else claim.value / source.value
    return any(abs(ratio / scale - 1) <= SCALE_LOST for scale in (1000, 1_000_000, 1_000_000_000))


def relative_distance(claim: Figure, source: Figure) -> float:
    """How far apart two figures are, as a share of the larger: 0 for the same, 1 for nothing in common."""
    one, other = _middle(claim), _middle(source)
    if one is None or other is None:
        return 1.0
    largest = max(abs(one), abs(other))
    return float(abs(one - other) / largest) if largest else 0.0


class Allowed:
    """What a claim's figure allows of a plain number in its own unit."""

    def __init__(self, claim: Figure, tolerance: Decimal | None = None) -> None:
        self.claim, self.wanted = claim, _claimed(claim, tolerance)

    def surely_not(self, source: Figure) -> bool:
        """Whether `compare_figures` says of a plain number that it differs, whatever stands around it."""
        value, wanted = source.value, self.wanted
        if value is None or source.unit != self.claim.unit or source.readings or self.claim.readings:
            return False
        if source.low != value or source.high != value or as_count(self.claim, source) is not source:
            return False
        return (wanted.low is not None and value < wanted.low) or (wanted.high is not None and value > wanted.high)


def _middle(figure: Figure) -> Decimal | None:
    if figure.value is not None:
        return figure.value
    if figure.low is not None and figure.high is not None:
        return (figure.low + figure.high) / 2
    return figure.low if figure.low is not None else figure.high
