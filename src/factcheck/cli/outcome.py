"""What a run reads, writes and returns. In: options and a Report. Out: claims; files, the count line, an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from factcheck.errors import UsageError
from factcheck.model import Level, Report, Verdict

if TYPE_CHECKING:
    from factcheck.claims.inputs import ClaimSet

Function = TypeVar("Function", bound=Callable[..., Any])

FORMATS = ("text", "json", "markdown", "html", "sarif", "junit", "github", "gitlab", "rdjson", "csv")
#: Verdicts that mean that something could not be checked, which `--strict` does not let pass.
UNCHECKED = frozenset({Verdict.UNREADABLE, Verdict.UNSOURCED})


def _applied(function: Function, options: list[Callable[[Any], Any]]) -> Function:
    for option in reversed(options):
        function = option(function)
    return function


def run_options(function: Function) -> Function:
    """The options of check and both its halves."""
    return _applied(function, [
        click.option("--store", default=".factcheck", show_default=True, metavar="DIR", help="Where evidence is kept."),
        click.option("--jobs", type=click.IntRange(1), metavar="N", help="Processes to read pages with."),
        click.option("--quiet", is_flag=True, help="No progress, no report on standard output; the count line stays."),
        click.option("--now", metavar="TIME", envvar="FACTCHECK_NOW", help="The time to write into the report."),
    ])  # fmt: skip


def input_options(function: Function) -> Function:
    """The options of what is read."""
    return _applied(function, [
        click.option("--only", multiple=True, metavar="ID", help="Check this claim alone. Repeatable."),
        click.option("--lang", metavar="LANG", help="Language of a brief that does not say."),
        click.option("--allow-empty", is_flag=True, help="No claims at all is no error."),
    ])  # fmt: skip


def report_options(function: Function) -> Function:
    """The options of what is written."""
    return _applied(function, [
        click.option("--format", "form", type=click.Choice([*FORMATS, "auto"]), default="text", show_default=True),
        click.option("-o", "--output", metavar="FILE", help="Write the report to a file."),
        click.option("--report", "reports", multiple=True, metavar="NAME=FILE",
                     help="Write another format to a file. Repeatable."),
        click.option("--fail-on", type=click.Choice(["error", "warning", "note", "never"]), default="error",
                     show_default=True, help="The lowest level that fails the run."),
        click.option("--strict", is_flag=True, help="What could not be checked fails too."),
        click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True),
    ])  # fmt: skip


def load(paths: tuple[str, ...], options: dict[str, Any]) -> ClaimSet:
    """The claims of the paths, or of ./claims.yaml. UsageError when there are none."""
    from factcheck.claims.inputs import STANDARD_INPUT, read_claims

    if not paths:
        if not Path("claims.yaml").is_file():
            raise UsageError(
                "No PATH was given and there is no claims.yaml here. Name a claims file, a brief or a folder."
            )
        paths = ("claims.yaml",)
    typed = sys.stdin.buffer.read() if STANDARD_INPUT in paths else None
    claims = read_claims(paths, standard_input=typed, only=options.get("only") or (), lang=options.get("lang"))
    if not claims.claims and not options.get("allow_empty"):
        named = ", ".join(paths)
        raise UsageError(f"{named}: no claims to check. Give a text that states something, or pass --allow-empty.")
    return claims


def tell(report: Report, options: dict[str, Any], *, interrupted: bool = False) -> int:
    """Writes every report that was asked for, then the count line; returns the exit code."""
    from factcheck import reports

    form = _format(options["form"])
    wanted = [(form, options["output"])] if options["output"] else []
    wanted += [_named(pair) for pair in options["reports"]]
    for name, file in wanted:
        _write(file, reports.render(report, name))
    if not options["output"] and not options["quiet"]:
        _print(reports.render(report, form, color=_colour(options["color"]), width=_width()))
    sys.stdout.flush()
    sys.stderr.write(reports.count_line(report, traffic=True) + "\n")
    return 130 if interrupted else exit_code(report, options["fail_on"], strict=options["strict"])


def _format(form: str) -> str:
    if form != "auto":
        return form
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


def _named(pair: str) -> tuple[str, str]:
    name, equals, file = pair.partition("=")
    if not equals or not file or name not in FORMATS:
        raise UsageError(f"--report {pair}: write it as NAME=FILE, where NAME is one of: {', '.join(FORMATS)}.")
    return name, file


def _write(file: str, text: str) -> None:
    """Whole or not at all, and never through a link that somebody else laid."""
    path = Path(file)
    if path.is_symlink():
        raise UsageError(f"{file}: is a symbolic link. Name the file itself.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(path.name + ".part")
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(path)
    except OSError as error:
        raise UsageError(f"{file}: cannot be written: {error.strerror or error}.") from error


def _print(text: str) -> None:
    sys.stdout.write(text)


def _colour(choice: str) -> bool:
    """NO_COLOR before FORCE_COLOR, each only when not empty (no-color.org); --color before both."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _width() -> int | None:
    import shutil

    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def exit_code(report: Report, fail_on: str, *, strict: bool) -> int:
    """0, 1 or 4, by CONTRACT section 2."""
    levels = [ruling.level for ruling in report.rulings] + [finding.level for finding in report.brief_findings]
    if fail_on != "never" and any(level.rank >= Level(fail_on).rank for level in levels):
        return 1
    unchecked = any(ruling.verdict in UNCHECKED for ruling in report.rulings) or not report.complete
    return 4 if strict and unchecked else 0
