"""The head of a Markdown brief. In: the text of the file. Out: its title, language and day, as far as it names them.

Only plain `key: value` lines are read; anything richer is left to the programs that it is meant for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_LINE = re.compile(r"([A-Za-z_-]{1,30})[ \t]{0,10}:[ \t]{1,10}(\S.{0,500})")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What the head says; None where it says nothing."""

    title: str | None = None
    lang: str | None = None
    published: date | None = None


def read_front_matter(text: str) -> FrontMatter:
    """The plain lines between two `---` at the top of the file."""
    if not text.startswith("---\n"):
        return FrontMatter()
    end = text.find("\n---", 3)
    if end < 0:
        return FrontMatter()
    values = {
        match.group(1).lower(): match.group(2).strip().strip("\"'")
        for match in map(_LINE.fullmatch, text[4:end].split("\n"))
        if match
    }
    return FrontMatter(
        title=values.get("title"),
        lang=values.get("lang") or values.get("language"),
        published=day_of(values.get("date") or values.get("published") or ""),
    )


def day_of(text: str) -> date | None:
    """The day that an ISO date or time begins with; None when there is none."""
    match = _DAY.match(text)
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None
