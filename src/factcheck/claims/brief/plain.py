"""A plain text brief. In: bytes of a .txt file. Out: a Manuscript, one paragraph for each block or line.

Bare addresses become links; `[4]` marks stay for `references` to resolve.
"""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.claims.brief.decoding import decode
from factcheck.claims.brief.manuscript import Composer, Manuscript, Part

#: A line of a list: a bullet, or a number with a point or bracket, and white space.
_BULLET = re.compile(r"[ \t\u00a0]{0,20}(?:[-*•◦▪–·‣]|\(?\d{1,2}[.)])[ \t\u00a0]+")

#: No line of a hand-wrapped text is longer; a longer one was left to the editor's soft wrap.
_WIDEST_WRAPPED_LINE = 160


def read(path: str, data: bytes, *, lang: str | None = None) -> Manuscript:
    """The paragraphs of a text file; hard-wrapped lines are joined, other lines are paragraphs of their own."""
    written = decode(data)
    composer = Composer()
    for block in _paragraphs(written):
        bullet = _BULLET.match(written, block[0][0], block[-1][1])
        composer.open()
        for index, (start, end) in enumerate(block):
            begin = bullet.end() if bullet and index == 0 else start
            if index:
                composer.add(" ", block[index - 1][1])
            composer.add(written[begin:end], begin)
        composer.close(Part.LIST if bullet else Part.BODY)
    return Manuscript(
        path=path,
        kind="text",
        written=written,
        text=composer.text,
        paragraphs=tuple(composer.paragraphs),
        origins=composer.origins,
        lang=lang,
    )


def _paragraphs(text: str) -> list[list[tuple[int, int]]]:
    """Paragraphs, each as the stretches of its lines."""
    blocks = _blocks(text)
    if not _is_wrapped(text, blocks):
        return [[line] for block in blocks for line in block]
    paragraphs: list[list[tuple[int, int]]] = []
    for block in blocks:
        for index, line in enumerate(block):
            if index == 0 or _BULLET.match(text, line[0], line[1]):
                paragraphs.append([])
            paragraphs[-1].append(line)
    return paragraphs


def _blocks(text: str) -> list[list[tuple[int, int]]]:
    """Runs of lines between blank lines."""
    blocks: list[list[tuple[int, int]]] = [[]]
    start = 0
    for line in text.split("\n"):
        if line.strip():
            left, right = len(line) - len(line.lstrip()), len(line.rstrip())
            blocks[-1].append((start + left, start + right))
        elif blocks[-1]:
            blocks.append([])
        start += len(line) + 1
    return [block for block in blocks if block]


def _is_wrapped(text: str, blocks: list[list[tuple[int, int]]]) -> bool:
    """Whether lines were broken by a right margin: most lines that go on had no room for the next word."""
    widest = max((end - start for block in blocks for start, end in block), default=0)
    if not 30 <= widest <= _WIDEST_WRAPPED_LINE:
        return False
    followed = full = broken = 0
    for block in blocks:
        for (start, end), (next_start, next_end) in pairwise(block):
            if end - start < widest / 2:
                continue  # a byline or a heading
            followed += 1
            broken += text[end - 1] not in '.!?:"”'
            space = text.find(" ", next_start, next_end)
            word = (space if space >= 0 else next_end) - next_start
            full += end - start + 1 + word > widest - 4
    return broken > 0 and full / followed >= 0.6
