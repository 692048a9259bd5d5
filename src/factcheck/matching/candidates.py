"""Figures and dates of a source that may be the claim's, each with its comparison and context. In: a detail, a claim,
an
index. Out: the outcome in context, with the candidate that decided it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.matching.context import ContextScorer
from factcheck.matching.entailment import Comparison, compare_figures
from factcheck.matching.words import words
from factcheck.model import Date, Figure, Outcome, Reason, Role

#: A candidate must be at least this much in context to be taken as the claim's figure …
IN_CONTEXT = 0.22
#: … and one that states the claim is preferred to one that differs unless that one is so much better placed.
CLEARLY_BETTER = 0.22
#: What the same counted noun (or another of its concept) adds to the context, and another noun takes away.
SAME_NOUN, OTHER_NOUN = 0.25, -0.15


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure or date of the source, compared with the claim's; context 0…1 (more with the same counted noun)."""

    found: Figure | Date
    comparison: Comparison
    context: float
    role: Role


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a detail came to: the candidate that states it best, the one that differs best, and which of them
    decides.
    """

    outcome: Outcome
    reason: Reason
    decided: Candidate | None
    states: Candidate | None
    differs: Candidate | None


def figure_candidates(figure: Figure, scorer: ContextScorer, tolerance: Decimal | None) -> list[Candidate]:
    """Every figure of the source that is comparable with the claim's, or has the same number in another unit."""
    source = scorer.index.source
    found = []
    for other in source.figures:
        if other.ordinal != figure.ordinal:
            continue
        comparison = compare_figures(figure, other, tolerance=tolerance)
        other_unit = comparison.reason in (Reason.UNIT, Reason.CURRENCY)
        if other_unit and not _same_number(figure, other):
            continue
        context = scorer.score(other.start, other.end) + _noun_bonus(figure, other, source.lang)
        found.append(Candidate(other, comparison, max(0.0, min(1.0, context)), source.role_at(other.start)))
    return found


def _same_number(one: Figure, other: Figure) -> bool:
    return one.value is not None and one.value == other.value


def _noun_bonus(figure: Figure, other: Figure, lang: str | None) -> float:
    if not figure.counted or not other.counted:
        return 0.0
    mine, theirs = words(figure.counted, lang=lang), words(other.counted, lang=lang)
    if not mine or not theirs:
        return 0.0
    if {w.root for w in mine} & {w.root for w in theirs}:
        return SAME_NOUN
    if any(a.concepts & b.concepts for a in mine for b in theirs):
        return SAME_NOUN * 0.8
    return OTHER_NOUN


def choose(candidates: Sequence[Candidate]) -> Chosen:
    """The outcome of a detail: what states it in context, else what differs in context, else where it stands."""
    counting = [c for c in candidates if c.role.counts]
    states = _best(c for c in counting if c.comparison.outcome is Outcome.STATES)
    differs = _best(c for c in counting if c.comparison.outcome is Outcome.DIFFERS)
    if states and not _better(differs, states):
        outcome = Outcome.STATES if states.context >= IN_CONTEXT else Outcome.ELSEWHERE
        reason = states.comparison.reason if outcome is Outcome.STATES else Reason.CONTEXT
        return Chosen(outcome, reason, states, states, differs)
    if differs and differs.context >= IN_CONTEXT:
        return Chosen(Outcome.DIFFERS, differs.comparison.reason, differs, states, differs)
    if states:
        return Chosen(Outcome.ELSEWHERE, Reason.CONTEXT, states, states, differs)
    aside = _best(c for c in candidates if not c.role.counts and c.comparison.outcome is Outcome.STATES)
    if aside:
        return Chosen(Outcome.ELSEWHERE, aside_reason(aside.role), aside, None, differs)
    return Chosen(Outcome.ABSENT, Reason.NONE, None, None, differs)


def _better(differs: Candidate | None, states: Candidate) -> bool:
    return differs is not None and differs.context > states.context + CLEARLY_BETTER


def _best(candidates: Iterable[Candidate]) -> Candidate | None:
    return min(candidates, key=lambda c: (-c.context, not c.comparison.certain, c.found.start), default=None)


def aside_reason(role: Role) -> Reason:
    """Why something that stands in a role that does not count is no evidence."""
    return {Role.COMMENT: Reason.COMMENT, Role.HIDDEN: Reason.HIDDEN}.get(role, Reason.BOILERPLATE)


def date_candidates(date: Date, scorer: ContextScorer) -> list[Candidate]:
    """Every date of the source, compared with the claim's."""
    from factcheck.matching.dates import compare

    source = scorer.index.source
    found = []
    for other in source.dates:
        comparison = _compare_dates(compare.relation(date, other))
        if comparison is None:
            continue
        context = scorer.score(other.start, other.end)
        found.append(Candidate(other, comparison, context, source.role_at(other.start)))
    return found


def _compare_dates(relation: str) -> Comparison | None:
    """The outcome of a relation between the claim's date and the source's; None where they cannot be compared."""
    if relation in ("same", "within"):
        return Comparison(Outcome.STATES)
    if relation in ("covers", "overlaps"):
        return Comparison(Outcome.DIFFERS, Reason.PERIOD, certain=False, distance=0.3)
    if relation == "differs":
        return Comparison(Outcome.DIFFERS, Reason.PERIOD, distance=1.0)
    return None
