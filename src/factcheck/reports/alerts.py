"""What a build service is told. In: a ReportView. Out: Alerts, worst first, with rule, place and fingerprint.

Rule ids are `factcheck/` and the verdict's code (`factcheck/contradicted`) or the rule of a brief finding
(`factcheck/uncovered-figure`): one spelling in SARIF, JUnit, GitHub, GitLab and reviewdog, never changed.
Supported claims give no alert, nor do those that a person's decision lets stand.
"""

from __future__ import annotations

import hashlib
import posixpath
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from factcheck.model import Level
from factcheck.reports.foreign import Foreign
from factcheck.reports.summary import CLOSEST, advice
from factcheck.reports.view import ClaimView, PlaceView, ReportView

_TEXT_IS_EXTRACTED = (".html", ".htm", ".xhtml", ".docx", ".pdf")
"""Of these a reader keeps the readable text, which has other lines than the file."""

_HINT = 300
"""Code points of a hint: services cut long messages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """One thing to tell. `subject`: the claim's words or empty; `message`: what is wrong, in whole sentences; `hint`:
    what comes nearest to the claim in a source and is no evidence, or empty.
    """

    rule: str
    level: Level
    identity: Foreign
    subject: Foreign
    message: Foreign
    remedy: str
    place: PlaceView
    second_place: PlaceView | None
    fingerprint: str
    hint: Foreign = Foreign("")  # noqa: RUF009

    @property
    def title(self) -> Foreign:
        """`revenue-2025: contradicted`, for tight places."""
        code = self.rule.removeprefix("factcheck/")
        return Foreign.joined(self.identity.cut(60), f": {code}") if self.identity else Foreign(code)


def alerts(report: ReportView, *, root: str | None = None) -> tuple[Alert, ...]:
    """All alerts: claims worst first, then brief findings by level. root: absolute paths below it become relative."""
    found = [_of_claim(claim, root) for _, claim in report.worst_first() if claim.needs_an_eye]
    for finding in sorted(report.brief_findings, key=lambda each: -each.level.rank):
        if finding.level is Level.PASS:
            continue
        nothing = Foreign("")
        alert = Alert(
            rule=f"factcheck/{finding.rule}", level=finding.level, identity=nothing, subject=nothing,
            message=finding.message, remedy="", place=relative(finding.place, root), second_place=None, fingerprint="",
        )  # fmt: skip
        found.append(alert)
    return _numbered(found)


def relative(place: PlaceView, root: str | None) -> PlaceView:
    """The place with a path that has no `./`, and none of `root` before it."""
    path = posixpath.normpath(place.path.for_data())
    folder = posixpath.normpath(root.replace("\\", "/")) if root else ""
    if folder and path.startswith(folder.rstrip("/") + "/"):
        path = path[len(folder.rstrip("/")) + 1 :]
    return replace(place, path=Foreign(path))


def _of_claim(claim: ClaimView, root: str | None) -> Alert:
    return Alert(
        rule=f"factcheck/{claim.verdict.value}",
        level=claim.level,
        identity=claim.id,
        subject=claim.text,
        message=claim.note or Foreign(claim.verdict.meaning),
        remedy=advice(claim),
        place=relative(claim.place, root),
        second_place=relative(claim.claims_place, root) if claim.claims_place else None,
        fingerprint="",
        hint=_hint(claim),
    )


def _hint(claim: ClaimView) -> Foreign:
    """The first of what comes nearest to a claim in its sources."""
    near = [passage for source in claim.sources if source.closest for passage in source.closest.passages]
    return Foreign.joined(f"{CLOSEST}: “", near[0].exact.cut(_HINT), "”") if near else Foreign("")


def _numbered(found: list[Alert]) -> tuple[Alert, ...]:
    """Fingerprints survive moved lines: of path, claim and rule, and the how-manieth of the same."""
    seen: Counter[str] = Counter()
    result = []
    for alert in found:
        key = (alert.identity or alert.message).for_data()
        text = "\0".join(("factcheck/v1", alert.place.path.for_data(), key, alert.rule))
        digest = hashlib.sha256(text.encode()).hexdigest()[:16]
        seen[digest] += 1
        result.append(replace(alert, fingerprint=f"{digest}:{seen[digest]}"))
    return tuple(result)


def lines_of(report: ReportView, *, root: str | None = None) -> Mapping[str, list[str]]:
    """Path -> the lines of each input whose text is the file's own, for formats that count bytes."""
    result = {}
    for each in report.inputs:
        if each.text and not each.path.for_data().lower().endswith(_TEXT_IS_EXTRACTED):
            place = PlaceView(path=each.path, line=1, column=1, end_line=1, end_column=1)
            text = each.text.for_data().replace("\r\n", "\n").replace("\r", "\n")
            result[relative(place, root).path.for_data()] = text.split("\n")
    return result


def byte_column(line: str, column: int) -> int:
    """The 1-based UTF-8 byte column of a 1-based code point column; past the end counts as the end."""
    return len(line[: max(0, column - 1)].encode("utf-8", "replace")) + 1
