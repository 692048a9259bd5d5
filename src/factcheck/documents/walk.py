"""The walk over a parsed page. In: the root node of selectolax's tree. Out: a `Page`: all its text as pieces in order.

Nothing that a page holds as text is lost here; what does not count gets its role later. The walk is a loop, not a
recursion, so nesting costs no stack; elements that only style words never break a word.
"""

from __future__ import annotations

import re
from typing import Any

from factcheck.documents.elements import BREAKING, KINDS, SKIPPED, VERBATIM
from factcheck.documents.marks import MARKED, MOST_NAME, is_caption, mark_of, span, takes_no_place
from factcheck.documents.raised import fraction, is_note_link, priced, raised
from factcheck.documents.tree import Cell, Container, Page, Piece
from factcheck.vocabulary import Role

_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_BREAK = "\x00"
_AROUND_BREAK = re.compile(r" ?\x00 ?")
_CJK = re.compile("[\u2e80-\ud7ff\uf900-\ufaff]")
_SENTENCE_END = re.compile(r"[.!?…。！？।؟][\"'”’»)\]]{0,3}(?: |$)|[。！？]")
_SUPER = re.compile(r"vertical-align\s{0,9}:\s{0,9}super", re.IGNORECASE)

_INLINE, _BLOCK, _LINK, _RAISE, _LOWER, _ASIDE = range(6)
_STYLE = (_INLINE, None)
_UNREAD = frozenset({"rt", "button", "del", "s", "strike"})
"""Elements within a line that are set aside without an attribute that says so: struck out, or beside the words."""

_WATCHED = VERBATIM | {"table", "tr", "td", "th", "thead", "tbody", "tfoot", "caption"}

PROSE = 80
"""Characters from which a block with a sentence end and few links is running text."""


def measure(text: str) -> int:
    """Characters, a CJK one three times."""
    return len(text) if text.isascii() else len(text) + 2 * len(_CJK.findall(text))


def walk(root: Any) -> Page:
    """All text below `root` (a LexborNode) in document order."""
    walker = _Walker()
    node, depth = root, 0
    while node is not None:
        tag = node.tag
        child = None
        if tag == "-text":
            text = node.text_content
            if text and (walker.words or walker.verbatim or not text.isspace()):
                walker.text(text)
        elif tag not in SKIPPED and tag[0] not in "-!":
            child = node.child
            if child is not None:
                walker.enter(tag, node.attributes)
            elif tag in BREAKING:
                walker.enter(tag, node.attributes if tag in ("td", "th") else {})
                walker.leave()
            elif tag == "br":
                walker.line()
        if child is not None:
            node, depth = child, depth + 1
            continue
        while depth:
            following = node.next
            if following is not None:
                node = following
                break
            node, depth = node.parent, depth - 1
            walker.leave()
        else:
            break
    walker.flush()
    return walker.page


