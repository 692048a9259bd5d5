"""trafilatura's opinion. In: the text of a page and its walked pieces. Out: roles refined by where it sees the article.

It is the best at telling an article from the rest, and it drops some of what counts (tables, figures in captions, late
paragraphs). So it may raise a piece to a counting role, and lower only a piece that our own reading was not sure of.
Imported here alone, at call time: the import costs 0.3 s.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from factcheck.documents.tree import Page, Piece
from factcheck.vocabulary import Role

_WORD = re.compile(r"\w+")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

SHINGLE = 5
"""Words of a run that is looked up; shorter blocks are looked up whole, as a line."""

AGREED = 0.8
"""Share of what trafilatura took that must count by our own reading too before it may lower anything."""

PART = 0.4
MOST = 0.75
"""Share of the running text that counts by our reading which it must have taken: on a page that calls itself an
article, where teasers of others may be the rest, and on others (shops, forums, manuals), of which it often takes one
part."""

ENOUGH = 250
"""Characters that it must have found for that."""

LONGEST_LEAD = 25
"""Blocks between a heading and its article; where more stand in between, they are something else."""

STANDFIRST = 60
"""Characters of the shortest standfirst; bylines and dates are shorter."""

LEAVES = frozenset({
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "figure",
    "figcaption", "pre"
})  # fmt: skip
"""Elements that are a block of text or a list of such, not a part of the page."""

COVERED = 0.5
"""Share of a block's runs that must stand in trafilatura's text."""


LONGEST = 2_000_000
MOST_TAGS = 60_000
"""Bytes and tags of a page beyond which trafilatura is not asked: it is not linear, and such a page is no article."""


def worth_asking(data: bytes | str) -> bool:
    """Whether a page is of a size that trafilatura reads in time."""
    return len(data) <= LONGEST and (data.count(b"<") if isinstance(data, bytes) else data.count("<")) <= MOST_TAGS


def article_text(html: str) -> str | None:
    """The article as trafilatura sees it, or None where it sees none."""
    import trafilatura

    try:
        text: Any = trafilatura.extract(html, favor_recall=True, fast=True, include_comments=False, include_tables=True)
    except Exception:  # it walks hostile trees; whatever it raises, our own roles stand
        return None
    return text or None


def refine(page: Page, article: str, is_article: bool) -> None:
    """Moves pieces between counting and not counting roles by the article's text.

    Where trafilatura took another part of the page for the article than we did, our reading stands and its text is
    added.
    """
    pieces = page.pieces
    runs, lines = _runs(article)
    seen = [_covered(_WORD.findall(piece.text.translate(_RAISED).lower()), runs, lines) for piece in pieces]
    theirs = sum(piece.size for piece, covered in zip(pieces, seen, strict=True) if covered)
    shared = sum(piece.size for piece, covered in zip(pieces, seen, strict=True) if covered and piece.role.counts)
    ours = sum(piece.size for piece in pieces if piece.prose and piece.role.counts)
    agrees = shared >= AGREED * theirs and shared >= ENOUGH and shared >= (PART if is_article else MOST) * ours
    holders = {holder_of(page, piece) for piece, covered in zip(pieces, seen, strict=True) if covered and piece.prose}
    lead = _lead(pieces, seen)
    for at, (piece, covered) in enumerate(zip(pieces, seen, strict=True)):
        if piece.fixed or covered == piece.role.counts or (at in lead and _is_standfirst(piece)):
            continue
        if covered:
            if piece.prose or (piece.inside and piece.role is Role.RELATED):
                piece.role = Role.BODY
        elif agrees and not _kept(piece) and _is_apart(page, piece, holders) and not _in_header(page, piece):
            piece.role = Role.RELATED


def _lead(pieces: list[Piece], seen: list[bool]) -> range:
    """The blocks between the main heading and the first paragraph that trafilatura took: the standfirst is there, which
    it drops where it stands in a part of its own."""
    first = next((at for at, piece in enumerate(pieces) if seen[at] and piece.prose and piece.role.counts), 0)
    heading = next((at for at in range(first, -1, -1) if pieces[at].tag == "h1" and pieces[at].role.counts), first)
    return range(heading, first) if first - heading <= LONGEST_LEAD else range(0)


def _is_standfirst(piece: Piece) -> bool:
    """Whether a block is long enough for a sentence, full stop or not, and no list of links."""
    return piece.size >= STANDFIRST and piece.linked * 3 < piece.size


def is_open(page: Page) -> bool:
    """Whether trafilatura could change anything, if it took the part with the most running text for the article too."""
    prose: Counter[int] = Counter()
    for piece in page.pieces:
        if piece.prose and piece.role.counts:
            prose[holder_of(page, piece)] += piece.size
    sure = {holder for holder, _ in prose.most_common(1)}
    for piece in page.pieces:
        if piece.fixed:
            continue
        if piece.role.counts:
            if not _kept(piece) and _is_apart(page, piece, sure):
                return True
        elif piece.prose or (piece.inside and piece.role is Role.RELATED):
            return True
    return False


def _is_apart(page: Page, piece: Piece, holders: set[int]) -> bool:
    """Whether neither the part that holds the piece nor, for running text, the part around that holds the article."""
    holder = holder_of(page, piece)
    around = page.containers[holder].parent if piece.prose else holder
    return holder not in holders and around not in holders


def _kept(piece: Piece) -> bool:
    """Captions, tables, code and the main heading: what trafilatura is known to drop from an article."""
    return piece.tag == "h1" or (piece.inside and (piece.role in (Role.CAPTION, Role.TABLE) or piece.tag == "pre"))


def _in_header(page: Page, piece: Piece) -> bool:
    """Whether running text stands in the header of an article."""
    at = piece.container if piece.prose else -1
    while at >= 0:
        if page.containers[at].tag == "header":
            return page.containers[at].article
        at = page.containers[at].parent
    return False


def holder_of(page: Page, piece: Piece) -> int:
    """The container in which the piece stands as one block among others."""
    at = piece.container
    while page.containers[at].tag in LEAVES and page.containers[at].parent >= 0:
        at = page.containers[at].parent
    return at


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
