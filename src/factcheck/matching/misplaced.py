"""The right number in a sentence that gives it to something else. In: a figure that the source states, the trial of its
claim. Out: the finding that it is another's, or None.

A sentence may have a claim's number and its year, its place or its period, and not together: "61.2 % (2016: 58.4 %)",
"300 euros per year", "400 employees, 30 of them in Spain", "Hamburg and Bremen employ 15 and 12 respectively". A person
must weigh it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from factcheck.matching.bindings import another_day, another_owner, owned_instead
from factcheck.matching.columns import another_column
from factcheck.matching.entailment import compare_figures
from factcheck.matching.figure_roles import role_of
from factcheck.matching.pairing import date_instead, figure_of_date
from factcheck.matching.rates import other_rate
from factcheck.matching.respective import name_instead, owner_at
from factcheck.matching.rival_values import rival_value
from factcheck.matching.rows_of_words import owner_in_row
from factcheck.matching.trial import Trial
from factcheck.matching.wholes import part_instead
from factcheck.model import Figure, Finding, Outcome, Reason


def misplaced(detail: Figure, finding: Finding, trial: Trial) -> Finding | None:
    """The finding of a number that its sentence gives to another date, rate, name or whole than the claim."""
    if finding.passage is None:
        return None
    for reason, check in CHECKS:
        note = check(detail, finding.passage.start, trial)
        if note:
            return replace(finding, outcome=Outcome.DIFFERS, reason=reason, note=note, certain=False, score=0.0)
    return None


def _of_another_date(detail: Figure, found: int, trial: Trial) -> str:
    claim = trial.claim
    day = date_instead(detail, claim.dates, claim.figures, found, trial.index)
    return f"In the source it stands with “{day}”, not with the date of the brief." if day else ""


def _of_another_rate(detail: Figure, found: int, trial: Trial) -> str:
    return other_rate(detail, trial.claim.text, found, trial.source)


def _of_another_name(detail: Figure, found: int, trial: Trial) -> str:
    name = name_instead(detail, trial.claim, found, trial.index)
    return f"In the source it is that of “{name}”." if name else ""


def _of_another_owner(detail: Figure, found: int, trial: Trial) -> str:
    name = another_owner(detail, found, trial)
    return f"In the source it is that of “{name}”." if name else ""


def _of_another_day(detail: Figure, found: int, trial: Trial) -> str:
    day = another_day(detail, found, trial)
    return f"In the source it stands with “{day}”, not with the date of the brief." if day else ""


def _of_the_whole(detail: Figure, found: int, trial: Trial) -> str:
    part = part_instead(detail, trial.claim, found, trial.index)
    return f"In the source it is the whole, of which “{part}” are what the brief speaks of." if part else ""


def of_its_name(detail: Figure, finding: Finding, trial: Trial) -> Finding | None:
    """The finding of a number that differs from the nearest, and that its sentence gives to a date or a name of the
    claim.
    """
    if finding.outcome is not Outcome.DIFFERS or finding.passage is None:
        return None
    source = trial.source
    found = finding.passage.start
    owned = figure_of_date(detail, trial.claim.dates, found, trial.index) or owned_instead(detail, found, trial)
    if owned is not None:
        return Finding(outcome=Outcome.STATES, score=0.5, passage=source.passage(owned.start, owned.end))
    span = source.sentences[source.sentence_at(finding.passage.start)]
    named = {name.root for name in trial.claim.names}
    for other in source.figures_between(span.start, span.end):
        owner = owner_at(other.start, trial.index) if other.value == detail.value else None
        if owner is None or owner[0].root not in named:
            continue
        comparison = compare_figures(detail, other, tolerance=trial.claim.claim.tolerance)
        if comparison.outcome is Outcome.STATES and comparison.certain:
            passage = source.passage(other.start, other.end)
            return Finding(outcome=Outcome.STATES, reason=comparison.reason, score=0.5, passage=passage)
    return None


def _of_another_column(detail: Figure, found: int, trial: Trial) -> str:
    head = another_column(detail, found, trial)
    return f"In the source it stands in the column “{head}”." if head else ""


def _of_another_in_row(detail: Figure, found: int, trial: Trial) -> str:
    name = owner_in_row(detail, found, trial)
    return f"In the source it is that of “{name}”." if name else ""


def _of_another_deed(detail: Figure, found: int, trial: Trial) -> str:
    other = rival_value(detail, found, trial)
    return f"Where the source says so, it has “{other}”." if other else ""


CHECKS: tuple[tuple[Reason, Callable[[Figure, int, Trial], str]], ...] = (
    (Reason.PERIOD, _of_another_date),
    (Reason.UNIT, _of_another_rate),
    (Reason.VALUE, _of_another_name),
    (Reason.VALUE, _of_the_whole),
    (Reason.VALUE, _of_another_owner),
    (Reason.PERIOD, _of_another_day),
    (Reason.PERIOD, _of_another_column),
    (Reason.VALUE, _of_another_in_row),
    (Reason.CONTEXT, role_of),
    (Reason.VALUE, _of_another_deed),
)
