"""A proxy on loopback through which a browser sees the web. In: its requests. Out: connections through the same gate.

The browser resolves nothing and dials nothing itself: every host that a page names, also in its scripts, comes here,
is looked up once, checked, and dialled at that very address. Only reading passes: GET and HEAD, and TLS tunnels.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

import httpcore

from factcheck.fetching.address import admit, host_of, port_of
from factcheck.fetching.network import Connection, Network, Resolver
from factcheck.fetching.settings import FetchSettings, Trouble
from factcheck.model import Problem

HEAD_LIMIT = 65536
_METHODS = frozenset({"GET", "HEAD", "CONNECT"})
_DROPPED = ("proxy-", "connection:", "keep-alive:", "referer:", "cookie:")

_NETWORK_ERRORS = (httpcore.NetworkError, httpcore.TimeoutException)


class GuardedProxy:
    """Listens on an ephemeral loopback port between entering and leaving. `received`: bytes that came in all."""

    def __init__(self, settings: FetchSettings, resolver: Resolver) -> None:
        self._settings = settings
        self._network = Network(settings, resolver=resolver)
        self._open: set[asyncio.Task[None]] = set()
        self.received = 0
        self.refused: list[str] = []

    async def __aenter__(self) -> GuardedProxy:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, limit=HEAD_LIMIT)
        self.port: int = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for task in self._open:
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._open.add(task)
        try:
            await self._answer(reader, writer)
        except (OSError, ValueError, EOFError, asyncio.LimitOverrunError, *_NETWORK_ERRORS):
            pass
        except asyncio.CancelledError:  # only `__aexit__` cancels; asyncio's own callback would log it as an error
            pass
        except Trouble as trouble:
            self.refused.append(trouble.note)
        finally:
            self._open.discard(task)
            writer.transport.abort()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        first, *lines = head.split("\r\n")
        method, address, _ = first.split(" ", 2)
        try:
            if method not in _METHODS:
                raise Trouble(Problem.REFUSED_URL, f"{method} is not reading.")
            url = admit(f"https://{address}/" if method == "CONNECT" else address, self._settings)
            connection = await self._network.connect_tcp(host_of(url), port_of(url), self._settings.connect_deadline)
        except Trouble as trouble:
            self.refused.append(trouble.note)
            writer.write(b"HTTP/1.1 403 Refused\r\nContent-Length: 0\r\n\r\n")
            await writer.drain()
            return
        try:
            if isinstance(connection, Connection):
                connection.body_begins()
            if method == "CONNECT":
                writer.write(b"HTTP/1.1 200 Connected\r\n\r\n")
                await _first_of(self._upwards(reader, connection), self._downwards(connection, writer, b""))
            else:
                await connection.write(_request(method, url.raw_path, lines))
                head_bytes, rest = await self._response_head(connection)
                writer.write(head_bytes)
                await _first_of(_until_closed(reader), self._downwards(connection, writer, rest))
        finally:
            await connection.aclose()

    async def _response_head(self, connection: httpcore.AsyncNetworkStream) -> tuple[bytes, bytes]:
        """The head of an answer, made to say that no further request will be taken, and what came after it.

        A browser would send its next request, maybe for another host, over the same connection.
        """
        received = b""
        while b"\r\n\r\n" not in received:
            data = await connection.read(65536)
            if not data or len(received) > HEAD_LIMIT:
                raise EOFError
            received += data
        head, _, rest = received.partition(b"\r\n\r\n")
        first, *lines = head.split(b"\r\n")
        kept = [line for line in lines if not line.lower().startswith((b"connection:", b"keep-alive:"))]
        return b"\r\n".join([first, *kept, b"Connection: close", b"", b""]), rest

    async def _upwards(self, reader: asyncio.StreamReader, connection: httpcore.AsyncNetworkStream) -> None:
        while data := await reader.read(65536):
            await connection.write(data)

    async def _downwards(
        self, connection: httpcore.AsyncNetworkStream, writer: asyncio.StreamWriter, data: bytes
    ) -> None:
        while True:
            self.received += len(data)
            if self.received > self._settings.wire_limit:
                raise Trouble(Problem.TOO_LARGE, "The page and all that it loads are larger than the limit.")
            writer.write(data)
            await writer.drain()
            data = await connection.read(65536)
            if not data:
                return


async def _until_closed(reader: asyncio.StreamReader) -> None:
    while await reader.read(65536):
        pass


async def _first_of(*ways: Coroutine[Any, Any, None]) -> None:
    """Run both directions until one of them ends; its error, if any, is raised."""
    tasks = [asyncio.create_task(way) for way in ways]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _request(method: str, path: bytes, lines: list[str]) -> bytes:
    kept = [line for line in lines if line and not line.lower().startswith(_DROPPED)]
    head = [f"{method} {path.decode('ascii')} HTTP/1.1", *kept, "Connection: close", "", ""]
    return "\r\n".join(head).encode("latin-1")
