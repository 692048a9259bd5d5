"""Reads a language file. In: text with [sections]. Out: each section's lines, and the tables that they spell.

A section holds words divided by spaces, `word=number` pairs ("_" stands for a space), phrases divided by "|", or lines
`phrase | phrase = meaning`. Lines that begin with "# " are comments. A section that nobody knows is an error, since a
misspelt table would silently read nothing.
"""

from __future__ import annotations

import unicodedata
from decimal import Decimal


def sections(text: str) -> dict[str, str]:
    """Section name -> its lines, joined by newlines."""
    result: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in unicodedata.normalize("NFC", text).splitlines():
        if line.startswith("# ") or not line.strip():
            continue
        if line.startswith("[") and line.endswith("]"):
            lines = result.setdefault(line[1:-1], [])
        else:
            lines.append(line)
    return {name: "\n".join(lines) for name, lines in result.items()}


def _unaccented(word: str) -> str:
    plain = unicodedata.normalize("NFD", word)
    return "".join(char for char in plain if not "\u0300" <= char <= "\u036f")


_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def spellings(word: str) -> set[str]:
    """A word with, and in Latin script also without, its accents ("milhões", "milhoes"; "fünf", "fuenf")."""
    if word and word[0] < "\u0370":
        return {word, _unaccented(word), word.translate(_UMLAUTS)}
    return {word}


def words(text: str) -> frozenset[str]:
    """Words divided by spaces or newlines, also as they are spelled without accents."""
    return frozenset(spelling for word in text.split() for spelling in spellings(word))


def phrases(text: str) -> tuple[str, ...]:
    """Phrases divided by "|" or newlines."""
    parts = (part for line in text.splitlines() for part in line.split("|"))
    return tuple(" ".join(part.split()) for part in parts if part.strip())


def table(text: str) -> dict[str, str]:
    """`phrase | phrase = meaning`, one line each."""
    result: dict[str, str] = {}
    for line in text.splitlines():
        left, equals, meaning = line.rpartition(" = ")
        if not equals:
            raise ValueError(f"no ' = ' in the line {line!r}")
        result.update(dict.fromkeys(phrases(left), meaning.strip()))
    return result


def numbers(text: str) -> dict[str, int]:
    """`word=1 word=2`."""
    pairs = (pair.rpartition("=") for pair in text.split())
    return {word.replace("_", " "): int(value) for word, _, value in pairs}


def intervals(text: str) -> dict[str, tuple[Decimal, Decimal]]:
    """`phrase | phrase = low high`."""
    result = {}
    for phrase, meaning in table(text).items():
        low, high = meaning.split()
        result[phrase] = (Decimal(low), Decimal(high))
    return result
