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

from factcheck.documents.plain import block_of, document
from factcheck.documents.request import ReadJob
from factcheck.documents.tree import Piece
from factcheck.model import Document, Problem
from factcheck.vocabulary import Role

MOST_BYTES = 100_000_000
MOST_RATIO = 200
MOST_MEMBERS = 2_000
"""The bounds of a file that people write; beyond them it is a bomb."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SPACES = re.compile(r"[ \n\r\f\v]+")
_PARTS = ("word/footnotes.xml", "word/endnotes.xml")
_GONE = frozenset(
    _W + name for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sectPr", "tblPr", "tcPr", "trPr")
)
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
    root = parse_xml(data.replace(_STRICT, _W[1:-1].encode()))
    role = Role.CAPTION if name in _PARTS else Role.BODY
    yield from _blocks(root, role)


def parse_xml(data: bytes) -> Any:
    """The root element of well-formed XML without a document type; ValueError otherwise."""
    from lxml import etree

    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data:
        raise ValueError("it declares a document type or entities, which are not read")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        raise ValueError(str(fault)[:200]) from None


def _blocks(element: Any, role: Role) -> Iterator[Piece]:
    """Paragraphs and tables in order; lxml bounds the depth of a tree, so recursion is safe."""
    for child in element:
        if child.tag == _W + "p":
            text = _text(child)
            if text:
                yield block_of(text, _role(child, role))
        elif child.tag == _W + "tbl":
            yield from _table(child)
        elif child.tag not in _GONE and child.tag != _MC + "Fallback" and isinstance(child.tag, str):
            yield from _blocks(child, role)


def _role(paragraph: Any, role: Role) -> Role:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = style.get(_W + "val", "") if style is not None else ""
    if paragraph.find(f"{_W}pPr/{_W}outlineLvl") is not None or _HEADING.search(name):
        return Role.HEADING
    if paragraph.find(f"{_W}pPr/{_W}numPr") is not None:
        return Role.LIST
    return Role.CAPTION if "caption" in name.lower() else role


def _text(element: Any, tables: list[Any] | None = None) -> str:
    """The text below an element. tables: takes the tables in it, whose text is left out then."""
    parts: list[str] = []
    _collect(element, parts, tables)
    return _SPACES.sub(" ", "".join(parts)).replace("\x00", "\n").strip()


def _collect(element: Any, parts: list[str], tables: list[Any] | None) -> None:
    for child in element:
        tag = child.tag
        if tag == _W + "t":
            parts.append(child.text or "")
        elif tag in (_W + "tab", _W + "ptab"):
            parts.append("\t")
        elif tag in (_W + "br", _W + "cr"):
            parts.append("\x00")
        elif tag == _W + "noBreakHyphen":
            parts.append("\u2011")
        elif tag == _W + "tbl" and tables is not None:
            tables.append(child)
        elif tag not in _GONE and tag != _MC + "Fallback" and isinstance(tag, str):
            if tag == _W + "r" and _is_hidden(child):
                continue
            _collect(child, parts, tables)
            if tag == _W + "p":
                parts.append(" ")


def _is_hidden(run: Any) -> bool:
    """Whether Word does not show a run, or shows it struck out."""
    told = (run.find(f"{_W}rPr/{_W}{name}") for name in ("vanish", "strike", "dstrike"))
    return any(each is not None and each.get(_W + "val", "1") not in ("0", "false", "off") for each in told)


def _table(table: Any) -> Iterator[Piece]:
    """Its rows, behind each the tables that stand in its cells."""
    rows = [_row(row) for row in _own(table, "tr")]
    told = [cells for cells, _ in rows if any(cells)]
    header: tuple[str, ...] = ()
    if len(told) > 1 and not any(re.search(r"\d", re.sub(r"\b(?:19|20)\d\d\b", "", cell)) for cell in told[0]):
        header = tuple(told[0])
    for cells, tables in rows:
        if any(cells):
            yield block_of("\t".join(cells), Role.TABLE, header if cells is not told[0] else ())
        for inner in tables:
            yield from _table(inner)


def _row(row: Any) -> tuple[list[str], list[Any]]:
    """The text of each cell, and the tables that stand in them."""
    tables: list[Any] = []
    cells = [_text(cell, tables).replace("\n", " ").replace("\t", " ") for cell in _own(row, "tc")]
    return cells, tables


def _own(element: Any, name: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, also those in a content control, but none of a table within."""
    for child in element:
        if child.tag == _W + name:
            yield child
        elif child.tag not in _GONE and child.tag not in (_W + "tbl", _MC + "Fallback") and isinstance(child.tag, str):
            yield from _own(child, name)
