"""Whether a place in a source is about what a claim is about. In: a claim, an index, a stretch. Out: a context score
0…1.

The words of a claim stand around its figure at some distance; a stretch of the source is of the same context in so far
as the same words stand around it. Near words tell more than far ones, rare ones more than common ones.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from factcheck.matching.prepared.bearing import Bearing, Place
from factcheck.matching.prepared.claim_text import ClaimText
from factcheck.matching.prepared.headings import heading_roots, may_stand_over, roots_over
from factcheck.matching.prepared.index import Index
from factcheck.text.words import PRONOUNS, Word

#: Distance in words at which a claim's word counts half for its figure.
CLAIM_REACH = 6.0
#: Distance in words from which a claim's word counts nothing for its figure; it would be less than a twentieth.
FARTHEST = 150
#: Distance in words at which a source's word counts half for a figure of the same sentence.
SOURCE_REACH = 8.0
#: What a name from the words around the claim in the brief weighs.
CONTEXT_WEIGHT = 0.4
#: How many words further away a word is for each clause mark between.
CLAUSE_DISTANCE = 3.0
#: What a word counts that stands in the page's title, its headings or a table's header.
HEADING = 0.5


class Weighted(NamedTuple):
    """A word of the claim with its weight for one detail, and where the source bears it out."""

    word: Word
    weight: float
    bearing: Bearing


def weighted_words(claim: ClaimText, index: Index, start: int, end: int) -> list[Weighted]:
    """The content words of a claim as seen from a detail at `start:end`."""
    clause_of = claim.clauses
    centre_from = bisect.bisect_right(claim.word_ends, start)
    centre_to = max(centre_from, bisect.bisect_left(claim.word_starts, end) - 1)
    clause = clause_of[min(centre_from, len(clause_of) - 1)] if clause_of else 0
    positions = claim.content_positions
    near = slice(
        bisect.bisect_left(positions, centre_from - FARTHEST), bisect.bisect_right(positions, centre_to + FARTHEST)
    )
    weighted = []
    for word, number in zip(claim.content[near], positions[near], strict=True):
        bearing = index.bearing(word)
        distance: float = centre_from - number if number < centre_from else max(number - centre_to, 0)
        distance += CLAUSE_DISTANCE * abs(clause_of[number] - clause)
        weight = 1 / (1 + distance / CLAIM_REACH) * bearing.rarity
        weighted.append(Weighted(word, weight * (1.3 if word.kind == "name" else 1.0), bearing))
    for word in claim.context_names:
        bearing = index.bearing(word)
        weighted.append(Weighted(word, CONTEXT_WEIGHT * bearing.rarity, bearing))
    return weighted


#: Words from which a claim is a list, in which it pays to reckon a repeated one once.
MANY_WORDS = 60


def _merged(weighted: Sequence[Weighted]) -> list[Weighted]:
    """The same; of a list with one entry for words that the same places bear out: "12 mills, 15 mills, 20 mills"."""
    if len(weighted) <= MANY_WORDS:
        return list(weighted)
    merged: dict[tuple[int, str], Weighted] = {}
    for item in weighted:
        key = (id(item.bearing), item.word.root)
        known = merged.get(key)
        merged[key] = item if known is None else known._replace(weight=known.weight + item.weight)
    return list(merged.values())


class ContextScorer:
    """Scores places of one source for one detail of one claim.

    Most sentences of a page have no word of the claim in or beside them: their places have the score of what stands
    over them. What the sentences beside a sentence give is reckoned once for all places in it.
    """

    def __init__(self, claim: ClaimText, index: Index, start: int, end: int) -> None:
        self.index, self.claim = index, claim
        self._rivals: dict[int, bool] = {}
        self.weighted = _merged(weighted_words(claim, index, start, end))
        self.total = sum([item.weight for item in self.weighted])
        self._around: dict[int, list[tuple[Weighted, Sequence[Place], float]]] = {}
        self._over: dict[frozenset[str], float] = {}
        self._bounds: dict[int, float] = {}

    @cached_property
    def named(self) -> frozenset[int]:
        """The sentences in which a name of the claim stands."""
        return frozenset(number for name in self.claim.names for number in self.index.places(name))

    def score(self, start: int, end: int) -> float:
        """The context score of a stretch of the source."""
        if not self.total:
            return 0.5
        heading = heading_roots(self.index, start)
        sentence = self.index.source.sentence_at(start)
        around = self._words_around(sentence)
        if not around:
            return self._under(heading)
        left = self.index.word_at(start)
        right = max(left, self.index.word_at(end) - 1)
        gained = 0.0
        for item, here, beside in around:
            best = self._nearest(here, left, right, sentence) if here else 0.0
            if best < HEADING:
                best = max(best, beside)
                if best < HEADING and item.word.root in heading:
                    best = HEADING
            gained += item.weight * best
        return gained / self.total

    def bound(self, sentence: int) -> float:
        """What no stretch that begins in a sentence scores more than."""
        if sentence not in self._bounds:
            self._bounds[sentence] = self._bound(sentence) if self.total else 0.5
        return self._bounds[sentence]

    def _bound(self, sentence: int) -> float:
        heading = roots_over(self.index, sentence)
        gained = 0.0
        for word, weight, bearing in self.weighted:
            best = 1.0 if sentence in bearing.places else bearing.beside[sentence]
            if best < HEADING and (heading is None or word.root in heading):
                best = HEADING
            gained += weight * best
        return gained / self.total

    def shared(self, sentence: int) -> float:
        """How much of the claim's words, wherever they stand in it, a sentence has: 0…1."""
        total = sum([bearing.rarity for _, _, bearing in self.weighted])
        there = sum([bearing.rarity * bearing.credits.get(sentence, 0.0) for _, _, bearing in self.weighted])
        return there / total if total else 0.0

    def groups(self) -> Iterator[tuple[float, frozenset[int] | None]]:
        """All sentences in groups, each with what no stretch in it or in a later group scores more than; None at last:
        all that are left.

        First those near the word that weighs most: who knows some place that scores more than the other words together
        can, need not look on (as search engines do; Turtle and Flood, "Query evaluation", 1995). One may come twice.
        """
        if not self.total:
            yield 0.5, None
            return
        left = self.total
        for word, weight, bearing in sorted(self.weighted, key=lambda item: -item.weight):
            yield left / self.total, bearing.reach
            left -= weight * (1.0 - HEADING if may_stand_over(self.index, word, bearing.places) else 1.0)
        yield left / self.total, None

    def sentences_near(self) -> list[int]:
        """The sentences with a word of the claim in or beside them, in order."""
        last = len(self.index.source.sentences)
        near = frozenset().union(*(item.bearing.reach for item in self.weighted))
        return sorted(number for number in near if 0 <= number < last)

    def has_rival_subject(self, sentence: int) -> bool:
        """Whether a sentence is about others: it names them and not the claim's subject, which is named elsewhere."""
        if sentence not in self._rivals:
            self._rivals[sentence] = self._look_for_rival(sentence)
        return self._rivals[sentence]

    def _look_for_rival(self, sentence: int) -> bool:
        if not self._named or sentence in self._named:
            return False
        there = self.index.sentence_words(sentence)
        if any(word.lower in PRONOUNS for word in there):
            return False
        return any(word.kind == "name" and word.root not in self._own for word in there)

    @cached_property
    def _named(self) -> frozenset[int]:
        """The sentences that name the claim's subject; none where the claim does not begin with a name."""
        subject = self.claim.content[: self.claim.subject_length]
        if any(word.kind != "name" for word in subject):
            return frozenset()
        return frozenset(sentence for word in subject for sentence in self.index.places(word))

    @cached_property
    def _own(self) -> frozenset[str]:
        return frozenset(word.root for word in self.claim.words)

    def _under(self, heading: frozenset[str]) -> float:
        """The score of a place with no word of the claim around: what its headings have of it."""
        if heading not in self._over:
            gained = sum([item.weight * HEADING for item in self.weighted if item.word.root in heading])
            self._over[heading] = gained / self.total
        return self._over[heading]

    def _words_around(self, sentence: int) -> list[tuple[Weighted, Sequence[Place], float]]:
        """Each word of the claim, its places in a sentence, and what it counts for standing in one beside; nothing
        where no word stands in or beside it.
        """
        if sentence not in self._around:
            near = any(sentence in item.bearing.places or item.bearing.beside[sentence] for item in self.weighted)
            self._around[sentence] = [
                (item, item.bearing.places.get(sentence, ()), item.bearing.beside[sentence])
                for item in (self.weighted if near else ())
            ]
        return self._around[sentence]

    def _nearest(self, places: Sequence[Place], left: int, right: int, sentence: int) -> float:
        """The credit of the best of a word's places in the sentence, by its distance from the words left…right."""
        clauses, first = self.index.clauses_from(sentence), self.index.first_word[sentence]
        clause = clauses[min(left - first, len(clauses) - 1)]
        best = 0.0
        for position, credit in places:
            distance: float = max(left - position, position - right, 0)
            distance += CLAUSE_DISTANCE * abs(clauses[position - first] - clause)
            best = max(best, credit * (0.5 + 0.5 / (1 + distance / SOURCE_REACH)))
        return best
