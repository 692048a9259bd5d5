"""What the words around an amount say about its limits. In: tokens, an Amount. Out: Limits, an interval and its extent.

"more than 87" is (87, ∞), "up to 5" is (-∞, 5], "nearly 500" lies just short of 500, "about 40" is 40 and approximate.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.matching.quantity.amounts import Amount
from factcheck.matching.quantity.languages.table import Language
from factcheck.matching.quantity.languages.words import Bound
from factcheck.matching.quantity.measures import TIME_UNITS
from factcheck.matching.quantity.movement import governing
from factcheck.matching.quantity.tokens import BREAK, HYPHENS, WORD, Tokens
from factcheck.matching.quantity.values import Value

#: How far below the number "nearly" and "almost" reach: a tenth, the usual upper limit of style guides.
NEARLY_SHARE = Decimal("0.9")
#: Phrases of bounds are looked for through so many stacked hedges ("only just over about").
_STACKED = 4


class Limits(Value, frozen=True, gc=False):
    """The interval of an amount, and the tokens [first, last) that its words take."""

    first: int
    last: int
    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    bounded: bool = False


def read_limits(tokens: Tokens, amount: Amount, language: Language, *, after: int, before: int) -> Limits:
    """Limits of an amount; words before token `after` and from token `before` on belong to its neighbours."""
    first, bounds = _before(tokens, amount, language, after)
    last, behind = _after(tokens, amount, language, before)
    vague = amount.number.form == "vague"
    if (
        behind is None
        and not vague
        and any(word in language.words.fillers for word in tokens.lowers[amount.number.first + 1 : last])
    ):
        behind = Bound.MORE
    kinds = [*bounds, *([behind] if behind is not None else [])]
    return _limits(first, last, amount, kinds)


def _before(tokens: Tokens, amount: Amount, language: Language, after: int) -> tuple[int, list[Bound]]:
    bounds: list[Bound] = []
    position = first = amount.first
    for _ in range(_STACKED):
        found = language.before.before(tokens, position)
        while found is None and position > after and tokens.lowers[position - 1] in language.words.transparent:
            position -= 1
            found = language.before.before(tokens, position)
        if found is None or found[0] < after or _is_code(tokens, found[0], position):
            break
        if found[1] is Bound.AT_MOST and _is_movement_to(tokens, found[0], position, language):
            break
        if found[1] is Bound.ABOUT and _is_movement_by(tokens, found[0], position, language):
            break
        if found[1] is Bound.MORE and _is_duration(tokens, found[0], position, amount, language):
            break
        if found[1] is Bound.MORE and _is_spread(tokens, found[0], position, bounds, language):
            break
        bounds.append(found[1])
        position = first = found[0]
    return first, bounds


def _is_movement_to(tokens: Tokens, start: int, end: int, language: Language) -> bool:
    """ "inched back up to 5 %", "wzrosła z 3 do 5 mln": the end of a movement, not a limit."""
    words = language.words
    if (
        end - start == 1
        and tokens.lowers[start] in words.to_relation
        and governing(tokens, start, language) is not None
    ):
        return True
    if tokens.lowers[end - 1] not in words.to_relation or tokens.lowers[start] not in words.rises:
        return False
    before = tokens.lowers[start - 1]
    return before == "back" or before in words.rises or before in words.changes


def _is_movement_by(tokens: Tokens, start: int, end: int, language: Language) -> bool:
    """ "fielen 2021 um 12 Prozent": by how much, not about."""
    by_how_much = end - start == 1 and tokens.lowers[start] in language.words.by_relation
    return by_how_much and governing(tokens, start, language) is not None


def _is_code(tokens: Tokens, start: int, end: int) -> bool:
    """An abbreviation in capitals that is no hedge: "Sacramento, CA 95819"."""
    word = tokens.words[start]
    return end - start == 1 and 1 < len(word) <= 3 and word.isupper()


def _is_duration(tokens: Tokens, start: int, end: int, amount: Amount, language: Language) -> bool:
    """ "over 3 years", "over the last 5 years": the time that something took, not more than it."""
    if amount.unit not in TIME_UNITS or amount.aged:
        return False
    phrase = " ".join(tokens.lowers[start:end])
    if phrase not in language.words.duration_over:
        return False
    return tokens.lower(start - 1) not in language.words.before_bound


def _is_spread(tokens: Tokens, start: int, end: int, bounds: list[Bound], language: Language) -> bool:
    """ "averaged over less than 15 reviews", "Averaged over four reviewers": what something is spread over, not more
    than it. "The region averaged over 500 mm" is more than it: a subject stands before, and no bound behind.
    """
    if " ".join(tokens.lowers[start:end]) not in language.words.duration_over:
        return False
    if tokens.lower(start - 1) not in language.words.spread_over:
        return False
    return bool(bounds) or tokens.words[start - 1].istitle() or tokens.kind(start - 2) != WORD


def _after(tokens: Tokens, amount: Amount, language: Language, before: int) -> tuple[int, Bound | None]:
    places = [amount.number.last, amount.last] if amount.number.last != amount.last else [amount.last]
    for position in places:
        start = position
        if tokens.word(start) in HYPHENS and tokens.glued(start):
            start += 1
        found = language.after.at(tokens, start)
        if found is None or found[0] > before or (found[0] <= amount.last and position != amount.last):
            continue
        if is_the_next_ones(tokens, found[0], before, language) or _goes_on(tokens, found[0]):
            continue
        if tokens.lowers[start] in ("plus", "+", "odd", "ish") and not tokens.glued(start):
            continue
        if found[0] == start + 1 and tokens.words[start].istitle() and not amount.unit:  # the 737 Max
            continue
        return max(found[0], amount.last), found[1]
    return amount.last, None


def is_the_next_ones(tokens: Tokens, end: int, following: int, language: Language) -> bool:
    """Whether words that end at a token are (a part of) the bound of the amount that follows: "over 5 and below 9"."""
    near = following - end <= 3 and following < len(tokens)
    bound = language.before.before(tokens, following) if near else None
    return bound is not None and bound[0] < end


def bound_behind(tokens: Tokens, position: int, language: Language) -> tuple[int, Bound] | None:
    """A bound behind the counted noun ("20 people or more"), never one over a break."""
    if tokens.kind(position) == BREAK:
        return None
    found = language.after.at(tokens, position)
    if found is None or found[0] - position <= 1 or _goes_on(tokens, found[0]):
        return None
    return found


def _goes_on(tokens: Tokens, end: int) -> bool:
    """Whether "and up" is the beginning of "and up from 12"."""
    return tokens.lower(end - 1) == "up" and tokens.lower(end) in ("from", "to", "by")


def _limits(first: int, last: int, amount: Amount, kinds: list[Bound]) -> Limits:
    approximate = Bound.ABOUT in kinds or amount.number.form == "vague"
    low, high = amount.low, amount.high
    main = next((kind for kind in reversed(kinds) if kind not in (Bound.ABOUT, Bound.EXACTLY)), None)
    if main is None or low is None or high is None:
        return Limits(first, last, low, high, approximate=approximate, high_open=amount.number.form == "vague")
    if main in (Bound.MORE, Bound.AT_LEAST):
        return Limits(first, last, low, None, low_open=main is Bound.MORE, approximate=approximate, bounded=True)
    if main in (Bound.LESS, Bound.AT_MOST):
        return Limits(first, last, None, high, high_open=main is Bound.LESS, approximate=approximate, bounded=True)
    return Limits(first, last, low * NEARLY_SHARE, high, high_open=True, approximate=True, bounded=True)


def apply_bound(limits: Limits, amount: Amount, kind: Bound, last: int) -> Limits:
    """The limits with one more bound behind."""
    return _limits(limits.first, limits.last if last < limits.last else last, amount, [kind])
