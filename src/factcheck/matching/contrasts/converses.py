"""Verbs that tell one thing from its two sides: "beat" and "lost to", "lent to" and "borrowed from". In: the words of a
claim and of a sentence. Out: a note where the two have the sides the other way round, or "".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.text.words import Word

#: For each relation, the verbs whose subject is its first side, and those whose subject is the second, each of these
#: with the words that lead to the first.
RELATIONS = (
    (
        frozenset({"beat", "beats", "beaten", "defeated", "defeats", "thrashed", "overcame", "outplayed", "toppled"}),
        frozenset({"lost", "loses", "lose", "fell"}),
        frozenset({"to", "against"}),
    ),
    (
        frozenset({"lent", "lends", "loaned"}),
        frozenset({"borrowed", "borrows"}),
        frozenset({"from"}),
    ),
    (
        frozenset({"employs", "employed", "hired"}),
        frozenset({"worked", "works"}),
        frozenset({"for"}),
    ),
)  # fmt: skip
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "got", "gets"})
#: Words after the verb within which the other side is named.
REACH = 12


class Sides(NamedTuple):
    """A relation, the roots of the names of its first and second side, and the verb as written."""

    relation: int
    first: str
    second: str
    verb: str


def converse(claim: Sequence[Word], sentence: Sequence[Word]) -> str:
    """A note where the sentence has the sides of a relation exchanged."""
    mine, theirs = _sides(claim), _sides(sentence)
    for one in mine:
        same = [other for other in theirs if {other.first, other.second} == {one.first, one.second}]
        same = [other for other in same if other.relation == one.relation]
        if same and all(other.first == one.second for other in same):
            other_verb = "" if same[0].verb == one.verb else f", the source “{same[0].verb}”"
            return f"The brief says “{one.verb}”{other_verb}: the sides are exchanged."
    return ""


def _sides(words: Sequence[Word]) -> list[Sides]:
    found = []
    for place, word in enumerate(words):
        for number, (forward, backward, leads) in enumerate(RELATIONS):
            if word.lower in forward:
                passive = any(other.lower in _BE for other in words[max(0, place - 2) : place])
                found += _told(words, place, number, "by" if passive else _given_to(words, place), turned=passive)
            elif word.lower in backward:
                led = next((w.lower for w in words[place + 1 : place + REACH] if w.lower in leads), "")
                found += _told(words, place, number, led, turned=True) if led else []
    return found


def _given_to(words: Sequence[Word], place: int) -> str:
    """The "to" before a name behind a verb: "lent 40 buses to Varde"; "" where the name stands without."""
    behind = words[place + 1 : place + 1 + REACH]
    named = any(one.lower == "to" and other.kind == "name" for one, other in pairwise(behind))
    return "to" if named and behind[0].kind != "name" else ""


def _told(words: Sequence[Word], place: int, relation: int, led: str, *, turned: bool) -> list[Sides]:
    """The sides of the verb at a place; led: the word that the second name stands behind, "" for none."""
    before = next((word for word in reversed(words[:place]) if _is_named(word)), None)
    behind = list(words[place + 1 : place + 1 + REACH])
    if led:
        at = next((number for number, word in enumerate(behind) if word.lower == led), None)
        behind = behind[at + 1 :] if at is not None else []
    after = next((word for word in behind if _is_named(word)), None)
    if before is None or after is None or before.root == after.root:
        return []
    one, other = (after, before) if turned else (before, after)
    return [Sides(relation, one.root, other.root, words[place].lower)]


def _is_named(word: Word) -> bool:
    return word.kind in ("name", "word")
