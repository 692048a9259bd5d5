"""How the date of a source stands to the date of a claim."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching.dates import read
from factcheck.matching.dates.compare import relation
from factcheck.model import Date


def one(text: str, **options: object) -> Date:
    (found,) = read(text, lang="en", **options)  # type: ignore[arg-type]
    return found


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("12 February 2024", "February 12, 2024", "same"),
        ("12 February 2024", "2024-02-12", "same"),
        ("26 February", "26 February 2024", "same"),
        ("26 February 2024", "on February 26", "same"),
        ("26 February", "27 February 2024", "differs"),
        ("12 February 2024", "13 February 2024", "differs"),
        ("Monday, 12 February 2024", "12 February 2024", "same"),
        ("Tuesday, 12 February 2024", "12 February 2024", "overlaps"),
        ("Tuesday, 12 February 2024", "Tuesday, 12 February 2024", "same"),
        ("12 February 2024", "Tuesday, 12 February 2024", "same"),
        ("12 February 2024", "12 February 2023", "differs"),
        ("in February 2024", "12 February 2024", "within"),
        ("12 February 2024", "in February 2024", "covers"),
        ("12 February 2024", "in 2024", "covers"),
        ("in 2024", "in the 2020s", "covers"),
        ("the 1990s", "in 1994", "within"),
        ("from 2010 to 2014", "in 2012", "within"),
        ("from 2010 to 2014", "from 2012 to 2016", "overlaps"),
        ("from 2010 to 2014", "2010–14", "same"),
        ("after 1992", "in 1993", "within"),
        ("after 1992", "in 1992", "differs"),
        ("before 2010", "in 2009", "within"),
        ("before 2010", "in 2010", "differs"),
        ("since 2019", "in 2019", "overlaps"),
        ("since 2019", "since 2019", "same"),
        ("since 2019", "until 2018", "differs"),
        ("by 2030", "in 2028", "within"),
        ("before 2010", "after 2010", "differs"),
        ("in Q3 2024", "in September 2024", "within"),
        ("in Q3 2024", "the third quarter of 2024", "same"),
        ("in Q3 2024", "the second quarter of 2024", "differs"),
        ("early 2021", "in March 2021", "within"),
        ("circa 1850", "in 1851", "overlaps"),
        ("in 1850", "in 1851", "differs"),
        ("on Monday", "Monday, 12 February 2024", "same"),
        ("on Monday", "13 February 2024", "differs"),
        ("on Monday", "in 2024", "unknown"),
        ("in September", "12 September 2023", "within"),
        ("12 September", "in September", "covers"),
        ("in September", "since September", "overlaps"),
        ("yesterday", "12 February 2024", "unknown"),
        ("44 BC", "43 BC", "differs"),
    ],
)
def test_relation(claim: str, source: str, expected: str) -> None:
    assert relation(one(claim), one(source)) == expected


def test_an_ambiguous_spelling_agrees_with_either_reading() -> None:
    assert relation(one("02/03/2024"), one("2 March 2024")) == "same"
    assert relation(one("02/03/2024"), one("3 February 2024")) == "same"
    assert relation(one("02/03/2024"), one("4 March 2024")) == "differs"


def test_a_resolved_relative_date_is_compared_by_its_days() -> None:
    assert relation(one("last September", as_of=date(2024, 4, 12)), one("September 2023")) == "same"
    assert relation(one("last September", as_of=date(2024, 4, 12)), one("September 2022")) == "differs"


DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


@given(DAYS, DAYS)
def test_two_days_are_the_same_or_differ(one_day: date, other: date) -> None:
    claim, source = one(f"{one_day:%d %B %Y}".lstrip("0")), one(f"{other:%Y-%m-%d}")
    assert relation(claim, source) == ("same" if one_day == other else "differs")
    assert relation(source, claim) == relation(claim, source)


@given(DAYS, st.sampled_from(["since", "until", "before", "after"]), DAYS)
def test_a_bound_admits_the_days_on_its_side(limit: date, bound: str, day: date) -> None:
    claim, source = one(f"{bound} {limit:%Y-%m-%d}"), one(f"{day:%Y-%m-%d}")
    inside = {"since": day > limit, "until": day < limit, "before": day < limit, "after": day > limit}[bound]
    if day != limit:
        assert relation(claim, source) == ("within" if inside else "differs")
