"""The arithmetic of a derived figure. In: `5.3 / 4.9 - 1`. Out: its value as Decimal, or a `Refusal`.

Four operations, brackets, a leading minus and percent; read by a small parser of our own, never by `eval`.
"""

from __future__ import annotations

import re
from decimal import Decimal, DivisionByZero, InvalidOperation, Overflow, localcontext

from factcheck.claims.file.shapes import Refusal, Shape
from factcheck.model import Figure

MAX_LENGTH = 500
MAX_DEPTH = 20
"""Far above a sum that a reader can follow."""

_TOKEN = re.compile(r"\s*(?:([0-9]{1,15}(?:\.[0-9]{1,15})?)(?![0-9.eE_])|([-+*/()%×÷−·:]))", re.ASCII)
_SAME = {"×": "*", "·": "*", "÷": "/", ":": "/", "−": "-"}
_HOW = "Write numbers with + - * / and brackets only, such as `5.3 / 4.9 - 1`."


def evaluate(text: str) -> Decimal:
    """The value, with 28 digits; raises Refusal for anything but arithmetic and for a division by zero."""
    if len(text) > MAX_LENGTH:
        raise Refusal(f"The calculation has {len(text):,} characters; {MAX_LENGTH} are allowed.", _HOW)
    with localcontext() as context:
        context.prec = 28
        try:
            return _Sum(_tokens(text.strip())).value()
        except DivisionByZero:
            raise Refusal("The calculation divides by zero.", "Mend the divisor.") from None
        except (InvalidOperation, Overflow):
            raise Refusal("The calculation has no value.", _HOW) from None


def _tokens(text: str) -> list[str]:
    tokens: list[str] = []
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if not match:
            found = text[at:].lstrip()[:20]
            raise Refusal(f"'{found}' cannot be read as arithmetic.", _HOW)
        token = match.group(1) or match.group(2)
        tokens.append(_SAME.get(token, token))
        at = match.end()
    return tokens


class _Sum:
    """Reads tokens by precedence: a sum of products of signed values."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def value(self) -> Decimal:
        result = self._sum()
        if self._at < len(self._tokens):
            raise Refusal(f"'{self._tokens[self._at]}' is one too many in the calculation.", _HOW)
        return result

    def _next(self, *wanted: str) -> str | None:
        if self._at < len(self._tokens) and self._tokens[self._at] in wanted:
            self._at += 1
            return self._tokens[self._at - 1]
        return None

    def _sum(self) -> Decimal:
        result = self._product()
        while sign := self._next("+", "-"):
            term = self._product()
            result = result + term if sign == "+" else result - term
        return result

    def _product(self) -> Decimal:
        result = self._signed()
        while sign := self._next("*", "/"):
            factor = self._signed()
            result = result * factor if sign == "*" else result / factor
        return result

    def _signed(self) -> Decimal:
        negative = False
        while sign := self._next("-", "+"):
            negative ^= sign == "-"
        result = self._single()
        if self._next("%"):
            result /= 100
        return -result if negative else result

    def _single(self) -> Decimal:
        if self._next("("):
            self._depth += 1
            if self._depth > MAX_DEPTH:
                raise Refusal("The calculation has too many brackets inside one another.", _HOW)
            result = self._sum()
            if not self._next(")"):
                raise Refusal("A bracket of the calculation is not closed.", "Close it with ')'.")
            self._depth -= 1
            return result
        if self._at >= len(self._tokens) or not self._tokens[self._at][0].isdigit():
            found = f"before '{self._tokens[self._at]}'" if self._at < len(self._tokens) else "at the end"
            raise Refusal(f"A number is missing {found} of the calculation.", _HOW)
        self._at += 1
        return Decimal(self._tokens[self._at - 1])


def agrees(value: Decimal, figure: Figure, tolerance: Decimal | None = None) -> bool:
    """Whether the value rounds to the figure or lies in its range; shares may be given as 0.08 for 8 %."""
    given = [end for end in (figure.low, figure.high) if end is not None]
    spare = max((abs(end) * (tolerance or 0) for end in given), default=Decimal(0)) + figure.step / 2
    low = figure.low - spare if figure.low is not None else value
    high = figure.high + spare if figure.high is not None else value
    return low <= value <= high or (figure.unit in ("%", "pp") and low <= value * 100 <= high)


def _calculation(text: str) -> str:
    evaluate(text)
    return text.strip()


CALCULATION = Shape(
    _calculation,
    {"type": ["string", "number"], "pattern": r"^[-+*/()%×÷−·:0-9.\s]+$", "minLength": 1, "maxLength": MAX_LENGTH},
)
