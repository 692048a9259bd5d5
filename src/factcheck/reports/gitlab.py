"""GitLab Code Quality. In: a ReportView. Out: a JSON array, `[]` when there is nothing to tell.

GitLab reads description, check_name, fingerprint (unique in the file), severity and location.path (relative).
"""

from __future__ import annotations

import hashlib

from factcheck.model import Level
from factcheck.reports.alerts import Alert, alerts
from factcheck.reports.json_text import Json, dumps
from factcheck.reports.view import ReportView

_SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.NOTE: "info"}
_DESCRIPTION = 1_000


def gitlab_report(report: ReportView, *, root: str | None = None) -> str:
    """The array, worst first."""
    return dumps([_issue(alert) for alert in alerts(report, root=root)])


def _issue(alert: Alert) -> dict[str, Json]:
    words = alert.message.cut(_DESCRIPTION).for_terminal()
    if alert.identity:
        words = f"{alert.identity.cut(60).for_terminal()}: {words}"
    if alert.hint:
        words = f"{words} {alert.hint.for_terminal()}"
    return {
        "description": words,
        "check_name": alert.rule,
        "fingerprint": hashlib.sha256(alert.fingerprint.encode()).hexdigest(),
        "severity": _SEVERITIES[alert.level],
        "location": {
            "path": alert.place.path.for_data(),
            "lines": {"begin": alert.place.line, "end": alert.place.end_line},
        },
    }
