"""What one value may look like. In: the source text of a scalar. Out: a typed value, or a `Refusal` with its remedy.

Each shape carries the JSON Schema of the same rule, so that the reader and the schema cannot tell different things. The
schema accepts numbers where editors see numbers (`need: 2`), because the reader takes the source text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class Refusal(Exception):
    """The value is not what the key takes. what: the fault; remedy: what to write instead."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Shape(Generic[T]):
    """read: source text -> value. schema: the same rule for editors."""

    read: Callable[[str], T]
    schema: Mapping[str, Any]


_WORDS = {"type": ["string", "number", "boolean"], "minLength": 1}


def _words(text: str) -> str:
    return text.strip()


WORDS = Shape(_words, _WORDS)
"""Any words, kept as written."""


def _pattern(pattern: str, what: str, remedy: str, *, fold: bool = False) -> Shape[str]:
    compiled = re.compile(pattern)

    def read(text: str) -> str:
        value = text.strip().lower() if fold else text.strip()
        if not compiled.fullmatch(value):
            raise Refusal(f"'{_short(text)}' {what}.", remedy)
        return value

    return Shape(read, {"type": "string", "pattern": f"^(?:{pattern})$"})


def _choice(*words: str) -> Shape[str]:
    def read(text: str) -> str:
        if text.strip().lower() not in words:
            raise Refusal(f"'{_short(text)}' is none of the words that may stand here.", f"Write {' or '.join(words)}.")
        return text.strip().lower()

    return Shape(read, {"enum": list(words)})


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= 40 else f"{one_line[:39]}…"


VERSION = Shape(
    _pattern("1", "is not a version of the claims file that this program reads", "Write `factcheck: 1`.").read,
    {"enum": [1, "1"]},
)

LANGUAGE = _pattern(
    r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}",
    "is not the tag of a language",
    "Write one such as `en`, `de` or `pt-BR`.",
)

DURATION = _pattern(
    r"0|[0-9]{1,5} ?(?:s|sec|m|min|h|d|w|y|(?:second|minute|hour|day|week|month|year)s?)",
    "is not a duration",
    "Write a number and s, m, h, d or w: `24h`, `7d`, `2w`.",
    fold=True,
)

KIND = _choice("primary", "secondary")


def _day(text: str) -> date:
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text.strip()):
            raise ValueError
        return date.fromisoformat(text.strip())
    except ValueError:
        raise Refusal(f"'{_short(text)}' is not a day.", "Write year-month-day: `2024-04-12`.") from None


DAY = Shape(_day, {"type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"})


def _page(text: str) -> int:
    match = re.fullmatch(r"(?:pp?\.?\s?)?([1-9][0-9]{0,5})", text.strip())
    if not match:
        raise Refusal(f"'{_short(text)}' is not the number of a page.", "Write a number from 1, such as `page: 12`.")
    return int(match.group(1))


PAGE = Shape(_page, {"type": ["integer", "string"], "pattern": r"^(?:pp?\.?\s?)?[1-9][0-9]{0,5}$", "minimum": 1})


def _selector(text: str) -> str:
    from selectolax.lexbor import LexborHTMLParser, SelectolaxError

    try:
        LexborHTMLParser("").css(text.strip()[:500])
    except SelectolaxError:
        raise Refusal(
            f"'{_short(text)}' is not a CSS selector.", "Write one such as `main`, `#report` or `article > p`."
        ) from None
    return text.strip()


SELECTOR = Shape(_selector, {"type": "string", "minLength": 1, "maxLength": 500})


def _need(text: str) -> str | int:
    word = text.strip().lower()
    if word in ("any", "all"):
        return word
    if re.fullmatch(r"[1-9][0-9]?", word):
        return int(word)
    raise Refusal(
        f"'{_short(text)}' is not a number of sources.",
        "Write `any`, `all` or a number from 1 to 99, such as `need: 2`.",
    )


NEED = Shape(
    _need,
    {
        "anyOf": [
            {"enum": ["any", "all"]},
            {"type": "integer", "minimum": 1, "maximum": 99},
            {"type": "string", "pattern": "^[1-9][0-9]?$"},
        ]
    },
)


@dataclass(frozen=True, slots=True)
class Tolerance:
    """relative: a share of the figure (1% -> 0.01; exact -> 0). absolute: an amount in the figure's unit."""

    relative: Decimal | None = None
    absolute: str | None = None


_PERCENT = r"[0-9]{1,3}(?:[.,][0-9]{1,6})? ?(?:%|percent|per cent)"


def _tolerance(text: str) -> Tolerance:
    word = re.sub(r"^(?:±|\+/-|\+-)\s?", "", text.strip().lower())
    if word == "exact":
        return Tolerance(relative=Decimal(0))
    if re.fullmatch(_PERCENT, word):
        number = Decimal(re.match(r"[0-9.,]+", word).group().replace(",", "."))  # type: ignore[union-attr]
        if number > 100:
            raise Refusal(f"A tolerance of {number} % accepts any figure.", "Write a share of at most `100%`.")
        return Tolerance(relative=number / 100)
    if re.match(r"[0-9]", word) and len(word) <= 60:
        return Tolerance(absolute=word)
    raise Refusal(
        f"'{_short(text)}' is not a tolerance.",
        "Write a share such as `1%`, an amount in the figure's unit such as `0.5`, or `exact`.",
    )


TOLERANCE = Shape(
    _tolerance,
    {
        "anyOf": [
            {"type": "number", "minimum": 0},
            {"type": "string", "pattern": r"^(?:exact|(?:±|\+/-|\+-)?\s?[0-9].{0,60})$"},
        ]
    },
)


def _skip(text: str) -> str:
    reason = text.strip()
    if reason.lower() in ("true", "yes", "y", "on", "1", "false", "no", "n", "off", "0"):
        raise Refusal(
            "`skip` says why no machine can check the claim, and this is not a reason.",
            "Write the reason in words: `skip: the source is a printed book`; or delete the line.",
        )
    return reason


SKIP = Shape(_skip, {"type": "string", "minLength": 1, "not": {"enum": ["true", "yes", "on", "false", "no", "off"]}})
