"""A Word brief. In: bytes of a .docx file. Out: a Manuscript; footnotes, endnotes and comments are kept as its notes.

Tracked insertions are text, tracked deletions are not. Lines and columns count in the text taken out of the file; a
place also names the paragraph, counted from 1 over those that hold words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.claims.brief.manuscript import Composer, Link, Manuscript, Note, NoteMark, Part
from factcheck.claims.brief.package import Package

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

#: Elements whose words are not part of the text: deletions, moves away, and the second copy of a drawing.
_LEFT_OUT = frozenset(
    {f"{_W}del", f"{_W}moveFrom", f"{_W}rPr", f"{_W}pPr", f"{_W}instrText", f"{_W}delText", _FALLBACK}
)
_BREAKS = {f"{_W}tab": " ", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "-"}
_REFERENCES = {f"{_W}footnoteReference": "footnote", f"{_W}endnoteReference": "endnote"}
_HYPERLINK = re.compile(r'HYPERLINK\s{1,10}"([^"]{1,2000})"')
#: Names of Word's own styles (they are English in every edition) and what their paragraphs are.
_STYLES = (
    (re.compile(r"(?:heading|title|subtitle|toc|table of|index|header|footer)", re.IGNORECASE), Part.HEADING),
    (re.compile(r"caption", re.IGNORECASE), Part.CAPTION),
    (re.compile(r"(?:intense )?quote|block ?quotation|quotations", re.IGNORECASE), Part.QUOTE),
    (re.compile(r"list", re.IGNORECASE), Part.LIST),
)


def read(path: str, data: bytes, *, lang: str | None = None) -> Manuscript:
    """The body of a Word file. Raises InvalidInputError for what is no readable Word file."""
    package = Package(path, data)
    document = package.part("word/document.xml")
    assert document is not None
    walk = _Walk(package.addresses("word/document.xml"), _style_names(package.part("word/styles.xml")))
    walk.body(document)
    core = package.part("docProps/core.xml")
    title = core.findtext(f"{_DC}title") if core is not None else None
    text = walk.composer.text
    return Manuscript(
        path=path,
        kind="docx",
        written=text,
        text=text,
        paragraphs=tuple(walk.composer.paragraphs),
        origins=walk.composer.origins,
        links=tuple(walk.composer.links),
        marks=tuple(walk.composer.marks),
        notes=tuple(_notes(package)),
        lang=lang or _language(document),
        title=(title or "").strip() or None,
    )


class _Walk:
    """One pass over the body."""

    def __init__(self, addresses: dict[str, str], styles: dict[str, str]) -> None:
        self.composer = Composer()
        self._addresses = addresses
        self._styles = styles
        self._comments: dict[str, int] = {}
        self._field: list[str] = []  # instruction texts of the fields that are open
        self._field_start = 0
        self._number = 0

    def body(self, root: _Element) -> None:
        """Paragraphs and tables, wherever they are nested (content controls, text boxes)."""
        for element in _outermost(root):
            if element.tag == f"{_W}tbl":
                self._table(element)
            else:
                self._open()
                self._inside(element)
                self._close(self._part(element))
                for box in element.iter(f"{_W}txbxContent"):
                    if not _is_left_out(box, element):
                        self.body(box)

    def _table(self, table: _Element) -> None:
        for row in table.iterfind(f"{_W}tr"):
            self._open()
            for index, cell in enumerate(row.iterfind(f"{_W}tc")):
                if index:
                    self._add("\t")
                for number, paragraph in enumerate(cell.iter(f"{_W}p")):
                    if number:
                        self._add(" ")
                    self._inside(paragraph)
            self._close(Part.TABLE)

    def _open(self) -> None:
        self.composer.open()

    def _close(self, part: Part) -> None:
        if self.composer.close(part, number=self._number + 1):
            self._number += 1

    def _add(self, words: str) -> None:
        self.composer.add(words, self.composer.length)

    def _inside(self, element: _Element) -> None:
        """The words of an element in order; its links, marks and fields on the way."""
        for child in element:
            tag = child.tag
            if tag in _LEFT_OUT or tag == f"{_W}txbxContent":
                if tag == f"{_W}instrText" and self._field:
                    self._field[-1] += child.text or ""
            elif tag == f"{_W}t":
                self._add(child.text or "")
            elif tag in _BREAKS:
                self._add(_BREAKS[tag])
            elif tag == f"{_W}hyperlink":
                self._hyperlink(child)
            elif tag == f"{_W}fldChar":
                self._field_mark(child.get(f"{_W}fldCharType"))
            elif tag in _REFERENCES:
                self._mark(_REFERENCES[tag], child.get(f"{_W}id") or "", self.composer.length)
            elif tag == f"{_W}commentRangeStart":
                self._comments[child.get(f"{_W}id") or ""] = self.composer.length
            elif tag == f"{_W}commentRangeEnd":
                label = child.get(f"{_W}id") or ""
                self._mark("comment", label, self._comments.pop(label, self.composer.length))
            elif not (tag == f"{_W}r" and _is_hidden(child)):
                self._inside(child)

    def _mark(self, kind: str, label: str, start: int) -> None:
        self.composer.marks.append(NoteMark(start=start, end=self.composer.length, label=label, kind=kind))

    def _hyperlink(self, element: _Element) -> None:
        start = self.composer.length
        self._inside(element)
        self._link(start, self._addresses.get(element.get(f"{_R}id") or "", ""))

    def _field_mark(self, kind: str | None) -> None:
        """A field: begin, its instruction, separate, its result, end."""
        if kind == "begin":
            self._field.append("")
        elif kind == "separate":
            self._field_start = self.composer.length
        elif kind == "end" and self._field:
            match = _HYPERLINK.search(self._field.pop())
            self._link(self._field_start, match.group(1) if match else "")

    def _link(self, start: int, url: str) -> None:
        if url and start < self.composer.length:
            self.composer.links.append(Link(start=start, end=self.composer.length, url=url))

    def _part(self, paragraph: _Element) -> Part:
        properties = paragraph.find(f"{_W}pPr")
        if properties is None:
            return Part.BODY
        style = properties.find(f"{_W}pStyle")
        identity = style.get(f"{_W}val") or "" if style is not None else ""
        name = self._styles.get(identity, identity)
        for pattern, part in _STYLES:
            if pattern.match(name):
                return part
        if properties.find(f"{_W}outlineLvl") is not None:
            return Part.HEADING
        return Part.LIST if properties.find(f"{_W}numPr") is not None else Part.BODY


def _outermost(root: _Element) -> Iterator[_Element]:
    """Paragraphs and tables that stand in no other one."""
    for child in root:
        if child.tag in (f"{_W}p", f"{_W}tbl"):
            yield child
        elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
            yield from _outermost(child)


def _is_left_out(element: _Element, within: _Element) -> bool:
    parent = element.getparent()
    while parent is not None and parent is not within:
        if parent.tag in _LEFT_OUT:
            return True
        parent = parent.getparent()
    return False


def _is_hidden(run: _Element) -> bool:
    hidden = run.find(f"{_W}rPr/{_W}vanish")
    return hidden is not None and hidden.get(f"{_W}val") not in ("0", "false")


def _notes(package: Package) -> Iterator[Note]:
    """Footnotes, endnotes and comments with their words and addresses."""
    for kind in ("footnote", "endnote", "comment"):
        part = f"word/{kind}s.xml"
        root = package.part(part)
        addresses = package.addresses(part)
        for element in root.iterfind(f"{_W}{kind}") if root is not None else ():
            if element.get(f"{_W}type") in ("separator", "continuationSeparator", "continuationNotice"):
                continue
            walk = _Walk(addresses, {})
            walk.body(element)
            words = " ".join(walk.composer.text.split())
            urls = tuple(link.url for link in walk.composer.links)
            yield Note(label=element.get(f"{_W}id") or "", text=words, urls=urls, kind=kind)


def _style_names(styles: _Element | None) -> dict[str, str]:
    if styles is None:
        return {}
    names = {}
    for style in styles.iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        if name is not None:
            names[style.get(f"{_W}styleId") or ""] = name.get(f"{_W}val") or ""
    return names


def _language(document: _Element) -> str | None:
    """The language of most runs that name one."""
    counted: dict[str, int] = {}
    for element in document.iter(f"{_W}lang"):
        name = element.get(f"{_W}val")
        if name:
            counted[name] = counted.get(name, 0) + 1
    return max(sorted(counted), key=lambda name: counted[name]) if counted else None
