"""Which language a text's dates are in. In: a text and its declared language, if any. Out: a Lexicon."""

from __future__ import annotations

from factcheck.matching.dates.language import LANGUAGES, Lexicon, lexicon_for

__all__ = ["lexicon_of"]


def lexicon_of(text: str, lang: str | None) -> Lexicon:
    """The lexicon of the declared language, or the one that fits the text."""
    code = (lang or "").replace("_", "-").lower().split("-")[0]
    return lexicon_for(code if code in LANGUAGES else "en")
