"""The dates of a source that may be the claim's. In: a date, its context. Out: candidates with their comparison."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date

from factcheck.matching.candidates import DISTINCTIVE, Candidate
from factcheck.matching.context import ContextScorer
from factcheck.matching.entailment import Comparison
from factcheck.model import Date, Outcome, Reason

#: What it adds for a date to stand in the very sentence that bears on the claim best.
IN_THE_SENTENCE = 0.1


def date_candidates(wanted: Date, scorer: ContextScorer, bearing: int | None = None) -> list[Candidate]:
    """Every date of the source, compared with the claim's. bearing: the sentence that bears on the claim best."""
    source = scorer.index.source
    found = []
    for other in source.dates:
        comparison = compare_dates(wanted, other)
        if comparison is None:
            continue
        context = scorer.score(other.start, other.end)
        likeness = 0.75 if comparison.outcome is Outcome.STATES else 0.0 if comparison.certain else 0.3
        extra = IN_THE_SENTENCE if bearing is not None and source.sentence_at(other.start) == bearing else 0.0
        if (wanted.first, wanted.last) == (other.first, other.last) and wanted.precision == "day":
            extra += DISTINCTIVE
        found.append(Candidate(other, comparison, context, source.role_at(other.start), likeness, extra))
    return found


def _of_one_year(claim: Date, source: Date) -> tuple[Date, Date]:
    """A date without a year is taken to be of the year that the other one gives."""
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
