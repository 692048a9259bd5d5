"""The JSON report, version 1. In: a ReportView. Out: JSON text with stable keys; the same report, the same bytes.

Beyond the contract's fields each claim has `page`, `paragraph`, `claims_file` (where the claims file has it, when the
place is in the brief), `rules` (what the claims file asks: `need tolerance near skip`) and `decision` (a person's, or
null); each source `archive`, `lang`, `origin`, `locator`, `note` and `closest` (what is nearest to the claim where the
claim is not stated, else null; no evidence). `outcome` of a claim's detail is null when no
source was read: nothing was measured.
"""

from __future__ import annotations

from factcheck.reports.foreign import Foreign
from factcheck.reports.json_text import Json, dumps
from factcheck.reports.view import (
    BriefFindingView,
    ClaimView,
    ClosestView,
    DecidedView,
    DetailView,
    FindingView,
    PassageView,
    PlaceView,
    ReportView,
    SourceView,
    iso_time,
)

REPORT_VERSION = 1
"""Fields are only ever added within one version."""


def json_report(report: ReportView) -> str:
    """The text of the JSON report."""
    return dumps(report_object(report))


def report_object(report: ReportView) -> dict[str, Json]:
    """The report as plain values, keys in the order of the contract."""
    return {
        "version": REPORT_VERSION,
        "tool": {"name": "factcheck", "version": report.version},
        "generated_at": iso_time(report.generated_at),
        "evidence": {"store": report.store.for_data(), "digest": report.digest.for_data()},
        "inputs": [
            {"path": each.path.for_data(), "sha256": each.sha256.for_data(), "kind": each.kind}
            for each in report.inputs
        ],
        "summary": _summary(report),
        "claims": [_claim(each) for each in report.claims],
        "brief_findings": [_brief_finding(each) for each in report.brief_findings],
    }


def _text(value: Foreign | None) -> str | None:
    return None if value is None else value.for_data()


def _score(value: float) -> float:
    return round(float(value), 3) + 0.0


def _summary(report: ReportView) -> dict[str, Json]:
    return {
        "claims": len(report.claims),
        "by_verdict": {verdict.value: count for verdict, count in report.by_verdict().items()},
        "coverage": {"details": report.coverage.details, "sourced": report.coverage.sourced},
        "requests": report.requests,
        "from_store": report.from_store,
        "complete": report.complete,
        "settled": sum(claim.settled for claim in report.claims),
    }


def _place(place: PlaceView) -> dict[str, Json]:
    return {
        "path": place.path.for_data(),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }


def _claim(claim: ClaimView) -> dict[str, Json]:
    return {
        "id": claim.id.for_data(),
        "text": claim.text.for_data(),
        **_place(claim.place),
        "page": claim.place.page,
        "paragraph": claim.place.paragraph,
        "claims_file": _place(claim.claims_place) if claim.claims_place else None,
        "verdict": claim.verdict.value,
        "level": claim.level.value,
        "score": _score(claim.score),
        "note": claim.note.for_data(),
        "rules": _rules(claim),
        "decision": _decision(claim.decided) if claim.decided else None,
        "details": [_detail(each) for each in claim.details],
        "sources": [_source(each) for each in claim.sources],
    }


def _rules(claim: ClaimView) -> dict[str, Json]:
    return {
        "need": claim.need.for_data(),
        "tolerance": claim.tolerance,
        "near": [word.for_data() for word in claim.near],
        "skip": _text(claim.skip),
    }


def _decision(decided: DecidedView) -> dict[str, Json]:
    return {
        "kind": decided.kind,
        "by": decided.by.for_data(),
        "why": decided.why.for_data(),
        "at": iso_time(decided.at),
        "until": decided.until.isoformat() if decided.until else None,
        "standing": decided.standing,
        "settles": decided.settles,
    }


def _detail(detail: DetailView) -> dict[str, Json]:
    return {
        "kind": detail.kind,
        "raw": detail.raw.for_data(),
        "outcome": detail.outcome.value if detail.outcome else None,
        "reason": detail.reason.value,
        "note": detail.note.for_data(),
    }


def _source(source: SourceView) -> dict[str, Json]:
    return {
        "url": source.url.for_data(),
        "final_url": _text(source.final_url),
        "problem": source.problem.value if source.problem else None,
        "verdict": source.verdict.value,
        "score": _score(source.score),
        "title": _text(source.title),
        "published": source.published.isoformat() if source.published else None,
        "fetched_at": iso_time(source.fetched_at) if source.fetched_at else None,
        "sha256": _text(source.sha256),
        "archived_from": iso_time(source.archived_from) if source.archived_from else None,
        "archive": _text(source.archive),
        "family": source.family.for_data(),
        "lang": _text(source.lang),
        "origin": source.origin.for_data(),
        "locator": source.locator.for_data(),
        "note": source.note.for_data(),
        "details": [_finding(each) for each in source.findings],
        "closest": _closest(source.closest) if source.closest else None,
    }


def _closest(closest: ClosestView) -> dict[str, Json]:
    return {"passages": [_passage(each) for each in closest.passages], "note": closest.note.for_data()}


def _finding(finding: FindingView) -> dict[str, Json]:
    return {
        "index": finding.index,
        "outcome": finding.outcome.value,
        "reason": finding.reason.value,
        "note": finding.note.for_data(),
        "score": _score(finding.score),
        "passage": _passage(finding.passage) if finding.passage else None,
    }


def _passage(passage: PassageView) -> dict[str, Json]:
    return {
        "start": passage.start,
        "end": passage.end,
        "exact": passage.exact.for_data(),
        "prefix": passage.prefix.for_data(),
        "suffix": passage.suffix.for_data(),
        "role": passage.role.value,
        "page": passage.page,
    }


def _brief_finding(finding: BriefFindingView) -> dict[str, Json]:
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "message": finding.message.for_data(),
        "path": finding.place.path.for_data(),
        "line": finding.place.line,
        "column": finding.place.column,
    }
