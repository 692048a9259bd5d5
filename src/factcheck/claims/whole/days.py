"""Days that cannot be. In: a Brief. Out: findings on its date line and on weekdays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from factcheck.claims.brief import Brief
from factcheck.claims.brief.extraction import Sentence
from factcheck.claims.rules import DATE_LINE_EARLY, ODD_YEAR, WRONG_WEEKDAY
from factcheck.model import BriefFinding, Date, Place

#: Words with which a sentence speaks of what is to come, so that a later day is no slip.
_AHEAD = re.compile(
    r"\b(?:will|would|shall|to be|going to|by|until|till|next|plan\w{0,5}|schedul\w{0,3}|due|expect\w{0,3}"
    r"|forecast\w{0,3}|project\w{0,4}|target\w{0,3}|aim\w{0,3}|upcoming|future|ahead|deadline|from|propos\w{0,3}"
    r"|intend\w{0,3}|coming|begins?|starts?|ends|expires?|wird|werden|soll\w{0,3}|bis|ab|geplant|nächst\w{1,2}|sera"
    r"|seront|prévu\w{0,2}|jusqu|prochain\w{0,2}|será|serán|previst\w{1,2}|hasta|próxim\w{1,2})\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|said|took|made|gave|went|came|began|fell|rose|won|lost|met|held|told|back in|last|ago"
    r"|\w{3,20}ed|war|waren|hatte\w{0,2}|wurde\w{0,1}|sagte\w{0,1}|était|étaient|avait|fue|fueron|había)\b",
    re.IGNORECASE,
)
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_ISSUE = re.compile(
    rf"\b(?P<month>{'|'.join(_MONTHS)})\s(?:20\d\d\s)?"
    r"(?:brief|briefing|report|newsletter|update|edition|issue|bulletin|digest)\b",
    re.IGNORECASE,
)
#: An issue is dated at most so many months before its own month; more is another year's.
_MOST_MONTHS_AHEAD = 6
#: Years that a series of days may span, and how far off an odd one must be.
_SERIES, _FAR = 2, 5


def date_line_early(brief: Brief) -> Iterator[BriefFinding]:
    """A past event, or the month in the title, that lies after the date line. The first one tells it."""
    line = brief.dateline
    if line is None:
        return
    place = brief.place(line.start, line.end)
    month = _month_of_title(brief)
    if month is not None and 0 < month - line.day.month <= _MOST_MONTHS_AHEAD:
        yield DATE_LINE_EARLY.finding(
            f"The date line says {line.day.isoformat()}, but the title speaks of {_MONTHS[month - 1]}. "
            "Correct the one or the other.",
            place,
        )
        return
    for sentence in brief.sentences:
        if not _PAST.search(sentence.text) or _AHEAD.search(sentence.text):
            continue
        for detail in sentence.details:
            if isinstance(detail, Date) and not detail.bound and _is_after(detail, line.day):
                yield DATE_LINE_EARLY.finding(
                    f'The date line says {line.day.isoformat()}, but the brief tells "{detail.raw}" as past. '
                    "Correct the date line or the date.",
                    _place(brief, sentence, detail),
                )
                return


def _month_of_title(brief: Brief) -> int | None:
    match = _ISSUE.search(brief.title or "")
    return _MONTHS.index(match.group("month").title()) + 1 if match else None


def _is_after(detail: Date, day: date) -> bool:
    """Only days with a written year count: without one the reader took the year from the date line itself."""
    return detail.year is not None and not detail.relative and detail.first is not None and detail.first > day


def odd_year(brief: Brief) -> Iterator[BriefFinding]:
    """Days of one sentence that lie within two years of each other, and one that would with one other digit."""
    for sentence in brief.sentences:
        days = [d for d in sentence.details if isinstance(d, Date) and d.year and d.month and d.day]
        years = [day.year for day in days if day.year]
        for day in days:
            others = [year for year in years if year != day.year]
            if len(others) != len(years) - 1 or len(others) < 2 or max(others) - min(others) > _SERIES or not day.year:
                continue
            near = [y for y in range(min(others), max(others) + 1) if _digits_apart(y, day.year) == 1]
            if near and min(abs(day.year - year) for year in others) >= _FAR:
                yield ODD_YEAR.finding(
                    f"{day.year} stands among days of {min(others)} to {max(others)}. Check the year; "
                    f"{' or '.join(map(str, near))} would fit.",
                    _place(brief, sentence, day),
                )


def _digits_apart(one: int, other: int) -> int:
    return sum(a != b for a, b in zip(f"{one:04d}", f"{other:04d}", strict=True))


def wrong_weekday(brief: Brief) -> Iterator[BriefFinding]:
    """A date with a day of the week on which it did not fall."""
    seen: set[tuple[int, int]] = set()
    for sentence in brief.sentences:
        for detail in sentence.details:
            if isinstance(detail, Date):
                yield from _weekday(brief, detail, sentence.start, seen)
    if brief.dateline is not None:
        paragraph = brief.manuscript.paragraph_at(brief.dateline.start)
        if paragraph is not None:
            yield from _in_line(brief, paragraph.start, paragraph.end, seen)


def _in_line(brief: Brief, start: int, end: int, seen: set[tuple[int, int]]) -> Iterator[BriefFinding]:
    from factcheck.matching import dates

    for language in (brief.lang or "en", "de", "fr", "es"):
        found = [d for d in dates.read(brief.readable[start:end], lang=language) if d.weekday is not None]
        if found:
            yield from _weekday(brief, found[0], start, seen)
            return


def _weekday(brief: Brief, detail: Date, base: int, seen: set[tuple[int, int]]) -> Iterator[BriefFinding]:
    if detail.weekday is None or detail.year is None or detail.first is None or detail.first != detail.last:
        return
    stretch = (base + detail.start, base + detail.end)
    fell = detail.first.weekday()
    if fell == detail.weekday or stretch in seen:
        return
    seen.add(stretch)
    names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    yield WRONG_WEEKDAY.finding(
        f'{detail.first.isoformat()} was a {names[fell]}. Correct the day of the week or the date in "{detail.raw}".',
        brief.place(*stretch),
    )


def _place(brief: Brief, sentence: Sentence, detail: Date) -> Place:
    return brief.place(sentence.start + detail.start, sentence.start + detail.end)
