"""A quotation found word for word. In: its parts and the folded source. Out: where all parts stand in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.matching.quotes.parts import Part
from factcheck.text.folding import Folded
from factcheck.text.word_lists import negations

__all__ = ["Place", "places"]

#: What an omission may leave out (the limits of the quotation rules in docs/quotations.md).
OMITTED_WORDS = 60
#: What an editor's insertion may stand for.
REPLACED_WORDS = 6
#: No more places of one quotation are looked at than this.
_MOST_PLACES = 40


@dataclass(frozen=True, slots=True)
class Place:
    """Where the parts stand: for each its first and last word (indices into the source's words, both included)."""

    parts: tuple[tuple[int, int], ...]

    @property
    def first(self) -> int:
        """The first word of the first part."""
        return self.parts[0][0]

    @property
    def last(self) -> int:
        """The last word of the last part."""
        return self.parts[-1][1]


def places(parts: Sequence[Part], folded: Folded) -> list[Place]:
    """Every place, in order, at most 40."""
    found: list[Place] = []
    needles = [" " + " ".join(part.words) + " " for part in parts]
    at = folded.text.find(needles[0])
    while at >= 0 and len(found) < _MOST_PLACES:
        chain = _chain(parts, needles, folded, at)
        if chain is not None:
            found.append(Place(tuple(chain)))
        at = folded.text.find(needles[0], at + 1)
    return found


def _chain(parts: Sequence[Part], needles: Sequence[str], folded: Folded, at: int) -> list[tuple[int, int]] | None:
    text = folded.text
    first = folded.word_at(at)
    chain = [(first, first + len(parts[0].words) - 1)]
    for part, needle in zip(parts[1:], needles[1:], strict=True):
        end = at + len(needles[len(chain) - 1]) - 1  # the space that ends the part before
        most = OMITTED_WORDS if part.after == "omission" else REPLACED_WORDS
        limit = _skip_words(text, end, most) + len(needle)
        at = text.find(needle, end, limit)
        if at < 0:
            return None
        if part.after == "insertion" and _own_words(part, text[end:at].split()):
            return None
        first = chain[-1][1] + 1 + text.count(" ", end, at)
        chain.append((first, first + len(part.words) - 1))
    return chain


def _own_words(part: Part, between: list[str]) -> bool:
    """Whether the words in brackets are the source's own, with a number or a negation beside them left out unmarked."""
    if len(between) <= len(part.inserted) or not set(part.inserted) <= set(between):
        return False
    left_out = set(between) - set(part.inserted)
    return any(word in negations() or any(char.isdigit() for char in word) for word in left_out)


def _skip_words(text: str, at: int, words: int) -> int:
    for _ in range(words):
        following = text.find(" ", at + 1)
        if following < 0:
            return len(text)
        at = following
    return at
