"""The nouns that each brief reader hands on. In: pieces of a file. Out: a Manuscript that leads back to it.

Two texts are kept apart: `written` is the text that lines and columns count in (the decoded file, or the text taken out
of a DOCX or PDF), `text` is the readable text without markup. `origins` leads from the second to the first.
"""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.model import Place

if TYPE_CHECKING:
    from factcheck.text.folding import Folded


class Part(StrEnum):
    """What a paragraph of a brief is."""

    BODY = "body"
    HEADING = "heading"
    LIST = "list"
    TABLE = "table"
    QUOTE = "quote"
    CAPTION = "caption"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A stretch of the readable text, half-open. `number` and `page` count from 1 and are set for docx and pdf."""

    start: int
    end: int
    part: Part = Part.BODY
    number: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An address and the stretch of the readable text that carries it."""

    start: int
    end: int
    url: str
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteMark:
    """Where a footnote, endnote or comment hangs: the offset at which its mark stood. A comment covers a stretch."""

    start: int
    end: int
    label: str
    kind: str = "footnote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """The words of a footnote, endnote or comment, and the addresses that it links."""

    label: str
    text: str
    urls: tuple[str, ...] = ()
    kind: str = "footnote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """`length` code points of the readable text from `start` stand in the written text from `written`."""

    start: int
    written: int
    length: int


@dataclass(frozen=True, kw_only=True)
class Manuscript:
    """A brief as its reader saw it, before anything is called a claim."""

    path: str
    kind: str
    written: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    origins: tuple[Origin, ...]
    links: tuple[Link, ...] = ()
    marks: tuple[NoteMark, ...] = ()
    notes: tuple[Note, ...] = ()
    lang: str | None = None
    title: str | None = None
    published: date | None = None

    @cached_property
    def _origin_starts(self) -> list[int]:
        return [origin.start for origin in self.origins]

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        position = self.written.find("\n")
        while position >= 0:
            starts.append(position + 1)
            position = self.written.find("\n", position + 1)
        return starts

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.paragraphs]

    @cached_property
    def _ordered_links(self) -> tuple[list[Link], list[int]]:
        ordered = sorted(self.links, key=lambda link: link.start)
        return ordered, [link.start for link in ordered]

    def links_in(self, start: int, end: int) -> list[Link]:
        """The links that touch a stretch of the readable text, in order."""
        links, starts = self._ordered_links
        low, high = bisect.bisect_left(starts, start), bisect.bisect_left(starts, end)
        if low and links[low - 1].end > start:
            low -= 1
        return links[low:high]

    @cached_property
    def folded(self) -> Folded:
        """The readable text folded for comparison."""
        from factcheck.text.folding import fold

        return fold(self.text)

    def written_at(self, offset: int) -> int:
        """The offset in `written` of a code point of the readable text."""
        if not self.origins:
            return 0
        origin = self.origins[max(0, bisect.bisect_right(self._origin_starts, offset) - 1)]
        return origin.written + max(0, min(offset - origin.start, origin.length - 1))

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """The paragraph that holds an offset of the readable text."""
        index = bisect.bisect_right(self._paragraph_starts, offset) - 1
        if index < 0 or offset > self.paragraphs[index].end:
            return None
        return self.paragraphs[index]

    def line_column(self, written_offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of an offset in `written`."""
        line = bisect.bisect_right(self._line_starts, written_offset)
        return line, written_offset - self._line_starts[line - 1] + 1

    def written_place(self, start: int, end: int) -> Place:
        """The place of a half-open stretch of the written text."""
        line, column = self.line_column(start)
        end_line, end_column = self.line_column(end)
        return Place(path=self.path, line=line, column=column, end_line=end_line, end_column=end_column)

    def place(self, start: int, end: int) -> Place:
        """The place of a half-open stretch of the readable text; the end column is the first one after it."""
        line, column = self.line_column(self.written_at(start))
        end_line, end_column = self.line_column(self.written_at(max(start, end - 1)))
        paragraph = self.paragraph_at(start)
        return Place(
            path=self.path,
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column + (1 if end > start else 0),
            page=paragraph.page if paragraph else None,
            paragraph=paragraph.number if paragraph else None,
        )


class Composer:
    """Gathers the readable text piece by piece and remembers where each piece was written.

    `open` starts a paragraph, `add` puts a piece into it, `close` ends it (and takes it back when it holds no words).
    """

    def __init__(self) -> None:
        self.length = 0
        self.paragraphs: list[Paragraph] = []
        self.links: list[Link] = []
        self.marks: list[NoteMark] = []
        self._pieces: list[str] = []
        self._origins: list[Origin] = []
        self._opened: int | None = None
        self._at_open: tuple[int, int, int] = (0, 0, 0)

    @property
    def text(self) -> str:
        """The readable text so far."""
        return "".join(self._pieces)

    @property
    def origins(self) -> tuple[Origin, ...]:
        """Where its pieces were written."""
        return tuple(self._origins)

    def open(self) -> None:
        """Start a paragraph."""
        self._opened = self.length
        self._at_open = (len(self._pieces), len(self._origins), len(self.links))

    def add(self, piece: str, written: int) -> None:
        """Put a piece into the paragraph; `written` is where its first code point stands in the written text."""
        if not piece:
            return
        last = self._origins[-1] if self._origins else None
        if last and last.start + last.length == self.length and last.written + last.length == written:
            self._origins[-1] = Origin(start=last.start, written=last.written, length=last.length + len(piece))
        else:
            self._origins.append(Origin(start=self.length, written=written, length=len(piece)))
        self._pieces.append(piece)
        self.length += len(piece)

    def close(self, part: Part = Part.BODY, *, number: int | None = None, page: int | None = None) -> bool:
        """End the paragraph; False when it held no words and was taken back."""
        assert self._opened is not None
        start, self._opened = self._opened, None
        words = "".join(self._pieces[self._at_open[0] :])
        if not words.strip():
            self._take_back(start)
            return False
        left, right = len(words) - len(words.lstrip()), len(words.rstrip())
        self.paragraphs.append(Paragraph(start=start + left, end=start + right, part=part, number=number, page=page))
        self._pieces.append("\n\n")
        self.length += 2
        return True

    def text_from(self, start: int) -> str:
        """The words added since `start`, an offset inside the open paragraph."""
        words = ""
        for piece in reversed(self._pieces):
            if len(words) >= self.length - start:
                break
            words = piece + words
        return words[len(words) - (self.length - start) :]

    def ends_with_space(self) -> bool:
        """Whether the last thing added was white space."""
        return bool(self._pieces) and self._pieces[-1][-1].isspace()

    def drop_from(self, start: int) -> None:
        """Take back the words added since `start`, an offset inside the open paragraph."""
        while self._pieces and self.length > start:
            piece = self._pieces.pop()
            self.length -= len(piece)
            if self.length < start:
                self._pieces.append(piece[: start - self.length])
                self.length = start
        self._cut_origins(start)

    def _take_back(self, start: int) -> None:
        pieces, origins, links = self._at_open
        del self._pieces[pieces:], self.links[links:]
        del self._origins[origins:]
        self._cut_origins(start)
        self.length = start

    def _cut_origins(self, start: int) -> None:
        """Forget where anything from `start` on was written."""
        while self._origins and self._origins[-1].start >= start:
            self._origins.pop()
        if self._origins and self._origins[-1].start + self._origins[-1].length > start:
            last = self._origins[-1]
            self._origins[-1] = Origin(start=last.start, written=last.written, length=start - last.start)
