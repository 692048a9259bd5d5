"""What stands over a passage. In: an index and an offset. Out: the roots of the title, the headings and the table
header.

A row of a table, or a paragraph under a heading, does not repeat what stands over it.
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from functools import lru_cache

from factcheck.matching.prepared.bearing import Places
from factcheck.matching.prepared.index import Index
from factcheck.matching.prepared.source_text import SourceText
from factcheck.matching.prepared.tables import headers_of
from factcheck.text.words import Word, words


def heading_roots(index: Index, start: int) -> frozenset[str]:
    """The roots that stand in the document's title, in the last heading before `start` and in the header of its row."""
    source, over = index.source, index.over
    heading = bisect.bisect_right(source.heading_starts, start) if source.blocks else 0
    block = source.block_at(start) if source.has_headers else None
    if block is None or not block.header:
        if heading not in over:
            over[heading] = _together(source, [source.document.title or "", _heading(source, heading)])
        return over[heading]
    headers = headers_of(source, block, start)
    if (heading, headers) not in over:
        over[heading, headers] = _together(source, [source.document.title or "", *headers, _heading(source, heading)])
    return over[heading, headers]


def roots_over(index: Index, sentence: int) -> frozenset[str] | None:
    """What stands over all places of a sentence; None for a row, in which each place has the header of its column."""
    if sentence not in index.over_sentence:
        source = index.source
        start = source.sentences[sentence].start if source.sentences else 0
        in_row = source.has_headers and bool(source.block_at(start).header)
        index.over_sentence[sentence] = None if in_row else heading_roots(index, start)
    return index.over_sentence[sentence]


def may_stand_over(index: Index, word: Word, places: Places) -> bool:
    """Whether a word may stand over some place of the source; told without a look at each heading."""
    source = index.source
    if source.has_headers or not index.cut_at_once:
        return True
    if word.root in _roots(source.document.title or "", source.lang):
        return True
    return not index.heading_sentences.isdisjoint(places)


def _heading(source: SourceText, number: int) -> str:
    """The text of the last of so many headings."""
    if not number:
        return ""
    block = source.block_at(source.heading_starts[number - 1])
    return source.text[block.start : block.end]


def _together(source: SourceText, texts: Sequence[str]) -> frozenset[str]:
    return _roots("\n".join(texts), source.lang)


@lru_cache(maxsize=4096)
def _roots(text: str, lang: str | None) -> frozenset[str]:
    return frozenset(word.root for word in words(text, lang=lang) if word.kind in ("word", "name"))
