"""Digits that are marks of another kind. In: tokens and an Amount. Out: whether they are a chain, a time or a footnote.

10:30, 5 p.m., 3-2, 555-01-43, 24/7, "[12]", "text.12", "1. " at the head of a line, 501(c)(3), 007.
"""

from __future__ import annotations

from factcheck.matching.quantity.amounts import Amount
from factcheck.matching.quantity.languages.table import Language
from factcheck.matching.quantity.number_words import Number
from factcheck.matching.quantity.tokens import BREAK, NUMBER, WORD, Tokens

_DASHES = frozenset("-‐‑–")


def is_chain(tokens: Tokens, amount: Amount) -> bool:
    """3-2, 555-0143, 2024-01-02, 24/7: numbers joined by signs that do not rise, or that are more than two."""
    number = amount.number
    if not number.plain or (amount.unit and amount.first < number.first):
        return False
    if tokens.word(number.last) == "/" and tokens.glued(number.last) and tokens.kind(number.last + 1) == NUMBER:
        return True
    if tokens.word(number.first - 1) == "/" and tokens.glued(number.first) and tokens.kind(number.first - 2) == NUMBER:
        return True
    before, behind = _joined(tokens, number.first, -1), _joined(tokens, number.last - 1, 1)
    if before is not None and behind is not None:
        return True
    if (behind is not None and _is_record(tokens, number.first)) or (before is not None and _is_record(tokens, before)):
        return True
    if before is not None:
        return _joined(tokens, before, -1) is not None or _falls(tokens, before, number.first, amount)
    if behind is not None:
        return _joined(tokens, behind, 1) is not None or _falls(tokens, number.first, behind, amount)
    return False


def _is_record(tokens: Tokens, first: int) -> bool:
    """(4-7, 3-4): two pairs in brackets; first: the first numeral of either."""
    before, behind = tokens.word(first - 1), tokens.word(first + 3)
    if before == "(" and behind == ",":
        return _joined(tokens, first + 4, 1) is not None and tokens.word(first + 7) == ")"
    return (
        before == "," and behind == ")" and _joined(tokens, first - 2, -1) is not None and tokens.word(first - 5) == "("
    )


def in_chain(tokens: Tokens, number: Number) -> bool:
    """Whether a numeral stands between two others, joined to both by dashes: 555-01-43."""
    first, last = number.first, number.last
    if tokens.words[last] not in _DASHES or tokens.words[first - 1] not in _DASHES:
        return False
    return _joined(tokens, first, -1) is not None and _joined(tokens, last - 1, 1) is not None


def _joined(tokens: Tokens, index: int, way: int) -> int | None:
    """The numeral that a dash without spaces joins to this one, before (-1) or behind (1)."""
    mark, other = index + way, index + 2 * way
    later = max(index, other)
    if other < 0 or tokens.word(mark) not in _DASHES or tokens.kind(other) != NUMBER:
        return None
    return other if tokens.glued(later) and tokens.glued(later - 1) else None


def _falls(tokens: Tokens, first: int, second: int, amount: Amount) -> bool:
    one, other = tokens.words[first], tokens.words[second]
    if not (one.isdecimal() and other.isdecimal()) or amount.unit:
        return False
    return len(one) > 12 or len(other) > 12 or int(one) >= int(other) or one.startswith("0")


def is_clock(tokens: Tokens, amount: Amount, language: Language) -> bool:
    """10:30, 5 p.m., 14 Uhr."""
    number = amount.number
    first, last = number.first, number.last
    for mark, other, later in ((first - 1, first - 2, first), (last, last + 1, last + 1)):
        joined = tokens.glued(mark) and tokens.glued(later)
        if tokens.word(mark) == ":" and tokens.kind(other) == NUMBER and joined:
            return True
    if language.clock.at(tokens, last) is not None:
        return True
    return amount.last != last and language.clock.at(tokens, amount.last) is not None


def is_mark(tokens: Tokens, amount: Amount) -> bool:
    """Footnote marks and the numbers of lists."""
    number = amount.number
    first, last = number.first, number.last
    if not number.plain or amount.unit:
        return False
    before, behind = tokens.word(first - 1), tokens.word(last)
    if before == "(" and behind == ")" and _is_issue(tokens, first, last):
        return True
    if (before == "[" and behind in ("]", ",")) or (before == "," and behind == "]"):
        return True
    if first >= 2 and before in (".", "!", "?", "”", ")", ",") and tokens.glued(first) and tokens.glued(first - 1):
        return tokens.kinds[first - 2] == WORD or before in "”)"
    if len(tokens.words[first]) > 3:
        return False
    opens_line = tokens.kind(first - 1) == BREAK
    if opens_line and behind == "." and first > 0 and tokens.kind(last + 1) == BREAK:
        return True
    if before == "(" and behind == ")" and tokens.kind(first - 2) == BREAK:
        return True
    return (
        opens_line
        and behind in (".", ")")
        and tokens.glued(last)
        and tokens.kind(last + 1) == WORD
        and not tokens.glued(last + 1)
    )


def _is_issue(tokens: Tokens, first: int, last: int) -> bool:
    """The 3 of "Section 14(3)" and of "Science 60 (3): 319"."""
    if tokens.glued(first - 1) and tokens.kind(first - 2) in (NUMBER, WORD):
        return True
    return tokens.kind(first - 2) == NUMBER and tokens.word(last + 1) == ":" and tokens.glued(last + 1)


def is_padded(tokens: Tokens, amount: Amount) -> bool:
    """000, 007: digits with a zero in front are a piece of another number or an identifier; ’94 is a year."""
    first = amount.number.first
    digits = tokens.words[first]
    short = len(digits) == 2 and tokens.word(first - 1) in ("’", "'", "‘") and tokens.glued(first)
    if short and not tokens.glued(first - 1) and tokens.kinds[amount.last] != WORD:
        return True
    return len(digits) > 1 and digits[0] == "0"


def is_clause(tokens: Tokens, index: int) -> bool:
    """The "(c)" of 501(c)(3)."""
    return (
        tokens.words[index] == "("
        and tokens.word(index + 2) == ")"
        and tokens.glued(index + 1)
        and tokens.glued(index + 2)
    )
