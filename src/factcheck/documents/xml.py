"""XML that is not a web page (feeds, data, TEI). In: bytes. Out: a `Document`, each element with text a block.

Documents that declare entities are refused: what they would expand to is not what a reader sees.
"""

from __future__ import annotations

import re
from typing import Any

from factcheck.documents.docx import parse_xml
from factcheck.documents.elements import BREAKING
from factcheck.documents.fragment import blocks_in, spelled_out
from factcheck.documents.html import read_html
from factcheck.documents.plain import block_of, document
from factcheck.documents.raised import raised
from factcheck.documents.request import ReadJob
from factcheck.documents.tree import Piece
from factcheck.model import Document, Problem

_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_PAGE = re.compile(rb"<(?:[a-z]{1,9}:)?html\b", re.IGNORECASE)


def read_xml(job: ReadJob) -> Document:
    """XHTML is read as a page, the rest element by element."""
    if _PAGE.search(job.data[:4096]):
        return read_html(job)
    try:
        root = parse_xml(job.data)
    except ValueError as fault:
        return Document(
            url=job.url, text="", reader="xml", problem=Problem.NO_TEXT, note=f"The XML was not read: {fault}."
        )
    return document(job, _Reader().read(root), "xml")


class _Reader:
    """The text of elements in their order. An element among the words of another is a part of its block."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.words: list[str] = []

    def read(self, root: Any) -> list[Piece]:
        """The blocks below an element; lxml bounds the depth of a tree, and no call is nested all the same."""
        from lxml import etree

        opened: list[tuple[bool, bool, int]] = []
        for event, element in etree.iterwalk(root, events=("start", "end")):
            name = element.tag.rpartition("}")[2]
            if event == "start":
                within = bool(opened) and opened[-1][0] and name not in BREAKING
                if not within:
                    self.flush()
                holds_words = _has_words(element) or (within and len(element) == 1)
                opened.append((holds_words, within, len(self.words)))
                self.add(element.text)
                continue
            _, within, start = opened.pop()
            if not within:
                self.flush()
            elif name == "sup":
                self.raise_from(start)
            if element is not root:
                self.add(element.tail)
        self.flush()
        return self.pieces

    def add(self, text: str | None) -> None:
        """Text; figures of two elements stay two."""
        if text:
            apart = bool(self.words) and self.words[-1][-1:].isdigit() and text[0].isdigit()
            self.words.append(f" {text}" if apart else text)

    def raise_from(self, start: int) -> None:
        """Raised text: exponents as superscript digits, marks of notes left out."""
        before, inside = "".join(self.words[max(0, start - 3) : start])[-40:], "".join(self.words[start:]).strip()
        laid = raised(before, inside, linked=False)
        if laid is not None:
            self.words[start:] = [laid] if laid else []

    def flush(self) -> None:
        """Ends the block at hand."""
        text, self.words = "".join(self.words), []
        found = blocks_in(text)
        if found is not None:
            self.pieces += found
        elif text := _SPACES.sub(" ", spelled_out(text)).strip():
            self.pieces.append(block_of(text))


def _has_words(element: Any) -> bool:
    """Whether text stands in an element itself, before its children or between them."""
    return any(text and not text.isspace() for text in (element.text, *(child.tail for child in element)))
