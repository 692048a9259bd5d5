"""Word lists of the brief reader. In: the name of a list. Out: one compiled pattern.

Each list is a text file beside this one: a word or phrase a line, as a regular expression with bounded repeats; `#`
begins a comment. To teach the reader another language, add its words to the lists.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources


@cache
def pattern(name: str, form: str = r"\b(?:{})\b") -> re.Pattern[str]:
    """The phrases of a list as alternatives, put into `form`; letter case is ignored."""
    text = resources.files("factcheck.claims.brief.lexicon").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    lines = [line.strip() for line in text.splitlines()]
    phrases = [line for line in lines if line and not line.startswith("#")]
    return re.compile(form.replace("{}", "|".join(phrases)), re.IGNORECASE)
