"""The day that a page is dated. In: a SourceText. Out: that day, and whether it gives the date of a claim.

News tells what happened on the day without naming it. So a passage that has no date of its own speaks of about the day
of its page: the one that the page's own data give, or else its dateline, a short line near the top that holds little
besides a date. But a text that has told of another time goes on about it until it says otherwise.
"""

from __future__ import annotations

from datetime import date

from factcheck.matching.dates import read
from factcheck.matching.prepared.source_text import SourceText
from factcheck.model import Date

#: Code points that a dateline may hold besides its date: a place, "Published", an author's name.
BESIDE_THE_DATE = 40
#: Dates of a text among which the dateline is looked for.
FIRST_DATES = 12
#: Sentences before and behind a passage in which a date of another time may be that of the passage.
BEFORE, BEHIND = 4, 1


def dateline(source: SourceText) -> date | None:
    """The day of a page, or None where it is not dated."""
    if source.document.published is not None:
        return source.document.published
    for found in source.dates[:FIRST_DATES]:
        block = source.block_at(found.start)
        full = found.precision == "day" and found.year is not None and not found.relative and not found.bound
        if full and (block.end - block.start) - (found.end - found.start) <= BESIDE_THE_DATE:
            return found.first
    return None


def dated_by_page(wanted: Date, source: SourceText, sentence: int) -> date | None:
    """The day of the page, where it lies in the claim's date and no date around the passage speaks of another time."""
    if wanted.first is None or wanted.last is None or wanted.bound or wanted.precision not in ("day", "month", "year"):
        return None
    day = dateline(source)
    if day is None or not wanted.first <= day <= wanted.last:
        return None
    first = source.sentences[max(0, sentence - BEFORE)]
    last = source.sentences[min(len(source.sentences) - 1, sentence + BEHIND)]
    around = source.dates_between(first.start, last.end)
    return None if any(_is_another_time(other, day, source.lang) for other in around) else day


def _is_another_time(other: Date, day: date, lang: str | None) -> bool:
    """Whether a date is of another day than the page; what is counted from a day ("today", "last year"), from its."""
    if other.first is None and other.relative:
        counted = read(other.raw, as_of=day, lang=lang)
        other = counted[0] if counted else other
    if other.first is not None and other.last is not None:
        return not other.first <= day <= other.last
    if other.month is not None or other.year is not None:
        return other.month not in (None, day.month) or other.year not in (None, day.year)
    return other.relative and other.weekday is None
