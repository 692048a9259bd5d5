"""Which side is taken: "for" or "against". In: the words of a claim and of a sentence. Out: a note, or "".

Both are function words everywhere, and "voted against the law" has every other word of "voted for the law". They are
told apart where both texts take a side on one thing: the word behind, or the verb or number before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.text.words import Word

#: The words of the two sides, of all languages that have a list; "pro" and "contra" are understood everywhere.
FOR = frozenset({
    "for", "favour", "favor", "favouring", "pro", "für", "dafür", "zugunsten", "pour", "faveur", "favore", "voor", "za",
    "för",
})  # fmt: skip
AGAINST = frozenset({
    "against", "contra", "gegen", "dagegen", "contre", "contro", "tegen", "przeciw", "przeciwko", "mot", "anti",
})  # fmt: skip
#: Words between a side and its object, or before it, that take none themselves: "in favour *of* the law".
_REACH = 4
#: Beginnings of a word that take a side on the rest of it.
_PREFIXES = (("pro-", True), ("anti-", False))


class Side(NamedTuple):
    """A side that is taken: on what, after which verb or noun, by how many; "" where nothing is said."""

    favours: bool
    spelled: str
    object: str
    before: str
    number: str


def other_side(claim: Sequence[Word], sentence: Sequence[Word]) -> str:
    """A note where the sentence takes the other side on what the claim takes a side on, and never the same."""
    mine = sides(claim)
    if not mine:
        return ""
    theirs = sides(sentence)
    for side in mine:
        alike = [other for other in theirs if _on_one_thing(side, other)]
        against = next((other for other in alike if other.favours != side.favours), None)
        if against is not None and all(other.favours != side.favours for other in alike):
            return f"The brief says “{side.spelled}”, the source says “{against.spelled}”."
    return ""


def sides(words: Sequence[Word]) -> list[Side]:
    """The sides that a sentence takes, in order."""
    found = []
    for place, word in enumerate(words):
        if word.lower in FOR or word.lower in AGAINST:
            behind = _next(words, place, 1)
            before = _next(words, place, -1)
            number = next((w.lower for w in reversed(words[max(0, place - _REACH) : place]) if w.kind == "number"), "")
            found.append(Side(word.lower in FOR, word.lower, behind, before, number))
        else:
            for prefix, favours in _PREFIXES:
                if word.lower.startswith(prefix):
                    found.append(Side(favours, word.lower, word.lower.removeprefix(prefix), "", ""))
    return found


def _next(words: Sequence[Word], place: int, step: int) -> str:
    """The root of the next word of matter in a direction, over a few function words, in the same clause."""
    for number in range(place + step, place + step * (_REACH + 1), step):
        if not 0 <= number < len(words):
            return ""
        word = words[number]
        if word.lower in FOR or word.lower in AGAINST:
            return ""
        if word.kind != "stop":
            return word.root
    return ""


def _on_one_thing(one: Side, other: Side) -> bool:
    """Whether two sides are of one thing. Where each has a number, it tells which; "180 against" has no object."""
    if one.number and other.number:
        return one.number == other.number
    if one.object and other.object:
        return one.object == other.object
    return bool(one.before) and one.before == other.before
