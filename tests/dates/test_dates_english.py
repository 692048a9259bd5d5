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
