"""Function words by which the same words say the opposite: "most" and "least populous", "for" and "against the law".
In: the words of a claim and of a sentence. Out: the pairs that turn it round.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.text.opposites import antonyms
from factcheck.text.words import Word

#: Function words that may stand between such a word and the one it governs ("against the law").
STEPPED_OVER = 2
#: Words of that kind which are words of content elsewhere.
ALSO = frozenset({"against", "lesser"})


def turned_round(claim: Sequence[Word], sentence: Sequence[Word]) -> tuple[tuple[str, str], ...]:
    """The (claim, sentence) function words of opposite meaning that govern the same word, where the sentence has not
    the claim's as well.
    """
    opposites = antonyms()
    there = dict(_governing(sentence))
    found = []
    for (root, governed), mine in _governing(claim):
        if (root, governed) in there:
            continue
        other = next((o for o in opposites.get(root, ()) if (o, governed) in there), None)
        if other is not None:
            found.append((mine, there[other, governed]))
    return tuple(found)


def _governing(words: Sequence[Word]) -> Iterator[tuple[tuple[str, str], str]]:
    """((root of a function word that has an opposite, root of the content word that it governs), its spelling)."""
    opposites = antonyms()
    for number, word in enumerate(words):
        if (word.kind != "stop" and word.lower not in ALSO) or word.root not in opposites:
            continue
        for following in words[number + 1 : number + 2 + STEPPED_OVER]:
            if following.kind == "number":
                break
            if following.kind != "stop":
                yield (word.root, following.root), word.lower
                break
