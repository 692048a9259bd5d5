"""Numbers that begin with digits. In: tokens. Out: Numbers with scale words, ordinal endings, powers."""

from __future__ import annotations

from decimal import Decimal

from factcheck.matching.quantity.fractions import VULGAR, slashed, vulgar, with_parts
from factcheck.matching.quantity.languages.table import Language
from factcheck.matching.quantity.number_words import Number, number_of, scale_at, scaled_by_words, scan
from factcheck.matching.quantity.numerals import LONGEST, Numeral, read_numeral
from factcheck.matching.quantity.tokens import BREAK, NUMBER, WORD, Tokens

_MINUS = frozenset("-−–")
#: Romance prepositions without an article: "a 180°" is warm, "al 3°" is third.
_BEFORE_DEGREES = frozenset({"a", "di", "de", "até", "hasta"})


def from_digits(tokens: Tokens, index: int, language: Language, decimal: str, decided: bool) -> Number | None:
    raw = tokens.words[index]
    if raw.isdecimal() and tokens.kinds[index + 1] in (NUMBER, BREAK) and tokens.words[index + 2] != "/":
        return Number(index, index + 1, Decimal(raw), plain=True) if len(raw) <= LONGEST else None
    numeral = _numeral(tokens, index, language, decimal, decided)
    if numeral is None:
        return None
    if raw.isdecimal():
        slash = slashed(tokens, index)
        if slash is not None:
            return scaled_by_words(tokens, slash, language)
        if tokens.word(index + 1) in VULGAR:
            return scaled_by_words(tokens, vulgar(tokens, index + 1, numeral.value), language)
    power = _power(tokens, index, numeral)
    if power is not None:
        return power
    ordinal = _digit_ordinal(tokens, index, language) if raw.isdecimal() else None
    if ordinal is not None:
        return ordinal
    numeral, end = _spoken_point(tokens, index, numeral, language)
    if (kilo := _glued_kilo(tokens, index, numeral, language)) is not None:
        return kilo
    if tokens.kinds[end] != NUMBER and not language.may_go_on(tokens.lowers[end]):
        alone = Number(index, end, numeral.value, numeral.step, numeral.other, plain=numeral.plain)
        return with_parts(tokens, alone, language)
    state = scan(tokens, index, language, numeral, start=end)
    if state is None:
        return None
    return with_parts(tokens, number_of(index, state, numeral), language)


def _numeral(tokens: Tokens, index: int, language: Language, decimal: str, decided: bool) -> Numeral | None:
    raw = tokens.words[index]
    if raw.isdecimal():
        return Numeral(Decimal(raw), Decimal(1)) if len(raw) <= LONGEST else None
    decided = decided or _scale_follows(tokens, index, language, decimal)
    return read_numeral(raw, decimal=decimal, decided=decided, counting=_counts(tokens, index, language))


def _spoken_point(tokens: Tokens, index: int, numeral: Numeral, language: Language) -> tuple[Numeral, int]:
    """21点2: digits on both sides of a written-out decimal point."""
    end = index + 2
    if tokens.lower(index + 1) not in language.words.points or not (tokens.glued(index + 1) and tokens.glued(end)):
        return numeral, index + 1
    digits = tokens.word(end)
    if not digits.isdecimal() or len(digits) > 12 or numeral.step != 1:
        return numeral, index + 1
    value = numeral.value + Decimal(f"0.{digits}")
    return Numeral(value, Decimal(1).scaleb(-len(digits)), plain=False), end + 1


def _scale_follows(tokens: Tokens, index: int, language: Language, decimal: str) -> bool:
    """Whether a scale word stands behind a decimal sign of the text: "2.408 billion" is no group of three."""
    if decimal not in tokens.words[index]:
        return False
    following = index + 1
    if tokens.words[following] in ("m", "M", "b", "B") or (tokens.words[following] == "T" and tokens.glued(following)):
        return True
    if not language.may_go_on(tokens.lowers[following]):
        return False
    short = language.short_scales.at(tokens, following)
    return short is not None or scale_at(tokens, following, language) is not None


def _counts(tokens: Tokens, index: int, language: Language) -> bool:
    """Whether a currency stands at the number, or a plain word follows that is no unit: something is counted."""
    if language.signs.before(tokens, index) or language.signs.at(tokens, index + 1):
        return True
    following = index + 1
    if tokens.kinds[following] != WORD:
        return False
    if language.currencies.at(tokens, following):
        return True
    if language.units.at(tokens, following) or language.percents.at(tokens, following):
        return False
    return len(tokens.words[following]) > 3 and tokens.lowers[following] not in language.words.stops


