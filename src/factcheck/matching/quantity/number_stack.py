"""What has been read of a number so far. In: its terms, one by one. Out: State, or None where a term does not fit.

A number is a stack of groups, each with its scale, and a part not yet multiplied. A scale word multiplies every smaller
group before it, which is at once "three hundred twenty thousand", "tres mil millones", "三千五百万" and "lakh crore".
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.matching.quantity.languages.table import Language
from factcheck.matching.quantity.values import Value


class State(Value, frozen=True, gc=False):
    """What has been read so far: finished groups as (scale, value), the open part, and where the last term ended."""

    groups: tuple[tuple[int, Decimal], ...]
    open: Decimal | None
    step: Decimal
    last: int
    opened_by_digits: bool = False
    digits_only: bool = True
    trails: bool = False

    @property
    def value(self) -> Decimal:
        if self.trails and self.open is not None and self.open < 10:
            return sum((value for _, value in self.groups), self.open * self.groups[-1][0] / 10)
        return sum((value for _, value in self.groups), Decimal(0)) + (self.open or 0)


def _fits(state: State, value: int, joined: bool, language: Language) -> bool:
    """Whether a small number may stand after what has been read: tens take units, hundreds take tens."""
    if _in_sequence(state, value, language):
        return True
    if state.open is None:
        return not state.groups or (value > 0 and value < state.groups[-1][0])
    if state.opened_by_digits or value == 0:
        return False
    tail = int(state.open % 100)
    if value < 10:
        return ((tail >= 20 or language.words.ten_takes_units) and tail % 10 == 0) or tail == 0
    if value < 100:
        if tail == 0:
            return True
        if language.words.inverted and joined and value % 10 == 0 and value >= 20:
            return 0 < tail < 10
        return language.words.adds_teens and tail in (60, 80) and 10 <= value <= 19
    return value < 1000 and state.open >= 1000 and state.open % 1000 == 0


def _in_sequence(state: State, value: int, language: Language) -> bool:
    """Whether a digit continues a number that is spelled digit by digit (二〇二四)."""
    if not language.words.positional or state.open is None or value > 9:
        return False
    return state.digits_only and not state.groups and not state.opened_by_digits and state.open < 10**15


def add(state: State, value: int, last: int, joined: bool, language: Language) -> State | None:
    """The state after a small number, or None where it begins another number."""
    if not _fits(state, value, joined, language):
        return None
    if _in_sequence(state, value, language):
        return state._replace(open=(state.open or Decimal(0)) * 10 + value, last=last)
    total = (state.open or Decimal(0)) + value
    trails = language.words.trailing_tenths and not joined and bool(state.groups) and state.groups[-1][0] >= 100
    return state._replace(
        trails=trails, open=total, step=Decimal(1), last=last, digits_only=value < 10 and state.digits_only
    )


def multiply(state: State, scale: int, last: int) -> State | None:
    """The state after a scale word, or None where the scale does not fit what stands before."""
    smaller = Decimal(0)
    kept = list(state.groups)
    while kept and kept[-1][0] < scale:
        smaller += kept.pop()[1]
    if kept and kept[-1][0] == scale:
        return None
    factor = smaller + (state.open or 0) if state.open is not None or smaller else Decimal(1)
    if scale == 100 and factor >= 100 and not state.opened_by_digits:
        return None
    if kept and factor * scale >= kept[-1][0]:
        return None
    kept.append((scale, factor * scale))
    step = state.step * scale if state.open is not None else Decimal(scale)
    return State(tuple(kept), None, step, last)


EMPTY = State((), None, Decimal(1), 0)
