"""Fractions and shares. In: tokens at or behind a number. Out: Numbers such as two-thirds, 1/4, one in five."""

from __future__ import annotations

from decimal import Decimal

from factcheck.matching.quantity.languages.table import Language
from factcheck.matching.quantity.number_words import (
    Number,
    extended,
    number_of,
    scale_at,
    scaled_by_words,
    scan,
)
from factcheck.matching.quantity.numerals import read_numeral
from factcheck.matching.quantity.tokens import BREAK, HYPHENS, NUMBER, WORD, Tokens

VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅐": (1, 7), "⅑": (1, 9),
    "⅒": (1, 10),
}  # fmt: skip
#: A fraction in words is no more exact than a hundredth.
FRACTION_STEP = Decimal("0.01")
_SLASHES = frozenset("/⁄")
#: The denominators of prices and lengths.
_HALVED = frozenset({"2", "4", "8", "16", "32", "64"})


def vulgar(tokens: Tokens, index: int, whole: Decimal | None) -> Number:
    top, bottom = VULGAR[tokens.words[index]]
    first = index if whole is None else index - 1
    return Number(first, index + 1, (whole or Decimal(0)) + Decimal(top) / bottom, FRACTION_STEP, form="fraction")


def slashed(tokens: Tokens, index: int) -> Number | None:
    """1/4, or 3 1/2 as a whole: a small proper fraction, not 24/7, 9/11 or a date."""
    if tokens.word(index + 1) not in _SLASHES or not tokens.glued(index + 1) or not tokens.glued(index + 2):
        return _mixed(tokens, index)
    below = tokens.word(index + 2)
    if not below.isdecimal() or tokens.word(index + 3) == "/" or (index > 1 and tokens.words[index - 1] == "/"):
        return None
    top, bottom = int(tokens.words[index][:6]), int(below[:6])
    if not 0 < top < bottom or bottom > 1000 or (top, bottom) == (9, 11):
        return None
    return Number(index, index + 3, Decimal(top) / bottom, FRACTION_STEP, form="fraction", whole=Decimal(bottom))


def _mixed(tokens: Tokens, index: int) -> Number | None:
    if tokens.kind(index + 1) != NUMBER or tokens.word(index + 2) not in _SLASHES or len(tokens.words[index]) > 4:
        return None
    part = slashed(tokens, index + 1) if tokens.glued(index + 2) else _torn(tokens, index + 1)
    if part is None or part.value is None:
        return None
    return Number(index, part.last, int(tokens.words[index]) + part.value, FRACTION_STEP, form="fraction")


def _torn(tokens: Tokens, index: int) -> Number | None:
    """The 1 / 4 of "101 1 / 4": halves to 64ths behind a whole, as a tokeniser took them apart."""
    top, bottom = tokens.words[index], tokens.words[index + 2]
    if tokens.glued(index + 2) or not top.isdecimal() or bottom not in _HALVED or int(top[:6]) >= int(bottom):
        return None
    if tokens.words[index + 3] in _SLASHES:
        return None
    return Number(index, index + 3, Decimal(top) / int(bottom), FRACTION_STEP, form="fraction")


#: What stands behind a half that begins a number of its own: "£20 and half a million".
_OF_ITS_OWN = frozenset({"a", "an"})


