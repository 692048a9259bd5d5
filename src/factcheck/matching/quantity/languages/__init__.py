"""The languages that figures are read in. In: a language code. Out: its Language, loaded when first asked for.

A new language is a file here and its code in LANGUAGES (docs/figures.md, "Adding a language").
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from factcheck.matching.quantity.languages.table import Language
from factcheck.matching.quantity.languages.words import read_words
from factcheck.text.language_tags import primary_language

#: The languages with a file CODE.txt in this package.
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "ru", "uk", "tr", "ar", "hi", "zh", "ja", "ko")


@cache
def language(code: str | None) -> Language:
    """The tables of a language ("de", "de-AT"); English where the language is unknown or not among LANGUAGES."""
    short = primary_language(code)
    name = short if short in LANGUAGES else "en"
    text = resources.files(__package__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return Language(read_words(name, text))
