"""trafilatura's opinion. In: the text of a page and its walked pieces. Out: roles refined by where it sees the article.

It is the best at telling an article from the rest, and it drops some of what counts (tables, figures in captions, late
paragraphs). So it may raise a piece to a counting role, and lower only a piece that our own reading was not sure of.
Imported here alone, at call time: the import costs 0.3 s.
"""

from __future__ import annotations

import re
from typing import Any

from factcheck.documents.tree import Piece
from factcheck.vocabulary import Role

_WORD = re.compile(r"\w+")
SHINGLE = 5
"""Words of a run that is looked up; shorter blocks are looked up whole, as a line."""

COVERED = 0.5
"""Share of a block's runs that must stand in trafilatura's text."""


def article_text(html: str) -> str | None:
    """The article as trafilatura sees it, or None where it sees none."""
    import trafilatura

    try:
        text: Any = trafilatura.extract(html, favor_recall=True, fast=True, include_comments=False, include_tables=True)
    except Exception:  # it walks hostile trees; whatever it raises, our own roles stand
        return None
    return text or None


def refine(pieces: list[Piece], article: str) -> None:
    """Moves pieces between counting and not counting roles by the article's text."""
    runs, lines = _runs(article)
    for piece in pieces:
        if piece.fixed:
            continue
        words = _WORD.findall(piece.text.lower())
        if not words:
            continue
        covered = _covered(words, runs, lines)
        if covered and not piece.role.counts:
            piece.role = Role.BODY
        elif not covered and piece.role.counts and piece.role is not Role.TABLE:
            piece.role = Role.RELATED


def _runs(article: str) -> tuple[set[str], set[str]]:
    runs: set[str] = set()
    lines: set[str] = set()
    for line in article.splitlines():
        words = _WORD.findall(line.lower())
        lines.add(" ".join(words))
        runs.update(" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1))
    return runs, lines


def _covered(words: list[str], runs: set[str], lines: set[str]) -> bool:
    if len(words) < SHINGLE:
        return " ".join(words) in lines
    mine = [" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)]
    return sum(run in runs for run in mine) >= COVERED * len(mine)
