"""A report -> text. In: a Report and the name of a format. Out: a str; pure, nothing printed, no clock, no network.

One file per format and a line in `FORMATS`. `render` wraps every string from outside in `Foreign` first, so that no
format can write it without an escaper.
"""

from __future__ import annotations

from factcheck.errors import UsageError
from factcheck.model import Report
from factcheck.reports.foreign import Foreign
from factcheck.reports.formats import FORMATS, Format, write
from factcheck.reports.summary import COUNT_ORDER, count_line, remedy
from factcheck.reports.view import WORST_FIRST
from factcheck.reports.wrapping import view

__all__ = ["COUNT_ORDER", "FORMATS", "WORST_FIRST", "Foreign", "Format", "count_line", "remedy", "render"]


def render(
    report: Report, format: str, *, color: bool = False, width: int | None = None, root: str | None = None
) -> str:
    """The report as text in one of `FORMATS`, ending with a newline (`github` is empty when there is nothing to tell).

    color: SGR colours, for `text` alone. width: columns of the terminal, for `text` alone; None means 80.
    root: the folder that CI paths are relative to, for absolute paths of `sarif github gitlab rdjson`.
    Raises UsageError for a format that there is not.
    """
    if format not in FORMATS:
        raise UsageError(f"There is no format {format!r}. Choose one of: {', '.join(FORMATS)}.")
    return write(view(report), format, color=color, width=width, root=root)
