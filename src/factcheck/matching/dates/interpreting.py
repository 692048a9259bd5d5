"""What each form of the grammar says. In: the tokens of one date. Out: a Moment, or None where they make no date."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from factcheck.matching.dates.feasts import feast_day
from factcheck.matching.dates.language import Lexicon
from factcheck.matching.dates.numeric import read_numeric, read_year_month, short_year
from factcheck.matching.dates.periods import Moment, valid
from factcheck.matching.dates.scanning import Token

__all__ = ["READERS", "Words"]


class Words(NamedTuple):
    """The tokens of one date with what is needed to read them."""

    tokens: Sequence[Token]
    lexicon: Lexicon
    order: str
    pivot: int

    def value(self, codes: str) -> int | None:
        """The value of the first token with one of the codes."""
        return next((token.value for token in self.tokens if token.code in codes), None)

    def values(self, codes: str) -> list[int]:
        """The values of every token with one of the codes."""
        return [token.value for token in self.tokens if token.code in codes]

    @property
    def year(self) -> int | None:
        """A four-digit year or one with an apostrophe."""
        full = self.value("y")
        short = self.value("a")
        return full if full is not None or short is None else short_year(short, self.pivot)

    @property
    def weekday(self) -> int | None:
        """The weekday written, 0 for Monday."""
        return self.value("W")


def _numeric(words: Words) -> Moment | None:
    read = read_numeric(words.tokens[-1].word, words.order, words.pivot)
    return replace(read, weekday=words.weekday) if read and words.weekday is not None else read


def _year_month_number(words: Words) -> Moment | None:
    return read_year_month(words.tokens[-1].word)


def _date(words: Words) -> Moment | None:
    """Day, month and year in any order."""
    day = words.value("dD")
    return Moment(
        precision="month" if day is None else "day",
        year=words.year,
        month=words.value("Mm"),
        day=day,
        weekday=words.weekday,
    )


def _date_short(words: Words) -> Moment | None:
    """Day and month with a year of two digits: the last number is the year."""
    numbers = words.values("dD2")
    year = words.year if words.value("a") is not None else short_year(numbers[-1], words.pivot)
    return Moment(precision="day", year=year, month=words.value("M"), day=numbers[0], weekday=words.weekday)


def _day_range(words: Words) -> Moment | None:
    """Two days of one month: "3 to 5 March", "March 3-5, 2024"; joined by "and" or a comma only when they follow."""
    first, last = words.values("dD")[:2]
    month, year = words.value("M"), words.year
    if first >= last or not valid(year, month, last):
        return None
    days = [index for index, token in enumerate(words.tokens) if token.code in "dD"]
    codes = {token.code for token in words.tokens[days[0] + 1 : days[1]]}
    if last != first + 1 and codes & set("&,/") and not codes & set("-R"):
        return None
    start = Moment(precision="range", year=year, month=month, day=first)
    return replace(start, ending=Moment(precision="day", year=year, month=month, day=last))


def _month(words: Words) -> Moment | None:
    return Moment(precision="month", year=words.year, month=words.value("Mm"))


def _part(precision: str, highest: int) -> Callable[[Words], Moment | None]:
    """Reader of a quarter or half: the number beside the word; "last" is the highest."""

    def read(words: Words) -> Moment | None:
        numbers = words.values("dDr")
        number = highest if words.value("L") is not None else (numbers[0] if numbers else 0)
        if not 1 <= number <= highest:
            return None
        year = words.year
        short = words.values("2") + numbers[1:]
        if year is None and words.value("Z") is not None and short:
            year = short_year(short[-1], words.pivot)
        return Moment(precision=precision, year=year, part=number, approximate=words.value("Z") is not None)

    return read


def _feast(words: Words) -> Moment | None:
    """ "Easter 2018". A feast is often said of the days around it, so it is approximate."""
    year = words.year
    day = feast_day(words.value("^") or 0, year) if year is not None else None
    if day is None:
        return None
    return Moment(precision="day", year=day.year, month=day.month, day=day.day, approximate=True)


def _spaced(words: Words) -> Moment | None:
    """ "7. 4. 2016", "9 de 8 de 1971", "18 08 1978": day, month and year as numbers apart from each other."""
    day, month = words.values("dD")[:2]
    short = words.value("2")
    year = words.year if short is None else short_year(short, words.pivot)
    return Moment(precision="day", year=year, month=month, day=day, weekday=words.weekday)


def _season(words: Words) -> Moment | None:
    return Moment(precision="season", year=words.year, part=words.value("S") or 0, approximate=True)


def _season_years(words: Words) -> Moment | None:
    """ "winter 2023-24": the winter that ends in the second year."""
    year = words.value("y")
    season = words.value("S") or 0
    if year is None:
        return None
    return Moment(precision="season", year=year + 1 if season == 4 else year, part=season, approximate=True)


def _fiscal(words: Words) -> Moment | None:
    """A financial year; when it begins differs, so it is approximate. "2023-24" ends in the second year."""
    numbers = words.values("yad2")
    year = words.value("y")
    if year is None:
        year = short_year(numbers[0], words.pivot)
    moment = Moment(precision="year", year=year, approximate=True)
    if len(numbers) == 1:
        return moment
    end = numbers[1] if numbers[1] > 99 else year // 100 * 100 + numbers[1]
    return replace(moment, precision="range", ending=Moment(precision="year", year=end)) if end == year + 1 else None


def _year_range(words: Words) -> Moment | None:
    """ "2010–2014", "2010-14"; "2019/20" is a season or school year. The second year must be later."""
    start, end = words.tokens[0].value, words.tokens[-1].value
    end += start // 100 * 100 if len(words.tokens[-1].word) == 2 else 0
    if not start < end < start + 300:
        return None
    return Moment(precision="range", year=start, ending=Moment(precision="year", year=end))


def _decade(words: Words) -> Moment | None:
    found = words.value("caydD20")
    value = words.value("c") if found is None else found
    if value is None or value % 10:
        return None
    if value < 100:
        value += 1900 if value > 20 else 2000
    century = value % 100 == 0 and value != 2000
    return Moment(precision="century" if century else "decade", year=value)


def _decade_of_century(words: Words) -> Moment | None:
    """ "the 90s of the 19th century"."""
    decade, century = words.value("c2"), words.tokens[-2].value
    if decade is None:
        decade = words.value("d")
    if decade is None or decade % 10 or decade > 90 or not 1 <= century <= 21:
        return None
    return Moment(precision="decade", year=100 * (century - 1) + decade)


def _century(words: Words) -> Moment | None:
    """The 19th century runs from 1801 to 1900."""
    number = words.value("dDr") or 0
    if not 1 <= number <= 30:
        return None
    if words.value("A") == -1:
        return Moment(precision="century", year=-100 * number)
    return Moment(precision="century", year=100 * (number - 1) + 1)


def _era(words: Words) -> Moment | None:
    """ "AD 70", "44 BC". A calendar of this tool has no year before 1: such a year is kept, its days are not."""
    number, era = words.value("dny2") or 0, words.value("A")
    if number <= 0 or (number < 10 and words.tokens[1].glued):
        return None
    return Moment(precision="year", year=number if era == 1 else -number)


def _month_relative(words: Words) -> Moment | None:
    """ "May last year", "12 May this year"."""
    day = words.value("dD")
    return Moment(
        precision="day" if day is not None else "month",
        month=words.value("M"),
        day=day,
        shift=words.value("LTX"),
        unit="year",
    )


_UNITS = {1: "day", 7: "week", 30: "month", 365: "year", 10: "decade", 100: "century", 3: "quarter"}


def _relative_unit(words: Words) -> Moment | None:
    """ "last week", "this year"."""
    unit = _UNITS[words.value("YUqkE") or 1]
    return Moment(precision="range" if unit == "week" else unit, shift=words.value("LTX"), unit=unit)


def _relative_named(words: Words) -> Moment | None:
    """ "last September", "next Monday", "this spring"."""
    month, season, weekday = words.value("M"), words.value("S"), words.value("W")
    precision = "month" if month else "season" if season else "day"
    return Moment(
        precision=precision,
        month=month,
        part=season or 0,
        weekday=weekday,
        shift=words.value("LTX"),
        unit="named",
        approximate=season is not None,
    )


def _relative_day(words: Words) -> Moment | None:
    return Moment(precision="day", shift=words.value("V"), unit="day")


def _ago(words: Words) -> Moment | None:
    """ "two days ago": the day; weeks, months and years ago are as exact as their unit."""
    unit = _UNITS[words.value("UYk") or 1]
    number = words.value("d2wD") or 0
    precision = {"day": "day", "week": "range"}.get(unit, unit)
    return Moment(precision=precision, shift=-number, unit=unit, approximate=unit != "day")


def _weekday(words: Words) -> Moment | None:
    return Moment(precision="day", weekday=words.weekday)


def _day(words: Words) -> Moment | None:
    return Moment(precision="day", day=words.value("D"))


def _year(words: Words) -> Moment | None:
    return Moment(precision="year", year=words.year)


READERS: dict[str, Callable[[Words], Moment | None]] = {
    "numeric": _numeric,
    "year_month_number": _year_month_number,
    "day_range": _day_range,
    "month_day_range": _day_range,
    "day_month_year": _date,
    "day_month_short": _date_short,
    "month_day_year": _date,
    "month_day_short": _date_short,
    "year_month_day": _date,
    "quarter": _part("quarter", 4),
    "half": _part("half", 2),
    "fiscal": _fiscal,
    "season_years": _season_years,
    "feast": _feast,
    "spaced": _spaced,
    "season": _season,
    "month_relative": _month_relative,
    "month_year": _month,
    "day_month": _date,
    "month_day": _date,
    "decade_of_century": _decade_of_century,
    "decade": _decade,
    "year_range": _year_range,
    "century": _century,
    "era": _era,
    "quarter_alone": _part("quarter", 4),
    "half_alone": _part("half", 2),
    "relative_unit": _relative_unit,
    "relative_named": _relative_named,
    "relative_unit_after": _relative_unit,
    "relative_named_after": _relative_named,
    "relative_day": _relative_day,
    "ago": _ago,
    "month": _month,
    "weekday": _weekday,
    "day": _day,
    "year": _year,
}
