"""SARIF 2.1.0 for code scanning. In: a ReportView. Out: JSON within GitHub's limits.

Limits of GitHub: 25,000 results a run, 1,024 characters of a rule's description, endColumn after the last character.
Results that need nobody's eye are left out, since GitHub shows `kind: pass` and suppressed results as open alerts.
Every result is `kind: fail`, for section 3.27.10 allows a level other than "none" with that kind alone.
"""

from __future__ import annotations

from urllib.parse import quote

from factcheck.model import Verdict
from factcheck.reports.alerts import Alert, alerts
from factcheck.reports.foreign import Foreign
from factcheck.reports.json_text import Json, dumps
from factcheck.reports.summary import remedy
from factcheck.reports.view import PlaceView, ReportView, iso_time

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
MOST_RESULTS = 25_000
_MESSAGE = 1_000
_TEXT = 1_024


def sarif_report(report: ReportView, *, root: str | None = None) -> str:
    """The SARIF log with one run."""
    found = alerts(report, root=root)[:MOST_RESULTS]
    rules = _rules(found)
    index = {rule: number for number, rule in enumerate(rules)}
    run: dict[str, Json] = {
        "tool": {
            "driver": {
                "name": "factcheck",
                "semanticVersion": report.version,
                "rules": [_rule(rule, verdict, found) for rule, verdict in rules.items()],
            }
        },
        "automationDetails": {"id": _category(report)},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": report.complete, "endTimeUtc": iso_time(report.generated_at)}],
        "results": [_result(each, index[each.rule]) for each in found],
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _category(report: ReportView) -> str:
    """`factcheck/<first input>/`: GitHub takes the text up to the last slash as the category of an upload."""
    first = next((quote(each.path.for_data()) for each in report.inputs), "none")
    return f"factcheck/{first.strip('/')}/"


def _rules(found: tuple[Alert, ...]) -> dict[str, Verdict | None]:
    """Every verdict that can alert, in a fixed order, then the brief rules that occurred, sorted."""
    rules: dict[str, Verdict | None] = {
        f"factcheck/{verdict.value}": verdict for verdict in Verdict if verdict.level.rank > 0
    }
    for rule in sorted({each.rule for each in found} - rules.keys()):
        rules[rule] = None
    return rules


def _rule(rule: str, verdict: Verdict | None, found: tuple[Alert, ...]) -> dict[str, Json]:
    code = rule.removeprefix("factcheck/")
    meaning = verdict.meaning if verdict else f"A finding about the brief as a whole: {code}."
    level = verdict.level if verdict else next(each.level for each in found if each.rule == rule)
    advice = remedy(verdict) if verdict else f"Run `factcheck explain {code}`."
    severity = {"error": "error", "warning": "warning"}.get(level.value, "recommendation")
    return {
        "id": rule,
        "name": "".join(part.capitalize() for part in code.replace(":", "-").split("-"))[:255],
        "shortDescription": {"text": meaning[:_TEXT]},
        "fullDescription": {"text": meaning[:_TEXT]},
        "help": {
            "text": f"{meaning} {advice}",
            "markdown": f"**{code}**: {meaning}\n\n{advice}\n\nMore: `factcheck explain {code}`",
        },
        "defaultConfiguration": {"level": level.value},
        "properties": {"tags": ["factcheck", "sources"], "precision": "high", "problem.severity": severity},
    }


def _result(alert: Alert, rule_index: int) -> dict[str, Json]:
    words = alert.message.cut(_MESSAGE).for_sarif()
    if alert.subject:
        words += f" The claim reads: {alert.subject.cut(_MESSAGE).for_sarif()}"
    if alert.hint:
        words += f" {alert.hint.for_sarif()}"
    if alert.remedy:
        words += f" {alert.remedy}"
    if alert.second_place:
        words += " See the [claims file](1)."
    result: dict[str, Json] = {
        "ruleId": alert.rule,
        "ruleIndex": rule_index,
        "kind": "fail",
        "level": alert.level.value,
        "message": {"text": words},
        "locations": [{"physicalLocation": _physical(alert.place)}],
        "partialFingerprints": {"primaryLocationLineHash": alert.fingerprint},
    }
    if alert.second_place:
        related: Json = {
            "id": 1,
            "physicalLocation": _physical(alert.second_place),
            "message": {"text": "The claims file"},
        }
        result["relatedLocations"] = [related]
    return result


def _physical(place: PlaceView) -> dict[str, Json]:
    location: dict[str, Json] = {"artifactLocation": {"uri": _uri(place.path)}}
    if place.page is None and place.paragraph is None:
        location["region"] = _region(place)
    return location


def _region(place: PlaceView) -> dict[str, Json]:
    region: dict[str, Json] = {"startLine": max(1, place.line), "startColumn": max(1, place.column)}
    if place.end_line > place.line or place.end_column > place.column:
        region |= {"endLine": place.end_line, "endColumn": max(1, place.end_column)}
    return region


def _uri(path: Foreign) -> str:
    text = path.for_data()
    if len(text) > 1 and text[1] == ":" and text[0].isascii() and text[0].isalpha():
        return "file:///" + quote(text, safe="/:")
    return "file://" + quote(text) if text.startswith("/") else quote(text)
