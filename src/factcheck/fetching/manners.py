"""How a host is treated. In: what it answered so far. Out: when to ask it next, whether to ask again, whether at all.

One request at a time for each host and a gap between two sources; a wait that the server asks for is kept when it is
bearable; a host that refuses again and again is not asked further.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import httpx

from factcheck.fetching.settings import Answer, FetchSettings, Trouble
from factcheck.fetching.statuses import is_challenge
from factcheck.model import Capture, Problem

REFUSALS = 3  # so many refusals in a row and the host is left alone
WORTH_A_RETRY = frozenset({429, 502, 503, 504})
CRAWL_DELAY_LIMIT = 10.0
LONGEST_WAIT = 31 * 24 * 3600.0  # seconds; what is asked for beyond is no time that a person waits for
_REFUSING = frozenset({Problem.BLOCKED, Problem.RATE_LIMITED, Problem.UNREACHABLE})


class Host:
    """What is known of one host in this run. `lock` is held during a request to it."""

    def __init__(self, name: str, gap: float) -> None:
        self.name = name
        self.gap = gap
        self.lock = asyncio.Lock()
        self._rests_until = 0.0
        self._next_source_at = 0.0
        self.transports: dict[str, httpx.AsyncBaseTransport] = {}
        self._refusals = 0
        self._last: Capture | None = None

    def check(self) -> None:
        """Raise Trouble when the host is not to be asked any more in this run."""
        if self._last is not None and self._last.problem is not None and self._refusals >= REFUSALS:
            raise Trouble(self._last.problem, f"Not asked in this run: {_why(self.name, self._last)}")

    def learn(self, capture: Capture) -> None:
        """Take note of how a request to this host ended: one refusal is the page's, three in a row are the host's."""
        if capture.problem in _REFUSING:
            self._refusals += REFUSALS if capture.problem is Problem.RATE_LIMITED else 1
            self._last = capture
        else:
            self._refusals, self._last = 0, None

    def rest(self, until: float) -> None:
        """Ask nothing before `until` (of the loop's clock)."""
        self._rests_until = max(self._rests_until, until)

    async def wait(self, clock: Callable[[], float], *, spaced: bool) -> None:
        """Wait until the host may be asked; `spaced` keeps the gap since the source before."""
        until = max(self._rests_until, self._next_source_at if spaced else 0.0)
        if until > clock():
            await asyncio.sleep(until - clock())

    def leave(self, at: float) -> float:
        """A source of this host is done; the time at which the next may be asked."""
        self._next_source_at = at + self.gap
        return self._next_source_at

    async def aclose(self) -> None:
        """Close the connections."""
        for transport in self.transports.values():
            await transport.aclose()


def _why(name: str, last: Capture) -> str:
    """Why a host is left alone, for a person who reads it beside a page that was not asked for."""
    if last.problem is not Problem.RATE_LIMITED:
        return f"{name} refused {REFUSALS} other pages in a row. The next run asks again."
    wait = retry_after(last.header("retry-after"), last.header("date"), last.fetched_at)
    if wait is None or wait > LONGEST_WAIT:
        return f"{name} told us at another page to come back later. The next run asks again."
    until = last.fetched_at + timedelta(seconds=wait)
    return f"{name} asked at another page to wait until {until:%Y-%m-%d %H:%M} UTC. A run after that asks again."


def wait_before_retry(answer: Answer, tried: int, settings: FetchSettings, now: datetime) -> float | None:
    """Seconds to wait before asking again, or None when it is not worth it or the server asks for too long a wait.

    tried: how many requests were made (from 1). Retry-After is in seconds or a date (RFC 9110, 10.2.3).
    """
    if answer.status not in WORTH_A_RETRY or tried > settings.retries or is_challenge(answer.status, answer.body):
        return None
    asked_for = retry_after(answer.header("retry-after"), answer.header("date"), now)
    if asked_for is None:
        return settings.back_off * float(2 ** (tried - 1))
    return asked_for if asked_for <= settings.patience else None


def asks_for_long(answer: Answer, settings: FetchSettings, now: datetime) -> bool:
    """Whether an answer asks for a wait that is too long to wait for it."""
    asked_for = retry_after(answer.header("retry-after"), answer.header("date"), now)
    return asked_for is not None and asked_for > settings.patience


def retry_after(value: str | None, date: str | None, now: datetime) -> float | None:
    """Seconds that a Retry-After header asks for, measured by the server's own clock where it tells it."""
    if value is None:
        return None
    value = value.strip()
    if value.isdecimal():
        return float(value[:9])
    until = _http_date(value)
    if until is None:
        return None
    return max(0.0, (until - (_http_date(date or "") or now)).total_seconds())


def _http_date(value: str) -> datetime | None:
    try:
        parsed = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return parsed if parsed.tzinfo is not None else parsed.replace(tzinfo=UTC)
