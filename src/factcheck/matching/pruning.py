"""Which figures and dates of a source need no close look. In: upper bounds of ranks. Out: whether one may still count.

A page has hundreds of figures, and for each of a claim's only a few can decide: those that may state it, and the few
best placed that state something else. What cannot come among the latter, whatever a close look would show, is left out,
so that the outcome is that of a look at all.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from factcheck.matching.candidates import Candidate

T = TypeVar("T")

#: More than sums of a few shares err by, in floating point.
_ROUNDING = 1e-9


def contenders(
    bounded: Iterable[tuple[float, T]], look: Callable[[T], Candidate | None], count: int
) -> Iterator[Candidate]:
    """Those that may be among the best `count` by rank.

    bounded: each with a rank that its own does not exceed. look: the close look; None for what does not count.
    """
    best: list[float] = []
    for bound, each in sorted(bounded, key=lambda pair: -pair[0]):
        if len(best) == count and bound < best[0] - _ROUNDING:
            return
        candidate = look(each)
        if candidate is not None:
            insort(best, candidate.rank)
            del best[:-count]
            yield candidate
