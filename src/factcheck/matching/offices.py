"""Whether a sentence speaks of a lesser office than the claim. In: the words of both. Out: yes or no.

"The vice president was sworn in" has every word of "the president was sworn in", and is about somebody else.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.words import Word

#: What makes an office another, lesser one: before it ("deputy mayor") and behind it ("el presidente interino").
BEFORE = frozenset({
    "vice", "deputy", "acting", "interim", "assistant", "caretaker", "stellvertretende", "stellvertretender",
    "amtierende", "amtierender", "kommissarische", "kommissarischer", "waarnemend", "plaatsvervangend", "tillförordnad",
})  # fmt: skip
BEHIND = frozenset({"adjoint", "adjointe", "interino", "interina", "adjunto", "adjunta"})


def is_of_lesser_office(claim: Sequence[Word], sentence: Sequence[Word]) -> bool:
    """Whether a word of the claim stands in the sentence only as a lesser office, which the claim does not name."""
    if not any(word.lower in BEFORE or word.lower in BEHIND for word in sentence):
        return False
    return any(
        not _is_lessened(claim, root) and _is_lessened(sentence, root)
        for root in {word.root for word in claim if word.kind in ("word", "name")}
    )


def _is_lessened(words: Sequence[Word], root: str) -> bool:
    """Whether a word stands there, and always with one that makes it a lesser office beside it."""
    places = [number for number, word in enumerate(words) if word.root == root]
    return bool(places) and all(_lessened_at(words, place) for place in places)


def _lessened_at(words: Sequence[Word], place: int) -> bool:
    before = place > 0 and words[place - 1].lower in BEFORE
    return before or any(word.lower in BEHIND for word in words[place + 1 : place + 2])
