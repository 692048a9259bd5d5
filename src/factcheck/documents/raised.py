"""Raised and lowered text. In: what stands in a `<sup>` or `<sub>`, and before it. Out: what is read there.

An exponent becomes superscript digits and a list of note marks is left out, so that neither glues to a number; what is
raised by habit (`2nd`, `21st`, `XIXe`, `20 oC`) is read as it stands.
"""

from __future__ import annotations

import re

_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]{1,2}|note \d{1,3}|[*†‡§¶#↑^]{1,3}|citation needed)[\])]?", re.IGNORECASE)
_NOTE_TARGET = re.compile(r"#(?:_?ftn|fn|cite|note|ref|foot|en-|endnote|_edn|r\d|n\d|\d)", re.IGNORECASE)

LONGEST_LIST = 24
"""Characters of the longest list of note marks."""

_SUPERSCRIPT = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_EXPONENT = re.compile(r"[+−-]?\d{1,4}|n")
_NOTE = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[*†‡§¶#]{1,3})[\])]?")
_PARTED = re.compile(r"[\s,;–-]+|(?<=[\])])(?=[\[(])")
_BASE = re.compile(r"(?<![\d.,])10$")
_SMALL = re.compile(r"(?<![\d.,])\d{1,2}$")
_WORD = re.compile(r"[^\W\d_]{3,}[^\W\d_A-Z]$")
_FRACTION = re.compile(r"(\d?)([⁰¹²³⁴-⁹]{1,2})\s?[/⁄]\s?(\d{1,3})$")
_PRICE = re.compile(r"([$€£]\s?\d{1,3})([⁰¹²³⁴-⁹][⁰⁵⁹])(?![⁰¹²³⁴-⁹\d]|\s?(?i:[mbtk]|crore|lakh))")

_ALWAYS = frozenset("eos")
_SHORT = frozenset("adhr")
"""Letters that are raised behind any number (150e, 20oC, 1980s), or behind one of two digits at most (1a, 2d, 12h)."""


def raised(before: str, inside: str, *, linked: bool) -> str | None:
    """What is read in the place of raised text; None: as it stands. before: the end of the text before it."""
    if not (inside := inside.strip(" ,;")):
        return "" if before else None
    if linked and (_MARK.fullmatch(inside) or is_list_of_notes(inside)):
        return ""
    if _EXPONENT.fullmatch(inside) and (inside != "n" or before):
        return inside.translate(_SUPERSCRIPT)
    if not before.strip():
        return "" if inside[:1] == "[" and _MARK.fullmatch(inside) else None
    if len(inside) == 1 and inside.isalpha():
        return "" if "a" <= inside <= "z" and _is_letter_of_note(before, inside) else None
    if not (_MARK.fullmatch(inside) and inside[0] in "[(") and not is_list_of_notes(inside):
        return None
    return inside.translate(_SUPERSCRIPT) if inside[0] not in "[(" and _BASE.search(before) else ""


def is_list_of_notes(inside: str) -> bool:
    """Whether it is one mark of a note or several: `1)`, `(1)`, `1–3`, `1 2`, `1,2`, `a, b`, `*`."""
    return 0 < len(inside) <= LONGEST_LIST and all(map(_NOTE.fullmatch, _PARTED.split(inside)))


def is_note_link(before: str, inside: str, target: str) -> bool:
    """Whether a link is a footnote mark that stands at the end of a word. target: the address that it leads to."""
    attached = bool(before) and (inside[:1] in ("[", "(") or not before[-1].isspace())
    return attached and bool(_MARK.fullmatch(inside)) and _NOTE_TARGET.search(target) is not None


def _is_letter_of_note(before: str, letter: str) -> bool:
    """Whether a raised letter is the mark of a note: behind a word or figure, and no ordinal or unit."""
    if before[-1].isdigit():
        return letter not in _ALWAYS and not (letter in _SHORT and _SMALL.search(before))
    return before[-1] in "%)]”\"’'»,;:!?" or _WORD.search(before) is not None


def fraction(text: str) -> str:
    """Text that ends in a lowered number: `3¹/2` as 3 1/2."""
    return _FRACTION.sub(lambda found: f"{found[1]}{found[1] and ' '}{found[2].translate(_PLAIN)}/{found[3]}", text)


def priced(text: str) -> str:
    """A text in which raised cents are those of a price: `$5⁹⁹` as $5.99, but `$5¹² million` as it stands."""
    return _PRICE.sub(lambda found: f"{found[1]}.{found[2].translate(_PLAIN)}", text)
