"""Records of wins and losses: "a 10–2 record", "went 12–3–1". In: a claim's figure, its words, a sentence. Out: where
the sentence gives a record that the figure follows from.

Wins stand first, then losses, then draws; their sum is the number of games.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.model import Figure

_RECORD = re.compile(r"(?<![\d.,–−-])(\d{1,3})[–−-](\d{1,3})(?:[–−-](\d{1,3}))?(?![\d–−-]|[.,]\d)")
_TOLD = re.compile(r"\b(?:records?|overall|season|went|finished|standing|conference)\b", re.IGNORECASE)
_WON = re.compile(r"\b(?:won|wins?|winning|victor(?:y|ies)|beat)\b", re.IGNORECASE)
_LOST = re.compile(r"\b(?:lost|los(?:e|es|ing|s|ses)|defeat(?:s|ed)?)\b", re.IGNORECASE)
_PLAYED = re.compile(r"\b(?:games?|match(?:es)?|played|outings|starts|bouts|fights)\b", re.IGNORECASE)


class Told(NamedTuple):
    """A record in a sentence, half-open, and what of it the figure is."""

    start: int
    end: int
    words: str


def told_by_record(figure: Figure, claim: str, sentence: str) -> Told | None:
    """The record that gives the figure: its wins where the claim tells of winning, losses of losing, or all games."""
    if figure.unit or figure.ordinal or figure.value is None or figure.low != figure.high or not _TOLD.search(sentence):
        return None
    won, lost, played = (bool(words.search(claim)) for words in (_WON, _LOST, _PLAYED))
    for match in _RECORD.finditer(sentence):
        numbers = [int(number) for number in match.groups() if number]
        meant = {"wins": numbers[0] if won else None, "losses": numbers[1] if lost else None,
                 "games": sum(numbers) if played else None}  # fmt: skip
        name = next((name for name, number in meant.items() if number == figure.value), None)
        if name is not None:
            return Told(*match.span(), f"the {name} of the record {match[0]}")
    return None
