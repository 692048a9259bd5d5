"""The sentences of one page that are nearest to a claim. In: its sentences and claims. Out: passages, best first.

Two voices: meaning (the cosine of the vectors, 0…1) and the share of the claim's words, the rare ones more, that the
sentence has (0…1). Either alone finds fewer than both. What is far in meaning is not shown at all.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from factcheck.model import Closest, Passage

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from factcheck.semantic.encoder import Encoder

WORDS = 2.0
"""Weight of the shared words beside that of meaning; from 1 to 2 it hardly matters (docs/semantic.md)."""

COMPARED = 300
"""Sentences of a page that are compared in meaning, about 2 s; of more, those with most of the claim's words."""

NEAR = 0.25
"""Cosine from which a sentence is near enough to be shown. On a page about something else the best has .24 (median)."""


class Nearest:
    """One page. sentences: of its text, in order, at most as many as were handed out. whole: whether these are all."""

    def __init__(self, sentences: Sequence[Passage], encoder: Encoder, *, whole: bool = True) -> None:
        self.sentences, self.encoder, self.whole = sentences, encoder, whole
        self._pieces = [encoder.pieces(sentence.exact) for sentence in sentences]
        holds = Counter(piece for pieces in self._pieces for piece in set(pieces))
        self._rarity = {piece: math.log(1 + len(sentences) / count) for piece, count in holds.items()}
        self._vectors: dict[int, NDArray[Any]] = {}

    def to(self, claim: str) -> Closest:
        """The sentence nearest to a claim by both voices, one by meaning alone, and what is to say of the search."""
        asked = self.encoder.pieces(claim)
        shared = self._shared(asked)
        compared = sorted(range(len(shared)), key=lambda number: (-shared[number], number))[:COMPARED]
        cosines = self._cosines(asked, sorted(compared))
        near = {number: cosine for number, cosine in cosines.items() if cosine >= NEAR}
        by_both = {number: cosines[number] + WORDS * shared[number] for number in near}
        passages = tuple(self.sentences[number] for number in _two(_ranked(by_both), _ranked(near)))
        return Closest(passages=passages, note=self._note(bool(passages)))

    def _shared(self, asked: list[int]) -> list[float]:
        """For each sentence the share of the claim's pieces that it has, 0…1, weighted by their rarity on the page."""
        # Of no weight are the marks of both ends, which every sentence has.
        weights = {piece: self._rarity.get(piece, self._unseen) for piece in asked[1:-1]}
        total = sum(weights.values()) or 1.0
        return [sum(weights[piece] for piece in weights.keys() & pieces) / total for pieces in map(set, self._pieces)]

    @property
    def _unseen(self) -> float:
        """The weight of a piece that no sentence has."""
        return math.log(1 + len(self.sentences))

    def _cosines(self, asked: list[int], numbers: list[int]) -> dict[int, float]:
        new = [number for number in numbers if number not in self._vectors]
        vectors = self.encoder.vectors([self._pieces[number] for number in new])
        self._vectors.update(zip(new, vectors, strict=True))
        claim = self.encoder.vectors([asked])[0]
        return {number: float(self._vectors[number] @ claim) for number in numbers}

    def _note(self, found: bool) -> str:
        count = len(self.sentences)
        parts = [] if found else ["No sentence of it comes near the claim in meaning."]
        if count > COMPARED or not self.whole:
            first = "" if self.whole else "first "
            parts.append(f"Of its {first}{count} sentences the {COMPARED} with most words of the claim were compared.")
        return " ".join(parts)


def _ranked(nearness: dict[int, float]) -> list[int]:
    """The sentences, the nearest first, ties in the order of the page."""
    return sorted(nearness, key=lambda number: (-round(nearness[number], 4), number))


def _two(by_both: list[int], by_meaning: list[int]) -> list[int]:
    """The first by both, and the first by meaning; where that is the same one, the second by both."""
    return list(dict.fromkeys([*by_both[:1], *by_meaning[:1], *by_both]))[:2]
