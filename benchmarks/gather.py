"""Gathering against plain httpx, in one run: pages a second and their ratio, and peak memory.

    python benchmarks/gather.py [--pages 1000] [--hosts 200] [--size 60] [--latency 0 50] [--rounds 3]

Each page stands on one of the loopback addresses 127.0.0.2 and up, served by a process of its own. Plain httpx fetches
with an AsyncClient and a hundred connections and throws the text away; gathering also checks addresses, counts bytes,
hashes, compresses and keeps every page durably. The rounds of both alternate, and the median counts.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import random
import resource
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

WORDS = ("the", "of", "port", "harbour", "ministry", "said", "in", "containers", "rose", "fell", "4.2", "million")


def page_of(size: int, number: int) -> bytes:
    """A page of about `size` bytes, each another one."""
    dice = random.Random(number)
    paragraphs, length = [], 0
    while length < size:
        paragraphs.append("<p>" + " ".join(dice.choices(WORDS, k=60)) + ".</p>")
        length += len(paragraphs[-1])
    body = "<html><body><article>" + "\n".join(paragraphs) + "</article></body></html>"
    return body.encode()


class Site(asyncio.Protocol):
    """Answers every request with a page after the latency."""

    pages: tuple[bytes, ...] = ()
    latency = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self.buffer = b""

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while b"\r\n\r\n" in self.buffer:
            head, _, self.buffer = self.buffer.partition(b"\r\n\r\n")
            path = head.split(b" ", 2)[1]
            page = self.pages[int(path.rpartition(b"/")[2] or b"0") % len(self.pages)]
            answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(
                page
            )
            asyncio.get_running_loop().call_later(self.latency, self._send, answer + page)

    def _send(self, answer: bytes) -> None:
        if not self.transport.is_closing():
            self.transport.write(answer)


def serve(hosts: list[str], port: int, size: int, latency: float, ready: object) -> None:
    """The server process."""
    Site.pages = tuple(page_of(size, number) for number in range(50))
    Site.latency = latency

    async def run() -> None:
        server = await asyncio.get_running_loop().create_server(Site, hosts, port, backlog=1000)
        ready.set()
        await server.serve_forever()

    asyncio.run(run())


def plain(urls: list[str]) -> float:
    """The simple way: seconds for all pages."""
    import httpx

    async def run() -> None:
        limits = httpx.Limits(max_connections=100, max_keepalive_connections=100)
        async with httpx.AsyncClient(limits=limits, timeout=30, follow_redirects=True) as client:
            turn = asyncio.Semaphore(100)

            async def one(url: str) -> int:
                async with turn:
                    return len((await client.get(url)).text)

            await asyncio.gather(*map(one, urls))

    started = time.perf_counter()
    asyncio.run(run())
    return time.perf_counter() - started


def ours(urls: list[str], hosts: list[str]) -> float:
    """Our way, into a fresh store: seconds for all pages."""
    from factcheck.fetching import FetchSettings, Target, gather
    from factcheck.store import Store

    settings = FetchSettings(allow_hosts=frozenset(hosts), connections=100)
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        done = gather([Target(url) for url in urls], Store(Path(folder)), settings, now=lambda: datetime.now(UTC))
        seconds = time.perf_counter() - started
    assert (done.requests, done.complete) == (len(urls), True)
    return seconds


def one_round(way: str, port: int, pages: int, hosts: int) -> tuple[float, int]:
    """Seconds and peak kilobytes, measured in a process of its own."""
    command = [
        sys.executable,
        __file__,
        "--way",
        way,
        "--port",
        str(port),
        "--pages",
        str(pages),
        "--hosts",
        str(hosts),
    ]
    said = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return said["seconds"], said["kilobytes"]


def addresses(hosts: int) -> list[str]:
    return [f"127.0.{1 + number // 250}.{1 + number % 250}" for number in range(hosts)]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--hosts", type=int, default=200)
    parser.add_argument("--size", type=int, default=60, help="kilobytes")
    parser.add_argument("--latency", type=float, nargs="*", default=[0, 50], help="milliseconds")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--way", choices=["plain", "ours"])
    parser.add_argument("--port", type=int)
    options = parser.parse_args()
    hosts = addresses(options.hosts)
    if options.way:
        urls = [f"http://{hosts[number % len(hosts)]}:{options.port}/{number}" for number in range(options.pages)]
        seconds = plain(urls) if options.way == "plain" else ours(urls, hosts)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(json.dumps({"seconds": seconds, "kilobytes": peak}))
        return
    for latency in options.latency:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        ready = multiprocessing.Event()
        server = multiprocessing.Process(
            target=serve, args=(hosts, port, options.size * 1000, latency / 1000, ready), daemon=True
        )
        server.start()
        ready.wait(20)
        times: dict[str, list[tuple[float, int]]] = {"plain": [], "ours": []}
        for _ in range(options.rounds):
            for way, rounds in times.items():
                rounds.append(one_round(way, port, options.pages, options.hosts))
        server.terminate()
        server.join()
        rates = {
            way: options.pages / statistics.median(seconds for seconds, _ in rounds) for way, rounds in times.items()
        }
        peaks = {way: max(peak for _, peak in rounds) // 1024 for way, rounds in times.items()}
        print(
            f"{options.size} KB, {latency:g} ms: plain httpx {rates['plain']:.0f} pages/s ({peaks['plain']} MB), "
            f"gather {rates['ours']:.0f} pages/s ({peaks['ours']} MB), ratio {rates['ours'] / rates['plain']:.2f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
