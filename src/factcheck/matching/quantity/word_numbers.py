"""Numbers that begin with a word. In: tokens. Out: Numbers: cardinals, halves, vague amounts, multiples, ordinals."""

from __future__ import annotations

from decimal import Decimal

from factcheck.matching.quantity.fractions import FRACTION_STEP, lone_part, plain_number, with_parts
from factcheck.matching.quantity.languages.table import Language
from factcheck.matching.quantity.number_words import (
    Number,
    extended,
    number_of,
    scale_at,
    scaled_by_words,
    scan,
)
from factcheck.matching.quantity.ordinals import (
    cardinal_value,
    composed_part,
    compound_ordinal,
    located_share,
    ordinal,
)
from factcheck.matching.quantity.tokens import BREAK, NUMBER, WORD, Tokens


def from_words(tokens: Tokens, index: int, language: Language) -> Number | None:
    if language.words.word_start and tokens.glued(index) and tokens.kinds[index - 1] == WORD:
        return None
    word = tokens.lowers[index]
    if word in language.composites or word.endswith(language.words.half_endings):
        for reader in (_leading, _fixed, _vague, _half, _times):
            number = reader(tokens, index, language)
            if number is not None:
                return number
    state = scan(tokens, index, language) if language.may_go_on(word) else None
    if state is None:
        share = lone_part(tokens, index, language) or located_share(tokens, index, language)
        return share or ordinal(tokens, index, index, Decimal(0), language)
    number = number_of(index, state, None)._replace(lone=state.last == index + 1 and _is_one(tokens, index, language))
    rank = compound_ordinal(tokens, number, language)
    if rank is not None:
        return rank
    whole = with_parts(tokens, _with_point(tokens, number, language), language)
    part = composed_part(tokens, number, language) if whole.last == number.last else None
    if part is None or number.value is None:
        return whole
    return extended(number, value=number.value / part[0], last=part[1], step=FRACTION_STEP, form="fraction")


def _leading(tokens: Tokens, index: int, language: Language) -> Number | None:
    """साढ़े तीन लाख: a word that adds (or takes) a part of one before the scale word."""
    bottom = language.words.leading.get(tokens.lowers[index])
    if bottom is None or tokens.kind(index + 1) not in (WORD, NUMBER):
        return None
    whole = plain_number(tokens, index + 1, language, until=_first_scale(tokens, index + 1, language))
    value, last = (
        (whole.value, whole.last) if whole is not None and whole.value is not None else (Decimal(1), index + 1)
    )
    number = Number(index, last, value + 1 / Decimal(bottom), Decimal("0.25"), form="words")
    scaled = scaled_by_words(tokens, number, language)
    measured = whole is None and _is_measured(tokens, number, language)
    return scaled if whole is not None or scaled.last > last or measured else None


def _is_one(tokens: Tokens, index: int, language: Language) -> bool:
    return tokens.lowers[index] in language.words.ones


def _fixed(tokens: Tokens, index: int, language: Language) -> Number | None:
    found = language.fixed.at(tokens, index) or _and_a_half(tokens, index, language)
    if found is None:
        return None
    if "/" in found[1]:
        return _fixed_part(index, found)
    value = Decimal(found[1])
    number = Number(index, found[0], value, _last_place(value), form="words")
    return scaled_by_words(tokens, number, language)


def _fixed_part(index: int, found: tuple[int, str]) -> Number:
    """ثلثا: two thirds in one word."""
    top, _, bottom = found[1].partition("/")
    return Number(index, found[0], Decimal(top) / Decimal(bottom), FRACTION_STEP, form="fraction")


def _and_a_half(tokens: Tokens, index: int, language: Language) -> tuple[int, str] | None:
    """zwölfeinhalb, twaalfenhalve: a cardinal and the half in one word."""
    word = tokens.lowers[index]
    for ending in language.words.half_endings:
        whole = cardinal_value(word[: -len(ending)], language) if word.endswith(ending) else None
        if whole is not None:
            return index + 1, f"{whole}.5"
    return None


def _last_place(value: Decimal) -> Decimal:
    exponent = value.as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) and exponent < 0 else Decimal(1)


