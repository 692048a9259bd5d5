"""The checks of a claim -> details. In: figure, date, quote, says, text and by. Out: details with offsets.

The readers are those that read prose and sources, so that `5.2 million EUR` means here what it means there. Where the
given words (or a figure or date of the same value) stand in the claim, the detail has their offsets; elsewhere it has
offsets 0, 0 and `raw` is what was given.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from msgspec.structs import replace

from factcheck.claims.file.complaints import Complaints
from factcheck.claims.file.scale_words import misspelt
from factcheck.claims.file.shapes import Refusal, Tolerance
from factcheck.claims.file.values import Given
from factcheck.model import Date, Detail, Figure, Movement, Quote, Relation, Speaker, Statement

_SAME = str.maketrans("“”„‟«»‘’‚‛‹›–—‑−\u00a0\u202f\u2009\n\t", "\"\"\"\"\"\"''''''----     ")
_MARKS = "\"'“”„‟«»‘’‚‛‹›"


@dataclass(frozen=True, slots=True)
class Readers:
    """The readers of prose that the checks go through."""

    details: Callable[..., tuple[Detail, ...]]
    figures: Callable[..., tuple[Figure, ...]]
    dates: Callable[..., tuple[Date, ...]]


def readers() -> Readers:
    """The readers of `matching`, imported when the first claim needs them."""
    from factcheck.matching import dates, quantity, read_details

    return Readers(read_details, quantity.read, dates.read)


@dataclass(frozen=True, slots=True)
class Checks:
    """What was given for one claim; `speaker` from `by` or from `says: {who: …}`."""

    figures: Sequence[Given] = ()
    dates: Sequence[Given] = ()
    quotes: Sequence[Given] = ()
    texts: Sequence[Given] = ()
    says: Sequence[Given] = ()
    speaker: Given | None = None
    tolerance: Given | None = None

    @property
    def explicit(self) -> bool:
        """Whether any check is given that says what to look for."""
        return bool(self.figures or self.dates or self.quotes or self.texts or self.says)


class DetailReader:
    """Makes the details of claims of one file."""

    def __init__(self, complaints: Complaints, as_of: date | None) -> None:
        self._complaints = complaints
        self._as_of = as_of
        self._readers = readers()

    def read(self, text: str, checks: Checks, lang: str | None) -> tuple[Detail, ...]:
        """The details of one claim, in the order of the claim's words."""
        spoken = self._readers.details(text, lang=lang, as_of=self._as_of)
        if checks.explicit:
            details = self._given(text, checks, lang, spoken)
        else:
            details = [detail for detail in spoken if not (checks.speaker and isinstance(detail, Speaker))]
        if checks.speaker:
            name = checks.speaker.value
            details = [replace(detail, speaker=name) if isinstance(detail, Quote) else detail for detail in details]
            details.append(_speaker(text, name, spoken))
        elif checks.says:
            details += [detail for detail in spoken if isinstance(detail, Speaker)]
        if checks.tolerance:
            details = self._widened(details, checks.tolerance, lang)
        return tuple(sorted(details, key=lambda detail: (detail.start, detail.end)))

    def _given(self, text: str, checks: Checks, lang: str | None, spoken: Sequence[Detail]) -> list[Detail]:
        details: list[Detail] = []
        for given in checks.dates:
            day = self._date(given, lang)
            if day:
                details.append(_placed_date(text, day, [other for other in spoken if isinstance(other, Date)]))
        for given in checks.figures:
            figure = self._figure(given, lang)
            if figure:
                details.append(_placed_figure(text, figure, [other for other in spoken if isinstance(other, Figure)]))
        details += [_quote(text, given.value) for given in checks.quotes]
        details += [_statement(text, given.value) for given in checks.texts]
        return details

    def _figure(self, given: Given, lang: str | None) -> Figure | None:
        if meant := misspelt(given.value, lang):
            what = f"'{_short(given.value)}' cannot be read as a figure: '{meant[0]}' is no scale."
            self._complaints.error(given.node, what, f"Did you mean '{meant[1]}'?")
            return None
        found = self._readers.figures(given.value, lang=lang)
        found = found or self._readers.figures(
            f"{given.value} of them", lang=lang
        )  # a bare "half" is no figure in prose
        if len(found) == 1 and _covers(given.value, found[0]):
            return replace(found[0], raw=given.value)
        self._refuse(
            given,
            len(found),
            f"'{_short(given.value)}' cannot be read as a figure.",
            "Write a number with its unit: `5.2 million EUR`, `at least 120`, `40 to 45 %`.",
            "figure",
        )
        return None

    def _date(self, given: Given, lang: str | None) -> Date | None:
        lead = "in " if re.fullmatch(r"[12][0-9]{3}", given.value) else ""  # alone, a year might be any number
        found = self._readers.dates(lead + given.value, lang=lang, as_of=self._as_of)
        if len(found) == 1 and _covers(lead + given.value, found[0]):
            return replace(found[0], raw=given.value)
        self._refuse(
            given,
            len(found),
            f"'{_short(given.value)}' cannot be read as a date.",
            "Write `2024-03-01`, `March 2024`, `2024` or the words of the brief.",
            "date",
        )
        return None

    def _refuse(self, given: Given, found: int, what: str, remedy: str, key: str) -> None:
        if found > 1:
            what = f"{what[:-1]}: {found} stand in it."
            remedy = f"Write them as a list: `{key}: [a, b]`."
        self._complaints.error(given.node, what, remedy)

    def _widened(self, details: list[Detail], tolerance: Given, lang: str | None) -> list[Detail]:
        """An absolute tolerance as the step of each figure: what rounds to the value lies within step / 2."""
        rule: Tolerance = tolerance.value
        figures = [detail for detail in details if isinstance(detail, Figure) and not detail.ordinal]
        if not figures:
            self._complaints.error(
                tolerance.node,
                "A tolerance is given, and the claim has no figure.",
                "Add `figure:`, or delete the tolerance.",
            )
        if rule.absolute is None or not figures:
            return details
        found = self._readers.figures(rule.absolute, lang=lang)
        if len(found) != 1 or found[0].value is None:
            self._complaints.error(
                tolerance.node,
                f"'{_short(rule.absolute)}' is not a tolerance.",
                "Write `1%`, an amount such as `0.5`, or `exact`.",
            )
            return details
        amount = found[0].value
        if all(amount < figure.step / 2 for figure in figures):
            self._complaints.error(
                tolerance.node,
                f"The tolerance {_short(rule.absolute)} is finer than the rounding of '{_short(figures[0].raw)}'.",
                "Write it with its scale (`0.1 million`), as a share (`1%`), or `exact`.",
            )
            return details
        return [
            replace(detail, step=2 * amount) if isinstance(detail, Figure) and not detail.ordinal else detail
            for detail in details
        ]


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= 40 else f"{one_line[:39]}…"


