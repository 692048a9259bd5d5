"""Which sources carry one text. In: the texts of a claim's sources. Out: a family name for each; copies share one.

Two texts are copies when they share a run of 25 words: the length at which journalists' tools speak of wire copy
rather than of a common phrase.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import blake2b

SHINGLE_WORDS = 25
_WORD = re.compile(r"\w+")


def shingles(text: str) -> frozenset[bytes]:
    """Hashes of every run of 25 words of a text, in lower case, without punctuation."""
    found = _WORD.findall(text.lower())
    return frozenset(
        blake2b(" ".join(found[i : i + SHINGLE_WORDS]).encode(), digest_size=8).digest()
        for i in range(len(found) - SHINGLE_WORDS + 1)
    )


def marks(text: str) -> bytes:
    """The shingles of a text in one stretch, 8 bytes each: what is left of a text for `related` once it is put away."""
    return b"".join(sorted(shingles(text)))


def families(
    names: Sequence[str], groups: Sequence[str | None], sites: Sequence[str], texts: Sequence[str]
) -> list[str]:
    """`related` for texts that are at hand ("" for nothing)."""
    return related(names, groups, sites, [marks(text) for text in texts])


def related(
    names: Sequence[str], groups: Sequence[str | None], sites: Sequence[str], marked: Sequence[bytes]
) -> list[str]:
    """The family of each source: the name of the first source with the same group, site or run of words.

    names: what to call a family; groups: the user's `group`, which decides alone where two sources have one each;
    sites: registrable domains; marked: the marks of what was read.
    """
    shingled = [frozenset(each[i : i + 8] for i in range(0, len(each), 8)) for each in marked]
    parent = list(range(len(names)))

    def root(number: int) -> int:
        while parent[number] != number:
            number = parent[number]
        return number

    for one in range(len(names)):
        for other in range(one):
            if _related(one, other, groups, sites, shingled):
                parent[root(one)] = root(other)
    return [names[root(number)] for number in range(len(names))]


def _related(
    one: int, other: int, groups: Sequence[str | None], sites: Sequence[str], marks: Sequence[frozenset[bytes]]
) -> bool:
    if groups[one] and groups[one] == groups[other]:
        return True
    if marks[one] & marks[other]:
        return True
    return bool(sites[one]) and sites[one] == sites[other]
