"""Word lists of the brief reader. In: the name of a list. Out: a compiled pattern, or whether a text holds one of it.

Each list is a text file beside this one: a word or phrase a line, as a regular expression with bounded repeats; `#`
begins a comment. To teach the reader another language, add its words to the lists.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

_WORD = re.compile(r"\w+")


@cache
def pattern(name: str, form: str = r"\b(?:{})\b") -> re.Pattern[str]:
    """The phrases of a list as alternatives, put into `form`; letter case is ignored."""
    return re.compile(form.replace("{}", "|".join(_phrases(name))), re.IGNORECASE)


def holds(name: str, text: str) -> bool:
    """Whether a text holds a phrase of a list as whole words; plain words are looked up, not matched one by one."""
    plain, others = _sorted(name)
    if not plain.isdisjoint(_WORD.findall(text.lower())):
        return True
    return others is not None and others.search(text) is not None


@cache
def _sorted(name: str) -> tuple[frozenset[str], re.Pattern[str] | None]:
    phrases = _phrases(name)
    plain = frozenset(phrase.lower() for phrase in phrases if _WORD.fullmatch(phrase))
    others = [phrase for phrase in phrases if phrase.lower() not in plain]
    return plain, re.compile(rf"\b(?:{'|'.join(others)})\b", re.IGNORECASE) if others else None


def _phrases(name: str) -> list[str]:
    text = resources.files("factcheck.claims.brief.lexicon").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    lines = [line.strip() for line in text.splitlines()]
    return [line for line in lines if line and not line.startswith("#")]
