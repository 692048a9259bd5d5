"""What one figure says of another, as intervals: the claim's must follow from the source's."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from factcheck.matching.entailment.figures import compare_figures
from factcheck.matching.prepared.source_text import SourceText
from factcheck.matching.quantity import read
from factcheck.model import Figure, Movement, Outcome, Reason, Relation, Verdict


def exactly(value: str, unit: str = "", step: str = "1") -> Figure:
    number = Decimal(value)
    return Figure(start=0, end=1, raw=value, value=number, low=number, high=number, unit=unit, step=Decimal(step))


def about(value: str, unit: str = "") -> Figure:
    return replace(exactly(value, unit), approximate=True)


def more_than(value: str, unit: str = "") -> Figure:
    return replace(exactly(value, unit), high=None, low_open=True)


def at_least(value: str, unit: str = "") -> Figure:
    return replace(exactly(value, unit), high=None)


def up_to(value: str, unit: str = "") -> Figure:
    return replace(exactly(value, unit), low=None)


def under(value: str, unit: str = "") -> Figure:
    return replace(exactly(value, unit), low=None, high_open=True)


def between(low: str, high: str) -> Figure:
    return replace(exactly(low), value=None, high=Decimal(high))


STATED = [
    ("a greater number states a lower bound", more_than("87"), exactly("90"), Reason.WITHIN_RANGE),
    ("the same bound states itself", more_than("9000"), more_than("9000"), Reason.NONE),
    ("a stricter bound states a looser one", more_than("80"), more_than("87"), Reason.WITHIN_RANGE),
    ("a strict bound states the bound that includes its end", at_least("87"), more_than("87"), Reason.NONE),
    ("a smaller number states an upper bound", under("26"), exactly("25"), Reason.WITHIN_RANGE),
    ("what lies within a range states the range", between("40", "45"), exactly("42"), Reason.WITHIN_RANGE),
    ("a near number states an approximate one", about("6700"), exactly("6689"), Reason.ROUNDED),
    ("a hedged number states the plain one, hedged", exactly("10000"), about("10000"), Reason.HEDGED),
    ("a bounded number states the plain one only hedged", exactly("10000"), more_than("10000"), Reason.HEDGED),
    ("what rounds to the claim states it", exactly("5200000", step="100000"), exactly("5230000"), Reason.ROUNDED),
    ("the same in another unit", exactly("5", "km"), exactly("5000", "m"), Reason.HEDGED),
]


@pytest.mark.parametrize(("why", "claim", "source", "reason"), STATED, ids=[row[0] for row in STATED])
def test_a_source_that_entails_the_claim_states_it(why: str, claim: Figure, source: Figure, reason: Reason) -> None:
    comparison = compare_figures(claim, source)

    assert (comparison.outcome, comparison.reason) == (Outcome.STATES, reason)


DIFFERENT = [
    ("another value", exactly("40"), exactly("45"), Reason.VALUE, True),
    ("a number on the wrong side of the bound", more_than("9000"), about("6700"), Reason.VALUE, True),
    ("the end of a strict bound is outside", more_than("90"), exactly("90"), Reason.BOUND, True),
    ("the opposite bound on one number", at_least("9000"), under("9000"), Reason.BOUND, True),
    ("a looser bound leaves it open", more_than("87"), more_than("80"), Reason.BOUND, False),
    ("the same digits, another scale", exactly("10000000"), exactly("10000000000"), Reason.SCALE, True),
    ("per cent against points", exactly("5", "%"), exactly("5", "pp"), Reason.UNIT, True),
    ("another currency", exactly("5", "USD"), exactly("5", "EUR"), Reason.CURRENCY, True),
    ("units that do not convert", exactly("5", "kg"), exactly("5", "km"), Reason.UNIT, True),
    ("a value that does not round to it", exactly("5200000", step="100000"), exactly("5300000"), Reason.VALUE, True),
]


@pytest.mark.parametrize(("why", "claim", "source", "reason", "certain"), DIFFERENT, ids=[row[0] for row in DIFFERENT])
def test_a_source_that_says_otherwise_differs(
    why: str, claim: Figure, source: Figure, reason: Reason, certain: bool
) -> None:
    comparison = compare_figures(claim, source)

    assert (comparison.outcome, comparison.reason, comparison.certain) == (Outcome.DIFFERS, reason, certain)


def test_a_rise_is_no_fall() -> None:
    risen = replace(exactly("30", "%"), movement=Movement.RISE, relation=Relation.BY)
    fallen = replace(exactly("30", "%"), movement=Movement.FALL, relation=Relation.BY)

    assert compare_figures(risen, fallen).reason is Reason.DIRECTION


def test_by_thirty_per_cent_is_not_to_thirty_per_cent() -> None:
    cut_to = replace(exactly("30", "%"), movement=Movement.FALL, relation=Relation.TO)
    cut_by = replace(exactly("30", "%"), movement=Movement.FALL, relation=Relation.BY)

    assert compare_figures(cut_to, cut_by).outcome is Outcome.DIFFERS


def test_a_stated_tolerance_replaces_the_rounding() -> None:
    claim, source = exactly("100"), exactly("101")

    assert compare_figures(claim, source).outcome is Outcome.DIFFERS
    assert compare_figures(claim, source, tolerance=Decimal("0.01")).outcome is Outcome.STATES


def test_both_readings_of_an_ambiguous_spelling_are_tried() -> None:
    ambiguous = replace(exactly("10000"), readings=(Decimal("10.000"),))

    assert compare_figures(ambiguous, exactly("10000")).outcome is Outcome.STATES
    assert compare_figures(exactly("10000"), ambiguous).outcome is Outcome.STATES


def test_a_group_of_three_that_may_be_a_fraction_leaves_it_open() -> None:
    ambiguous = replace(exactly("10000"), readings=(Decimal("10.000"),))

    for found in (compare_figures(ambiguous, exactly("10")), compare_figures(exactly("10"), ambiguous)):
        assert (found.outcome, found.reason, found.certain) == (Outcome.DIFFERS, Reason.SCALE, False)


def test_one_spelling_on_both_sides_is_one_number() -> None:
    grouped = replace(exactly("1000"), readings=(Decimal("1.000"),))
    fraction = replace(exactly("1.000"), readings=(Decimal("1000"),))

    assert compare_figures(grouped, fraction).outcome is Outcome.STATES
    assert compare_figures(grouped, exactly("1.000")).outcome is Outcome.STATES


def test_a_fraction_that_may_be_a_group_of_three_states_both() -> None:
    ambiguous = replace(exactly("3.2"), readings=(Decimal("3200"),))

    assert compare_figures(exactly("3200"), ambiguous).outcome is Outcome.STATES
    assert compare_figures(exactly("3.2"), ambiguous).outcome is Outcome.STATES


numbers = st.decimals(min_value=-(10**9), max_value=10**9, places=2)


@given(numbers)
def test_every_figure_states_itself(value: Decimal) -> None:
    assert compare_figures(exactly(str(value)), exactly(str(value))).outcome is Outcome.STATES


#: Within a factor of a hundred, so that no "thousand" may be missing.
alike = st.decimals(min_value=Decimal("1e6"), max_value=Decimal("1e8"), places=2)


@given(alike, alike)
def test_a_bound_is_stated_exactly_by_what_lies_beyond_it(bound: Decimal, value: Decimal) -> None:
    stated = compare_figures(more_than(str(bound)), exactly(str(value))).outcome is Outcome.STATES

    assert stated == (value > bound)


@given(st.decimals(min_value=1, max_value=999, places=2), st.sampled_from([1_000, 1_000_000, 1_000_000_000]))
def test_a_bound_whose_scale_is_missing_is_left_open(bound: Decimal, scale: int) -> None:
    found = compare_figures(more_than(str(bound)), exactly(str((bound + Decimal("0.01")) * scale)))

    assert (found.outcome, found.reason, found.certain) == (Outcome.DIFFERS, Reason.SCALE, False)


def part(raw: str, value: str) -> Figure:
    return replace(exactly(value, step="0.01"), raw=raw)


@pytest.mark.parametrize(
    ("claim", "source", "stated"),
    [
        (under("80"), part("one in five", "0.2"), False),
        (up_to("3"), part("two thirds", "0.67"), False),
        (replace(more_than("0.5"), raw="more than half"), exactly("3"), False),
        (replace(more_than("0.5"), raw="more than half"), part("two thirds", "0.67"), True),
        (replace(more_than("0.5"), raw="more than half"), exactly("64", "%"), True),
        (under("2"), exactly("0.84", step="0.01"), True),
        (under("80"), exactly("12"), True),
    ],
)
def test_a_part_of_a_whole_lies_within_no_limit_of_a_count(claim: Figure, source: Figure, stated: bool) -> None:
    assert (compare_figures(claim, source).outcome is Outcome.STATES) is stated


def test_a_mark_out_of_a_hundred_is_the_mark_or_the_share() -> None:
    mark = replace(part("84 out of 100", "0.84"), readings=(Decimal(84),))
    assert compare_figures(exactly("84"), mark).outcome is Outcome.STATES
    assert compare_figures(exactly("84", "%"), mark).outcome is Outcome.STATES
    assert compare_figures(exactly("85"), mark).outcome is Outcome.DIFFERS
    assert compare_figures(under("80"), mark).outcome is Outcome.DIFFERS


@pytest.mark.parametrize(
    ("claim", "source", "stated"),
    [
        ("8 out of 10", "8 out of 100", False),
        ("4 out of 5", "4/10", False),
        ("6.1 out of 10", "6.1/10", True),
        ("8 out of 10", "8/10", True),
    ],
)
def test_a_mark_is_one_out_of_the_same_whole(claim: str, source: str, stated: bool) -> None:
    marks = [read(f"The album has a rating of {raw}.", lang="en")[0] for raw in (claim, source)]
    assert (compare_figures(*marks).outcome is Outcome.STATES) is stated


def test_an_estimate_of_more_than_a_number_has_no_upper_end() -> None:
    (claim,) = read("It is estimated that more than 10 million people live there.", lang="en")

    assert compare_figures(claim, exactly("171222291")).outcome is Outcome.STATES


@pytest.mark.parametrize("weekday", ["Monday", "Tuesday"])
def test_a_weekday_beside_a_day_without_a_year_may_be_left_out_and_not_be_another(
    weekday: str, verdict: Callable[[str, str], Verdict]
) -> None:
    claim = f"The ferry sank on {weekday}, 26 February."

    assert verdict(claim, "The ferry sank on 26 February.") is Verdict.SUPPORTED
    assert verdict(claim, "The ferry sank on Friday, 26 February.") is Verdict.CONTRADICTED


@pytest.mark.parametrize("sign", ["", "-"])
def test_another_scale_is_told_of_numbers_below_nothing_too(sign: str) -> None:
    claim, source = (SourceText.of(f"{sign}5 {scale} euros", lang="en").figures[0] for scale in ("million", "billion"))

    assert compare_figures(claim, source).reason is Reason.SCALE
