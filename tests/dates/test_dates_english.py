"""English dates: what is read, at which precision, and what is not a date."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.matching.dates import read

READ = [
    # text, raw, first, last, precision
    ("12 February 2024", "12 February 2024", "2024-02-12", "2024-02-12", "day"),
    ("on Feb. 12, 2024, he", "Feb. 12, 2024", "2024-02-12", "2024-02-12", "day"),
    ("February 12th, 2024", "February 12th, 2024", "2024-02-12", "2024-02-12", "day"),
    ("the 12th of February 2024", "12th of February 2024", "2024-02-12", "2024-02-12", "day"),
    ("Monday, 12 February 2024", "Monday, 12 February 2024", "2024-02-12", "2024-02-12", "day"),
    ("dated 2024-02-12.", "2024-02-12", "2024-02-12", "2024-02-12", "day"),
    ("13/02/2024", "13/02/2024", "2024-02-13", "2024-02-13", "day"),
    ("13.2.2024", "13.2.2024", "2024-02-13", "2024-02-13", "day"),
    ("twenty-second of June 2017", "twenty-second of June 2017", "2017-06-22", "2017-06-22", "day"),
    ("in February 2024", "February 2024", "2024-02-01", "2024-02-29", "month"),
    ("Feb 2023", "Feb 2023", "2023-02-01", "2023-02-28", "month"),
    ("in May 2020", "May 2020", "2020-05-01", "2020-05-31", "month"),
    ("in 2012 he left", "2012", "2012-01-01", "2012-12-31", "year"),
    ("the firm (1948) grew", "1948", "1948-01-01", "1948-12-31", "year"),
    ("the 2008 crisis", "2008", "2008-01-01", "2008-12-31", "year"),
    ("mid-2023", "mid-2023", "2023-05-01", "2023-08-31", "year"),
    ("early 2021", "early 2021", "2021-01-01", "2021-04-30", "year"),
    ("the 1990s", "1990s", "1990-01-01", "1999-12-31", "decade"),
    ("the '90s", "'90s", "1990-01-01", "1999-12-31", "decade"),
    ("the 19th century", "19th century", "1801-01-01", "1900-12-31", "century"),
    ("in Q3 2025", "Q3 2025", "2025-07-01", "2025-09-30", "quarter"),
    ("the third quarter of 2024", "third quarter of 2024", "2024-07-01", "2024-09-30", "quarter"),
    ("H1 2023", "H1 2023", "2023-01-01", "2023-06-30", "range"),
    ("spring 2024", "spring 2024", "2024-03-01", "2024-05-31", "season"),
    ("fiscal 2023", "fiscal 2023", "2023-01-01", "2023-12-31", "year"),
    ("from 3 to 5 March 2024", "3 to 5 March 2024", "2024-03-03", "2024-03-05", "range"),
    ("from Sunday 3 to Tuesday 5 March 2024", "Sunday 3 to Tuesday 5 March 2024", "2024-03-03", "2024-03-05", "range"),
    ("March 3-5, 2024", "March 3-5, 2024", "2024-03-03", "2024-03-05", "range"),
    ("2010–2014", "2010–2014", "2010-01-01", "2014-12-31", "range"),
    ("2010-14", "2010-14", "2010-01-01", "2014-12-31", "range"),
    ("between May and June 2023", "between May and June 2023", "2023-05-01", "2023-06-30", "range"),
    ("1 March – 2 April 2021", "1 March – 2 April 2021", "2021-03-01", "2021-04-02", "range"),
    ("December to January 2020", "December to January 2020", "2019-12-01", "2020-01-31", "range"),
    ("the end of March 2022", "end of March 2022", "2022-03-26", "2022-03-31", "month"),
]


@pytest.mark.parametrize(("text", "raw", "first", "last", "precision"), READ)
def test_reads_a_date_at_its_own_precision(text: str, raw: str, first: str, last: str, precision: str) -> None:
    (found,) = read(text, lang="en")
    assert (found.raw, str(found.first), str(found.last), found.precision) == (raw, first, last, precision)
    assert text[found.start : found.end] == found.raw


@pytest.mark.parametrize(
    "text",
    [
        "May said no.",
        "The March for Life went on.",
        "April Brief",
        "he may go",
        "they will march 12 miles",
        "The Sun wrote",
        "2,000 people",
        "1990 people came",
        "2012 units were sold",
        "call 555-2012 now",
        "it cost $2012",
        "version 2.0.12",
        "Article 2019 of the code",
        "at 20:12",
        "a total of 1500 people",
        "won 6-3 in the set",
    ],
)
def test_leaves_alone_what_is_no_date(text: str) -> None:
    assert read(text, lang="en") == ()


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("since 1999", "since"),
        ("until 31 December 2021", "until"),
        ("by 2030", "until"),
        ("prior to 2010", "before"),
        ("before the end of 2022", "before"),
        ("after 1992", "after"),
        ("from 2012 onwards", "since"),
        ("in 2012", ""),
    ],
)
def test_bound_is_told(text: str, bound: str) -> None:
    (found,) = read(text, lang="en")
    assert found.bound == bound


def test_ambiguous_order_keeps_both_readings() -> None:
    (american,) = read("signed 02/03/2024", lang="en")
    (british,) = read("signed 02/03/2024", lang="en-GB")
    assert american.first == date(2024, 2, 3)
    assert british.first == date(2024, 3, 2)
    assert set(american.readings) == set(british.readings) == {(date(2024, 2, 3),) * 2, (date(2024, 3, 2),) * 2}


def test_other_dates_of_the_text_tell_the_order() -> None:
    found = read("from 25/12/2023 and then on 02/03/2024", lang="en")
    assert found[-1].first == date(2024, 3, 2)


def test_a_date_without_a_year_stays_without_one() -> None:
    (found,) = read("on 26 February", lang="en")
    assert (found.first, found.year, found.month, found.day) == (None, None, 2, 26)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("yesterday", "2024-04-11", "2024-04-11"),
        ("two days ago", "2024-04-10", "2024-04-10"),
        ("last week", "2024-04-01", "2024-04-07"),
        ("this year", "2024-01-01", "2024-12-31"),
        ("last September", "2023-09-01", "2023-09-30"),
        ("in May last year", "2023-05-01", "2023-05-31"),
        ("on 26 February", "2024-02-26", "2024-02-26"),
        ("on Monday", "2024-04-08", "2024-04-08"),
    ],
)
def test_relative_dates_need_a_stated_day(text: str, first: str, last: str) -> None:
    (bare,) = read(text, lang="en")
    (found,) = read(text, lang="en", as_of=date(2024, 4, 12))
    assert bare.first is None
    assert (str(found.first), str(found.last), found.relative) == (first, last, True)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("the 2007 and 2011 League Cups", [2007, 2011]),
        ("in 2017, 2018 and 2019", [2017, 2018, 2019]),
        ("Grammar Schools Act 1860: it", [1860]),
        ("(Miller et al. 2010).", [2010]),
        ("a seminal 1978 graphic novel", [1978]),
        ("2012's chart-topping album", [2012]),
        ("2008 Georgian parliamentary election", [2008]),
        ("compared to 2019.", [2019]),
        ("the budget for 2024 is", [2024]),
        ("Revenue\t2022\t2023\t2024", [2022, 2023, 2024]),
        ("The year was 2018 when it began.", [2018]),
        ("The founding year was 2007.", [2007]),
        ("Sales last year were 2018.", [None]),
        ("Homes\t2019\t1875", []),
        ("the remaining 2000 tickets", []),
        ("2000 Americans died", []),
        ("rose to 2000 from 1500", []),
        ("up to 2000 homes", []),
        ("a population of 1950 people", []),
    ],
)
def test_bare_years_need_a_reason(text: str, years: list[int | None]) -> None:
    assert [found.year for found in read(text, lang="en")] == years


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("20:15 April 17, 2016", "April 17, 2016"),
        ("In May 20 people came", "May"),
        ("Hislam (1909 – 26 August 1966)", "1909 – 26 August 1966"),
        ("April 3, 2019House music", "April 3, 2019"),
        ("two weeks before May 13 1999", "two weeks before May 13 1999"),
        ("The Sunday Times wrote on Monday", "Monday"),
        ("the 90s of the 19th century", "90s of the 19th century"),
    ],
)
def test_takes_what_belongs_to_the_date_and_no_more(text: str, raw: str) -> None:
    assert [found.raw for found in read(text, lang="en")] == [raw]


def test_feasts_durations_and_eras_come_to_a_day() -> None:
    assert [value.first for value in read("at Easter 2018 and Thanksgiving 2021", lang="en")] == [
        date(2018, 4, 1),
        date(2021, 11, 25),
    ]
    assert read("ten days after 25 December 2023", lang="en")[0].first == date(2024, 1, 4)
    (ancient,) = read("in 44 BC", lang="en")
    assert (ancient.first, ancient.year) == (None, -44)


def test_a_two_digit_year_is_told_by_the_day_it_speaks_from() -> None:
    assert read("signed 3/14/45", lang="en")[0].first == date(1945, 3, 14)
    assert read("signed 3/14/45", lang="en", as_of=date(2044, 1, 1))[0].first == date(2045, 3, 14)


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("By the end of June, ships had sailed.", "By the end of June"),
        ("It closed in the middle of May.", "middle of May"),
        ("At the end of April Jones spoke.", None),
        ("He saw the end of the march.", None),
    ],
)
def test_a_month_that_is_a_name_counts_behind_its_part(text: str, raw: str | None) -> None:
    assert [found.raw for found in read(text, lang="en")] == ([raw] if raw else [])
