"""What a run takes, writes and returns. In: options and a Report. Out: files, the count line, an exit code."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.core import ParameterSource

from factcheck.cli.account import account, tell, write
from factcheck.cli.claims_at import language_option
from factcheck.cli.network import IDLE, applied
from factcheck.cli.report_files import named_report, output_file, write_file
from factcheck.errors import UsageError
from factcheck.model import Level, Report, Verdict
from factcheck.reports.color import use_color
from factcheck.reports.formats import FORMATS

if TYPE_CHECKING:
    from factcheck.reports.kept_report import KeptReport

Function = TypeVar("Function", bound=Callable[..., Any])

#: Claims that a bug struck which are named; where it strikes all, the first tell as much.
MOST_BUGS = 10
#: Verdicts that mean that something could not be checked, which `--strict` does not let pass.
UNCHECKED = frozenset({Verdict.UNREADABLE, Verdict.UNSOURCED})


# ---------------------------------------------------------------- options


def run_options(function: Function) -> Function:
    """The options of check and both its halves."""
    return applied(function, [
        click.option("--store", default=".factcheck", show_default=True, metavar="DIR", help="Where evidence is kept."),
        click.option("--jobs", type=click.IntRange(1), metavar="N", help="Processes to read pages with."),
        click.option("--quiet", is_flag=True, help="No progress, no report on standard output; the count line stays."),
        click.option("--now", metavar="TIME", envvar="FACTCHECK_NOW", help="The time to write into the report."),
    ])  # fmt: skip


def input_options(function: Function) -> Function:
    """The options of what is read."""
    return applied(function, [
        click.option("--only", multiple=True, metavar="ID", help="Check this claim alone. Repeatable."),
        language_option,
        click.option("--changed-since", metavar="REF", help="Only files that changed since the branch left REF."),
        click.option("--allow-empty", is_flag=True, help="No claims at all is no error."),
        click.option("--allow-outside", is_flag=True,
                     help="A claims file may name files outside the project's folder."),
    ])  # fmt: skip


def report_options(function: Function) -> Function:
    """The options of what is written."""
    return applied(function, _report_options())


def idle_report_options(function: Function) -> Function:
    """The same for a verb that writes no report: gather takes the command line of a check as it stands."""
    return applied(function, _report_options(**IDLE))


def _report_options(**idle: Any) -> list[Callable[[Any], Any]]:
    return [
        click.option("--format", "form", type=click.Choice([*FORMATS, "auto"]), default="text", show_default=True,
                     help="auto: github in GitHub's jobs, else text. Unset, the ending of -o tells.", **idle),
        click.option("-o", "--output", metavar="FILE", help="Write the report to a file.", **idle),
        click.option("--report", "reports", multiple=True, metavar="NAME=FILE", callback=_each_named,
                     help="Write another format to a file. Repeatable.", **idle),
        click.option("--fail-on", type=click.Choice(["error", "warning", "note", "never"]), default="error",
                     show_default=True, help="The lowest level that fails the run.", **idle),
        click.option("--strict", is_flag=True, help="What could not be checked fails too.", **idle),
        click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True,
                     help="Colour of the text report; NO_COLOR and FORCE_COLOR decide on auto.", **idle),
    ]  # fmt: skip


def semantic_option(function: Function) -> Function:
    """The option of what is shown beside what was found, with the optional extra."""
    return applied(function, _semantic_option(callback=_installed))


def idle_semantic_option(function: Function) -> Function:
    """The same for gather, which shows nothing."""
    return applied(function, _semantic_option(**IDLE))


def _semantic_option(**more: Any) -> list[Callable[[Any], Any]]:
    words = "Look for what in a page comes nearest in meaning, too, to a claim that it does not state."
    return [click.option("--semantic", is_flag=True, help=words, **more)]


def comparing_options(function: Function) -> Function:
    """The option of what an earlier report is compared with."""
    return applied(function, [
        click.option("--against", metavar="FILE", callback=_earlier,
                     help="Tell what changed since an earlier JSON report, and what was weakened."),
    ])  # fmt: skip


def _installed(_: click.Context, __: click.Parameter, wanted: bool) -> bool:
    """Refuses --semantic before anything is fetched where the extra is not installed."""
    if wanted:
        from factcheck import semantic

        semantic.require()
    return wanted


def _each_named(_: click.Context, __: click.Parameter, pairs: tuple[str, ...]) -> tuple[str, ...]:
    """Refuses a wrong --report before anything is fetched."""
    for pair in pairs:
        named_report(pair)
    return pairs


def _earlier(_: click.Context, __: click.Parameter, file: str | None) -> KeptReport | None:
    if file is None:
        return None
    from factcheck.reports.kept_report import read_report

    try:
        return read_report(file, Path(file).read_bytes())
    except OSError as error:
        raise UsageError(f"--against {file}: cannot be read: {error.strerror or error}.") from error


# ---------------------------------------------------------------- reports


def finish(report: Report, options: dict[str, Any], *, interrupted: bool = False) -> int:
    """Writes every report that was asked for, then the count line; returns the exit code."""
    from factcheck import reports

    own = account()
    own.counts = reports.count_line(report, traffic=True)
    form, root = chosen_format(options["form"], options["output"]), str(Path.cwd())
    output = output_file(options)
    wanted = [(form, output)] if output else []
    for name, file in [*wanted, *map(named_report, options["reports"])]:
        write_file(file, reports.render(report, name, root=root))
    if not output and not options["quiet"]:
        color = use_color(options["color"], os.environ, terminal=sys.stdout.isatty())
        print_report(reports.render(report, form, color=color, width=_width(), root=root))
    if options.get("against"):
        _print_changes(report, options, form if not output else "")
    _tell_bugs(report)
    own.told = True
    tell(own.counts)
    if interrupted or report.bugs:
        return 130 if interrupted else 70
    return exit_code(report, options["fail_on"], strict=options["strict"])


def _tell_bugs(report: Report) -> None:
    for bug in report.bugs[:MOST_BUGS]:
        tell(bug)
    if len(report.bugs) > MOST_BUGS:
        tell(f"… and {len(report.bugs) - MOST_BUGS} more.")
    if report.bugs:
        tell(f"This is a bug in factcheck {report.version}; please report it. What it did not strike is in the report.")


def _print_changes(report: Report, options: dict[str, Any], form: str) -> None:
    """What changed since the earlier report: after a report that is for reading, else on standard error."""
    from factcheck import reports
    from factcheck.reports.change import changes, weakenings
    from factcheck.reports.change_text import changes_markdown, changes_text
    from factcheck.reports.kept_report import read_report

    before = options["against"]
    after = read_report("this report", reports.render(report, "json").encode())
    found = changes(before, after), weakenings(before, after)
    if form == "markdown" and not options["quiet"]:
        print_report("\n" + changes_markdown(*found))
    elif form == "text" and not options["quiet"]:
        print_report("\n" + changes_text(*found))
    else:
        tell(changes_text(*found))


def chosen_format(form: str, output: str | None) -> str:
    """The name of a format: `auto` is what the surroundings read; the output's ending tells where nobody chose."""
    context = click.get_current_context(silent=True)
    if context is not None and context.get_parameter_source("form") is ParameterSource.DEFAULT:
        endings = {each.suffix: name for name, each in reversed(FORMATS.items())}
        return endings.get(Path(output or "").suffix.lower(), form)
    if form != "auto":
        return form
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


def print_report(text: str) -> None:
    """To standard output, whose reader may be gone."""
    write(sys.stdout, text)


def _width() -> int | None:
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def exit_code(report: Report, fail_on: str, *, strict: bool) -> int:
    """0, 1 or 4, by CONTRACT section 2. What a person's decision settles fails no run."""
    open_rulings = [each for each in report.rulings if not (each.decided and each.decided.settles)]
    levels = [each.level for each in open_rulings] + [finding.level for finding in report.brief_findings]
    if fail_on != "never" and any(level.rank >= Level(fail_on).rank for level in levels):
        return 1
    unchecked = any(each.verdict in UNCHECKED for each in open_rulings) or not report.complete
    return 4 if strict and unchecked else 0
