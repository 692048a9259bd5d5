"""The language of a brief or a claim that does not name it. In: its readable text. Out: a code such as "en", or None.

Function words tell: every third word of running text is one, and few of them are shared between languages.
"""

from __future__ import annotations

import re
from collections import Counter

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "ru", "uk")
_WORD = re.compile(r"[^\W\d_]{1,20}")
#: Letters looked at: enough for a few hundred words.
_SAMPLE = 6_000
#: The best language must have a fifth of the words, and a quarter more of them than the next.
_LEAST_SHARE, _MARGIN = 0.2, 1.25
#: Function words that a text has at least: of a claim more, since it may name a book of another language.
_LEAST, _LEAST_OF_A_CLAIM = 2, 3
#: A letter alone, an initial, tells nothing in a claim.
_LETTER = re.compile(r"\b[^\W\d_]\b")


def detect(text: str, least: int = _LEAST) -> str | None:
    """The language of the text; None where too few words tell, or two languages are close."""
    from factcheck.text.word_lists import stopwords

    counted = Counter(word.lower() for word in _WORD.findall(text[:_SAMPLE]))
    total = sum(counted.values())
    scores = sorted(
        ((sum(times for word, times in counted.items() if word in stopwords(code)), code) for code in LANGUAGES),
        reverse=True,
    )
    (best, code), (second, _) = scores[0], scores[1]
    return code if total and best >= max(least, _LEAST_SHARE * total) and best >= _MARGIN * second else None


def undeclared(text: str) -> str | None:
    """The language of a claim that names none, where it is surely another than English, as which it is read else."""
    from factcheck.matching import without_addresses

    found = detect(_LETTER.sub(" ", without_addresses(text)), _LEAST_OF_A_CLAIM)
    return found if found != "en" else None
