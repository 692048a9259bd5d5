"""The stretch of a source that comes nearest to a quotation. In: folded words. Out: an alignment, word by word.

rapidfuzz finds the place on characters; the ends are then moved word by word to where the fewest words differ. What is
found here is never taken for the quotation: it only tells what was altered.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq, Levenshtein

from factcheck.text.folding import Folded

__all__ = ["Alignment", "Change", "chunks", "nearest"]

#: Below this likeness of characters (0…100) nothing is called near.
_CUTOFF = 62.0
#: Longer quotations are looked for by this many characters of their middle: as many as fit one machine word, which
#: rapidfuzz searches several times faster than more.
_PIECE = 64
#: How many runs of how many words are looked for first, and the share of words that ends the search.
_RUNS, _RUN, _GOOD = 6, 4, 0.6


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
    best: Alignment | None = None
    for window in _windows(words, folded):
        found = _aligned(words, folded.words, *_descend(words, folded.words, *window))
        if best is None or found.kept > best.kept:
            best = found
        if best.kept >= _GOOD * len(words):
            break
    return best


def _windows(words: Sequence[str], folded: Folded) -> Iterator[tuple[int, int]]:
    """Stretches (first word, behind the last) worth a look: where a run of four of the words stands, then where the
    characters of the middle are most alike."""
    seen: set[int] = set()
    for at in _anchors(len(words)):
        place = folded.text.find(" " + " ".join(words[at : at + _RUN]) + " ")
        first = max(0, folded.word_at(place) - at) if place >= 0 else -1
        if place >= 0 and first not in seen:
            seen.add(first)
            yield first, min(len(folded.words), first + len(words))
    alike = _alike(words, folded)
    if alike is not None:
        yield alike


def _anchors(count: int) -> list[int]:
    """Where the runs that are looked for begin: none in a short quotation, which is searched by characters at once."""
    if count < 4 * _RUN:
        return []
    last = count - _RUN
    return sorted({last * step // (_RUNS - 1) for step in range(_RUNS)})


def _alike(words: Sequence[str], folded: Folded) -> tuple[int, int] | None:
    """The words that the quotation covers where its characters, or those of its middle, are most alike."""
    needle, text = " ".join(words), folded.text
    if len(text) <= len(needle):
        return (0, len(folded.words)) if fuzz.partial_ratio(needle, text) >= _CUTOFF else None
    offset = max(0, (len(needle) - _PIECE) // 2)
    piece = needle[offset : offset + _PIECE]
    found = fuzz.partial_ratio_alignment(piece, text, score_cutoff=_CUTOFF)
    if found is None:
        return None
    before = needle.count(" ", 0, offset)
    behind = needle.count(" ", offset + len(piece))
    first = max(0, folded.word_at(found.dest_start) - before)
    last = folded.word_at(max(found.dest_start, found.dest_end - 1)) + 1 + behind
    return first, min(len(folded.words), last)


def _descend(words: Sequence[str], source: list[str], first: int, last: int) -> tuple[int, int]:
    """Both ends moved word by word while fewer words differ; of equal stretches the one with more words in common,
    then the one of the quotation's length."""

    def cost(start: int, end: int) -> tuple[int, int, int]:
        stretch = source[start:end]
        kept = LCSseq.similarity(words, stretch)
        return Levenshtein.distance(words, stretch), -kept, abs(end - start - len(words))

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


def chunks(words: Sequence[str], folded: Folded) -> list[tuple[int, int, int]]:
    """The longest runs of a quotation that stand in the source: (first word, behind the last, offset in the text).

    Words that stand in no run of four are left out. Nothing is read to the end where no sampled run is found.
    """
    samples = _anchors(len(words)) or range(0, max(0, len(words) - _RUN + 1), 2)
    if not any(_stands(words, at, at + _RUN, folded) >= 0 for at in samples):
        return []
    found: list[tuple[int, int, int]] = []
    at = 0
    while at + _RUN <= len(words):
        place = _stands(words, at, at + _RUN, folded)
        if place < 0:
            at += 1
            continue
        end = at + _RUN
        while end < len(words):
            longer = _stands(words, at, end + 1, folded)
            if longer < 0:
                break
            place, end = longer, end + 1
        found.append((at, end, place))
        at = end
    return found


def _stands(words: Sequence[str], first: int, last: int, folded: Folded) -> int:
    return folded.text.find(" " + " ".join(words[first:last]) + " ")
