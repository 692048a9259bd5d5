"""What comes nearest to a claim is shown where something is unsaid, and only there."""

from __future__ import annotations

import pytest

from factcheck.judge import worth_showing
from factcheck.model import Closest, Finding, Outcome, Passage, Reason, Verdict

HERE = Passage(start=0, end=20, exact="x" * 20, prefix="", suffix="")
THERE = Passage(start=40, end=60, exact="y" * 20, prefix="", suffix="")
ABSENT = Finding(outcome=Outcome.ABSENT)
ASIDE = Finding(
    outcome=Outcome.ELSEWHERE,
    reason=Reason.CONTEXT,
    passage=Passage(start=5, end=9, exact="xxxx", prefix="", suffix=""),
)
STATED = Finding(outcome=Outcome.STATES, passage=ASIDE.passage)


@pytest.mark.parametrize(
    ("verdict", "findings", "expected"),
    [
        (Verdict.NOT_FOUND, (ABSENT,), (HERE, THERE)),
        (Verdict.NOT_FOUND, (ASIDE, ABSENT), (THERE,)),
        (Verdict.PARTIAL, (STATED, ABSENT), (THERE,)),
        (Verdict.PARTIAL, (STATED, ASIDE), None),
        (Verdict.SUPPORTED, (STATED, ABSENT), None),
        (Verdict.CONTRADICTED, (ABSENT,), None),
        (Verdict.UNREADABLE, (ABSENT,), None),
    ],
)
def test_it_is_shown_only_where_something_is_unsaid_and_nothing_is_shown_twice(
    verdict: Verdict, findings: tuple[Finding, ...], expected: tuple[Passage, ...] | None
) -> None:
    found = worth_showing(Closest(passages=(HERE, THERE)), verdict, findings)
    assert (found.passages if found else None) == expected
    assert worth_showing(None, verdict, findings) is None
