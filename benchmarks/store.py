"""Opening a store and looking captures up, by the number of captures in it.

    python benchmarks/store.py [--captures 100 100000]

The stores are filled without waiting for the disk, which is not what is measured.
"""

from __future__ import annotations

import argparse
import os
import random
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from unittest import mock

from factcheck.model import Capture
from factcheck.store import Store

LOOK_UPS = 500


def url_of(number: int) -> str:
    return f"https://site{number % 200}.example/articles/{number}"


def fill(folder: Path, captures: int) -> None:
    """Keep `captures` captures of different addresses."""
    store, now = Store(folder), datetime(2024, 4, 12, tzinfo=UTC)
    with mock.patch.object(os, "fsync"), store.lock():
        for number in range(captures):
            url = url_of(number)
            capture = Capture(
                url=url, final_url=url, fetched_at=now, headers=(("content-type", "text/html"),), sha256=None
            )
            store.keep(capture, None)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--captures", type=int, nargs="*", default=[100, 100_000])
    first = None
    for captures in parser.parse_args().captures:
        with tempfile.TemporaryDirectory() as folder:
            fill(Path(folder), captures)
            wanted = [url_of(number) for number in random.Random(1).choices(range(captures), k=LOOK_UPS)]
            started = time.perf_counter()
            store = Store(Path(folder))
            assert all(store.latest(url) is not None for url in wanted)
            seconds = time.perf_counter() - started
        first = first or seconds
        print(f"{captures} captures: {LOOK_UPS} looked up in {seconds * 1000:.0f} ms, ratio {seconds / first:.2f}")


if __name__ == "__main__":
    main()
