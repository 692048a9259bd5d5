"""What a brief gives in two ways. In: a Brief. Out: findings on figures, dates and names that disagree within it.

Two sentences speak of the same thing when they share most of their words; a series over years or places does too, so
their other dates, names and figures must agree as well.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from factcheck.claims.brief import Brief
from factcheck.claims.brief.extraction import Sentence
from factcheck.claims.rules import TWO_DATES, TWO_FIGURES, TWO_NAMES
from factcheck.model import BriefFinding, Date, Figure

Item = TypeVar("Item")
Name = tuple[str, str]

#: Share of the words of the shorter sentence that must stand in the other.
_SAME = 0.75
_FEWEST_WORDS = 3
#: A word in more sentences than this tells nothing about what a sentence is about.
_MOST_SENTENCES = 8
_FULL_NAME = re.compile(r"\b([A-ZÀ-ÖØ-Þ][^\W\d_’']{2,30})\s([A-ZÀ-ÖØ-Þ][^\W\d_’']{3,30})(?!\w)")
#: Likeness (0…100) of two spellings of one name; below it they are two names.
_ONE_NAME = 80.0
#: More people of one first or last name than this are not compared.
_MOST_OF_ONE_NAME = 30


@dataclass(frozen=True)
class _Seen:
    """A sentence with the roots of its content words, and the words that say which case it is about."""

    sentence: Sentence
    lang: str | None

    @cached_property
    def roots(self) -> frozenset[str]:
        from factcheck.text.words import words

        spans = [(d.start, d.end) for d in self.sentence.details if isinstance(d, Date | Figure)]
        return frozenset(
            word.root
            for word in words(self.sentence.text, lang=self.lang)
            if word.kind in ("word", "name") and not any(low <= word.start < high for low, high in spans)
        )

    @cached_property
    def names(self) -> frozenset[str]:
        from factcheck.text.words import words

        return frozenset(word.root for word in words(self.sentence.text, lang=self.lang) if word.kind == "name")

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(
            d for d in self.sentence.details if isinstance(d, Figure) and not d.ordinal and d.value is not None
        )

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        return tuple(d for d in self.sentence.details if isinstance(d, Date))


def two_figures(brief: Brief) -> Iterator[BriefFinding]:
    """One counted thing with two values, in sentences that otherwise say the same."""
    for one, other in _pairs(brief, lambda seen: len(seen.figures) == 1):
        a, b = one.figures[0], other.figures[0]
        same_kind = (
            a.unit == b.unit and a.counted == b.counted and a.relation == b.relation and a.movement == b.movement
        )
        if not same_kind or not _same_times(one, other) or a.approximate or b.approximate:
            continue
        exact = a.low == a.high == a.value and b.low == b.high == b.value
        if exact and a.value is not None and b.value is not None and abs(a.value - b.value) > max(a.step, b.step) / 2:
            yield TWO_FIGURES.finding(
                f'The brief says "{b.raw}" here and "{a.raw}" in line {_line(brief, one)}. Keep the one that is right.',
                brief.place(other.sentence.start + b.start, other.sentence.start + b.end),
            )


def two_dates(brief: Brief) -> Iterator[BriefFinding]:
    """One event with two dates, in sentences that otherwise say the same."""
    for one, other in _pairs(brief, lambda seen: len(seen.dates) == 1 and not seen.figures):
        a, b = one.dates[0], other.dates[0]
        if (
            a.precision != b.precision
            or a.bound
            or b.bound
            or a.relative
            or b.relative
            or a.first is None
            or b.first is None
        ):
            continue
        if (a.first, a.last) != (b.first, b.last) and (a.year is not None) == (b.year is not None):
            yield TWO_DATES.finding(
                f'The brief says "{b.raw}" here and "{a.raw}" in line {_line(brief, one)}. Keep the one that is right.',
                brief.place(other.sentence.start + b.start, other.sentence.start + b.end),
            )


def two_names(brief: Brief) -> Iterator[BriefFinding]:
    """One person spelled in two ways: the same first name and almost the same last, or the other way round.

    Two names in one sentence or in neighbours are two people.
    """
    used: dict[Name, list[int]] = defaultdict(list)
    first_at: dict[Name, tuple[int, int]] = {}
    for number, sentence in enumerate(brief.sentences):
        for match in _FULL_NAME.finditer(sentence.text):
            name = (match.group(1), match.group(2))
            used[name].append(number)
            first_at.setdefault(name, (sentence.start + match.start(), sentence.start + match.end()))
    for one, other in _alike(used):
        rarer, usual = sorted((one, other), key=lambda name: (len(used[name]), -first_at[name][0]))
        yield TWO_NAMES.finding(
            f'"{" ".join(rarer)}" stands elsewhere as "{" ".join(usual)}". Use one spelling.',
            brief.place(*first_at[rarer]),
        )


def _alike(used: Mapping[Name, Sequence[int]]) -> Iterator[tuple[Name, Name]]:
    """Names that share one part and nearly the other; used: the sentences of each."""
    from rapidfuzz import fuzz

    for shared in (0, 1):
        groups: dict[str, list[Name]] = defaultdict(list)
        for name in used:
            groups[name[shared]].append(name)
        for group in groups.values():
            for one, other in _couples(group[:_MOST_OF_ONE_NAME]):
                left, right = one[1 - shared], other[1 - shared]
                near = any(abs(i - j) <= 1 for i in used[one] for j in used[other])
                if near or min(len(left), len(right)) < 4 or _inflected(left, right):
                    continue
                if fuzz.ratio(left, right) >= _ONE_NAME:
                    yield one, other


def _pairs(brief: Brief, fits: Callable[[_Seen], bool]) -> Iterator[tuple[_Seen, _Seen]]:
    """Pairs of sentences about the same thing, found over their rare words."""
    everything = [_Seen(sentence, brief.lang) for sentence in brief.sentences if sentence.details]
    kept = [seen for seen in everything if fits(seen) and len(seen.roots) >= _FEWEST_WORDS]
    at: dict[str, list[int]] = defaultdict(list)
    for number, seen in enumerate(kept):
        for root in seen.roots:
            at[root].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in at.values():
        if 2 <= len(numbers) <= _MOST_SENTENCES:
            shared.update(_couples(numbers))
    for (i, j), _ in sorted(shared.items()):
        one, other = kept[i], kept[j]
        common = len(one.roots & other.roots)
        if (
            common >= _FEWEST_WORDS
            and common >= _SAME * max(len(one.roots), len(other.roots))
            and one.names == other.names
        ):
            yield one, other


def _couples(items: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    return ((items[i], items[j]) for i in range(len(items)) for j in range(i + 1, len(items)))


def _same_times(one: _Seen, other: _Seen) -> bool:
    """Whether neither sentence speaks of another time than the other."""
    return {(d.first, d.last) for d in one.dates} == {(d.first, d.last) for d in other.dates}


def _line(brief: Brief, seen: _Seen) -> int:
    return brief.place(seen.sentence.start, seen.sentence.end).line


def _inflected(one: str, other: str) -> bool:
    """Whether one is the other with an ending: Russia and Russian, Roberts and Robert."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) :] in ("s", "n", "ns", "an", "en", "er", "es", "e", "a", "i")
