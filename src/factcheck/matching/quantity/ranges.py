"""Joins amounts that belong together. In: amounts in order. Out: the same with ranges, shared units and cents joined.

"5.2–5.5 million" shares the multiplier, "$5-10" the currency, "45 and 50 mg" the unit; "between 20.000 and 50.000",
"20,000 to 50,000" are one interval; "15 dollars and 50 cents" is one amount; "rose 5 % to 40" stays two.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from factcheck.matching.quantity.amounts import Amount
from factcheck.matching.quantity.languages.table import Language
from factcheck.matching.quantity.tokens import BREAK, ELISIONS, HYPHENS, WORD, Tokens
from factcheck.model import Figure

_DASHES = frozenset("-‐‑–—−~～〜")
#: Code points between two limits of one interval: ", but ".
_LONGEST_LINK = 9


def share_units(tokens: Tokens, amounts: list[Amount], language: Language) -> list[Amount]:
    """Gives an amount without unit the unit and multiplier of the next one, where they are joined."""
    result = list(amounts)
    for index in range(len(result) - 2, -1, -1):
        one, other = result[index], result[index + 1]
        if _apart(tokens, one, other):
            continue
        link = _link(tokens, one.last, other.first, language)
        if link is None or (link == "and" and _are_two_things(tokens, one, other, language)):
            continue
        same = not one.unit or one.unit == other.unit or (one.currency and not other.unit)
        listed = link != "comma" or (other.number.scale == 1 and other.last == other.number.last)  # 5, 6 and 7 million
        if same and listed and one.scale == 1 and other.scale >= 1000 and _mantissa_like(one, other):
            one = one.times(other.scale)._replace(scale=other.scale)
        if not one.unit and other.unit and not other.signed and _may_share(one, other, link):
            one = one._replace(unit=other.unit, currency=other.currency)
        elif _has_currency_before(one) and not other.unit and link == "range":
            result[index + 1] = other._replace(unit=one.unit, currency=True)
        result[index] = one
    return result


def _has_currency_before(amount: Amount) -> bool:
    return amount.currency and amount.first < amount.number.first


#: Words before an age.
_AGED = frozenset({"aged", "age"})


def _are_two_things(tokens: Tokens, one: Amount, other: Amount, language: Language) -> bool:
    """Whether of two amounts with "and" between only one has a currency, which stands before it, the first says what it
    measures itself, or it is an age: "£20 and ten thousand protesters", "20 euros and 3 million", "aged 45 and €5".
    """
    if tokens.lower(one.first - 1) in _AGED:
        return True
    if language.between.before(tokens, one.first) is not None:
        return False
    if one.unit and one.last > one.number.last:
        return True
    before = [_has_currency_before(amount) for amount in (one, other)]
    return before[0] != before[1] and not (one.unit and other.unit)


def _may_share(one: Amount, other: Amount, link: str) -> bool:
    """Whether the unit of the second may be that of the first too: no rank, no count beside a share, no other list."""
    if one.number.form == "ordinal" or (other.unit in ("%", "pp") and one.scale >= 1000):
        return False
    return link != "comma" or (one.scale >= other.scale and one.number.form != "fraction")


def _apart(tokens: Tokens, one: Amount, other: Amount) -> bool:
    """Whether two amounts are too far from each other, or in two cells, to belong together."""
    return other.first - one.last > 4 or tokens.kinds[one.last] == BREAK


def _mantissa_like(one: Amount, other: Amount) -> bool:
    """Whether the first may lack its multiplier: "5 to 10 million", not "500 to 1.2 million"."""
    if one.value is None or other.value is None or one.number.form not in ("digits", "words", "fraction"):
        return False
    if one.number.form == "fraction" and one.value < 1:
        return False
    return one.number.scale == 1 and abs(one.value) < 1000 and abs(one.value) <= abs(other.value) / other.scale * 10


def _link(tokens: Tokens, last: int, first: int, language: Language) -> str | None:
    """What stands between two amounts: "range", "and", "comma" or None."""
    if last >= first or first - last > 3:
        return None
    position = last
    if tokens.word(position) in HYPHENS and tokens.glued(position) and first - last == 2:
        position += 1
    if first - position == 1:
        word = tokens.words[position]
        if word in _DASHES:
            return "range"
        if tokens.lowers[position] in language.words.and_words:
            return "and"
        if word in (",", "、"):
            return "comma"
    found = language.to_words.at(tokens, position)
    return "range" if found is not None and found[0] == first else None


def join(tokens: Tokens, amounts: Sequence[Amount], language: Language, moved: Sequence[bool]) -> list[Amount]:
    """Ranges and money with cents as one amount. moved: whether a word of movement governs the amount, so that
    "rose from 5 to 7" stays a change between two figures."""
    result: list[Amount] = []
    index = 0
    while index < len(amounts):
        one = amounts[index]
        other = amounts[index + 1] if index + 1 < len(amounts) else None
        joined = None
        if other is not None and not _apart(tokens, one, other):
            joined = _with_cents(tokens, one, other, language) or _range(tokens, one, other, language, moved[index])
        if joined is None:
            result.append(one)
            index += 1
        else:
            result.append(joined)
            index += 2
    return result


def _with_cents(tokens: Tokens, one: Amount, other: Amount, language: Language) -> Amount | None:
    if other.first - one.last > 1 or one.value is None or other.value is None:
        return None
    if _is_torn(tokens, one, other):
        value = one.value + other.value / 100
        return one._replace(
            value=value,
            low=value,
            high=value,
            last=other.last,
            step=other.step / 100,
            other=None,
            unit=one.unit or other.unit,
            currency=True,
        )
    between = tokens.lower(one.last)
    if other.first - one.last == 1 and between not in language.money_joiners:
        return None
    if one.currency and (other.unit == "cent" or _bare_cents(tokens, one, other)) and other.value < 100:
        total, step = one.value + other.value / 100, other.step / 100
    elif one.unit == "ft" and other.value < 12 and (other.unit == "in" or _is_bare_inch(tokens, other)):
        total, step = one.value + other.value / 12, other.step / 12
    else:
        return None
    last = other.last + (one.unit == "ft" and not other.unit)
    return one._replace(value=total, low=total, high=total, last=last, step=step, other=None)


def _is_torn(tokens: Tokens, one: Amount, other: Amount) -> bool:
    """$119. 95 and 118, 99 €: a price that a page has torn apart behind its decimal sign."""
    sign, digits = one.last, tokens.words[other.number.first]
    if (
        other.first - sign != 1
        or tokens.words[sign] not in (".", ",")
        or not tokens.glued(sign)
        or tokens.glued(sign + 1)
    ):
        return False
    if one.last != one.number.last:
        return False
    priced = _has_own_currency(one) != _has_own_currency(other) and one.step == 1 and one.scale == 1
    return priced and len(digits) == 2 and digits.isdecimal() and tokens.kind(other.last) != WORD


def _is_bare_inch(tokens: Tokens, amount: Amount) -> bool:
    return not amount.unit and tokens.lower(amount.last) == "in"


def _has_own_currency(amount: Amount) -> bool:
    wider = amount.first < amount.number.first or amount.last > amount.number.last
    return amount.currency and wider


def _bare_cents(tokens: Tokens, one: Amount, other: Amount) -> bool:
    """15 dollars 50, 13 euros and 45: a number below a hundred behind a spelled-out currency ends the phrase."""
    if other.unit or other.value is None or other.value < 10 or other.value >= 100 or one.scale != 1 or one.step < 1:
        return False
    return one.last > one.number.last and one.first == one.number.first and tokens.kind(other.last) != WORD


def _range(tokens: Tokens, one: Amount, other: Amount, language: Language, moved: bool) -> Amount | None:
    if one.value is None or other.value is None or one.unit != other.unit:
        return None
    forms = (one.number.form, other.number.form)
    if "ordinal" in forms or "multiple" in forms or other.first <= one.last:
        return None
    between = language.between.before(tokens, one.first)
    link = _link(tokens, one.last, other.first, language)
    if between is not None and link == "and":
        return _interval(one, other, between[0])
    if (
        between is not None
        and tokens.lower(other.first - 1) in language.words.and_words
        and other.first - one.last <= 4
    ):
        return _interval(one, other, between[0])
    if link != "range" or tokens.kind(one.last) == BREAK:
        return None
    start = one.first
    if tokens.lower(start - 1) in ELISIONS and tokens.glued(start):
        start -= 1
    if tokens.lower(start - 1) in language.words.from_words:
        if moved:
            return None
        start -= 1
    word = tokens.lowers[other.first - 1]
    if moved and tokens.kinds[other.first - 1] == WORD and word in language.words.to_relation and start == one.first:
        return _interval(one, other, start) if _one_change(one, other) else None
    if word in language.words.or_words and not one.value < other.value <= 2 * one.value + 1:
        return None
    return _interval(one, other, start)


def _one_change(one: Amount, other: Amount) -> bool:
    """Whether "fell by 1 to 1.5" gives a range: one unit, or two of one size; "by 43 to 419" does not."""
    if one.value is None or other.value is None:
        return False
    return one.value < other.value <= 3 * one.value and (one.last == one.number.last or other.value <= 2 * one.value)


def _interval(one: Amount, other: Amount, first: int) -> Amount | None:
    if one.value is None or other.value is None or one.value > other.value:
        if one.value is None or other.value is None or not (one.signed or one.unit):
            return None
        one_value, other_value = other.value, one.value
    else:
        one_value, other_value = one.value, other.value
    return one._replace(
        first=first,
        last=other.last,
        value=None,
        low=one_value,
        high=other_value,
        step=min(one.step, other.step),
        other=None,
        currency=one.currency or other.currency,
    )


def join_limits(text: str, figures: Sequence[Figure], language: Language) -> tuple[Figure, ...]:
    """ "more than 10 and less than 20 crates" as one interval: a lower and an upper limit of the same, side by side."""
    result: list[Figure] = []
    for figure in figures:
        whole = _between_limits(text, result[-1], figure, language) if result else None
        if whole is not None:
            result[-1] = whole
        else:
            result.append(figure)
    return tuple(result)


def _between_limits(text: str, one: Figure, other: Figure, language: Language) -> Figure | None:
    if (one.low is None) == (one.high is None) or (other.low is None) == (other.high is None):
        return None
    lower, upper = (one, other) if one.high is None else (other, one)
    if lower.low is None or upper.high is None or lower.low >= upper.high:
        return None
    if one.unit not in ("", other.unit) or (one.counted and one.counted != other.counted):
        return None
    if (one.step < 1) != (other.step < 1) and not one.unit:  # a share and a count
        return None
    link = text[one.end : other.start].replace(",", " ").split() if other.start - one.end <= _LONGEST_LINK else ["-"]
    if len(link) > 1 or any(word.lower() not in language.words.and_words | language.words.but_words for word in link):
        return None
    return replace(
        one, end=other.end, raw=text[one.start : other.end], value=None, low=lower.low, high=upper.high,
        low_open=lower.low_open, high_open=upper.high_open, unit=other.unit, counted=other.counted or one.counted,
        approximate=one.approximate or other.approximate, step=min(one.step, other.step), readings=(),
    )  # fmt: skip
