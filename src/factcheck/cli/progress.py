"""Progress on long work. In: what a run tells. Out: one line on a terminal's standard error, nothing elsewhere."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from factcheck.reports.progress import ProgressDisplay, shows_progress

if TYPE_CHECKING:
    from factcheck.claims.claim_set import ClaimSet
    from factcheck.fetching import Progress


@contextmanager
def _display(options: dict[str, Any]) -> Iterator[ProgressDisplay | None]:
    """A line to draw on, or None where nobody watches (pipe, CI, --quiet)."""
    if not shows_progress(os.environ, terminal=sys.stderr.isatty(), quiet=bool(options.get("quiet"))):
        yield None
        return
    display = ProgressDisplay(_draw, width=shutil.get_terminal_size().columns)
    try:
        yield display
    finally:
        display.close()


def _draw(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()


@contextmanager
def gathering(options: dict[str, Any], claims: ClaimSet) -> Iterator[Callable[[Progress], None] | None]:
    """A function that shows how many sources are done and which hosts are waited for."""
    with _display(options) as display:
        if display is None:
            yield None
            return
        left = dict.fromkeys(source.url for claim in claims.claims for source in claim.sources if source.url)

        def show(progress: Progress) -> None:
            left.pop(progress.url, None)
            hosts = [urlsplit(url).hostname or "" for url in left]
            display.show(progress.done, progress.total, hosts)

        yield show


@contextmanager
def judging(options: dict[str, Any]) -> Iterator[Callable[[int, int], None] | None]:
    """A function that shows how many claims are judged."""
    with _display(options) as display:
        if display is None:
            yield None
            return
        yield lambda done, total: display.show(done, total, what="claims")
