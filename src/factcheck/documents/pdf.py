"""PDF files. In: the bytes of a PDF. Out: a `Document` whose paragraphs are whole and whose page starts are known.

pdfium gives the characters of each page and where they stand; `pdf_layout.py` makes paragraphs, rows and headings of
them. A file that is locked, broken or made of scanned pictures says so.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any, NamedTuple

from factcheck.documents.language import language_of
from factcheck.documents.pdf_layout import Line, lay_out
from factcheck.documents.pdf_unread import FEW_LINES, Sheet, is_pictured, unread
from factcheck.documents.request import ReadJob
from factcheck.model import Block, Document, Problem

MOST_PAGES = 2_000
"""Pages that are read; a file with more is `too-large`, its first pages are kept."""

LONGEST_PAGE = 200_000
"""Characters of a page; more than that is a bomb."""

WIDE = 1.1
"""Times the height of a line that a space must be wide to part columns; justified lines stay below."""

SMALL = 0.8
"""Share of the height of a line below which what stands raised in it is a superscript."""

DESCENT = 0.2
"""Share of the height of a loose box that lies below the line on which letters stand, in usual fonts."""

LIFTED = 0.1
"""Share of the height of a line by which a superscript is lifted at least; a third of it is usual."""

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SPACES = re.compile(r"[ \v\f]+")
_NUMBER = re.compile(r"(?<=[\w.,;:!?)\]\"'”’»%–-]) ?\d+|\d+")
_ENDED = re.compile("[^\n\ufffe]*[\n\ufffe]|[^\n\ufffe]+$")
_CREATED = re.compile(r"D:((?:19|20)\d\d)(\d\d)(\d\d)")


def read_pdf(job: ReadJob) -> Document:
    """All pages, at most MOST_PAGES."""
    import pypdfium2

    try:
        file = pypdfium2.PdfDocument(job.data)
    except pypdfium2.PdfiumError as fault:
        locked = "password" in str(fault).lower()
        note = "The PDF is locked with a password." if locked else "The PDF is broken and could not be opened."
        return Document(url=job.url, text="", reader="pdf", problem=Problem.NO_TEXT, note=note)
    try:
        count = len(file)
        sheets = [_sheet(file, number) for number in range(min(count, MOST_PAGES))]
        said = {key: _said(file, key) for key in ("Title", "CreationDate")}
    finally:
        file.close()
    return _document(job, sheets, said, cut=count > MOST_PAGES or not all(sheet.whole for sheet in sheets))


def _said(file: Any, key: str) -> str:
    """What the file says of itself; "" where it says nothing or no text."""
    try:
        value: str = file.get_metadata_value(key)
    except UnicodeDecodeError:
        return ""
    return value


def _document(job: ReadJob, sheets: list[Sheet], said: dict[str, str], *, cut: bool) -> Document:
    pieces, starts = lay_out([sheet.lines for sheet in sheets])
    text = "\n".join(piece.text for piece in pieces)
    blocks, at = [], 0
    for piece in pieces:
        blocks.append(Block(start=at, end=at + len(piece.text), role=piece.role, header=piece.header))
        at += len(piece.text) + 1
    problem, note = None, ""
    if not text.strip():
        problem, note = Problem.NO_TEXT, "The PDF holds no text: its pages are pictures, as of a scan."
    elif cut:
        problem, note = (
            Problem.TOO_LARGE,
            f"The PDF has more than {MOST_PAGES} pages; the first {MOST_PAGES} were read.",
        )
    elif missing := unread(sheets):
        problem, note = Problem.NO_TEXT, missing
    title = " ".join(said["Title"].split()) or None
    return Document(
        url=job.url, text=text, blocks=tuple(blocks), title=title, published=_created(said["CreationDate"]),
        lang=job.lang or language_of(text, None), reader="pdf", problem=problem, note=note,
        page_starts=tuple(min(start, len(text)) for start in starts),
    )  # fmt: skip


def _created(stamp: str) -> date | None:
    match = _CREATED.match(stamp)
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def _sheet(file: Any, number: int) -> Sheet:
    """The lines of one page in reading order; a page that pdfium cannot load has none."""
    try:
        page = file[number]
        sheet = page.get_textpage()
        count = sheet.count_chars()
        text: str = sheet.get_text_range(count=min(count, LONGEST_PAGE))
        exact = len(text) == min(count, LONGEST_PAGE)
        lines, at, turn = [], 0, 0
        for raw in _ENDED.findall(text):
            if raw.strip():
                turn = _turn(sheet, raw, at, turn)
                lines.append(_line(_Boxes(sheet, at, turn), raw) if exact else Line(_clean(raw)))
            at += len(raw)
        sheet.close()
        lines = [line for line in lines if line.text]
        pictured = len(lines) <= FEW_LINES and is_pictured(page)
        page.close()
    except Exception:  # pdfium reports broken pages in many ways; the other pages are still read
        return Sheet([], failed=True)
    return Sheet(lines, count <= LONGEST_PAGE, pictured=pictured)


def _clean(raw: str) -> str:
    """One line's text: ligatures spelled out, a hyphen at a line end (U+FFFE in pdfium) as a soft hyphen."""
    text = raw.translate(_LIGATURES).replace("\ufffe", "\u00ad").replace("\x02", "\u00ad").replace("\x00", "")
    return _SPACES.sub(" ", text.replace("\r", "").replace("\n", "")).strip(" ")


