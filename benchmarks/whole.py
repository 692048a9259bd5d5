"""The whole command against the simple stack, in one run: pages a second, processor time a page, peak memory.

    python benchmarks/whole.py [--pages 1000] [--hosts 200] [--size 60] [--latency 0 50] [--rounds 3]

One claim cites one page; three in ten pages state it. The simple stack fetches with plain httpx (a hundred
connections), extracts with trafilatura's defaults, takes the whole text with BeautifulSoup, and looks for the claim as
a string. Ours is `factcheck check` with a fresh store, its start included; its modules are compiled beforehand, as an
installation does and as those of the simple stack are. The rounds alternate, the median counts.
"""

from __future__ import annotations

import argparse
import asyncio
import compileall
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
from pathlib import Path

import gather as serving

# fmt: off
WORDS = (
    "the", "of", "port", "harbour", "ministry", "said", "in", "containers", "rose", "fell", "quarter", "report",
    "trade", "officials", "terminal", "week", "cargo", "figures", "spokesman", "city", "coast", "lines", "crews",
)
# fmt: on


def claim_of(number: int) -> str:
    """What claim `number` says."""
    return f"The port of Harbour {number} handled {1000 + number * 7} containers in 2023"


def page_of(number: int, size: int) -> bytes:
    """A page with a menu, an article, related links and scripts; three in ten state their claim."""
    dice = random.Random(number)
    menu = "".join(f'<li><a href="/section/{n}">{" ".join(dice.choices(WORDS, k=2))}</a></li>' for n in range(40))
    script = "<script>" + "window.data=window.data||[];" * (size // 140) + "</script>"
    paragraphs = []
    while sum(map(len, paragraphs)) < min(size // 8, 6000):
        paragraphs.append(" ".join(dice.choices(WORDS, k=40)).capitalize() + f" {dice.randrange(3, 900)}.")
    if number % 10 < 3:
        paragraphs[len(paragraphs) // 2] += f" {claim_of(number)}, the ministry said."
    article = "".join(f'<p class="text text-{n}">{text}</p>' for n, text in enumerate(paragraphs))
    teasers = "".join(
        f'<div class="teaser"><a href="/story/{n}"><span class="kicker">{dice.choice(WORDS)}</span>'
        f"<h3>{' '.join(dice.choices(WORDS, k=8))}</h3></a></div>"
        for n in range(size // 400)
    )
    return (
        f"<!doctype html><html lang=en><head><title>Port news {number}</title>{script}</head><body>"
        f"<nav><ul>{menu}</ul></nav><main><article><h1>Port news {number}</h1>{article}</article></main>"
        f"<aside>{teasers}</aside>{script}</body></html>"
    ).encode()


def serve(hosts: list[str], port: int, pages: int, size: int, latency: float, ready: object) -> None:
    """The server process."""
    serving.Site.pages = tuple(page_of(number, size) for number in range(pages))
    serving.Site.latency = latency

    async def run() -> None:
        server = await asyncio.get_running_loop().create_server(serving.Site, hosts, port, backlog=1000)
        ready.set()
        await server.serve_forever()

    asyncio.run(run())


def simple(urls: list[str]) -> int:
    """The simple stack: how many claims are found."""
    import httpx
    import trafilatura
    from bs4 import BeautifulSoup

    async def run() -> list[str]:
        limits = httpx.Limits(max_connections=100, max_keepalive_connections=100)
        async with httpx.AsyncClient(limits=limits, timeout=60, follow_redirects=True) as client:
            turn = asyncio.Semaphore(100)

            async def one(url: str) -> str:
                async with turn:
                    return (await client.get(url)).text

            return await asyncio.gather(*map(one, urls))

    found = 0
    for number, html in enumerate(asyncio.run(run())):
        main_text = trafilatura.extract(html) or ""
        whole = BeautifulSoup(html, "lxml").get_text(" ")
        found += claim_of(number) in main_text or claim_of(number) in whole
    return found


def command_of(way: str, urls: list[str], hosts: list[str], folder: Path) -> list[str]:
    """The process to measure."""
    if way == "simple":
        (folder / "urls.json").write_text(json.dumps(urls))
        return [sys.executable, __file__, "--simple", str(folder / "urls.json")]
    lines = [f"  - claim: {claim_of(number)}\n    source: {url}\n" for number, url in enumerate(urls)]
    (folder / "claims.yaml").write_text("factcheck: 1\nclaims:\n" + "".join(lines))
    allowed = [option for host in hosts for option in ("--allow-host", host)]
    output = ["--format", "json", "-o", str(folder / "report.json"), "--fail-on", "never"]
    return [sys.executable, "-m", "factcheck", "check", str(folder / "claims.yaml"), *output, *allowed]


def one_round(way: str, urls: list[str], hosts: list[str], folder: Path) -> tuple[float, float, int]:
    """Seconds, processor seconds, and how many claims were found, with a fresh folder for what is kept."""
    command = command_of(way, urls, hosts, folder)
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    said = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout
    seconds, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    if way == "ours":
        found = json.loads((folder / "report.json").read_text())["summary"]["by_verdict"].get("supported", 0)
    else:
        found = int(said)
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--hosts", type=int, default=200)
    parser.add_argument("--size", type=int, nargs="*", default=[60, 170], help="kilobytes")
    parser.add_argument("--latency", type=float, nargs="*", default=[0, 50], help="milliseconds")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--simple", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.simple:
        print(simple(json.loads(options.simple.read_text())))
        return
    hosts = serving.addresses(options.hosts)
    compileall.compile_dir(Path(__file__).resolve().parent.parent / "src", quiet=1)
    # All stores are deleted at the end: ext4 is slow to make files for minutes after many were deleted.
    with tempfile.TemporaryDirectory() as stores:
        for size in options.size:
            for latency in options.latency:
                compare(options, hosts, size * 1000, latency, stores)


def compare(options: argparse.Namespace, hosts: list[str], size: int, latency: float, stores: str) -> None:
    """Print one line."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    ready = multiprocessing.Event()
    arguments = (hosts, port, options.pages, size, latency / 1000, ready)
    server = multiprocessing.Process(target=serve, args=arguments, daemon=True)
    server.start()
    ready.wait(60)
    urls = [f"http://{hosts[number % len(hosts)]}:{port}/{number}" for number in range(options.pages)]
    rounds: dict[str, list[tuple[float, float, int]]] = {"simple": [], "ours": []}
    for _ in range(options.rounds):
        for way, results in rounds.items():
            results.append(one_round(way, urls, hosts, Path(tempfile.mkdtemp(dir=stores))))
    server.terminate()
    server.join()
    rate = {way: options.pages / statistics.median(result[0] for result in results) for way, results in rounds.items()}
    work = {way: statistics.median(result[1] for result in results) for way, results in rounds.items()}
    found = {way: results[0][2] for way, results in rounds.items()}
    told = [
        f"{way} {rate[way]:.0f} pages/s, {work[way] / options.pages * 1000:.1f} ms of processor, {found[way]} found"
        for way in rounds
    ]
    ratios = f"ratio {rate['ours'] / rate['simple']:.2f}, of processor time {work['simple'] / work['ours']:.2f}"
    print(f"{size // 1000} KB, {latency:g} ms: {'; '.join(told)}; {ratios}", flush=True)


if __name__ == "__main__":
    main()
