"""Where the words of a source stand. In: a SourceText. Out: for any claim word, the places that bear it, and how
well.

A page has far more words than a claim asks for. So each is only cut out of the text and filed under its spelling; what
a spelling means is looked up once for each that is new, and the words of a sentence are made when it is asked for.
"""

from __future__ import annotations

import bisect
import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, cached_property
from itertools import accumulate, pairwise, repeat
from typing import Any

from factcheck.matching.prepared.bearing import Bearing, Places
from factcheck.matching.prepared.clauses import clause_numbers
from factcheck.matching.prepared.source_text import Sentence, SourceText
from factcheck.model import Role
from factcheck.text.acronyms import FULL, SHORT, acronym, places_in_full
from factcheck.text.romanising import romanised
from factcheck.text.words import (
    Word,
    begins_sentence,
    compound_parts,
    language_of,
    plain_form,
    spelling_of,
    with_pronouns,
    word_pattern,
)

#: How much of a claim's word is borne out by the same root, and by another word of the same concept.
SAME_ROOT = 1.0
SAME_CONCEPT = 0.75
SAME_NAME = 0.95


class Index:
    """The words of one source with their sentences; built once for a source, used by every claim."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.language = language_of(source.lang)
        self.starts: list[int] = []
        self.sentence_of: list[int] = []
        self.first_word: list[int] = []
        self._raw: list[str] = []
        self._cut()
        self._bearings: dict[tuple[str, str, frozenset[str]], Bearing] = {}
        self.over: dict[object, frozenset[str]] = {}  # by heading and header: the roots over a place
        self.over_sentence: dict[int, frozenset[str] | None] = {}
        self.dates: dict[object, object] = {}  # by a claim's date: how those of the source stand to it
        self.figures_near: dict[frozenset[int], tuple[frozenset[int], Any]] = {}  # by the sentences they stand in
        self._beginnings: dict[int | None, frozenset[str]] = {}
        self._sentences: dict[int, list[Word]] = {}
        self._clauses: dict[int, list[int]] = {}

    def _cut(self) -> None:
        """Cuts the sentences into words: all at once where no word can reach over the end of a sentence."""
        sentences = self.source.sentences
        self.cut_at_once = self._cut_at_once(sentences)
        if not self.cut_at_once:
            for sentence in sentences:
                self.first_word.append(len(self._raw))
                self._cut_stretch(sentence.start, sentence.end)
            self.first_word.append(len(self._raw))
        for number, (first, last) in enumerate(pairwise(self.first_word)):
            self.sentence_of += [number] * (last - first)

    def _cut_at_once(self, sentences: Sequence[Sentence]) -> bool:
        """Whether nothing but white space stands between the sentences and no word (a name of several) holds it."""
        text = self.source.text
        starts = [*[sentence.start for sentence in sentences], len(text)]
        ends = [0, *[sentence.end for sentence in sentences]]
        between = [text[end:start] for end, start in zip(ends, starts[:-1], strict=False) if end]
        if not all(map(str.isspace, between)):
            return False
        self._cut_stretch(starts[0], ends[-1])
        self.first_word = list(map(bisect.bisect_left, repeat(self.starts), starts))
        lasts = [(last - 1, end) for last, end in zip(self.first_word[1:], ends[1:], strict=True) if last]
        if all(self.starts[last] + len(self._raw[last]) <= end for last, end in lasts):
            return True
        self._raw, self.starts, self.first_word = [], [], []
        return False

    def _cut_stretch(self, start: int, end: int) -> None:
        """Adds the words of a stretch. What it does for a word it does millions of times on a long page."""
        pieces = _split()(self.source.text[start:end])
        self._raw += pieces[1::2]
        self.starts += list(accumulate(map(len, pieces), initial=start))[1:-1:2]

    @cached_property
    def heading_sentences(self) -> frozenset[int]:
        """The sentences of headings."""
        blocks = self.source.blocks
        return frozenset(
            number
            for number, sentence in enumerate(self.source.sentences)
            if blocks[sentence.block].role is Role.HEADING
        )

    @cached_property
    def _parts(self) -> dict[str, str]:
        """Spelling -> the name of the group of the pattern that it matches, in the order in which they first stand."""
        match = word_pattern().fullmatch
        return {raw: found.lastgroup or "" if (found := match(raw)) else "" for raw in dict.fromkeys(self._raw)}

    @cached_property
    def _positions(self) -> dict[str, list[int]]:
        """Spelling -> where it stands."""
        positions: dict[str, list[int]] = {raw: [] for raw in self._parts}
        for position, raw in enumerate(self._raw):
            positions[raw].append(position)
        return positions

    @cached_property
    def _spellings(self) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
        """Root -> the spellings that have it, and concept -> the spellings that have it."""
        roots: dict[str, list[str]] = defaultdict(list)
        concepts: dict[str, list[str]] = defaultdict(list)
        for raw, part in self._parts.items():
            spelling = spelling_of(raw, part, self.language)
            for key in spelling.keys:
                roots[key].append(raw)
            if spelling.keys:
                for concept in spelling.concepts:
                    concepts[concept].append(raw)
        return roots, concepts

    def clauses_from(self, sentence: int) -> list[int]:
        """For each word of a sentence and the one behind it, how many clause marks of the sentence stand before it."""
        if sentence not in self._clauses:
            first, last = self.first_word[sentence], self.first_word[sentence + 1] + 1
            starts = self.starts[first:last]
            ends = [start + len(raw) for start, raw in zip(starts, self._raw[first:last], strict=True)]
            self._clauses[sentence] = clause_numbers(self.source.text, starts, ends)
        return self._clauses[sentence]

    def word_at(self, offset: int) -> int:
        """The index of the word that holds or follows an offset."""
        return bisect.bisect_left(self.starts, offset)

    def sentence_words(self, sentence: int) -> list[Word]:
        """The words of a sentence; made once, when first asked for."""
        if sentence not in self._sentences:
            self._sentences[sentence] = self._words_between(self.first_word[sentence], self.first_word[sentence + 1])
        return self._sentences[sentence]

    def beginnings(self, length: int | None) -> frozenset[str]:
        """The first letters of all words, in Latin letters; the whole words for None. Made once for each length."""
        if length not in self._beginnings:
            words = self.beginnings(None) if length is not None else map(romanised, self._parts)
            self._beginnings[length] = frozenset(word[:length] for word in words)
        return self._beginnings[length]

    def _words_between(self, first: int, last: int) -> list[Word]:
        found: list[Word] = []
        for position in range(first, last):
            raw, start = self._raw[position], self.starts[position]
            fresh = not found or begins_sentence(self.source.text, found[-1].end, start)
            spelling = spelling_of(raw, self._parts[raw], self.language)
            found.append(spelling.at(start, start + len(raw), fresh=fresh))
        return with_pronouns(found, self.language)

    def places(self, word: Word) -> Places:
        """By sentence, the (position, credit) of all words that bear a claim's word out."""
        return self.bearing(word).places

    def bearing(self, word: Word) -> Bearing:
        """Where a claim's word is borne out, and how rare it is; found once for each word."""
        parts = compound_parts(word.lower)
        key = (word.root, word.lower if word.kind == "name" or parts else "", word.concepts)
        found = self._bearings.get(key)
        if found is None:
            name = plain_form(word.lower) if word.kind == "name" else ""
            places = self._find(word.root, name, word.concepts)
            if len(parts) > 1:
                self._add_apart(parts, places)
            self._bearings[key] = found = Bearing(places, self._rarity(self._spellings[0].get(word.root, ())))
        return found

    def _find(self, root: str, name: str, concepts: frozenset[str]) -> Places:
        """name: the plain form of a name, "" for another word; a name is not borne out by a concept of common words."""
        roots, by_concept = self._spellings
        credits: dict[str, float] = {}
        for concept in concepts:
            if concept.startswith((SHORT, FULL)):
                continue
            if concept.startswith("@") or not name:
                credit = SAME_NAME if concept.startswith("@") else SAME_CONCEPT
                for raw in by_concept.get(concept, ()):
                    credits[raw] = max(credit, credits.get(raw, 0.0))
        credits.update(dict.fromkeys(roots.get(root, ()), SAME_ROOT))
        if name:
            credits.update(dict.fromkeys(roots.get(name, ()), SAME_ROOT))
        found: Places = {}
        for raw, credit in credits.items():
            for position in self._positions[raw]:
                found.setdefault(self.sentence_of[position], []).append((position, credit))
        for position in self._in_short_or_full(concepts):
            found.setdefault(self.sentence_of[position], []).append((position, SAME_NAME))
        return found

    def _add_apart(self, parts: Sequence[str], places: Places) -> None:
        """Adds the sentences that have all parts of a hyphenated word, but not it: "third largest", "based in Rome"."""
        standing = [self._where(part) for part in parts]
        for sentence in frozenset.intersection(*(frozenset(each) for each in standing)) - places.keys():
            first = standing[0][sentence]
            follows = [at for at in first if all(at + n in each[sentence] for n, each in enumerate(standing))]
            places[sentence] = [(follows[0], SAME_ROOT)] if follows else [(min(first), SAME_CONCEPT)]

    def _where(self, root: str) -> dict[int, set[int]]:
        """By sentence, the positions of a root."""
        found: dict[int, set[int]] = {}
        for raw in self._spellings[0].get(root, ()):
            for position in self._positions[raw]:
                found.setdefault(self.sentence_of[position], set()).add(position)
        return found

    def _in_short_or_full(self, concepts: Iterable[str]) -> Iterator[int]:
        """The words by which a full name of the claim is given in short, or one in short in full."""
        for concept in concepts:
            if concept.startswith(FULL):
                for raw in self._acronyms.get(concept[len(FULL) :], ()):
                    yield from self._positions[raw]
            elif concept.startswith(SHORT) and concept[len(SHORT) :] not in self._acronyms:
                for start in places_in_full(concept[len(SHORT) :], self.source.text):
                    position = self.word_at(start)
                    if position < len(self.starts) and self.starts[position] == start:
                        yield position

    @cached_property
    def _acronyms(self) -> dict[str, list[str]]:
        """The spellings of each acronym of the source."""
        found: dict[str, list[str]] = defaultdict(list)
        for raw in self._parts:
            if short := acronym(raw):
                found[short].append(raw)
        return found

    def _rarity(self, spellings: Iterable[str]) -> float:
        """How telling a word is in this source, 0.2…1: one that stands in few sentences tells more."""
        total = len(self.source.sentences)
        if total < 6:
            return 1.0
        bearing = len({self.sentence_of[position] for raw in spellings for position in self._positions[raw]})
        if not bearing:
            return 1.0
        return max(0.2, math.log((1 + total) / bearing) / math.log(1 + total))


#: The usual word, which no other branch of the pattern would take: small letters with nothing glued behind.
_USUAL = r"[a-z]{1,61}+(?![\w’'‐‑+#-])"


@cache
def _split() -> Callable[[str], list[str]]:
    """A text -> what stands between the words, and the words, in turn: words without a match object for each."""
    every = re.sub(r"\?P<\w+>", "?:", word_pattern().pattern)
    return re.compile(rf"({_USUAL}|(?=\w)(?:{every}))").split
