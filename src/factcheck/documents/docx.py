"""Word files. In: the bytes of a .docx. Out: a `Document`: paragraphs, tables, foot- and endnotes.

Tracked insertions are in the text, deletions are not, as in Word's view of the final text. The archive is measured
before it is opened: what is declared, what really comes out, how many members, and how much each inflates.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from factcheck.documents.docx_tables import table_rows
from factcheck.documents.docx_text import FALLBACK, GONE, MATH, W, text_of
from factcheck.documents.plain import block_of, document
from factcheck.documents.request import ReadJob
from factcheck.documents.tree import Piece
from factcheck.model import Document, Problem
from factcheck.vocabulary import Role

MOST_BYTES = 100_000_000
MOST_RATIO = 200
MOST_MEMBERS = 2_000
"""The bounds of a file that people write; beyond them it is a bomb."""

_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/math": MATH[1:-1].encode(),
}
"""Names in the strict variant of the format -> those in the usual one."""

_PARTS = ("word/footnotes.xml", "word/endnotes.xml")
_HEADING = re.compile(r"(?:heading|title|berschrift|titre|t[ií]tulo|titolo|kop|nag)", re.IGNORECASE)


class Refused(Exception):
    """The archive is not one that a person wrote; the message says why."""


def read_docx(job: ReadJob) -> Document:
    """The text as Word shows it with all changes accepted."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(job.data))
        _measure(archive)
        pieces = [piece for part in ("word/document.xml", *_PARTS) for piece in _part(archive, part)]
    except Refused as why:
        return Document(url=job.url, text="", reader="docx", problem=Problem.TOO_LARGE, note=str(why))
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        KeyError,
        ValueError,
        NotImplementedError,
        RuntimeError,
        OSError,
    ) as fault:
        return Document(
            url=job.url, text="", reader="docx", problem=Problem.NO_TEXT, note=f"The Word file is broken: {fault}"
        )
    return document(job, pieces, "docx")


def _measure(archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    size = sum(member.file_size for member in members)
    packed = max(1, sum(member.compress_size for member in members))
    if len(members) > MOST_MEMBERS:
        raise Refused(f"The Word file has {len(members)} members; at most {MOST_MEMBERS} are read.")
    if size > MOST_BYTES or (size > 1_000_000 and size / packed > MOST_RATIO):
        raise Refused(f"The Word file inflates from {packed} to {size} bytes, which is refused.")


def _part(archive: zipfile.ZipFile, name: str) -> Iterator[Piece]:
    if name not in archive.namelist():
        if name == "word/document.xml":
            raise KeyError("word/document.xml is missing")
        return
    with archive.open(name) as member:
        data = member.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise Refused("The Word file inflates beyond what its directory says.")
    for strict, usual in _STRICT.items():
        data = data.replace(strict, usual)
    root = parse_xml(data)
    role = Role.CAPTION if name in _PARTS else Role.BODY
    yield from _blocks(root, role)


def parse_xml(data: bytes) -> Any:
    """The root element of well-formed XML without a document type; ValueError otherwise."""
    from lxml import etree

    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data:
        raise ValueError("it declares a document type or entities, which are not read")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        raise ValueError(str(fault)[:200]) from None


def _blocks(element: Any, role: Role) -> Iterator[Piece]:
    """Paragraphs and tables in order; lxml bounds the depth of a tree, so recursion is safe."""
    for child in element:
        if child.tag == W + "p":
            text = text_of(child)
            if text:
                yield block_of(text, _role(child, role))
        elif child.tag == W + "tbl":
            yield from table_rows(child)
        elif child.tag not in GONE and child.tag != FALLBACK and isinstance(child.tag, str):
            yield from _blocks(child, role)


def _role(paragraph: Any, role: Role) -> Role:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    name = style.get(W + "val", "") if style is not None else ""
    if paragraph.find(f"{W}pPr/{W}outlineLvl") is not None or _HEADING.search(name):
        return Role.HEADING
    if paragraph.find(f"{W}pPr/{W}numPr") is not None:
        return Role.LIST
    return Role.CAPTION if "caption" in name.lower() else role