def with_parts(tokens: Tokens, number: Number, language: Language) -> Number:
    """What may follow a whole number: "and a half", "thirds", "in five"."""
    if number.value is None or tokens.lowers[number.last] not in language.part_openings:
        return number
    extra = language.extras.at(tokens, number.last)
    if extra is not None and tokens.lower(extra[0]) in _OF_ITS_OWN:
        return number
    if extra is not None:
        top, _, bottom = extra[1].partition("/")
        part = Decimal(top) / Decimal(bottom)
        unit = number.step if number.form in ("scaled", "words") and number.step >= 100 else Decimal(1)
        scaled = scale_at(tokens, extra[0], language)
        if number.scale > 1 and scaled is not None:
            return extended(number, value=number.value + part * scaled[0], last=scaled[1], step=Decimal(scaled[0]) / 10)
        whole = extended(number, value=number.value + part * unit, last=extra[0], step=unit / 10)
        return scaled_by_words(tokens, whole, language)
    inverse = _inverse_share(tokens, number, language)
    if inverse is not None:
        return inverse
    mixed = _mixed_number(tokens, number, language)
    if mixed is not None:
        return mixed
    position = number.last
    if tokens.word(position) in HYPHENS:
        position += 1
    word = tokens.lower(position)
    if word in language.cents:
        return number
    if word in language.plural_parts and number.value != 1:
        value = number.value / language.plural_parts[word]
        several = extended(number, value=value, last=position + 1, step=FRACTION_STEP, form="fraction")
        return scaled_by_words(tokens, several, language)
    if word in language.parts and number.value == 1:
        part = 1 / Decimal(language.parts[word])
        one = extended(number, value=part, last=position + 1, step=FRACTION_STEP, form="fraction")
        return scaled_by_words(tokens, one, language)
    return share(tokens, number, language)


def _inverse_share(tokens: Tokens, number: Number, language: Language) -> Number | None:
    """三分之二, 3분의 2, चार में से तीन: the whole first, then the part."""
    found = language.inverse_shares.at(tokens, number.last)
    if found is None or not number.value:
        return None
    stops = language.words.part_stops
    until = next((at for at in range(found[0] + 1, found[0] + 8) if tokens.lowers[at] in stops), None)
    part = plain_number(tokens, found[0], language, until=until)
    if part is None or part.value is None or part.value > number.value * 10_000:
        return None
    value, whole = part.value / number.value, number.value
    return extended(number, value=value, last=part.last, step=FRACTION_STEP, form="fraction")._replace(whole=whole)


def _mixed_number(tokens: Tokens, number: Number, language: Language) -> Number | None:
    """ "two and a third", "five billion and three quarters": a whole and a fraction."""
    joiners = language.whole_joiners
    position = next((p for p in range(number.last - 1, number.first, -1) if tokens.lowers[p] in joiners), None)
    if position is not None and _part_at(tokens, number.last, language):
        whole = plain_number(tokens, number.first, language, until=position)
        part = proper_fraction(tokens, position + 1, language) if whole is not None and whole.last == position else None
        if whole is not None and part is not None:
            return _sum(whole, part)
    if tokens.lower(number.last) in language.fraction_joiners and number.form != "fraction":
        part = proper_fraction(tokens, number.last + 1, language)
        if part is not None:
            return _sum(number, part)
    return None


def _sum(whole: Number, part: Number) -> Number:
    unit = whole.step if whole.step >= 1000 else Decimal(1)
    value = (whole.value or Decimal(0)) + (part.value or Decimal(0)) * unit
    return extended(whole, value=value, last=part.last, step=FRACTION_STEP * unit)


def _part_at(tokens: Tokens, position: int, language: Language) -> int | None:
    word = tokens.lower(position)
    return language.plural_parts.get(word) or language.parts.get(word)


def proper_fraction(tokens: Tokens, position: int, language: Language) -> Number | None:
    """The fraction below one at a token: three quarters, a third, 1/4."""
    if tokens.kind(position) == NUMBER:
        if not tokens.words[position].isdecimal():
            return None
        bottom_first = plain_number(tokens, position, language) if language.words.inverse_shares else None
        return slashed(tokens, position) or (_inverse_share(tokens, bottom_first, language) if bottom_first else None)
    if tokens.kind(position) != WORD:
        return None
    if tokens.lowers[position] in language.words.articles:
        bottom = language.parts.get(tokens.lower(position + 1))
        if bottom is None:
            return None
        return Number(position, position + 2, 1 / Decimal(bottom), FRACTION_STEP, form="fraction")
    top = plain_number(tokens, position, language)
    inverse = _inverse_share(tokens, top, language) if top is not None else None
    if inverse is not None:
        return inverse
    bottom = _part_at(tokens, top.last, language) if top is not None else None
    if top is None or top.value is None or bottom is None or not 0 < top.value < bottom:
        return None
    return Number(position, top.last + 1, top.value / bottom, FRACTION_STEP, form="fraction")


