"""Whether a place in a source is about what a claim is about. In: a claim, an index, a stretch. Out: a context score
0…1.

The words of a claim stand around its figure at some distance; a stretch of the source is of the same context in so far
as the same words stand around it. Near words tell more than far ones, rare ones more than common ones.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.matching.claim_text import ClaimText
from factcheck.matching.index import Index
from factcheck.matching.words import PRONOUNS, Word

#: Distance in words at which a claim's word counts half for its figure.
CLAIM_REACH = 6.0
#: Distance in words at which a source's word counts half for a figure of the same sentence.
SOURCE_REACH = 8.0
#: How many words further away a word is for each clause mark between.
CLAUSE_DISTANCE = 3.0
#: What a word in a sentence before or after counts, against one in the same sentence.
NEIGHBOUR = {-2: 0.25, -1: 0.5, 1: 0.3}
#: What a word counts that stands in the page's title, its headings or a table's header.
HEADING = 0.5


@dataclass(frozen=True, slots=True)
class Weighted:
    """A word of the claim with its weight for one detail."""

    word: Word
    weight: float


def weighted_words(claim: ClaimText, index: Index, start: int, end: int) -> list[Weighted]:
    """The content words of a claim as seen from a detail at `start:end`."""
    order, clause_of = claim.words, claim.clauses
    centre_from = sum(1 for word in order if word.end <= start)
    centre_to = max(centre_from, sum(1 for word in order if word.start < end) - 1)
    positions = {word.start: number for number, word in enumerate(order)}
    weighted = []
    for word in claim.content:
        number = positions[word.start]
        distance: float = max(centre_from - number, number - centre_to, 0)
        distance += CLAUSE_DISTANCE * abs(clause_of[number] - clause_of[min(centre_from, len(clause_of) - 1)])
        weight = 1 / (1 + distance / CLAIM_REACH) * index.rarity(word)
        weighted.append(Weighted(word, weight * (1.3 if word.kind == "name" else 1.0)))
    return weighted


class ContextScorer:
    """Scores places of one source for one detail of one claim; the places of the claim's words are looked up once."""

    def __init__(self, claim: ClaimText, index: Index, start: int, end: int) -> None:
        self.index, self.claim = index, claim
        self._rivals: dict[int, bool] = {}
        self.weighted = weighted_words(claim, index, start, end)
        self.total = sum(w.weight for w in self.weighted)
        self._by_sentence = [index.places(item.word) for item in self.weighted]

    def score(self, start: int, end: int) -> float:
        """The context score of a stretch of the source."""
        if not self.total:
            return 0.5
        sentence = self.index.source.sentence_at(start)
        left = self.index.word_at(start)
        right = max(left, self.index.word_at(end) - 1)
        heading = self._heading_roots(start)
        gained = 0.0
        for item, by_sentence in zip(self.weighted, self._by_sentence, strict=True):
            gained += item.weight * self._credit(item.word, by_sentence, sentence, left, right, heading)
        return gained / self.total

    def _credit(
        self,
        word: Word,
        by_sentence: dict[int, list[tuple[int, float]]],
        sentence: int,
        left: int,
        right: int,
        heading: frozenset[str],
    ) -> float:
        best = 0.0
        for position, credit in by_sentence.get(sentence, ()):
            distance: float = max(left - position, position - right, 0)
            distance += CLAUSE_DISTANCE * abs(self.index.clause_of[position] - self.clause_of(left))
            best = max(best, credit * (0.5 + 0.5 / (1 + distance / SOURCE_REACH)))
        if best < HEADING:
            for offset, share in NEIGHBOUR.items():
                for _, credit in by_sentence.get(sentence + offset, ()):
                    best = max(best, credit * share)
        if best < HEADING and word.root in heading:
            best = HEADING
        return best

    def has_rival_subject(self, sentence: int) -> bool:
        """Whether a sentence is about others: it names them and not the claim's subject, which is named elsewhere."""
        if sentence not in self._rivals:
            self._rivals[sentence] = self._look_for_rival(sentence)
        return self._rivals[sentence]

    def _look_for_rival(self, sentence: int) -> bool:
        subject = self.claim.content[: self.claim.subject_length]
        if not subject or any(word.kind != "name" for word in subject):
            return False
        places = {number for word in subject for number in self.index.places(word)}
        if not places or sentence in places:
            return False
        there = self.index.sentence_words(sentence)
        if any(word.lower in PRONOUNS for word in there):
            return False
        own = {word.root for word in self.claim.words}
        return any(word.kind == "name" and word.root not in own for word in there)

    def clause_of(self, position: int) -> int:
        """The number of the clause that holds a word."""
        clauses = self.index.clause_of
        return clauses[min(position, len(clauses) - 1)] if clauses else 0

    def _heading_roots(self, start: int) -> frozenset[str]:
        from factcheck.matching.headings import heading_roots

        return heading_roots(self.index, start)
