"""Cuts a paragraph of a brief into sentences. In: its words and language. Out: the stretch of each, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: Code points of a paragraph that are cut into sentences at once.
_LONGEST_PARAGRAPH = 8_000
#: Points that end no sentence and that the segmenter takes for one.
_POINT_INSIDE = re.compile(r"(?<=\bet )(al)\.")


def cut(words: str, *, lang: str | None = None) -> list[tuple[int, int]]:
    """Half-open stretches of the sentences; offsets of `words`."""
    from factcheck.text import sentences

    text = _POINT_INSIDE.sub(r"\1,", words)
    cuts = [
        (start + low, start + high)
        for start, end in _chunks(text)
        for low, high in sentences.split(text[start:end], lang=lang)
    ]
    return _with_opening_marks(text, cuts)


def _with_opening_marks(text: str, cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """A quotation mark that opens the next sentence belongs to that one."""
    moved: list[tuple[int, int]] = []
    for start, end in cuts:
        begin = moved.pop() if moved and text[moved[-1][1] - 2 : moved[-1][1]] in (" “", " „", " «", " (") else None
        if begin is not None:
            moved.append((begin[0], begin[0] + len(text[begin[0] : begin[1] - 1].rstrip())))
            start = begin[1] - 1
        moved.append((start, end))
    return moved


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    """A paragraph as it is, or a monstrous one cut at spaces: the segmenter's work grows with the square of it."""
    start = 0
    while len(text) - start > _LONGEST_PARAGRAPH:
        space = text.rfind(" ", start, start + _LONGEST_PARAGRAPH)
        end = space if space > start else start + _LONGEST_PARAGRAPH
        yield start, end
        start = end
    yield start, len(text)
