"""GitHub workflow commands that annotate the brief's own lines. In: a ReportView. Out: one command a line.

The runner keeps 10 annotations of a kind per step and cuts a message at 4,096 characters, so a kind with more than ten
prints its nine worst and one that says how many more there are. The job summary is the `markdown` format.
"""

from __future__ import annotations

from factcheck.model import Level
from factcheck.reports.alerts import Alert, alerts
from factcheck.reports.foreign import Foreign
from factcheck.reports.view import PlaceView, ReportView

MOST_OF_A_KIND = 10
_MESSAGE = 1_500
_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def github_report(report: ReportView, *, root: str | None = None) -> str:
    """The commands, errors first; empty when there is nothing to tell."""
    found = alerts(report, root=root)
    lines: list[str] = []
    for level, command in _COMMANDS.items():
        same = [alert for alert in found if alert.level is level]
        shown = same if len(same) <= MOST_OF_A_KIND else same[: MOST_OF_A_KIND - 1]
        lines.extend(_command(command, alert) for alert in shown)
        if len(same) > len(shown):
            rest = len(same) - len(shown)
            lines.append(f"::{command} title=factcheck::and {rest} more of this kind: see the job summary")
    return "".join(line + "\n" for line in lines)


def _command(command: str, alert: Alert) -> str:
    parts = [alert.message.cut(_MESSAGE).for_workflow()]
    if alert.subject:
        parts.append(f"Brief: {alert.subject.cut(_MESSAGE).for_workflow()}")
    if alert.hint:
        parts.append(alert.hint.for_workflow())
    if alert.remedy:
        parts.append(Foreign(alert.remedy).for_workflow())
    title = f"title={alert.title.for_workflow_property()}"
    return f"::{command} {_where(alert.place)},{title}::{'%0A'.join(parts)}"


def _where(place: PlaceView) -> str:
    """The runner drops columns of a stretch over several lines, so they are not written then."""
    words = f"file={place.path.for_workflow_property()}"
    if place.page is not None or place.paragraph is not None:
        return words
    words += f",line={place.line},endLine={place.end_line}"
    if place.end_line == place.line:
        words += f",col={place.column}"
        if place.end_column > place.column:
            words += f",endColumn={place.end_column}"
    return words
