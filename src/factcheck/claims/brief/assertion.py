"""Whether a sentence asserts something that a source can bear out. In: a sentence and its details. Out: yes or no.

A figure, date or quotation makes a sentence checkable, unless it only asks or tells of the brief itself. Without one, a
sentence counts when it names somebody or something and says what they did or where they rank, and hedges nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.claims.brief.lexicon import holds, pattern
from factcheck.model import Date, Detail, Figure, Quote, Speaker

_BARE_PRESENCE = re.compile(r"\b(?:is|are|was|were|be|been|being|has|have|had|will|do|does|did)\b", re.IGNORECASE)
_NAME = re.compile(r"(?<![\w’'-])(?:[A-ZÀ-ÖØ-ÞĀ-ŽА-Я][\w’'-]{1,40}|[A-Z]{2,8})(?![\w-])")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e01-\u0e5b]")
_POSSESSIVE = re.compile(r"[’']s?$")
_SINGULAR_VERB = re.compile(r"\s(?:also\s)?(?:is|was|has|does|did|had|became|won|lost|\w{3,20}ed)\b")
_QUESTION = re.compile(r"[?？؟]['\"”’»)\s]{0,4}$")
_INSTRUCTION = re.compile(
    r"(?:note|consider|imagine|remember|recall|suppose|assume|compare|please|contact|visit|email|call|join|donate"
    r"|register|follow)\b",
    re.IGNORECASE,
)
LANGUAGES_WITH_VERBS = frozenset({"de", "en", "es", "fr"})
#: Languages that write nouns with a capital letter, so that capitals tell no names.
_CAPITAL_NOUNS = frozenset({"de", "lb"})


def hard_details(details: Sequence[Detail]) -> list[Detail]:
    """Figures that are no mere rank, dates and quotations."""
    return [d for d in details if isinstance(d, Date | Quote) or (isinstance(d, Figure) and not d.ordinal)]


def word_count(text: str) -> int:
    """How many words a text has; in scripts without spaces two letters count as one."""
    return len(text.split()) + len(_UNSPACED.findall(text)) // 2


def _is_soft(detail: Detail) -> bool:
    """What an opinion may hold too: "the two countries", "the coming years"."""
    if any(letter.isdigit() for letter in detail.raw):
        return False
    if isinstance(detail, Date):
        return detail.month is None and detail.year is None
    return isinstance(detail, Figure) and not detail.unit


def names(words: str, *, known: frozenset[str] = frozenset(), opening: bool = True) -> list[str]:
    """Capitalised words that are names. `opening`: the words begin a sentence, so that their first capital tells less.

    The first word is a name when the brief knows it (`known`), when it is an acronym, or when it stands bare before a
    verb in the singular ("Iceland was the first …").
    """
    first = re.search(r"\w", words) if opening else None
    found = []
    for match in _NAME.finditer(words):
        word = match.group()
        plain = _POSSESSIVE.sub("", word)
        initial = first is not None and match.start() == first.start()
        if (
            not initial
            or plain in known
            or (word.isupper() and len(word) > 1)
            or _bare_subject(words, match.end(), plain)
        ):
            found.append(plain)
    return found


def _bare_subject(words: str, end: int, word: str) -> bool:
    from factcheck.text.word_lists import stopwords

    return (
        not word.endswith("s") and _SINGULAR_VERB.match(words, end) is not None and word.lower() not in stopwords("en")
    )


def has_verb(words: str, *, lang: str | None = None) -> bool:
    """Whether the words hold a finite verb or a participle."""
    return holds(_verbs(lang), words)


def _verbs(lang: str | None) -> str:
    language = (lang or "en")[:2]
    return f"verbs.{language if language in LANGUAGES_WITH_VERBS else 'en'}"


def is_rank(words: str) -> bool:
    """Whether the words rank something: first, only, largest, one of three."""
    return holds("ranks", words)


def is_opinion(sentence: str) -> bool:
    """Whether the sentence hedges, judges or recommends."""
    return holds("opinion", sentence)


def may_state(sentence: str) -> bool:
    """Whether a sentence is long enough to say something, and no question or instruction to the reader."""
    return word_count(sentence) >= 4 and not _QUESTION.search(sentence[-12:]) and not _INSTRUCTION.match(sentence)


def is_claim(
    sentence: str,
    details: Sequence[Detail],
    *,
    lang: str | None = None,
    known: frozenset[str] = frozenset(),
    item: bool = False,
) -> bool:
    """Whether a sentence, clause or list `item` can be held against a source. `known`: names of the whole brief."""
    if (
        _QUESTION.search(sentence[-12:])
        or pattern("of_itself", r"(?:{})").match(sentence[:200])
        or word_count(sentence) < (2 if item else 3)
    ):
        return False
    if any(not _is_soft(d) for d in hard_details(details)):
        return True
    if not has_verb(sentence, lang=lang) or _INSTRUCTION.match(sentence):
        return False
    if any(isinstance(d, Speaker) for d in details) and holds("speech", sentence):
        return True
    if is_opinion(sentence) or (lang or "en")[:2] in _CAPITAL_NOUNS:
        return False
    if hard_details(details):
        return True
    actors = names(sentence, known=known)
    if not actors:
        return False
    acts = any(not _BARE_PRESENCE.fullmatch(match.group()) for match in pattern(_verbs(lang)).finditer(sentence))
    return is_rank(sentence) or (acts and word_count(sentence) >= 5)
