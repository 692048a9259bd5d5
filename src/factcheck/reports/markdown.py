"""A summary in GitHub Flavored Markdown, fit for a job summary. In: a ReportView. Out: Markdown below 900 KiB.

Foreign words are entity-encoded: no mark-up, no link, no mention, no image of theirs comes alive. Addresses of sources
stand as code, not as links. What does not fit is counted at the end.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Level, Outcome
from factcheck.reports.exhibit import ExhibitPiece, exhibits
from factcheck.reports.foreign import Foreign
from factcheck.reports.summary import CLOSEST, COUNT_ORDER, advice
from factcheck.reports.view import ClaimView, PlaceView, ReportView, SourceView, iso_time

BUDGET = 900 * 1024
"""Bytes; GitHub refuses a step's job summary above 1,024 KiB."""
_SIGNS = {Level.ERROR: "❌", Level.WARNING: "⚠️", Level.NOTE: "ℹ️", Level.PASS: "✅"}
_CELL = 200
_PASSAGE = 600


def markdown_report(report: ReportView, *, budget: int = BUDGET) -> str:
    """The summary: counts, a table worst first, and the evidence of each claim that is not supported."""
    parts = ["# Factcheck\n\n", _counts(report)]
    used = sum(len(part.encode()) for part in parts) + 2_000
    ranked = [claim for _, claim in report.worst_first()]
    rows = [_row(claim) for claim in ranked]
    details = ["".join(_details(claim)) for claim in ranked if claim.needs_an_eye]
    head = "| | Claim | Verdict | Source says | Place |\n| --- | --- | --- | --- | --- |\n"
    kept_rows, used = _fitting(rows, used, budget)
    kept_details, used = _fitting(details, used, budget)
    if rows:
        parts.extend([head, *kept_rows, "\n", *kept_details])
    if len(kept_rows) < len(rows) or len(kept_details) < len(details):
        missing = len(rows) - len(kept_rows), len(details) - len(kept_details)
        parts.append(f"\nNot shown for want of room: {missing[0]} rows and {missing[1]} details.\n")
    notes, _ = _fitting(list(_brief_findings(report)), used, budget)
    parts.extend(notes)
    parts.append(_footer(report))
    return "".join(parts)


def _fitting(pieces: list[str], used: int, budget: int) -> tuple[list[str], int]:
    kept = []
    for piece in pieces:
        size = len(piece.encode())
        if used + size > budget:
            break
        used += size
        kept.append(piece)
    return kept, used


def _counts(report: ReportView) -> str:
    counts = report.by_verdict()
    listed = ", ".join(f"**{counts[verdict]} {verdict.value}**" for verdict in COUNT_ORDER if counts[verdict])
    total = len(report.claims)
    return f"{total} claim{'' if total == 1 else 's'}{': ' if listed else ''}{listed}\n\n"


def _place(place: PlaceView) -> str:
    path = place.path.for_markdown()
    if place.page:
        return f"{path}, page {place.page}"
    return f"{path}, paragraph {place.paragraph}" if place.paragraph else f"{path}&#58;{place.line}"


def _says(claim: ClaimView) -> Foreign:
    for source in claim.sources:
        for exhibit in exhibits(source.findings):
            return exhibit.text
    return claim.note


def _row(claim: ClaimView) -> str:
    pages = [] if claim.needs_an_eye else [source.other_page for source in claim.sources if source.other_page]
    says = " ".join([_says(claim).cut(_CELL).for_markdown(), *pages])
    words = claim.text.cut(_CELL).for_markdown()
    decided = f", {claim.decided.words.cut(_CELL).for_markdown()}" if claim.decided else ""
    sign = "☑️" if claim.settled else _SIGNS[claim.level]
    return f"| {sign} | {words} | {claim.verdict.value}{decided} | {says} | {_place(claim.place)} |\n"


def _details(claim: ClaimView) -> Iterator[str]:
    title = f"{claim.verdict.value}: {claim.id.cut(80).for_markdown()}"
    yield f"<details><summary>{_SIGNS[claim.level]} {title}</summary>\n\n"
    yield f"- Brief: {claim.text.cut(_PASSAGE).for_markdown()}\n"
    if claim.note:
        yield f"- Why: {claim.note.cut(_PASSAGE).for_markdown()}\n"
    for source in claim.sources:
        yield from _source(source)
    if claim.decided:
        yield f"- Decided: {claim.decided.words.cut(_PASSAGE).for_markdown()}\n"
    if words := advice(claim):
        yield f"- To do: {words}\n"
    yield "\n</details>\n\n"


def _source(source: SourceView) -> Iterator[str]:
    state = f"problem {source.problem.value}" if source.problem else source.verdict.value
    when = f", read {iso_time(source.fetched_at)}" if source.fetched_at else ""
    yield f"- Source: <code>{source.url.cut(_PASSAGE).for_markdown()}</code> ({state}{when})\n"
    if source.other_page:
        yield f"  - {source.other_page}\n"
    for finding in source.findings:
        if finding.outcome is not Outcome.STATES and finding.note:
            yield f"  - {finding.outcome.value}: {finding.note.cut(_PASSAGE).for_markdown()}\n"
    for exhibit in exhibits(source.findings):
        page = f"page {exhibit.passage.page}: " if exhibit.passage.page else ""
        yield f"  - {page}“{''.join(map(_piece, exhibit.pieces))}”\n"
    for passage in source.closest.passages if source.closest else ():
        page = f" (page {passage.page})" if passage.page else ""
        yield f"  - {CLOSEST}{page}: “{passage.exact.cut(_PASSAGE).for_markdown()}”\n"
    if source.closest and source.closest.note:
        yield f"  - {source.closest.note.cut(_PASSAGE).for_markdown()}\n"


def _piece(piece: ExhibitPiece) -> str:
    """Marks are bold."""
    words = piece.text.cut(_PASSAGE).for_markdown()
    if piece.outcome is None or not words:
        return _spaced(piece, words)
    return _spaced(piece, f"<strong>{words}</strong>")


def _spaced(piece: ExhibitPiece, words: str) -> str:
    text = piece.text.for_data()
    return (" " if text[:1].isspace() else "") + words + (" " if words and text[-1:].isspace() else "")


def _brief_findings(report: ReportView) -> Iterator[str]:
    if report.brief_findings:
        yield "\n## About the brief\n\n"
    for finding in report.brief_findings:
        words = finding.message.cut(_PASSAGE).for_markdown()
        yield f"- {_SIGNS[finding.level]} {_place(finding.place)}: {words} ({finding.rule})\n"


def _footer(report: ReportView) -> str:
    coverage = report.coverage
    lines = [f"Requests: {report.requests}, from the store: {report.from_store}."] if report.claims else []
    if coverage.details:
        lines.append(f"Coverage: {coverage.sourced} of {coverage.details} details stand in a claim with a source.")
    if not report.complete:
        lines.append("The run is not complete.")
    if report.claims:
        lines.append(f"Evidence {report.digest.for_markdown()}.")
    return f"\n{' '.join(lines)}\n" if lines else ""
