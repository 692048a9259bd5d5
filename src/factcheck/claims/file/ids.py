"""Ids of claims. In: words. Out: a slug, unique in its file, that is safe as a name on every system.

Pattern `[a-z0-9][a-z0-9._-]{0,63}`, no "..", no trailing dot, no device name of Windows: an id may stand in a file
name, a URL fragment or a test name, even if this program itself names files by hash only.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Container

from factcheck.claims.file.shapes import Refusal, Shape

_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?")
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_SLUG = 48
"""Characters of a made id: long enough to be recognised, short enough for a column of a report."""


def _id(text: str) -> str:
    word = text.strip()
    if not _ID.fullmatch(word):
        suggestion = slug(word)
        raise Refusal(
            f"'{word[:40]}' cannot be an id: it may have a-z, 0-9, '.', '_' and '-', begin with a letter or digit, "
            "and have at most 64 characters.",
            f"Write `id: {suggestion}`.",
        )
    if ".." in word or word.endswith("."):
        raise Refusal(
            f"'{word}' cannot be an id: it holds '..' or ends with a dot.",
            f"Write `id: {word.strip('.').replace('..', '.')}`.",
        )
    if _DEVICES.fullmatch(word):
        raise Refusal(f"'{word}' cannot be an id: Windows keeps this name for a device.", f"Write `id: {word[:3]}-1`.")
    return word


ID = Shape(
    _id,
    {
        "type": ["string", "integer"],
        "pattern": r"^(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$))(?!.*\.\.)"
        r"[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9_-])?$",
    },
)


def slug(words: str) -> str:
    """Words -> an id: accents folded, whole words up to 48 characters; a hash for words without Latin letters."""
    folded = unicodedata.normalize("NFKD", words[:400].lower().translate(_LETTERS))
    plain = "".join(char for char in folded if not unicodedata.combining(char))
    parts = re.findall(r"[a-z0-9]+", plain)
    made = ""
    for part in parts:
        if made and len(made) + 1 + len(part) > _SLUG:
            break
        made = f"{made}-{part}" if made else part[:_SLUG]
    if not made or _DEVICES.fullmatch(made):
        return "claim-" + hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:8]
    return made


def unique(wanted: str, taken: Container[str]) -> str:
    """The id itself, or with -2, -3 … where it is taken."""
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"
