"""What stands over a passage. In: an index and an offset. Out: the roots of the title, the headings and the table
header.

A row of a table, or a paragraph under a heading, does not repeat what stands over it.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.matching.index import Index
from factcheck.matching.tables import headers_of
from factcheck.matching.words import words
from factcheck.model import Role


def heading_roots(index: Index, start: int) -> frozenset[str]:
    """The roots that stand in the document's title, in the last heading before `start` and in the header of its row."""
    source = index.source
    texts = [source.document.title or ""]
    if source.blocks:
        block = source.block_at(start)
        texts.extend(headers_of(source, block, start))
        texts.append(_heading_before(index, start))
    return _roots("\n".join(texts), source.lang)


def _heading_before(index: Index, start: int) -> str:
    source = index.source
    last = ""
    for block in source.blocks:
        if block.start > start:
            break
        if block.role is Role.HEADING:
            last = source.text[block.start : block.end]
    return last


@lru_cache(maxsize=4096)
def _roots(text: str, lang: str | None) -> frozenset[str]:
    return frozenset(word.root for word in words(text, lang=lang) if word.kind in ("word", "name"))
