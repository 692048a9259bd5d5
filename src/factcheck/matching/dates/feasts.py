"""Feast days that name a date once a year is given. In: a feast and a year. Out: its day.

Sources: the Gregorian computus in Meeus, Astronomical Algorithms, chapter 8; the United States' rule for Thanksgiving
(fourth Thursday of November, 5 U.S.C. 6103).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

__all__ = ["FEASTS", "feast_day"]


def _easter(year: int) -> date:
    """Easter Sunday of the western churches."""
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def _thanksgiving(year: int) -> date:
    first = date(year, 11, 1)
    return first + timedelta((3 - first.weekday()) % 7 + 21)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _after_easter(shift: int) -> Callable[[int], date]:
    return lambda year: _easter(year) + timedelta(shift)


#: Role of a language's table -> how its day is found. The order gives each its number in the grammar.
FEASTS: dict[str, Callable[[int], date]] = {
    "epiphany": _fixed(1, 6),
    "valentine": _fixed(2, 14),
    "saint_patrick": _fixed(3, 17),
    "good_friday": _after_easter(-2),
    "easter": _after_easter(0),
    "easter_monday": _after_easter(1),
    "ascension": _after_easter(39),
    "pentecost": _after_easter(49),
    "halloween": _fixed(10, 31),
    "all_saints": _fixed(11, 1),
    "thanksgiving": _thanksgiving,
    "black_friday": lambda year: _thanksgiving(year) + timedelta(1),
    "christmas_eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "new_years_eve": _fixed(12, 31),
    "new_years_day": _fixed(1, 1),
}
_BY_NUMBER = tuple(FEASTS.values())


def feast_day(number: int, year: int) -> date | None:
    """The day of a feast by its place in FEASTS; None for years outside the Gregorian calendar."""
    return _BY_NUMBER[number](year) if 1583 <= year <= 9999 else None