def _covers(text: str, detail: Figure | Date) -> bool:
    """Whether the detail is what the words state: around it at most four words (`12,000 grey containers`), no digit."""
    rest = f"{text[: detail.start]} {text[detail.end :]}"
    return not any(char.isdigit() for char in rest) and len(rest.split()) <= 4


def locate(text: str, words: str) -> tuple[int, int] | None:
    """Where the words stand in the text: quotation marks, dashes, spaces and case may differ. Offsets of `text`."""
    parts = [re.escape(part) for part in words.translate(_SAME).split()]
    if not parts or len(parts) > 2_000:
        return None
    match = re.search(r" +".join(parts), text.translate(_SAME), re.IGNORECASE)
    return match.span() if match else None


def _whole(text: str, words: str) -> tuple[int, int] | None:
    """`locate`, but not inside a longer number or word."""
    at = locate(text, words)
    if at is None:
        return None
    before, after = text[at[0] - 1 : at[0]], text[at[1] : at[1] + 2]
    if before.isalnum() or after[:1].isalnum() or (after[:1] in ".," and after[1:].isdigit()):
        return None
    return at


def _placed_figure(text: str, figure: Figure, spoken: Sequence[Figure]) -> Figure:
    """The given figure where the claim says it; what only the claim's words tell (unit, noun, movement) comes from
    there.
    """
    same = next((other for other in spoken if _same_value(figure, other)), None)
    at = (same.start, same.end) if same else _whole(text, figure.raw)
    if at is None:
        return replace(figure, start=0, end=0)
    there = same or next((other for other in spoken if other.start <= at[0] and at[1] <= other.end), None)
    if there:
        figure = replace(
            figure,
            unit=figure.unit or (there.unit if same else ""),
            counted=figure.counted or there.counted,
            movement=figure.movement if figure.movement is not Movement.NONE else there.movement,
            relation=figure.relation if figure.relation is not Relation.NONE else there.relation,
        )
    return replace(figure, start=at[0], end=at[1])


def _same_value(given: Figure, other: Figure) -> bool:
    """Whether a given figure is one of the claim's words; one without a unit and a noun leaves both to the words."""
    limits = (given.low, given.high, given.low_open, given.high_open)
    if limits != (other.low, other.high, other.low_open, other.high_open):
        return False
    return given.unit == other.unit or not (given.unit or given.counted)


def _placed_date(text: str, day: Date, spoken: Sequence[Date]) -> Date:
    same = next((other for other in spoken if (other.first, other.last) == (day.first, day.last) and day.first), None)
    at = (same.start, same.end) if same else _whole(text, day.raw)
    return replace(day, start=at[0], end=at[1]) if at else replace(day, start=0, end=0)


def _quote(text: str, words: str) -> Quote:
    inside = words.strip()
    if len(inside) > 1 and inside[0] in _MARKS and inside[-1] in _MARKS:
        inside = inside[1:-1].strip()
    at = locate(text, inside)
    if at is None:
        return Quote(start=0, end=0, raw=words, text=inside, inner_start=0, inner_end=0)
    start, end = at
    while start > 0 and start > at[0] - 2 and text[start - 1] in _MARKS:
        start -= 1
    closing = re.compile(rf"[,.;:!?…]{{0,3}}[{_MARKS}]{{1,2}}").match(text, end)
    end = closing.end() if closing else end
    return Quote(start=start, end=end, raw=text[start:end], text=inside, inner_start=at[0], inner_end=at[1])


def _statement(text: str, words: str) -> Statement:
    at = locate(text, words)
    return Statement(start=at[0] if at else 0, end=at[1] if at else 0, raw=words)


def _speaker(text: str, name: str, spoken: Sequence[Detail]) -> Speaker:
    at = locate(text, name) or (0, 0)
    said = next((other for other in spoken if isinstance(other, Speaker)), None)
    return Speaker(start=at[0], end=at[1], raw=name, name=name, attributed=said.attributed if said else None)


def refuse_empty_quote(words: str) -> None:
    """A quotation must hold words besides omissions and insertions; raises Refusal."""
    bare = re.sub(r"\[[^\[\]]{0,200}\]|…|\.{3}", " ", words)
    if not any(char.isalnum() for char in bare):
        raise Refusal("The quotation holds no words of its own.", "Give the words that were said.")
