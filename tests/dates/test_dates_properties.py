"""What holds for every text: offsets, order, round trips, no crash, linear time."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.matching.dates import read
from factcheck.matching.dates.language import LANGUAGES, lexicon_for
from factcheck.model import Date

WITH_MONTHS = [code for code in LANGUAGES if any(lexicon_for(code).language.months)]
DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2199, 12, 31))
PIECES = st.sampled_from(
    [
        "12",
        "2024",
        "May",
        "may",
        "March",
        "5",
        ",",
        ".",
        "-",
        "–",
        "/",
        ":",
        "(",
        ")",
        "the",
        "of",
        "in",
        "since",
        "until",
        "1990s",
        "'90s",
        "3rd",
        "Q3",
        "H1",
        "2012",
        "2,000",
        "%",
        "$",
        "€",
        "19th",
        "century",
        "last",
        "week",
        "year",
        "ago",
        "\t",
        "\n",
        "\n\n",
        "Januar",
        "de",
        "mars",
        "年",
        "2024年2月12日",
        "년",
        "'",
        "’",
        "XIX",
        "before",
        "and",
        "to",
        "from",
        "31",
        "02/03/2024",
        "early",
        "BC",
        "1500",
        "people",
        "99",
        "\xa0",
        "İ",
        "२०२४",
        "12th",
        "fiscal",
        "winter",
        "0",
        "00",
        "circa",
        "29",
        "February",
        "Monday",
    ]
)


def check_offsets(text: str, found: tuple[Date, ...]) -> None:
    end = 0
    for value in found:
        assert value.start >= end
        assert text[value.start : value.end] == value.raw != ""
        assert (value.first is None) == (value.last is None)
        if value.first is not None and value.last is not None:
            assert value.first <= value.last
        end = value.end


@given(st.lists(PIECES, max_size=30), st.sampled_from((" ", "")), st.sampled_from((None, *LANGUAGES)))
@settings(max_examples=150, deadline=None)
def test_dates_are_ordered_apart_and_cut_where_they_say(pieces: list[str], glue: str, lang: str | None) -> None:
    text = glue.join(pieces)
    check_offsets(text, read(text, lang=lang))
    check_offsets(text, read(text, lang=lang, as_of=date(2024, 2, 29)))


@given(st.text(max_size=80))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_without_a_crash(text: str) -> None:
    check_offsets(text, read(text, as_of=date(2024, 1, 1)))


@given(DAYS, st.sampled_from(WITH_MONTHS))
@settings(max_examples=150, deadline=None)
def test_a_day_written_in_any_language_reads_back(day: date, code: str) -> None:
    language = lexicon_for(code).language
    month = language.months[day.month - 1].split()[0].rstrip(".*")
    text = f"{day.day} {month} {day.year}" if not language.year_first else f"{day.year} {month} {day.day}"
    (found,) = read(text, lang=code)
    assert (found.first, found.last, found.precision) == (day, day, "day")


@given(DAYS)
@settings(deadline=None)
def test_english_spellings_of_a_day_read_back(day: date) -> None:
    month = f"{day:%B}"
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 if day.day not in (11, 12, 13) else 0, "th")
    spellings = [
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{month[:3]}{'' if month == 'May' else '.'} {day.day}, {day.year}",
        f"the {day.day}{suffix} of {month} {day.year}",
        f"{day:%A}, {day.day} {month} {day.year}",
        f"{day.day}-{month[:3]}-{day.year}",
        f"{day.year}-{day.month:02}-{day.day:02}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}년 {day.month}월 {day.day}일",
    ]
    for text in spellings:
        assert [value.first for value in read(text, lang="en")] == [day], text


@pytest.mark.parametrize("code", WITH_MONTHS)
def test_every_month_form_of_every_table_is_read(code: str) -> None:
    language = lexicon_for(code).language
    for number, spellings in enumerate(language.months, 1):
        for spelling in spellings.split():
            word = spelling.rstrip(".*").replace("_", " ")
            text = f"{(language.year_first and 2024) or 12} {word} {12 if language.year_first else 2024}"
            got = [(value.month, value.day, value.year) for value in read(text, lang=code)]
            assert got == [(number, 12, 2024)], text


@pytest.mark.parametrize(
    "unit", ["1,", "2012,", "2012-", "12/", "May ", "1 ", "2012 ", "12.", "2020年", "1", "in 2012 and ", "st. ", "' "]
)
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        started = time.process_time()
        read(text, lang="en")
        return time.process_time() - started

    small, large = (min(seconds(size) for _ in range(3)) for size in (20_000, 160_000))
    assert large < max(8 * 4 * small, 2.0)


@pytest.mark.parametrize(
    "text",
    [
        "since the end of the 1980s",
        "from 3 to 5 March 2024",
        "two weeks before 13 May 1999",
        "in 2017, 2018 and 2019",
        "the third quarter of 2024",
        "the 12th of February 2024",
        "in 600BC",
        "on the 26th.",
        "the first",
        "Monday, 12 February 2024",
        "last September",
    ],
)
@pytest.mark.parametrize("padding", [0, 5, 20, 60, 300])
def test_text_far_around_a_date_changes_nothing(text: str, padding: int) -> None:
    around = "grey walls stand by cold water and old men mend torn nets " * 6
    before, after = around[len(around) - padding :], around[:padding]
    whole = f"{before}. {text}. {after}"
    expected = [(value.raw, value.first, value.bound) for value in read(f". {text}. ", lang="en")]
    assert [(value.raw, value.first, value.bound) for value in read(whole, lang="en")] == expected
