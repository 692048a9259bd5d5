"""Where a source says what a claim says in plain words. In: a claim and an index. Out: the passage that bears on it
best, and how much of the claim stands there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from heapq import nsmallest
from operator import mul

from factcheck.matching.alignment.arrangement import Arrangement, arrange
from factcheck.matching.alignment.polarity import turned_round
from factcheck.matching.alignment.wording import Wording, compare_wording
from factcheck.matching.prepared.bearing import Bearing
from factcheck.matching.prepared.claim_text import ClaimText
from factcheck.matching.prepared.headings import heading_roots
from factcheck.matching.prepared.index import Index
from factcheck.text.opposites import antonyms, classes
from factcheck.text.words import PRONOUNS, Word

HEADING = 0.6
#: A name from the words around the claim in the brief tells less than the claim's own.
CONTEXT_WEIGHT = 0.5
#: A name tells more of what a claim is about than another word does.
NAME_WEIGHT = 1.5
#: Sentences, those with most of the claim's words, that are held against each other with what stands around them.
SHORTLISTED = 8


#: More than sums of a few shares err by, in floating point.
ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Alignment:
    """How much of a claim stands around one sentence of a source; shares are 0…1.

    sentence: index of the best sentence, or None where no word of the claim stands in the source.
    here/around/anywhere: share of the content words in the sentence, with its neighbours and headings, in the
    source. names_*: the same of the names (1 where the claim names nobody). subject/predicate: the same around the
    sentence, of the words with which the claim begins and of the rest. cause_missing: a clause of cause or purpose
    is not near. pronoun: the sentence has a word that stands for a subject. turned_round: function words of opposite
    meaning that govern the same word. opposed: claim words that are missing
    while the sentence has an opposite. siblings: claim words that are missing while the sentence has another word
    of their class. negated: exactly one of the two negates near a shared word. rivals: missing names, as far as the
    sentence has other names. missing: content words not around the sentence.
    """

    sentence: int | None
    here: float = 0.0
    around: float = 0.0
    anywhere: float = 0.0
    names_here: float = 1.0
    names_around: float = 1.0
    names_anywhere: float = 1.0
    opposed: tuple[tuple[str, str], ...] = ()
    negated: bool = False
    rivals: int = 0
    longest_gap: float = 0.0
    wording: Wording = field(default_factory=Wording)
    arrangement: Arrangement = field(default_factory=Arrangement)
    missing: frozenset[str] = frozenset()
    siblings: tuple[tuple[str, str], ...] = ()
    subject: float = 1.0
    predicate: float = 0.0
    pronoun: bool = False
    cause_missing: bool = False
    turned_round: tuple[tuple[str, str], ...] = ()


class StatementAligner:
    """Finds the sentence of one source that bears on a claim best."""

    def __init__(self, claim: ClaimText, index: Index) -> None:
        self.claim = claim
        self.index = index
        self.content = [*claim.content, *claim.context_names]
        self.bearings = [index.bearing(word) for word in self.content]
        own = len(claim.content)
        self.weights = [
            bearing.rarity * (CONTEXT_WEIGHT if number >= own else NAME_WEIGHT if word.kind == "name" else 1.0)
            for number, (word, bearing) in enumerate(zip(self.content, self.bearings, strict=True))
        ]
        self.total = sum(self.weights)
        self._weighed = list(zip(self.weights, self.bearings, strict=True))
        self._gained = self._weight_there()
        self._anywhere = [bearing.most for bearing in self.bearings]
        self._shares: dict[int, float] = {}
        self._aligned: dict[int, Alignment] = {}

    def _weight_there(self) -> dict[int, float]:
        """By sentence, the weight of the content words that stand in it."""
        gained: dict[int, float] = {}
        for weight, bearing in self._weighed:
            for sentence, credit in bearing.credits.items():
                gained[sentence] = gained.get(sentence, 0.0) + weight * credit
        return gained

    def bearing(self, most: int) -> list[int]:
        """The sentences with most of the claim's words, at most so many."""
        return _first(self._gained, most)

    def shared(self, sentence: int) -> int:
        """How many of the claim's words a sentence has."""
        return sum(sentence in bearing.credits for bearing in self.bearings[: len(self.claim.content)])

    def around(self, sentence: int) -> list[float]:
        """The credit of each content word at a sentence with its neighbours and the headings over it."""
        credits = [bearing.around[sentence] for bearing in self.bearings]
        over = heading_roots(self.index, self.index.source.sentences[sentence].start)
        for number, word in enumerate(self.content):
            if credits[number] < HEADING and word.root in over:
                credits[number] = HEADING
        return credits

    def best_part(self, least: float) -> tuple[float, int | None]:
        """The clause of the claim that one sentence gives best: its share there, `least` to 1, and the sentence, the
        first of equals; 0 and None where no sentence gives so much of a clause.
        """
        best: tuple[float, int | None] = 0.0, None
        for part in dict.fromkeys(tuple(self._weighed[number] for number in part) for part in self.claim.parts):
            total = sum([weight for weight, _ in part])
            for sentence in _with_more_than(least * total - ROUNDING, part):
                share = sum([weight * bearing.credits.get(sentence, 0.0) for weight, bearing in part]) / total
                if share >= least and (-share, sentence) < (-best[0], best[1] or 0):
                    best = share, sentence
        return best

    def best(self, anchors: dict[int, float] | None = None) -> Alignment:
        """The alignment at the best sentence; `anchors` adds to sentences where other details were found."""
        if not self.total or not (self._gained or anchors):
            return Alignment(sentence=None)
        best = self._best_sentence(anchors or {})
        if best not in self._aligned:
            self._aligned[best] = self.at(best)
        return self._aligned[best]

    def _best_sentence(self, anchors: dict[int, float]) -> int:
        rough = {sentence: gained / self.total for sentence, gained in self._gained.items()}
        for sentence, bonus in anchors.items():
            rough[sentence] = rough.get(sentence, 0.0) + bonus
        shortlist = _first(rough, SHORTLISTED)
        fine = {s: self._share_around(s) + 0.3 * rough[s] + anchors.get(s, 0.0) for s in shortlist}
        return min(fine, key=lambda s: (-fine[s], s))

    def _share_around(self, sentence: int) -> float:
        if sentence not in self._shares:
            self._shares[sentence] = self._share(self.around(sentence))
        return self._shares[sentence]

    def _share(self, credits: list[float]) -> float:
        return sum(map(mul, self.weights, credits)) / self.total if self.total else 0.0

    def _share_of(self, credits: list[float], start: int) -> float:
        total = sum(self.weights[start:])
        return sum(w * c for w, c in zip(self.weights[start:], credits[start:], strict=True)) / total if total else 1.0

    def at(self, sentence: int) -> Alignment:
        """The alignment at one sentence."""
        here = [bearing.credits.get(sentence, 0.0) for bearing in self.bearings]
        around = self.around(sentence)
        names = [number for number, word in enumerate(self.content) if word.kind == "name"]
        missing = [w * (1 - c) for w, c in zip(self.weights, around, strict=True)]
        return Alignment(
            sentence=sentence,
            here=self._share(here),
            around=self._share(around),
            anywhere=self._share(self._anywhere),
            names_here=_mean([here[n] for n in names]),
            names_around=_mean([around[n] for n in names]),
            names_anywhere=_mean([self._anywhere[n] for n in names]),
            opposed=self._opposed(sentence, around),
            siblings=self._siblings(sentence, around),
            subject=_mean(around[: self.claim.subject_length]),
            predicate=self._share_of(around, self.claim.subject_length),
            cause_missing=any(_mean([around[n] for n in cause]) < CAUSE_STATED for cause in self.claim.causes),
            pronoun=any(word.lower in PRONOUNS for word in self._sentence_words(sentence)),
            negated=self._negated(sentence, here),
            turned_round=turned_round(self.claim.words, self._sentence_words(sentence)),
            rivals=self._rivals(sentence, around, names),
            longest_gap=max(missing, default=0.0),
            missing=frozenset(w.lower for w, c in zip(self.content, around, strict=True) if c < SAME_ENOUGH),
            wording=compare_wording(self.claim.words, self._sentence_words(sentence), lang=self.index.source.lang),
            arrangement=self._arranged(sentence, around),
        )

    def _arranged(self, sentence: int, around: list[float]) -> Arrangement:
        first = self.index.first_word[sentence]
        content = self.claim.content
        places = [
            sorted([(position - first, credit) for position, credit in bearing.places.get(sentence, ())])
            for bearing in self.bearings[: len(content)]
        ]
        present = [credit >= SAME_ENOUGH for credit in around[: len(content)]]
        return arrange(self.claim, present, places, self._sentence_words(sentence))

    def _sentence_words(self, sentence: int) -> list[Word]:
        return self.index.sentence_words(sentence)

    def _opposed(self, sentence: int, around: list[float]) -> tuple[tuple[str, str], ...]:
        """Claim words that are missing while their opposite stands in the sentence (and not in the claim)."""
        opposites = antonyms()
        own = self.claim.roots
        there = {word.root: word.lower for word in self._sentence_words(sentence)}
        found = []
        for number, word in enumerate(self.content):
            if around[number] >= SAME_ENOUGH:
                continue
            for other in opposites.get(word.root, ()):
                if other in there and other not in own:
                    found.append((word.lower, there[other]))
                    break
        return tuple(found)

    def _siblings(self, sentence: int, around: list[float]) -> tuple[tuple[str, str], ...]:
        """Claim words that are missing while the sentence has another word of their class."""
        table = classes()
        own = self.claim.roots
        there: dict[str, Word] = {}
        for word in self._sentence_words(sentence):
            if word.root not in own:
                for name in table.get(word.root, ()):
                    there.setdefault(name, word)
        found = []
        for number, word in enumerate(self.content):
            if around[number] < SAME_ENOUGH:
                other = next((there[name] for name in table.get(word.root, ()) if name in there), None)
                if other is not None and not (other.concepts & word.concepts):
                    found.append((word.lower, other.lower))
        return tuple(found)

    def _negated(self, sentence: int, here: list[float]) -> bool:
        """Whether exactly one of claim and sentence negates near the words that they share."""
        shared = {self.content[n].root for n, credit in enumerate(here) if credit > 0}
        claim_negates = _negation_near(self.claim.words, shared, self.claim.text)
        source_negates = _negation_near(self._sentence_words(sentence), shared, self.index.source.text)
        return claim_negates != source_negates

    def _rivals(self, sentence: int, around: list[float], names: list[int]) -> int:
        missing = [n for n in names if around[n] < SAME_ENOUGH]
        if not missing:
            return 0
        own = self.claim.roots
        others = {w.root for w in self._sentence_words(sentence) if w.kind == "name" and w.root not in own}
        return min(len(missing), len(others))


