"""Whose number it is where names differ in a number alone: "ward 12", "Article 5", "lot number 7". In: a figure of a
claim, where the source has it, the trial. Out: the other's name as written, or "".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.matching.trial import Trial
from factcheck.model import Figure
from factcheck.text.words import Word


def another_number(_detail: Figure, found: int, trial: Trial) -> str:
    """The like name with another number, where the sentence has it and not the claim's."""
    own = dict(_numbered(trial.claim.words, {word.start for word in trial.claim.content}))
    if not own:
        return ""
    sentence = trial.index.sentence_words(trial.source.sentence_at(found))
    numbers = {word.lower for word in sentence if word.kind == "number"}
    for noun, number in own.items():
        if number.lower in numbers:
            continue
        for before, other in pairwise(sentence):
            if before.root == noun and other.kind == "number" and not other.start <= found < other.end:
                return trial.source.text[before.start : other.end]
    return ""


def _numbered(words: Sequence[Word], content: set[int]) -> Iterator[tuple[str, Word]]:
    """The numbers that belong to names, each with the root of the word before it."""
    for before, word in pairwise(words):
        if word.kind == "number" and word.start in content and before.kind in ("word", "name"):
            yield before.root, word
