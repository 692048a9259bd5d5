"""The terminal report: worst first, the brief's words against the source's. In: a ReportView. Out: text.

Every line that holds a foreign word starts with a word or sign of ours, so that no build log takes it for a command.
Supported claims are one line each, those that a decision settled and those that stand on another page two. Colour only
when asked; the verdict is always a word too.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from factcheck.model import Level
from factcheck.reports.exhibit import exhibits
from factcheck.reports.foreign import Foreign
from factcheck.reports.summary import CLOSEST, advice
from factcheck.reports.view import ClaimView, ClosestView, PlaceView, ReportView, SourceView, iso_time

_COLORS = {Level.ERROR: "1;31", Level.WARNING: "1;33", Level.NOTE: "1;36", Level.PASS: "32"}
_LABEL = 10
_NARROWEST = 30
_PASSAGE = 300
_CLAIM = 1000


def text_report(report: ReportView, *, color: bool = False, width: int | None = None) -> str:
    """The whole report. width: columns, at least 30 are used; None means 80."""
    columns = max(_NARROWEST, 80 if width is None else width)
    lines: list[str] = []
    for _, claim in report.worst_first():
        loud = claim.needs_an_eye
        if loud and lines:
            lines.append("")
        lines.extend(_claim(claim, columns, color) if loud else _quiet(claim, columns, color))
        if claim.decided:
            lines.extend(_labelled("decided", claim.decided.words, columns))
    if report.brief_findings:
        lines.extend(["", "About the brief"] if lines else ["About the brief"])
        for finding in report.brief_findings:
            where = f"{finding.level.value} {place_words(finding.place)} {finding.rule}: "
            lines.extend(_wrapped(where, finding.message, columns, hanging="        | "))
    footer = _footer(report)
    lines.extend(["", *footer] if lines and footer else footer)
    return "".join(f"{line}\n" for line in lines)


def place_words(place: PlaceView) -> str:
    """`brief.md:14:3`, or `brief.pdf, page 3` for a file without lines."""
    path = place.path.for_terminal()
    if place.page:
        return f"{path}, page {place.page}"
    if place.paragraph:
        return f"{path}, paragraph {place.paragraph}"
    return f"{path}:{place.line}:{place.column}"


def _painted(word: str, level: Level, color: bool) -> str:
    return f"\x1b[{_COLORS[level]}m{word}\x1b[0m" if color else word


def _heading(claim: ClaimView, columns: int, color: bool) -> str:
    verdict = claim.verdict.value.upper()
    name = claim.id.cut(40).for_terminal()
    line = f"{_painted(verdict, claim.level, color)} {name}  {place_words(claim.place)}"
    rest = columns - len(verdict) - len(name) - len(place_words(claim.place)) - 5
    if not claim.needs_an_eye and rest > 20:
        line += f"  {claim.text.cut(rest).for_terminal()[:rest]}"
    return line


def _quiet(claim: ClaimView, columns: int, color: bool) -> Iterator[str]:
    """One line, and one for each source that has it on another page than the cited one."""
    yield _heading(claim, columns, color)
    for source in claim.sources:
        if source.other_page:
            yield from _labelled("source", Foreign.joined(source.url, f": {source.other_page}"), columns)


def _claim(claim: ClaimView, columns: int, color: bool) -> Iterator[str]:
    yield _heading(claim, columns, color)
    yield from _labelled("brief", claim.text.cut(_CLAIM), columns)
    for source in claim.sources:
        yield from _source(source, columns)
    if claim.note:
        yield from _labelled("why", claim.note, columns)
    if words := advice(claim):
        yield from _labelled("do", Foreign(words), columns)


def _source(source: SourceView, columns: int) -> Iterator[str]:
    shown = exhibits(source.findings)
    for exhibit in shown:
        yield from _labelled("source", Foreign.joined('"', exhibit.text.cut(_PASSAGE), '"'), columns)
    state = f" [{source.problem.value}]" if source.problem else f" ({source.verdict.value})"
    page = next((f", page {exhibit.passage.page}" for exhibit in shown if exhibit.passage.page), "")
    archived = f" (archived copy of {iso_time(source.archived_from)[:10]})" if source.archived_from else ""
    yield from _labelled("" if shown else "source", Foreign.joined(source.url, page, archived, state), columns)
    if source.note:
        yield from _labelled("", source.note, columns)
    if source.closest:
        yield from _closest(source.closest, columns)


def _closest(closest: ClosestView, columns: int) -> Iterator[str]:
    label = "nearest"
    for passage in closest.passages:
        page = f" (page {passage.page})" if passage.page else ""
        words = Foreign.joined(f'{CLOSEST}{page}: "', passage.exact.cut(_PASSAGE), '"')
        yield from _labelled(label, words, columns)
        label = ""
    if closest.note:
        yield from _labelled(label, closest.note, columns)


def _labelled(label: str, words: Foreign, columns: int) -> Iterator[str]:
    first = f"  {label:<{_LABEL - 2}}| "
    yield from _wrapped(first, words, columns, hanging=" " * _LABEL + "| ")


def _wrapped(first: str, words: Foreign, columns: int, *, hanging: str) -> list[str]:
    lines = textwrap.wrap(
        words.for_terminal(),
        columns,
        initial_indent=first,
        subsequent_indent=hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return lines or [first.rstrip()]


def _footer(report: ReportView) -> list[str]:
    coverage = report.coverage
    lines = []
    if coverage.details:
        of = f"{coverage.sourced} of {coverage.details} details of {report.covered}"
        lines.append(f"coverage: {of} stand in a claim with a source")
    if report.claims:
        lines.append(f"requests: {report.requests}, from the store: {report.from_store}")
    if not report.complete:
        lines.append(
            "The run is not complete: what was not looked at is not judged. What was read is kept; run it again."
        )
    return lines
