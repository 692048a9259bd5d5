"""The report as formats see it. In: a Report. Out: a ReportView whose every string from outside is `Foreign`.

Codes (verdict, outcome, reason, problem, role, level) are ours and stay words. Everything else, the notes too since
they quote the source, must pass an escaper before a format can write it. Places are the brief's own; the place in the
claims file comes second.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from factcheck.model import (
    BriefFinding,
    Claim,
    Coverage,
    Decided,
    Finding,
    Input,
    Level,
    Outcome,
    Passage,
    Place,
    Problem,
    Reason,
    Report,
    Role,
    Ruling,
    SourceRuling,
    Verdict,
    kind_of,
)
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
class SourceView:
    """One source of one claim: where it is, what state it was in, what it says."""

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
    findings: tuple[FindingView, ...]


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

    def worst_first(self) -> tuple[tuple[int, ClaimView], ...]:
        """(number from 0 in the input, claim): open ones first, the loudest verdict first, then as in the input."""

        def rank(pair: tuple[int, ClaimView]) -> tuple[bool, int, int]:
            number, claim = pair
            return not claim.needs_an_eye, WORST_FIRST.index(claim.verdict), number

        return tuple(sorted(enumerate(self.claims), key=rank))

    def by_verdict(self) -> dict[Verdict, int]:
        """How many claims have each verdict; all verdicts, in the order of the vocabulary."""
        return {verdict: sum(claim.verdict is verdict for claim in self.claims) for verdict in Verdict}


def view(report: Report) -> ReportView:
    """The whole report with its foreign strings wrapped."""
    return ReportView(
        version=_code(report.version),
        generated_at=report.generated_at,
        store=Foreign(report.store),
        digest=Foreign(report.digest),
        inputs=tuple(_input(each) for each in report.inputs),
        claims=tuple(_claim(each) for each in report.rulings),
        coverage=report.coverage,
        brief_findings=tuple(_brief_finding(each) for each in report.brief_findings),
        requests=report.requests,
        from_store=report.from_store,
        complete=report.complete,
    )


def iso_time(moment: datetime) -> str:
    """ISO 8601 in UTC to the second, with Z. A time without a zone is taken for UTC."""
    aware = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _code(word: str) -> str:
    return word if re.fullmatch(r"[A-Za-z0-9._+:/-]{1,80}", word) else "unknown"


def _maybe(text: str | None) -> Foreign | None:
    return Foreign(text) if text else None


def _place(place: Place) -> PlaceView:
    return PlaceView(
        path=Foreign(place.path.replace("\\", "/")),
        line=place.line,
        column=place.column,
        end_line=max(place.line, place.end_line),
        end_column=place.end_column,
        page=place.page,
        paragraph=place.paragraph,
    )


def _input(each: Input) -> InputView:
    path = Foreign(each.path.replace("\\", "/"))
    return InputView(path=path, sha256=Foreign(each.sha256), kind=_code(each.kind), text=Foreign(each.text))


def _brief_finding(each: BriefFinding) -> BriefFindingView:
    message = Foreign(each.message)
    return BriefFindingView(rule=_code(each.rule), level=each.level, message=message, place=_place(each.place))


def _claim(ruling: Ruling) -> ClaimView:
    claim = ruling.claim
    return ClaimView(
        id=Foreign(claim.id),
        text=Foreign(claim.text),
        place=_place(claim.brief_place or claim.place),
        claims_place=_place(claim.place) if claim.brief_place else None,
        lang=_maybe(claim.lang),
        verdict=ruling.verdict,
        level=ruling.level,
        score=ruling.score,
        note=Foreign(ruling.note),
        details=tuple(_details(claim, ruling.findings)),
        sources=tuple(_source(each) for each in ruling.sources),
        need=Foreign(str(claim.need)),
        tolerance=None if claim.tolerance is None else format(claim.tolerance, "f"),
        near=tuple(Foreign(word) for word in claim.near),
        skip=_maybe(claim.skip),
        decided=_decided(ruling.decided) if ruling.decided else None,
    )


def _decided(each: Decided) -> DecidedView:
    return DecidedView(
        kind=_code(each.kind),
        by=Foreign(each.by),
        why=Foreign(each.why),
        at=each.at,
        until=each.until,
        standing=_code(each.standing),
        settles=each.settles,
    )


def _details(claim: Claim, findings: tuple[Finding, ...]) -> Iterable[DetailView]:
    for index, detail in enumerate(claim.details):
        finding = findings[index] if index < len(findings) else None
        yield DetailView(
            kind=kind_of(detail),
            raw=Foreign(detail.raw),
            words=Foreign(getattr(detail, "text", detail.raw)),
            outcome=finding.outcome if finding else None,
            reason=finding.reason if finding else Reason.NONE,
            note=Foreign(finding.note if finding else ""),
        )


def _source(ruling: SourceRuling) -> SourceView:
    cited, capture = ruling.source, ruling.capture
    locators = [f"p. {cited.page}" if cited.page else "", cited.section or ""]
    return SourceView(
        url=Foreign(cited.address),
        final_url=Foreign(capture.final_url) if capture else None,
        problem=ruling.problem or (capture.problem if capture else None),
        verdict=ruling.verdict,
        score=ruling.score,
        title=_maybe(ruling.title or cited.title),
        published=ruling.published,
        fetched_at=capture.fetched_at if capture else None,
        sha256=_maybe(capture.sha256) if capture else None,
        archived_from=capture.archived_from if capture else None,
        archive=_maybe(cited.archive),
        family=Foreign(ruling.family),
        lang=_maybe(ruling.lang or cited.lang),
        origin=Foreign(cited.origin),
        locator=Foreign(", ".join(each for each in locators if each)),
        note=Foreign(ruling.note or (capture.note if capture else "")),
        findings=tuple(_finding(index, each) for index, each in enumerate(ruling.findings)),
    )


def _finding(index: int, finding: Finding) -> FindingView:
    return FindingView(
        index=index,
        outcome=finding.outcome,
        reason=finding.reason,
        note=Foreign(finding.note),
        score=finding.score,
        passage=_passage(finding.passage) if finding.passage else None,
    )


def _passage(passage: Passage) -> PassageView:
    return PassageView(
        start=passage.start,
        end=passage.end,
        exact=Foreign(passage.exact),
        prefix=Foreign(passage.prefix),
        suffix=Foreign(passage.suffix),
        role=passage.role,
        page=passage.page,
    )
