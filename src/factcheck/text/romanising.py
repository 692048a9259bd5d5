"""Words of any alphabet in Latin letters. In: a word. Out: how its names are compared across languages."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=100_000)
def romanised(text: str) -> str:
    """A word in lower-case Latin letters without accents."""
    if text.isascii():
        return text.lower()
    from anyascii import anyascii

    return anyascii(text).lower()
