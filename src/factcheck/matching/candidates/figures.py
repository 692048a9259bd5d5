"""The figures of a source that may be the claim's. In: a figure, its context. Out: candidates with their comparison."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cached_property

from factcheck.matching.candidates.choice import DISTINCTIVE, IN_THE_REPEATED, LIKE_SIZE, Candidate
from factcheck.matching.candidates.context import ContextScorer
from factcheck.matching.candidates.pruning import contenders
from factcheck.matching.candidates.shares import says_more_of_the_part
from factcheck.matching.candidates.timing import SAME_TIME, Timing
from factcheck.matching.entailment.age_phrases import is_age
from factcheck.matching.entailment.figures import Allowed, Comparison, compare_figures, relative_distance
from factcheck.matching.entailment.same_unit import (
    are_convertible,
    as_count,
    is_fraction,
    is_of_other_unit,
    same_number,
)
from factcheck.matching.prepared.detail_tables import HIGHEST, Alike, by_unit, grouped
from factcheck.matching.prepared.source_text import SourceText
from factcheck.model import Date, Figure, Outcome, Reason
from factcheck.text.words import words

#: Figures of a source up to which all are compared; a page of tables and prose has a few hundred.
MANY_FIGURES = 1500
#: What the same counted noun (or another of its concept) adds to the context, and another noun takes away.
SAME_NOUN, OTHER_NOUN = 0.15, -0.08
#: What it takes away to count another noun where the sentence counts the claim's noun too, and to have another subject.
OTHER_THING, OTHER_SUBJECT = -0.5, -0.4
#: Characters after a number in which its counted noun, with the words before it, is looked for.
MOST_OF_A_PHRASE = 60


def figure_candidates(
    figure: Figure,
    scorer: ContextScorer,
    tolerance: Decimal | None,
    repeated: int | None = None,
    wanted: Sequence[Date] = (),
    taken: Container[int] = (),
) -> list[Candidate]:
    """The figures of the source that are comparable with the claim's, or have the same number in another unit; of
    those that surely differ, only such as may come first.

    repeated: the sentence that the claim nearly repeats, where there is one. wanted: the dates of the claim; a figure
    that stands with another date is about another time. taken: where the source states other figures of the claim; of
    what surely differs, nothing there comes first.
    """
    near = Nearness(figure, scorer, tolerance, repeated, Timing(scorer.index, wanted))
    allowed, units = Allowed(figure, tolerance), worth_comparing(figure, scorer)[figure.ordinal]
    alike = units.get(figure.unit)
    looked_at = [near.candidate(other) for other in _perhaps_stating(figure, allowed, units)]
    found = [candidate for candidate in looked_at if candidate is not None]
    if alike is None or figure.readings:
        return found
    groups = grouped(near.groups(), alike.by_sentence)
    apart = (
        (most, (other for other in group if other.start not in taken and allowed.surely_not(other)))
        for most, group in groups
    )
    return found + list(contenders(apart, near.bound, near.candidate))


def _perhaps_stating(figure: Figure, allowed: Allowed, units: Mapping[str, Alike]) -> Iterator[Figure]:
    """The figures that do not surely differ, and those of other units that may be compared or have the same number."""
    for unit, alike in units.items():
        if figure.readings:
            yield from alike.figures
        elif unit == figure.unit:
            yield from alike.plain_within(allowed.wanted.low, allowed.wanted.high)
            yield from alike.vague
        else:
            yield from _of_other_unit(figure, unit, alike)


def _of_other_unit(figure: Figure, unit: str, alike: Alike) -> Iterable[Figure]:
    """Of the figures of another unit, those that are comparable, may be read in two ways or have the same number."""
    if are_convertible(figure.unit, unit) or (unit == "%" and not figure.unit and is_fraction(figure)):
        return [other for other in alike.figures if not is_of_other_unit(figure, other)]
    shares = alike.fractions if figure.unit == "%" and not unit else []
    same = alike.of_value.get(figure.value, []) if figure.value is not None else []
    return {other.start: other for other in (*alike.ambiguous, *shares, *same)}.values()


class Nearness:
    """How near a figure of a source stands to one of a claim, in place, time, size and in what it counts."""

    def __init__(
        self, figure: Figure, scorer: ContextScorer, tolerance: Decimal | None, repeated: int | None, timed: Timing
    ) -> None:
        self.figure, self.scorer, self.tolerance, self.repeated, self.timed = figure, scorer, tolerance, repeated, timed
        self.source = scorer.index.source
        self.things = Things(figure, scorer)
        self._bonuses: dict[str | None, float] = {}

    def bound(self, other: Figure) -> float:
        """What the rank of one that differs does not exceed."""
        sentence = self.source.standing[other.start].sentence
        extra = IN_THE_REPEATED if sentence == self.repeated else 0.0
        context = self.scorer.bound(sentence) + self._bonus(other) + self.timed.agreement(sentence)
        return max(0.0, min(1.0, context)) + LIKE_SIZE * (1 - relative_distance(self.figure, other)) + extra

    def groups(self) -> Iterator[tuple[float, Collection[int] | None]]:
        """All sentences in groups, each with what the rank of one in it or in a later group does not exceed."""
        if self.repeated is not None:
            yield HIGHEST, {self.repeated}
        added = (SAME_NOUN if self.figure.counted else 0.0) + (SAME_TIME if self.timed.wanted else 0.0)
        for most, sentences in self.scorer.groups():
            yield min(1.0, most + added) + LIKE_SIZE, sentences

    def candidate(self, other: Figure) -> Candidate | None:
        """The close look; None for one of another unit with another number."""
        figure, sentence = self.figure, self.source.standing[other.start].sentence
        same_wording = sentence == self.repeated
        comparison = compare_figures(figure, other, tolerance=self.tolerance, same_wording=same_wording)
        if comparison.reason in (Reason.UNIT, Reason.CURRENCY) and not same_number(figure, other):
            return None
        if not comparison.certain and comparison.outcome is Outcome.STATES and self._are_ages(other):
            comparison = Comparison(Outcome.STATES)
        counted = as_count(figure, other)
        if comparison.outcome is Outcome.STATES and counted is not other:
            doubtful = says_more_of_the_part(other, self.source, self.scorer.claim.words)
            comparison = replace(comparison, certain=comparison.certain and not doubtful)
        context = self.scorer.score(other.start, other.end) + self._bonus(other)
        context += self.timed.agreement(sentence)
        likeness = 1 - relative_distance(figure, counted)
        extra = IN_THE_REPEATED if same_wording else 0.0
        extra += self.things.mismatch(other)
        if comparison.outcome is Outcome.STATES and _is_distinctive(figure, other):
            extra += DISTINCTIVE
        rival = self.scorer.has_rival_subject(sentence)
        context, noun = max(0.0, min(1.0, context)), self.things.another(other)
        role = self.source.role_at(other.start)
        shared = self.scorer.shared(sentence)
        return Candidate(other, comparison, context, role, likeness, extra, rival, noun, shared=shared)

    def _are_ages(self, other: Figure) -> bool:
        """Whether both are somebody's age, though only one says that it is years."""
        return is_age(self.figure, self.scorer.claim.text) and is_age(other, self.source.text)

    def _bonus(self, other: Figure) -> float:
        """What the counted noun adds to the context; reckoned once for each noun."""
        noun = other.counted
        if noun not in self._bonuses:
            self._bonuses[noun] = _noun_bonus(self.figure, other, self.source.lang)
        return self._bonuses[noun]


