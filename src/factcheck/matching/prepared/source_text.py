"""One source prepared for matching. In: a Document. Out: its sentences, figures, dates, quotations and words, each read
once, when first asked for.
"""

from __future__ import annotations

import bisect
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from factcheck.matching.prepared.detail_tables import Alike, Days, Standing, by_unit
from factcheck.model import Block, Date, Document, Figure, Passage, Role

if TYPE_CHECKING:
    from factcheck.matching.prepared.index import Index
    from factcheck.text.folding import Folded

#: Code points of context kept on each side of a passage; the width that Hypothesis' TextQuoteSelector uses.
CONTEXT_WIDTH = 32


class Sentence(NamedTuple):
    """A sentence as offsets into the text; `block` is the index of the block that holds it."""

    start: int
    end: int
    block: int


#: A page has hundreds of sentences, and most are whole blocks: made without the detour through Python's own `__new__`.
_sentence = tuple.__new__


class SourceText:
    """A document with what matching reads out of it. Nothing here changes once computed; `as_of` resolves dates."""

    def __init__(self, document: Document, *, as_of: date | None = None) -> None:
        self.document = document
        self.text = document.text
        self.lang = document.lang
        self.as_of = as_of or document.published

    @classmethod
    def of(cls, text: str, *, lang: str | None = None, as_of: date | None = None) -> SourceText:
        """A source out of plain text: each line is a block of running text."""
        return cls(Document(url="", text=text, blocks=line_blocks(text), lang=lang), as_of=as_of)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the document, or its lines where a reader gave none."""
        return self.document.blocks or line_blocks(self.text)

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    @cached_property
    def heading_starts(self) -> list[int]:
        """The offsets at which the headings begin, in order."""
        return [block.start for block in self.blocks if block.role is Role.HEADING]

    @cached_property
    def has_headers(self) -> bool:
        """Whether a row of a table has headers over it."""
        return any(block.header for block in self.blocks)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Sentences in order; a sentence never crosses a block, and a table row is one sentence."""
        from factcheck.text.sentences import is_one, split

        found: list[Sentence] = []
        for index, block in enumerate(self.blocks):
            first, last = block.start, block.end
            piece = self.text[first:last]
            if block.role is Role.TABLE or (is_one(piece) and piece[:1].strip() and piece[-1].strip()):
                found.append(_sentence(Sentence, (first, last, index)))
                continue
            for start, end in split(piece, lang=self.lang):
                found.append(Sentence(first + start, first + end, index))
        return tuple(found)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds an offset (of the one before it, between two sentences)."""
        return max(0, bisect.bisect_right(self._sentence_starts, offset) - 1)

    def block_at(self, offset: int) -> Block:
        """The block that holds an offset (the one before it, between two blocks)."""
        return self.blocks[max(0, bisect.bisect_right(self._block_starts, offset) - 1)]

    def role_at(self, offset: int) -> Role:
        """The role of the block that holds an offset; running text for an empty document."""
        return self.block_at(offset).role if self.blocks else Role.BODY

    def passage(self, start: int, end: int) -> Passage:
        """The stretch as evidence, with the text around it."""
        return Passage(
            start=start,
            end=end,
            exact=self.text[start:end],
            prefix=self.text[max(0, start - CONTEXT_WIDTH) : start],
            suffix=self.text[end : end + CONTEXT_WIDTH],
            role=self.role_at(start),
            page=self.document.page_at(start),
        )

    @cached_property
    def _unbroken(self) -> str:
        """The text with a mark where a block ends, so that nothing is read across two blocks; offsets stay."""
        return self.text.replace("\n", "¶")

    @cached_property
    def _written_dates(self) -> tuple[Date, ...]:
        from factcheck.matching import dates

        return dates.read(self._unbroken, lang=self.lang, as_of=self.as_of)

    @cached_property
    def _written_figures(self) -> tuple[Figure, ...]:
        from factcheck.matching import dates, quantity

        days = [(day.start, day.end) for day in self._written_dates if not dates.is_span(day)]
        return quantity.read(self._unbroken, lang=self.lang, skip=days)

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        """The dates of the text, in order; a year alone in a table's cell is one, and so is "a year later"."""
        from factcheck.matching.dates.counted import counted_years
        from factcheck.matching.prepared.tables import table_years

        counted = counted_years(self._unbroken, self._written_dates)
        taken = {offset for day in counted for offset in range(day.start, day.end)}
        written = [day for day in self._written_dates if day.start not in taken] if taken else self._written_dates
        years = table_years(self, self._written_figures)
        if not years and not counted:
            return self._written_dates
        return tuple(sorted((*written, *counted, *years), key=lambda found: found.start))

    @cached_property
    def _date_starts(self) -> list[int]:
        return [found.start for found in self.dates]

    @cached_property
    def standing(self) -> dict[int, Standing]:
        """By start, where each figure and date stands."""
        sentences, blocks = self.sentences, self.blocks
        usual: dict[int, Standing] = {}
        found: dict[int, Standing] = {}
        for start in (detail.start for details in (self.figures, self.dates) for detail in details):
            number = self.sentence_at(start)
            sentence = sentences[number] if sentences else None
            if sentence is None or not sentence.start <= start < sentence.end:
                found[start] = Standing(number, self.role_at(start).counts)
                continue
            if number not in usual:
                usual[number] = Standing(number, blocks[sentence.block].role.counts)
            found[start] = usual[number]
        return found

    @cached_property
    def days(self) -> Days:
        """The dates by what they say, and by their sentence."""
        return Days(self.dates, self.standing)

    @cached_property
    def figures_by_unit(self) -> dict[bool, dict[str, Alike]]:
        """The figures that are ranks (True) and that are not (False), by their unit."""
        return by_unit(self.figures, self.standing)

    @cached_property
    def _figure_starts(self) -> list[int]:
        return [found.start for found in self.figures]

    @cached_property
    def figures_of_value(self) -> dict[Decimal, list[Figure]]:
        """The figures by their value, in order."""
        found: dict[Decimal, list[Figure]] = {}
        for figure in self.figures:
            if figure.value is not None:
                found.setdefault(figure.value, []).append(figure)
        return found

    def figures_between(self, start: int, end: int) -> tuple[Figure, ...]:
        """The figures of a stretch."""
        first = bisect.bisect_left(self._figure_starts, start)
        return self.figures[first : bisect.bisect_left(self._figure_starts, end)]

    def dates_between(self, start: int, end: int) -> tuple[Date, ...]:
        """The dates of a stretch."""
        first = bisect.bisect_left(self._date_starts, start)
        return self.dates[first : bisect.bisect_left(self._date_starts, end)]

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the text, in order; what a date took is not read again, a cell has the unit of its header."""
        from factcheck.matching.prepared.tables import with_headers

        return with_headers(self, self._written_figures)

    @cached_property
    def folded(self) -> Folded:
        """The text folded for comparison, with a way back to raw offsets."""
        from factcheck.text.folding import fold

        return fold(self.text)

    @cached_property
    def index(self) -> Index:
        """Where the words of the text stand."""
        from factcheck.matching.prepared.index import Index

        return Index(self)


def line_blocks(text: str) -> tuple[Block, ...]:
    """Each non-empty line of a plain text as a block of running text."""
    blocks: list[Block] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(start=start, end=start + len(line), role=Role.BODY))
        start += len(line) + 1
    return tuple(blocks)
