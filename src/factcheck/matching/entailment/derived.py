"""Simple arithmetic between the figures of one passage. In: a claim's figure and candidates. Out: how it follows.

A sum, a difference, a share of a total and a change in per cent: what an author computes from a source. It is told as
`derived`, at most `partial`: a person must see that the figures belong together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, permutations

from factcheck.model import Figure

ZERO = Decimal(0)

#: Figures of a passage that are tried with each other; their pairs grow by the square.
MOST_FIGURES = 8
#: Smaller counts come out of sums by chance.
LEAST_VALUE = 10
#: How near a computed share or change must come, in percentage points where the claim gives none.
SHARE_REACH = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Derivation:
    """The figures that a claim's figure follows from, and the arithmetic in words."""

    figures: tuple[Figure, ...]
    words: str


def derive(claim: Figure, passages: Iterable[Sequence[Figure]]) -> Derivation | None:
    """The first derivation of the claim's figure from the figures of one passage, or None."""
    if claim.value is None or claim.low != claim.high or claim.ordinal:
        return None
    for figures in passages:
        exact = [figure for figure in figures if _is_amount(figure)][:MOST_FIGURES]
        found = next(_shares(claim, exact) if claim.unit == "%" else _sums(claim, exact), None)
        if found is not None:
            return found
    return None


def _is_amount(figure: Figure) -> bool:
    """Whether a figure can be reckoned with: not a rank, and not a multiple such as "double", which has a fine step."""
    if figure.value is None or figure.ordinal:
        return False
    return figure.step >= 1 or bool(figure.unit) or figure.value != figure.value.to_integral_value()


def _sums(claim: Figure, figures: Sequence[Figure]) -> Iterator[Derivation]:
    alike = [figure for figure in figures if figure.unit == claim.unit]
    if abs(claim.value or ZERO) < LEAST_VALUE:
        return
    for size in (2, 3):
        for terms in combinations(alike, size):
            if sum((term.value or Decimal(0)) for term in terms) == claim.value:
                yield Derivation(terms, " + ".join(term.raw for term in terms))
    for one, other in permutations(alike, 2):
        if one.value is not None and other.value is not None and one.value - other.value == claim.value:
            yield Derivation((one, other), f"{one.raw} − {other.raw}")


def _shares(claim: Figure, figures: Sequence[Figure]) -> Iterator[Derivation]:
    reach = min(SHARE_REACH, claim.step / 2) if claim.step < 1 else SHARE_REACH
    counts = [figure for figure in figures if figure.unit != "%" and figure.value is not None and figure.value > 0]
    for part, whole in permutations(counts, 2):
        if part.unit != whole.unit or part.value is None or whole.value is None or part.value == whole.value:
            continue
        share = part.value / whole.value * 100
        if part.value < whole.value and abs(share - (claim.value or ZERO)) <= reach:
            yield Derivation((part, whole), f"{part.raw} of {whole.raw}")
        if abs(abs(share - 100) - abs(claim.value or ZERO)) <= reach:
            yield Derivation((whole, part), f"from {whole.raw} to {part.raw}")
