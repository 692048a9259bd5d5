"""Briefs that are pages. In: addresses among the paths, a store. Out: their bytes, kept as evidence like any source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from factcheck.claims.file_kinds import BRIEF_SUFFIXES, is_address
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.claims.brief.web_links import Fetched
    from factcheck.fetching import FetchSettings
    from factcheck.model import Capture
    from factcheck.store import Store


def fetch_briefs(
    paths: Sequence[str],
    store: Store,
    settings: FetchSettings,
    *,
    now: Callable[[], datetime],
    max_age: timedelta | None,
) -> None:
    """Brings the briefs that are addresses into the store. Raises StoreBusyError, UsageError."""
    wanted = [path for path in paths if is_address(path)]
    if not wanted:
        return
    from factcheck.fetching import Target, gather

    gather([Target(url=url, max_age=max_age) for url in wanted], store, settings, now=now)


def kept_briefs(paths: Sequence[str], store: Store) -> dict[str, Fetched]:
    """Each brief that is an address and has a kept copy. UsageError where it could not be read."""
    from factcheck.claims.brief.web_links import Fetched
    from factcheck.evidence import standing_capture

    pages: dict[str, Fetched] = {}
    for url in paths:
        capture = standing_capture(url, store) if is_address(url) else None
        if capture is None:
            continue
        if capture.problem is not None or capture.sha256 is None:
            reason = capture.problem.meaning if capture.problem else "It is empty."
            raise UsageError(f"{url}: {reason} {capture.note} Save the page and name the file.".replace("  ", " "))
        pages[url] = Fetched(page_name(url, capture), store.body(capture.sha256), capture.final_url or url)
    return pages


def page_name(url: str, capture: Capture) -> str:
    """A file name for a page, whose ending tells how to read it."""
    path = PurePosixPath(urlsplit(url).path)
    kind = (capture.header("content-type") or "").split(";")[0].strip().lower()
    by_type = {"application/pdf": ".pdf", "text/plain": ".txt", "text/markdown": ".md"}.get(kind)
    ending = by_type or (path.suffix.lower() if path.suffix.lower() in BRIEF_SUFFIXES else ".html")
    return (path.stem or "page") + ending
