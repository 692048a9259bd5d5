"""One line that tells how far a long run is. In: counts and waiting hosts. Out: the line, or what to write for it.

Only for a terminal: the line is drawn over itself. `shows_progress` says whether this is one to draw on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from factcheck.reports.foreign import Foreign

CLEAR = "\r\x1b[2K"
"""To the line's start, and erase it."""


def shows_progress(environment: Mapping[str, str], *, terminal: bool, quiet: bool) -> bool:
    """terminal: standard error is one. Build services and dumb terminals cannot draw over a line."""
    return terminal and not quiet and not environment.get("CI") and environment.get("TERM") != "dumb"


def progress_line(done: int, total: int, waiting: Sequence[str] = (), *, what: str = "sources", width: int = 80) -> str:
    """`12 of 40 sources, waiting for example.org, example.net and 3 more`, within `width` columns."""
    line = f"{done} of {total} {what}"
    hosts = [Foreign(host).cut(40).for_terminal() for host in dict.fromkeys(waiting)]
    for shown in range(len(hosts), 0, -1):
        more = len(hosts) - shown
        longer = f"{line}, waiting for {', '.join(hosts[:shown])}{f' and {more} more' if more else ''}"
        if len(longer) < width:
            return longer
    return line[: max(0, width - 1)]


class ProgressDisplay:
    """Draws the line on a stream; `write` is the stream's own. Nothing is left on the line when it is closed."""

    def __init__(self, write: Callable[[str], object], *, width: int = 80) -> None:
        self._write = write
        self._width = width
        self._last = ""

    def show(self, done: int, total: int, waiting: Sequence[str] = (), *, what: str = "sources") -> None:
        """Draw the line over the one before, if it differs."""
        line = progress_line(done, total, waiting, what=what, width=self._width)
        if line != self._last:
            self._last = line
            self._write(CLEAR + line)

    def close(self) -> None:
        """Erase the line."""
        if self._last:
            self._last = ""
            self._write(CLEAR)
