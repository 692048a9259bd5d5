"""A PDF brief. In: bytes of a .pdf file. Out: a Manuscript of its paragraphs, lines joined and hyphens taken out.

Running heads and page numbers are left out; raised digits are the marks of the notes in small print. Lines and columns
count in the text taken out of the file; a place also names the page.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from factcheck.claims.brief.manuscript import Composer, Link, Manuscript, Note, NoteMark, Part
from factcheck.claims.brief.pdf_lines import CUT, Line, Page, pages
from factcheck.errors import InvalidInputError

#: Lines smaller than this share of the running text are small print; larger ones than the second are headings.
_SMALL, _LARGE = 0.92, 1.12
#: A gap of more than this many times the usual line distance begins a paragraph.
_GAP = 1.35
_INDENT = 6.0
_NUMBER = re.compile(r"(\d{1,3})[.)]?\s{0,3}(?=\D)")
_BULLET = re.compile(r"(?:[•◦▪–·‣*-]|\(?\d{1,2}[.)])\s{1,4}")
#: The end of a sentence, perhaps with the digit of a footnote; "1.5" is none.
_ENDS = re.compile(r"(?:[!?:;…]|(?<!\d)\.|\.(?!\d))[\"'”’»)\]\d]{0,5}$")
_UNIT = re.compile(r"(?:^|[\s\d])(?:[munkcd]?m|ft|in|CO|H|x|10)$")
_HYPHEN = re.compile(r"[^\W\d_][-\u00ad\u2010\ufffe]$")


@dataclass(slots=True)
class _Block:
    """Lines of one paragraph, with the pages that they stand on."""

    page: int
    lines: list[tuple[int, Line]] = field(default_factory=list)


def read(path: str, data: bytes, *, lang: str | None = None) -> Manuscript:
    """The paragraphs of a PDF. Raises InvalidInputError where it cannot be opened or holds no text."""
    found = pages(path, data)
    if not any(page.lines for page in found):
        raise InvalidInputError([f"{path}:1:1: This PDF holds no text; it may be a scan. Give a version with text."])
    composing = _Composing(found)
    blocks = _blocks(found)
    composing.expect_notes(blocks)
    for block in blocks:
        composing.block(block)
    return Manuscript(
        path=path,
        kind="pdf",
        written=composing.written,
        text=composing.composer.text,
        paragraphs=tuple(composing.composer.paragraphs),
        origins=composing.composer.origins,
        links=tuple(composing.composer.links),
        marks=tuple(composing.composer.marks),
        notes=tuple(composing.notes),
        lang=lang,
    )


class _Composing:
    """Blocks -> paragraphs; small print with a number -> notes."""

    def __init__(self, found: Sequence[Page]) -> None:
        self.pages = found
        self.composer = Composer()
        self._noted: set[str] = set()
        self.notes: list[Note] = []
        self.body = _body_height(found)
        self.written = "".join(page.text.replace("\r\n", "\n").replace(CUT, "-") + "\n" for page in found)
        self._page_starts: list[int] = []
        start = 0
        for page in found:
            self._page_starts.append(start)
            start += len(page.text.replace("\r\n", "\n")) + 1
        self._breaks = [[match.start() for match in re.finditer("\r\n", page.text)] for page in found]

    def _written_at(self, page: int, offset: int) -> int:
        """Offset in `written` of an offset in a page's text, whose lines end with two characters."""
        return self._page_starts[page] + offset - bisect_left(self._breaks[page], offset)

    def expect_notes(self, blocks: Sequence[_Block]) -> None:
        """Which notes stand in small print: a raised digit behind a unit without one is no mark (m²)."""
        self._noted = {f"{block.page + 1}.{number}" for block in blocks if (number := self._number_of(block))}

    def _number_of(self, block: _Block) -> str | None:
        first = block.lines[0][1]
        match = _NUMBER.match(first.text) if first.height < _SMALL * self.body else None
        return match.group(1) if match else None

    def block(self, block: _Block) -> None:
        """One paragraph, or one note."""
        first = block.lines[0][1]
        number = self._number_of(block)
        if number:
            self._note(block, number)
            return
        bullet = _BULLET.match(first.text)
        self.composer.open()
        for index, (page, line) in enumerate(block.lines):
            self._line(page, line, skip=bullet.end() if bullet and index == 0 else 0)
            if index < len(block.lines) - 1:
                self._join(page, line, block.lines[index + 1][1])
        part = Part.HEADING if first.height > _LARGE * self.body and len(block.lines) < 4 else Part.BODY
        self.composer.close(Part.LIST if bullet else part, page=block.page + 1)

    def _note(self, block: _Block, number: str) -> None:
        words = " ".join(line.text for _, line in block.lines).removeprefix(number).lstrip(".) ")
        urls = tuple(dict.fromkeys(url for page, line in block.lines for _, _, url in self._links(page, line)))
        self.notes.append(Note(label=f"{block.page + 1}.{number}", text=words.strip(), urls=urls))

    def _links(self, page: int, line: Line) -> Iterator[tuple[int, int, str]]:
        end = line.start + len(line.text)
        return ((low, high, url) for low, high, url in self.pages[page].links if low < end and high > line.start)

    def _line(self, page: int, line: Line, *, skip: int = 0) -> None:
        """The words of a line without its raised digits."""
        position, end = line.start + skip, line.start + len(line.text)
        for start, stop in [mark for mark in self.pages[page].marks if position <= mark[0] < end]:
            label = f"{page + 1}.{line.text[start - line.start : stop - line.start].strip()}"
            if label not in self._noted and _UNIT.search(line.text[: start - line.start]):
                continue
            self._words(page, line, position, start)
            self.composer.marks.append(NoteMark(start=self.composer.length, end=self.composer.length, label=label))
            position = stop
        self._words(page, line, position, end)

    def _words(self, page: int, line: Line, start: int, end: int) -> None:
        base = self.composer.length
        self.composer.add(line.text[start - line.start : end - line.start], self._written_at(page, start))
        for low, high, url in self._links(page, line):
            if low < end and high > start:
                first, behind = base + max(low, start) - start, base + min(high, end) - start
                self.composer.links.append(Link(start=first, end=behind, url=url))

    def _join(self, page: int, line: Line, after: Line) -> None:
        """A space between two lines, or nothing where a word was cut by a hyphen."""
        if _HYPHEN.search(line.text) and after.text[:1].islower():
            self.composer.drop_from(self.composer.length - 1)
        elif not line.text.endswith(("-", "–", "/", "\u00ad")) or not after.text[:1].isalnum():
            self.composer.add(" ", self._written_at(page, line.start + len(line.text)))


