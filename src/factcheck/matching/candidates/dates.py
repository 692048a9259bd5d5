"""The dates of a source that may be the claim's. In: a date, its context. Out: candidates with their comparison."""

from __future__ import annotations

import calendar
from collections.abc import Collection, Container, Iterator
from datetime import date
from functools import cached_property

from msgspec.structs import replace

from factcheck.matching.candidates.choice import DISTINCTIVE, IN_THE_REPEATED, LIKE_SIZE, Candidate
from factcheck.matching.candidates.context import ContextScorer
from factcheck.matching.candidates.pruning import contenders
from factcheck.matching.entailment.figures import Comparison
from factcheck.matching.prepared.detail_tables import HIGHEST, Days, grouped
from factcheck.matching.prepared.index import Index
from factcheck.model import Date, Outcome, Reason

#: A year, one with a 29 February, in which two dates without a year are compared.
ANY_YEAR = 2000
#: What it adds for a date to stand in the very sentence that bears on the claim best.
IN_THE_SENTENCE = 0.1


def date_candidates(
    wanted: Date,
    scorer: ContextScorer,
    bearing: int | None = None,
    repeated: int | None = None,
    taken: Container[int] = (),
) -> list[Candidate]:
    """The dates of the source, compared with the claim's; of those that differ, only such as may come first.

    bearing: the sentence that bears on the claim best; repeated: the one that the claim nearly repeats, where there is
    one. taken: where the source states other dates of the claim; of what differs, nothing there comes first.
    """
    near = DayNearness(wanted, scorer, bearing, repeated)
    looked_at = [near.candidate(day) for day in near.answers.stating]
    found = [candidate for candidate in looked_at if candidate is not None]
    groups = grouped(near.groups(), scorer.index.source.days.by_sentence)
    apart = (
        (most, (other for other in group if other.start not in taken and near.differs(other))) for most, group in groups
    )
    return found + list(contenders(apart, near.bound, near.candidate))


class DayNearness:
    """How near a date of a source stands to one of a claim, in place and in what it says."""

    def __init__(self, wanted: Date, scorer: ContextScorer, bearing: int | None, repeated: int | None = None) -> None:
        self.wanted, self.scorer, self.bearing, self.repeated = wanted, scorer, bearing, repeated
        self.source = scorer.index.source
        self.answers = compared(wanted, scorer.index)
        self._others = {(d.first, d.last) for d in scorer.claim.dates if d != wanted and d.first is not None}

    def differs(self, other: Date) -> bool:
        """Whether a date of the source is another value for the claim's: not where the claim gives that one as well."""
        return (other.first, other.last) not in self._others and self.answers.differs(other)

    def candidate(self, other: Date) -> Candidate | None:
        """The close look; None for one that cannot be compared, or is another date of the claim."""
        comparison, wanted = self.answers.to(other), self.wanted
        if comparison is None or (comparison.outcome is not Outcome.STATES and not self.differs(other)):
            return None
        context, role = self.scorer.score(other.start, other.end), self.source.role_at(other.start)
        stated, sentence = comparison.outcome is Outcome.STATES, self.source.sentence_at(other.start)
        sure = stated and sentence in self.scorer.named and not comparison.reason and is_unmistakable(wanted)
        extra = self._extra(other, sentence)
        certain = sure or gives_an_end(wanted, other)
        likeness, shared = _likeness(comparison), self.scorer.shared(sentence)
        return Candidate(other, comparison, context, role, likeness, extra, unmistakable=certain, shared=shared)

    def bound(self, other: Date) -> float:
        """What the rank of one that differs does not exceed."""
        sentence, comparison = self.source.standing[other.start].sentence, self.answers.to(other)
        likeness = _likeness(comparison) if comparison is not None else 0.0
        return self.scorer.bound(sentence) + LIKE_SIZE * likeness + self._extra(other, sentence)

    def groups(self) -> Iterator[tuple[float, Collection[int] | None]]:
        """All sentences in groups, each with what the rank of one in it or in a later group does not exceed."""
        if self.bearing is not None:
            yield HIGHEST, {self.bearing}
        for most, sentences in self.scorer.groups():
            yield most + LIKE_SIZE * UNSURE + (DISTINCTIVE if self.wanted.precision == "day" else 0.0), sentences

    def _extra(self, other: Date, sentence: int) -> float:
        extra = IN_THE_SENTENCE if sentence == self.bearing else 0.0
        extra = IN_THE_REPEATED if sentence == self.repeated else extra
        same = self.wanted.precision == "day" and (self.wanted.first, self.wanted.last) == (other.first, other.last)
        return extra + DISTINCTIVE if same else extra


#: How like the claim's a date is that states it, and one of which it is not certain that it differs.
ALIKE, UNSURE = 0.75, 0.3


def _likeness(comparison: Comparison) -> float:
    return ALIKE if comparison.outcome is Outcome.STATES else 0.0 if comparison.certain else UNSURE


class Compared:
    """How the dates of one source stand to one date of a claim; each that is written is compared once."""

    def __init__(self, wanted: Date, days: Days) -> None:
        self._number_at = days.number_at
        self._of_meaning = days.of_meaning
        self._outcomes = [compare_dates(wanted, day) for day in days.meanings]

    def to(self, other: Date) -> Comparison | None:
        """`compare_dates` for a date of the source."""
        return self._outcomes[self._number_at[other.start]]

    def differs(self, other: Date) -> bool:
        """Whether a date of the source can be compared and is another."""
        comparison = self.to(other)
        return comparison is not None and comparison.outcome is not Outcome.STATES

    @cached_property
    def stating(self) -> list[Date]:
        """The dates of the source that state the claim's."""
        stated = [c is not None and c.outcome is Outcome.STATES for c in self._outcomes]
        return [day for states, days in zip(stated, self._of_meaning, strict=True) if states for day in days]


#: Dates of claims for which it is kept how a source's stand to them.
MOST_KEPT = 64


def compared(wanted: Date, index: Index) -> Compared:
    """What is known of how a source's dates stand to a claim's date, shared by all who ask."""
    known = index.dates.get(wanted)
    if not isinstance(known, Compared):
        if len(index.dates) >= MOST_KEPT:
            index.dates.clear()
        index.dates[wanted] = known = Compared(wanted, index.source.days)
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
    if claim.first is None and source.first is None and claim.month and source.month and claim.weekday is None:
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
