"""Who did it to whom. In: the words of a claim and of a sentence. Out: a note where two stand in each other's place.

"Samsung sued Apple" has every word of "Apple sued Samsung". What stands between two words of the claim stands between
them in the source as well, and they have changed places: the source says the reverse. A
passive turns the order round. Numbers may change places too: "from 8 to 5" for "from 5 to 8".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.text.words import Word

#: Words between two others up to which they are bound to each other.
MOST_BETWEEN = 4
#: Words of a claim beyond which its pairs are not gone through.
LONGEST = 60
#: What stands between two that may as well change places, of all languages: what joins, and what is mutual.
MUTUAL = frozenset({
    "and", "or", "with", "plus", "versus", "vs", "like", "as", "und", "oder", "mit", "et", "ou", "avec", "y", "e", "o",
    "con", "com", "en", "met", "i", "lub", "z", "och", "eller", "med", "between", "via", "is", "are", "was", "were",
    "ist", "sind", "war", "est", "es", "è", "é", "jest", "in", "on", "at", "both", "but",
    "meet", "meets", "married", "marry", "marries", "faced", "face", "faces", "played", "play", "plays", "drew",
    "resembles", "borders", "equals", "same", "near", "beside",
})  # fmt: skip
_ARTICLES = frozenset({
    "a", "an", "the", "its", "his", "her", "their", "der", "die", "das", "den", "dem", "ein", "eine", "einen",
    "einem", "einer", "le", "la", "les", "un", "une", "l", "el", "los", "las", "una", "il", "lo", "i", "gli", "uno",
    "o", "os", "as", "um", "uma", "de", "het", "een", "has", "have", "had", "hat", "haben", "hatte", "hatten", "ha",
    "hanno", "han", "heeft", "hebben", "ont", "har", "tem", "têm",
})  # fmt: skip
_BE = frozenset({
    "is", "are", "was", "were", "be", "been", "being", "got", "est", "sont", "été", "fut", "fue", "fueron", "è",
    "stato", "stata", "stati", "state", "foi", "foram", "werd", "werden", "został", "została", "zostało", "zostały",
    "blev", "wurde", "wurden", "wird", "worden", "wordt", "fu", "furono", "furent",
})  # fmt: skip
_BY = frozenset({
    "by", "par", "por", "da", "dal", "dalla", "dai", "dallo", "dalle", "dagli", "pelo", "pela", "pelos", "pelas",
    "door", "przez", "av", "von", "vom",
})  # fmt: skip
#: Verbs of the perfect with which German and Dutch have the participle last: "hat den Gegner besiegt".
_HAVE = frozenset({"hat", "haben", "hatte", "hatten", "heeft", "hebben", "had", "hadden"})


class Bond(NamedTuple):
    """Two words and what stands between them, as keys; of a passive, turned round and without its marks."""

    first: str
    between: tuple[str, ...]
    second: str


def reversal(claim: Sequence[Word], sentence: Sequence[Word]) -> str:
    """A note where two words of the claim stand in each other's place, with the same words between them."""
    if len(claim) > LONGEST:
        return ""
    mine = _single(claim)
    theirs = _single(sentence)
    both = [root for root in mine if root in theirs]
    passive = any(word.lower in _BY for words in (claim, sentence) for word in words)
    crossed = [
        (one, other)
        for number, one in enumerate(both)
        for other in both[number + 1 :]
        if passive or theirs[one] > theirs[other]
    ]
    for one, other in crossed:
        bond = _bond(claim, mine, one, other)
        there = _bond(sentence, theirs, one, other) if bond is not None else None
        if bond is None or there is None or bond.between != there.between:
            continue
        if bond.first == there.second and bond.second == there.first:
            names = f"“{claim[mine[one]].lower}” and “{claim[mine[other]].lower}”"
            return f"In the source {names} stand in each other's place."
    return ""


def _single(words: Sequence[Word]) -> dict[str, int]:
    """The words of matter and the numbers that stand once in a text, by root, each with its place."""
    counts = Counter(word.root for word in words)
    return {word.root: place for place, word in enumerate(words) if word.kind != "stop" and counts[word.root] == 1}


def _bond(words: Sequence[Word], places: dict[str, int], one: str, other: str) -> Bond | None:
    """What binds two words, or None where nothing tells which does what to which."""
    first, second = sorted((places[one], places[other]))
    numbers = (words[first].kind == "number") + (words[second].kind == "number")
    if numbers == 1 or not 1 < second - first <= 2 * MOST_BETWEEN + 1:
        return None
    whole = list(_without_names(words, first, second))
    between = [word for word in whole if word.lower not in _ARTICLES]
    closing = _closing(words, second) if all(w.lower in _BE | _BY for w in between) and _is_open(whole) else None
    return _read(words[first].root, between, words[second].root, closing)


def _is_open(between: Sequence[Word]) -> bool:
    """Whether what stands between two lacks its participle: "wurde von", "hat den"."""
    return any(word.lower in _BE | _HAVE for word in between)


def _closing(words: Sequence[Word], second: int) -> Word | None:
    """The participle behind the second of two, over the rest of its name."""
    behind = next((word for word in words[second + 1 :] if word.kind != "name" or words[second].kind != "name"), None)
    return behind if behind is not None and behind.kind == "word" else None


def _without_names(words: Sequence[Word], first: int, second: int) -> Iterator[Word]:
    """The words between two, without the rest of the names that these belong to."""
    start, end = first + 1, second
    if words[first].kind == "name":
        while start < end and words[start].kind == "name":
            start += 1
    if words[second].kind == "name":
        while end > start and words[end - 1].kind == "name":
            end -= 1
    yield from words[start:end]


def _read(first: str, between: Sequence[Word], second: str, closing: Word | None) -> Bond | None:
    passive = len(between) > 1 and between[-1].lower in _BY and (between[0].lower in _BE or _is_swedish(between))
    told = [word for word in between if not (passive and (word.lower in _BE or word.lower in _BY))]
    if not told and closing is not None:
        told = [closing]
    if not told or len(told) > MOST_BETWEEN or any(word.kind == "number" for word in told):
        return None
    if all(word.lower in MUTUAL for word in told):
        return None
    keys = tuple(word.lower if word.kind == "stop" else _verb(word.root) for word in told)
    return Bond(second, keys, first) if passive else Bond(first, keys, second)


def _is_swedish(between: Sequence[Word]) -> bool:
    """Whether a verb is passive by its ending: "köptes av"."""
    return between[-1].lower == "av" and between[0].lower.endswith("s")


def _verb(root: str) -> str:
    """A root without the "ge" of a German or Dutch participle: "gekauft" meets "kaufte"."""
    return root.removeprefix("ge") if len(root) > _LONG else root


#: Letters of a root that may begin with the "ge" of a participle.
_LONG = 5
