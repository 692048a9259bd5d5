"""What a number measures. In: tokens and a Number. Out: Amount, the number with its sign, currency or unit and extent.

Units are looked up behind the number (also over a hyphen: "152-mm"), currencies on both sides. "m" is a million behind
a currency and before one, otherwise metres.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.matching.quantity.amounts import Amount
from factcheck.matching.quantity.counted import is_plural
from factcheck.matching.quantity.languages.table import CODES, SCALED_CODES, SYMBOLS, Language
from factcheck.matching.quantity.number_words import Number, scale_at
from factcheck.matching.quantity.tokens import HYPHENS, NUMBER, WORD, Tokens

_MINUS = frozenset("-−–")
#: Scripts that are written without spaces begin here: a unit may have their letters behind it (168cmの).
_CJK = "\u3000"
#: Letters that multiply an amount of money (CONTRACT: "m" after a currency is a million).
_MONEY_LETTERS = {"m": 10**6, "M": 10**6, "b": 10**9, "B": 10**9, "t": 10**12, "T": 10**12, "k": 1000, "K": 1000,
                  "mil": 10**6, "mm": 10**6, "MM": 10**6}  # fmt: skip
#: Symbols that are also letters, words or marks of prose, so that they count only when written to the number.
_ONLY_GLUED = frozenset({"in.", "s", "A", "st", "ac", "min.", "pp", "p", "kn", "kt"})
_DEGREES = frozenset({"deg", "Cel", "[degF]"})
_LENGTHS = frozenset({"m", "km", "cm", "mm", "ft", "in", "s", "min", "h", "m/s"})
TIME_UNITS = frozenset({"s", "ms", "us", "ns", "min", "h", "d", "wk", "2wk", "mo", "a", "10a", "100a"})


def measure(tokens: Tokens, number: Number, language: Language, *, after: int = 0) -> Amount:
    """The amount around a number; what stands before token `after` belongs to the one before."""
    low = number.low if number.low is not None else number.value
    high = number.high if number.high is not None else number.value
    amount = Amount(
        number, number.first, number.last, number.value, low, high, number.step, number.other, scale=number.scale
    )
    if (scaled := _with_scaled_code(tokens, amount)) is not None and scaled.first >= after:
        return _with_sign(tokens, scaled, language)
    prefixed = _with_prefix(tokens, amount, language)
    amount = _with_suffix(tokens, prefixed if prefixed.first >= after else amount, language)
    signed = _with_sign(tokens, amount, language)
    return signed if signed.first >= after else amount


# ---------------------------------------------------------------- before the number


def _with_prefix(tokens: Tokens, amount: Amount, language: Language) -> Amount:
    first = amount.first
    before = tokens.words[first - 1]
    if before not in language.prefix_endings and before.lower() not in language.prefix_endings:
        return amount
    percent = language.percents_before.before(tokens, first)
    if percent is not None:
        return amount._replace(first=percent[0], unit="%")
    found = language.signs.before(tokens, first) or _code_before(tokens, first) or _word_before(tokens, first, language)
    if found is None:
        return amount
    start, unit = found
    if (
        tokens.kinds[first - 1] == WORD
        and start > 0
        and tokens.glued(start)
        and tokens.kind(start - 1) in (WORD, NUMBER)
    ):
        return amount
    if tokens.kind(start - 1) == NUMBER and tokens.glued(start) and not tokens.glued(first):
        return amount
    country = CODES.before(tokens, start) if tokens.words[start] in "$€£¥" else None
    if country is not None:
        start, unit = country
    return amount._replace(first=start, unit=unit, currency=True)


def _with_scaled_code(tokens: Tokens, amount: Amount) -> Amount | None:
    """48.5 MSEK, TEUR 300: a code with the letter of its scale."""
    if amount.scale != 1 or amount.value is None:
        return None
    behind = SCALED_CODES.at(tokens, amount.last)
    if behind is not None:
        unit, scale = behind[1]
        return amount.times(scale)._replace(last=behind[0], unit=unit, currency=True, scale=scale)
    before = SCALED_CODES.before(tokens, amount.first)
    if before is None:
        return None
    unit, scale = before[1]
    return amount.times(scale)._replace(first=before[0], unit=unit, currency=True, scale=scale)


def _code_before(tokens: Tokens, first: int) -> tuple[int, str] | None:
    code = CODES.before(tokens, first)
    return None if code is not None and tokens.kind(code[0] - 1) == NUMBER else code


def _word_before(tokens: Tokens, first: int, language: Language) -> tuple[int, str] | None:
    if not language.words.currency_word_before:
        return None
    return language.currencies.before(tokens, first)


def _with_sign(tokens: Tokens, amount: Amount, language: Language) -> Amount:
    """The amount with a minus sign or word before it; a hyphen of a range or a word ("COVID-19") is no minus."""
    before = amount.first
    if tokens.words[before - 1] in HYPHENS and tokens.glued(before):
        before -= 1
    negative = language.negatives.before(tokens, before)
    if negative is not None and amount.number.form != "ordinal" and not language.before.before(tokens, before):
        return amount.times(-1)._replace(first=negative[0], signed=True)
    before = amount.first - 1
    if _is_apart_minus(tokens, amount, language):
        return amount.times(-1)._replace(first=before, signed=True)
    if tokens.words[before] not in _MINUS or not tokens.glued(amount.first):
        inner = amount.number.first - 1
        if inner > amount.first and tokens.words[inner] in _MINUS:
            return amount.times(-1)._replace(signed=True)
        return amount
    glued_word = tokens.words[before - 1]
    joined = tokens.glued(before) and glued_word[:1] < "\u3000" and glued_word not in "([\"'“‘/:=~≈<>"
    if before > 0 and (joined or tokens.kinds[before - 1] == NUMBER):
        return amount
    if amount.number.form in ("ordinal", "words"):
        return amount
    return amount.times(-1)._replace(first=before, signed=True)


def _is_apart_minus(tokens: Tokens, amount: Amount, language: Language) -> bool:
    """ "fell to - 20 degrees": a minus set apart, before degrees and behind a word that leads to them."""
    sign = amount.first - 1
    if amount.unit not in _DEGREES or tokens.words[sign] not in _MINUS or tokens.glued(amount.first):
        return False
    before = tokens.lowers[sign - 1]
    leads = (len(before) <= 4 and before in language.words.stops) or tokens.words[sign] == "−"
    return leads and tokens.kinds[sign - 1] == WORD and not tokens.glued(sign)


# ---------------------------------------------------------------- behind the number


def _with_suffix(tokens: Tokens, amount: Amount, language: Language) -> Amount:
    if amount.number.form == "ordinal":
        return amount
    if amount.currency:
        amount = _money_letter(tokens, amount)
        code = CODES.at(tokens, amount.last)
        if code is not None and tokens.words[amount.first] in "$£¥€kr":
            return amount._replace(last=code[0], unit=code[1])
        named = language.currencies.at(tokens, amount.last)
        return (
            amount._replace(last=named[0], unit=named[1] if amount.unit == "USD" else amount.unit) if named else amount
        )
    position = amount.last
    hyphenated = tokens.word(position) in HYPHENS and tokens.glued(position) and tokens.glued(position + 1)
    if hyphenated:
        position += 1
    tenths = language.tenths.at(tokens, position)
    if tenths is not None and amount.value is not None and 0 < amount.value < 10:
        return _with_hundredths(tokens, amount.times(10)._replace(last=tenths[0], unit="%"), language)
    found = _unit_at(tokens, position, amount, language)
    if found is not None and found[1] == "m" and tokens.word(position) == "m":
        million = _million_before_currency(tokens, amount, language)
        if million is not amount:
            return million
    if found is not None:
        end, unit, currency = found
        behind = _half_behind(tokens, end, language) if amount.value is not None else end
        if behind > end:
            amount, end = amount.and_a_half(), behind
        if currency and amount.scale == 1 and (scale := scale_at(tokens, end, language)) and scale[0] >= 10**6:
            amount, end = amount.times(scale[0])._replace(scale=scale[0]), scale[1]
        return amount._replace(
            last=end,
            unit=unit,
            currency=currency,
            hyphenated=hyphenated,
            aged=end - position > 1 and unit in TIME_UNITS,
        )
    return _million_before_currency(tokens, amount, language)


def _with_hundredths(tokens: Tokens, amount: Amount, language: Language) -> Amount:
    """三成五, 3割5分: the digit behind the tenths counts hundredths."""
    word, last = tokens.lowers[amount.last], amount.last + 1
    more = int(word) if word.isdecimal() else language.cardinals.get(word, 0)
    closed = tokens.lowers[last] in language.words.hundredths
    if not 0 < more < 10 or not tokens.glued(amount.last) or amount.value is None or amount.value % 10:
        return amount
    if closed != bool(language.words.hundredths) or tokens.lowers[last] in language.scales:
        return amount
    value = amount.value + more
    return amount._replace(last=last + closed, value=value, low=value, high=value, step=Decimal(1), other=None)


def _half_behind(tokens: Tokens, index: int, language: Language) -> int:
    """The token behind "et demi", 半 or 반 (a word of its own, not 3명 반대) behind a unit; `index` where none is."""
    phrase = language.and_a_half.at(tokens, index)
    if phrase is not None:
        return phrase[0]
    if tokens.lowers[index] not in language.words.half_behind:
        return index
    apart = language.words.word_start
    alone = tokens.kinds[index + 1] != WORD or not tokens.glued(index + 1) if apart else tokens.glued(index)
    return index + alone


def _money_letter(tokens: Tokens, amount: Amount) -> Amount:
    letter = tokens.word(amount.last)
    factor = _MONEY_LETTERS.get(letter)
    if factor is None or amount.scale != 1 or amount.number.form not in ("digits", "fraction"):
        return amount
    if not tokens.glued(amount.last) and letter not in ("m", "b", "M", "B", "mil"):
        return amount
    if tokens.glued(amount.last + 1) and tokens.kind(amount.last + 1) in (WORD, NUMBER):
        return amount
    return amount.times(factor)._replace(last=amount.last + 1, scale=factor)


def _unit_at(tokens: Tokens, position: int, amount: Amount, language: Language) -> tuple[int, str, bool] | None:
    """(token behind, unit, whether it is a currency) of what is written at a token."""
    openings = language.unit_openings
    if tokens.lowers[position] not in openings and tokens.words[position] not in openings:
        return None
    percent = language.percents.at(tokens, position)
    symbol = SYMBOLS.at(tokens, position)
    if symbol is not None and not _may_be_symbol(tokens, position, symbol[0], language):
        symbol = None
    currency = _currency_at(tokens, position, language)
    if tokens.lower(position) == "p" and not tokens.glued(position):
        return None
    candidates = [
        (percent, False),
        (language.units.at(tokens, position), False),
        (currency, True),
        (language.cents.at(tokens, position), False),
        (symbol, False),
    ]
    found = [(end_unit, is_currency) for end_unit, is_currency in candidates if end_unit is not None]
    if not found:
        return None
    (end, unit), is_currency = max(found, key=lambda candidate: candidate[0][0])
    if unit == "lb" and not is_currency and tokens.lower(position).startswith("pound"):
        unit, is_currency = _pounds(tokens, end, amount)
    return end, unit, is_currency


def _pounds(tokens: Tokens, end: int, amount: Amount) -> tuple[str, bool]:
    """Money above a thousand with a scale word ("ten million pounds"), else weight."""
    if amount.scale >= 10**6 and tokens.lower(end) != "of":
        return "GBP", True
    return "lb", False


def _currency_at(tokens: Tokens, position: int, language: Language) -> tuple[int, str] | None:
    of = position + 1 if tokens.lower(position) in language.words.of_words else position
    if tokens.lower(of) in ("'", "’"):
        of += 1
    named = language.currencies.at(tokens, of)
    if named is not None:
        return named
    code = CODES.at(tokens, position)
    if code is not None:
        return code
    sign = language.signs.at(tokens, position)
    if sign is not None and tokens.kind(sign[0]) == NUMBER and not tokens.glued(position):
        return None
    return sign


def _may_be_symbol(tokens: Tokens, position: int, end: int, language: Language) -> bool:
    word, glued = tokens.words[position], tokens.glued(position)
    if word in "'\"′″":
        return glued and not _closes_quote(tokens, position)
    if tokens.glued(end) and tokens.kinds[end] in (WORD, NUMBER) and tokens.words[end][0] < _CJK:
        return False
    if tokens.word(end) in HYPHENS and tokens.glued(end) and tokens.glued(end + 1) and tokens.kind(end + 1) == NUMBER:
        return tokens.glued(end + 2) and tokens.words[end + 2] == word  # 10kg-20kg, not M4-20
    if word in _ONLY_GLUED or word in language.words.not_symbols:
        return glued and (tokens.word(position - 1) != "'" and word != "s")
    return True


def _closes_quote(tokens: Tokens, position: int) -> bool:
    mark = tokens.words[position]
    if tokens.kind(position + 1) == WORD and tokens.glued(position + 1):
        return True
    start = tokens.starts[position]
    return tokens.text.count(mark, max(0, start - 1000), start) % 2 == 1


def _million_before_currency(tokens: Tokens, amount: Amount, language: Language) -> Amount:
    """10 m EUR, 3m people: the letter between number and currency, or before many of something."""
    letter, behind = tokens.word(amount.last), amount.last + 1
    factor = _MONEY_LETTERS.get(letter)
    if factor is None or amount.number.form != "digits" or amount.scale != 1:
        return amount
    found = _unit_at(tokens, behind, amount, language)
    if found is not None and (found[2] or (letter == "m" and found[1] not in _LENGTHS and not tokens.glued(behind))):
        return amount.times(factor)._replace(last=found[0], unit=found[1], currency=found[2], scale=factor)
    if letter == "m" and tokens.glued(amount.last) and is_plural(tokens.lower(behind), language.words.plurals):
        return amount.times(factor)._replace(last=behind, scale=factor)
    return amount
