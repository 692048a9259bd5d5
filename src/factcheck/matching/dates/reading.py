"""The reader of dates. In: a text, its language if known, the day it speaks from if known. Out: model.Date values."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factcheck.matching.dates.detecting import lexicon_of
from factcheck.matching.dates.east_asian import is_east_asian, read_east_asian
from factcheck.matching.dates.grammar import atoms
from factcheck.matching.dates.joining import Span, spans
from factcheck.matching.dates.language import Lexicon
from factcheck.matching.dates.numeric import DEFAULT_PIVOT, order_of
from factcheck.matching.dates.periods import Moment, days
from factcheck.matching.dates.resolving import resolved
from factcheck.matching.dates.scanning import Known, Token, scan
from factcheck.matching.dates.windows import windows
from factcheck.model import Date

__all__ = ["is_span", "read"]


def read(text: str, *, lang: str | None = None, as_of: date | None = None) -> tuple[Date, ...]:
    """The dates of a text, ordered by start, never overlapping.

    lang: a BCP 47 tag ("en", "pt-BR"); None or an unknown one: decided by the month names and little words found.
    as_of: the day the text speaks from; only with it are relative and incomplete dates given days, and then marked
    `relative`. first/last are the days of the period named; `bound` says how it limits ("since 1999": 1999, since).
    """
    lexicon = lexicon_of(text, lang)
    order = ""
    known: dict[str, Known] = {}
    pivot = DEFAULT_PIVOT if as_of is None else min(99, as_of.year % 100 + 20)
    result: list[Date] = []
    for start, end in windows(text, lexicon):
        tokens = scan(text, start, end, lexicon, known)
        if not order and any(token.code == "N" for token in tokens):
            order = order_of(text, _usual_order(lexicon, lang))
        for span in spans(tokens, atoms(tokens, order, lexicon, pivot), lexicon):
            found = _date(text, tokens, span, as_of)
            if not result or found.start >= result[-1].end:
                result.append(found)
    if is_east_asian(text):
        result = _merged(read_east_asian(text, as_of), result)
    return tuple(result)


def _merged(first: list[Date], second: list[Date]) -> list[Date]:
    """Both, in order; where two overlap the one of `first` stays."""
    taken = {offset for found in first for offset in range(found.start, found.end)}
    kept = [found for found in second if not taken.intersection(range(found.start, found.end))]
    return sorted(first + kept, key=lambda found: found.start)


def _usual_order(lexicon: Lexicon, lang: str | None) -> str:
    """Only the United States (and few neighbours) put the month first in English."""
    region = (lang or "").replace("_", "-").upper().split("-")
    if lexicon.language.code == "en" and len(region) > 1 and region[-1] not in ("US", "PH", "LATN"):
        return "ymd" if region[-1] == "CA" else "dmy"
    return lexicon.language.order


def _date(text: str, tokens: Sequence[Token], span: Span, as_of: date | None) -> Date:
    moment = span.moment
    start, end = tokens[span.first].start, tokens[span.last - 1].end
    covered = days(moment)
    relative = False
    if covered is None and as_of is not None and _incomplete(moment):
        covered = resolved(moment, as_of)
        relative = covered is not None
    return Date(
        start=start,
        end=end,
        raw=text[start:end],
        first=covered[0] if covered else None,
        last=covered[1] if covered else None,
        precision=_precision(moment),
        year=moment.year,
        month=moment.month,
        day=moment.day,
        bound=span.bound,
        approximate=moment.approximate,
        relative=relative or moment.shift is not None,
        readings=moment.readings,
        weekday=moment.weekday,
        part=moment.part,
    )


def _incomplete(moment: Moment) -> bool:
    """Whether a day of reference can complete it: a year before the common era it cannot."""
    return moment.shift is not None or moment.year is None


def _precision(moment: Moment) -> str:
    """The words of model.Date: a half year is a range."""
    return "range" if moment.precision == "half" else moment.precision


def is_span(day: Date) -> bool:
    """Whether a date only counts back or on from today ("15 years ago"), so that its number is a figure too."""
    return day.relative and (day.year, day.month, day.day, day.weekday) == (None, None, None, None)
