"""Progress on long work. In: what a gathering tells. Out: one line on a terminal's standard error, nothing
elsewhere.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.fetching import Progress


@contextmanager
def gathering(options: dict[str, Any]) -> Iterator[Callable[[Progress], None] | None]:
    """A function that shows each finished source on one line, or None where nobody watches (pipe, CI, --quiet)."""
    if not watched(options):
        yield None
        return
    try:
        yield _show
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def watched(options: dict[str, Any]) -> bool:
    """Whether a person watches standard error."""
    dumb = os.environ.get("TERM") == "dumb"
    return sys.stderr.isatty() and not options.get("quiet") and not os.environ.get("CI") and not dumb


def _show(progress: Progress) -> None:
    from urllib.parse import urlsplit

    from factcheck.reports.foreign import Foreign

    host = Foreign(urlsplit(progress.url).hostname or progress.url).for_terminal()
    line = f"Sources: {progress.done} of {progress.total} done; last: {host}"
    sys.stderr.write("\r\x1b[K" + line[: shutil.get_terminal_size().columns - 1])
    sys.stderr.flush()
