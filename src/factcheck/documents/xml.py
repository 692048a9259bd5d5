"""XML that is not a web page (feeds, data, TEI). In: bytes. Out: a `Document`, each element with text a block.

Documents that declare entities are refused: what they would expand to is not what a reader sees.
"""

from __future__ import annotations

import re

from factcheck.documents.docx import parse_xml
from factcheck.documents.html import read_html
from factcheck.documents.plain import block_of, document
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
    pieces: list[Piece] = []
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        for text in (element.text, *(child.tail for child in element)):
            text = _SPACES.sub(" ", text or "").strip()
            if text:
                pieces.append(block_of(text))
    return document(job, pieces, "xml")
