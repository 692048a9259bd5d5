"""Which date of a sentence a figure belongs to. In: a claim's figure, where the source states it. Out: the other date
that it has there, or "".

"410,000 in 1988 and 97,000 in 2024" has both numbers and both years of the claim "97,000 in 1988". Where a sentence has
as many like figures as dates, the first belongs to the first, the second to the second.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from factcheck.matching.candidates.dates import compared
from factcheck.matching.entailment.figures import Comparison
from factcheck.matching.prepared.index import Index
from factcheck.model import Date, Figure, Outcome

T = TypeVar("T")
#: Figures of one sentence beyond which it is a list, whose order tells nothing.
MOST_PAIRS = 4


def date_instead(figure: Figure, dates: Sequence[Date], figures: Sequence[Figure], found: int, index: Index) -> str:
    """The date, as written, that a sentence gives to a figure instead of the claim's; "" where it does not.

    figure, dates, figures: of the claim. found: where the source states the figure.
    """
    known = [date for date in dates if date.first is not None or date.month is not None]
    wanted = known[0] if len(known) == 1 else partner(figure, _like(figure, figures), known)
    if wanted is None:
        return ""
    source = index.source
    span = source.sentences[source.sentence_at(found)]
    there = source.figures_between(span.start, span.end)
    own = next((other for other in there if other.start == found), None)
    days = source.dates_between(span.start, span.end)
    if own is not None and (beside := _beside_in_brackets(own, there, days, wanted, index)):
        return beside
    theirs = partner(own, _like(own, there), days) if own is not None else None
    if theirs is None:
        return ""
    answers = compared(wanted, index)
    elsewhere = any(_states(answers.to(day)) for day in days)
    return theirs.raw if elsewhere and _is_other(answers.to(theirs)) else ""


def figure_of_date(figure: Figure, dates: Sequence[Date], found: int, index: Index) -> Figure | None:
    """Of a sentence whose nearest number differs, the number that states the claim's and is of its date: "12 boats in
    2014 and 15 in 2019".
    """
    known = [date for date in dates if date.first is not None or date.month is not None]
    source = index.source
    span = source.sentences[source.sentence_at(found)]
    there, days = source.figures_between(span.start, span.end), source.dates_between(span.start, span.end)
    for other in there:
        same = other.value == figure.value is not None and other.unit == figure.unit
        theirs = partner(other, _like(other, there), days) if same and len(known) == 1 else None
        if theirs is not None and _states(compared(known[0], index).to(theirs)):
            return other
    return None


_BRACKETS = re.compile(r"\(([^()\n]{1,80})\)")


def _beside_in_brackets(
    own: Figure, figures: Sequence[Figure], days: Sequence[Date], wanted: Date, index: Index
) -> str:
    """The words in brackets that give the claim's date another figure than the one before them: "61 % (2016: 58 %)"."""
    answers = compared(wanted, index)
    for match in _BRACKETS.finditer(index.source.text, own.end, own.end + 120):
        start, end = match.span(1)
        inside = [day for day in days if start <= day.start < end and _states(answers.to(day))]
        like = [other for other in _like(own, figures) if start <= other.start < end and other.value != own.value]
        outside = [day for day in days if not start <= day.start < end and _states(answers.to(day))]
        if inside and like and not outside:
            return match.group()
    return ""


def partner(one: Figure, figures: Sequence[Figure], dates: Sequence[T]) -> T | None:
    """The date in the same place among the dates as a figure has among those like it, where they are as many."""
    if not 2 <= len(figures) == len(dates) <= MOST_PAIRS or one not in figures:
        return None
    return dates[figures.index(one)]


def _like(one: Figure, figures: Sequence[Figure]) -> list[Figure]:
    """The figures that may be values of one thing: of one unit, and no ranks."""
    return [other for other in figures if other.unit == one.unit and not other.ordinal and not one.ordinal]


def _states(comparison: Comparison | None) -> bool:
    return comparison is not None and comparison.outcome is Outcome.STATES


def _is_other(comparison: Comparison | None) -> bool:
    return comparison is not None and comparison.outcome is Outcome.DIFFERS and comparison.certain
