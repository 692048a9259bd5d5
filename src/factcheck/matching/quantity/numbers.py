"""Finds every number of a text. In: tokens and a language. Out: Numbers in order, each with its extent and value.

What a number means (bound, unit, name) is decided later; here it is only read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.matching.quantity.digit_numbers import from_digits
from factcheck.matching.quantity.fractions import VULGAR, vulgar
from factcheck.matching.quantity.languages.table import Language
from factcheck.matching.quantity.number_words import Number
from factcheck.matching.quantity.tokens import NUMBER, WORD, Tokens
from factcheck.matching.quantity.word_numbers import from_words


def find_numbers(tokens: Tokens, language: Language, *, decimal: str, decided: bool) -> Iterator[Number]:
    """Numbers in order of their first token; none overlaps another."""
    lexicon, openings = language.lexicon, language.openings if language.words.concatenated else frozenset()
    index, count, passes = 0, len(tokens), bool(language.words.not_numbers)
    while index < count:
        number: Number | None = None
        if passes and (passed := language.not_numbers.at(tokens, index)):
            index = passed[0]
            continue
        kind = tokens.kinds[index]
        if kind == NUMBER:
            number = from_digits(tokens, index, language, decimal, decided)
        elif kind == WORD:
            word = tokens.lowers[index]
            if word in lexicon or word[:2] in openings:
                number = from_words(tokens, index, language)
        elif tokens.words[index] in VULGAR and not (index and tokens.kinds[index - 1] == NUMBER):
            number = vulgar(tokens, index, None)
        if number is None:
            index += 1
            continue
        if tokens.lower(number.first - 1) in language.words.ordinal_prefixes and tokens.glued(number.first):
            number = replace(number, form="ordinal")
        yield number
        index = number.last
