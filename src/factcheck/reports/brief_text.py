"""The brief with its claims marked. In: an InputView and the claims. Out: stretches of text, each with its claims.

The stretches join to the whole text. Claims may overlap: a stretch belongs to the first of its claims in the order
given (worst first); every claim ends in exactly one stretch, where its badge stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck.reports.foreign import Foreign
from factcheck.reports.view import ClaimView, InputView

_LONGEST_SEARCH = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Text that no claim covers (`owner` None), or that claim number `owner` owns.

    first: the owner's text begins here. ends: numbers of the claims that end here, the owner first.
    """

    text: Foreign
    owner: int | None = None
    first: bool = False
    ends: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedBrief:
    """One brief: its stretches, and the numbers of its claims whose words were not found in it."""

    path: Foreign
    stretches: tuple[Stretch, ...]
    lost: tuple[int, ...]


def mark(brief: InputView, claims: Sequence[tuple[int, ClaimView]]) -> MarkedBrief:
    """claims: (number, claim) in the order of their right to a stretch; those of other files are left out."""
    text = brief.text.for_data().replace("\r\n", "\n").replace("\r", "\n")
    starts = _line_starts(text)
    spans: dict[int, tuple[int, int]] = {}
    lost = []
    for number, claim in claims:
        if claim.place.path != brief.path:
            continue
        span = _span(text, starts, claim)
        if span is None:
            lost.append(number)
        else:
            spans[number] = span
    return MarkedBrief(path=brief.path, stretches=tuple(_stretches(text, spans)), lost=tuple(sorted(lost)))


def _line_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer("\n", text))]


def _span(text: str, starts: list[int], claim: ClaimView) -> tuple[int, int] | None:
    """Where the place points, if the claim's words begin or end there; else where the claim's words stand."""
    place = claim.place
    if place.page is None and place.paragraph is None and place.end_line <= len(starts):
        start = starts[place.line - 1] + place.column - 1
        end = starts[place.end_line - 1] + place.end_column - 1
        if 0 <= start < end <= len(text) and _alike(text[start:end], claim.text.for_data()):
            return start, end
    words = claim.text.for_data()[:_LONGEST_SEARCH].split()
    found = re.search(r"\s{1,20}".join(map(re.escape, words)), text) if words else None
    return found.span() if found else None


def _alike(stretch: str, words: str) -> bool:
    """The same first or last word: a claims file may shorten a sentence, and a place may point into other text."""
    there, here = re.findall(r"\w+", stretch.casefold()), re.findall(r"\w+", words.casefold())
    return bool(there and here) and (there[0] == here[0] or there[-1] == here[-1])


def _stretches(text: str, spans: dict[int, tuple[int, int]]) -> list[Stretch]:
    edges = sorted({0, len(text), *(edge for span in spans.values() for edge in span)})
    rank = {number: position for position, number in enumerate(spans)}
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for number, (start, end) in spans.items():
        opening.setdefault(start, []).append(number)
        closing.setdefault(end, []).append(number)
    result, active, begun = [], set[int](), set[int]()
    for left, right in pairwise(edges):
        active.update(opening.get(left, ()))
        owner = min(active, key=rank.__getitem__, default=None)
        ending = sorted(closing.get(right, ()), key=lambda number: (number != owner, rank[number]))
        first = owner is not None and owner not in begun
        if owner is not None:
            begun.add(owner)
        result.append(Stretch(text=Foreign(text[left:right]), owner=owner, first=first, ends=tuple(ending)))
        active.difference_update(ending)
    return result
