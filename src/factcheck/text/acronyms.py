"""Names in capitals for names in full: "IAEA" and "International Atomic Energy Agency". In: a claim's words, or a text.
Out: the words with the acronym that they stand for among their concepts, or the places of the full name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from factcheck.text.words import Word

#: Letters of an acronym: of two, too many names begin so; those of countries are in `names.en.txt`.
SHORTEST, LONGEST = 3, 6
#: The mark of the concept that an acronym in a claim has, and the one that each word of a full name has.
SHORT, FULL = "@=", "@~"
#: Small words inside a name, which an acronym may have a letter of ("DOJ") or not ("MDPH").
_SMALL = "of|for|and|the|on|in|to|de|des|du|la|le|les|et|für|der|und|di|della|del|e|y|do|da"
#: The rest of a word of a name; bounded, since "A.A.A.…" begins a name at each letter.
_REST = r"[\w’'.]{0,40}+"
_CAPITALS = re.compile(rf"[A-Z]{{{SHORTEST},{LONGEST}}}(?:['’]s)?")


def acronym(raw: str) -> str:
    """The letters, in lower case, of a word as written that is an acronym; "" for any other."""
    return raw[:LONGEST].split("'")[0].split("’")[0].lower() if _CAPITALS.fullmatch(raw) else ""


def marked(content: Sequence[Word], text: str) -> list[Word]:
    """The content words of a claim: an acronym marked as such, the words of a full name with each that it may have.

    A claim that gives both, as one that explains the acronym, asks for both.
    """
    found = list(content)
    in_full: set[str] = set()
    for first, last in _runs(content, text):
        shorts = _shortened(text[content[first].start : content[last].end])
        in_full |= shorts
        for number in range(first, last + 1):
            marks = frozenset(FULL + short for short in shorts)
            found[number] = found[number]._replace(concepts=found[number].concepts | marks)
    for number, word in enumerate(found):
        short = acronym(text[word.start : word.end])
        if short and short not in in_full:
            found[number] = word._replace(concepts=word.concepts | {SHORT + short})
    return found


def _runs(content: Sequence[Word], text: str) -> Iterator[tuple[int, int]]:
    """First and last of the capitalised words that stand beside each other, small words between them aside."""
    first = 0
    for number in range(1, len(content) + 1):
        joined = number < len(content) and _is_joined(content[number - 1], content[number], text)
        if not joined:
            if number - first > 1:
                yield first, number - 1
            first = number


_BETWEEN = re.compile(rf" (?:(?:{_SMALL}) ){{0,2}}")


def _is_joined(one: Word, other: Word, text: str) -> bool:
    capitals = text[one.start].isupper() and text[other.start].isupper()
    return capitals and _BETWEEN.fullmatch(text, one.end, other.start) is not None


def _shortened(name: str) -> set[str]:
    """The acronyms that a full name may have: of its capitals alone, and with its small words."""
    words = name.split()
    letters = ["".join(w[0] for w in words if w[0].isupper()), "".join(w[0] for w in words)]
    return {found.lower() for found in letters if SHORTEST <= len(found) <= LONGEST}


def places_in_full(short: str, text: str) -> list[int]:
    """Where a full name stands that an acronym may be short for."""
    return [match.start() for match in _in_full(short).finditer(text)]


@lru_cache(maxsize=256)
def _in_full(short: str) -> re.Pattern[str]:
    first, others = short[0], short[1:]
    step = "".join(
        rf"[ \u00a0-](?:(?:{_SMALL}) ){{0,2}}(?:{other.upper()}|(?=(?:{_SMALL})\b){other}){_REST}" for other in others
    )
    return re.compile(rf"\b{first.upper()}{_REST}{step}")
