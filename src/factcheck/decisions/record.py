"""One decision and what it is bound to. In: a ruling. Out: a Decision, and digests of the words and of the evidence."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from hashlib import sha256

from factcheck.model import Ruling


class Kind(StrEnum):
    """What was decided."""

    ACCEPTED = "accepted"
    OVERRIDDEN = "overridden"
    FIX = "fix"
    BASELINE = "baseline"
    WITHDRAWN = "withdrawn"

    @property
    def settles(self) -> bool:
        """Whether the claim no longer fails a run; `fix` says that the brief must change, so it does."""
        return self in (Kind.ACCEPTED, Kind.OVERRIDDEN, Kind.BASELINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One line. claim: its id; claim_sha256: of its words; evidence: hashes of the kept bodies that were seen;
    evidence_digest: of what was found in them; until: last day on which it holds; prev: hashes of earlier lines."""

    at: datetime
    claim: str
    claim_sha256: str
    verdict: str
    decision: Kind
    by: str
    why: str
    evidence: tuple[str, ...] = ()
    evidence_digest: str = ""
    until: date | None = None
    prev: tuple[str, ...] = ()
    line: int = 0


def words_digest(text: str) -> str:
    """SHA-256 of the claim's words; line breaks and runs of spaces do not count."""
    return sha256(" ".join(text.split()).encode()).hexdigest()


def evidence_digest(ruling: Ruling) -> str:
    """SHA-256 of what was found: per source its problem, and per detail the outcome and the words of the passage.

    The bytes of the page are not in it: a page whose advertisements change every hour says the same as before.
    """
    seen = [
        [
            each.source.address,
            each.problem.value if each.problem else "",
            [
                [found.outcome.value, found.reason.value, found.passage.exact if found.passage else ""]
                for found in each.findings
            ],
        ]
        for each in ruling.sources
    ]
    written = json.dumps([ruling.verdict.value, sorted(seen, key=str)], ensure_ascii=True, separators=(",", ":"))
    return sha256(written.encode()).hexdigest()
