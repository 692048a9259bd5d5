"""Which lines of a text may hold a figure. In: text, a language. Out: stretches of whole lines, for `tokens.tokenise`.

A line without a digit, a fraction sign or a word that begins a number is not cut into tokens: nothing is read across
the end of a block ("¶").
"""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.matching.quantity.fractions import VULGAR
from factcheck.matching.quantity.languages.table import Language
from factcheck.matching.quantity.tokens import LETTERS, any_of, is_composed, tokenise

_END = "¶"


def telling_lines(text: str, language: Language) -> list[tuple[int, int]] | None:
    """Half-open stretches in order, each from one sign of a block's end to another; None where all is to be cut.

    All is cut where a word of numbers is known only by its parts (zweihundert), where words are not spaced, and where
    letters are written in two code points, which tables are not.
    """
    words = language.words
    lowered = text.lower()
    if words.concatenated or words.cjk_digits or words.positional:
        return None
    if len(lowered) != len(text) or is_composed(text):
        return None
    return _lines(_END + lowered, _sign(language))


def _lines(marked: str, sign: re.Pattern[str]) -> list[tuple[int, int]]:
    """The lines with a sign, offsets without the mark that was set before the text; neighbours are one stretch."""
    found: list[tuple[int, int]] = []
    position, last = 0, len(marked) - 1
    while match := sign.search(marked, position):
        start = marked.rfind(_END, position, match.start() + 1)
        position = marked.find(_END, match.end())
        stop = position if position >= 0 else last
        joined = bool(found) and found[-1][1] == start
        found.append((found.pop()[0] if joined else max(start - 1, 0), stop))
        if position < 0:
            break
    return found


@lru_cache(maxsize=64)
def _sign(language: Language) -> re.Pattern[str]:
    """A digit, a fraction sign or a word of numbers, with the character before it.

    That is any but a letter of these words: the search runs along a set of characters faster than along `\b`.
    """
    words = sorted(_signal_words(language), key=len, reverse=True)
    letters = {letter for word in words for letter in word if not letter.isascii()}
    before = f"[^a-z{''.join(sorted(letters))}]"
    return re.compile(rf"{before}(?:(?<=[\d{''.join(VULGAR)}])|{any_of(words)}(?![{LETTERS}]))")


def _signal_words(language: Language) -> set[str]:
    """The words that begin a number; of those that do so only as the first of several ("a few"), the second."""
    alone = {tokenise(word).lowers[0] for word in language.lexicon - language.phrase_openings}
    return alone | {
        following or first
        for first, following in (tokenise(phrase).lowers[:2] for phrase in language.phrases_of_numbers)
        if first in language.phrase_openings
    }
