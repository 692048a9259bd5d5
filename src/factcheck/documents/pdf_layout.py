"""The shape of PDF pages. In: the lines of each page and their places. Out: paragraphs, headings, rows, page starts.

A paragraph ends where the lines stand further apart, change size, or start with a mark of a list, and where a line
that ends a sentence stops short of the margin. It may run over the foot of a page. A word that was split at a line end
becomes whole, unless the document spells it with the hyphen elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from factcheck.documents.plain import block_of
from factcheck.documents.tree import Piece
from factcheck.vocabulary import Role


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, a tab at each wide gap.

    left, right, bottom: in points from the bottom left corner. height: 0 if its place is not known. gaps: where each
    begins and ends.
    """

    text: str
    left: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    height: float = 0.0
    gaps: tuple[tuple[float, float], ...] = ()


_DIGITS = re.compile(r"\d+")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_ITEM = re.compile(r"(?:[-*•–▪●◦·‣]|\d{1,2}[.)]|\([a-z0-9]{1,3}\))\s")
_ENDS = re.compile(r"[.!?:;…]['\"”’»)\]⁰¹²³⁴-⁹]{0,4}$")
_SPLIT = re.compile(r"([^\W\d_]{1,40})[-‐\u00ad]$")
_HEAD_OF_WORD = re.compile(r"([^\W\d_]{1,40})")
_SOFT = re.compile(r"([^\W\d_]{1,40})\u00ad([^\W\d_]{1,40})")
_SPELLED = re.compile(r"[^\W\d_]{1,40}-[^\W\d_]{1,40}")

LEAST_IN_COLUMN = 20
LEAST_LINES = 4
"""Characters of a line in a column of text, and lines that must have two, for a page to be in columns."""

APART = 1.35
"""Times the usual distance of two lines at which a new paragraph starts."""

LARGER = 1.15
"""Times the usual height at which a short block is a heading."""

SHORT = 0.85
"""Share of the page's width at which a line that ends a sentence ends the paragraph."""


def in_columns(lines: list[Line]) -> list[Line]:
    """The lines of a page with two columns of text, the left one first; other pages as they are.

    Some makers of PDF write across the columns line by line. Then many lines have one gap at one place, with more than
    a table's words on both sides.
    """
    double = [line for line in lines if len(line.gaps) == 1 and min(map(len, line.text.split("\t"))) >= LEAST_IN_COLUMN]
    if len(double) < LEAST_LINES or 3 * len(double) < len(lines):
        return lines
    gutter = (max(line.gaps[0][0] for line in double), min(line.gaps[0][1] for line in double))
    if gutter[0] >= gutter[1]:
        return lines
    ordered: list[Line] = []
    right: list[Line] = []
    for line in lines:
        if len(line.gaps) == 1 and line.gaps[0][0] <= gutter[1] and line.gaps[0][1] >= gutter[0]:
            first, _, second = line.text.partition("\t")
            ordered.append(replace(line, text=first, right=line.gaps[0][0], gaps=()))
            right.append(replace(line, text=second, left=line.gaps[0][1], gaps=()))
        elif line.left >= gutter[0]:
            right.append(line)
        elif line.right <= gutter[1]:
            ordered.append(line)
        else:
            ordered += [*right, line]
            right = []
    return ordered + right


def lay_out(pages: list[list[Line]]) -> tuple[list[Piece], list[int]]:
    """The pieces of all pages in order, and the offset in their joined text at which each page begins."""
    pages = [in_columns(lines) for lines in pages]
    running = _running(pages)
    heights = [line.height for lines in pages for line in lines if line.height]
    layout = _Layout(median(heights) if heights else 0.0, _hyphenated(pages))
    for lines in pages:
        layout.page(lines, running)
    layout.end()
    return layout.pieces, layout.starts


