"""Where the words of a source stand. In: a SourceText. Out: for any claim word, the places that bear it, and how
well.
"""

from __future__ import annotations

import bisect
import math
import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from factcheck.matching.source_text import SourceText
from factcheck.matching.words import Word, unaccented, words

#: How much of a claim's word is borne out by the same root, and by another word of the same concept.
SAME_ROOT = 1.0
SAME_CONCEPT = 0.75
SAME_NAME = 0.95


class Index:
    """The words of one source with their sentences; built once for a source, used by every claim."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.words: list[Word] = []
        self.sentence_of: list[int] = []
        self.first_word: list[int] = []
        self.clause_of: list[int] = []
        self._roots: dict[str, list[int]] = defaultdict(list)
        self._concepts: dict[str, list[int]] = defaultdict(list)
        for number, sentence in enumerate(source.sentences):
            self.first_word.append(len(self.words))
            for word in words(source.text, lang=source.lang, start=sentence.start, end=sentence.end):
                self._add(word, number)
        self.first_word.append(len(self.words))
        self.clause_of = clauses(source.text, self.words)

    def _add(self, word: Word, sentence: int) -> None:
        position = len(self.words)
        self.words.append(word)
        self.sentence_of.append(sentence)
        if word.kind in ("stop", "number"):
            return
        self._roots[word.root].append(position)
        plain = plain_form(word)
        if plain != word.root:
            self._roots[plain].append(position)
        for part in compound_parts(word):
            self._roots[part].append(position)
        for concept in word.concepts:
            self._concepts[concept].append(position)

    @cached_property
    def starts(self) -> list[int]:
        """The start offsets of the words, for looking up by offset."""
        return [word.start for word in self.words]

    def word_at(self, offset: int) -> int:
        """The index of the word that holds or follows an offset."""
        return bisect.bisect_left(self.starts, offset)

    def places(self, word: Word) -> list[tuple[int, float]]:
        """(position, credit) of all words that bear a claim's word out; the same root before the same concept."""
        exact = self._roots.get(word.root, [])
        if word.kind == "name" and plain_form(word) != word.root:
            exact = sorted({*exact, *self._roots.get(plain_form(word), ())})
        found = [(position, SAME_ROOT) for position in exact]
        concepts = [c for c in word.concepts if c.startswith("@") or word.kind != "name"]
        if concepts:
            seen = set(exact)
            for concept in concepts:
                for position in self._concepts.get(concept, ()):
                    if position not in seen:
                        seen.add(position)
                        found.append((position, SAME_NAME if concept.startswith("@") else SAME_CONCEPT))
        return found

    def rarity(self, word: Word) -> float:
        """How telling a word is in this source, 0.2…1: one that stands in few sentences tells more."""
        total = len(self.source.sentences)
        if total < 6:
            return 1.0
        bearing = len({self.sentence_of[position] for position in self._roots.get(word.root, ())})
        if not bearing:
            return 1.0
        return max(0.2, math.log((1 + total) / bearing) / math.log(1 + total))

    def has(self, root: str) -> bool:
        """Whether a root stands anywhere in the source."""
        return root in self._roots


_CLAUSE_MARK = re.compile(r"[,;:()–—•]|\t")


def clauses(text: str, found: Sequence[Word]) -> list[int]:
    """For each word, how many clause marks (commas, semicolons, brackets, dashes, cell borders) stand before it."""
    numbers: list[int] = []
    count, last = 0, found[0].start if found else 0
    for word in found:
        if word.start > last + 1 and _CLAUSE_MARK.search(text, last, word.start):
            count += 1
        numbers.append(count)
        last = word.end
    return numbers


def plain_form(word: Word) -> str:
    """A word as written, in lower case without accents and possessive: what names of two languages have in common."""
    return unaccented(word.lower.removesuffix("'s").removesuffix("’s"))


def compound_parts(word: Word) -> list[str]:
    """The parts of a hyphenated word, as roots ("Islamist-led" also stands for "islamist")."""
    if "-" not in word.lower:
        return []
    from factcheck.matching.words import root_of

    return [root_of(part) for part in word.lower.split("-") if len(part) > 2]
