"""What is worth showing of what comes nearest to a claim. In: passages, verdict, findings. Out: a hint, or None.

A hint is for a person who looks for what the source says instead. It is made after the verdict and changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.model import Closest, Finding, Outcome, Passage, Verdict


def worth_showing(closest: Closest | None, verdict: Verdict, findings: Sequence[Finding]) -> Closest | None:
    """What of it is worth showing: of a source that leaves something unsaid, and nothing that is shown anyway."""
    unsaid = any(each.outcome is Outcome.ABSENT and each.passage is None for each in findings)
    if closest is None or not (verdict is Verdict.NOT_FOUND or (verdict is Verdict.PARTIAL and unsaid)):
        return None
    evidence = [each.passage for each in findings if each.passage is not None]
    passages = tuple(each for each in closest.passages if not any(_overlap(each, other) for other in evidence))
    return replace(closest, passages=passages) if passages or closest.note else None


def _overlap(one: Passage, other: Passage) -> bool:
    return one.start < other.end and other.start < one.end
