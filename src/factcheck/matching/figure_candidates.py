"""The figures of a source that may be the claim's. In: a figure, its context. Out: candidates with their comparison."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.matching.candidates import DISTINCTIVE, Candidate
from factcheck.matching.context import ContextScorer
from factcheck.matching.date_candidates import compare_dates
from factcheck.matching.entailment import compare_figures, relative_distance
from factcheck.matching.source_text import SourceText
from factcheck.matching.words import words
from factcheck.model import Date, Figure, Outcome, Reason, Role

#: What a date of the claim's time in the same sentence adds to the context, another date takes away, and another date
#: in the row of a table, where nothing else tells the rows apart.
SAME_TIME, OTHER_TIME, OTHER_ROW = 0.1, -0.15, -0.6
#: Figures of a source up to which all are compared; a page of tables and prose has a few hundred.
MANY_FIGURES = 1500
#: What the same counted noun (or another of its concept) adds to the context, and another noun takes away.
SAME_NOUN, OTHER_NOUN = 0.15, -0.08
#: What it takes away to count another noun where the sentence counts the claim's noun too, and to have another subject.
OTHER_THING, OTHER_SUBJECT = -0.5, -0.4
#: What it adds to stand in the sentence that the claim nearly repeats.
IN_THE_REPEATED = 0.4


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
    for other in worth_comparing(figure, scorer):
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


def worth_comparing(figure: Figure, scorer: ContextScorer) -> Sequence[Figure]:
    """All figures of a usual source; of one with very many, those near a word of the claim and of the same value."""
    source = scorer.index.source
    if len(source.figures) <= MANY_FIGURES:
        return source.figures
    near: dict[int, Figure] = {}
    for number in scorer.sentences_near():
        span = source.sentences[number]
        near.update((other.start, other) for other in source.figures_between(span.start, span.end))
        if len(near) > 4 * MANY_FIGURES:
            break
    same = source.figures_of_value.get(figure.value, ())[:MANY_FIGURES] if figure.value is not None else ()
    near.update((other.start, other) for other in same)
    return [near[start] for start in sorted(near)]


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
