"""The two ways that are tried, the product's and a naive one. In: an address or a body. Out: what was made of it.

`watch` sees every connection that the process is about to open and stops those that the case does not allow, so that
no input reaches anything but the loopback server, whichever way is tried.
"""

from __future__ import annotations

import socket
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pages import Body

from factcheck.model import Problem

SECONDS = 2.0  # for one source
WIRE = 5_000_000
INFLATED = 10_000_000
Resolver = Callable[[str, int], list[str]]


@dataclass
class Watch:
    """What was dialled, and what may be."""

    allowed: set[tuple[str, int]] = field(default_factory=set)
    dialled: list[str] = field(default_factory=list)

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event == "socket.connect" and isinstance(arguments[1], tuple):
            host, port = arguments[1][:2]
            if (host, port) not in self.allowed:
                self.dialled.append(str(host))
                raise ConnectionRefusedError(f"the watch stopped a connection to {host}")


WATCH = Watch()


def watch() -> Watch:
    """Begin to watch this process; there is no end to it."""
    if WATCH not in _begun:
        _begun.append(WATCH)
        sys.addaudithook(WATCH)
    return WATCH


_begun: list[Watch] = []


class Ours:
    """The product."""

    name = "factcheck"

    def __init__(self) -> None:
        from factcheck.documents import ReaderCage

        self._cage = ReaderCage(workers=1)

    def fetch(self, url: str, allowed: str, resolver: Resolver) -> tuple[Problem | None, bytes]:
        """Gather one address into a store of its own."""
        from factcheck.fetching import FetchSettings, Target, gather
        from factcheck.store import Store

        settings = FetchSettings(
            allow_hosts=frozenset({allowed}),
            source_deadline=SECONDS,
            wire_limit=WIRE,
            inflated_limit=INFLATED,
            back_off=0.01,
        )
        with tempfile.TemporaryDirectory() as folder:
            store = Store(Path(folder))
            gather([Target(url)], store, settings, now=lambda: datetime.now(UTC), resolver=resolver)
            capture = store.latest(url)
            assert capture is not None
            return capture.problem, store.body(capture.sha256) if capture.sha256 else b""

    def read(self, body: Body) -> tuple[Problem | None, str]:
        """Read one body in the cage."""
        from factcheck.documents import ReadJob

        (document,) = self._cage.read([ReadJob(data=body.data, url="http://a.example/", content_type=body.kind)])
        return document.problem, document.text

    def close(self) -> None:
        self._cage.close()


class Naive:
    """What one writes first: httpx as it comes, its idea of the text, and a parser in the same process."""

    name = "naive"

    def fetch(self, url: str, allowed: str, resolver: Resolver) -> tuple[Problem | None, bytes]:
        """GET with redirects and a time-out."""
        import httpx

        real = socket.getaddrinfo

        def look_up(host: Any, port: Any, *rest: Any, **named: Any) -> Any:
            name = host.decode() if isinstance(host, bytes) else str(host)
            return [
                found for address in resolver(name, int(port or 0)) for found in real(address, port, *rest, **named)
            ]

        socket.getaddrinfo = look_up
        try:
            response = httpx.get(url, follow_redirects=True, timeout=SECONDS)
        except httpx.HTTPError:
            return Problem.UNREACHABLE, b""
        finally:
            socket.getaddrinfo = real
        return (Problem.DEAD_LINK if response.is_error else None), response.text.encode()

    def read(self, body: Body) -> tuple[Problem | None, str]:
        """The text as httpx decodes it, without its tags."""
        import httpx
        from bs4 import BeautifulSoup

        response = httpx.Response(200, headers={"Content-Type": body.kind}, content=body.data)
        return None, BeautifulSoup(response.text, "lxml").get_text()

    def close(self) -> None:
        pass