def worth_comparing(figure: Figure, scorer: ContextScorer) -> Mapping[bool, Mapping[str, Alike]]:
    """All figures of a usual source; of one with very many, those near a word of the claim and of the same value."""
    source = scorer.index.source
    if len(source.figures) <= MANY_FIGURES:
        return source.figures_by_unit
    numbers = scorer.sentences_near()
    known: dict[frozenset[int], tuple[frozenset[int], Mapping[bool, Mapping[str, Alike]]]] = scorer.index.figures_near
    if (key := frozenset(numbers)) not in known:
        found = _standing_in(numbers, source)
        known[key] = frozenset(each.start for each in found), by_unit(found, source.standing)
    starts, table = known[key]
    same = source.figures_of_value.get(figure.value, ())[:MANY_FIGURES] if figure.value is not None else ()
    if all(other.start in starts for other in same):
        return table
    near = {other.start: other for other in (*_standing_in(numbers, source), *same)}
    return by_unit((near[start] for start in sorted(near)), source.standing)


def _standing_in(numbers: Iterable[int], source: SourceText) -> list[Figure]:
    """The figures of some sentences, in order, about four times as many as are compared at most."""
    near: dict[int, Figure] = {}
    for span in (source.sentences[number] for number in numbers):
        near.update((other.start, other) for other in source.figures_between(span.start, span.end))
        if len(near) > 4 * MANY_FIGURES:
            break
    return [near[start] for start in sorted(near)]


