"""A table for spreadsheets. In: a ReportView. Out: CSV (RFC 4180), one row for each source of each claim.

Every cell is quoted and on one line; a text that a spreadsheet would run as a formula gets an apostrophe, a plain
figure such as -5.2% does not.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from factcheck.reports.exhibit import exhibits
from factcheck.reports.foreign import Foreign
from factcheck.reports.view import ClaimView, ReportView, SourceView, iso_time

COLUMNS = (
    "path", "line", "column", "id", "verdict", "level", "score", "claim", "note", "source", "source_verdict",
    "problem", "title", "published", "fetched_at", "final_url", "archived_from", "sha256", "page", "passage",
    "decision", "closest_no_evidence",
)  # fmt: skip
_PASSAGE = 2_000


def csv_report(report: ReportView) -> str:
    """The table with a header row; a claim without sources has one row."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for claim in report.claims:
        for source in claim.sources or (None,):
            decision = claim.decided.words if claim.decided else None
            writer.writerow([*_claim(claim), *_source(source), _cell(decision), _closest(source)])
    return out.getvalue()


def _cell(text: Foreign | None) -> str:
    return text.for_csv() if text else ""


def _claim(claim: ClaimView) -> Iterator[str]:
    place = claim.place
    yield from (_cell(place.path), str(place.line), str(place.column), _cell(claim.id), claim.verdict.value)
    yield from (claim.level.value, f"{claim.score:.3f}", _cell(claim.text), _cell(claim.note))


def _closest(source: SourceView | None) -> str:
    """What is nearest to the claim where it is not stated, apart from the passages, which are evidence."""
    found = [each.exact.cut(_PASSAGE) for each in source.closest.passages] if source and source.closest else []
    parts: list[Foreign | str] = []
    for each in found:
        parts.extend([" […] " if parts else "", each])
    return _cell(Foreign.joined(*parts))


def _source(source: SourceView | None) -> list[str]:
    if source is None:
        return [""] * 11
    shown = exhibits(source.findings)
    pages = sorted({each.passage.page for each in shown if each.passage.page})
    words: list[Foreign | str] = []
    for each in shown:
        words.extend([" […] " if words else "", each.text.cut(_PASSAGE)])
    return [
        _cell(source.url),
        source.verdict.value,
        source.problem.value if source.problem else "",
        _cell(source.title),
        source.published.isoformat() if source.published else "",
        iso_time(source.fetched_at) if source.fetched_at else "",
        _cell(source.final_url),
        iso_time(source.archived_from) if source.archived_from else "",
        _cell(source.sha256),
        " ".join(map(str, pages)),
        _cell(Foreign.joined(*words)),
    ]