def _vague(tokens: Tokens, index: int, language: Language) -> Number | None:
    """dozens, tens of thousands, several hundred: an interval without a value."""
    few = language.few.at(tokens, index)
    if few is not None:
        scale = scale_at(tokens, few[0], language)
        if scale is None:
            return None
        low, high = (bound * scale[0] for bound in few[1])
        return Number(index, scale[1], None, low=low, high=high, form="vague")
    found = language.vague.at(tokens, index)
    if found is None:
        return None
    (low, high), end = found[1], found[0]
    position = end + 1 if tokens.lower(end) in language.words.of_words else end
    scale = scale_at(tokens, position, language) or _vague_scale(tokens, position, language)
    if scale is not None:
        low, high, end = low * scale[0], high * scale[0], scale[1]
    return Number(index, end, None, low=low, high=high, form="vague")


def _vague_scale(tokens: Tokens, position: int, language: Language) -> tuple[int, int] | None:
    """(1000, end) for the "thousands" of "tens of thousands"."""
    found = language.vague.at(tokens, position)
    if found is None or found[1][0] < 200:
        return None
    return int(found[1][0]) // 2, found[0]


def _half(tokens: Tokens, index: int, language: Language) -> Number | None:
    """half a million, half of the seats, half the seats."""
    word, before = tokens.lowers[index], tokens.lower(index - 1)
    if word not in language.words.halves or before in language.ordinals or before in language.words.one_not_after:
        return None
    number = Number(index, index + 1, Decimal("0.5"), FRACTION_STEP, form="fraction")
    scaled = scaled_by_words(tokens, number._replace(step=Decimal("0.1")), language)
    if scaled.last > number.last:
        return scaled._replace(form="words")
    following = tokens.lower(index + 1)
    if following in language.words.half_before:
        return number
    if language.words.half_takes_noun and tokens.kinds[index + 1] == WORD and following not in language.words.stops:
        return number  # نصف الناس
    if word in language.words.half_adjectives and tokens.kind(index + 1) == WORD:
        return (
            number
            if tokens.lower(index - 1) in language.words.articles or _is_measured(tokens, number, language)
            else None
        )
    ends = tokens.kinds[index + 1] == BREAK and (index == 0 or before in language.words.articles)
    if ends:
        return number
    return number if following in language.words.of_words else None


def _is_measured(tokens: Tokens, number: Number, language: Language) -> bool:
    return language.units.at(tokens, number.last) is not None or language.currencies.at(tokens, number.last) is not None


def _times(tokens: Tokens, index: int, language: Language) -> Number | None:
    value = language.words.times.get(tokens.lowers[index])
    if value is None:
        return None
    return Number(index, index + 1, Decimal(value) if value else Decimal("0.5"), FRACTION_STEP, form="multiple")


def _with_point(tokens: Tokens, number: Number, language: Language) -> Number:
    """two hundred point zero three, siete coma cinco; a scale word may follow (one point five million)."""
    if tokens.lower(number.last) not in language.words.points or number.value is None:
        return number
    digits, position = "", number.last + 1
    while tokens.kind(position) == WORD and len(digits) < 12:
        state = _digit_words(tokens, position, language)
        if state is None:
            break
        digits += str(state[0])
        position = state[1]
    if not digits:
        return number
    value = number.value + Decimal(f"0.{digits}")
    step = Decimal(1).scaleb(-len(digits))
    return scaled_by_words(tokens, extended(number, value=value, last=position, step=step), language)


def _digit_words(tokens: Tokens, position: int, language: Language) -> tuple[int, int] | None:
    """One number of the decimals after a spoken point: (value, end). A zero stands alone; scale words end it."""
    found = language.terms(tokens, position)
    if found is None:
        return None
    if found[0][0].kind == "add" and found[0][0].value == 0:
        return 0, found[1]
    until = _first_scale(tokens, position, language)
    state = scan(tokens, position, language, until=until if until > position else None)
    if state is None or state.value != int(state.value):
        return None
    return int(state.value), state.last


def _first_scale(tokens: Tokens, position: int, language: Language) -> int:
    """The first scale word at or behind a token, at most six tokens on."""
    for index in range(position, position + 6):
        found = language.terms(tokens, index) if tokens.kind(index) == WORD else None
        if found is not None and len(found[0]) == 1 and found[0][0].kind == "scale":
            return index
    return position + 6
