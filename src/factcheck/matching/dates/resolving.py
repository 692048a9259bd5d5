"""Dates without a year, and relative ones, against a stated day. In: a Moment and `as_of`. Out: first and last day.

Without `as_of` nothing is resolved: the machine's clock is never asked.
"""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from factcheck.matching.dates.periods import Moment, days, narrowed, valid

__all__ = ["resolved"]


def resolved(moment: Moment, as_of: date) -> tuple[date, date] | None:
    """The days meant on that day, or None where they cannot be told."""
    if moment.ending is not None:
        return _range(moment, as_of)
    covered = _shifted(moment, as_of) if moment.shift is not None else _nearest(moment, as_of)
    return narrowed(covered, moment.portion) if covered and moment.portion and moment.unit else covered


def _range(moment: Moment, as_of: date) -> tuple[date, date] | None:
    end = resolved(moment.ending, as_of) if moment.ending is not None else None
    if end is None:
        return None
    start = replace(moment, ending=None, year=end[1].year, precision="day" if moment.day else "month")
    first = days(start)
    if first is not None and first[0] > end[1]:
        first = days(replace(start, year=end[1].year - 1))
    return (first[0], end[1]) if first is not None else None


def _nearest(moment: Moment, as_of: date) -> tuple[date, date] | None:
    """A date without a year is the one nearest to `as_of`; a weekday the last one up to it."""
    if moment.month is None and not moment.part:
        if moment.weekday is None:
            return None
        day = as_of - timedelta((as_of.weekday() - moment.weekday) % 7)
        return day, day
    choices = [days(replace(moment, year=as_of.year + offset)) for offset in (-1, 0, 1)]
    known = [choice for choice in choices if choice is not None]
    return min(known, key=lambda c: _distance(c, as_of), default=None)


def _distance(covered: tuple[date, date], as_of: date) -> int:
    if covered[0] <= as_of <= covered[1]:
        return 0
    return min(abs((covered[0] - as_of).days), abs((covered[1] - as_of).days))


def _shifted(moment: Moment, as_of: date) -> tuple[date, date] | None:
    shift = moment.shift or 0
    match moment.unit:
        case "day":
            return _guard(as_of, shift)
        case "week":
            monday = _guard(as_of, -as_of.weekday() + 7 * shift)
            return (monday[0], monday[0] + timedelta(6)) if monday else None
        case "named":
            return _named(moment, as_of, shift)
        case "month":
            index = as_of.year * 12 + as_of.month - 1 + shift
            return days(Moment(precision="month", year=index // 12, month=index % 12 + 1))
        case "quarter":
            index = as_of.year * 4 + (as_of.month - 1) // 3 + shift
            return days(Moment(precision="quarter", year=index // 4, part=index % 4 + 1))
        case "year" if moment.month is not None:
            year = as_of.year + shift
            return days(replace(moment, year=year, shift=None)) if valid(year, moment.month, moment.day) else None
        case "year":
            return days(Moment(precision="year", year=as_of.year + shift))
        case "decade" | "century":
            size = 10 if moment.unit == "decade" else 100
            return days(Moment(precision=moment.unit, year=as_of.year // size * size + size * shift))
        case _:
            return None


def _guard(day: date, shift: int) -> tuple[date, date] | None:
    try:
        moved = day + timedelta(shift)
    except OverflowError:
        return None
    return moved, moved


def _named(moment: Moment, as_of: date, shift: int) -> tuple[date, date] | None:
    """The last, this or next one of that name: "last September" in April is that of the year before."""
    if moment.weekday is not None:
        back = (as_of.weekday() - moment.weekday) % 7
        if shift < 0:
            return _guard(as_of, -(back or 7))
        return (
            _guard(as_of, (7 - back) % 7 or (7 if shift else 0))
            if shift
            else _guard(as_of, moment.weekday - as_of.weekday())
        )
    this = days(replace(moment, year=as_of.year, shift=None))
    if this is None or shift == 0:
        return this
    if shift < 0:
        return this if this[1] < as_of else days(replace(moment, year=as_of.year - 1, shift=None))
    return this if this[0] > as_of else days(replace(moment, year=as_of.year + 1, shift=None))
