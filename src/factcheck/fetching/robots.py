"""What a site asks of robots. In: a URL. Out: whether its robots.txt asks not to fetch it (RFC 9309).

The file is kept in the store like any other page and asked for again after a day. A site that answers 4xx has no
wishes; one that fails (5xx, unreachable) is taken to refuse, which counts only where robots.txt is obeyed.
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
_NO_WISHES = frozenset({Problem.DEAD_LINK, Problem.BLOCKED, Problem.LOGIN_WALL, Problem.PAYWALLED, Problem.NOT_KEPT})

Visit = Callable[[str, timedelta], Awaitable[tuple[Capture, bytes]]]


class Robots:
    """The robots.txt files met in one run. `visit` fetches or takes from the store."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self._rules: dict[str, Any] = {}

    async def refuses(self, url: httpx.URL) -> bool:
        """Whether the site asks not to fetch `url`."""
        rules = await self._rules_of(url)
        return rules is None or not rules.can_fetch(str(url), PRODUCT)

    async def delay(self, url: httpx.URL) -> float:
        """Seconds that the site asks to leave between two requests, within bounds."""
        rules = await self._rules_of(url)
        return min(CRAWL_DELAY_LIMIT, (rules.crawl_delay(PRODUCT) if rules is not None else None) or 0.0)

    async def _rules_of(self, url: httpx.URL) -> Any:
        from protego import Protego

        address = str(url.copy_with(raw_path=b"/robots.txt", fragment=None))
        if address not in self._rules:
            capture, body = await self._visit(address, MAX_AGE)
            if capture.problem is None:
                self._rules[address] = Protego.parse(body[:SIZE_LIMIT].decode("utf-8", "replace"))
            else:
                self._rules[address] = Protego.parse("") if capture.problem in _NO_WISHES else None
        return self._rules[address]
