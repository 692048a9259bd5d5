"""How fast pages are read, as ratios against the simple stack. In: nothing. Out: a table of milliseconds a page.

    python benchmarks/extract.py [--pages 40]

The pages are made here: an article with menus, teasers, scripts and class names as news sites have them, of 60 and
170 KB. The simple stack is trafilatura with its defaults and BeautifulSoup's text of the whole page, as one would write
it first.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from collections.abc import Callable

from factcheck.documents import ReaderCage, ReadJob, read_document

WORDS = (
    "the",
    "council",
    "of",
    "Lenn",
    "voted",
    "for",
    "a",
    "plan",
    "which",
    "foresees",
    "flats",
    "on",
    "former",
    "yards",
)


def sentence(chance: random.Random) -> str:
    """One sentence with a figure."""
    words = chance.choices(WORDS, k=chance.randint(9, 24))
    return f"{' '.join(words).capitalize()} {chance.randint(2, 9999):,} in {chance.randint(1990, 2025)}."


def page(size: int, seed: int) -> bytes:
    """A page of about `size` bytes, a tenth of them its article."""
    chance = random.Random(seed)
    article = "".join(
        f'<p class="story-body__text story-body__text--{at}">{" ".join(sentence(chance) for _ in range(3))}</p>\n'
        for at in range(size // 4500)
    )
    cards = "".join(
        f'<li class="card card--small" data-track="{at}"><a class="card__link" href="/story/{at}"><img src="/{at}.jpg">'
        f'<h3 class="card__title">{sentence(chance)[:60]}</h3></a><span class="card__time">{at} min</span></li>\n'
        for at in range(size // 1500)
    )
    menu = "".join(f'<li class="menu__item"><a href="/s/{at}">Section {at}</a></li>' for at in range(size // 2500))
    data = ",".join(f'"key_{at}": [{at}, {at * 7}, "value"]' for at in range(size // 60))
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Council votes {seed}</title>'
        f'<meta property="article:published_time" content="2024-03-01T10:00:00Z">'
        f'<script>window.d = {{{data}}};</script></head><body class="page"><nav><ul>{menu}</ul></nav>'
        f'<main><article><h1>Council votes {seed}</h1><div class="story-body">{article}</div></article></main>'
        f'<aside class="related"><ul>{cards}</ul></aside>'
        "<footer><p>© 2024</p></footer></body></html>"
    ).encode()


def simple(data: bytes) -> object:
    """What one would write first."""
    import trafilatura
    from bs4 import BeautifulSoup

    return trafilatura.extract(data), BeautifulSoup(data, "lxml").get_text(" ")


def milliseconds(read: Callable[[bytes], object], pages: list[bytes]) -> float:
    """The median time of a page, after one that warms up."""
    read(pages[0])
    times = []
    for data in pages:
        started = time.process_time()
        read(data)
        times.append(1000 * (time.process_time() - started))
    return statistics.median(times)


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=40)
    count = parser.parse_args().pages
    url = "https://page.example/a"
    ways: dict[str, Callable[[bytes], object]] = {
        "simple stack": simple,
        "factcheck full": lambda data: read_document(data, url=url, depth="full"),
        "factcheck quick": lambda data: read_document(data, url=url, depth="quick"),
    }
    print(f"{'':18s} {'KB':>5s} {'ms a page':>10s} {'times faster':>13s}")
    for size in (60_000, 170_000):
        pages = [page(size, seed) for seed in range(count)]
        base = 0.0
        for name, way in ways.items():
            took = milliseconds(way, pages)
            base = base or took
            print(f"{name:18s} {len(pages[0]) // 1000:5d} {took:10.2f} {base / took:13.1f}")
        with ReaderCage() as cage:
            cage.read([ReadJob(data=pages[0], url=url)])
            started = time.perf_counter()
            cage.read([ReadJob(data=data, url=url) for data in pages])
            took = 1000 * (time.perf_counter() - started) / count
        print(f"{'caged, wall clock':18s} {len(pages[0]) // 1000:5d} {took:10.2f} {base / took:13.1f}")


if __name__ == "__main__":
    main()
