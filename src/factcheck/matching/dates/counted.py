"""Years counted from one told before: "a year later", "the following year". In: a text, its dates. Out: more Dates.

The year that was told last in the same block is the one counted from; where none was, nothing is read. They are marked
`relative`, as what a day of reference completes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from factcheck.model import Date

_NUMBERS = {
    1: "a one ein einem une un uno", 2: "two zwei deux dos due", 3: "three drei trois tres tre",
    4: "four vier quatre cuatro quattro", 5: "five fünf cinq cinco cinque", 6: "six sechs seis sei",
    7: "seven sieben sept siete", 8: "eight acht huit ocho", 9: "nine neun neuf nueve", 10: "ten zehn dix diez",
}  # fmt: skip
_SPELLED = {word: value for value, row in _NUMBERS.items() for word in row.split()}
_NUMBER = rf"(?P<number>\d{{1,2}}|{'|'.join(sorted(_SPELLED, key=len, reverse=True))})"
_LATER = re.compile(
    rf"\b{_NUMBER}\s+(?:years?\s+(?:later(?!\s+than)|afterwards)|Jahre?\s+(?:später|danach)|ans?\s+plus\s+tard"
    r"|años?\s+(?:después|más\s+tarde)|anni\s+dopo)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    rf"\b{_NUMBER}\s+(?:years?\s+(?:earlier(?!\s+than)|before(?=\s*[,.;)]|\s*$))"
    r"|Jahre?\s+(?:zuvor|früher)|ans?\s+plus\s+tôt|años?\s+antes)\b",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\b(?:the\s+(?:following|next|subsequent)\s+year|the\s+year\s+after(?=\s*[,.;]|\s*$)"
    r"|im\s+(?:Jahr\s+darauf|folgenden\s+Jahr)"
    r"|ein\s+Jahr\s+darauf|l[’']année\s+suivante|al\s+año\s+siguiente|l[’']anno\s+(?:dopo|seguente|successivo))\b",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"\b(?:(?:the|that)\s+same\s+year|im\s+(?:selben|gleichen)\s+Jahr|la\s+même\s+année|el\s+mismo\s+año)\b",
    re.IGNORECASE,
)
#: The words around which such a phrase stands, and how far; the phrases are looked for there alone.
_HINT = re.compile(r"[Yy]ear|Jahr|ans? plus|année|año|anno|anni")
_AROUND = 30
#: Code points within which the year told before is the one counted from.
_REACH = 400
#: The sign of a block's end.
_END = "¶"
_FIRST_YEAR, _LAST_YEAR = 1000, 2199


def counted_years(text: str, dates: Sequence[Date]) -> tuple[Date, ...]:
    """The years of a text that are told by how many passed, in order; dates: those that it spells, in order."""
    anchors = [day for day in dates if day.year is not None and not day.relative]
    if not anchors:
        return ()
    ends = [day.end for day in anchors]
    found: dict[int, Date] = {}
    for hint in _HINT.finditer(text):
        match, sign = _phrase(text, hint)
        place = bisect_right(ends, match.start()) - 1 if match else -1
        if match is None or place < 0 or match.start() - ends[place] > _REACH:
            continue
        year = (anchors[place].year or 0) + sign * _number(match)
        if _END not in text[ends[place] : match.start()] and _FIRST_YEAR <= year <= _LAST_YEAR:
            found[match.start()] = _year(match, year)
    return tuple(found[start] for start in sorted(found))


def _phrase(text: str, hint: re.Match[str]) -> tuple[re.Match[str] | None, int]:
    """The phrase around such a word, and which way it counts."""
    start, end = max(0, hint.start() - _AROUND), hint.end() + _AROUND
    for pattern, sign in ((_LATER, 1), (_EARLIER, -1), (_NEXT, 1), (_SAME, 0)):
        for match in pattern.finditer(text, start, end):
            if match.start() <= hint.start() < match.end():
                return match, sign
    return None, 0


def _number(match: re.Match[str]) -> int:
    written = match.groupdict().get("number")
    if written is None:
        return 1
    return int(written) if written.isdecimal() else _SPELLED.get(written.lower(), 1)


def _year(match: re.Match[str], year: int) -> Date:
    return Date(
        start=match.start(), end=match.end(), raw=match.group(), first=date(year, 1, 1), last=date(year, 12, 31),
        precision="year", year=year, relative=True,
    )  # fmt: skip
