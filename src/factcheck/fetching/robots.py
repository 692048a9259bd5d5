"""What a site asks of robots. In: a URL. Out: whether its robots.txt asks not to fetch it (RFC 9309).

The file is kept in the store like any other page and asked for again after a day. A site that answers 4xx has no
wishes, nor has one that gives a page of HTML or its home page in the file's place; one that fails (5xx, unreachable) is
taken to refuse, which is told as that, and counts only where robots.txt is obeyed.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import httpx

from factcheck.fetching.manners import CRAWL_DELAY_LIMIT
from factcheck.model import Capture, Problem

PRODUCT = "factcheck"
SIZE_LIMIT = 500 * 1024  # RFC 9309, 2.5
MAX_AGE = timedelta(hours=24)
_NO_WISHES = frozenset(
    {
        Problem.DEAD_LINK, Problem.BLOCKED, Problem.LOGIN_WALL, Problem.PAYWALLED, Problem.NOT_KEPT,
        Problem.REDIRECTED_HOME, Problem.NO_TEXT, Problem.NOT_TEXT,
    }
)  # fmt: skip
REFUSED = "The site's robots.txt asks robots not to fetch this page."
UNREAD = "The site's robots.txt could not be read"

Visit = Callable[[str, timedelta], Awaitable[tuple[Capture, bytes]]]


class Robots:
    """The robots.txt files met in one run. `visit` fetches or takes from the store."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self._rules: dict[str, Any] = {}
        self._unread: dict[str, str] = {}

    async def refusal(self, url: httpx.URL) -> str:
        """The sentence that says why `url` is not for robots; "" where the site does not ask for that."""
        rules = await self._rules_of(url)
        if rules is None:
            return self._unread[_address(url)]
        return "" if rules.can_fetch(str(url), PRODUCT) else REFUSED

    async def delay(self, url: httpx.URL) -> float:
        """Seconds that the site asks to leave between two requests, within bounds."""
        rules = await self._rules_of(url)
        return min(CRAWL_DELAY_LIMIT, (rules.crawl_delay(PRODUCT) if rules is not None else None) or 0.0)

    async def _rules_of(self, url: httpx.URL) -> Any:
        from protego import Protego

        address = _address(url)
        if address not in self._rules:
            capture, body = await self._visit(address, MAX_AGE)
            if capture.problem is None:
                self._rules[address] = Protego.parse(_text(body))
            elif capture.problem in _NO_WISHES:
                self._rules[address] = Protego.parse("")
            else:
                why = (capture.note or capture.problem.meaning).rstrip(".")
                self._unread[address] = f"{UNREAD} ({why}); while that fails, the site counts as closed to robots."
                self._rules[address] = None
        return self._rules[address]


def _address(url: httpx.URL) -> str:
    return str(url.copy_with(raw_path=b"/robots.txt", fragment=None))


def _text(body: bytes) -> str:
    """The lines of a robots.txt; none where a page stands in its place."""
    text = body[:SIZE_LIMIT].decode("utf-8-sig", "replace")
    return "" if text.lstrip()[:1] == "<" else text
