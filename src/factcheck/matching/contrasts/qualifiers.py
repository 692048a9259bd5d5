"""A word that narrows what is spoken of, on one side alone. In: the words of a claim and of a sentence. Out: a note or
"".

"Core inflation" is not inflation, "suspected cases" are not cases, and what the previous episode had is not what the
episode had. The word stands right before a noun that both have; where the sentence has the noun without it as well,
nothing is told. English alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.text.words import Word

#: What leaves another thing or a part of it: of statistics, of time, of what is not settled.
NARROWING = frozenset({
    "core", "underlying", "youth", "adjusted", "unadjusted", "gross", "net", "operating", "pre-tax", "after-tax",
    "wholesale", "retail", "seasonal", "annualised", "annualized", "juvenile", "male", "female", "rural", "urban",
    "domestic", "organic", "suspected", "probable", "unconfirmed", "preliminary", "provisional", "interim", "partial",
    "draft", "proposed", "planned", "attempted", "alleged", "neighbouring", "neighboring", "temporary", "part-time",
    "potential", "projected", "would-be",
})  # fmt: skip
#: What tells one of several in a row; a source may have them of what it goes through, and then they say little.
ORDERING = frozenset({"previous", "preceding", "next", "following", "subsequent"})
#: Nouns of time, beside which such a word only dates.
_OF_TIME = frozenset({
    "year", "years", "month", "months", "week", "weeks", "day", "days", "quarter", "season", "decade", "century",
    "night", "morning", "summer", "winter", "spring", "autumn", "fall", "time", "term", "march", "may",
    "hours", "minutes",
})  # fmt: skip


def other_qualifier(claim: Sequence[Word], sentence: Sequence[Word]) -> str:
    """A note where one side alone narrows a noun that both have."""
    mine, theirs = dict(_narrowed(claim, NARROWING | ORDERING)), dict(_narrowed(sentence, NARROWING))
    for word, root in theirs.items():
        if _has_plain(claim, root, mine) and not _has_plain(sentence, root, theirs) and not _has(claim, word):
            return f"The source says “{word}” of it, the brief does not."
    for word, root in mine.items():
        if _has_plain(sentence, root, theirs) and not _has(sentence, word):
            return f"The brief says “{word}” of it, the source does not."
    return ""


def _narrowed(words: Sequence[Word], narrowing: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Each narrowing word with the root of the noun behind it."""
    for place in range(len(words) - 1):
        noun = words[place + 1]
        if words[place].lower in narrowing and words[place].kind != "name" and _is_noun(noun):
            yield words[place].lower, noun.root


def _is_noun(word: Word) -> bool:
    return word.kind == "word" and word.lower not in _OF_TIME


def _has_plain(words: Sequence[Word], root: str, narrowed: dict[str, str]) -> bool:
    """Whether a noun stands there without such a word before it."""
    return sum(word.root == root for word in words) > sum(other == root for other in narrowed.values())


def _has(words: Sequence[Word], lower: str) -> bool:
    return any(word.lower == lower for word in words)
