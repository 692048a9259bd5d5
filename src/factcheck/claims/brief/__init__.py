"""A written brief -> its claims. In: the bytes of a .txt .md .html .docx or .pdf file. Out: a Brief with its claims.

`READERS` is the table of formats: a file ending and the module whose `read` turns its bytes into a Manuscript.
"""

from __future__ import annotations

import importlib
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from factcheck.claims.brief.dateline import Dateline, find_dateline
from factcheck.claims.brief.decoding import is_binary
from factcheck.claims.brief.extraction import Sentence, extract
from factcheck.claims.brief.local_files import Links
from factcheck.claims.brief.manuscript import Link, Manuscript, Paragraph, Part
from factcheck.claims.language import detect
from factcheck.errors import InvalidInputError
from factcheck.model import Claim, Place
from factcheck.text.language_tags import primary_language

__all__ = ["READERS", "Brief", "read_brief"]

#: File ending -> the module that reads it.
READERS = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".pdf": "pdf",
}


@dataclass(frozen=True, kw_only=True)
class Brief:
    """A brief that was read. kind: "text" "markdown" "html" "docx" "pdf".

    text: what lines and columns count in (the decoded file; for docx and pdf the text taken out of it).
    readable: the words without markup; `spans[i]` is the half-open stretch of it in which `claims[i]` stands.
    """

    path: str
    kind: str
    text: str
    readable: str
    lang: str | None
    title: str | None
    published: date | None
    dateline: Dateline | None
    claims: tuple[Claim, ...]
    spans: tuple[tuple[int, int], ...]
    sentences: tuple[Sentence, ...]
    manuscript: Manuscript
    sources: tuple[Paragraph, ...] = ()
    headings: tuple[Paragraph, ...] = ()
    left_out: tuple[Sentence, ...] = ()
    broken_links: tuple[Link, ...] = ()

    def place(self, start: int, end: int) -> Place:
        """The place in the file of a half-open stretch of `readable`."""
        return self.manuscript.place(start, end)


def read_brief(
    path: str,
    data: bytes,
    *,
    lang: str | None = None,
    as_of: date | None = None,
    links: Links | None = None,
    every_cited: bool = False,
) -> Brief:
    """Read a brief. `lang`: how its numbers and dates are written; `as_of`: from when "last September" counts.

    links: what links that are no web addresses lead to (`local_files.links_of`); without it they are no sources.
    every_cited: sentences that cite a source are claims whatever they say; else those are in `left_out`.

    Raises InvalidInputError where the file cannot be read as what it is (a broken docx, an encrypted pdf, a picture).
    """
    name = _reader_name(path, data)
    if name not in ("pdf", "docx") and is_binary(data):
        raise InvalidInputError([f"{path}: this is no text. Name a brief, or save it as UTF-8 text."])
    reader = importlib.import_module(f"factcheck.claims.brief.{name}")
    manuscript: Manuscript = reader.read(path, data, lang=lang)
    language = primary_language(manuscript.lang) or detect(manuscript.text)
    dateline = find_dateline(manuscript, lang=language)
    published = manuscript.published or (dateline.day if dateline else None)
    found = extract(
        manuscript, lang=language, as_of=as_of or published, dateline=dateline, links=links, every_cited=every_cited
    )
    return Brief(
        path=path,
        kind=manuscript.kind,
        text=manuscript.written,
        readable=manuscript.text,
        lang=language,
        title=manuscript.title or _title(manuscript, found.headings),
        published=published,
        dateline=dateline,
        claims=found.claims,
        spans=found.spans,
        sentences=found.sentences,
        manuscript=manuscript,
        sources=found.sources,
        headings=found.headings,
        left_out=found.left_out,
        broken_links=found.broken_links,
    )


def _title(manuscript: Manuscript, headings: tuple[Paragraph, ...]) -> str | None:
    """The first marked heading; in plain text the line given twice (as pages do), or the first of some words."""
    words = [manuscript.text[heading.start : heading.end] for heading in headings]
    marked = [text for text, heading in zip(words, headings, strict=True) if heading.part is Part.HEADING]
    if marked:
        return marked[0]
    counted = Counter(words)
    twice = [text for text in words if counted[text] > 1 and len(text.split()) > 1]
    return next(iter(twice or [text for text in words if len(text.split()) > 2]), None)


def _reader_name(path: str, data: bytes) -> str:
    """What the bytes are comes first, then the ending of the name; else plain text."""
    if data.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return "docx"
    by_name = READERS.get(PurePath(path).suffix.lower())
    if by_name in ("pdf", "docx"):
        return by_name
    if by_name is None and data[:512].lstrip().lower().startswith((b"<!doctype html", b"<html")):
        return "html"
    return by_name or "plain"
