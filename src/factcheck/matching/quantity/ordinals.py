"""Ranks, and the parts that are named after them. In: tokens at or behind a number. Out: ordinals and denominators.

forty-fifth, vingt et unième, einundzwanzigste, ventunesimo; three twenty-firsts, zwei Fünfundzwanzigstel, tres
treintavos, três vinte avos. What no table lists is made of a cardinal and an ending, from thirteen up: below, the words
are irregular in every language read, and short endings would find numbers in other words.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from factcheck.matching.quantity.languages.table import Language
from factcheck.matching.quantity.number_words import Number, scan
from factcheck.matching.quantity.tokens import HYPHENS, WORD, Tokens, tokenise

_LONGEST_WORD = 60
#: Vowels that a cardinal may lose before the ending: trent(e)ième, ventun(o)esimo, treint(a)avo.
_LOST_VOWELS = ("", "o", "a", "e", "i")


@lru_cache(maxsize=4096)
def ordinal_value(word: str, language: Language) -> int | None:
    """The rank that one lower-case word names, listed or made of a cardinal and an ending."""
    listed = language.ordinals.get(word)
    if listed is not None or len(word) > _LONGEST_WORD:
        return listed
    made = _derived(word, language.words.ordinal_endings, language)
    if made is None and language.words.concatenated and word.endswith(language.rank_words):
        made = _ended_by_rank(word, language)
    return made


@lru_cache(maxsize=4096)
def part_value(word: str, language: Language) -> int | None:
    """The denominator that one lower-case word names: thirds, Fünfundzwanzigstel, treintavos."""
    listed = language.plural_parts.get(word) or language.parts.get(word)
    if listed is not None or len(word) > _LONGEST_WORD:
        return listed
    made = _derived(word, language.words.part_endings, language)
    if made is None:
        stems = (word[: -len(end)] for end in language.words.part_endings if word.endswith(end))
        made = next((rank for stem in stems if (rank := ordinal_value(stem, language)) and rank > 2), None)
    return made


def _derived(word: str, endings: tuple[str, ...], language: Language) -> int | None:
    for ending in endings:
        stem = word[: -len(ending)]
        if len(stem) < 3 or not word.endswith(ending):
            continue
        for vowel in _LOST_VOWELS:
            value = cardinal_value(stem + vowel, language)
            if value is not None and value >= 13:
                return value
    return None


def _ended_by_rank(word: str, language: Language) -> int | None:
    """einhundertdritte, tjugoförsta: a cardinal and a listed rank in one word."""
    for size in range(len(word) - 3, 2, -1):
        rank = language.ordinals.get(word[-size:])
        whole = cardinal_value(word[:-size], language) if rank is not None else None
        if rank is not None and whole is not None and whole % 10 == 0 and whole > rank:
            return whole + rank
    return None


@lru_cache(maxsize=4096)
def cardinal_value(word: str, language: Language) -> int | None:
    """The value of a cardinal or scale word, also one written together."""
    if language.words.concatenated and word[:2] not in language.openings:
        return None
    scale = language.scales.get(word)
    if scale is not None:
        return scale
    tokens = tokenise(word)
    state = scan(tokens, 0, language) if len(tokens) == 1 else None
    return int(state.value) if state is not None and state.last == 1 else None


def ordinal(tokens: Tokens, first: int, index: int, base: Decimal, language: Language) -> Number | None:
    """The rank at token `index`, of a number that began at `first` with the cardinal `base`."""
    value = ordinal_value(tokens.lower(index), language)
    if value is None:
        return None
    total = base * value if base and value >= 100 else base + value
    index += 1
    while (rank := language.ordinals.get(tokens.lowers[index])) is not None and total >= 1000 > rank:
        total, index = total + rank, index + 1
    return Number(first, index, total, form="ordinal")


def compound_ordinal(tokens: Tokens, number: Number, language: Language) -> Number | None:
    """forty-fifth, vingt et unième, two hundredth: a cardinal that a fitting rank ends; "two-thirds" is a fraction."""
    words, position = language.words, number.last
    if tokens.word(position) in HYPHENS or tokens.lower(position) in words.joiners:
        position += 1
        if tokens.lower(position) in words.joiners and tokens.word(position + 1) in HYPHENS:
            position += 2
    value = ordinal_value(tokens.lower(position), language)
    if value is None or number.value is None or number.value == 1:
        return None
    if value < 100 and not _takes(number.value, value, language):
        return None
    return ordinal(tokens, number.first, position, number.value, language)


def _takes(value: Decimal, rank: int, language: Language) -> bool:
    """Whether a rank below a hundred may end a cardinal."""
    if language.words.inverted and value < 100:
        return False
    if rank < 10:
        return value % 10 == 0 and (value >= 20 or language.words.adds_teens)
    if rank < 20 and language.words.adds_teens and value % 100 in (60, 80):
        return True
    return value % 100 == 0


@lru_cache(maxsize=4096)
def whole_of_share(word: str, language: Language) -> int | None:
    """5 of beşte: a cardinal with an ending that says "in"."""
    stems = (word[: -len(end)] for end in language.words.share_endings if word.endswith(end))
    return next((value for stem in stems if (value := cardinal_value(stem, language)) is not None), None)


def located_share(tokens: Tokens, index: int, language: Language) -> Number | None:
    """üçte ikisi, dörtte 3'ü: the whole with an ending that says "in", then the part; "onda bir" may be "in him a"."""
    part = tokens.lowers[index + 1]
    top = int(part) if part.isdecimal() and len(part) == 1 else language.words.share_tops.get(part)
    bottom = whole_of_share(tokens.lowers[index], language) if top is not None else None
    if top is None or bottom is None or not 0 < top < bottom or bottom in (2, 100):  # ikide bir: now and then
        return None
    if bottom == 10 and part in language.cardinals:
        return None
    return Number(index, index + 2, Decimal(top) / bottom, Decimal("0.01"), form="fraction")


