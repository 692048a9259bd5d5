"""Figures in English prose: what is read, with its interval, unit and noun."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.matching.quantity import read
from factcheck.model import Figure, Movement, Relation


def only(text: str, lang: str = "en") -> Figure:
    figures = read(text, lang=lang)
    assert len(figures) == 1, figures
    return figures[0]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("10,000 tents", "10000", ""),
        ("10 000 tents", "10000", ""),
        ("10\u202f000 tents", "10000", ""),
        ("10'000 tents", "10000", ""),
        ("1,00,000 tents", "100000", ""),
        ("ten thousand tents", "10000", ""),
        ("10 thousand tents", "10000", ""),
        ("10k followers", "10000", ""),
        ("3 mn tents", "3000000", ""),
        ("3 million tents", "3000000", ""),
        ("3,000,000 tents", "3000000", ""),
        ("US$10bn", "10000000000", "USD"),
        ("10 billion dollars", "10000000000", "USD"),
        ("EUR 10 m", "10000000", "EUR"),
        ("£3m", "3000000", "GBP"),
        ("€5.2 million", "5200000", "EUR"),
        ("€2.408 billion", "2408000000", "EUR"),
        ("half a million tents", "500000", ""),
        ("one and a half million tents", "1500000", ""),
        ("a dozen tents", "12", ""),
        ("two hundred and five tents", "205", ""),
        ("nineteen hundred tents", "1900", ""),
        ("six-thousand-700 tents", "6700", ""),
        ("13 lakh tents", "1300000", ""),
        ("Rs 5 crore", "50000000", "INR"),
        ("30%", "30", "%"),
        ("30 per cent", "30", "%"),
        ("thirty percent", "30", "%"),
        ("5 percentage points", "5", "pp"),
        ("152mm", "152", "mm"),
        ("152-mm shells", "152", "mm"),
        ("1.5°C", "1.5", "Cel"),
        ("-5.2 %", "-5.2", "%"),
        ("minus 40 degrees", "-40", "deg"),
        ("90 km/h", "90", "km/h"),
        ("55 miles per hour", "55", "mi/h"),
        ("12 square kilometres", "12", "km2"),
        ("a 5m wall", "5", "m"),
        ("5m homes", "5000000", ""),
        ("15 dollars and 50 cents", "15.5", "USD"),
        ("2.5 × 10^6 cells", "2500000", ""),
    ],
)
def test_value_and_unit(text: str, value: str, unit: str) -> None:
    figure = only(text)
    assert (figure.value, figure.unit) == (Decimal(value), unit)
    assert figure.low == figure.high == figure.value


@pytest.mark.parametrize(
    ("text", "low", "high", "low_open", "high_open", "approximate"),
    [
        ("more than 87 tents", 87, None, True, False, False),
        ("over 87 tents", 87, None, True, False, False),
        ("at least 87 tents", 87, None, False, False, False),
        ("no fewer than 87 tents", 87, None, False, False, False),
        ("a minimum of 87 tents", 87, None, False, False, False),
        ("87 or more tents", 87, None, False, False, False),
        ("87 tents or more", 87, None, False, False, False),
        ("87+ tents", 87, None, False, False, False),
        ("up to 87 tents", None, 87, False, False, False),
        ("no more than 87 tents", None, 87, False, False, False),
        ("at most 87 tents", None, 87, False, False, False),
        ("fewer than 87 tents", None, 87, False, True, False),
        ("under 87 tents", None, 87, False, True, False),
        ("about 87 tents", 87, 87, False, False, True),
        ("some 87 tents", 87, 87, False, False, True),
        ("an estimated 87 tents", 87, 87, False, False, True),
        ("~87 tents", 87, 87, False, False, True),
        ("exactly 87 tents", 87, 87, False, False, False),
        ("only about 87 tents", 87, 87, False, False, True),
        ("no more than about 87 tents", None, 87, False, False, True),
        ("between 20 and 50 tents", 20, 50, False, False, False),
        ("from 20 to 50 tents", 20, 50, False, False, False),
        ("20-50 tents", 20, 50, False, False, False),
        ("20 to 50 tents", 20, 50, False, False, False),
        ("hundreds of tents", 200, 1000, False, True, True),
        ("tens of thousands of tents", 20000, 100000, False, True, True),
        ("several hundred tents", 200, 1000, False, True, True),
    ],
)
def test_interval(
    text: str, low: int | None, high: int | None, low_open: bool, high_open: bool, approximate: bool
) -> None:
    figure = only(text)
    assert (figure.low, figure.high) == (low, high)
    assert (figure.low_open, figure.high_open, figure.approximate) == (low_open, high_open, approximate)
    assert figure.counted == "tents"


def test_nearly_lies_just_short_of_its_number() -> None:
    figure = only("nearly 500 tents")
    assert figure.high == 500
    assert figure.high_open
    assert figure.approximate
    assert figure.low is not None
    assert 400 <= figure.low < 500


@pytest.mark.parametrize("text", ["over 3 years", "Over the last 5 years prices rose."])
def test_over_a_time_is_no_bound(text: str) -> None:
    figure = only(text)
    assert figure.low == figure.high
    assert figure.unit == "a"


def test_over_an_age_is_a_bound() -> None:
    assert only("people over 65 years old").high is None
    assert only("The siege lasted over 3 years").high is None


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("5.2–5.5 million tonnes", "5200000", "5500000", "t"),
        ("$5-10 million", "5000000", "10000000", "USD"),
        ("3 to 5 per cent", "3", "5", "%"),
        ("between $3 billion and $5 billion", "3000000000", "5000000000", "USD"),
    ],
)
def test_range_shares_multiplier_and_unit(text: str, low: str, high: str, unit: str) -> None:
    figure = only(text)
    assert (figure.low, figure.high, figure.unit, figure.value) == (Decimal(low), Decimal(high), unit, None)


def test_list_shares_the_unit() -> None:
    assert [(f.value, f.unit) for f in read("45 and 50 mg", lang="en")] == [(45, "mg"), (50, "mg")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Output rose 5%", [(5, "rise", "by")]),
        ("Output fell by 5%", [(5, "fall", "by")]),
        ("Output was cut to 5%", [(5, "fall", "to")]),
        ("Output rose from 5% to 7%", [(5, "rise", "from"), (7, "rise", "to")]),
        ("Output rose 5% to 40 tonnes", [(5, "rise", "by"), (40, "rise", "to")]),
        ("a drop of 5%", [(5, "fall", "by")]),
        ("a 5% increase", [(5, "rise", "by")]),
        ("up 5% on the year", [(5, "rise", "by")]),
        ("5% of output", [(5, "", "")]),
    ],
)
def test_movement(text: str, expected: list[tuple[int, str, str]]) -> None:
    found = [(f.value, f.movement, f.relation) for f in read(text, lang="en")]
    assert found == [(value, Movement(move), Relation(rel)) for value, move, rel in expected]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("10,000 shipping containers arrived", "containers"),
        ("500 Chinese and Indian workers", "workers"),
        ("scored 5 goals in May", "goals"),
        ("90 recoveries", "recoveries"),
        ("30% of the workers", "workers"),
        ("three people were hurt", "people"),
        ("one aid worker", "worker"),
        ("€5 million", None),
        ("scored 5.", None),
        ("five US soldiers died", "soldiers"),
        ("12 IT workers left", "workers"),
        ("one US official said", "official"),
        ("3 WHO experts came", "experts"),
        ("he told 5 of us", None),
    ],
)
def test_counted_noun(text: str, noun: str | None) -> None:
    assert only(text).counted == noun


@pytest.mark.parametrize(
    "text",
    [
        "Windows 10 is old",
        "the COVID-19 pandemic",
        "a B-52 landed",
        "Article 5 of the treaty",
        "in room 404",
        "an iPhone 15",
        "as Apollo 11 landed",
        "a Boeing 737",
        "the G7 met",
        "on Highway 61",
        "from Psalm 23",
        "at 10:30",
        "at 5 p.m.",
        "won 3-2",
        "as shown [12]",
        "as shown.12",
        "1. Introduction",
        "release v2.3.1",
        "https://example.org/2024/500",
        "a@b12.example",
        "call 555-0143-22",
        "no one came",
        "one of the men",
        "they helped one another",
        "0x1F",
        "open 24/7",
        "the 1980s",
        "pages 12 to 15",
    ],
)
def test_names_and_marks_are_no_figures(text: str) -> None:
    assert [f.raw for f in read(text, lang="en")] == []


def test_one_of_only_three_gives_three() -> None:
    assert only("one of only three survivors").value == 3


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two-thirds of voters", 2 / 3),
        ("one in five adults", 0.2),
        ("three out of four", 0.75),
        ("a third of", 1 / 3),
        ("1/4 mile", 0.25),
    ],
)
def test_fractions(text: str, value: float) -> None:
    found = only(text).value
    assert found is not None
    assert abs(float(found) - value) < 1e-9


@pytest.mark.parametrize(("text", "value"), [("the third man", 3), ("the 2nd goal", 2), ("its twenty-first year", 21)])
def test_ordinals_are_marked(text: str, value: int) -> None:
    figure = only(text)
    assert figure.ordinal
    assert figure.value == value


def test_skip_takes_a_stretch_away() -> None:
    text = "In 2012 there were 40 tents"
    assert [f.value for f in read(text, lang="en", skip=[(3, 7)])] == [40]


def test_a_percentage_of_a_reduction_is_its_size() -> None:
    figure = only("It reduced risk, leading to a 16% reduction in cost")
    assert (figure.movement, figure.relation) == (Movement.FALL, Relation.BY)


def test_up_that_completes_a_verb_is_no_rise() -> None:
    assert only("Atoms make up about 50 percent of it").movement is Movement.NONE


@pytest.mark.parametrize(
    "text",
    [
        "the Xbox One version",
        "by Twenty One Pilots",
        "at 49 Old Ranch Road",
        "call (202) 555-0143",
        "after an active 2017",
    ],
)
def test_more_names(text: str) -> None:
    assert read(text, lang="en") == ()


def test_the_noun_behind_a_possessive_is_counted() -> None:
    assert [f.counted for f in read("It holds 192 of the chamber's 300 seats", lang="en")] == ["seats", "seats"]


def test_the_second_half_is_no_share() -> None:
    assert [f.value for f in read("in the second half of the match", lang="en") if not f.ordinal] == []
