"""The dates of a source that may be the claim's. In: a date, its context. Out: candidates with their comparison."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date

from factcheck.matching.candidates import DISTINCTIVE, LIKE_SIZE, Candidate
from factcheck.matching.context import ContextScorer
from factcheck.matching.entailment import Comparison
from factcheck.matching.index import Index
from factcheck.matching.pruning import contenders
from factcheck.matching.source_text import SourceText
from factcheck.model import Date, Outcome, Reason

#: A year, one with a 29 February, in which two dates without a year are compared.
ANY_YEAR = 2000
#: What it adds for a date to stand in the very sentence that bears on the claim best.
IN_THE_SENTENCE = 0.1


def date_candidates(wanted: Date, scorer: ContextScorer, bearing: int | None = None) -> list[Candidate]:
    """The dates of the source, compared with the claim's; of those that differ, only such as may come first, also where
    other details of the claim take some of them. bearing: the sentence that bears on the claim best.
    """
    source = scorer.index.source
    answers = compared(wanted, scorer.index)
    found: list[Candidate] = []
    apart: list[tuple[float, Date]] = []

    def look(other: Date) -> Candidate | None:
        comparison = answers.to(other)
        if comparison is None:
            return None
        context, role = scorer.score(other.start, other.end), source.role_at(other.start)
        stated = comparison.outcome is Outcome.STATES
        about = source.sentence_at(other.start) in scorer.named
        sure = stated and about and not comparison.reason and is_unmistakable(wanted)
        likeness, extra = _likeness(comparison), additional(other)
        return Candidate(
            other, comparison, context, role, likeness, extra, unmistakable=sure or gives_an_end(wanted, other)
        )

    def additional(other: Date) -> float:
        extra = IN_THE_SENTENCE if bearing is not None and source.sentence_at(other.start) == bearing else 0.0
        same = wanted.precision == "day" and (wanted.first, wanted.last) == (other.first, other.last)
        return extra + DISTINCTIVE if same else extra

    for other in source.dates:
        comparison = answers.to(other)
        if comparison is not None and comparison.outcome is Outcome.STATES:
            found += filter(None, [look(other)])
        elif comparison is not None and source.standing[other.start].counts:
            bound = scorer.bound(source.standing[other.start].sentence) + LIKE_SIZE * _likeness(comparison)
            apart.append((bound + additional(other), other))
    return found + list(contenders(apart, look, max(1, len(scorer.claim.dates))))


def _likeness(comparison: Comparison) -> float:
    return 0.75 if comparison.outcome is Outcome.STATES else 0.0 if comparison.certain else 0.3


class Compared:
    """How the dates of one source stand to one date of a claim; each that is written is compared once."""

    def __init__(self, wanted: Date, source: SourceText) -> None:
        self.wanted, self.meanings = wanted, source.date_meanings
        self._seen: dict[tuple[object, ...], Comparison | None] = {}

    def to(self, other: Date) -> Comparison | None:
        """`compare_dates` for a date of the source."""
        meaning = self.meanings[other.start]
        if meaning not in self._seen:
            self._seen[meaning] = compare_dates(self.wanted, other)
        return self._seen[meaning]


#: Dates of claims for which it is kept how a source's stand to them.
MOST_KEPT = 64


def compared(wanted: Date, index: Index) -> Compared:
    """What is known of how a source's dates stand to a claim's date, shared by all who ask."""
    known = index.dates.get(wanted)
    if not isinstance(known, Compared):
        if len(index.dates) >= MOST_KEPT:
            index.dates.clear()
        index.dates[wanted] = known = Compared(wanted, index.source)
    return known


def is_unmistakable(wanted: Date) -> bool:
    """Whether a date agrees with another hardly by chance: a day or month of a year, or a period with two years."""
    if wanted.first is None or wanted.last is None or wanted.relative:
        return False
    if wanted.precision == "range":
        return wanted.first.year != wanted.last.year and not wanted.bound
    return wanted.precision in ("day", "month") and wanted.year is not None


def gives_an_end(wanted: Date, other: Date) -> bool:
    """Whether a date of the source is, to the day or the month, where the claim's period begins or ends."""
    if wanted.precision != "range" or other.precision not in ("day", "month") or other.bound:
        return False
    wanted, other = _of_one_year(wanted, other)
    if wanted.first is None or wanted.last is None or other.first is None or other.last is None:
        return False
    months = {(end.year, end.month) for end in (wanted.first, wanted.last)}
    days = {wanted.first, wanted.last}
    return other.first in days if other.precision == "day" else (other.first.year, other.first.month) in months


