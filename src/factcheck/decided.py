"""What persons decided on the claims of a run. In: rulings, the day. Out: rulings with decisions, and unused decisions.

The decisions lie beside each claims file or brief; see `factcheck.decisions`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from factcheck import decisions
from factcheck.claims.rules import UNUSED_DECISION
from factcheck.decisions import Applied, Decision
from factcheck.model import BriefFinding, Decided, Place, Ruling


def by_file(rulings: Sequence[Ruling]) -> dict[str, list[Ruling]]:
    """The rulings of each input file, in the order of the input."""
    files: dict[str, list[Ruling]] = {}
    for ruling in rulings:
        files.setdefault(ruling.claim.place.path, []).append(ruling)
    return files


def with_decisions(
    rulings: Sequence[Ruling], *, today: date, whole: bool = True
) -> tuple[tuple[Ruling, ...], tuple[BriefFinding, ...]]:
    """The rulings with what was decided on each, and a finding for each decision that no claim has any more.

    whole: the rulings are all that their files hold; of a part, nothing can be said of decisions that are not used.
    Raises EvidenceError where a file of decisions does not verify.
    """
    decided: dict[int, Decided] = {}
    findings: list[BriefFinding] = []
    for file, own in by_file(rulings).items():
        path = decisions.path_beside(file)
        applied, unused = decisions.apply(own, decisions.load(path).decisions, today=today)
        for ruling in own:
            if ruling.claim.id in applied:
                decided[id(ruling)] = as_decided(applied[ruling.claim.id])
        findings += [_unused(each, path) for each in unused if whole]
    return tuple(replace(each, decided=decided.get(id(each))) for each in rulings), tuple(findings)


def as_decided(applied: Applied) -> Decided:
    """A decision as the report tells it."""
    made = applied.decision
    return Decided(
        kind=made.decision.value,
        by=made.by,
        why=made.why,
        at=made.at,
        until=made.until,
        standing=applied.standing.value,
    )


def _unused(decision: Decision, path: Path) -> BriefFinding:
    message = (
        f"No claim has the decision on '{decision.claim}' ({decision.decision.value} by {decision.by}) any more. "
        "Nothing depends on it; decide anew if the claim comes back."
    )
    line = decision.line or 1
    return UNUSED_DECISION.finding(message, Place(path=path.as_posix(), line=line, end_line=line))
