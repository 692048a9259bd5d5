"""A PDF file -> its lines. In: bytes. Out: for each page its lines with box and height, its links and raised digits.

Boxes are in points from the page's lower left corner. A raised digit is a digit set much smaller than its line: the
mark of a footnote.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any

from factcheck.errors import InvalidInputError

#: A digit lower than this share of its line's letters is raised.
_RAISED = 0.82
_MAYBE_MARK = re.compile(r"(?<=[^\s\d])\s?(\d{1,3})(?!\d)")
_MOST_PAGES = 2_000
#: PDFium joins a word that a hyphen cuts and writes U+FFFE in place of hyphen and line end.
CUT = "\ufffe"
_LINE = re.compile(rf"[^\r\n{CUT}]+{CUT}?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a page. start: offset of its first letter in the page's text. height: of its letters, in points."""

    start: int
    text: str
    left: float
    right: float
    bottom: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page. links: (first offset, offset behind the last, address).

    marks: (start, end) of raised digits, with the space before them.
    """

    text: str
    lines: tuple[Line, ...]
    links: tuple[tuple[int, int, str], ...]
    marks: tuple[tuple[int, int], ...]


def pages(path: str, data: bytes) -> list[Page]:
    """The pages of a PDF. Raises InvalidInputError where it cannot be opened."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        locked = b"/Encrypt" in data
        wrong = "This PDF is locked with a password" if locked else "This PDF cannot be read"
        raise InvalidInputError([f"{path}:1:1: {wrong}. Export it again as a PDF without password."]) from None
    try:
        return [_page(document, number) for number in range(min(len(document), _MOST_PAGES))]
    finally:
        document.close()


def _page(document: Any, number: int) -> Page:
    page = document[number]
    textpage = page.get_textpage()
    text = textpage.get_text_range()
    lines = tuple(_lines(textpage, text))
    return Page(text=text, lines=lines, links=tuple(_links(page, textpage)), marks=tuple(_marks(textpage, text, lines)))


def _lines(textpage: Any, text: str) -> Iterator[Line]:
    count = textpage.count_chars()
    for match in _LINE.finditer(text):
        words = match.group()
        if not words.strip():
            continue
        start = match.start() + len(words) - len(words.lstrip())
        end = match.start() + len(words.rstrip())
        last = end - 2 if words.endswith(CUT) else end - 1
        boxes = [_box(textpage, index) for index in (start, (start + last) // 2, last) if index < count]
        if not boxes:
            continue
        yield Line(
            start=start,
            text=text[start:end],
            left=boxes[0][0],
            right=boxes[-1][2],
            bottom=boxes[0][1],
            height=median(box[3] - box[1] for box in boxes),
        )


def _box(textpage: Any, index: int) -> tuple[float, float, float, float]:
    box: tuple[float, float, float, float] = textpage.get_charbox(index, loose=True)
    return box


def _marks(textpage: Any, text: str, lines: tuple[Line, ...]) -> Iterator[tuple[int, int]]:
    count = textpage.count_chars()
    for line in lines:
        for match in _MAYBE_MARK.finditer(line.text):
            start = line.start + match.start(1)
            if start >= count or not text[start].isdigit():
                continue
            _, low, _, high = _box(textpage, start)
            if high - low < _RAISED * line.height:
                yield line.start + match.start(), line.start + match.end()


def _links(page: Any, textpage: Any) -> Iterator[tuple[int, int, str]]:
    """Link annotations with an address, and the stretch of the text that their rectangle covers."""
    import pypdfium2.raw as pdfium

    position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(page.raw, ctypes.byref(position), ctypes.byref(link)):
        action = pdfium.FPDFLink_GetAction(link)
        url = _address(pdfium, page.pdf.raw, action) if action else ""
        box = pdfium.FS_RECTF()
        if not url or not pdfium.FPDFLink_GetAnnotRect(link, ctypes.byref(box)):
            continue
        middle = (box.top + box.bottom) / 2
        first = textpage.get_index(box.left + 1, middle, 4, 4)
        last = textpage.get_index(box.right - 1, middle, 4, 4)
        if first is not None and last is not None and first <= last:
            yield first, last + 1, url


def _address(pdfium: Any, document: Any, action: Any) -> str:
    size = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
    if not 1 < size < 8_000:
        return ""
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFAction_GetURIPath(document, action, buffer, size)
    return buffer.value.decode("utf-8", errors="replace")
