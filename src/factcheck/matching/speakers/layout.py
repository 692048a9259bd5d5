"""A text laid out for attribution. In: a text, its quotations. Out: paragraphs and their sentences, on demand."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from functools import cached_property

from factcheck.matching.speakers.attribution import Sentence, sentences_of
from factcheck.matching.speakers.clauses import paragraphs, tokens_of
from factcheck.matching.speakers.verbs import Saying
from factcheck.text.quotation_marks import Marked

__all__ = ["Layout"]


class Layout:
    """Paragraphs, sentences and quotations of one text, each with its place among the others."""

    def __init__(self, text: str, marked: Sequence[Marked], table: Saying) -> None:
        self.text = text
        self.marked = tuple(marked)
        self.table = table
        self._sentences: dict[int, list[Sentence]] = {}
        self._places: dict[int, tuple[int, int, int]] = {}

    @cached_property
    def paragraphs(self) -> list[tuple[int, int]]:
        """Each paragraph as raw offsets, half-open."""
        return paragraphs(self.text, self.marked)

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [start for start, _ in self.paragraphs]

    @cached_property
    def _mark_starts(self) -> list[int]:
        return [mark.start for mark in self.marked]

    def paragraph_at(self, offset: int) -> int:
        """The index of the paragraph that holds an offset."""
        return max(0, bisect.bisect_right(self._paragraph_starts, offset) - 1)

    def sentences(self, paragraph: int) -> list[Sentence]:
        """The sentences of a paragraph."""
        if paragraph not in self._sentences:
            start, end = self.paragraphs[paragraph]
            first = bisect.bisect_left(self._mark_starts, start)
            last = bisect.bisect_left(self._mark_starts, end)
            quoted = [(index, self.marked[index]) for index in range(first, last)]
            tokens = tokens_of(self.text, start, end, quoted)
            self._sentences[paragraph] = sentences_of(self.text, tokens, self.marked, self.table)
        return self._sentences[paragraph]

    def quote_at(self, start: int, end: int) -> int | None:
        """The index of the quotation that holds a stretch, or that it mostly lies in."""
        at = bisect.bisect_right(self._mark_starts, start) - 1
        for index in (at, at + 1):
            if 0 <= index < len(self.marked):
                mark = self.marked[index]
                shared = min(end, mark.end) - max(start, mark.start)
                if shared > 0 and shared * 2 >= min(end - start, mark.end - mark.start):
                    return index
        return None

    def place(self, quote: int) -> tuple[int, int, int]:
        """Paragraph, sentence and token of a quotation."""
        if quote not in self._places:
            paragraph = self.paragraph_at(self.marked[quote].start)
            for index, sentence in enumerate(self.sentences(paragraph)):
                for at, token in enumerate(sentence.tokens):
                    if token.quote >= 0:
                        self._places[token.quote] = (paragraph, index, at)
        return self._places.get(quote, (0, 0, -1))