def share(tokens: Tokens, number: Number, language: Language) -> Number:
    """one in five, three out of four: a small number against a larger round one, no time after it."""
    found = language.shares.at(tokens, number.last)
    if found is None or number.value is None or not 0 < number.value <= 99 or number.step < 1:
        return number
    below = plain_number(tokens, found[0], language)
    if below is None or below.value is None or not number.value < below.value <= 100_000:
        return number
    if (
        language.units.at(tokens, below.last)
        or language.percents.at(tokens, below.last)
        or (not number.plain and number.form == "digits")
    ):
        return number
    loose = found[0] == number.last + 1 and tokens.lowers[number.last] in language.words.loose_shares
    if loose and _is_change(tokens, number, language):
        return number
    year = below.plain and 1800 <= below.value <= 2100
    if loose and (number.value > 9 or below.value > (100 if number.value > 1 else 10**6) or year):
        return number
    part, whole = number.value, below.value
    of_it = extended(number, value=part / whole, last=below.last, step=FRACTION_STEP, form="fraction")
    return of_it._replace(part=None if loose else part, whole=whole)


def _is_change(tokens: Tokens, number: Number, language: Language) -> bool:
    """ "von 5 auf 8 Euro": where a change began and ended, not five in eight."""
    words = language.words
    begins = tokens.lower(number.first - 1) in words.from_relation
    return begins and tokens.lowers[number.last] in words.to_relation


def plain_number(tokens: Tokens, index: int, language: Language, *, until: int | None = None) -> Number | None:
    """The cardinal at a token, without a fraction behind it; `until`: a token not to be reached."""
    if tokens.kind(index) == NUMBER:
        if not tokens.words[index].replace(",", "").isdecimal():
            return None
        numeral = read_numeral(tokens.words[index], decimal=".", decided=True)
        state = scan(tokens, index, language, numeral, until=until) if numeral is not None else None
        return number_of(index, state, numeral) if state is not None else None
    if tokens.kind(index) != WORD:
        return None
    state = scan(tokens, index, language, until=until)
    return number_of(index, state, None) if state is not None else None


def lone_part(tokens: Tokens, index: int, language: Language) -> Number | None:
    """a third of, a quarter: a part after an article, before "of" or where no noun follows; quarter (of a) million."""
    word = tokens.lowers[index]
    if word not in language.parts or not _may_be_part(tokens, index, language):
        return None
    number = Number(index, index + 1, 1 / Decimal(language.parts[word]), FRACTION_STEP, form="fraction")
    hyphen = tokens.words[index + 1] in HYPHENS and tokens.glued(index + 1)
    scaled = scaled_by_words(tokens, number._replace(last=number.last + hyphen), language)
    of = tokens.lowers[index + 1] in language.words.of_words
    if scaled.last > number.last + hyphen and (of or word not in language.ordinals):
        return scaled._replace(form="words")
    if _measured_part(tokens, index, index + 1 + hyphen, language):
        return number._replace(last=number.last + hyphen)
    if tokens.lower(index - 1) not in language.words.articles:
        return None
    following = tokens.lower(index + 1)
    ends = (tokens.kind(index + 1) != WORD and following not in HYPHENS) or following in language.words.stops
    share = tokens.lower(index - 2) in language.words.before_share or len(tokens) == 2
    return number if following in language.words.of_words or (ends and share) else None


def _may_be_part(tokens: Tokens, index: int, language: Language) -> bool:
    """Whether an article before or a scale word behind allows it: most quarters and seconds are no parts."""
    articles, following = language.words.articles, tokens.lowers[index + 1]
    if not articles or tokens.lowers[index - 1] in articles:
        return True
    return following in language.before_scale or language.may_go_on(following)


def _measured_part(tokens: Tokens, index: int, unit: int, language: Language) -> bool:
    """a quarter mile, ربع كيلو: a part before its unit; not "last quarter tonnes", and no rank ("a third hour")."""
    if tokens.lowers[index] in language.ordinals or language.units.at(tokens, unit) is None:
        return False
    articles = language.words.articles
    return tokens.lower(index - 1) in articles if articles else tokens.kinds[index - 1] == BREAK
