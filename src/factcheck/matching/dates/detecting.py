"""Which language a text's dates are in. In: a text and its declared language, if any. Out: a Lexicon.

An undeclared text is told by its script, then by its little words and the month names in it; English where nothing
tells. The tables of other languages are loaded only then.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.matching.dates.language import LANGUAGES, Lexicon, lexicon_for
from factcheck.text.language_tags import primary_language

__all__ = ["language_code", "lexicon_of"]

#: How much of a text is looked at.
_SAMPLE = 4000
_WORD = re.compile(r"[^\W\d_]+|\d+")
#: English words that are frequent and mean nothing in the other languages: one of them settles it.
_ENGLISH = re.compile(r"\b(?:the|and|with|from|were|said|that|than|which|this|are|been|would|has)\b")
#: Ranges of letters -> the languages with a table that are written in them.
_SCRIPTS: Sequence[tuple[re.Pattern[str], tuple[str, ...]]] = (
    (re.compile("[\u0400-\u04ff]"), ("ru", "uk", "bg", "sr", "be")),
    (re.compile("[\u0370-\u03ff]"), ("el",)),
    (re.compile("[\u0600-\u06ff]"), ("ar",)),
    (re.compile("[\u0590-\u05ff]"), ("he",)),
    (re.compile("[\u0900-\u097f]"), ("hi",)),
    (re.compile("[\u0980-\u09ff]"), ("bn",)),
    (re.compile("[\u10a0-\u10ff]"), ("ka",)),
    (re.compile("[\u3040-\u30ff]"), ("ja",)),
    (re.compile("[\uac00-\ud7af]"), ("ko",)),
    (re.compile("[\u4e00-\u9fff]"), ("zh",)),
)
#: Abbreviations of months and weekdays in these languages that are English words: alone they tell nothing.
_ENGLISH_TOO = frozenset(("ago", "do", "dub", "ma", "man", "mar", "may", "mi", "out", "pro", "set", "sex", "so", "sob"))
_LATIN = (*(code for code in LANGUAGES if not any(code in codes for _, codes in _SCRIPTS)), "sr")


def language_code(lang: str | None) -> str | None:
    """The code of LANGUAGES that a BCP 47 tag names, or None."""
    code = primary_language(lang)
    return code if code in LANGUAGES else None


def lexicon_of(text: str, lang: str | None) -> Lexicon:
    """The lexicon of the declared language, or the one that fits the text."""
    return lexicon_for(language_code(lang) or _told(text))


def _told(text: str) -> str:
    sample = text[:_SAMPLE].lower()
    if _ENGLISH.search(sample):
        return "en"
    words = _WORD.findall(sample)
    for script, codes in _SCRIPTS:
        if len(script.findall(sample)) * 4 > len("".join(words)):
            return codes[0] if len(codes) == 1 else _best(words, codes)
    return _best(words, _LATIN)


def _best(words: Sequence[str], codes: Sequence[str]) -> str:
    """The language with the highest score, the first of equals."""
    scores = {code: _score(words, lexicon_for(code)) for code in codes}
    best = max(scores.values(), default=0)
    return next(code for code in codes if scores[code] == best) if best else codes[0]


def _score(words: Sequence[str], lexicon: Lexicon) -> int:
    """Little words count one; months and weekdays beside a number three, or two where they are short."""
    marks = lexicon.marks
    score = sum(1 for word in words if word in marks)
    for place, word in enumerate(words):
        if word in _ENGLISH_TOO and not _between_digits(words, place):
            continue
        if not word.isdigit() and any(near.isdigit() for near in words[max(0, place - 2) : place + 3]):
            found = lexicon.code(word)
            if found is not None and found[0] in "MmW":
                score += 2 if word in lexicon.short else 3
    return score


def _between_digits(words: Sequence[str], place: int) -> bool:
    """Whether a word stands between two numbers, as a month between day and year does."""
    return 0 < place < len(words) - 1 and words[place - 1].isdigit() and words[place + 1].isdigit()
