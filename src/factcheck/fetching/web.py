"""What one gathering knows of the web. In: an admitted URL. Out: its answer, asked with manners; requests counted."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime

import httpx

from factcheck.fetching.address import host_of, port_of
from factcheck.fetching.cassette import CassetteTransport
from factcheck.fetching.exchange import Means, exchange
from factcheck.fetching.manners import Host, wait_before_retry
from factcheck.fetching.network import Resolver
from factcheck.fetching.settings import Answer, FetchSettings, Trouble
from factcheck.fetching.transport import Doorway
from factcheck.model import Problem

LARGE_AT_ONCE = 4
QUICK_BACK_OFF = 0.05  # for one's own server


class Budget:
    """The seconds that requests for one source may still take; waiting for a turn is not counted."""

    def __init__(self, seconds: float) -> None:
        self.left = seconds


class Web:
    """Hosts, connections and counters of one gathering. Lives inside one event loop."""

    def __init__(self, settings: FetchSettings, now: Callable[[], datetime], resolver: Resolver) -> None:
        self.settings = settings
        self.now = now
        self.requests = 0
        self._means = Means(settings, asyncio.Semaphore(LARGE_AT_ONCE))
        self._hosts: dict[str, Host] = {}
        self._doorway = Doorway(settings, resolver)
        self._cassette = CassetteTransport(settings.cassette) if settings.cassette is not None else None

    def host(self, url: httpx.URL) -> Host:
        """What is known of the URL's host."""
        name = host_of(url)
        if name not in self._hosts:
            self._hosts[name] = Host(name, 0.0 if self.is_own(url) else self.settings.host_gap)
        return self._hosts[name]

    def gap(self, name: str) -> float:
        """Seconds to leave between two sources of the host of this name."""
        return self._hosts[name].gap if name in self._hosts else 0.0

    def widen_gap(self, url: httpx.URL, seconds: float) -> None:
        """Leave at least so many seconds between two sources of the URL's host. Recorded traffic waits for nobody."""
        if self._cassette is None:
            host = self.host(url)
            host.gap = max(host.gap, seconds)

    def is_own(self, url: httpx.URL) -> bool:
        """Whether the address is the user's own: a lifted host, or recorded traffic."""
        return self._cassette is not None or self.settings.lifts(host_of(url), port_of(url))

    def _transport(self, host: Host, url: httpx.URL) -> httpx.AsyncBaseTransport:
        if self._cassette is not None:
            return self._cassette
        origin = f"{url.scheme}:{port_of(url)}"
        if origin not in host.transports:
            host.transports[origin] = self._doorway.transport(url.scheme)
        return host.transports[origin]

    async def ask(self, url: httpx.URL, headers: dict[str, str], budget: Budget, *, is_first: bool = True) -> Answer:
        """Ask for `url`, again where that is worth it. Raises Trouble.

        is_first: the first request for a source, before which the gap to the source before is kept.
        """
        host = self.host(url)
        tried, waited = 0, 0.0
        while True:
            tried += 1
            try:
                answer = await self._ask_once(host, url, headers, budget, spaced=is_first and tried == 1)
            except Trouble as trouble:
                if not trouble.transient or tried > 1 or not self.settings.retries or self._cassette is not None:
                    raise
                wait = self.settings.back_off
            else:
                asked_to_wait = wait_before_retry(answer, tried, self.settings, self.now())
                if asked_to_wait is None or waited + asked_to_wait > self.settings.patience:
                    return answer
                wait = asked_to_wait
                if self.is_own(url) and answer.header("retry-after") is None:
                    wait = QUICK_BACK_OFF
            waited += wait
            host.rest(asyncio.get_running_loop().time() + (0.0 if self._cassette is not None else wait))

    async def _ask_once(
        self, host: Host, url: httpx.URL, headers: dict[str, str], budget: Budget, *, spaced: bool
    ) -> Answer:
        loop = asyncio.get_running_loop()
        async with host.lock:
            await host.wait(loop.time, spaced=spaced)
            if budget.left <= 0:
                raise Trouble(Problem.TIMED_OUT, f"No answer within {self.settings.source_deadline:g} s in all.")
            started = loop.time()
            try:
                answer = await exchange(url, self._transport(host, url), self._means, headers, budget.left)
            except Trouble as trouble:
                self.requests += trouble.problem not in (Problem.NOT_KEPT, Problem.REFUSED_ADDRESS)
                raise
            except asyncio.CancelledError:  # the time of the run was over, or the user stopped it
                self.requests += 1
                raise
            finally:
                budget.left -= loop.time() - started
            self.requests += 1
            return answer

    async def aclose(self) -> None:
        """Close all connections."""
        for host in self._hosts.values():
            await host.aclose()
