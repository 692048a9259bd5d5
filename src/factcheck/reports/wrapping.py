"""A report -> its view. In: a Report. Out: a ReportView; the only place where strings of a report are wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.model import (
    BriefFinding,
    Claim,
    Closest,
    Decided,
    Finding,
    Input,
    Passage,
    Place,
    Reason,
    Report,
    Ruling,
    SourceRuling,
    kind_of,
)
from factcheck.reports.foreign import Foreign
from factcheck.reports.view import (
    BriefFindingView,
    ClaimView,
    ClosestView,
    DecidedView,
    DetailView,
    FindingView,
    InputView,
    PassageView,
    PlaceView,
    ReportView,
    SourceView,
)


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
        other_page=ruling.other_page,
        unexpected=bool(ruling.unexpected),
        findings=tuple(_finding(index, each) for index, each in enumerate(ruling.findings)),
        closest=_closest(ruling.closest) if ruling.closest else None,
    )


def _closest(closest: Closest) -> ClosestView:
    return ClosestView(passages=tuple(map(_passage, closest.passages)), note=Foreign(closest.note))


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