#: Mean credit of the words of a clause of cause or purpose from which the source may be said to give it.
CAUSE_STATED = 0.35
#: Credit from which a word counts as standing there.
SAME_ENOUGH = 0.3


def _with_more_than(least: float, words: Iterable[tuple[float, Bearing]]) -> set[int]:
    """The sentences in which words of so much weight may stand: those with one of the heaviest, where the others
    together weigh less.
    """
    found: set[int] = set()
    for weight, bearing in sorted(words, key=lambda word: word[0]):
        least -= weight
        if least <= 0:
            found.update(bearing.credits)
    return found


def _first(values: Mapping[int, float], most: int) -> list[int]:
    """The sentences of the greatest values, the first of equals first."""
    return [sentence for _, sentence in nsmallest(most, [(-value, sentence) for sentence, value in values.items()])]


def _negation_near(words: list[Word], shared: set[str], text: str) -> bool:
    """Whether a negation stands at most NEGATION_REACH words before a shared word, with no clause mark between."""
    for position, word in enumerate(words):
        if not word.negates:
            continue
        for other in words[position + 1 : position + 1 + NEGATION_REACH]:
            if _CLAUSE_MARK.search(text, word.end, other.start):
                break
            if other.root in shared:
                return True
    return False


#: Words before another that a negation reaches.
NEGATION_REACH = 4
_CLAUSE_MARK = re.compile(r"[,;:.!?()–—]")


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else 1.0
