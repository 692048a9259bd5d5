"""JUnit XML as Jenkins, GitLab and GitHub actions read it. In: a ReportView. Out: XML, one test case a claim.

Errors of the brief are failures, unreadable sources errors, what was not looked for or was settled by a person's
decision is skipped; the other warnings pass with their note in system-out. What is to say of a brief as a whole is no
test case: it stands in the system-out of the brief's suite; an error of a file that could not be read is one. The note
stands in the element's text as well as in its message, for GitLab has ignored the message; the id stands in the case's
name, for GitLab drops cases of the same class and name.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree  # written here, never read

from factcheck.model import Level, Verdict
from factcheck.reports.exhibit import exhibits
from factcheck.reports.foreign import Foreign
from factcheck.reports.summary import CLOSEST, advice
from factcheck.reports.view import BriefFindingView, ClaimView, ReportView, iso_time

_SKIPPED = frozenset({Verdict.UNSOURCED, Verdict.NOTHING_TO_CHECK})
_MESSAGE = 4_000
_BROKEN = "invalid-file"
"""The rule of what keeps a file from being read, which must not leave a suite green."""
_Element = ElementTree.Element


def junit_report(report: ReportView) -> str:
    """The XML document, claims in the order of the input, one suite a file."""
    suites: dict[str, list[ClaimView]] = {}
    for claim in report.claims:
        suites.setdefault(claim.place.path.for_xml(), []).append(claim)
    about = {path: list(lines) for path, lines in _about_briefs(report)}
    suites.update({path: [] for path in about if path not in suites})
    broken = [finding for finding in report.brief_findings if finding.rule == _BROKEN]
    top = ElementTree.Element("testsuites", {"name": "factcheck", **_counts(report.claims, len(broken))})
    for path, claims in suites.items():
        faults = [finding for finding in broken if finding.place.path.for_xml() == path]
        names = {
            "name": path,
            **_counts(claims, len(faults)),
            "timestamp": iso_time(report.generated_at).removesuffix("Z"),
        }
        suite = ElementTree.SubElement(top, "testsuite", names)
        for claim in claims:
            _case(suite, path, claim)
        for fault in faults:
            _fault(suite, path, fault)
        if path in about:
            ElementTree.SubElement(suite, "system-out").text = "\n".join(about[path])
    ElementTree.indent(top)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(top, encoding="unicode") + "\n"


def _about_briefs(report: ReportView) -> Iterator[tuple[str, Iterator[str]]]:
    """Each file of which something is to say as a whole, with a line for each finding."""
    for path in dict.fromkeys(finding.place.path.for_xml() for finding in report.brief_findings):
        yield (
            path,
            (
                f"{each.level.value} {path}:{each.place.line} {each.rule}: {each.message.cut(_MESSAGE).for_xml()}"
                for each in report.brief_findings
                if each.place.path.for_xml() == path
            ),
        )


def _kind(claim: ClaimView) -> str:
    if claim.settled:
        return "skipped"
    if claim.verdict is Verdict.UNREADABLE:
        return "error"
    if claim.verdict in _SKIPPED:
        return "skipped"
    return "failure" if claim.level is Level.ERROR else "passed"


def _counts(claims: tuple[ClaimView, ...] | list[ClaimView], broken: int) -> dict[str, str]:
    """broken: how many errors of files there are."""
    kinds = [*(_kind(claim) for claim in claims), *["error"] * broken]
    named = {"failures": "failure", "errors": "error", "skipped": "skipped"}
    return {"tests": str(len(kinds)), **{name: str(kinds.count(kind)) for name, kind in named.items()}, "time": "0"}


def _case(suite: _Element, path: str, claim: ClaimView) -> None:
    name = f"{claim.id.cut(80).for_xml()}: {claim.text.cut(120).for_xml()}"
    place = {"file": path, "line": str(claim.place.line)}
    case = ElementTree.SubElement(suite, "testcase", {"classname": path, "name": name, **place, "time": "0"})
    kind, message = _kind(claim), (claim.note or Foreign(claim.verdict.meaning)).cut(_MESSAGE).for_xml()
    if claim.decided and claim.settled:
        message = claim.decided.words.for_xml()
    if kind == "skipped":
        ElementTree.SubElement(case, "skipped", {"message": message})
    elif kind in {"failure", "error"}:
        attributes = {"message": message, "type": f"factcheck/{claim.verdict.value}"}
        ElementTree.SubElement(case, kind, attributes).text = _full(claim, message)
    elif claim.level is not Level.PASS:
        ElementTree.SubElement(case, "system-out").text = f"{claim.verdict.value}: {_full(claim, message)}"


def _fault(suite: _Element, path: str, finding: BriefFindingView) -> None:
    """An error of a file that was not read; of its claims there are no cases."""
    line, message = str(finding.place.line), finding.message.cut(_MESSAGE).for_xml()
    names = {"classname": path, "name": f"{_BROKEN} {line}:{finding.place.column}", "file": path, "line": line}
    case = ElementTree.SubElement(suite, "testcase", {**names, "time": "0"})
    ElementTree.SubElement(case, "error", {"message": message, "type": f"factcheck/{_BROKEN}"}).text = message


def _full(claim: ClaimView, message: str) -> str:
    lines = [message, f"brief: {claim.text.cut(_MESSAGE).for_xml()}"]
    for source in claim.sources:
        state = f" [{source.problem.value}]" if source.problem else f" ({source.verdict.value})"
        lines.append(f"source: {source.url.for_xml()}{state}")
        lines.extend(f"says: {each.text.cut(_MESSAGE).for_xml()}" for each in exhibits(source.findings))
        hints = source.closest.passages if source.closest else ()
        lines.extend(f"{CLOSEST}: {each.exact.cut(_MESSAGE).for_xml()}" for each in hints)
    lines.append(f"do: {advice(claim)}")
    return "\n".join(lines)
