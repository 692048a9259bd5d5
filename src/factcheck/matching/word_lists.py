"""The lists of small words in `lexicon/`. In: nothing, or a language. Out: words in lower case, read once."""

from __future__ import annotations

from functools import cache
from importlib import resources


def lines(name: str) -> list[str]:
    """The entries of a file of `lexicon/`, without comments and empty lines."""
    text = resources.files("factcheck.matching.lexicon").joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


#: The key of what all languages have together.
_ALL = ""


@cache
def _by_language(name: str) -> dict[str, frozenset[str]]:
    """The words of a file with a line a language."""
    table: dict[str, frozenset[str]] = {}
    for line in lines(name):
        language, spelled = line.split(":", 1)
        for key in (language, _ALL):
            table[key] = table.get(key, frozenset()) | frozenset(spelled.split())
    return table


def _of(name: str, language: str | None) -> frozenset[str]:
    """The words of one language, none where it has no line; those of all for None."""
    return _by_language(name).get(_ALL if language is None else language[:2], frozenset())


def negations() -> frozenset[str]:
    """Words that negate, of all languages that have a list; a word of one is none of another's by chance."""
    return _of("negations.txt", None)


def reporting() -> frozenset[str]:
    """Words of saying and estimating, of all languages that have a list."""
    return _of("reporting.txt", None)


def absolutes() -> frozenset[str]:
    """Words that make a claim reach further ("only", "all", "first"), of all languages that have a list."""
    return _of("absolutes.txt", None)


def unrealised(language: str | None = None) -> frozenset[str]:
    """Words that tell of what has not happened, or not for certain ("may", "refused", "almost"), of one language, since
    "plan" is a noun in German; of all where it is not known.
    """
    return _of("unrealised.txt", language)


def repeatable(language: str | None = None) -> frozenset[str]:
    """Words for what may happen more than once ("won", "visited", "title"), of one language, or of all."""
    return _of("repeatable.txt", language)


def stopwords(language: str) -> frozenset[str]:
    """Function words of a language; empty for one without a list."""
    return _of("stopwords.txt", language)
