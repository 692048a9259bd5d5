"""Digits and their separators. In: "1.234,50" and what decides its signs. Out: value, place of the last digit, and the
other value that the spelling allows.

No more than 40 digits are read (CONTRACT: figures are exact decimals, never floats), so a number bomb is no figure.
"""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.matching.quantity.values import Value

#: Longer digit strings are identifiers or attacks, not quantities that a person states.
LONGEST = 40

_GROUP_SIGNS = str.maketrans("", "", " \u00a0\u202f\u2009\u2007'’٬،")
_ARABIC_SIGNS = str.maketrans({"٫": ".", "·": "."})

#: A region that writes numbers otherwise than its language does elsewhere (Unicode CLDR 46, decimal element).
_REGIONS = {
    "es-mx": ".", "es-us": ".", "es-pr": ".", "es-do": ".", "es-gt": ".", "es-hn": ".", "es-ni": ".", "es-pa": ".",
    "es-pe": ".", "es-sv": ".", "de-ch": ".", "de-li": ".", "it-ch": ".", "en-za": ",",
}  # fmt: skip
_COMMA_LANGUAGES = frozenset(
    [
        "de",
        "fr",
        "es",
        "it",
        "pt",
        "nl",
        "sv",
        "pl",
        "ru",
        "uk",
        "tr",
        "da",
        "no",
        "nb",
        "nn",
        "fi",
        "cs",
        "sk",
        "hu",
        "ro",
        "bg",
        "hr",
        "sr",
        "sl",
        "el",
        "id",
        "vi",
        "ca",
        "gl",
        "eu",
        "is",
        "et",
        "lv",
        "lt",
        "be",
        "mk",
        "sq",
        "ka",
    ]
)


class Numeral(Value, frozen=True, gc=False):
    """value and step as in `Figure`; `other` is the second reading of an ambiguous spelling, with its step."""

    value: Decimal
    step: Decimal
    other: Decimal | None = None
    plain: bool = True


def decimal_of(lang: str | None) -> str:
    """The decimal sign that a language (or a region, "es-MX") writes; "." where it is not known."""
    if not lang:
        return "."
    code = lang.lower().replace("_", "-")
    return _REGIONS.get(code) or ("," if code.split("-")[0] in _COMMA_LANGUAGES else ".")


#: The look behind stands after the first digit, so that the search runs from digit to digit.
_EVIDENCE = re.compile(r"\d(?<![\d.,:/-]\d)\d*(?:[.,]\d+)+(?![\d:/-])")


def decide_separators(text: str, lang: str | None = None) -> str:
    """The decimal sign of a text: "." or "," where its own unambiguous numbers agree, else "" (the language decides).

    "1.234,5" and "3,75" speak for the comma, "1,234.5" and "3.75" for the point; "10.000" says nothing. At the first
    200,000 code points; a text whose numbers disagree decides nothing unless one sign is nine times as frequent.
    """
    votes = {".": 0, ",": 0}
    for match in _EVIDENCE.finditer(text, 0, 200_000):
        sign = _decimal_shown(match[0])
        if sign:
            votes[sign] += 1
    winner = max(votes, key=lambda sign: votes[sign])
    loser = "," if winner == "." else "."
    if votes[winner] == 0 or votes[winner] < 9 * votes[loser]:
        return ""
    if votes[winner] == 1 and lang and decimal_of(lang) != winner:
        return ""
    return winner


def _decimal_shown(raw: str) -> str:
    """Which decimal sign a numeral gives away; "" if none."""
    signs = [char for char in raw if char in ".,"]
    kinds = set(signs)
    if len(kinds) == 2:
        return signs[-1] if signs.count(signs[-1]) == 1 and _grouped(raw.rpartition(signs[-1])[0], signs[0]) else ""
    if len(signs) > 1:
        return ("," if signs[0] == "." else ".") if _grouped(raw, signs[0]) else ""
    whole, _, part = raw.partition(signs[0])
    if len(part) != 3 or whole.startswith("0") or len(whole) > 3:
        return signs[0]
    return ""


def _grouped(raw: str, sign: str) -> bool:
    """Whether groups of three (or, in Indian style, two and a last three) are written with this sign."""
    groups = raw.split(sign)
    if len(groups) < 2 or not 1 <= len(groups[0]) <= 3 or len(groups[-1]) != 3:
        return False
    return all(len(g) == 3 for g in groups[1:-1]) or (len(groups[0]) <= 2 and all(len(g) == 2 for g in groups[1:-1]))


def read_numeral(raw: str, *, decimal: str, decided: bool, counting: bool = False) -> Numeral | None:
    """The value of digits with separators, or None where they are no number ("1.2.3", "1,1,1", more than 40 digits).

    decimal: the sign of this text. decided: whether its own numbers say so (no second reading then).
    counting: something that is counted or paid for follows, so that three digits after a sign are a group.
    """
    if sum(char.isdigit() for char in raw) > LONGEST:
        return None
    if " ." in raw or " ," in raw or ", " in raw:
        raw = raw.replace(" ", "")
    plain = raw.translate(_ARABIC_SIGNS).translate(_GROUP_SIGNS)
    spaced = len(plain) != len(raw)
    if spaced and not _spaces_group(raw):
        return None
    signs = [char for char in plain if char in ".,"]
    if not signs:
        return Numeral(Decimal(plain), Decimal(1), plain=not spaced)
    if len(signs) == 1:
        return _one_sign(plain, signs[0], decimal, decided, counting, spaced)
    return _many_signs(plain, signs)


def _spaces_group(raw: str) -> bool:
    head = re.split(r"[.,٫·]", raw.replace("٬", "'"))[0]
    parts = re.split(r"[^\d]", head)
    if len(parts) == 1:
        return True
    return len(parts[0]) <= 3 and len(parts[-1]) == 3 and all(len(part) in (2, 3) for part in parts[1:])


def _one_sign(plain: str, sign: str, decimal: str, decided: bool, counting: bool, spaced: bool) -> Numeral | None:
    whole, _, part = plain.partition(sign)
    fraction = Numeral(Decimal(f"{whole or '0'}.{part}"), Decimal(1).scaleb(-len(part)), plain=False)
    if not whole:
        return fraction
    if spaced or len(part) != 3 or whole.startswith("0") or not 1 <= len(whole) <= 3 or plain != plain.strip(".,"):
        return fraction
    grouped = Numeral(Decimal(whole + part), Decimal(1), plain=False)
    if sign != decimal:
        first, second = grouped, fraction
        if not decided:
            return Numeral(first.value, first.step, None if sign == "," else second.value, plain=False)
        return first
    if decided:
        return fraction
    if counting or part == "000":
        return Numeral(grouped.value, grouped.step, fraction.value, plain=False)
    return Numeral(fraction.value, fraction.step, grouped.value, plain=False)


def _many_signs(plain: str, signs: list[str]) -> Numeral | None:
    last = signs[-1]
    if len(set(signs)) == 1:
        return Numeral(Decimal(plain.replace(last, "")), Decimal(1), plain=False) if _grouped(plain, last) else None
    whole, _, part = plain.rpartition(last)
    if signs.count(last) > 1 or not _grouped(whole, signs[0]):
        return None
    return Numeral(Decimal(f"{whole.replace(signs[0], '')}.{part}"), Decimal(1).scaleb(-len(part)), plain=False)
