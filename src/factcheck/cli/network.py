"""Options of the verbs that use the network, and what they make of them. In: options. Out: FetchSettings, a store."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.fetching import FetchSettings
    from factcheck.model import Capture

Function = TypeVar("Function", bound=Callable[..., Any])


def network_options(function: Function) -> Function:
    """The options of every verb that fetches."""
    return applied(function, _network_options())


def idle_network_options(function: Function) -> Function:
    """The same for a verb that has no use for them: replay takes the command line of a check as it stands."""
    return applied(function, [*_network_options(**IDLE), *_check_options(**IDLE)])


def check_options(function: Function) -> Function:
    """The options of how old kept copies may be, and whether the network is used at all."""
    return applied(function, _check_options())


LONGEST_RUN = 7 * 24 * 3600.0
"""Seconds of a deadline: a week, beyond which none is meant."""


def _finite(_: click.Context, __: click.Parameter, seconds: float | None) -> float | None:
    """Refuses what is no number (nan), which no limit tells from a time."""
    if seconds is not None and not math.isfinite(seconds):
        raise UsageError(f"--deadline {seconds}: not a time. Write a number of seconds, e.g. 120.")
    return seconds


#: What makes click take an option, show it to nobody and hand it to nobody.
IDLE = {"hidden": True, "expose_value": False}


def applied(function: Function, options: list[Callable[[Any], Any]]) -> Function:
    """The function with the options, in their order."""
    for option in reversed(options):
        function = option(function)
    return function


def _check_options(**idle: Any) -> list[Callable[[Any], Any]]:
    return [
        click.option("--max-age", metavar="DURATION",
                     help="Ask again for sources whose kept copy is older, e.g. 24h, 7d.", **idle),
        click.option("--offline", is_flag=True, help="Use kept evidence only; the same as replay.", **idle),
    ]  # fmt: skip


def _network_options(**idle: Any) -> list[Callable[[Any], Any]]:
    return [
        click.option("--cassette", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
                     help="Answer every request from recorded HTTP traffic, none from the network.", **idle),
        click.option("--allow-host", multiple=True, metavar="HOST[:PORT]",
                     help="Lift the refusal of a private address or an odd port for that host alone. Repeatable.",
                     **idle),
        click.option("--deadline", type=click.FloatRange(0.1, LONGEST_RUN), metavar="SECONDS",
                     help="For the whole run.", callback=_finite, **idle),
        click.option("--robots", type=click.Choice(["note", "obey"]), default="note", show_default=True,
                     help="What a robots.txt that refuses the page means.", **idle),
        click.option("--proxy", metavar="URL", help="Fetch through this proxy; it then resolves the names.", **idle),
        click.option("--contact", metavar="ADDRESS",
                     help="A web or e-mail address that sites read in the user agent.", **idle),
        click.option("--archive", is_flag=True, help="Look for archived copies of what is gone or blocked.", **idle),
        click.option("--browser", is_flag=True, help="Render pages that are empty without scripts in a Chromium.",
                     **idle),
    ]  # fmt: skip


def fetch_settings(options: dict[str, Any]) -> FetchSettings:
    """The settings that the options ask for."""
    from factcheck.fetching import FetchSettings

    cassette = options.get("cassette")
    if cassette is not None and not Path(cassette).is_file():
        raise UsageError(f"--cassette {cassette}: there is no such file. Name a recording in VCR's YAML format.")
    return FetchSettings(
        run_deadline=options.get("deadline"),
        allow_hosts=frozenset(map(_host, options.get("allow_host") or ())),
        robots=str(options.get("robots") or "note"),
        proxy=options.get("proxy"),
        user_agent=_user_agent(options.get("contact")),
        cassette=cassette,
        archive=bool(options.get("archive")),
        browser=bool(options.get("browser")),
    )


def _user_agent(contact: str | None) -> str:
    from factcheck.fetching.user_agent import is_contact, user_agent

    if contact and not is_contact(contact):
        raise UsageError(
            f"--contact {contact}: not an address. Write a web page or an e-mail address, e.g. desk@paper.example."
        )
    return user_agent(contact)


#: A name or an IPv4 address, or an IPv6 address in or without brackets; then a port, if any.
HOST = re.compile(r"(?:[^\s/@:\[\]?#]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?|[0-9A-Fa-f:.]{2,45}")


def _host(written: str) -> str:
    """A host of --allow-host in lower case. UsageError where it is none, for it would lift nothing."""
    if not HOST.fullmatch(written):
        raise UsageError(f"--allow-host {written}: not a host. Write it as HOST or HOST:PORT, e.g. 127.0.0.1:8000.")
    return written.lower()


def fetch_one(url: str, options: dict[str, Any]) -> tuple[Capture, bytes | None]:
    """One page through the guard, kept nowhere; the capture and its body."""
    import tempfile

    from factcheck.fetching import Target, gather
    from factcheck.store import Store

    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder))
        with store.lock():
            gather([Target(url=url)], store, fetch_settings(options), now=lambda: datetime.now(UTC))
        capture = store.latest(url)
        assert capture is not None
        return capture, store.body(capture.sha256) if capture.sha256 else None


def duration(written: str | None) -> timedelta | None:
    """`90s`, `15m`, `24h`, `7d`, `2 weeks`. UsageError otherwise."""
    if written is None:
        return None
    from factcheck.sources import read_age

    age = read_age(written)
    if age is None:
        raise UsageError(f"--max-age {written}: not a duration. Write it as 90s, 15m, 24h, 7d or 2w.")
    return age


def clock(written: str | None) -> Callable[[], datetime]:
    """The clock of a run: the real one, or one that stands at `--now`."""
    if written is None:
        from factcheck.pipeline import clock as machine

        return machine
    fixed = _time(written)
    return lambda: fixed


def _time(written: str) -> datetime:
    try:
        if re.fullmatch(r"\d{9,12}", written):
            return datetime.fromtimestamp(int(written), UTC)
        if len(written) == 10:
            day = date.fromisoformat(written)
            return datetime(day.year, day.month, day.day, tzinfo=UTC)
        parsed = datetime.fromisoformat(written)
        return parsed.astimezone(UTC) if parsed.tzinfo else parsed.replace(tzinfo=UTC)
    except (ValueError, OverflowError) as error:  # such as the first hours of the year 1, east of Greenwich
        raise UsageError(f"--now {written}: not a time. Write it as 2026-11-20T14:00:00Z.") from error
