"""The count line and the remedies. In: a Report or a code. Out: one sentence of ours, never a word of the source."""

from __future__ import annotations

from collections import Counter

from factcheck.model import Problem, Report, Verdict
from factcheck.reports.view import WORST_FIRST, ClaimView

COUNT_ORDER = (Verdict.SUPPORTED, *WORST_FIRST[:-1])
"""The order of the count line: what is done, then worst first."""


def count_line(report: Report, *, traffic: bool = False) -> str:
    """`17 claims: 14 supported, 1 contradicted, 1 unreadable, 1 partial`; supported first, then worst first.

    traffic: also how many requests were made and how many sources came from the store. A run not complete says so.
    """
    total = len(report.rulings)
    counts = [(verdict, sum(ruling.verdict is verdict for ruling in report.rulings)) for verdict in COUNT_ORDER]
    listed = ", ".join(f"{count} {verdict.value}" for verdict, count in counts if count)
    line = f"{total} claim{'' if total == 1 else 's'}" + (f": {listed}" if listed else "")
    if traffic:
        line += f"; requests: {report.requests}, from the store: {report.from_store}"
    line += _decided(report)
    return line if report.complete else line + "; the run is not complete"


def _decided(report: Report) -> str:
    """`; decided: 1 overridden, 2 baseline; 1 decision lapsed`, counted apart from the verdicts."""
    decided = [ruling.decided for ruling in report.rulings if ruling.decided]
    holding = Counter(each.kind for each in decided if each.standing == "holds")
    known = ("accepted", "overridden", "fix", "baseline")
    listed = ", ".join(f"{holding[kind]} {kind}" for kind in known if holding[kind])
    lapsed = sum(each.standing != "holds" for each in decided)
    words = f"; decided: {listed}" if listed else ""
    return words + (f"; {lapsed} decision{'' if lapsed == 1 else 's'} lapsed" if lapsed else "")


CLOSEST = "Closest to it, no evidence"
"""What every format writes before a sentence that has most of a claim's words, or is near to it in meaning."""


def advice(claim: ClaimView) -> str:
    """`remedy` for one claim; a page without its expected words gets its own, whatever problem it counts as."""
    problems = tuple(source.problem for source in claim.sources if source.problem and not source.unexpected)
    if claim.verdict is not Verdict.UNREADABLE or not any(source.unexpected for source in claim.sources):
        return remedy(claim.verdict, problems)
    return f"{_EXPECT} {remedy(claim.verdict, problems)}" if problems else _EXPECT


def remedy(verdict: Verdict, problems: tuple[Problem, ...] | None = None) -> str:
    """What a person can do next: a sentence, or for an unreadable claim one for each kind of problem of its sources.

    problems: those of its sources, none where a bug of ours kept them from being looked at; None for any claim.
    """
    if verdict is not Verdict.UNREADABLE or problems is None:
        return _REMEDIES[verdict]
    if not problems:
        return "Report the bug; until it is mended, read the source yourself."
    named: dict[str, list[str]] = {}
    for problem in dict.fromkeys(problems):
        named.setdefault(_PROBLEM_REMEDIES[problem], []).append(problem.value)
    if len(named) == 1:
        return next(iter(named))
    return " ".join(f"{', '.join(codes)}: {sentence}" for sentence, codes in named.items())


_REMEDIES = {
    Verdict.SUPPORTED: "",
    Verdict.PARTIAL: "Read the passage and decide; cite a source for what is missing, or say it as the source does.",
    Verdict.CONTRADICTED: "Correct the brief, or cite the source that says so.",
    Verdict.DISPUTED: "Read both passages; keep the better source, or write that the sources disagree.",
    Verdict.NOT_FOUND: "Cite the source that says it, or name the page or section where it stands.",
    Verdict.TOO_FEW: "Add an independent source, or lower `need`.",
    Verdict.UNREADABLE: "Save the page in a browser and name it as `file:` of the source.",
    Verdict.UNSOURCED: "Add a source to the claim.",
    Verdict.NOTHING_TO_CHECK: "Nothing to do, or name what to look for: `figure:`, `date:`, `quote:`, `says:`.",
}

_EXPECT = "Open it and compare: correct the words under `expect:`, or look for the new address of the page."
_SAVE = "Open it in a browser, save the page and name it as `file:` of the source."
_PROBLEM_REMEDIES = {
    Problem.DEAD_LINK: "Look for its new address or path, or add a copy as `archive:` of the source.",
    Problem.SOFT_404: "Look for the page's new address, or add a copy as `archive:` of the source.",
    Problem.REDIRECTED_HOME: "Look for the page's new address, or add a copy as `archive:` of the source.",
    Problem.BLOCKED: _SAVE,
    Problem.RATE_LIMITED: "Run it again later; what was read is kept.",
    Problem.PAYWALLED: "Open it with a subscription, save the page and name it as `file:` of the source.",
    Problem.CONSENT_WALL: _SAVE,
    Problem.LOGIN_WALL: "Log in, save the page and name it as `file:` of the source.",
    Problem.NEEDS_JAVASCRIPT: _SAVE,
    Problem.SERVER_ERROR: "Run it again later, or add a copy as `archive:` of the source.",
    Problem.UNREACHABLE: "Check the address and the connection, then run it again.",
    Problem.TIMED_OUT: "Run it again later, or save the page in a browser and name it as `file:` of the source.",
    Problem.TOO_LARGE: "Save the part that matters and name it as `file:` of the source.",
    Problem.BAD_ENCODING: "Save the page as UTF-8 and name it as `file:` of the source.",
    Problem.NOT_TEXT: "Cite a page or PDF that says it in text.",
    Problem.NO_TEXT: "Cite a version with text; a scan must be read by a person.",
    Problem.REFUSED_ADDRESS: "If it is a server of your own, lift the refusal with `--allow-host`.",
    Problem.REFUSED_URL: "Write an http or https address, without user name and password.",
    Problem.ROBOTS: _SAVE,
    Problem.NOT_KEPT: "Run `factcheck gather` with a connection first.",
}
