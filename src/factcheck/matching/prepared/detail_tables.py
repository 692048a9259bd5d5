"""The figures and dates of a source, sorted so that those which may answer a claim are found without a look at all.

In: figures or dates with where they stand. Out: by value, by meaning and by sentence. Made once for a source.
"""

from __future__ import annotations

import bisect
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple, TypeVar

from factcheck.matching.entailment.same_unit import counted_share, is_fraction
from factcheck.model import Date, Figure

#: More than any rank.
HIGHEST = float("inf")
#: Sentences of which it costs less to look at each than to group them.
FEW = 6
Found = TypeVar("Found", Figure, Date)
#: What a date says apart from where it stands.
Meaning = tuple[object, ...]


class Standing(NamedTuple):
    """Where a figure or date stands: the index of its sentence, and whether what stands there is said by the source."""

    sentence: int
    counts: bool


class Alike:
    """The figures of one unit, in order.

    plain: those that are one exact number, by that number. vague: the others. by_sentence: the plain ones that stand
    where it counts.
    """

    def __init__(self, figures: Sequence[Figure], standing: Mapping[int, Standing]) -> None:
        self.figures, self._standing = figures, standing
        self.vague = [figure for figure in figures if not is_plain(figure)]
        self._plain = sorted((figure for figure in figures if is_plain(figure)), key=_value)
        self._values = [_value(figure) for figure in self._plain]

    @cached_property
    def by_sentence(self) -> dict[int, list[Figure]]:
        """The plain figures by their sentence, where what they say counts."""
        return by_sentence(self._plain, self._standing)

    @cached_property
    def ambiguous(self) -> list[Figure]:
        """Those whose spelling allows several readings."""
        return [figure for figure in self.vague if figure.readings]

    @cached_property
    def of_value(self) -> dict[Decimal, list[Figure]]:
        """Those of one reading, by the number that they state."""
        found: dict[Decimal, list[Figure]] = {}
        for figure in self.figures:
            if figure.value is not None and not figure.readings:
                found.setdefault(figure.value, []).append(figure)
        return found

    @cached_property
    def fractions(self) -> list[Figure]:
        """Those of one reading between nothing and one."""
        return [figure for figure in self.figures if is_fraction(figure) and not figure.readings]

    def plain_within(self, low: Decimal | None, high: Decimal | None) -> list[Figure]:
        """The plain ones from low to high, both included; None: without end."""
        first = 0 if low is None else bisect.bisect_left(self._values, low)
        last = len(self._values) if high is None else bisect.bisect_right(self._values, high)
        return self._plain[first:last]


def is_plain(figure: Figure) -> bool:
    """Whether a figure is one exact number and no other that it might stand for."""
    exact = figure.value is not None and figure.low == figure.value == figure.high
    return exact and not figure.readings and counted_share(figure) is None


def _value(figure: Figure) -> Decimal:
    assert figure.value is not None
    return figure.value


def by_unit(figures: Iterable[Figure], standing: Mapping[int, Standing]) -> dict[bool, dict[str, Alike]]:
    """The figures that are ranks (True) and that are not (False), by their unit."""
    sorted_out: dict[bool, dict[str, list[Figure]]] = {False: {}, True: {}}
    for figure in figures:
        sorted_out[figure.ordinal].setdefault(figure.unit, []).append(figure)
    return {
        ordinal: {unit: Alike(found, standing) for unit, found in units.items()}
        for ordinal, units in sorted_out.items()
    }


class Days:
    """The dates of a source by what they say: a page names few days, and some of them often.

    meanings: one date of each meaning; a meaning is told by its number there. number_at: by the start of a date, the
    number of its meaning.
    """

    def __init__(self, days: Sequence[Date], standing: Mapping[int, Standing]) -> None:
        numbers: dict[Meaning, int] = {}
        self.meanings: list[Date] = []
        self.of_meaning: list[list[Date]] = []
        self.number_at: dict[int, int] = {}
        for day in days:
            number = numbers.setdefault(meaning_of(day), len(numbers))
            if number == len(self.meanings):
                self.meanings.append(day)
                self.of_meaning.append([])
            self.of_meaning[number].append(day)
            self.number_at[day.start] = number
        self.by_sentence = by_sentence(days, standing)


def meaning_of(day: Date) -> Meaning:
    """What a date says apart from where it stands."""
    return (
        day.first, day.last, day.precision, day.year, day.month, day.day, day.bound, day.approximate,
        day.relative, day.readings, day.weekday, day.part, "" if day.first else day.raw.casefold(),
    )  # fmt: skip


def by_sentence(details: Iterable[Found], standing: Mapping[int, Standing]) -> dict[int, list[Found]]:
    """The details by their sentence, where what they say counts."""
    found: dict[int, list[Found]] = {}
    for detail in details:
        place = standing[detail.start]
        if place.counts:
            found.setdefault(place.sentence, []).append(detail)
    return found


def grouped(
    groups: Iterable[tuple[float, Collection[int] | None]], there: Mapping[int, Sequence[Found]]
) -> Iterator[tuple[float, Iterator[Found]]]:
    """The details in groups of sentences (None: all that are left), each once, with the bound of its group; those of
    few sentences as one group.
    """
    if len(there) <= FEW:
        yield HIGHEST, (detail for details in there.values() for detail in details)
        return
    seen: set[int] = set()
    for ceiling, sentences in groups:
        numbers = (there.keys() if sentences is None else there.keys() & sentences) - seen
        seen |= numbers
        yield ceiling, (detail for number in numbers for detail in there[number])
