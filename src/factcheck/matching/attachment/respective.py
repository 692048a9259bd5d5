"""Whose number is whose in a list with "respectively". In: a claim's figure, where the source states it. Out: the name
to which the sentence gives it instead of the claim's, or "".

"The Hamburg and Bremen offices employ 15 and 12 people respectively": the first number is of the first name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.matching.prepared.claim_text import ClaimText
from factcheck.matching.prepared.index import Index
from factcheck.model import Figure
from factcheck.text.words import Word

_RESPECTIVELY = re.compile(
    r"\b(?:respectively|beziehungsweise|bzw|jeweils|respectivement|respectivamente|rispettivamente|respectievelijk"
    r"|odpowiednio|respektive)\b",
    re.IGNORECASE,
)
#: What joins the members of a list.
_JOINS = re.compile(r"\s*(?:,|,?\s*\b(?:and|und|et|y|e|en|i|och)\b)\s*(?:(?:the|der|die|das|le|la|el|il|o|a|de)\s+)?\Z")
#: Code points between two members of a list: ", and the ".
LONGEST_JOIN = 20
#: Figures of one sentence, and its code points, beyond which nobody tells by "respectively" whose is whose.
MOST_FIGURES, LONGEST_SENTENCE = 12, 2000


def name_instead(figure: Figure, claim: ClaimText, found: int, index: Index) -> str:
    """The name, as written, whose number it is, where that is none that the claim gives it to."""
    owner = owner_at(found, index)
    if owner is None:
        return ""
    mine = _paired(claim.text, claim.words, claim.figures, figure.start)
    if mine is None:
        capitals = [word for word in claim.content if claim.text[word.start].isupper()]
        named = [word for word in capitals if any(word.root == other.root for other in owner[1])]
        mine = named[0] if len(named) == 1 else None
    if mine is None or mine.root == owner[0].root or all(mine.root != other.root for other in owner[1]):
        return ""
    return index.source.text[owner[0].start : owner[0].end]


def owner_at(found: int, index: Index) -> tuple[Word, list[Word]] | None:
    """Of the number at a place the name whose it is, and all names of its list; None without such a list."""
    source = index.source
    number = source.sentence_at(found)
    span = source.sentences[number]
    text, figures = source.text, source.figures_between(span.start, span.end)
    if len(figures) > MOST_FIGURES or span.end - span.start > LONGEST_SENTENCE:
        return None
    if not _RESPECTIVELY.search(text, span.start, span.end):
        return None
    words = index.sentence_words(number)
    own = _paired(text, words, figures, found, sure=True)
    listed = _listed(text, words, len(figures))
    return (own, listed) if own is not None else None


def _paired(
    text: str, words: Sequence[Word], figures: Sequence[Figure], start: int, *, sure: bool = False
) -> Word | None:
    """The name in the same place of its list as the number at a place."""
    if not sure and not _RESPECTIVELY.search(text):
        return None
    listed = _listed(text, words, len(figures))
    place = next((n for n, figure in enumerate(figures) if figure.start == start), None)
    return listed[place] if listed and place is not None else None


def _listed(text: str, words: Sequence[Word], length: int) -> list[Word]:
    """The first so many names in a row that only commas and "and" join; none where there is no such list."""
    if length < 2:
        return []
    run: list[Word] = []
    for word in words:
        if word.kind not in ("name", "word"):
            continue
        between = text[run[-1].end : word.start] if run else ""
        joined = 0 < len(between) <= LONGEST_JOIN and _JOINS.search(between) is not None
        run = [*run, word] if joined else [word]
        if len(run) == length and all(each.kind == "name" or each is run[0] for each in run):
            return run
    return []
