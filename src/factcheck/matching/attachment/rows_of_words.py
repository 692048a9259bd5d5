"""Whose number is whose in a sentence that goes through several. In: a claim's figure, where the source has it, the
trial. Out: the name or noun whose it is instead of the claim's, or "".

"Shots: Pellworth 17, Ashmere 9", "the city pays 40 million, the state 12 million": a part between two marks that is a
noun and a number gives the number to that noun. "260 in first class, 380 in second": so does a rank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.matching.trial import Trial
from factcheck.model import Figure
from factcheck.text.verbs import pasts
from factcheck.text.words import Word, words

_MARK = re.compile(r"[,;:–—]\s|\s(?:and|but|while)\s")
#: Words before a number up to which they are its owner, and figures of a sentence up to which it goes through a few.
MOST_WORDS, MOST_FIGURES = 4, 12
_DIGITS = re.compile(r"(?<![\w.,])\d[\d.,]*(?<![.,])(?!\w)")
_RANKS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"})


class _Part(NamedTuple):
    """A part of a sentence with a number: where, the noun before it, where that is all, and all its words."""

    number: int
    owner: tuple[Word, ...]
    words: tuple[Word, ...]


def owner_in_row(detail: Figure, found: int, trial: Trial) -> str:
    """Whose the number at a place is, where the claim gives it to one of the others."""
    parts = list(_parts(found, trial))
    here = next((part for part in parts if part.number == found), None)
    if here is None or len(parts) < 2:
        return ""
    others = [part for part in parts if part is not here]
    mine = {word.root for word in trial.claim.words if word.kind in ("name", "word")}
    if here.owner and not _any_in(here.owner, mine):
        subject = [word for word in trial.claim.content[:1] if word.end <= detail.start]
        if subject and any(_any_in(part.owner or part.words, {subject[0].root}) for part in others):
            return trial.source.text[here.owner[0].start : here.owner[-1].end]
    return _other_rank(here, others, trial)


def _parts(found: int, trial: Trial) -> Iterator[_Part]:
    """The parts of the sentence around a place that have one number each."""
    source = trial.source
    span = source.sentences[source.sentence_at(found)]
    starts = {figure.start for figure in source.figures_between(span.start, span.end) if not figure.ordinal}
    starts |= {match.start() for match in _DIGITS.finditer(source.text, span.start, span.end)}
    if found not in starts or not 1 < len(starts) <= MOST_FIGURES:
        return
    cuts = [span.start, *[mark.end() for mark in _MARK.finditer(source.text, span.start, span.end)], span.end]
    for start, end in pairwise(cuts):
        inside = [at for at in starts if start <= at < end]
        if len(inside) == 1:
            before = words(source.text, lang="en", start=start, end=inside[0])
            every = words(source.text, lang="en", start=start, end=end)
            yield _Part(inside[0], tuple(_noun(before, source.text)), tuple(every))


def _noun(before: Sequence[Word], text: str) -> list[Word]:
    """The words of matter before a number, where they are a name, or a noun with its article, and no verb."""
    found = [word for word in before if word.kind in ("word", "name")]
    if not found or len(before) > MOST_WORDS or any(w.lower in pasts() or w.lower.endswith("ed") for w in found):
        return []
    bare = before[1:] if before[0].lower in _ARTICLES else before
    if len(bare) != len(found) or (bare is before and not all(text[word.start].isupper() for word in found)):
        return []
    return found


_ARTICLES = frozenset({"the", "a", "an"})


def _any_in(part: Sequence[Word], roots: set[str]) -> bool:
    return any(word.root in roots for word in part)


def _other_rank(here: _Part, others: Sequence[_Part], trial: Trial) -> str:
    """The rank beside the number, where the claim's stands beside another number of the sentence alone."""
    mine = {word.lower for word in trial.claim.words} & _RANKS
    ranks = {word.lower for word in here.words} & _RANKS
    if len(mine) != 1 or len(ranks) != 1 or mine == ranks:
        return ""
    return next(iter(ranks)) if any(mine <= {word.lower for word in part.words} for part in others) else ""
