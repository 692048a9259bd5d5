"""One URL, one capture. In: an address as cited. Out: a Capture and its body; what fails is a problem of the capture.

Redirects, and pages that lead on at once, are our own loop: each hop goes through the same gate as the address that
was cited.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import httpx

from factcheck.fetching.address import admit, masked
from factcheck.fetching.exchange import request_headers
from factcheck.fetching.manners import Host, asks_for_long
from factcheck.fetching.refresh import leads_to
from factcheck.fetching.settings import Answer, Trouble
from factcheck.fetching.statuses import is_challenge, is_sent_home, note_of_status, problem_of_status
from factcheck.fetching.web import Budget, Web
from factcheck.model import Capture, Hop, Problem

Gate = Callable[[httpx.URL], Awaitable[None]]
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


async def fetch(
    url: str, web: Web, *, previous: Capture | None = None, gate: Gate | None = None, spaced: bool = True
) -> tuple[Capture, bytes]:
    """Fetch one source. Never raises for what the world does.

    previous: a kept capture with a body; the server is asked whether it changed since. gate: asked before each hop,
    may raise Trouble. spaced: keep the gap that the host has between two sources.
    """
    way = _Way(url, web, previous)
    requests_before = web.requests
    try:
        answer = await way.walk(gate, spaced=spaced)
        capture, body = way.capture(answer), answer.body
    except Trouble as trouble:
        capture, body = way.trouble(trouble), b""
    for host in way.hosts:
        host.leave(asyncio.get_running_loop().time())
    if way.asked is not None:
        way.asked.learn(capture)
    if web.settings.proxy is not None:
        capture = replace(capture, note=f"{capture.note} Fetched through a proxy, which resolved the name.".strip())
    return replace(capture, requests=web.requests - requests_before), body


class _Way:
    """The way from the cited address over its redirects."""

    def __init__(self, url: str, web: Web, previous: Capture | None) -> None:
        self.cited = url
        self.web = web
        self.previous = previous if previous is not None and previous.sha256 and previous.problem is None else None
        self.url: httpx.URL | None = None
        self.first: httpx.URL | None = None
        self.hops: list[Hop] = []
        self.hosts: list[Host] = []
        self.asked: Host | None = None

    async def walk(self, gate: Gate | None, *, spaced: bool) -> Answer:
        """Follow the redirects to the answer at their end. Raises Trouble."""
        settings = self.web.settings
        budget = Budget(settings.source_deadline)
        url = self.url = self.first = admit(self.cited, settings)
        seen = {url}
        while True:
            self.url = url
            host, self.asked = self.web.host(url), None
            host.check()
            if host not in self.hosts:
                self.hosts.append(host)
            if gate is not None:
                await gate(url)
            self.asked = host
            answer = await self.web.ask(url, self._headers(url), budget, is_first=spaced and not self.hops)
            location = answer.header("location") if answer.status in _REDIRECTS else leads_to(answer, url)
            if not location:
                return answer
            self.hops.append(Hop(url=str(url), status=answer.status, location=masked(location)))
            if len(self.hops) > settings.max_hops:
                raise Trouble(Problem.SERVER_ERROR, f"More than {settings.max_hops} redirects.")
            url = admit(_joined(url, location), settings)
            if url in seen and answer.sets_cookie:
                raise Trouble(Problem.BLOCKED, "The site shows the page only to who keeps its cookies.")
            if url in seen:
                raise Trouble(Problem.SERVER_ERROR, "The redirects go in a circle.")
            seen.add(url)

    def _headers(self, url: httpx.URL) -> dict[str, str]:
        conditions = {}
        if self.previous is not None and self.previous.final_url == str(url):
            for ours, theirs in (("If-None-Match", "etag"), ("If-Modified-Since", "last-modified")):
                value = self.previous.header(theirs)
                if value and value.isascii() and value.isprintable():
                    conditions[ours] = value
        return request_headers(self.web.settings, conditions)

    def capture(self, answer: Answer) -> Capture:
        """The record of an answer."""
        if answer.status == 304 and self.previous is not None:
            return replace(
                self.previous,
                url=self.cited,
                fetched_at=self.web.now(),
                status=304,
                server=answer.server,
                tls=answer.tls,
                hops=tuple(self.hops),
                note=f"Unchanged since {self.previous.fetched_at:%Y-%m-%d}, says the server.",
            )
        problem = problem_of_status(answer.status)
        note = note_of_status(answer.status) if problem is not None else ""
        if answer.status == 503 and asks_for_long(answer, self.web.settings, self.web.now()):
            problem, note = Problem.RATE_LIMITED, "The server answered 503 and asks to come back later."
        if is_challenge(answer.status, answer.body):
            problem, note = (
                Problem.BLOCKED,
                f"The server answered {answer.status} and asks for a proof of being no robot.",
            )
        if problem is None and self.hops and self.first and self.url and is_sent_home(self.first, self.url):
            problem, note = Problem.REDIRECTED_HOME, f"The address leads to {self.url}."
        return replace(
            self._blank(), status=answer.status, headers=answer.headers, problem=problem, note=note,
            server=answer.server, tls=answer.tls,
        )  # fmt: skip

    def trouble(self, trouble: Trouble) -> Capture:
        """The record of a failure."""
        status = self.hops[-1].status if self.hops else None
        return replace(self._blank(), status=status, problem=trouble.problem, note=trouble.note)

    def _blank(self) -> Capture:
        final_url = str(self.url) if self.url is not None else masked(self.cited)
        return Capture(url=masked(self.cited), final_url=final_url, fetched_at=self.web.now(), hops=tuple(self.hops))


def _joined(url: httpx.URL, location: str) -> str:
    try:
        return str(url.join(location.strip()))
    except (httpx.InvalidURL, UnicodeError, ValueError, TypeError):
        raise Trouble(Problem.REFUSED_URL, "The server redirects to what is no address.") from None
