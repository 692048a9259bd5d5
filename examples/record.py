"""Record cassettes/demo.yaml anew. In: PAGES, served on loopback. Out: the traffic of asking for each, in VCR's format.

    python examples/record.py [FILE]

httpx asks for https://….example as it would on the web, and vcrpy writes down what it sees. Below httpx, every
name leads to the loopback server, without encryption, so nothing leaves this machine. Dates in headers are fixed:
recording twice writes the same bytes.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpcore
import httpx
import vcr
from pages import PAGES

CASSETTE = Path(__file__).parent.parent / "cassettes" / "demo.yaml"
DATE = "Sun, 01 Nov 2026 08:59:00 GMT"
ROBOTS = b"User-agent: *\nAllow: /\n"
ANSWERS = {(urlsplit(page.url).netloc, urlsplit(page.url).path): page for page in PAGES}


class Answers(BaseHTTPRequestHandler):
    """Looks the page up by the Host header and the path."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with the page, or with 404."""
        page = ANSWERS.get((self.headers["Host"], self.path))
        if page is not None:
            self._send(page.status, page.content_type, page.body)
        elif self.path == "/robots.txt":
            self._send(200, "text/plain; charset=utf-8", ROBOTS)
        else:
            self._send(404, "text/plain; charset=utf-8", b"No such page.\n")

    def _send(self, status: int, content_type: str, body: bytes) -> None:
        self.send_response_only(status)
        for name, value in (("Content-Type", content_type), ("Content-Length", str(len(body))), ("Date", DATE)):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing."""


class PlainStream(httpcore.NetworkStream):
    """A connection to the loopback server that says yes to encryption and goes on in the clear."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Bytes of the answer."""
        return self._stream.read(max_bytes, timeout)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Bytes of the request."""
        self._stream.write(buffer, timeout)

    def close(self) -> None:
        """Hang up."""
        self._stream.close()

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """The same connection."""
        return self

    def get_extra_info(self, info: str) -> Any:
        """What httpcore asks of a stream."""
        return None if info == "ssl_object" else self._stream.get_extra_info(info)


class Loopback(httpcore.NetworkBackend):
    """Every name leads to the local server."""

    def __init__(self, port: int) -> None:
        self._port = port

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the local server. Raises ValueError for a name that is not reserved."""
        if not host.endswith(".example"):
            raise ValueError(f"{host} is not a reserved name")
        return PlainStream(httpcore.SyncBackend().connect_tcp("127.0.0.1", self._port, timeout))


class LoopbackTransport(httpx.HTTPTransport):
    """httpx's own transport over another network, so that vcrpy sees it."""

    def __init__(self, port: int) -> None:
        self._pool = httpcore.ConnectionPool(network_backend=Loopback(port))


@contextmanager
def serving() -> Iterator[int]:
    """The local server while it runs; its port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=server.serve_forever, name="pages", daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def record(file: Path) -> int:
    """Ask for every page and each host's robots.txt once, and write the traffic to `file`. The number of answers."""
    hosts = dict.fromkeys(urlsplit(page.url).netloc for page in PAGES)
    urls = [page.url for page in PAGES] + [f"https://{host}/robots.txt" for host in hosts]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    headers = {"user-agent": "factcheck-demonstration", "accept-encoding": "identity"}
    with (
        serving() as port,
        vcr.use_cassette(str(file), record_mode="all"),
        httpx.Client(transport=LoopbackTransport(port), headers=headers) as client,
    ):
        for url in urls:
            client.get(url)
    return len(urls)


def main() -> None:
    """Record to the file named, or to cassettes/demo.yaml."""
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else CASSETTE
    print(f"{file.name}: {record(file)} answers recorded")


if __name__ == "__main__":
    main()
