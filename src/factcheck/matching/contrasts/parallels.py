"""Who does what where two do different things. In: the words of a claim and of sentences. Out: a note, or "".

"Anna Berg praised the plan and Carl Dahl criticised it" has every word of "Anna Berg criticised the plan". Each of two
statements side by side names one; what the claim says of its own stands only beside the other.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from factcheck.text.words import Word

#: Words that join two statements, of all languages that have a list.
JOINTS = frozenset({
    "and", "but", "while", "whereas", "und", "aber", "während", "et", "mais", "tandis", "y", "pero", "mientras", "e",
    "ma", "mentre", "mas", "enquanto", "en", "maar", "terwijl", "och", "medan", "и", "а", "но", "та",
})  # fmt: skip
#: Words of a claim beyond which it says more than one thing.
LONGEST = 14
#: Words for a person named before, by whom a statement need not be about whom it names.
PERSONS = frozenset({"he", "she", "they", "er", "sie", "il", "elle", "él", "ella", "lui", "lei", "ele", "ela", "hij"})


class Side(NamedTuple):
    """One of two statements: the roots of its names, and of its other words of matter."""

    names: frozenset[str]
    matter: frozenset[str]


def crossed(claim: Sequence[Word], sentence: Sequence[Word], beside: Sequence[Sequence[Word]] = ()) -> str:
    """A note where a word of the claim stands only beside another name than the claim's.

    beside: the sentences before and behind, for a sentence that names another alone.
    """
    if len(claim) > LONGEST:
        return ""
    named = {
        word.root for place, word in enumerate(claim) if word.kind == "name" or (place == 0 and word.kind == "word")
    }
    matter = {word.root: word.lower for word in claim if word.kind == "word" and word.root not in named}
    sides = list(_sides(sentence, matter))
    if len(sides) == 1 and not sides[0].names & named:
        sides += [side for other in beside for side in _sides(other, matter) if side.names & named][:1]
    own = [side for side in sides if side.names & named]
    others = [side for side in sides if side.names and not side.names & named]
    if len(own) != 1 or len(others) != 1 or any(word.lower in PERSONS for word in sentence):
        return ""
    only_there = [root for root in matter if root in others[0].matter and root not in own[0].matter]
    if not only_there or not own[0].matter - others[0].matter - set(matter):
        return ""
    return f"In the source “{matter[only_there[0]]}” is said of somebody or something else."


def _sides(sentence: Sequence[Word], matter: Container[str]) -> Iterator[Side]:
    """The statements of a sentence that joints set apart, where each begins with its name; a list is one."""
    names: set[str] = set()
    told: set[str] = set()
    for place, word in enumerate(sentence):
        if word.lower in JOINTS and names and _opens_a_statement(sentence, place):
            yield Side(frozenset(names), frozenset(told))
            names, told = set(), set()
        elif word.kind == "name" or (place == 0 and word.kind == "word" and word.root not in matter):
            names.add(word.root)
        elif word.kind == "word":
            told.add(word.root)
    yield Side(frozenset(names), frozenset(told))


def _opens_a_statement(sentence: Sequence[Word], place: int) -> bool:
    """Whether a name follows a joint, and none stands before it."""
    following = sentence[place + 1] if place + 1 < len(sentence) else None
    return following is not None and following.kind == "name" and sentence[place - 1].kind != "name"
