"""The lists of small words in `lexicon/`. In: nothing, or a language. Out: words in lower case, read once."""

from __future__ import annotations

from functools import cache
from importlib import resources

from factcheck.text.language_tags import primary_language


def lines(name: str) -> list[str]:
    """The entries of a file of `lexicon/`, without comments and empty lines."""
    text = resources.files("factcheck.text.lexicon").joinpath(name).read_text(encoding="utf-8")
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
    return _by_language(name).get(_ALL if language is None else primary_language(language), frozenset())


@cache
def negations(language: str = "") -> frozenset[str]:
    """Words that negate, of a language that has a list; of all where it has none or is not known.

    "Mai" is a month in German and "never" in Italian; English stands for a text of unknown language, too, and takes
    all but what is another word there.
    """
    if language != "en" and (known := _of("negations.txt", language)):
        return known
    return _of("negations.txt", None) - (_ELSEWHERE if language == "en" else frozenset())


#: Words that negate in one language and are common words of several others.
_ELSEWHERE = frozenset({"mai", "sin", "ej", "ani"})
#: Languages in which two negations undo each other.
_GERMANIC = ("en", "de", "nl", "sv")


@cache
def agrees_with_others(word: str) -> bool:
    """Whether a word negates only together with others, as one negation ("mai" beside "non")."""
    undoing = frozenset[str]().union(*(_of("negations.txt", language) for language in _GERMANIC))
    return word in _of("negations.txt", None) - undoing


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
    return _of("unrealised.txt", language) - (_ENGLISH_TOO if language is None else frozenset())


#: Words of doubt in one language that say something else in English, of which most texts of unknown language are.
_ENGLISH_TOO = frozenset({"will", "plant"})


def repeatable(language: str | None = None) -> frozenset[str]:
    """Words for what may happen more than once ("won", "visited", "title"), of one language, or of all."""
    return _of("repeatable.txt", language)


def stopwords(language: str) -> frozenset[str]:
    """Function words of a language; empty for one without a list."""
    return _of("stopwords.txt", language)
