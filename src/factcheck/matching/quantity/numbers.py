"""Finds every number of a text. In: tokens and a language. Out: Numbers in order, each with its extent and value.

What a number means (bound, unit, name) is decided later; here it is only read.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace
from functools import lru_cache

from factcheck.matching.quantity.digit_numbers import from_digits
from factcheck.matching.quantity.fractions import VULGAR, vulgar
from factcheck.matching.quantity.languages.table import Language
from factcheck.matching.quantity.number_words import Number
from factcheck.matching.quantity.tokens import NUMBER, WORD, Tokens
from factcheck.matching.quantity.word_numbers import from_words


def find_numbers(tokens: Tokens, language: Language, *, decimal: str, decided: bool) -> Iterator[Number]:
    """Numbers in order of their first token; none overlaps another."""
    lexicon, openings = language.lexicon, language.openings if language.words.concatenated else frozenset()
    passes, last = bool(language.words.not_numbers), 0
    for index in _openings(tokens, language, openings):
        number: Number | None = None
        if index < last:
            continue
        if passes and (passed := language.not_numbers.at(tokens, index)):
            last = passed[0]
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
            continue
        if tokens.lower(number.first - 1) in language.words.ordinal_prefixes and tokens.glued(number.first):
            number = replace(number, form="ordinal")
        yield number
        last = number.last


def _openings(tokens: Tokens, language: Language, concatenated: Container[str]) -> list[int]:
    """The tokens at which a number, or a phrase that is none, may begin; found in one pass, since most are neither."""
    first, count = _first_words(language), len(tokens)
    if concatenated:
        return [
            index
            for index, (kind, word) in enumerate(zip(tokens.kinds[:count], tokens.lowers, strict=False))
            if kind == NUMBER or word in first or word[:2] in concatenated
        ]
    return [
        index
        for index, (kind, word) in enumerate(zip(tokens.kinds[:count], tokens.lowers, strict=False))
        if kind == NUMBER or word in first
    ]


@lru_cache(maxsize=64)
def _first_words(language: Language) -> frozenset[str]:
    """The words and signs at which a number, or a phrase that is none, may begin."""
    return frozenset({*language.lexicon, *VULGAR, *language.not_numbers.openings()})
