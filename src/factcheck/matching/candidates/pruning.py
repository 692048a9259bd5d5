"""Which figures and dates of a source need no close look. In: upper bounds of ranks. Out: whether one may still count.

A page has hundreds of figures, and for each of a claim's only a few can decide: those that may state it, and the few
best placed that state something else. What cannot be the best of the latter, whatever a close look would show, is left
out, so that the outcome is that of a look at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from factcheck.matching.candidates.choice import Candidate
from factcheck.matching.prepared.detail_tables import HIGHEST

T = TypeVar("T")

#: More than sums of a few shares err by, in floating point.
_ROUNDING = 1e-9


def contenders(
    groups: Iterable[tuple[float, Iterable[T]]], bound: Callable[[T], float], look: Callable[[T], Candidate | None]
) -> Iterator[Candidate]:
    """Those that may be the best by rank.

    groups: each with a rank that none in it or in a later group exceeds. bound: a rank that one's own does not exceed.
    look: the close look; None for what does not count.
    """
    best = -HIGHEST
    for ceiling, group in groups:
        if ceiling < best - _ROUNDING:
            return
        for most, each in sorted([(bound(each), each) for each in group], key=lambda pair: -pair[0]):
            if most < best - _ROUNDING:
                break
            candidate = look(each)
            if candidate is not None:
                best = max(best, candidate.rank)
                yield candidate