def _running(pages: list[list[Line]]) -> set[str]:
    """Heads and feet: first or last lines that stand, but for their digits, on most pages; lone page numbers."""
    counts: Counter[str] = Counter()
    for lines in pages:
        counts.update({_DIGITS.sub("#", line.text) for line in _edges(lines)})
    most = {line for line, count in counts.items() if count >= max(3, len(pages) // 2)}
    return most | {"#", "Page #", "- # -", "# / #", "Seite #", "Page # of #", "Seite # von #", "– # –"}


def without_running(pages: list[list[Line]]) -> list[list[Line]]:
    """The lines of each page but for running heads and feet."""
    running = _running(pages)
    return [_body(lines, running) for lines in pages]


def _body(lines: list[Line], running: set[str]) -> list[Line]:
    edges = {id(line) for line in _edges(lines)}
    return [line for line in lines if not (id(line) in edges and _DIGITS.sub("#", line.text) in running)]


def _edges(lines: list[Line]) -> list[Line]:
    return lines if len(lines) <= 4 else [*lines[:2], *lines[-2:]]


def _hyphenated(pages: list[list[Line]]) -> frozenset[str]:
    """Words that the document spells with a hyphen within a line."""
    return frozenset(word.lower() for lines in pages for line in lines for word in _SPELLED.findall(line.text))


class _Layout:
    """The block at hand, and what was finished."""

    def __init__(self, height: float, hyphenated: frozenset[str]) -> None:
        self.height = height
        self.hyphenated = hyphenated
        self.pieces: list[Piece] = []
        self.starts: list[int] = []
        self.done = 0
        self.text = ""
        self.last: Line | None = None
        self.largest = 0.0
        self.waiting: list[Piece] = []
        self.heads: tuple[str, ...] = ()

    def page(self, lines: list[Line], running: set[str]) -> None:
        """The lines of one page. Heads and feet are kept back so that a paragraph can run over them."""
        body = _body(lines, running)
        apart = [block_of(line.text, Role.NAVIGATION) for line in lines if line not in body]
        apart_by = [a.bottom - b.bottom for a, b in pairwise(body) if a.bottom - b.bottom > 0]
        usual, right = (median(apart_by) if apart_by else 0.0), max((line.right for line in body), default=0.0)
        runs_on = bool(self.text) and bool(body) and not _ENDS.search(self.text) and body[0].text[:1].islower()
        if not runs_on:
            self.end()
            self.starts.append(self.done)
        self.waiting += apart
        if not runs_on:
            self.end()
        for at, line in enumerate(body):
            if at or not runs_on:
                self.begin_if_new(line, usual, right)
            joined = self.join(line.text)
            if runs_on and not at:
                self.starts.append(self.done + len(joined) - min(len(line.text), len(joined)))
            self.text, self.last = joined, line
            self.largest = max(self.largest, line.height)

    def begin_if_new(self, line: Line, usual: float, right: float) -> None:
        """Ends the block at hand where the line starts another."""
        last = self.last
        if not self.text or last is None:
            return
        row = "\t" in line.text or "\t" in last.text
        item = _ITEM.match(line.text) is not None
        if row or item or self.is_apart(last, line, usual) or self.is_full(last, line, right):
            self.end()

    def is_apart(self, last: Line, line: Line, usual: float) -> bool:
        """By distance or size."""
        if not line.height or not last.height:
            return False
        gap = last.bottom - line.bottom
        larger = max(line.height, last.height) > LARGER * min(line.height, last.height)
        return (
            larger
            or (usual > 0 and gap > APART * max(usual, line.height))
            or (gap < 0 and bool(_ENDS.search(self.text)))
        )

    def is_full(self, last: Line, line: Line, right: float) -> bool:
        """By a sentence that ends: short of the margin, or before an indented line."""
        if not _ENDS.search(last.text):
            return False
        if not line.height:
            return len(last.text) < SHORT * max(len(self.text), 60)
        return last.right < SHORT * right or line.left > last.left + 0.8 * line.height

    def join(self, line: str) -> str:
        """The block at hand and a line below it."""
        line = _SOFT.sub(lambda match: self.whole(match.group(1), match.group(2)), line)
        split = _SPLIT.search(self.text[-60:])
        head = _HEAD_OF_WORD.match(line)
        if not self.text:
            return line
        if split and head and line[:1].islower():
            return self.text[: -len(split.group())] + self.whole(split.group(1), head.group(1)) + line[head.end() :]
        if split:
            return f"{self.text[:-1]}-{line}"
        return f"{self.text} {line}"

    def whole(self, first: str, second: str) -> str:
        """Two halves of a word: joined, unless the document spells it with a hyphen, or the second has a capital."""
        spelled = f"{first}-{second}"
        return spelled if spelled.lower() in self.hyphenated or second[0].isupper() else first + second

    def end(self) -> None:
        """Finishes the block at hand, and lets out what was kept back."""
        if self.text:
            self.add(self.piece())
        for piece in self.waiting:
            self.add(piece)
        self.text, self.last, self.largest, self.waiting = "", None, 0.0, []

    def add(self, piece: Piece) -> None:
        """Appends a finished piece."""
        self.pieces.append(piece)
        self.done += len(piece.text) + 1

    def piece(self) -> Piece:
        """The block at hand with its role."""
        text = self.text.replace("\u00ad", "")
        if "\t" in text:
            cells = tuple(text.split("\t"))
            if not any(_DIGITS.search(_YEAR.sub("", cell)) for cell in cells[1:]):
                self.heads = cells
                return block_of(text, Role.TABLE)
            return block_of(text, Role.TABLE, self.heads if len(self.heads) == len(cells) else ())
        self.heads = ()
        if self.height and self.largest > LARGER * self.height and len(text) <= 300:
            return block_of(text, Role.HEADING)
        return block_of(text, Role.LIST if _ITEM.match(text) else Role.BODY)
