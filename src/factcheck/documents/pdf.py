"""PDF files. In: the bytes of a PDF. Out: a `Document` whose paragraphs are whole and whose page starts are known.

pdfium gives the lines of each page; words split at a line end are joined, ligatures are spelled out, running heads and
page numbers are told from the text. A file that is encrypted, broken or made of scanned pictures says so.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from factcheck.documents.plain import block_of
from factcheck.documents.request import ReadJob
from factcheck.documents.tree import Piece
from factcheck.model import Block, Document, Problem
from factcheck.vocabulary import Role

MOST_PAGES = 2_000
MOST_CHARACTERS = 20_000_000

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_SPACES = re.compile(r"[ \t\v\f]+")
_DIGITS = re.compile(r"\d+")


def read_pdf(job: ReadJob) -> Document:
    """All pages, at most MOST_PAGES; more than that is `too-large` with the pages read kept."""
    import pypdfium2

    try:
        file = pypdfium2.PdfDocument(job.data)
    except pypdfium2.PdfiumError as fault:
        locked = "password" in str(fault).lower()
        note = "The PDF is locked with a password." if locked else "The PDF is broken and could not be opened."
        return Document(url=job.url, text="", reader="pdf", problem=Problem.NO_TEXT, note=note)
    try:
        count = len(file)
        pages = [_lines(file, number) for number in range(min(count, MOST_PAGES))]
        title = (file.get_metadata_dict(skip_empty=True) or {}).get("Title")
    finally:
        file.close()
    return assemble(job, pages, title, cut=count > MOST_PAGES)


def _lines(file: Any, number: int) -> list[str]:
    """The lines of one page; a page that pdfium cannot load is empty."""
    try:
        page = file[number]
        sheet = page.get_textpage()
        text: str = sheet.get_text_range()
        sheet.close()
        page.close()
    except Exception:
        return []
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufffe", "\u00ad").replace("\x02", "\u00ad")
    return [
        line for line in (_SPACES.sub(" ", line.translate(_LIGATURES)).strip() for line in text.split("\n")) if line
    ]


def assemble(job: ReadJob, pages: list[list[str]], title: str | None, *, cut: bool = False) -> Document:
    """The document of the lines of all pages."""
    heads = _running(pages)
    pieces: list[Piece] = []
    starts: list[int] = []
    at = 0
    for lines in pages:
        starts.append(at)
        for piece in paragraphs(lines, heads):
            pieces.append(piece)
            at += len(piece.text) + 1
    text = "\n".join(piece.text for piece in pieces)
    starts = [min(start, len(text)) for start in starts]
    blocks, at = [], 0
    for piece in pieces:
        blocks.append(Block(start=at, end=at + len(piece.text), role=piece.role))
        at += len(piece.text) + 1
    problem, note = None, ""
    if not text.strip():
        problem, note = Problem.NO_TEXT, "The PDF holds no text: its pages are pictures, as of a scan."
    elif cut:
        problem, note = (
            Problem.TOO_LARGE,
            f"The PDF has more than {MOST_PAGES} pages; the first {MOST_PAGES} were read.",
        )
    return Document(
        url=job.url, text=text, blocks=tuple(blocks), title=title, lang=job.lang, reader="pdf",
        problem=problem, note=note,
        page_starts=tuple(starts),
    )  # fmt: skip


def _running(pages: list[list[str]]) -> set[str]:
    """Heads and feet: the first or last lines that stand, but for their digits, on most pages."""
    if len(pages) < 3:
        return set()
    counts: Counter[str] = Counter()
    for lines in pages:
        counts.update({_DIGITS.sub("#", line) for line in (*lines[:2], *lines[-2:])})
    return {line for line, count in counts.items() if count >= max(3, len(pages) // 2)}


_ITEM = re.compile(r"(?:[-*•–▪●◦·]|\d{1,3}[.)]|\([a-z0-9]{1,3}\))\s")
_ENDS = re.compile(r"[.!?:;…]['\"”’»)\]]{0,3}$")
_SPLIT_WORD = re.compile(r"[^\W\d_]{2,}[-‐\u00ad]$")


def paragraphs(lines: list[str], heads: set[str]) -> list[Piece]:
    """Joins lines into paragraphs. A line much shorter than the widest ends one if it ends a sentence."""
    width = max((len(line) for line in lines), default=0)
    pieces: list[Piece] = []
    text = ""
    for at, line in enumerate(lines):
        edge = at < 2 or at >= len(lines) - 2
        if edge and _DIGITS.sub("#", line) in heads:
            if text and at < 2:
                pieces.append(block_of(text))
                text = ""
            pieces.append(block_of(line, Role.NAVIGATION))
            continue
        if text and (_ITEM.match(line) or (_ENDS.search(text) and len(text.rsplit("\n", 1)[-1]) < 0.8 * width)):
            pieces.append(block_of(text.replace("\n", " ")))
            text = ""
        text = join_lines(text, line)
    if text:
        pieces.append(block_of(text.replace("\n", " ")))
    return pieces


def join_lines(text: str, line: str) -> str:
    """`text` and the line below it: a word split at the line end becomes whole, a hyphen that belongs to it stays."""
    if not text:
        return line
    if text.endswith("\u00ad"):
        return text[:-1] + line
    if _SPLIT_WORD.search(text[-40:]) and line[:1].islower():
        return text[:-1] + line
    return f"{text}\n{line}"
