"""What pages say instead of their text, in twelve languages. In: a text. Out: whether it holds such words.

The table: kind of words -> language -> phrases, written folded (lower case, straight apostrophes), in
`phrases_*.py`. `state.py`, `state_gone.py` and `state_failing.py` say what else must
be true before a phrase is believed. A new language is a line under each kind.
"""

from __future__ import annotations

import html
import re
from functools import lru_cache

from factcheck.documents.phrases_failing import FAILING
from factcheck.documents.phrases_gone import GONE
from factcheck.documents.phrases_missing import MISSING
from factcheck.documents.phrases_offers import OFFERS
from factcheck.documents.phrases_walls import WALLS

PHRASES: dict[str, dict[str, tuple[str, ...]]] = {
    **MISSING,
    **FAILING,
    **GONE,
    **WALLS,
    "paywall": {lang: (*phrases, *OFFERS.get(lang, ())) for lang, phrases in WALLS["paywall"].items()},
}

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "\xa0": " ", "\u202f": " ", "\xad": None, "İ": "i"})
_WORD = re.compile(r"\w+")
_NO_SPACES = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")


def folded(text: str) -> str:
    """`text` as the phrases are written."""
    return " ".join(text.translate(_APOSTROPHES).lower().split())


@lru_cache(maxsize=32)
def _phrases(kind: str) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """The phrases of a kind, longest first: by their longest word, and those that are looked for letter by letter."""
    phrases = sorted({phrase for every in PHRASES[kind].values() for phrase in every}, key=len, reverse=True)
    if kind == "cookies":
        return {}, tuple(phrases)
    keyed: dict[str, tuple[str, ...]] = {}
    for phrase in phrases:
        if not _NO_SPACES.search(phrase):
            key = max(_WORD.findall(phrase), key=len)
            keyed[key] = (*keyed.get(key, ()), phrase)
    return keyed, tuple(phrase for phrase in phrases if _NO_SPACES.search(phrase))


def longest(kind: str, text: str) -> str:
    """The longest phrase of this kind in a folded text, or "". Words stand whole, but in Japanese; stems may go on."""
    keyed, loose = _phrases(kind)
    found = ""
    for key in keyed.keys() & set(_WORD.findall(text)):
        for phrase in keyed[key]:
            if len(phrase) > len(found) and phrase in text and _stands(text, phrase):
                found = phrase
    if kind == "cookies" or not text.isascii():
        found = next((phrase for phrase in loose if phrase in text), found)
    return found


def _stands(text: str, phrase: str) -> bool:
    """Whether the phrase stands in whole words somewhere."""
    at = text.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        if (at == 0 or not text[at - 1].isalnum()) and (end == len(text) or not text[end].isalnum()):
            return True
        at = text.find(phrase, at + 1)
    return False


def holds(kind: str, text: str) -> bool:
    """Whether a folded text holds a phrase of this kind."""
    return longest(kind, text) != ""


def asks_consent(text: str) -> bool:
    """Whether a folded paragraph is a site speaking to its reader about cookies and data."""
    return holds("addressed", text) and holds("cookies", text)


PASSES = 40_000
"""Bytes up to which a body is searched for the words of a page that stands there for a while only."""

LONG = 10
"""Characters from which a phrase of a title tells something wherever it stands ("503" does not)."""


def may_pass(body: bytes) -> bool:
    """Whether a body, unread, holds words of a failing site or of a challenge; a reader says whether it is one."""
    if len(body) > PASSES:
        return False
    text = folded(html.unescape(body.decode("utf-8", "replace")))
    titled = any(len(longest(kind, text)) >= LONG for kind in ("failing title", "limited title"))
    return titled or holds("failing", text) or holds("challenge", text)
