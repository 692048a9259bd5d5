"""Whether a sentence speaks of a lesser office than the claim. In: the words of both. Out: yes or no.

"The vice president was sworn in" has every word of "the president was sworn in", and is about somebody else.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.words import Word

#: What makes an office another, lesser one: before it ("deputy mayor") and behind it ("el presidente interino").
BEFORE = frozenset({
    "vice", "deputy", "lieutenant", "acting", "interim", "assistant", "caretaker", "stellvertretende",
    "stellvertretender", "amtierende", "amtierender", "kommissarische", "kommissarischer", "waarnemend",
    "plaatsvervangend", "tillförordnad",
})  # fmt: skip
BEHIND = frozenset({"adjoint", "adjointe", "interino", "interina", "adjunto", "adjunta"})

#: The same within a word, as its beginning ("Vizepräsident") and as its end.
#: "under" begins many other words without a hyphen.
BEGINNINGS, ENDS = ("vice-", "under-", "vize"), ("-elect",)
UNHYPHENED = {"undersecretary": "secretary"}


def is_of_lesser_office(claim: Sequence[Word], sentence: Sequence[Word]) -> bool:
    """Whether a word of the claim stands in the sentence only as a lesser office, which the claim does not name."""
    joined = {office for word in sentence for office in _offices_in(word.lower)}
    if not joined and not any(word.lower in BEFORE or word.lower in BEHIND for word in sentence):
        return False
    there = {word.root for word in sentence}
    return any(
        not _is_lessened(claim, word.root)
        for word in claim
        if word.kind in ("word", "name")
        and (_is_lessened(sentence, word.root) or (word.lower in joined and word.root not in there))
    )


def _offices_in(word: str) -> list[str]:
    """The offices of which a word names a lesser one: "president" for "vice-president"."""
    begun = [word.removeprefix(start) for start in BEGINNINGS if word.startswith(start)]
    ended = [word.removesuffix(end) for end in ENDS if word.endswith(end)]
    return [*begun, *ended, *([UNHYPHENED[word]] if word in UNHYPHENED else [])]


def _is_lessened(words: Sequence[Word], root: str) -> bool:
    """Whether a word stands there, and always with one that makes it a lesser office beside it."""
    places = [number for number, word in enumerate(words) if word.root == root]
    return bool(places) and all(_lessened_at(words, place) for place in places)


def _lessened_at(words: Sequence[Word], place: int) -> bool:
    before = place > 0 and words[place - 1].lower in BEFORE
    return before or any(word.lower in BEHIND for word in words[place + 1 : place + 2])
