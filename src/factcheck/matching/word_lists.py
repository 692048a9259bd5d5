"""The lists of small words in `lexicon/`. In: nothing, or a language. Out: words in lower case, read once."""

from __future__ import annotations

from functools import cache
from importlib import resources


def lines(name: str) -> list[str]:
    """The entries of a file of `lexicon/`, without comments and empty lines."""
    text = resources.files("factcheck.matching.lexicon").joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def negations() -> frozenset[str]:
    """Words that negate, of all languages that have a list; a word of one is none of another's by chance."""
    return frozenset(word for line in lines("negations.txt") for word in line.split(":", 1)[1].split())


@cache
def reporting() -> frozenset[str]:
    """Words of saying and estimating, of all languages that have a list."""
    return frozenset(word for line in lines("reporting.txt") for word in line.split(":", 1)[1].split())


@cache
def absolutes() -> frozenset[str]:
    """Words that make a claim reach further ("only", "all", "first"), of all languages that have a list."""
    return frozenset(word for line in lines("absolutes.txt") for word in line.split(":", 1)[1].split())


@cache
def unrealised() -> frozenset[str]:
    """Words that tell of what has not happened, or not for certain ("may", "refused", "almost"), of all languages."""
    return frozenset(word for line in lines("unrealised.txt") for word in line.split(":", 1)[1].split())


@cache
def repeatable() -> frozenset[str]:
    """Words for what may happen more than once ("won", "visited", "title"), of all languages that have a list."""
    return frozenset(word for line in lines("repeatable.txt") for word in line.split(":", 1)[1].split())


@cache
def stopwords(language: str) -> frozenset[str]:
    """Function words of a language; empty for one without a list."""
    table = {line.split(":", 1)[0]: line.split(":", 1)[1].split() for line in lines("stopwords.txt")}
    return frozenset(table.get(language, ()))
