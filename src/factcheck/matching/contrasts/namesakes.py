"""Whether a sentence speaks of a namesake: "Boris Sokolov" where the claim has "Vladimir Sokolov", "the Champions
League" where it has "the Premier League". In: a claim's names of several words and a sentence. Out: yes or no.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.speakers import names
from factcheck.text.words import Word

#: Words before the last of a name that are looked at: "José Luis Rodríguez Zapatero".
BEFORE = 3
#: Letters that a short form of a given name has at least: "Ant" for "Anthony".
SHORT_FORM = 3


def is_namesake(
    name: Sequence[Word], claim: Sequence[Word], text: str, sentence: Sequence[Word], source: str, *, known: bool
) -> bool:
    """Whether of a claim's name only the last word stands in a sentence, and always behind words that make it
    another's.

    claim, text: the words of the claim and itself; source: the text that the sentence's offsets are of. known: whether
    the whole name stands elsewhere in the source; a capital that only the beginning of the sentence may account for is
    then not taken for another's given name.
    """
    last = name[-1]
    places = [number for number, word in enumerate(sentence) if word.root == last.root or word.lower == last.lower]
    there = {word.root for word in sentence}
    if not places or any(word.root in there for word in name[:-1]):
        return False
    mine = text[name[0].start : last.end]
    own = {word.root for word in claim}, frozenset[str]().union(*[word.concepts for word in claim])
    return all(_is_another(mine, own, sentence, place, source, known) for place in places)


def _is_another(
    mine: str, own: tuple[set[str], frozenset[str]], sentence: Sequence[Word], place: int, source: str, known: bool
) -> bool:
    """own: the roots and the concepts of the claim."""
    before = _capitals_before(sentence, place, source)
    if not before or (before == [sentence[0]] and known):
        return False
    if any(word.root in own[0] or word.concepts & own[1] for word in before):
        return False
    if _is_short_form(before[0].lower, mine.split()[0].lower()):
        return False
    return names.same(mine, source[before[0].start : sentence[place].end]) is False


def _is_short_form(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= SHORT_FORM and (one.startswith(other) or other.startswith(one))


def _capitals_before(sentence: Sequence[Word], place: int, source: str) -> list[Word]:
    """The capitalised words directly before a word, in order, without offices and titles."""
    found: list[Word] = []
    for word in reversed(sentence[max(0, place - BEFORE) : place]):
        follower = found[-1] if found else sentence[place]
        if not source[word.start].isupper() or source[word.end : follower.start].strip(" \u00a0.-"):
            break
        if word.kind == "stop" or names.is_office(word.lower):
            break
        found.append(word)
    return found[::-1]