def _digit_ordinal(tokens: Tokens, index: int, language: Language) -> Number | None:
    following = index + 1
    if not tokens.glued(following) or len(tokens.words[index]) > 6:
        return None
    degrees = tokens.words[following] in "º°" and _is_warmth(tokens, index, language)
    if tokens.lower(following) in language.words.ordinal_suffixes and not degrees:
        return Number(index, index + 2, Decimal(tokens.words[index]), form="ordinal")
    dotted = language.words.ordinal_dot and tokens.word(following) == "." and tokens.kind(following + 1) == WORD
    if dotted and tokens.lower(index - 1) in language.words.ordinal_before:
        return Number(index, index + 2, Decimal(tokens.words[index]), form="ordinal")
    return None


def _is_warmth(tokens: Tokens, index: int, language: Language) -> bool:
    """30° C, 30° Celsius, "forno a 180°"; not "25° anniversario", "il 3°"."""
    behind = tokens.lower(index + 2)
    if behind in ("c", "f", "celsius", "fahrenheit"):
        return True
    noun = tokens.kinds[index + 2] == WORD and behind not in language.words.stops
    return not noun and tokens.words[index + 1] == "°" and tokens.lower(index - 1) in _BEFORE_DEGREES


def _power(tokens: Tokens, index: int, numeral: Numeral) -> Number | None:
    """1.2e6, 10^6, 1.5 × 10^6: an exponent of at most ±15 (±30 for a caret), as D12 of the threat table bounds it."""
    end, sign = index + 1, 1
    mark = tokens.lower(end)
    if mark in ("×", "x", "·", "*", "⋅") and tokens.word(end + 1) == "10":
        return _times_ten(tokens, index, end + 2, numeral)
    if mark not in ("e", "^") or not tokens.glued(end):
        return None
    end += 1
    while tokens.word(end) in ("-", "+", "−") and tokens.glued(end) and end < index + 5:
        sign = -sign if tokens.word(end) != "+" else sign
        end += 1
    digits = tokens.word(end)
    if not digits.isdecimal() or len(digits) > 2 or not tokens.glued(end):
        return None
    exponent = sign * int(digits)
    if mark == "e":
        if abs(exponent) > 15:
            return None
        return Number(index, end + 1, numeral.value.scaleb(exponent), numeral.step.scaleb(exponent), form="scaled")
    if abs(exponent) > 30 or numeral.value == 0:
        return None
    base = -numeral.value if _is_minus(tokens, index - 1) else numeral.value
    return Number(index, end + 1, abs(base**exponent) if base > 0 else -(base**exponent), form="scaled")


_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")


def _times_ten(tokens: Tokens, index: int, end: int, numeral: Numeral) -> Number | None:
    """2.998 × 10^8, 1.99×10⁻³⁰, 3 x 10-8: signs and digits written to the ten."""
    exponent = ""
    while end < len(tokens) and tokens.glued(end) and len(exponent) < 4:
        sign = tokens.words[end].translate(_SUPERSCRIPTS).replace("−", "-").replace("–", "-")
        if not (sign == "^" or sign in "+-" or sign.isdecimal()):
            break
        exponent += sign.replace("^", "")
        end += 1
    digits = exponent.lstrip("+-")
    if not digits.isdecimal() or len(digits) > 2:
        return None
    power = -int(digits) if exponent.startswith("-") else int(digits)
    return Number(index, end, numeral.value.scaleb(power), numeral.step.scaleb(power), form="scaled")


_LETTERS = {"k": 1000, "K": 1000, "M": 10**6, "B": 10**9, "b": 10**9}


def _glued_kilo(tokens: Tokens, index: int, numeral: Numeral, language: Language) -> Number | None:
    """10k, 5M, 1.2b: a letter written to the digits; "3m" stays open, the unit reader decides."""
    following = index + 1
    letter = tokens.word(following)
    scale = _LETTERS.get(letter)
    if scale is None or not tokens.glued(following) or (letter == "b" and numeral.step == 1):
        return None
    if letter == "K" and tokens.word(following + 1) in ("/", "m"):
        return None
    if letter == "B" and not language.signs.before(tokens, index):
        return None
    other = numeral.other * scale if numeral.other is not None else None
    return Number(index, index + 2, numeral.value * scale, numeral.step * scale, other, form="scaled")


def _is_minus(tokens: Tokens, index: int) -> bool:
    return tokens.word(index) in _MINUS
