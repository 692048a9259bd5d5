"""Copies of what is gone. In: a target that could not be read. Out: a capture of an archive's copy of it, or None.

First the copy that the author named, then what the archives' own documented interfaces list, nearest to the day that
the target asks for. A copy is labelled with its time, so that a verdict can say what it stands on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Protocol

from factcheck.fetching.http import fetch
from factcheck.fetching.stamps import time_in_address
from factcheck.fetching.web import Web
from factcheck.model import Capture, Problem
from factcheck.store import Target

COPIES_TRIED = 3
_GONE = frozenset(
    {
        Problem.DEAD_LINK, Problem.SOFT_404, Problem.REDIRECTED_HOME, Problem.BLOCKED, Problem.RATE_LIMITED,
        Problem.PAYWALLED, Problem.CONSENT_WALL, Problem.LOGIN_WALL, Problem.NEEDS_JAVASCRIPT, Problem.SERVER_ERROR,
        Problem.UNREACHABLE, Problem.TIMED_OUT, Problem.NOT_KEPT,
    }
)  # fmt: skip  # what we refuse to open, or a site asks not to fetch, is not fetched by a detour either


class Archive(Protocol):
    """Where copies are listed; an entry of the table of finders."""

    @property
    def name(self) -> str:
        """Its name for a person: "Wayback Machine"."""

    def query(self, url: str, near: date | None) -> str:
        """The address that lists the copies of `url`."""

    def copies(self, body: bytes) -> Sequence[tuple[datetime, str]]:
        """The copies in an answer: time and address. Never raises; what cannot be read is an empty list."""


async def rescue(
    target: Target, problem: Problem, web: Web, archives: Sequence[Archive]
) -> tuple[Capture, bytes] | None:
    """The first copy of `target` that can be read."""
    if problem not in _GONE:
        return None
    if target.archive is not None:
        capture, body = await fetch(target.archive, web)
        if capture.problem is None:
            return _labelled(capture, target, "the copy that the author named", None), body
    for archive in archives:
        for moment, address in await _listed(archive, target, web):
            capture, body = await fetch(address, web)
            if capture.problem is None:
                return _labelled(capture, target, archive.name, moment), body
    return None


async def _listed(archive: Archive, target: Target, web: Web) -> list[tuple[datetime, str]]:
    """What an archive lists, the copies to try first; one that fails, whatever the reason, costs itself alone."""
    try:
        listing, listed = await fetch(archive.query(target.url, target.near), web)
        return nearest(archive.copies(listed), target.near)[:COPIES_TRIED] if listing.problem is None else []
    except Exception:
        return []


def nearest(copies: Sequence[tuple[datetime, str]], near: date | None) -> list[tuple[datetime, str]]:
    """The copies by their distance to `near`; the newest first where no day is asked for."""
    if near is None:
        return sorted(copies, reverse=True)
    day = datetime(near.year, near.month, near.day, 12, tzinfo=UTC)
    return sorted(copies, key=lambda copy: (abs(copy[0] - day), copy))


def _labelled(capture: Capture, target: Target, origin: str, moment: datetime | None) -> Capture:
    moment = time_of_copy(capture) or moment
    dated = f" of {moment:%Y-%m-%d}" if moment is not None else ""
    return replace(capture, url=target.url, archived_from=moment, note=f"From the archive{dated} ({origin}).")


def time_of_copy(capture: Capture) -> datetime | None:
    """When an archive took a copy: by its Memento-Datetime header (RFC 7089), else by the time in its address."""
    header = capture.header("memento-datetime")
    if header is not None:
        try:
            return parsedate_to_datetime(header).astimezone(UTC)
        except (ValueError, TypeError, OverflowError):
            pass
    return next((moment for url in (capture.final_url, capture.url) if (moment := time_in_address(url))), None)