class _Walker:
    """The state of one walk: open elements, the words of the block at hand, open tables."""

    def __init__(self) -> None:
        self.page = Page()
        self.page.containers.append(Container(-1, ""))
        self.frames: list[tuple[int, Any]] = []
        self.at = 0
        self.words: list[str] = []
        self.linked = 0
        self.links = 0
        self.verbatim = 0
        self.deferred: list[tuple[str, int]] = []
        self.tables: list[tuple[int, int, int, bool]] = []
        self.count = 0
        self.cell: Cell | None = None
        self.row = -1
        self.column = 0
        self.table = 0
        self.in_head = False
        self.priced = False

    # ------------------------------------------------------------ text

    def text(self, text: str) -> None:
        """A text node."""
        if self.verbatim:
            text = text.replace("\r\n", "\n").replace("\n", _BREAK)
        self.words.append(text)
        if self.links:
            self.linked += measure(_SPACES.sub(" ", text) if "\n" in text else text)

    def line(self) -> None:
        """A `<br>`: a line end; the second in a row ends the block."""
        for words in reversed(self.words):
            if words == _BREAK:
                self.words.pop()
                self.flush()
                return
            if not words.isspace():
                break
        self.words.append(_BREAK)

    def flush(self) -> None:
        """Ends the block at hand."""
        if self.words:
            text = "".join(self.words) if len(self.words) > 1 else self.words[0]
            if _is_uneven(text):
                text = _SPACES.sub(" ", text)
            if self.priced:
                text, self.priced = priced(text), False
            if _BREAK in text:
                text = _AROUND_BREAK.sub("\n", text)
            text = text.strip(" \n")
            if text and not text.isspace():
                self.emit(text, self.at, self.linked, self.cell)
            self.words = []
        self.linked = 0
        if self.deferred:
            for text, container in self.deferred:
                self.emit(text, container, 0, self.cell)
            self.deferred = []

    def emit(self, text: str, container: int, linked: int, cell: Cell | None) -> None:
        """Adds a piece."""
        holder = self.page.containers[container]
        size = len(text) if text.isascii() else measure(text)
        prose = size >= PROSE and linked * 3 < size and _SENTENCE_END.search(text) is not None
        self.page.pieces.append(
            Piece(text, holder.tag, container, holder.kind, size, linked if linked < size else size, cell, (), prose)
        )

    # ------------------------------------------------------------ elements

    def enter(self, tag: str, attributes: dict[str, str | None]) -> None:
        """The start of an element."""
        if tag in BREAKING:
            if self.words or self.deferred:
                self.flush()
            self.open(tag, attributes)
        elif tag == "a":
            self.links += 1
            self.frames.append((_LINK, (len(self.words), self.linked, attributes.get("href") or "")))
        elif tag == "sup":
            self.frames.append((_RAISE, (len(self.words), self.linked)))
        elif tag == "sub":
            self.frames.append((_LOWER, len(self.words)))
        elif attributes or tag in _UNREAD:
            self.inline(tag, attributes)
        else:
            self.frames.append(_STYLE)

    def inline(self, tag: str, attributes: dict[str, str | None]) -> None:
        """An element within a line: what a reader does not see there is set aside, so that the sentence stays whole."""
        style = attributes.get("style")
        if style and "block" in style and "inline" not in style:
            self.flush()
            self.open(tag, attributes)
            return
        if tag == "button" and not self.words:
            self.open(tag, attributes)
            return
        if style and "super" in style and _SUPER.search(style):
            self.frames.append((_RAISE, (len(self.words), self.linked)))
            return
        mark, _ = mark_of(tag, attributes, in_article=True)
        if tag == "rt":
            mark = Role.HIDDEN
        if mark is Role.HIDDEN:
            self.frames.append((_ASIDE, (self.words, self.linked, self.at)))
            self.words, self.linked = [], 0
            self.page.containers.append(Container(self.at, tag, mark=mark, firm=True))
            self.at = len(self.page.containers) - 1
        else:
            self.frames.append(_STYLE)

    def open(self, tag: str, attributes: dict[str, str | None]) -> None:
        """The start of a block element: a container."""
        containers = self.page.containers
        parent = containers[self.at]
        mark, firm, article = None, False, parent.article
        kind = KINDS.get(tag, parent.kind)
        if attributes:
            mark, firm = mark_of(tag, attributes, article)
            article = article or attributes.get("itemprop") == "articleBody"
            if kind is Role.BODY and (name := attributes.get("class")) and is_caption(name[:MOST_NAME]):
                kind = Role.CAPTION
        elif tag in MARKED:
            mark, firm = mark_of(tag, attributes, article)
        containers.append(Container(self.at, tag, kind, mark, firm, article or tag in ("article", "main")))
        self.frames.append((_BLOCK, (self.at, self.cell)))
        self.at = len(containers) - 1
        if tag in _WATCHED:
            self.verbatim += tag in VERBATIM
            self.in_table(tag, attributes)

    def in_table(self, tag: str, attributes: dict[str, str | None]) -> None:
        """Keeps count of rows and columns."""
        if tag == "table":
            if self.tables and self.cell is not None:
                self.page.layout.add(self.cell.table)
            self.tables.append((self.table, self.row, self.column, self.in_head))
            self.count += 1
            self.table, self.row, self.column, self.cell, self.in_head = self.count, -1, 0, None, False
            if (attributes.get("role") or "") in ("presentation", "none"):
                self.page.layout.add(self.table)
        elif tag == "tr":
            self.row, self.column = self.row + 1, 0
        elif tag in ("td", "th"):
            columns, rows = span(attributes.get("colspan")), span(attributes.get("rowspan"))
            self.cell = Cell(self.table, self.row, self.column, columns, rows, tag == "th", self.in_head)
            self.column += 0 if takes_no_place(attributes) else columns
        elif tag in ("thead", "tbody", "tfoot"):
            self.in_head = tag == "thead"

    def leave(self) -> None:
        """The end of the element that was entered last."""
        kind, saved = self.frames.pop()
        if kind == _BLOCK:
            if self.words or self.deferred:
                self.flush()
            tag = self.page.containers[self.at].tag
            if tag in _WATCHED:
                self.out_of(tag)
            self.at, self.cell = saved
        elif kind == _LINK:
            self.links -= 1
            start, linked, target = saved
            if "#" in target and is_note_link(*self.since(start), target):
                del self.words[start:]
                self.linked = linked
        elif kind == _RAISE:
            self.raised(*saved)
        elif kind == _LOWER:
            self.lowered(saved)
        elif kind == _ASIDE:
            text = _SPACES.sub(" ", "".join(self.words)).replace(_BREAK, "\n").strip()
            if text:
                self.deferred.append((text, self.at))
            self.words, self.linked, self.at = saved

    def out_of(self, tag: str) -> None:
        """The end of an element of a table, or of one whose line ends are kept."""
        if tag in VERBATIM:
            self.verbatim -= 1
        elif tag == "caption" and self.page.pieces and self.page.pieces[-1].tag == "caption":
            self.page.captions[self.table] = self.page.pieces[-1].text
        elif tag == "table":
            self.table, self.row, self.column, self.in_head = self.tables.pop()
        elif tag == "thead":
            self.in_head = False

    # ------------------------------------------------------------ raised text

    def since(self, start: int) -> tuple[str, str]:
        """The end of the text before the words from `start` on, and what they are."""
        return "".join(self.words[max(0, start - 3) : start])[-40:], "".join(self.words[start:]).strip()

    def raised(self, start: int, linked: int) -> None:
        """The end of raised text: note marks go, an exponent becomes superscript digits."""
        before, inside = self.since(start)
        laid = raised(before, inside, linked=self.linked > linked)
        if laid is None:
            return
        self.words[start:] = [laid] if laid else []
        if laid:
            self.priced |= len(laid) == 2 and before[-1:].isdigit()
        else:
            self.linked = linked

    def lowered(self, start: int) -> None:
        """The end of lowered text: the denominator of a fraction joins what is raised before it."""
        if not self.since(start)[1].isdecimal():
            return
        first = max(0, start - 4)
        text = "".join(self.words[first:])
        laid = fraction(text)
        if laid != text:
            self.words[first:] = [""] * (len(self.words) - first - 1) + [laid]


def _is_uneven(text: str) -> bool:
    """Whether `_SPACES` would alter it; six looks for a string take a tenth of one for a pattern."""
    return "\n" in text or "  " in text or "\t" in text or "\r" in text or "\f" in text or "\v" in text