class _Boxes(NamedTuple):
    """The boxes of the characters of a line that begins at `at`: left, bottom, right, top as they are read.

    turn: 1 for a line that runs up the sheet, -1 for one that runs down, as on a page that is shown on its side.
    """

    sheet: Any
    at: int
    turn: int

    def of(self, place: int, *, loose: bool = True) -> tuple[float, float, float, float]:
        """The box of one character; a loose one is as high as its font."""
        left, bottom, right, top = self.sheet.get_charbox(self.at + place, loose=loose)
        if self.turn > 0:
            return bottom, -right, top, -left
        return (-top, left, -bottom, right) if self.turn else (left, bottom, right, top)


def _turn(sheet: Any, raw: str, at: int, before: int) -> int:
    """Which way a line runs. before: the way of the line before it, for one too short to tell."""
    words = raw.strip("\r\n\ufffe ")
    if len(words) < 3:
        return before
    start = at + raw.index(words)
    first, last = sheet.get_charbox(start), sheet.get_charbox(start + len(words) - 1)
    across, up = last[0] - first[0], last[1] - first[1]
    return 0 if abs(up) <= abs(across) else 1 if up > 0 else -1


def _line(boxes: _Boxes, raw: str) -> Line:
    """A line and where it stands. Raised digits become superscripts, wide gaps become tabs."""
    end = len(raw.rstrip("\r\n\ufffe "))
    start = len(raw) - len(raw.lstrip(" "))
    left, bottom, _, top = boxes.of(start)
    right = boxes.of(max(start, end - 1))[2]
    height = top - bottom
    text = list(raw)
    numbers = list(_NUMBER.finditer(raw))
    usual = _usual(boxes, raw) if numbers else (bottom, height)
    for match in numbers:
        _raise(boxes, text, match, *usual)
    gaps = _part(boxes, text, raw, height)
    return Line(_clean("".join(text)), left, right, bottom, height, gaps)


def _usual(boxes: _Boxes, raw: str) -> tuple[float, float]:
    """Bottom and height of what is usual in a line: the middle one of three characters, so that an initial is none."""
    places = [place for place, character in enumerate(raw) if not character.isspace()]
    found = [boxes.of(places[len(places) * part // 4]) for part in range(1, 4)]
    middle = sorted(found, key=lambda box: box[3] - box[1])[1]
    return middle[1], middle[3] - middle[1]


def _raise(boxes: _Boxes, text: list[str], match: re.Match[str], bottom: float, height: float) -> None:
    """Writes the digits at the end of a number that are small and raised as superscripts.

    The space that pdfium puts before them goes.
    """
    place = match.end()
    while place > match.start() and text[place - 1] != " ":
        _, low, _, high = boxes.of(place - 1)
        lifted = low + DESCENT * (high - low) - bottom - DESCENT * height
        if high - low >= SMALL * height or lifted < LIFTED * height:
            return
        place -= 1
        text[place] = text[place].translate(_RAISED)
    if place > match.start():
        text[match.start()] = ""


def _part(boxes: _Boxes, text: list[str], raw: str, height: float) -> tuple[tuple[float, float], ...]:
    """Writes a tab for each space that is as wide as the line is high, between columns; where each begins and ends."""
    gaps = []
    for place, character in enumerate(raw):
        if character == " " and 0 < place < len(raw) - 2 and text[place] == " ":
            before = boxes.of(place - 1, loose=False)[2]
            after = boxes.of(place + 1, loose=False)[0]
            if after - before > WIDE * height:
                text[place] = "\t"
                gaps.append((before, after))
    return tuple(gaps)
