"""Finds every number of a text. In: tokens and a language. Out: Numbers in order, each with its extent and value.

What a number means (bound, unit, name) is decided later; here it is only read.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import lru_cache
from itertools import compress

from factcheck.matching.quantity.digit_numbers import from_digits
from factcheck.matching.quantity.fractions import VULGAR, vulgar
from factcheck.matching.quantity.languages.table import Language
from factcheck.matching.quantity.number_words import Number, scaled_by_words
from factcheck.matching.quantity.ordinals import ordinal_value, whole_of_share
from factcheck.matching.quantity.scores import BEST, as_score
from factcheck.matching.quantity.tokens import NUMBER, WORD, Tokens
from factcheck.matching.quantity.word_numbers import from_words


def find_numbers(
    tokens: Tokens, language: Language, *, decimal: str, decided: bool, blocked: Sequence[tuple[int, int]] = ()
) -> Iterator[Number]:
    """Numbers in order of their first token; none overlaps another, none touches a blocked stretch (sorted)."""
    lexicon, openings = language.lexicon, language.openings if language.words.concatenated else frozenset()
    passes, last = bool(language.words.not_numbers), 0
    free = Free(blocked)
    for index in _openings(tokens, language, openings):
        number: Number | None = None
        if index < last or not free(tokens.starts[index], tokens.ends[index]):
            continue
        if passes and (passed := language.not_numbers.at(tokens, index)):
            last = passed[0]
            continue
        kind = tokens.kinds[index]
        if kind == NUMBER:
            number = from_digits(tokens, index, language, decimal, decided)
            if number is not None and (number.form == "fraction" or number.step < 1 or tokens.words[index] in BEST):
                number = as_score(tokens, number, language)
        elif kind == WORD:
            word = tokens.lowers[index]
            if word in language.phrase_openings and language.number_phrases.at(tokens, index) is None:
                continue
            if word in language.words.prepositions and _is_preposition(tokens, index, language):
                continue
            if word in lexicon or word[:2] in openings:
                number = from_words(tokens, index, language)
                if number is not None and (number.form == "fraction" or number.value in _BEST):
                    number = as_score(tokens, number, language)
        elif tokens.words[index] in VULGAR and not (index and tokens.kinds[index - 1] == NUMBER):
            number = scaled_by_words(tokens, vulgar(tokens, index, None), language)
        if number is None or not free(tokens.starts[number.first], tokens.ends[number.last - 1]):
            continue
        if tokens.lower(number.first - 1) in language.words.ordinal_prefixes and tokens.glued(number.first):
            number = number._replace(form="ordinal")
        yield number
        last = number.last


def _is_preposition(tokens: Tokens, index: int, language: Language) -> bool:
    """Whether a rank that is spelled as a preposition is one: "secondo Bellucci", "segundo a polícia"."""
    determiners = language.words.determiners
    governs = tokens.word(index + 1)[:1].isupper() or tokens.lower(index + 1) in determiners
    return governs and tokens.lower(index - 1) not in determiners


_BEST = frozenset(map(int, BEST))


class Free:
    """Whether a stretch of the text is outside every blocked one; asked from left to right."""

    def __init__(self, blocked: Sequence[tuple[int, int]]) -> None:
        self._blocked = blocked
        self._next = 0

    def __call__(self, start: int, end: int) -> bool:
        blocked, place = self._blocked, self._next
        while place < len(blocked) and blocked[place][1] <= start:
            place += 1
        self._next = place
        return place >= len(blocked) or blocked[place][0] >= end


def _openings(tokens: Tokens, language: Language, concatenated: Container[str]) -> list[int]:
    """The tokens at which a number, or a phrase that is none, may begin: most words are neither, so each is asked of
    once, not at every place where it stands."""
    first = _first_words(language)
    may = {
        word
        for word in set(tokens.lowers)
        if word in first
        or word[:1].isdecimal()
        or word[1:].isdecimal()
        or (word[:2] in concatenated and _is_written_together(word, language))
    }
    return list(compress(range(len(tokens)), map(may.__contains__, tokens.lowers)))


def _is_written_together(word: str, language: Language) -> bool:
    """Whether a word that begins like a number is one: zweihundert, zweihundertste, zwölfeinhalb."""
    if language.segment(word) or word.endswith(language.words.half_endings):
        return True
    return ordinal_value(word, language) is not None or whole_of_share(word, language) is not None


@lru_cache(maxsize=64)
def _first_words(language: Language) -> frozenset[str]:
    """The words and signs at which a number, or a phrase that is none, may begin."""
    return frozenset({*language.lexicon, *VULGAR, *language.not_numbers.openings()})
