"""Words that exclude each other: opposites, and members of a class. In: lists of `lexicon/`. Out: tables by root."""

from __future__ import annotations

from functools import cache

from factcheck.text.word_lists import lines
from factcheck.text.words import root_of

#: Languages with a list of opposites.
OPPOSITES = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "ru", "uk")


@cache
def antonyms() -> dict[str, tuple[str, ...]]:
    """Root -> the roots that say the opposite, in order, so that each run tells of the same one. Those of all languages
    are in one table, for both words of a pair must stand there: one alone may be a word of another language.
    """
    table: dict[str, set[str]] = {}
    for lang in OPPOSITES:
        for line in lines(f"antonyms.{lang}.txt"):
            left, right = ({root_of(word, lang=lang) for word in side.split()} for side in line.split("|"))
            for one, other in ((left - right, right - left), (right - left, left - right)):
                for word in one:
                    table.setdefault(word, set()).update(other)
    return {root: tuple(sorted(others)) for root, others in table.items()}


@cache
def classes() -> dict[str, tuple[str, ...]]:
    """Root -> the classes of which only one member can be right in one place ("film", "novel", "album"), in order."""
    table: dict[str, set[str]] = {}
    for line in lines("classes.en.txt"):
        name, members = line.split(":", 1)
        for member in members.split():
            table.setdefault(root_of(member), set()).add(name)
    return {root: tuple(sorted(names)) for root, names in table.items()}
