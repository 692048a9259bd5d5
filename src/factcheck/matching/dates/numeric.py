"""Dates in figures. In: "12/02/2024", "2024-02-12", "20240212" and the order usual here. Out: a Moment or None."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

from factcheck.matching.dates.periods import Moment, valid

__all__ = ["DEFAULT_PIVOT", "order_of", "read_numeric", "read_year_month", "short_year"]

#: Two-digit years below it are of the 2000s where no `as_of` says better.
DEFAULT_PIVOT = 40
#: The six-part spellings that can tell the order of the others in the same text. The look behind stands after the
#: first digit, so that the search runs from digit to digit.
_TELLING = re.compile(r"(\d(?<![\w./-]\d)\d?)([/-])(\d{1,2})\2(?:\d{4}|\d\d)(?![\w/-])")


def short_year(value: int, pivot: int) -> int:
    """A two-digit year in full: below `pivot` 2000s, else 1900s."""
    return value + (2000 if value < pivot else 1900)


def order_of(text: str, usual: str) -> str:
    """ "dmy" or "mdy" where the text's own unambiguous dates agree on it, else `usual`."""
    seen: Counter[str] = Counter()
    for match in _TELLING.finditer(text):
        first, second = int(match.group(1)), int(match.group(3))
        if first > 12 >= second > 0:
            seen["dmy"] += 1
        elif second > 12 >= first > 0:
            seen["mdy"] += 1
    if len(seen) == 1:
        return next(iter(seen))
    return usual


def read_numeric(raw: str, order: str, pivot: int) -> Moment | None:
    """A full date in figures; where two orders give a date, the usual one is taken and both are kept as readings."""
    if raw.isdigit():
        return _day(int(raw[:4]), int(raw[4:6]), int(raw[6:8])) if len(raw) == 8 else None
    parts = [part.strip() for part in re.split(r"[./,-]", raw)]
    sizes = [len(part) for part in parts]
    first, second, third = (int(part) for part in parts)
    if sizes[0] == 4 and sizes[2] <= 2:
        return _day(first, second, third) or _day(first, third, second)
    if sizes[0] > 2 or sizes[2] not in (2, 4):
        return None
    return _choose(first, second, third, sizes[2], order if "." not in raw else "dmy", pivot)


def _choose(first: int, second: int, third: int, size: int, order: str, pivot: int) -> Moment | None:
    year = third if size == 4 else short_year(third, pivot)
    if not 1000 <= year <= 2199:
        return None
    by_order = {"dmy": _day(year, second, first), "mdy": _day(year, first, second)}
    if size == 2:
        by_order["ymd"] = _day(short_year(first, pivot), second, third)
    usual = by_order.get(order) or by_order["mdy" if order == "mdy" else "dmy"] or by_order["mdy"]
    chosen = usual or by_order["dmy"] or by_order.get("ymd")
    if chosen is None:
        return None
    days = dict.fromkeys(_as_date(m) for m in (chosen, *(by_order.get(o) for o in ("dmy", "mdy"))) if m is not None)
    if len(days) < 2:
        return chosen
    return Moment(
        precision="day",
        year=chosen.year,
        month=chosen.month,
        day=chosen.day,
        readings=tuple((day, day) for day in days),
    )


def _as_date(moment: Moment) -> date:
    assert moment.year and moment.month and moment.day  # noqa: PT018
    return date(moment.year, moment.month, moment.day)


def _day(year: int, month: int, day: int) -> Moment | None:
    if not valid(year, month, day) or day < 1:
        return None
    return Moment(precision="day", year=year, month=month, day=day)


def read_year_month(raw: str) -> Moment:
    """ "2024-02" is a month; "2009-10" may be the years 2009 to 2010 as well, so that reading is kept."""
    year, month = int(raw[:4]), int(raw[5:])
    if month <= year % 100:
        return Moment(precision="month", year=year, month=month)
    until = year // 100 * 100 + month
    ending = Moment(precision="year", year=until)
    both = (date(year, 1, 1), date(until, 12, 31))
    single = (date(year, month, 1), date(year, month, 28))
    return Moment(precision="range", year=year, ending=ending, readings=(both, single))
