"""Pages of a PDF whose text is not known. In: how each page was read. Out: a sentence that names them, or "".

A page that pdfium could not load is one, and so is one that is a picture, as of a scan, with no text but running heads
and page numbers: what is not found in the rest may stand there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from ctypes import c_float
from itertools import islice
from typing import Any, NamedTuple

from factcheck.documents.pdf_layout import Line, without_running

FEW_LINES = 6
"""Lines of a page up to which they may all be running heads, so that its pictures are looked at."""

COVERED = 0.5
"""Share of a page that its pictures cover at least where they are the page; scans are often cut into stripes."""

MOST_OBJECTS = 5_000
"""Objects of a page among which pictures are looked for."""

DEPTH = 3
"""Forms within forms in which pictures are looked for."""


class Sheet(NamedTuple):
    """A page as read: its lines, whether they are all, whether it failed, whether pictures cover it."""

    lines: list[Line]
    whole: bool = True
    failed: bool = False
    pictured: bool = False


def is_pictured(page: Any) -> bool:
    """Whether pictures cover a page of pdfium."""
    import pypdfium2.raw as pdfium

    width, height = page.get_size()
    covered = 0.0
    for found in islice(page.get_objects(max_depth=DEPTH), MOST_OBJECTS):
        if found.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
            if pdfium.FPDFPageObj_GetBounds(found, left, bottom, right, top):
                covered += (right.value - left.value) * (top.value - bottom.value)
    return bool(covered >= COVERED * width * height)


def unread(sheets: Sequence[Sheet]) -> str:
    """The sentence that names the pages which were not read; "" where all were."""
    bodies = without_running([sheet.lines for sheet in sheets])
    failed = [number for number, sheet in enumerate(sheets, 1) if sheet.failed]
    pictures = [
        at for at, (sheet, body) in enumerate(zip(sheets, bodies, strict=True), 1) if sheet.pictured and not body
    ]
    told = []
    if pictures:
        told.append(f"{_pages(pictures)} {'are pictures' if len(pictures) > 1 else 'is a picture'}, as of a scan.")
    if failed:
        told.append(f"{_pages(failed)} could not be read.")
    return " ".join(told)


def _pages(numbers: Sequence[int]) -> str:
    """Page 3; Pages 2–4 and 7."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return f"{'Pages' if len(numbers) > 1 else 'Page'} {_listed(runs)}"


def _listed(runs: Iterable[Sequence[int]]) -> str:
    names = [f"{run[0]}–{run[-1]}" if len(run) > 1 else f"{run[0]}" for run in runs]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
