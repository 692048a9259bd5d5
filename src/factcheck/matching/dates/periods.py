"""The days that a written date covers. In: a Moment (year, month, day, part, precision). Out: first and last day.

All in the proleptic Gregorian calendar, both ends included. What has no sharp ends in speech is given generous ones
and marked approximate: a season is its meteorological quarter on the northern half of the world, "early" and "late"
are the first and last third of a month, a year or a decade.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import msgspec
from msgspec.structs import replace

__all__ = ["BEGINNING", "EARLY", "END", "LATE", "MIDDLE", "Moment", "days", "narrowed", "valid", "with_year"]

EARLY, MIDDLE, LATE, BEGINNING, END = 1, 2, 3, 4, 5
#: Years that a calendar date can have here; datetime.date knows 1 to 9999.
_FIRST_YEAR, _LAST_YEAR = 1, 9999


class Moment(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A date as written. `part`: quarter 1-4, half 1-2, season 1-4. `portion`: EARLY … END, 0 for the whole.

    `shift` is set for relative dates: how many units before or after `as_of`; `unit` is "day" "week" "month" "year"
    "quarter" "decade" "century" "weekday" "named" (the last or next one of that name). `ending`: the last moment of a
    stated range.
    """

    precision: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: int = 0
    portion: int = 0
    weekday: int | None = None
    approximate: bool = False
    shift: int | None = None
    unit: str = ""
    ending: Moment | None = None
    readings: tuple[tuple[date, date], ...] = ()


def valid(year: int | None, month: int | None, day: int | None) -> bool:
    """Whether such a day exists; a missing year allows 29 February."""
    if month is not None and not 1 <= month <= 12:
        return False
    if year is not None and not _FIRST_YEAR <= year <= _LAST_YEAR:
        return False
    if day is None:
        return True
    return month is None or 1 <= day <= monthrange(2000 if year is None else year, month)[1]


def with_year(moment: Moment, year: int) -> Moment:
    """The same date in a year."""
    return replace(moment, year=year)


def days(moment: Moment) -> tuple[date, date] | None:
    """First and last day, or None where no year is known or no such day exists."""
    if moment.ending is not None:
        first, last = days(replace(moment, ending=None, precision=_own_precision(moment))), days(moment.ending)
        return (first[0], last[1]) if first and last else None
    if moment.year is None or not valid(moment.year, moment.month, moment.day):
        return None
    covered = _whole(moment, moment.year)
    return narrowed(covered, moment.portion) if covered and moment.portion else covered


def _own_precision(moment: Moment) -> str:
    if moment.precision != "range":
        return moment.precision
    if moment.day is not None:
        return "day"
    return "month" if moment.month is not None else "year"


def _whole(moment: Moment, year: int) -> tuple[date, date] | None:
    month = moment.month or 1
    match moment.precision:
        case "day" if moment.day is not None:
            return (date(year, month, moment.day),) * 2
        case "month":
            return _months(year, month, 1)
        case "quarter":
            return _months(year, 3 * moment.part - 2, 3)
        case "half":
            return _months(year, 6 * moment.part - 5, 6)
        case "season":
            return _season(year, moment.part)
        case "year":
            return _years(year, 1)
        case "decade":
            return _years(year, 10)
        case "century":
            return _years(year, 100)
        case _:
            return None


def _season(year: int, season: int) -> tuple[date, date] | None:
    """Spring starts in March; the winter of a year is taken to begin in December of the year before."""
    return _months(year, 3 * season, 3) if season < 4 else _months(year - 1, 12, 3)


def _months(year: int, month: int, count: int) -> tuple[date, date] | None:
    end_year, end_month = year + (month + count - 2) // 12, (month + count - 2) % 12 + 1
    if year < _FIRST_YEAR or end_year > _LAST_YEAR:
        return None
    return date(year, month, 1), date(end_year, end_month, monthrange(end_year, end_month)[1])


def _years(year: int, count: int) -> tuple[date, date] | None:
    if year + count - 1 > _LAST_YEAR:
        return None
    return date(year, 1, 1), date(year + count - 1, 12, 31)


def narrowed(covered: tuple[date, date], portion: int) -> tuple[date, date]:
    """The early, middle or late third of a stretch; its beginning and end are the outer sixths."""
    first, last = covered
    begin, end = {EARLY: (0, 2), MIDDLE: (2, 4), LATE: (4, 6), BEGINNING: (0, 1), END: (5, 6)}[portion]
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if first.day == 1 and months % 6 == 0:
        start = first.year * 12 + first.month - 1 + months * begin // 6
        return _months(start // 12, start % 12 + 1, months * (end - begin) // 6) or covered
    length = (last - first).days + 1
    return first + timedelta(length * begin // 6), first + timedelta(max(length * end // 6, 1) - 1)
