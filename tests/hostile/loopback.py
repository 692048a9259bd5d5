"""A web server that does what it is told, also what no server should. In: replies by path. Out: a loopback address.

Each connection has a thread; every request is logged with its time, so that a test can see who asked what and when.
"""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

Behaviour = Callable[[socket.socket], None]


@dataclass
class Seen:
    """One request as it came in."""

    path: str
    headers: dict[str, str]
    began: float
    ended: float = 0.0
    host: str = ""


def reply(
    body: bytes | str = b"",
    status: int = 200,
    headers: dict[str, str] | None = None,
    reason: str = "X",
    kind: str = "text/html",
) -> bytes:
    """A whole answer as bytes, with its length."""
    data = body.encode() if isinstance(body, str) else body
    lines = {"Content-Type": kind, "Content-Length": str(len(data)), **(headers or {})}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return f"HTTP/1.1 {status} {reason}\r\n{head}\r\n".encode("latin-1") + data


def redirect(location: str, status: int = 302) -> bytes:
    """An answer that names another address."""
    return reply(b"", status, {"Location": location})


@dataclass
class Loopback:
    """`pages` maps a path to bytes that are sent, a list of such (one after another), or a behaviour."""

    pages: dict[str, bytes | list[bytes] | Behaviour] = field(default_factory=dict)
    context: ssl.SSLContext | None = None
    seen: list[Seen] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._closing = threading.Event()
        self.port: int = self._socket.getsockname()[1]
        self.server_names: list[str] = []
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    def url(self, path: str = "/", host: str = "127.0.0.1", scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"

    def close(self) -> None:
        self._closing.set()
        self._socket.close()

    def __enter__(self) -> Loopback:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def paths(self) -> list[str]:
        return [seen.path for seen in self.seen]

    def _accept(self) -> None:
        while not self._closing.is_set():
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with suppress(OSError, ValueError, IndexError), connection:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self.context is not None:
                connection = self.context.wrap_socket(connection, server_side=True)
            buffer = b""
            while not self._closing.is_set():
                while b"\r\n\r\n" not in buffer:
                    data = connection.recv(65536)
                    if not data:
                        return
                    buffer += data
                head, _, buffer = buffer.partition(b"\r\n\r\n")
                self._answer(connection, head.decode("latin-1"))

    def _answer(self, connection: socket.socket, head: str) -> None:
        first, *rest = head.split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in rest)}
        path = first.split(" ")[1]
        seen = Seen(path, headers, time.monotonic(), host=headers.get("host", ""))
        self.seen.append(seen)
        page = self.pages.get(path, self.pages.get("*", reply("<h1>Not found</h1>", 404)))
        if isinstance(page, list):
            page = page.pop(0) if len(page) > 1 else page[0]
        try:
            if callable(page):
                page(connection)
                raise OSError("a behaviour ends its connection")
            connection.sendall(page)
        finally:
            seen.ended = time.monotonic()
