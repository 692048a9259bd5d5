"""Misspelt scale words of a given figure. In: `3.6 millon dollars` and a language. Out: what was meant, or None."""

from __future__ import annotations

import difflib
import re

_BEHIND_NUMBER = re.compile(r"\d[\s\u00a0-]{0,3}([^\W\d_]{5,20})\b")
#: Of the close words only those that lack, double or exchange a letter of a long word.
_CLOSE = 0.87
_SHORTEST = 5


def misspelt(text: str, lang: str | None) -> tuple[str, str] | None:
    """The word behind the number, and the scale word that it is nearly; None where it is one, or near to none."""
    from factcheck.matching.quantity.languages import language

    found = _BEHIND_NUMBER.search(text)
    if found is None:
        return None
    word = found[1].casefold()
    scales = [scale for scale in language(lang).scales if len(scale) >= _SHORTEST]
    close = difflib.get_close_matches(word, scales, n=1, cutoff=_CLOSE)
    if not close or word in scales or (word[0], word[-1]) != (close[0][0], close[0][-1]):
        return None
    return found[1], close[0]