def _of_one_year(claim: Date, source: Date) -> tuple[Date, Date]:
    """A date without a year is taken to be of the year that the other one gives; two of them, of one year."""
    if claim.first is None and source.first is None and claim.month and source.month and not claim.weekday:
        return with_year(claim, ANY_YEAR), with_year(source, ANY_YEAR)
    if claim.first is None and claim.month and source.first is not None:
        return with_year(claim, source.first.year), source
    if source.first is None and source.month and claim.first is not None and claim.month:
        return claim, with_year(source, claim.first.year)
    return claim, source


def with_year(written: Date, year: int) -> Date:
    """A date that names month (and day) alone, in a given year; unchanged where there is no such day."""
    month = written.month or 1
    try:
        first = date(year, month, written.day or 1)
        last = first if written.day else date(year, month, calendar.monthrange(year, month)[1])
    except ValueError:
        return written
    return replace(written, first=first, last=last)


def _at_the_end(claim: Date, source: Date) -> Comparison:
    """A plain date against "since …" or "by …": the end itself is meant; what is said by May holds for a day before."""
    from factcheck.matching.dates import compare

    if compare.relation(replace(claim, bound=""), source) in ("same", "within"):
        return Comparison(Outcome.STATES, Reason.HEDGED)
    same_year = claim.last is not None and source.last is not None and claim.last.year == source.last.year
    if claim.bound == "until" and same_year:
        return Comparison(Outcome.STATES, Reason.HEDGED)
    return Comparison(Outcome.DIFFERS, Reason.PERIOD, certain=False, distance=0.5)


def _within(period: Date, day: Date) -> bool:
    """Whether a day lies in a period: it is a part of what "from May to July" says, not the whole."""
    if None in (period.first, period.last, day.first, day.last):
        return False
    return bool(period.first <= day.first and day.last <= period.last)  # type: ignore[operator]


def _is_an_end(claim: Date, source: Date) -> bool:
    """Whether a plain date is where a period of the source begins or ends: "born in 1951" against "(1951-2003)"."""
    if claim.bound or claim.approximate or source.approximate or claim.precision == "range":
        return False
    if source.bound == "since" and source.precision != "range":
        return (claim.first, claim.last) == (source.first, source.last)
    if source.bound or source.precision != "range" or source.first == source.last:
        return False
    return claim.first == source.first or claim.last == source.last


#: "since 2001" and "until May" name the end of a period: another end is another period, not a part of it.
_ENDS = ("since", "until")


def compare_dates(claim: Date, source: Date) -> Comparison | None:
    """The outcome of the claim's date against the source's; None where what is written cannot be compared."""
    from factcheck.matching.dates import compare

    if claim.first is None and source.first is None and claim.raw.casefold() == source.raw.casefold():
        return Comparison(Outcome.STATES)
    claim, source = _of_one_year(claim, source)
    if claim.precision == "range" and source.precision != "range" and _within(claim, source):
        return Comparison(Outcome.DIFFERS, Reason.PERIOD, certain=False, distance=0.5)
    if claim.bound in _ENDS and claim.bound == source.bound:
        claim, source = replace(claim, bound=""), replace(source, bound="")
    if _is_an_end(claim, source):
        return Comparison(Outcome.STATES, Reason.NONE if claim.precision == "day" else Reason.HEDGED)
    relation = compare.relation(claim, source)
    if claim.bound in _ENDS and not source.bound and relation in ("within", "overlaps"):
        return _at_the_end(claim, source)
    if relation in ("same", "within"):
        return Comparison(Outcome.STATES)
    if relation in ("covers", "overlaps"):
        return Comparison(Outcome.DIFFERS, Reason.PERIOD, certain=False, distance=0.3)
    if relation == "differs":
        return Comparison(Outcome.DIFFERS, Reason.PERIOD, distance=1.0)
    return None
