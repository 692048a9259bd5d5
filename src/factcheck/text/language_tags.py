"""Language tags of BCP 47. In: a tag as people and pages write it ("de-CH", "en_US"). Out: its language."""

from __future__ import annotations

from functools import lru_cache

#: Codes that name no language: undetermined, several, uncoded, no linguistic content, private use.
_NONE = frozenset({"", "und", "mul", "mis", "zxx", "x", "i"})
#: Other codes of a language: withdrawn ones of ISO 639, and the two written forms of Norwegian.
_ALIASES = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "ji": "yi", "sh": "sr", "bs": "hr"}


@lru_cache(maxsize=1024)
def primary_language(tag: str | None) -> str:
    """The language of a tag in lower case ("pt" of "pt-BR"); "" where it names none."""
    language = (tag or "").strip().replace("_", "-").split("-")[0].lower()
    return "" if language in _NONE else _ALIASES.get(language, language)
