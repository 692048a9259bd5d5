"""Figures and dates of a source that may be the claim's, each with its comparison and context. In: a detail, a claim,
an
index. Out: the outcome in context, with the candidate that decided it.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from factcheck.matching.context import ContextScorer
from factcheck.matching.entailment import Comparison, compare_figures, relative_distance
from factcheck.matching.source_text import SourceText
from factcheck.matching.words import words
from factcheck.model import Date, Figure, Outcome, Reason, Role

#: What a date of the claim's time in the same sentence adds to the context, another date takes away, and another date
#: in the row of a table, where nothing else tells the rows apart.
SAME_TIME, OTHER_TIME, OTHER_ROW = 0.1, -0.15, -0.6
#: A candidate must be at least this much in context to be taken as the figure of the claim …
IN_CONTEXT = 0.22
#: … more of it to say that the source states something else for the same thing …
SURELY_IN_CONTEXT = 0.4
#: … most for a date …
SURELY_THE_DATE = 0.55
#: What it adds to be the claim's figure to the last digit, unit or day, which chance seldom gives …
DISTINCTIVE = 0.2
#: What it takes away to count another noun where the sentence counts the claim's noun too, and to have another subject.
OTHER_THING, OTHER_SUBJECT = -0.5, -0.4
#: … and to stand in the sentence that the claim nearly repeats.
IN_THE_REPEATED = 0.4
#: What it adds for a date to stand in the very sentence that bears on the claim best.
IN_THE_SENTENCE = 0.1
#: … and among those in context, one of like size is the more likely to be the claim's: what the same size adds.
LIKE_SIZE = 0.4
#: What the same counted noun (or another of its concept) adds to the context, and another noun takes away.
SAME_NOUN, OTHER_NOUN = 0.15, -0.08


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure or date of the source, compared with the claim's; context 0…1. rival: its sentence is about others.
    other_noun: what it counts, where the claim's noun stands nowhere near it.
    """

    found: Figure | Date
    comparison: Comparison
    context: float
    role: Role
    likeness: float = 0.0
    extra: float = 0.0
    rival: bool = False
    other_noun: str = ""

    @property
    def rank(self) -> float:
        """How likely this is the claim's figure: its context, its size, and what else speaks for it."""
        return self.context + LIKE_SIZE * self.likeness + self.extra


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a detail came to: the candidate that states it best, the one that differs best, and which of them
    decides.
    """

    outcome: Outcome
    reason: Reason
    decided: Candidate | None
    states: Candidate | None
    differs: Candidate | None


def figure_candidates(
    figure: Figure,
    scorer: ContextScorer,
    tolerance: Decimal | None,
    repeated: int | None = None,
    wanted: Sequence[Date] = (),
) -> list[Candidate]:
    """Every figure of the source that is comparable with the claim's, or has the same number in another unit.

    repeated: the sentence that the claim nearly repeats, where there is one. wanted: the dates of the claim; a figure
    that stands with another date is about another time.
    """
    source = scorer.index.source
    timed = Timing(source, wanted)
    things = Things(figure, scorer)
    found = []
    for other in source.figures:
        if other.ordinal != figure.ordinal:
            continue
        same_wording = repeated is not None and source.sentence_at(other.start) == repeated
        comparison = compare_figures(figure, other, tolerance=tolerance, same_wording=same_wording)
        other_unit = comparison.reason in (Reason.UNIT, Reason.CURRENCY)
        if other_unit and not _same_number(figure, other):
            continue
        context = scorer.score(other.start, other.end) + _noun_bonus(figure, other, source.lang)
        context += timed.agreement(source.sentence_at(other.start))
        role = source.role_at(other.start)
        likeness = 1 - relative_distance(figure, other)
        extra = IN_THE_REPEATED if same_wording else 0.0
        extra += things.mismatch(other)
        if comparison.outcome is Outcome.STATES and _is_distinctive(figure, other):
            extra += DISTINCTIVE
        rival = scorer.has_rival_subject(source.sentence_at(other.start))
        context, noun = max(0.0, min(1.0, context)), things.another(other)
        found.append(Candidate(other, comparison, context, role, likeness, extra, rival, noun))
    return found


class Things:
    """Whether a figure of the source counts what the claim's counts, and is about whom the claim is about."""

    def __init__(self, figure: Figure, scorer: ContextScorer) -> None:
        self.source = scorer.index.source
        self.scorer = scorer
        self.noun = words(figure.counted or "", lang=self.source.lang)
        self._carriers: dict[int, bool] = {}

    def mismatch(self, other: Figure) -> float:
        """What another thing counted, or another subject, takes from a candidate: 0 or less."""
        sentence = self.source.sentence_at(other.start)
        taken = OTHER_SUBJECT if self.scorer.has_rival_subject(sentence) else 0.0
        if self.noun and other.counted and not other.unit and not self.counts_the_same(other):
            taken += OTHER_THING if self._is_counted_beside(sentence, other) else 0.0
        return taken

    def another(self, other: Figure) -> str:
        """The noun that the source counts where the claim's noun stands nowhere near; "" where they may be one."""
        if not self.noun or not other.counted or other.unit or self.counts_the_same(other):
            return ""
        sentence = self.source.sentence_at(other.start)
        near = {sentence - 1, sentence, sentence + 1}
        if any(near & self.scorer.index.places(word).keys() for word in self.noun):
            return ""
        return other.counted

    def counts_the_same(self, other: Figure) -> bool:
        """Whether the two count one noun, or nouns of one concept."""
        theirs = words(other.counted or "", lang=self.source.lang)
        if {w.root for w in self.noun} & {w.root for w in theirs}:
            return True
        return any(a.concepts & b.concepts for a in self.noun for b in theirs)

    def _is_counted_beside(self, sentence: int, other: Figure) -> bool:
        """Whether another figure of the same sentence counts the claim's noun."""
        span = self.source.sentences[sentence]
        beside = self.source.figures_between(span.start, span.end)
        return any(figure is not other and figure.counted and self.counts_the_same(figure) for figure in beside)