class Things:
    """Whether a figure of the source counts what the claim's counts, and is about whom the claim is about."""

    def __init__(self, figure: Figure, scorer: ContextScorer) -> None:
        self.source, self.scorer = scorer.index.source, scorer
        self.noun = words(figure.counted or "", lang=self.source.lang)
        self._same: dict[str | None, bool] = {}

    def mismatch(self, other: Figure) -> float:
        """What another thing counted, or another subject, takes from a candidate: 0 or less."""
        sentence = self.source.sentence_at(other.start)
        taken = OTHER_SUBJECT if self.scorer.has_rival_subject(sentence) else 0.0
        if self.noun and other.counted and not other.unit and not self.counts_the_same(other):
            beside = self._is_counted_beside(sentence, other) and not self._is_said_otherwise(other)
            taken += OTHER_THING if beside else 0.0
        return taken

    def another(self, other: Figure) -> str:
        """The noun that the source counts where the claim's noun stands nowhere near; "" where they may be one."""
        if not self.noun or not other.counted or other.unit or self.counts_the_same(other):
            return ""
        if self._is_said_otherwise(other):
            return ""
        sentence = self.source.sentence_at(other.start)
        near = {sentence - 1, sentence, sentence + 1}
        if any(near & self.scorer.index.places(word).keys() for word in self.noun):
            return ""
        return other.counted

    def _is_said_otherwise(self, other: Figure) -> bool:
        """Whether the claim has the source's noun, or what stands before it, in another of its words: "12 people died"
        for "12 deaths", "three-time Olympic winner" for "three Olympic medals".
        """
        if any(word.root in self._counted_elsewhere for word in words(other.counted or "", lang=self.source.lang)):
            return False
        theirs = words(self._phrase(other), lang=self.source.lang)
        roots, concepts = {word.root for word in theirs}, frozenset().union(*(word.concepts for word in theirs))
        return any(word.root in roots or word.concepts & concepts for word in self.scorer.claim.content)

    @cached_property
    def _counted_elsewhere(self) -> frozenset[str]:
        """What other figures of the claim count: of "12 men and 3 women" no woman is a man said otherwise."""
        counted = [figure.counted or "" for figure in self.scorer.claim.figures]
        nouns = {word.root for noun in counted for word in words(noun, lang=self.source.lang)}
        return frozenset(nouns - {word.root for word in self.noun})

    def _phrase(self, other: Figure) -> str:
        """The counted noun with what stands between it and the number."""
        noun = other.counted or ""
        after = self.source.text[other.end : other.end + MOST_OF_A_PHRASE]
        before, found, _ = after.partition(noun)
        return f"{before}{noun}" if found else noun

    def counts_the_same(self, other: Figure) -> bool:
        """Whether the two count one noun, or nouns of one concept; told once for each noun."""
        if other.counted not in self._same:
            self._same[other.counted] = self._is_the_same(other)
        return self._same[other.counted]

    def _is_the_same(self, other: Figure) -> bool:
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
