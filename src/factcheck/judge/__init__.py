"""Findings -> ruling. In: what was found of each detail in each source. Out: one verdict with one sentence.

The rules stand as two tables at the top of `verdicts.py`; the sentence is written in `notes.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judge.hints import worth_showing
from factcheck.judge.notes import note
from factcheck.judge.verdicts import source_verdict, verdict_of
from factcheck.model import Claim, Finding, Outcome, Ruling, SourceRuling, Verdict

__all__ = ["rule", "source_verdict", "worth_showing"]


def rule(claim: Claim, sources: Sequence[SourceRuling]) -> Ruling:
    """The ruling of a claim over its sources: the verdict by the second table of `verdicts.py`, and its sentence."""
    verdict = verdict_of(claim, sources)
    findings = _best_findings(claim, sources)
    score = max((s.score for s in sources), default=0.0)
    told = note(claim, verdict, sources, findings)
    return Ruling(claim=claim, verdict=verdict, score=score, note=told, findings=findings, sources=tuple(sources))


_ORDER = {Outcome.STATES: 0, Outcome.DIFFERS: 1, Outcome.ELSEWHERE: 2, Outcome.ABSENT: 3}


def _best_findings(claim: Claim, sources: Sequence[SourceRuling]) -> tuple[Finding, ...]:
    """The best of each detail; none at all where no source was read in full and what was seen holds nothing of it."""
    read = any(s.problem is None and s.verdict is not Verdict.UNREADABLE for s in sources)
    if not read and all(f.outcome is Outcome.ABSENT for s in sources for f in s.findings):
        return ()
    best = []
    for number in range(len(claim.details)):
        seen = [s.findings[number] for s in sources if len(s.findings) == len(claim.details)]
        ranked = sorted(seen, key=lambda f: (_ORDER[f.outcome], -f.score))
        best.append(ranked[0] if ranked else Finding(outcome=Outcome.ABSENT))
    return tuple(best)
