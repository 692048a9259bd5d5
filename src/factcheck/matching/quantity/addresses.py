"""Addresses, whose digits are no figures. In: text. Out: the stretches of URLs, e-mail addresses, telephone numbers.

Each pattern is looked for from the one sign that all its matches have (":", "@", "+", three digits before a hyphen), so
that prose without them costs a search for a character. Every repeat is bounded.
"""

from __future__ import annotations

import re

_URL = re.compile(r"(?:https?://|www\.)\S{1,2000}")
_BEHIND_AT = re.compile(r"@[\w-]{1,63}\.\S{1,200}")
_BEFORE_AT = re.compile(r"[\w.+-]+")
_LONGEST_BOX = 64
#: The look behind stands after the first sign, so that the search runs from sign to sign.
_INTERNATIONAL = re.compile(r"\+(?<![\w.,-]\+)(?:\d{1,3}(?:[ ./-]\(?\d{1,5}\)?){2,5}|\d{9,15})(?![\d-])")
#: The end of a national number, and what stands before it.
_LAST_FOUR = re.compile(r"-\d{4}(?![\d-])")
_FIRST_SIX = re.compile(r"(?<![\w.,-])\d{3}\)?[ .-]?\d{3}\Z")
_LONGEST_SIX = 8


def addresses(text: str) -> list[tuple[int, int]]:
    """Half-open stretches, of each kind in order."""
    found = _national(text) if "-" in text else []
    if "+" in text:
        found += [match.span() for match in _INTERNATIONAL.finditer(text)]
    if "://" in text or "www." in text:
        found += [match.span() for match in _URL.finditer(text)]
    if "@" in text:
        found += _mailboxes(text)
    return found


def _national(text: str) -> list[tuple[int, int]]:
    found = []
    for four in _LAST_FOUR.finditer(text):
        end = four.start()
        six = _FIRST_SIX.search(text, max(0, end - _LONGEST_SIX), end)
        if six is not None:
            found.append((six.start(), four.end()))
    return found


def _mailboxes(text: str) -> list[tuple[int, int]]:
    found = []
    for behind in _BEHIND_AT.finditer(text):
        at = behind.start()
        box = _BEFORE_AT.match(text[max(0, at - _LONGEST_BOX) : at][::-1])
        if box is not None:
            found.append((at - box.end(), behind.end()))
    return found
