"""What looks like a date of another language, and dates that are written without a space or with an apostrophe."""

from __future__ import annotations

import pytest

from factcheck.matching.dates import read


@pytest.mark.parametrize("text", ["31 out of 34 critics", "It fell on 31 out.", "Go 3 set up", "12 so far"])
def test_an_english_word_is_no_foreign_month(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "lang", "raw"),
    [
        ("31 out 2015", None, "31 out 2015"),
        ("em 31 out. de 2015", None, "em 31 out. de 2015"),
        ("31 out", "pt", "31 out"),
        ("12 ago 2020", None, "12 ago 2020"),
    ],
)
def test_a_month_between_day_and_year_is_one(text: str, lang: str | None, raw: str) -> None:
    assert [found.raw for found in read(text, lang=lang)] == [raw.removeprefix("em ")]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("toward the end of the 50's they left", 1950),
        ("the mill of the 1950's had two wheels", 1950),
        ("in the 90’s", 1990),
        ("since the 80's", 1980),
        ("the mid-60's", 1960),
    ],
)
def test_a_decade_with_an_apostrophe(text: str, year: int) -> None:
    assert [(found.precision, found.year) for found in read(text, lang="en")] == [("decade", year)]


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("the mill will close in May 1919", "May 1919"),
        ("it may end in 2019", "2019"),
        ("at the end of May 1919", "end of May 1919"),
        ("late in May 1919", "late in May 1919"),
    ],
)
def test_what_ends_in_a_month_is_not_its_end(text: str, raw: str) -> None:
    assert [found.raw for found in read(text, lang="en")] == [raw]


@pytest.mark.parametrize("text", ["Model 50's price", "the 55's price", "a 50's worth", "the 50'sen"])
def test_what_belongs_to_a_number_is_no_decade(text: str) -> None:
    assert read(text, lang="en") == ()


@pytest.mark.parametrize("end", [".", ",", ")", "", ". He", " and"])
def test_a_day_and_a_year_joined_by_a_comma(end: str) -> None:
    found = read(f"She was born August 11,1980{end}", lang="en")
    assert [(day.raw, day.year, day.month, day.day) for day in found] == [("August 11,1980", 1980, 8, 11)]


@pytest.mark.parametrize("number", ["11,000", "11,1980.5", "11,19805"])
def test_a_longer_number_is_not_taken_apart(number: str) -> None:
    assert [day.raw for day in read(f"In August {number} came.", lang="en")] == ["August"]


@pytest.mark.parametrize(
    ("text", "raw", "bound"),
    [
        ("It stood in the Morning Post on 3 May 1921.", "3 May 1921", ""),
        ("She joined the Evening Post in May 1921.", "May 1921", ""),
        ("Rents rose post 1921.", "post 1921", "after"),
        ("It closed after the 3rd of May 1921.", "after the 3rd of May 1921", "after"),
    ],
)
def test_a_paper_is_no_bound(text: str, raw: str, bound: str) -> None:
    (found,) = read(text, lang="en")
    assert (found.raw, found.bound) == (raw, bound)


@pytest.mark.parametrize("verb", ["saw", "proved", "remains", "witnessed"])
def test_a_year_that_does_something_is_a_date(verb: str) -> None:
    assert [found.raw for found in read(f"Norrby: 2011 {verb} a lively spring.", lang="en")] == ["2011"]


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("In 2014 more than 400 homes burned.", "2014"),
        ("Between 2010 and 2014 more than 400 homes burned.", "Between 2010 and 2014"),
        ("Before 2001 $3.4bn was lost.", "Before 2001"),
        ("In 2014 fewer than 12 came.", "2014"),
        ("By the end of 2014 about 400 homes had burned.", "By the end of 2014"),
        ("In 2014-15 3 ships sank.", "2014-15"),
        ("In 2014-15 €5m was lost.", "2014-15"),
    ],
)
def test_a_year_is_one_before_a_figure(text: str, raw: str) -> None:
    assert [found.raw for found in read(text, lang="en")] == [raw]
