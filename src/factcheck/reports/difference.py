"""What differs, in words. In: the brief's words and the source's. Out: pieces that are the same, dropped or added.

Words are compared without case and punctuation; what is shown keeps both. Long texts are cut, since a reader compares
a sentence and not a page.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from factcheck.reports.foreign import Foreign

_MOST_WORDS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """change: "same", "brief" (only in the brief) or "source" (only in the source)."""

    change: str
    text: Foreign


def word_difference(brief: Foreign, source: Foreign) -> tuple[Piece, ...]:
    """The pieces in reading order; () when either side is empty or too long to compare."""
    ours, theirs = brief.for_data().split(), source.for_data().split()
    if not ours or not theirs or max(len(ours), len(theirs)) > _MOST_WORDS:
        return ()
    matcher = SequenceMatcher(None, [_folded(word) for word in ours], [_folded(word) for word in theirs], False)
    pieces: list[Piece] = []
    for change, left, right, start, end in matcher.get_opcodes():
        if change == "equal":
            pieces.append(Piece(change="same", text=Foreign(" ".join(theirs[start:end]))))
            continue
        if right > left:
            pieces.append(Piece(change="brief", text=Foreign(" ".join(ours[left:right]))))
        if end > start:
            pieces.append(Piece(change="source", text=Foreign(" ".join(theirs[start:end]))))
    return tuple(pieces)


def _folded(word: str) -> str:
    bare = "".join(letter for letter in word.casefold() if letter.isalnum())
    return bare or word