def _is_distinctive(figure: Figure, other: Figure) -> bool:
    """Whether two figures agree in more than chance would: the same ends, of three digits, a unit or a range."""
    if (figure.low, figure.high) != (other.low, other.high):
        return False
    if figure.unit or figure.value is None:
        return True
    return abs(figure.value) >= 100


class Timing:
    """Whether the sentences and rows of a source are of the claim's time; each is looked at once."""

    def __init__(self, source: SourceText, wanted: Sequence[Date]) -> None:
        self.source = source
        self.wanted = [date for date in wanted if date.first is not None]
        self._seen: dict[int, float] = {}

    def agreement(self, sentence: int) -> float:
        """What the dates of a sentence add to the context of its figures: more if they agree, less if none does."""
        if not self.wanted:
            return 0.0
        if sentence not in self._seen:
            self._seen[sentence] = self._look(sentence)
        return self._seen[sentence]

    def _look(self, sentence: int) -> float:
        span = self.source.sentences[sentence]
        there = self.source.dates_between(span.start, span.end)
        outcomes = [compare_dates(date, other) for date in self.wanted for other in there]
        compared = [outcome for outcome in outcomes if outcome is not None]
        if not compared:
            return 0.0
        if any(outcome.outcome is Outcome.STATES or not outcome.certain for outcome in compared):
            return SAME_TIME
        row = self.source.role_at(span.start) is Role.TABLE
        return OTHER_ROW if row else OTHER_TIME


def _same_number(one: Figure, other: Figure) -> bool:
    return one.value is not None and one.value == other.value


def _noun_bonus(figure: Figure, other: Figure, lang: str | None) -> float:
    if not figure.counted or not other.counted:
        return 0.0
    mine, theirs = words(figure.counted, lang=lang), words(other.counted, lang=lang)
    if not mine or not theirs:
        return 0.0
    if {w.root for w in mine} & {w.root for w in theirs}:
        return SAME_NOUN
    if any(a.concepts & b.concepts for a in mine for b in theirs):
        return SAME_NOUN * 0.8
    return OTHER_NOUN


def choose(candidates: Sequence[Candidate]) -> Chosen:
    """The outcome of a detail: what the best-placed candidate says of it, else where it stands."""
    counting = [c for c in candidates if c.role.counts]
    states = _best(c for c in counting if c.comparison.outcome is Outcome.STATES)
    differs = _best(c for c in counting if c.comparison.outcome is Outcome.DIFFERS)
    best = _best(c for c in (states, differs) if c is not None)
    if best is not None and best.context >= _enough(best) and not best.rival:
        return Chosen(best.comparison.outcome, best.comparison.reason, best, states, differs)
    if states is not None:
        return Chosen(Outcome.ELSEWHERE, Reason.CONTEXT, states, states, differs)
    aside = _best(c for c in candidates if not c.role.counts and c.comparison.outcome is Outcome.STATES)
    if aside is not None:
        return Chosen(Outcome.ELSEWHERE, aside_reason(aside.role), aside, None, differs)
    return Chosen(Outcome.ABSENT, Reason.NONE, None, None, differs)


def _enough(candidate: Candidate) -> float:
    """How much context a candidate needs to decide: more to contradict, and most for a date, of which texts have
    many.
    """
    if candidate.comparison.outcome is Outcome.STATES:
        return IN_CONTEXT
    return SURELY_IN_CONTEXT if isinstance(candidate.found, Figure) else SURELY_THE_DATE


def _best(candidates: Iterable[Candidate]) -> Candidate | None:
    return min(candidates, key=lambda c: (-c.rank, not c.comparison.certain, c.found.start), default=None)


def aside_reason(role: Role) -> Reason:
    """Why something that stands in a role that does not count is no evidence."""
    return {Role.COMMENT: Reason.COMMENT, Role.HIDDEN: Reason.HIDDEN}.get(role, Reason.BOILERPLATE)


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
