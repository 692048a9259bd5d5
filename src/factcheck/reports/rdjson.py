"""Reviewdog Diagnostic Format (rdjson). In: a ReportView. Out: JSON; columns are 1-based UTF-8 byte counts.

A column is written only where the line's text is known, since it cannot be counted in bytes otherwise. No suggestion
is made: what the brief should say is an editor's decision.
"""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model import Level
from factcheck.reports.alerts import Alert, alerts, byte_column, lines_of
from factcheck.reports.json_text import Json, dumps
from factcheck.reports.view import PlaceView, ReportView

_SEVERITIES = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.NOTE: "INFO"}
_MESSAGE = 2_000


def rdjson_report(report: ReportView, *, root: str | None = None) -> str:
    """The DiagnosticResult, worst first."""
    found = alerts(report, root=root)
    texts = lines_of(report, root=root)
    worst = max((alert.level for alert in found), key=lambda level: level.rank, default=Level.NOTE)
    return dumps(
        {
            "source": {"name": "factcheck"},
            "severity": _SEVERITIES[worst],
            "diagnostics": [_diagnostic(alert, texts) for alert in found],
        }
    )


def _diagnostic(alert: Alert, texts: Mapping[str, list[str]]) -> dict[str, Json]:
    words = [alert.message.cut(_MESSAGE).for_markdown(), alert.hint.for_markdown(), alert.remedy]
    return {
        "message": " ".join(each for each in words if each),
        "location": _location(alert.place, texts),
        "severity": _SEVERITIES[alert.level],
        "code": {"value": alert.rule},
    }


def _location(place: PlaceView, texts: Mapping[str, list[str]]) -> dict[str, Json]:
    path = place.path.for_data()
    if place.page is not None or place.paragraph is not None:
        return {"path": path}
    lines = texts.get(path, [])
    start = _position(lines, place.line, place.column)
    if (place.end_line, place.end_column) <= (place.line, place.column):
        return {"path": path, "range": {"start": start}}
    return {"path": path, "range": {"start": start, "end": _position(lines, place.end_line, place.end_column)}}


def _position(lines: list[str], line: int, column: int) -> dict[str, Json]:
    if 1 <= line <= len(lines):
        return {"line": line, "column": byte_column(lines[line - 1], column)}
    return {"line": line}