def _body_height(found: Sequence[Page]) -> float:
    """The height of most letters: the median over lines, each as often as it has letters (in tens)."""
    heights = [line.height for page in found for line in page.lines for _ in range(len(line.text) // 10 + 1)]
    return median(heights) if heights else 0.0


def _blocks(found: Sequence[Page]) -> list[_Block]:
    """Lines gathered into paragraphs; one that runs over the end of a page goes on."""
    repeated = _running_heads(found)
    body = _body_height(found)
    blocks: list[_Block] = []
    open_body: _Block | None = None
    for number, page in enumerate(found):
        lines = [line for line in page.lines if _head(line) not in repeated and not _is_page_number(line, page)]
        distance = _line_distance(lines)
        before: Line | None = None
        for line in lines:
            small = line.height < _SMALL * body
            if before is not None and blocks and not _begins(before, line, distance, lines):
                blocks[-1].lines.append((number, line))
            elif before is None and open_body and not small and _goes_on(open_body.lines[-1][1], line):
                blocks.append(open_body)
                open_body.lines.append((number, line))
            else:
                blocks.append(_Block(number, [(number, line)]))
            if not small:
                open_body = blocks[-1]
            before = line
    return list({id(block): block for block in blocks}.values())


def _begins(before: Line, line: Line, distance: float, lines: Sequence[Line]) -> bool:
    """Whether a line begins a new paragraph."""
    if abs(before.height - line.height) > 0.12 * before.height or _BULLET.match(line.text):
        return True
    down = before.bottom - line.bottom
    if down < 0:  # the next column
        return not _goes_on(before, line)
    if down > _GAP * distance or (
        _NUMBER.match(line.text) and _ENDS.search(before.text) and line.height < before.height
    ):
        return True
    if _ENDS.search(before.text) is None:
        return False
    column = max(other.right for other in lines if other.left <= before.right and other.right >= before.left)
    return line.left > before.left + _INDENT or before.right - before.left < 0.85 * (column - before.left)


def _goes_on(before: Line, line: Line) -> bool:
    """Whether a paragraph goes on over the end of a page or column."""
    return _ENDS.search(before.text) is None and abs(before.height - line.height) <= 0.12 * before.height


def _line_distance(lines: Sequence[Line]) -> float:
    gaps = [a.bottom - b.bottom for a, b in pairwise(lines) if 0 < a.bottom - b.bottom < 4 * a.height]
    return sorted(gaps)[len(gaps) // 4] if gaps else 12.0  # between lines, not between paragraphs


def _running_heads(found: Sequence[Page]) -> set[tuple[str, int]]:
    """What stands, numbers aside, at the same height among the first or last two lines of most pages."""
    seen: Counter[tuple[str, int]] = Counter()
    for page in found:
        by_height = sorted(page.lines, key=lambda line: -line.bottom)
        seen.update({_head(line) for line in (*by_height[:2], *by_height[-2:])})
    least = max(2, len(found) // 2)
    return {head for head, times in seen.items() if times > least or (times == len(found) == 2 and len(head[0]) < 60)}


def _is_page_number(line: Line, page: Page) -> bool:
    """Whether a bare number stands over or under everything else."""
    heights = [other.bottom for other in page.lines if other is not line]
    return line.text.isdigit() and not min(heights, default=0.0) < line.bottom < max(heights, default=0.0)


def _head(line: Line) -> tuple[str, int]:
    """The words of a line without its numbers, and its height on the page in steps of four points."""
    return re.sub(r"\d{1,4}", "#", line.text).strip().casefold(), round(line.bottom / 4)
