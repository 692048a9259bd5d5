"""A Markdown brief. In: bytes of a .md file. Out: its words without markup, each led back to its column.

CommonMark with tables, footnotes and front matter. Code and raw HTML are left out; links and footnotes are kept apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from factcheck.claims.brief.decoding import decode
from factcheck.claims.brief.front_matter import read_front_matter
from factcheck.claims.brief.inline_html import FILLER, fill_html
from factcheck.claims.brief.manuscript import Composer, Link, Manuscript, Note, NoteMark, Part

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

#: Containers whose paragraphs are something else than running text, by the token that opens them.
_CONTAINERS = {
    "blockquote_open": Part.QUOTE,
    "list_item_open": Part.LIST,
    "heading_open": Part.HEADING,
    "tr_open": Part.TABLE,
}

#: What is no word of the text: a mark whose footnote is nowhere defined, and filled-out HTML.
_NO_WORD = re.compile(rf"\[\^[^\]\s]{{1,40}}\]|{FILLER}{{1,2000}}")


def read(path: str, data: bytes, *, lang: str | None = None) -> Manuscript:
    """The paragraphs, headings, list items, quotations and table rows of a Markdown file."""
    written = decode(data)
    front = read_front_matter(written)
    walk = _Walk(written)
    walk.blocks(_parser().parse(walk.source))
    return Manuscript(
        path=path,
        kind="markdown",
        written=written,
        text=walk.composer.text,
        paragraphs=tuple(walk.composer.paragraphs),
        origins=walk.composer.origins,
        links=tuple(walk.composer.links),
        marks=tuple(walk.composer.marks),
        notes=tuple(walk.notes),
        lang=lang or front.lang,
        title=front.title,
        published=front.published,
    )


def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.front_matter import front_matter_plugin

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    # Escapes and entities stay tokens of their own, so that their source is known.
    parser.disable(["text_join", "html_inline", "html_block"])
    return parser.use(footnote_plugin).use(front_matter_plugin)


class _Walk:
    """One pass over the tokens. Words are looked for in the source from a cursor that only moves forward."""

    def __init__(self, written: str) -> None:
        self.source = fill_html(written)
        self.composer = Composer()
        self.notes: list[Note] = []
        self._line_starts = [0, *(match.end() for match in re.finditer("\n", written))]
        self._cursor = 0
        self._limit = len(written)
        self._containers: list[Part] = []
        self._row: list[Token] | None = None
        self._note: Note | None = None

    def blocks(self, tokens: Sequence[Token]) -> None:
        """Read the block tokens in order."""
        for token in tokens:
            if token.type == "footnote_open":
                self._note = Note(label=_label(token), text="")
            elif token.type == "footnote_close" and self._note:
                self.notes.append(self._note)
                self._note = None
            elif token.type in _CONTAINERS:
                self._containers.append(_CONTAINERS[token.type])
                self._row = [] if token.type == "tr_open" else self._row
            elif token.type.replace("_close", "_open") in _CONTAINERS:
                self._close_container(token)
            elif token.type == "inline":
                self._inline_block(token)

    def _close_container(self, token: Token) -> None:
        if token.type == "tr_close" and self._row is not None:
            self._table_row(self._row)
            self._row = None
        self._containers.pop()

    def _inline_block(self, token: Token) -> None:
        if self._note is not None:
            self._note = _with_words(self._note, token.children or [])
        elif self._row is not None:
            self._row.append(token)
        else:
            self._go_to(token)
            self.composer.open()
            self._children(token.children or [])
            self.composer.close(self._containers[-1] if self._containers else Part.BODY)

    def _table_row(self, cells: Iterable[Token]) -> None:
        self.composer.open()
        for index, cell in enumerate(cells):
            if index == 0:
                self._go_to(cell)
            else:
                self.composer.add("\t", self._cursor)
            self._children(cell.children or [])
        self.composer.close(Part.TABLE)

    def _go_to(self, token: Token) -> None:
        if token.map:
            first, behind = token.map
            starts = self._line_starts
            self._cursor = max(self._cursor, starts[first]) if first < len(starts) else self._cursor
            self._limit = starts[behind] if behind < len(starts) else len(self.source)

    def _children(self, tokens: Sequence[Token]) -> None:
        opened: list[tuple[int, str, str | None]] = []
        for token in tokens:
            if token.type in ("text", "text_special"):
                self._words(token)
            elif token.type in ("softbreak", "hardbreak"):
                self._line_break()
            elif token.type == "code_inline":
                self._code(token)
            elif token.type == "image":
                self._find("![")
                self._find(token.content)
                self._step_over_address()
            elif token.type == "link_open":
                opened.append((self.composer.length, str(token.attrGet("href") or ""), _title(token)))
            elif token.type == "link_close" and opened:
                start, url, title = opened.pop()
                self.composer.links.append(Link(start=start, end=self.composer.length, url=url, title=title))
                if token.markup not in ("autolink", "linkify"):
                    self._step_over_address()
            elif token.type == "footnote_ref":
                self._mark(token)

    def _words(self, token: Token) -> None:
        """Words as they stand; an escape or entity is looked for as it is written and read as what it means."""
        if token.type == "text_special":
            at = self._find(token.markup or token.content)
            self.composer.add(token.content, at)
            return
        for piece in _pieces(token.content):
            at = self._find(piece)
            if not _NO_WORD.fullmatch(piece):
                self.composer.add(piece, at)

    def _find(self, words: str) -> int:
        """Where the words stand between the cursor and the end of the block; the cursor steps behind them."""
        found = self.source.find(words, self._cursor, self._limit)
        if found < 0:
            return min(self._cursor, max(0, len(self.source) - 1))
        self._cursor = found + len(words)
        return found

    def _line_break(self) -> None:
        self.composer.add(" ", self._find("\n"))

    def _code(self, token: Token) -> None:
        """Code inside a sentence is a word of it; a line break in it was made a space."""
        at = self._find(token.content.split(" ")[0])
        self.composer.add(token.content, at)

    def _step_over_address(self) -> None:
        """Step over the address of a link, so that its characters are not taken for the words that follow."""
        if self.source.startswith("](", self._cursor) or self.source.startswith("][", self._cursor):
            closing = ")" if self.source[self._cursor + 1] == "(" else "]"
            end = _closing(self.source, self._cursor + 2, closing)
            self._cursor = end + 1 if end >= 0 else self._cursor

    def _mark(self, token: Token) -> None:
        self.composer.marks.append(NoteMark(start=self.composer.length, end=self.composer.length, label=_label(token)))
        self._find("]")


def _closing(text: str, start: int, closing: str) -> int:
    """The offset of the bracket that closes what was opened before `start`; -1 when the paragraph ends first."""
    opening = "(" if closing == ")" else "["
    depth = 1
    for offset in range(start, min(len(text), start + 4000)):
        letter = text[offset]
        if letter == opening:
            depth += 1
        elif letter == closing:
            depth -= 1
            if depth == 0:
                return offset
        elif letter == "\n" and text.startswith("\n\n", offset):
            return -1
    return -1


def _pieces(content: str) -> list[str]:
    """Words cut around what is no word."""
    pieces: list[str] = []
    position = 0
    for match in _NO_WORD.finditer(content):
        pieces += [content[position : match.start()], match.group()]
        position = match.end()
    pieces.append(content[position:])
    return [piece for piece in pieces if piece]


def _label(token: Token) -> str:
    return str(token.meta.get("label") or f"inline {token.meta.get('id', 0) + 1}")


def _title(token: Token) -> str | None:
    title = token.attrGet("title")
    return str(title) if title else None


def _with_words(note: Note, children: Sequence[Token]) -> Note:
    """A note with the words and addresses of one more paragraph."""
    words = "".join(
        " " if child.type in ("softbreak", "hardbreak") else child.content
        for child in children
        if child.type in ("text", "text_special", "code_inline", "softbreak", "hardbreak")
    )
    urls = tuple(str(child.attrGet("href")) for child in children if child.type == "link_open")
    return Note(label=note.label, text=f"{note.text} {words}".strip(), urls=note.urls + urls, kind=note.kind)
