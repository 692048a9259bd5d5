"""The line that dates a brief. In: a Manuscript. Out: where that line stands and its day.

"Monday, 12 February 2024", "Published 3 March 2024", "Last updated on …": a short line near the top that is little more
than a date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from factcheck.claims.brief.manuscript import Manuscript

_LINES_LOOKED_AT = 25
_LONGEST = 90
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_AROUND = re.compile(r"[^\W\d_]{2,}")
#: More words than these beside the date ("Published on", a weekday, a city) make it a sentence or a heading.
_MOST_OTHER_WORDS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The half-open stretch of the readable text that the date itself takes, and its day."""

    start: int
    end: int
    raw: str
    day: date


def find_dateline(manuscript: Manuscript, *, lang: str | None = None) -> Dateline | None:
    """The first line of the brief's head that is a date of day precision; None when there is none."""
    for paragraph in manuscript.paragraphs[:_LINES_LOOKED_AT]:
        text = manuscript.text[paragraph.start : paragraph.end]
        if len(text) > _LONGEST or not _YEAR.search(text):
            continue
        found = _day_in(text, lang)
        if found:
            start, end, day = found
            return Dateline(start=paragraph.start + start, end=paragraph.start + end, raw=text[start:end], day=day)
    return None


def _day_in(text: str, lang: str | None) -> tuple[int, int, date] | None:
    from factcheck.matching import dates

    # A date line is often left in the language of the site's machinery ("Montag, 12. Februar 2024"): ask in several.
    for language in dict.fromkeys((lang, "en", "de", "fr", "es", "it")):
        for found in dates.read(text, lang=language):
            others = _AROUND.findall(text[: found.start] + " " + text[found.end :])
            if found.precision == "day" and found.first and found.year and len(others) <= _MOST_OTHER_WORDS:
                return found.start, found.end, found.first
    return None
