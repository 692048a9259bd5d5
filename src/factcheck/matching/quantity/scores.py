"""Marks out of five, ten or twenty. In: tokens, a Number. Out: the Number, a mark as the mark itself.

"rated 5/10" and "3.3/10" are 5 and 3.3, as those who leave out the best mark write them; "5 out of 10 voters" and "9/10
of the voters" are shares. The best mark belongs to the figure and is none itself. Whole marks out of a hundred stay
shares, with the mark as their other reading: who tells of them writes "a score of 84%" or "of 84".
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.matching.quantity.fractions import plain_number
from factcheck.matching.quantity.languages.table import Language
from factcheck.matching.quantity.number_words import Number, extended
from factcheck.matching.quantity.tokens import BREAK, WORD, Tokens

#: The best mark of the usual scales, and of those on which only decimals are surely marks.
_HIGHEST = frozenset({"5", "10", "20"})
BEST = _OF_DECIMALS = _HIGHEST | {"100"}
#: Those that are marks without a word that says so.
_USUAL = frozenset({"10", "100"})
#: How many tokens before and behind a mark the word that says so may stand.
_BEFORE, _BEHIND = 12, 4


def as_score(tokens: Tokens, number: Number, language: Language) -> Number:
    """The number as a mark if it is one, else as it is."""
    digits, best = tokens.words[number.first], number.last - 1
    if number.form == "fraction":
        if tokens.words[best] == "100":
            return _of_a_hundred(tokens, number, language)
        if not _is_whole(digits) or not _parted(tokens, number.first + 1, best, language, number.whole):
            return number
    elif number.form == "digits" and number.step < 1 and number.value is not None:
        found = language.shares.at(tokens, number.last)
        best = found[0] if found is not None else number.last + 1
        if not _parted(tokens, number.last, best, language) or number.value > int(tokens.words[best]):
            return number
    else:
        return _full_mark(tokens, number, language)
    highest = _written(tokens.words[best], number.whole)
    if highest is None or not _is_mark(tokens, number.first, best, language, highest):
        return number
    if number.form == "digits" and number.value is not None:
        return extended(number, value=number.value, last=best + 1)._replace(whole=highest)
    mark = Decimal(digits) if digits.isdecimal() else number.part or (number.value or Decimal(0)) * highest
    rounded = mark.to_integral_value()
    return Number(number.first, number.last, rounded, whole=highest) if mark == rounded else number


def _of_a_hundred(tokens: Tokens, number: Number, language: Language) -> Number:
    """A share of a hundred; as a mark too, where a word says so and nothing is counted behind."""
    whole = _is_whole(tokens.words[number.first]) and number.value is not None and number.value < 1
    best = number.last - 1
    if (
        not whole
        or not _is_mark(tokens, number.first, best, language, Decimal(100))
        or not _says_so(tokens, number.first, best + 1, language)
    ):
        return number
    return number._replace(other=(number.value or Decimal(0)) * 100)


def _is_whole(word: str) -> bool:
    """Whether a mark is a whole number, in digits or as a word: "6", "six"."""
    return word[:1] not in ("0", "") and (word.isdecimal() or word.isalpha())


def _written(word: str, whole: Decimal | None) -> Decimal | None:
    """The best mark, which a share tells; of a mark with decimals it is the digits behind."""
    return whole if whole is not None else Decimal(word) if word.isdecimal() else None


def _full_mark(tokens: Tokens, number: Number, language: Language) -> Number:
    """Five out of five: the best mark itself, where nothing is counted behind."""
    whole = number.value
    if whole is None or f"{whole:f}" not in _OF_DECIMALS or number.form not in ("digits", "words"):
        return number
    slashed = tokens.words[number.last] == "/"
    found = language.shares.at(tokens, number.last)
    at = number.last + 1 if slashed else found[0] if found is not None else 0
    below = plain_number(tokens, at, language) if at else None
    if below is None or below.value != whole or tokens.lowers[number.last] in language.words.loose_shares:
        return number
    behind = below.last
    counts = tokens.kinds[behind] == WORD and tokens.lowers[behind] not in {
        *language.words.stops, *language.words.score_words
    }  # fmt: skip
    torn = slashed and not (tokens.glued(number.last) and tokens.glued(at) and tokens.words[behind] != "/")
    if counts or torn or (slashed and not _says_so(tokens, number.first, behind, language)):
        return number
    return extended(number, value=whole, last=behind)._replace(whole=whole)


def _parted(tokens: Tokens, first: int, best: int, language: Language, whole: Decimal | None = None) -> bool:
    """Whether a slash or words such as "out of" (not "in") stand from a token on before the best mark."""
    highest = _HIGHEST if tokens.words[first - 1].isdecimal() or whole is not None else _OF_DECIMALS
    written = _written(tokens.words[best], whole)
    if best <= first or written is None or f"{written:f}" not in highest:
        return False
    if tokens.words[first] == "/":
        return best == first + 1 and tokens.glued(first) and tokens.glued(best) and tokens.word(best + 1) != "/"
    found = language.shares.at(tokens, first)
    return found is not None and found[0] == best and tokens.lowers[first] not in language.words.loose_shares


def _is_mark(tokens: Tokens, first: int, best: int, language: Language, highest: Decimal) -> bool:
    """Whether nothing is counted behind, and a word says that it is a mark or its form does."""
    words, behind = language.words, best + 1
    word, is_word = tokens.lowers[behind], tokens.kinds[behind] == WORD
    if word in ("%", "-") or word in words.of_words:
        return False
    if is_word and not (word in words.stops or word in words.score_words or word.endswith(words.participles)):
        return False
    decimal = not _is_whole(tokens.words[first])
    formed = decimal or tokens.words[first + 1] == "/" or not is_word
    if formed and f"{highest:f}" in _USUAL and tokens.words[first] != "1" and tokens.kinds[first - 1] == WORD:
        return True
    return _says_so(tokens, first, behind, language)


def _says_so(tokens: Tokens, first: int, behind: int, language: Language) -> bool:
    """Whether "score", "rating", "stars" stand near in the sentence."""
    words = language.words.score_words
    for index in range(first - 1, max(-1, first - 1 - _BEFORE), -1):
        if tokens.kinds[index] == BREAK or (tokens.words[index] == "." and not tokens.glued(index + 1)):
            break
        if tokens.lowers[index] in words:
            return True
    return any(tokens.lowers[index] in words for index in range(behind, behind + _BEHIND))
