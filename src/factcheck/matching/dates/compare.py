"""How the date of a source stands to the date of a claim. In: two Dates. Out: one word.

same      the source gives the claim's date, as far as both write it
within    the source gives a date inside the claim's ("after 1992" is stated by 1993)
covers    the source is coarser: its date holds the claim's
overlaps  they share days, and neither holds the other; or only the bound differs ("since 2019", "in 2019")
differs   they exclude each other
unknown   what is written does not let them be compared
"""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from factcheck.model import Date

__all__ = ["relation"]

#: Best first, for dates whose spelling allows two readings.
_RANK = ("same", "within", "covers", "overlaps", "differs", "unknown")
_OPEN = {"since", "after", "until", "before"}


def relation(claim: Date, source: Date) -> str:
    """ "same", "within", "covers", "overlaps", "differs" or "unknown": the source's date seen from the claim's."""
    if claim.first is None or source.first is None:
        return _as_written(claim, source)
    found = [_of_days(c, s) for c in _readings(claim) for s in _readings(source)]
    return min(found, key=_RANK.index)


def _readings(value: Date) -> list[Date]:
    return [replace(value, first=first, last=last) for first, last in value.readings] or [value]


def _of_days(claim: Date, source: Date) -> str:
    first, last = _bounded(claim)
    other_first, other_last = _bounded(source)
    if (claim.first, claim.last) == (source.first, source.last):
        if claim.bound == source.bound:
            return "overlaps" if _names_another_weekday(claim, source) else "same"
        return "differs" if other_first > last or first > other_last else "overlaps"
    if first <= other_first and other_last <= last:
        return "within"
    if other_first <= first and last <= other_last:
        return "covers"
    if other_first <= last and first <= other_last:
        return "overlaps"
    return "overlaps" if (claim.approximate or source.approximate) and _near(claim, source) else "differs"


def _names_another_weekday(claim: Date, source: Date) -> bool:
    """Whether the claim gives the day a day of the week that the source and the calendar do not."""
    return claim.weekday is not None and claim.weekday not in (source.weekday, _weekday(source))


def _bounded(value: Date) -> tuple[date, date]:
    """The days that a date with its bound allows."""
    first, last = value.first or date.min, value.last or date.max
    match value.bound:
        case "since":
            return first, date.max
        case "until":
            return date.min, last
        case "before":
            return date.min, first - timedelta(1) if first > date.min else first
        case "after":
            return last + timedelta(1) if last < date.max else last, date.max
        case _:
            return first, last


def _near(claim: Date, source: Date) -> bool:
    """An approximate date reaches as far again on both sides as it is long: "around 1850" allows 1849 to 1851."""
    for vague, other in ((claim, source), (source, claim)):
        if vague.approximate and vague.first and vague.last and other.first and other.last:
            slack = (vague.last - vague.first).days + 1
            if (other.first - vague.last).days <= slack and (vague.first - other.last).days <= slack:
                return True
    return False


def _as_written(claim: Date, source: Date) -> str:
    """Where a year is missing: only what both write can be compared."""
    pairs = [
        (claim.year, source.year),
        (claim.month, source.month),
        (claim.part or None, source.part or None),
        (claim.day, source.day),
    ]
    if any(mine is not None and theirs is not None and mine != theirs for mine, theirs in pairs):
        return "differs"
    weekdays = _weekday(claim), _weekday(source)
    if None not in weekdays and weekdays[0] != weekdays[1]:
        return "differs"
    if not any(mine is not None and mine == theirs for mine, theirs in pairs[1:]):
        by_weekday = None not in weekdays and None in (claim.day, source.day)
        by_year = claim.year is not None and claim.year == source.year and claim.precision == source.precision
        return "same" if by_weekday or by_year else "unknown"
    if claim.bound != source.bound and (claim.bound in _OPEN or source.bound in _OPEN):
        return "overlaps"
    if (claim.precision == "range") != (source.precision == "range"):
        return "overlaps"
    if claim.day is None and source.day is not None:
        return "within"
    if claim.day is not None and source.day is None:
        return "covers"
    return "same"


def _weekday(value: Date) -> int | None:
    if value.weekday is not None:
        return value.weekday
    return value.first.weekday() if value.first is not None and value.first == value.last else None
