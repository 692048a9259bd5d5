"""`factcheck lint PATH…`: what can be told without network. In: claims files and briefs. Out: findings, exit code."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.claims_at import language_option, named_or_here, tell_left_out
from factcheck.cli.network import clock
from factcheck.cli.outcome import chosen_format, exit_code, print_report, report_options
from factcheck.cli.report_files import named_report, output_file, refuse_overwriting, write_file
from factcheck.errors import UsageError
from factcheck.model import BriefFinding, Claim, Input, Level, Place, Report

if TYPE_CHECKING:
    from factcheck.claims.lint import Linted

_PLACED = re.compile(r"(.+?):(\d+):(\d+): (.*)")
_UNPLACED = re.compile(r"(.+?)()(): (.*)")


@click.command(help="Check claims files and briefs without network: drift, coverage, and slips of the brief itself.")
@click.argument("paths", nargs=-1, metavar="PATH…")
@click.option(
    "--store", metavar="DIR", help="Compare with the sources kept here: copied sentences, copies of one text."
)
@language_option
@click.option("--changed-since", metavar="REF", help="Only files that changed since the branch left REF.")
@click.option("--now", metavar="TIME", envvar="FACTCHECK_NOW", help="The time to write into the report.")
@click.option("--quiet", is_flag=True, help="No findings on standard output; the count line stays.")
@report_options
def command(paths: tuple[str, ...], **options: Any) -> int:
    """Findings to standard output, broken files and the count line to standard error."""
    from factcheck.claims import lint

    store = options["store"]
    texts = (lambda claims: _texts(claims, store)) if store else None
    files = _files(paths, options["changed_since"])
    refuse_overwriting(options, (Path(name) for name, _ in files))
    linted = lint.examine(files, lang=options["lang"], texts=texts)
    report = _report(linted, clock(options["now"])())
    _write_reports(report, linted, options)
    sys.stdout.flush()
    for error in linted.errors:
        sys.stderr.write(f"{error}\n")
    sys.stderr.write(_count_line(linted) + "\n")
    return 2 if linted.errors else exit_code(report, options["fail_on"], strict=options["strict"])


def _write_reports(report: Report, linted: Linted, options: dict[str, Any]) -> None:
    """The reports that were asked for; text is one line a finding, the other formats are those of a check."""
    from factcheck import reports

    form, root = chosen_format(options["form"], options["output"]), str(Path.cwd())
    output = output_file(options)
    wanted = [(form, output)] if output else []
    for name, file in [*wanted, *map(named_report, options["reports"])]:
        write_file(file, _text(linted) if name == "text" else reports.render(report, name, root=root))
    if not output and not options["quiet"]:
        print_report(_text(linted) if form == "text" else reports.render(report, form, root=root))


def _files(paths: tuple[str, ...], changed_since: str | None) -> list[tuple[str, bytes]]:
    """The files that the paths name, read; only those that changed since a git ref, where one is given."""
    from factcheck.claims.file_kinds import STANDARD_INPUT, standard_input_name
    from factcheck.claims.inputs import expand

    paths = named_or_here(paths)
    names = expand(paths)
    tell_left_out(paths)
    if not names:
        raise UsageError(
            f"{', '.join(paths)}: no claims file and no brief. Name one of .yaml .md .txt .html .docx .pdf."
        )
    if changed_since:
        from factcheck.cli.changed import changed_inputs

        names = changed_inputs(paths, changed_since)
    files = []
    for name in names:
        if name == STANDARD_INPUT:
            data = sys.stdin.buffer.read()
            files.append((standard_input_name(data), data))
            continue
        try:
            files.append((Path(name).as_posix(), Path(name).read_bytes()))
        except OSError as error:
            raise UsageError(f"{name}: cannot be read: {error.strerror or error}.") from error
    return files


def _texts(claims: Sequence[Claim], store: str) -> Mapping[str, str]:
    """The readable texts of the sources that the store has."""
    from factcheck import evidence
    from factcheck.store import Store

    return evidence.texts(claims, Store(Path(store)))


def _report(linted: Linted, now: datetime) -> Report:
    from factcheck import __version__

    inputs = tuple(
        Input(path=path, sha256=sha256(data).hexdigest(), kind=kind, text=text)
        for path, kind, data, text in linted.read
    )
    return Report(
        version=__version__,
        generated_at=now,
        store="",
        digest="",
        inputs=inputs,
        coverage=linted.coverage,
        brief_findings=(*_invalid(linted.errors), *linted.findings),
    )


def _invalid(errors: Sequence[str]) -> Iterator[BriefFinding]:
    """The errors of broken files as findings; each is `FILE:LINE:COL: what is wrong. What to do.`, line and caret."""
    from factcheck.claims.rules import INVALID_FILE

    for error in errors:
        head = error.partition("\n")[0]
        found = _PLACED.match(head) or _UNPLACED.match(head)
        path, line, column, message = found.groups() if found else ("-", None, None, head)
        line, column = int(line or 1), int(column or 1)
        place = Place(path=path, line=line, column=column, end_line=line, end_column=column)
        yield INVALID_FILE.finding(message, place)


def _text(linted: Linted) -> str:
    """One line a finding, as compilers write them."""
    from factcheck.reports import Foreign

    return "".join(
        f"{Foreign(_where(finding.place)).for_terminal()}: {finding.level.value} {finding.rule}: "
        f"{Foreign(finding.message).for_terminal()}\n"
        for finding in linted.findings
    )


def _where(place: Place) -> str:
    """`brief.md:14:3`, or `brief.pdf, page 3` for a file without lines."""
    if place.page:
        return f"{place.path}, page {place.page}"
    return (
        f"{place.path}, paragraph {place.paragraph}" if place.paragraph else f"{place.path}:{place.line}:{place.column}"
    )


def _count_line(linted: Linted) -> str:
    """`17 claims: 1 error, 2 warnings, 4 notes; 31 of 40 details of the brief have a source`."""
    counts = []
    for level in (Level.ERROR, Level.WARNING, Level.NOTE):
        number = sum(finding.level is level for finding in linted.findings)
        if number:
            counts.append(f"{number} {level.value}{'' if number == 1 else 's'}")
    line = f"{linted.claims} claim{'' if linted.claims == 1 else 's'}: {', '.join(counts) or 'no findings'}"
    if linted.errors:
        line += f"; {len(linted.errors)} invalid"
    covered = linted.coverage
    return line + (f"; {covered.sourced} of {covered.details} details have a source" if covered.details else "")
