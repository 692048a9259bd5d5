"""A page whose text is gone, or not for this reader. In: a page as seen. Out: a problem with a sentence, or None.

| state | what says so | what must be missing |
|---|---|---|
| soft-404 | title, first heading and first sentence that nothing is there | nothing: a hundred teasers may follow |
| soft-404 | a name for sale or parked; the page that a new server shows | a sentence about the world |
| blocked | a question for the reader's age; a refusal to his country | a sentence about the world |
| rate-limited | a title that says that we asked too often | a sentence about the world |

A sentence about the world speaks neither to the reader nor of "this page": an article *about* a wall has one.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from factcheck.documents.phrases import folded, holds
from factcheck.documents.state_seen import BUTTON, FEW, QUOTED, SENTENCE, Seen, State, says
from factcheck.documents.tree import Piece
from factcheck.model import Problem
from factcheck.vocabulary import Role

MISSING = "The server answers as if all were well, but the page says that it was not found."
FIRST = 3
"""Blocks after the heading among which a page says that it is not there."""

_DOUBTFUL = ("missing title", "gone", "challenge", "default page")


def is_doubtful(title: str | None) -> bool:
    """Whether a title says that something else stands in the place of the text, however much of it there is."""
    return bool(title) and any(says(kind, folded(title or "")) for kind in _DOUBTFUL)


def world(kind: str, seen: Seen) -> list[str]:
    """The sentences that speak neither to the reader nor of the page, nor are what a page of this kind says."""
    return [text for text in seen.sentences if not _talks(kind, QUOTED.sub(" ", text))]


def _talks(kind: str, text: str) -> bool:
    return says(kind, text) or holds("addressed", text) or holds("of a site", text)


def missing_at_once(pieces: list[Piece], seen: Seen) -> State | None:
    """soft-404, where title and heading say it, and the first sentence too: what follows are offers."""
    if len(seen.headings) < 2 or not all(map(says_missing, seen.headings[:2])):
        return None
    visible = [piece for piece in pieces if piece.role is not Role.HIDDEN]
    at = next((at for at, piece in enumerate(visible) if piece.tag in ("h1", "h2")), len(visible))
    for piece in visible[at + 1 : at + 1 + FIRST]:
        text = folded(piece.text[:FEW])
        if piece.size <= FEW and _tells_missing(text):
            return State(Problem.SOFT_404, MISSING)
        if SENTENCE.search(text):
            break
    return None


def says_missing(text: str) -> bool:
    """Whether a folded heading says that the page is not there, or not any more."""
    return says("missing title", text) or says("gone", text)


def tells_missing(seen: Seen) -> bool:
    """Whether a line says it to the reader, or of "this page": "404, or page not found, is a status" does not."""
    return any(_tells_missing(line) for line in (*seen.sentences, *seen.short) if line not in seen.headings)


def _tells_missing(text: str) -> bool:
    """Whether a folded text says it in a sentence of its own, not by the name of the error alone."""
    return holds("missing", text) and (_talks("missing", text) or not holds("missing title", text))


def default_page(seen: Seen) -> State | None:
    """soft-404, where a server shows the page of those who have put none there."""
    titled = any(says("default page", heading) for heading in seen.headings[:2])
    if not titled or not holds("default", "\n".join((seen.everything, *seen.sentences[:FIRST]))):
        return None
    return State(Problem.SOFT_404, "The server shows the page that it comes with; there is no other at the address.")


def domain(seen: Seen) -> State | None:
    """soft-404, where the name of the site is for sale."""
    host = (urlsplit(seen.final_url or seen.url).hostname or "").removeprefix("www.")
    named = bool(host) and any(text.startswith(f"{host} is for sale") for text in seen.headings)
    if not (named or any_line_says("domain", seen)):
        return None
    if sum(map(len, world("domain", seen))) > (FEW / 2 if named else 0):
        return None
    return State(Problem.SOFT_404, "The name of the site is for sale or parked; the page is not there any more.")


def gated(seen: Seen) -> State | None:
    """blocked, where the page is not for readers of this country, or asks for their age."""
    told = [text for text in _lines_with("region", seen) if holds("region", QUOTED.sub(" ", text))]
    if any(says("region", text) or holds("of a site", text) for text in told) and not world("region", seen):
        return State(Problem.BLOCKED, "The site does not show the page to readers of this country.")
    if any_line_says("age", seen) and not world("age", seen):
        return State(Problem.BLOCKED, "The page asks for the reader's age instead of showing its text.")
    return None


def limited(seen: Seen) -> State | None:
    """rate-limited, under a status of success."""
    if not any(says("limited title", heading) for heading in seen.headings) or world("limited title", seen):
        return None
    return State(Problem.RATE_LIMITED, "The page says that we asked too often instead of showing its text.")


def is_loading(seen: Seen) -> bool:
    """Whether a page says nothing but that it is not there yet."""
    if not holds("loading", seen.everything):
        return False
    lines = [line for line in seen.everything.split("\n") if line and line not in seen.headings]
    loading = [line for line in lines if says("loading", line)]
    return bool(loading) and sum(map(len, lines)) - sum(map(len, loading)) <= BUTTON


def any_line_says(kind: str, seen: Seen) -> bool:
    """Whether a heading or a block says this and little else."""
    return any(says(kind, text) for text in _lines_with(kind, seen))


def _lines_with(kind: str, seen: Seen) -> list[str]:
    """The headings and blocks that hold a phrase; a page without one is told in one look."""
    text = "\n".join((*seen.headings, seen.everything))
    return [line for line in text.split("\n") if holds(kind, line)] if holds(kind, text) else []
