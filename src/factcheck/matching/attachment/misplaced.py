"""The right number in a sentence that gives it to something else. In: a figure that the source states, the trial of its
claim. Out: the finding that it is another's, or None.

A sentence may have a claim's number and its year, its place or its period, and not together: "61.2 % (2016: 58.4 %)",
"300 euros per year", "400 employees, 30 of them in Spain", "Hamburg and Bremen employ 15 and 12 respectively". A person
must weigh it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from factcheck.matching.attachment.bare_figures import of_something_else
from factcheck.matching.attachment.bindings import another_day, another_owner, owned_instead
from factcheck.matching.attachment.cells import another_cell
from factcheck.matching.attachment.columns import another_column
from factcheck.matching.attachment.figure_roles import role_of
from factcheck.matching.attachment.numbered_names import another_number
from factcheck.matching.attachment.pairing import date_instead, figure_of_date
from factcheck.matching.attachment.parts_of_wholes import part_instead
from factcheck.matching.attachment.rates import other_rate
from factcheck.matching.attachment.respective import name_instead, owner_at
from factcheck.matching.attachment.rival_values import rival_value
from factcheck.matching.attachment.rows_of_words import owner_in_row
from factcheck.matching.attachment.signed_changes import other_sign
from factcheck.matching.entailment.figures import compare_figures
from factcheck.matching.trial import Trial
from factcheck.model import Figure, Finding, Outcome, Reason


def misplaced(detail: Figure, finding: Finding, trial: Trial) -> Finding | None:
    """The finding of a number that its sentence gives to another date, rate, name or whole than the claim."""
    if finding.passage is None:
        return None
    for reason, told, whose in CHECKS:
        other = whose(detail, finding.passage.start, trial)
        if other:
            note = told.format(other)
            return replace(finding, outcome=Outcome.DIFFERS, reason=reason, note=note, certain=False, score=0.0)
    return None


def _date(detail: Figure, found: int, trial: Trial) -> str:
    return date_instead(detail, trial.claim.dates, trial.claim.figures, found, trial.index)


def _rate(detail: Figure, found: int, trial: Trial) -> str:
    return other_rate(detail, trial.claim.text, found, trial.source)


def _name(detail: Figure, found: int, trial: Trial) -> str:
    return name_instead(detail, trial.claim, found, trial.index)


def _part(detail: Figure, found: int, trial: Trial) -> str:
    return part_instead(detail, trial.claim, found, trial.index)


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


#: A figure of the claim, where the source has it, the trial -> whose it is there, as written, or "".
Whose = Callable[[Figure, int, Trial], str]

_ITS_DATE = "In the source it stands with “{}”, not with the date of the brief."
_ITS_NAME = "In the source it is that of “{}”."

#: What is wrong, how it is told (with what was found between the braces), and what finds it.
CHECKS: tuple[tuple[Reason, str, Whose], ...] = (
    (Reason.PERIOD, _ITS_DATE, _date),
    (Reason.UNIT, "{}", _rate),
    (Reason.VALUE, _ITS_NAME, _name),
    (Reason.VALUE, _ITS_NAME, another_number),
    (Reason.VALUE, "In the source it is the whole, of which “{}” are what the brief speaks of.", _part),
    (Reason.VALUE, _ITS_NAME, another_owner),
    (Reason.PERIOD, _ITS_DATE, another_day),
    (Reason.PERIOD, "In the source it stands in the column “{}”.", another_column),
    (Reason.CONTEXT, "In the table it is not that of “{}”, of which the brief speaks.", another_cell),
    (Reason.VALUE, _ITS_NAME, owner_in_row),
    (Reason.DIRECTION, "The source has “{}”.", other_sign),
    (Reason.CONTEXT, "{}", role_of),
    (Reason.VALUE, "Where the source says so, it has “{}”.", rival_value),
    (Reason.CONTEXT, "The source says it of “{}”.", of_something_else),
)
