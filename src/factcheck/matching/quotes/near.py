"""The stretch of a source that comes nearest to a quotation. In: folded words. Out: an alignment, word by word.

rapidfuzz finds the place on characters; the ends are then moved word by word to where the fewest words differ. What is
found here is never taken for the quotation: it only tells what was altered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from factcheck.matching.folding import Folded

__all__ = ["Alignment", "Change", "chunks", "nearest"]

#: Below this likeness of characters (0…100) nothing is called near.
_CUTOFF = 62.0
#: Longer quotations are looked for by a piece of this many characters: the search is linear in its length.
_PIECE = 256


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the brief (`ours`, indices) for words of the source (`theirs`, indices); either may be empty."""

    ours: tuple[int, int]
    theirs: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Alignment:
    """The words first … last of the source (both included) beside the quotation; `kept`: its words found."""

    first: int
    last: int
    changes: tuple[Change, ...]
    kept: int


def nearest(words: Sequence[str], folded: Folded) -> Alignment | None:
    """The best stretch for a quotation of three words or more, or None where nothing comes near."""
    if len(words) < 3 or not folded.words:
        return None
    window = _window(" ".join(words), folded)
    if window is None:
        return None
    first, last = _descend(words, folded.words, *window)
    return _aligned(words, folded.words, first, last)


def _window(needle: str, folded: Folded) -> tuple[int, int] | None:
    """The words (first, behind the last) that the needle covers in the source."""
    text = folded.text
    if len(text) <= len(needle):
        return (0, len(folded.words)) if fuzz.partial_ratio(needle, text) >= _CUTOFF else None
    for offset, piece in _pieces(needle):
        found = fuzz.partial_ratio_alignment(piece, text, score_cutoff=_CUTOFF)
        if found is None:
            continue
        before = needle.count(" ", 0, offset)
        behind = needle.count(" ", offset + len(piece))
        first = max(0, folded.word_at(found.dest_start) - before)
        last = folded.word_at(max(found.dest_start, found.dest_end - 1)) + 1 + behind
        return first, min(len(folded.words), last)
    return None


def _pieces(needle: str) -> list[tuple[int, str]]:
    if len(needle) <= _PIECE + 64:
        return [(0, needle)]
    starts = (0, (len(needle) - _PIECE) // 2, len(needle) - _PIECE)
    return [(start, needle[start : start + _PIECE]) for start in starts]


def _descend(words: Sequence[str], source: list[str], first: int, last: int) -> tuple[int, int]:
    """Both ends moved word by word while fewer words differ; of equal stretches the shorter."""

    def cost(start: int, end: int) -> tuple[int, int]:
        return Levenshtein.distance(words, source[start:end]), end - start

    best = cost(first, last)
    for _ in range(60):
        moved = False
        for step in (1, -1, 2, -2, 4, -4, 8, -8):
            for start, end in ((first + step, last), (first, last + step)):
                if 0 <= start < end <= len(source):
                    price = cost(start, end)
                    if price < best:
                        best, first, last, moved = price, start, end, True
        if not moved:
            break
    return first, last


def _aligned(words: Sequence[str], source: list[str], first: int, last: int) -> Alignment:
    changes: list[Change] = []
    kept = 0
    for step in Levenshtein.opcodes(words, source[first:last]):
        ours, our_end, theirs, their_end = step.src_start, step.src_end, step.dest_start, step.dest_end
        if step.tag == "equal":
            kept += our_end - ours
            continue
        change = Change((ours, our_end), (first + theirs, first + their_end))
        if changes and changes[-1].ours[1] == ours and changes[-1].theirs[1] == first + theirs:
            before = changes.pop()
            change = Change((before.ours[0], our_end), (before.theirs[0], first + their_end))
        changes.append(change)
    return Alignment(first=first, last=last - 1, changes=tuple(changes), kept=kept)


def chunks(words: Sequence[str], folded: Folded, shortest: int = 4) -> list[tuple[int, int, int]]:
    """The longest runs of a quotation that stand in the source: (first word, behind the last, offset in the text).

    Words that stand in no run of `shortest` words are left out.
    """
    found: list[tuple[int, int, int]] = []
    at = 0
    while at + shortest <= len(words):
        place = folded.text.find(" " + " ".join(words[at : at + shortest]) + " ")
        if place < 0:
            at += 1
            continue
        end = at + shortest
        while end < len(words):
            longer = folded.text.find(" " + " ".join(words[at : end + 1]) + " ")
            if longer < 0:
                break
            place, end = longer, end + 1
        found.append((at, end, place))
        at = end
    return found
