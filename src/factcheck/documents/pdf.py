"""PDF files. In: the bytes of a PDF. Out: a `Document` whose paragraphs are whole and whose page starts are known.

pdfium gives the characters of each page and where they stand; `pdf_layout.py` makes paragraphs, rows and headings of
them. A file that is locked, broken or made of scanned pictures says so.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from factcheck.documents.language import language_of
from factcheck.documents.pdf_layout import Line, lay_out
from factcheck.documents.request import ReadJob
from factcheck.model import Block, Document, Problem

MOST_PAGES = 2_000
"""Pages that are read; a file with more is `too-large`, its first pages are kept."""

LONGEST_PAGE = 200_000
"""Characters of a page; more than that is a bomb."""

WIDE = 1.1
"""Times the height of a line that a space must be wide to part columns; justified lines stay below."""

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SPACES = re.compile(r"[ \v\f]+")
_NOTE_MARK = re.compile(r"(?<=[\w.,;:!?)\]\"'”’»%]) ?(\d{1,3})(?=[\s.,;:)]|$)")
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
        cut = count > MOST_PAGES
        pages = []
        for number in range(min(count, MOST_PAGES)):
            lines, whole = _lines(file, number)
            pages.append(lines)
            cut |= not whole
        said = {key: _said(file, key) for key in ("Title", "CreationDate")}
    finally:
        file.close()
    return _document(job, pages, said, cut=cut)


def _said(file: Any, key: str) -> str:
    """What the file says of itself; "" where it says nothing or no text."""
    try:
        value: str = file.get_metadata_value(key)
    except UnicodeDecodeError:
        return ""
    return value


def _document(job: ReadJob, pages: list[list[Line]], said: dict[str, str], *, cut: bool) -> Document:
    pieces, starts = lay_out(pages)
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


def _lines(file: Any, number: int) -> tuple[list[Line], bool]:
    """The lines of one page in reading order, and whether they are all; a page that pdfium cannot load has none."""
    try:
        page = file[number]
        sheet = page.get_textpage()
        count = sheet.count_chars()
        text: str = sheet.get_text_range(count=min(count, LONGEST_PAGE))
        exact = len(text) == min(count, LONGEST_PAGE)
        lines, at = [], 0
        for raw in _ENDED.findall(text):
            if raw.strip():
                lines.append(_line(sheet, raw, at) if exact else Line(_clean(raw)))
            at += len(raw)
        sheet.close()
        page.close()
    except Exception:  # pdfium reports broken pages in many ways; the other pages are still read
        return [], True
    return [line for line in lines if line.text], count <= LONGEST_PAGE


def _clean(raw: str) -> str:
    """One line's text: ligatures spelled out, a hyphen at a line end (U+FFFE in pdfium) as a soft hyphen."""
    text = raw.translate(_LIGATURES).replace("\ufffe", "\u00ad").replace("\x02", "\u00ad").replace("\x00", "")
    return _SPACES.sub(" ", text.replace("\r", "").replace("\n", "")).strip(" ")


def _line(sheet: Any, raw: str, at: int) -> Line:
    """A line and where it stands. Raised digits become superscripts, wide gaps become tabs."""
    end = len(raw.rstrip("\r\n\ufffe "))
    start = len(raw) - len(raw.lstrip(" "))
    left, bottom, _, top = sheet.get_charbox(at + start, loose=True)
    right = sheet.get_charbox(at + max(start, end - 1), loose=True)[2]
    height = top - bottom
    text = list(raw)
    for match in _NOTE_MARK.finditer(raw):
        _, low, _, high = sheet.get_charbox(at + match.start(1), loose=True)
        if high - low < 0.8 * height and low > bottom:
            text[match.start() : match.end()] = _superscript(match)
    gaps = _part(sheet, text, raw, at, height)
    return Line(_clean("".join(text)), left, right, bottom, height, gaps)


def _superscript(match: re.Match[str]) -> list[str]:
    """The mark as superscript digits, of the same number of characters; the space that pdfium puts before it goes."""
    return [*match.group(1).translate(_RAISED), *([""] * (match.end() - match.start() - len(match.group(1))))]


def _part(sheet: Any, text: list[str], raw: str, at: int, height: float) -> tuple[tuple[float, float], ...]:
    """Writes a tab for each space that is as wide as the line is high, between columns; where each begins and ends."""
    gaps = []
    for place, character in enumerate(raw):
        if character == " " and 0 < place < len(raw) - 2 and text[place] == " ":
            before = sheet.get_charbox(at + place - 1)[2]
            after = sheet.get_charbox(at + place + 1)[0]
            if after - before > WIDE * height:
                text[place] = "\t"
                gaps.append((before, after))
    return tuple(gaps)
