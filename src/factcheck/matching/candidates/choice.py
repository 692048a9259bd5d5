"""Which of a source's figures or dates decides. In: candidates with their comparison and context. Out: the outcome."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from factcheck.matching.entailment.figures import Comparison
from factcheck.model import Date, Figure, Outcome, Reason, Role

#: A candidate must be at least this much in context to be taken as the figure of the claim …
IN_CONTEXT = 0.22
#: … less if it is a full date or both ends of a period, which hardly agree by chance …
UNMISTAKABLE = 0.1
#: … more of it to say that the source states something else for the same thing …
SURELY_IN_CONTEXT = 0.4
#: … most for a date.
SURELY_THE_DATE = 0.55
#: The same two in a source of many sentences, of which some figure or date nearly always stands near some of the words;
#: but not in a sentence with this share of the claim's words.
SURELY_ON_A_PAGE, SURELY_THE_DATE_ON_A_PAGE = 0.6, 0.65
MUCH_OF_IT = 0.6
#: A date that stands in this much context is given, though another date stands nearer to the claim's words.
GIVEN_DATE = 0.3
#: A figure a hundred times as large as another is one of something else, unless thousands and millions are mistaken, or
#: it stands in the sentence that the claim repeats. NEVER: more than any context.
FAR_OFF, NEVER = 0.01, 2.0
#: Among those in context, one of like size is the more likely to be the claim's: what the same size adds.
LIKE_SIZE = 0.4
#: What it adds to stand in the sentence that the claim nearly repeats.
IN_THE_REPEATED = 0.4
#: What it adds to be the claim's figure to the last digit, unit or day, which chance seldom gives.
DISTINCTIVE = 0.2


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure or date of the source, compared with the claim's; context 0…1. rival: its sentence is about others.
    other_noun: what it counts, where the claim's noun stands nowhere near it. unmistakable: it agrees with the claim's
    in more than chance gives. shared: how much of the claim's words, 0…1, stands in its sentence.
    """

    found: Figure | Date
    comparison: Comparison
    context: float
    role: Role
    likeness: float = 0.0
    extra: float = 0.0
    rival: bool = False
    other_noun: str = ""
    unmistakable: bool = False
    shared: float = 0.0

    @property
    def is_far_off(self) -> bool:
        """Whether it is of another order of magnitude, so that it hardly is another value for the same thing."""
        return self.likeness < FAR_OFF and self.comparison.reason is not Reason.SCALE and not self.is_repeated

    @property
    def is_repeated(self) -> bool:
        """Whether it stands in the sentence that the claim nearly repeats."""
        return self.extra >= IN_THE_REPEATED - DISTINCTIVE

    @property
    def rank(self) -> float:
        """How likely this is the claim's figure: its context, its size, and what else speaks for it."""
        return self.context + LIKE_SIZE * self.likeness + self.extra


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


def choose(candidates: Sequence[Candidate], taken: Container[int] = (), *, page: bool = False) -> Chosen:
    """The outcome of a detail: what the best-placed candidate says of it, else where it stands.

    taken: where the source states another detail of the claim; what stands there is not this one's other value. page:
    whether the source is a long one, in which it takes more to say that it states something else.
    """
    counting = [c for c in candidates if c.role.counts]
    states = _best(c for c in counting if c.comparison.outcome is Outcome.STATES)
    differs = _best(c for c in counting if c.comparison.outcome is Outcome.DIFFERS and c.found.start not in taken)
    best = states if _is_given_date(states, differs) else _best(c for c in (states, differs) if c is not None)
    if best is not None and _is_enough(best, page):
        return Chosen(best.comparison.outcome, best.comparison.reason, best, states, differs)
    if states is not None and states.unmistakable and _is_enough(states, page):
        return Chosen(Outcome.STATES, states.comparison.reason, states, states, differs)
    if states is not None:
        return Chosen(Outcome.ELSEWHERE, Reason.CONTEXT, states, states, differs)
    aside = _best(c for c in candidates if not c.role.counts and c.comparison.outcome is Outcome.STATES)
    if aside is not None:
        return Chosen(Outcome.ELSEWHERE, aside_reason(aside.role), aside, None, differs)
    return Chosen(Outcome.ABSENT, Reason.NONE, None, None, differs)


def _is_given_date(states: Candidate | None, differs: Candidate | None) -> bool:
    """Whether the very date stands in context: then another one that stands nearer is about the rest of the claim,
    unless it stands in the sentence that the claim repeats.
    """
    if states is None or not isinstance(states.found, Date) or states.context < GIVEN_DATE or states.rival:
        return False
    if states.comparison.reason:
        return False
    return differs is None or differs.extra < IN_THE_REPEATED or states.extra >= IN_THE_REPEATED


def stated_by(candidates: Sequence[Candidate]) -> Candidate | None:
    """The candidate by which the source states a detail, or None where it does not."""
    chosen = choose(candidates)
    return chosen.decided if chosen.outcome is Outcome.STATES else None


def _is_enough(candidate: Candidate, page: bool) -> bool:
    return candidate.context >= _enough(candidate, page) and not candidate.rival


def _enough(candidate: Candidate, page: bool) -> float:
    """How much context a candidate needs to decide: more to contradict, and most for a date, of which texts have
    many.
    """
    if candidate.unmistakable and (candidate.comparison.outcome is Outcome.STATES or not candidate.comparison.certain):
        return UNMISTAKABLE
    if candidate.comparison.outcome is Outcome.STATES:
        return IN_CONTEXT
    page = page and not candidate.is_repeated and candidate.shared < MUCH_OF_IT
    if isinstance(candidate.found, Date):
        return SURELY_THE_DATE_ON_A_PAGE if page else SURELY_THE_DATE
    if candidate.is_far_off:
        return NEVER
    return SURELY_ON_A_PAGE if page else SURELY_IN_CONTEXT


def _best(candidates: Iterable[Candidate]) -> Candidate | None:
    return min(candidates, key=lambda c: (-c.rank, not c.comparison.certain, c.found.start), default=None)


def aside_reason(role: Role) -> Reason:
    """Why something that stands in a role that does not count is no evidence."""
    return {Role.COMMENT: Reason.COMMENT, Role.HIDDEN: Reason.HIDDEN}.get(role, Reason.BOILERPLATE)
