"""Text -> figures. In: text, its language, the stretches that dates took. Out: Figures in order, never overlapping."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.quantity.addresses import addresses
from factcheck.matching.quantity.amounts import Amount, bare_amount
from factcheck.matching.quantity.bounds import Limits, apply_bound, bound_behind, is_the_next_ones, read_limits
from factcheck.matching.quantity.counted import read_counted
from factcheck.matching.quantity.languages import language as language_of
from factcheck.matching.quantity.languages.table import Language
from factcheck.matching.quantity.lines import telling_lines
from factcheck.matching.quantity.marks import in_chain
from factcheck.matching.quantity.measures import measure
from factcheck.matching.quantity.movement import governing, is_movement, read_movement, relation_word
from factcheck.matching.quantity.names import is_name
from factcheck.matching.quantity.number_words import Number
from factcheck.matching.quantity.numbers import find_numbers
from factcheck.matching.quantity.numerals import decide_separators, decimal_of
from factcheck.matching.quantity.ranges import join, join_limits, share_units
from factcheck.matching.quantity.tokens import BREAK, ELISIONS, NUMBER, Tokens, tokenise
from factcheck.model import Figure, Movement, Relation


def read(
    text: str, *, lang: str | None = None, skip: Sequence[tuple[int, int]] = (), separators: str | None = None
) -> tuple[Figure, ...]:
    """The figures of a text, ordered by start.

    lang: how its numbers are written ("de", "es-MX"); None reads number words as English. skip: half-open stretches
    that dates took; no figure touches them. separators: the decimal sign of the document that the text is a part of
    ("." or ","), as `decide_separators` finds it; None decides by the text itself. A figure's stretch holds its bound,
    sign, currency and unit, not the noun counted.
    """
    language = language_of(lang)
    tokens = tokenise(text, telling_lines(text, language))
    decided = separators if separators is not None else decide_separators(text, lang)
    decimal = decided or decimal_of(lang)
    amounts = _amounts(tokens, language, [*skip, *addresses(text)], decimal=decimal, decided=bool(decided))
    amounts = share_units(tokens, amounts, language)
    moved = [_is_moved(tokens, amount, language) for amount in amounts]
    return join_limits(text, _figures(tokens, join(tokens, amounts, language, moved), language), language)


def _amounts(
    tokens: Tokens, language: Language, blocked: list[tuple[int, int]], *, decimal: str, decided: bool
) -> list[Amount]:
    """The measured numbers that are quantities."""
    blocked.sort()
    result: list[Amount] = []
    after_name, taken = False, 0
    for number in find_numbers(tokens, language, decimal=decimal, decided=decided, blocked=blocked):
        if number.first < taken:
            continue
        if in_chain(tokens, number):
            continue
        if _stands_bare(tokens, number):
            result.append(bare_amount(number))
            continue
        amount = measure(tokens, number, language, after=taken)
        after_name = is_name(tokens, amount, language, after_name=after_name)
        if not after_name:
            result.append(amount)
            taken = amount.last
    return result


def _stands_bare(tokens: Tokens, number: Number) -> bool:
    """Whether a numeral has only numerals or breaks on both sides, as in a table: no word can say anything of it."""
    first, kinds = number.first, tokens.kinds
    if number.form != "digits" or number.last - first != 1 or kinds[number.last] not in _BARE_SIDES:
        return False
    if kinds[first - 1] != BREAK and (kinds[first - 1] != NUMBER or tokens.glued(first)):
        return False
    return not (tokens.words[first][0] == "0" and number.plain)


_BARE_SIDES = frozenset({NUMBER, BREAK})


def _is_moved(tokens: Tokens, amount: Amount, language: Language) -> bool:
    if amount.bare:
        return False
    before = amount.first - 1
    if tokens.lower(before) in ELISIONS:
        before -= 1
    relation = relation_word(tokens, before, language)
    if relation is Relation.NONE:
        return is_movement(tokens.lower(before), language)
    return governing(tokens, before, language, relation) is not None


def _figures(tokens: Tokens, amounts: list[Amount], language: Language) -> list[Figure]:
    result: list[Figure] = []
    taken = 0
    for index, amount in enumerate(amounts):
        until = amounts[index + 1].first if index + 1 < len(amounts) else len(tokens)
        figure, taken = _figure(tokens, amount, language, taken, until)
        result.append(figure)
    return result


def _figure(tokens: Tokens, amount: Amount, language: Language, taken: int, until: int) -> tuple[Figure, int]:
    if amount.number.form == "ordinal":
        return _ordinal(tokens, amount), amount.last
    if amount.bare:
        limits = Limits(amount.first, amount.last, amount.low, amount.high)
        return _build(tokens, amount, limits, None, Movement.NONE, Relation.NONE), amount.last
    limits = read_limits(tokens, amount, language, after=taken, before=until)
    noun = _counted(tokens, amount, limits, language)
    if (
        noun is not None
        and not limits.bounded
        and (behind := bound_behind(tokens, noun[1], language))
        and behind[0] <= until
        and not is_the_next_ones(tokens, behind[0], until, language)
    ):
        limits = apply_bound(limits, amount, behind[1], behind[0])
    movement, relation = read_movement(
        tokens, limits.first, limits.last, language, money=amount.currency, unit=amount.unit
    )
    return _build(tokens, amount, limits, noun[0] if noun else None, movement, relation), limits.last


def _counted(tokens: Tokens, amount: Amount, limits: Limits, language: Language) -> tuple[str, int] | None:
    if amount.number.form == "multiple" or amount.currency:
        return None
    last = limits.last
    if amount.unit and tokens.lower(last) not in language.words.of_words:
        return None
    one = amount.value == 1 or amount.hyphenated or tokens.word(last) == "-"
    return read_counted(tokens, last, language, singular=one)


def _ordinal(tokens: Tokens, amount: Amount) -> Figure:
    start, end = tokens.starts[amount.number.first], tokens.ends[amount.number.last - 1]
    value = amount.number.value
    return Figure(start=start, end=end, raw=tokens.text[start:end], value=value, low=value, high=value, ordinal=True)


def _build(
    tokens: Tokens, amount: Amount, limits: Limits, counted: str | None, movement: Movement, relation: Relation
) -> Figure:
    start, end = tokens.starts[limits.first], tokens.ends[limits.last - 1]
    number = amount.number
    as_written = amount.value == number.value and not amount.unit
    return Figure(
        start=start,
        end=end,
        raw=tokens.text[start:end],
        value=amount.value,
        low=limits.low,
        high=limits.high,
        low_open=limits.low_open,
        high_open=limits.high_open,
        approximate=limits.approximate,
        unit=amount.unit,
        counted=counted,
        step=amount.step,
        readings=(amount.other,) if amount.other is not None else (),
        movement=movement,
        relation=relation,
        part=number.part if as_written else None,
        whole=number.whole if as_written else None,
    )
