"""The nouns of a report as formats see it. In: nothing. Out: frozen values whose strings from outside are `Foreign`.

Codes (verdict, outcome, reason, problem, role, level) are ours and stay words. Everything else, the notes too since
they quote the source, must pass an escaper before a format can write it. Places are the brief's own; the place in the
claims file comes second.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from factcheck.model import Coverage, Level, Outcome, Problem, Reason, Role, Verdict
from factcheck.reports.foreign import Foreign

WORST_FIRST = (
    Verdict.CONTRADICTED,
    Verdict.NOT_FOUND,
    Verdict.TOO_FEW,
    Verdict.DISPUTED,
    Verdict.UNREADABLE,
    Verdict.PARTIAL,
    Verdict.UNSOURCED,
    Verdict.NOTHING_TO_CHECK,
    Verdict.SUPPORTED,
)
"""What an editor must fix, then what must be looked at, then what is done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceView:
    """A stretch of a file; lines and columns count from 1, the end column is the one after the last character."""

    path: Foreign
    line: int
    column: int
    end_line: int
    end_column: int
    page: int | None = None
    paragraph: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageView:
    """Evidence: offsets in the source's text, and its words."""

    start: int
    end: int
    exact: Foreign
    prefix: Foreign
    suffix: Foreign
    role: Role
    page: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingView:
    """One detail in one source; `index` is its number among the details of the claim, from 0."""

    index: int
    outcome: Outcome
    reason: Reason
    note: Foreign
    score: float
    passage: PassageView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailView:
    """One detail of a claim with the best that its sources say of it; outcome None when none was read."""

    kind: str
    raw: Foreign
    words: Foreign
    outcome: Outcome | None
    reason: Reason
    note: Foreign


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosestView:
    """What is nearest to a claim that the source does not state: a hint, no evidence."""

    passages: tuple[PassageView, ...]
    note: Foreign


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """One source of one claim: where it is, what state it was in, what it says.

    other_page: the sentence that it stands on another page than the cited one, or "". unexpected: it lacks the
    words that the claims file expects on it.
    """

    url: Foreign
    final_url: Foreign | None
    problem: Problem | None
    verdict: Verdict
    score: float
    title: Foreign | None
    published: date | None
    fetched_at: datetime | None
    sha256: Foreign | None
    archived_from: datetime | None
    archive: Foreign | None
    family: Foreign
    lang: Foreign | None
    origin: Foreign
    locator: Foreign
    note: Foreign
    other_page: str
    unexpected: bool
    findings: tuple[FindingView, ...]
    closest: ClosestView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedView:
    """What a person decided on a claim. `settles`: it holds and lets the claim stand."""

    kind: str
    by: Foreign
    why: Foreign
    at: datetime
    until: date | None
    standing: str
    settles: bool

    @property
    def words(self) -> Foreign:
        """`overridden by MK: why`, with what became of it if it no longer holds."""
        lapsed = "" if self.standing == "holds" else f" (no longer holds: {self.standing})"
        why = Foreign.joined(": ", self.why) if self.why else ""
        return Foreign.joined(f"{self.kind} by ", self.by, why, lapsed)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """One claim with its verdict. `claims_place`: where the claims file has it, when `place` is in the brief."""

    id: Foreign
    text: Foreign
    place: PlaceView
    claims_place: PlaceView | None
    lang: Foreign | None
    verdict: Verdict
    level: Level
    score: float
    note: Foreign
    details: tuple[DetailView, ...]
    sources: tuple[SourceView, ...]
    need: Foreign
    tolerance: str | None
    near: tuple[Foreign, ...]
    skip: Foreign | None
    decided: DecidedView | None

    @property
    def settled(self) -> bool:
        """Whether a person's decision lets it stand."""
        return self.decided is not None and self.decided.settles

    @property
    def needs_an_eye(self) -> bool:
        """Whether it is told as open: not supported, and not settled by a decision."""
        return self.level is not Level.PASS and not self.settled


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefFindingView:
    """Something about the brief as a whole."""

    rule: str
    level: Level
    message: Foreign
    place: PlaceView


@dataclass(frozen=True, slots=True, kw_only=True)
class InputView:
    """A file that was read."""

    path: Foreign
    sha256: Foreign
    kind: str
    text: Foreign


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """All that a format writes; claims in the order of the input."""

    version: str
    generated_at: datetime
    store: Foreign
    digest: Foreign
    inputs: tuple[InputView, ...]
    claims: tuple[ClaimView, ...]
    coverage: Coverage
    brief_findings: tuple[BriefFindingView, ...]
    requests: int
    from_store: int
    complete: bool

    @property
    def covered(self) -> str:
        """What the coverage is measured of."""
        return "the brief" if any(each.kind == "brief" for each in self.inputs) else "the claims"

    def worst_first(self) -> tuple[tuple[int, ClaimView], ...]:
        """(number from 0 in the input, claim): open ones first, the loudest verdict first, then as in the input."""

        def rank(pair: tuple[int, ClaimView]) -> tuple[bool, int, int]:
            number, claim = pair
            return not claim.needs_an_eye, WORST_FIRST.index(claim.verdict), number

        return tuple(sorted(enumerate(self.claims), key=rank))

    def by_verdict(self) -> dict[Verdict, int]:
        """How many claims have each verdict; all verdicts, in the order of the vocabulary."""
        return {verdict: sum(claim.verdict is verdict for claim in self.claims) for verdict in Verdict}


def iso_time(moment: datetime) -> str:
    """ISO 8601 in UTC to the second, with Z. A time without a zone is taken for UTC."""
    aware = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