def composed_part(tokens: Tokens, number: Number, language: Language) -> tuple[int, int] | None:
    """(denominator, token behind it) of several words or of a made one behind a numerator in words.

    With the numerator one, and where a table lists the word as a singular ("two third of the votes"), it ends the
    phrase or "of" follows: "un vingt-cinquième anniversaire", "four third class carriages" are ranks.
    """
    position = number.last
    if tokens.kinds[position] != WORD:
        return None
    value = part_value(tokens.lowers[position], language)
    found = (value, position + 1) if value is not None else _of_several(tokens, position, language)
    if found is None or found[0] < 3:
        return None
    behind = tokens.lowers[found[1]]
    ends = tokens.kinds[found[1]] != WORD or behind in language.words.of_words
    return found if ends or (number.value != 1 and tokens.lowers[position] not in language.parts) else None


def _of_several(tokens: Tokens, position: int, language: Language) -> tuple[int, int] | None:
    state = scan(tokens, position, language)
    if state is None or not 13 <= state.value <= 10**6:
        return _hyphened(tokens, position, language)
    end = state.last
    if tokens.lowers[end] in language.words.part_endings:
        return int(state.value), end + 1
    number = Number(position, end, state.value, state.step)
    return _with_rank(tokens, number, language)


def _with_rank(tokens: Tokens, number: Number, language: Language) -> tuple[int, int] | None:
    """vingt-cinquième, twenty-firsts: a cardinal and a rank, in the plural where the language has one."""
    end = number.last
    end += tokens.words[end] in HYPHENS
    if tokens.lowers[end] in language.words.joiners:
        end += 1
    end += tokens.words[end] in HYPHENS
    word = tokens.lowers[end]
    rank = ordinal_value(word, language) or (ordinal_value(word[:-1], language) if word.endswith("s") else None)
    if rank is None or number.value is None or not _takes(number.value, rank, language):
        return None
    return int(number.value) + rank, end + 1


def _hyphened(tokens: Tokens, position: int, language: Language) -> tuple[int, int] | None:
    """cinco avos: a small cardinal before the separate word for parts."""
    value = language.cardinals.get(tokens.lowers[position])
    if value is None or value < 3 or tokens.lowers[position + 1] not in language.words.part_endings:
        return None
    return value, position + 2
