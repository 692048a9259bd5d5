"""`factcheck decide ID`. In: a claim's id, a decision, who and why. Out: a line in the decisions beside its file."""

from __future__ import annotations

import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import click

from factcheck.errors import UsageError

OVERRIDE_DAYS = 180
"""An override holds for half a year unless told otherwise: long enough for a publication, short enough to be looked at
again."""


#: The options that name a decision, with its kind as the journal writes it.
KINDS = {"accept": "accepted", "override": "overridden", "fix": "fix", "withdraw": "withdrawn"}


@click.command(help="Write down what a person decided on the machine's verdict of one claim.")
@click.argument("identity", metavar="ID")
@click.argument("paths", nargs=-1, metavar="[PATH…]")
@click.option("--accept", is_flag=True, help="I looked at the passages, and they bear the claim.")
@click.option("--override", is_flag=True, help="The claim stands all the same; --why says why.")
@click.option("--fix", is_flag=True, help="The brief is to be changed; the claim keeps failing.")
@click.option("--withdraw", is_flag=True, help="Take an earlier decision back.")
@click.option("--by", metavar="INITIALS", envvar="FACTCHECK_BY", help="Who decides. Else: git config user.initials.")
@click.option("--why", metavar="WORDS", default="", help="The reason.")
@click.option("--until", metavar="DATE", help="Last day on which it holds: 2027-02-20, 90d or never.")
@click.option("--store", default=".factcheck", show_default=True, metavar="DIR", help="Where evidence is kept.")
@click.option("--now", metavar="TIME", envvar="FACTCHECK_NOW", help="The time to write down.")
def command(identity: str, paths: tuple[str, ...], **options: Any) -> int:
    """Judges from kept evidence, then appends one line."""
    from dataclasses import replace

    from factcheck import decided as deciding
    from factcheck import decisions, pipeline, reports
    from factcheck.cli.account import tell
    from factcheck.cli.claims_at import load
    from factcheck.cli.network import clock
    from factcheck.store import Store

    kind = _kind(options)
    now = clock(options["now"])()
    claims = load(paths, {"only": [identity], "store": options["store"]})
    report = pipeline.replay(claims, Store(Path(options["store"])), now=now)
    ruling = report.rulings[0]
    decided = decisions.decide(
        ruling,
        decisions.Kind(kind),
        by=_by(options["by"]),
        why=options["why"],
        at=now,
        until=_until(options["until"], kind, now),
    )
    path = decisions.path_beside(ruling.claim.place.path)
    (written,) = decisions.append(path, [decided])
    until = f" until {written.until}" if written.until else ""
    click.echo(f"{path}: {identity} ({ruling.verdict.value}): {kind} by {written.by}{until}")
    sys.stdout.flush()
    rulings, _ = deciding.with_decisions(report.rulings, today=now.date(), whole=False)
    tell(reports.count_line(replace(report, rulings=rulings)))
    return 0


def _kind(options: dict[str, Any]) -> str:
    """The one kind of decision that is asked for; UsageError where it is none or several."""
    asked = [name for name in KINDS if options[name]]
    if len(asked) != 1:
        wrong = f"--{' and --'.join(asked)} exclude each other" if asked else "What is decided?"
        raise UsageError(f"{wrong}{'. ' if asked else ' '}Give one of --{', --'.join(KINDS)}.")
    return KINDS[asked[0]]


def _until(given: str | None, kind: str, now: datetime) -> date | None:
    from factcheck.cli.network import duration

    if given is None:
        return _half_a_year_on(now.date()) if kind == "overridden" else None
    if given.strip().lower() == "never":
        return None
    try:
        return date.fromisoformat(given.strip())
    except ValueError:
        pass
    try:
        span = duration(given)
        return now.date() + span if span else now.date()
    except (UsageError, OverflowError):
        raise UsageError(f"--until {given}: not a day. Write it as 2027-02-20, 90d or never.") from None


def _half_a_year_on(day: date) -> date:
    try:
        return day + timedelta(days=OVERRIDE_DAYS)
    except OverflowError:
        raise UsageError(
            f"--now {day}: {OVERRIDE_DAYS} days after it the calendar is over. Say with --until how long it holds."
        ) from None


def _by(given: str | None) -> str:
    """Who decides: --by, FACTCHECK_BY, git's user.initials, or the person at the terminal."""
    name = given or _git_initials()
    if not name and sys.stdin.isatty():
        name = click.prompt("Your initials", err=True)
    if not name:
        raise UsageError("Who decides? Give initials: --by MK, or set them once: git config --global user.initials MK.")
    return str(name)


def _git_initials() -> str:
    import shutil
    import subprocess

    git = shutil.which("git")
    if git is None:
        return ""
    try:
        asked = subprocess.run(  # noqa: S603 - a fixed command with no words of the user
            [git, "config", "--get", "user.initials"], capture_output=True, text=True, timeout=5, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return asked.stdout.strip()
