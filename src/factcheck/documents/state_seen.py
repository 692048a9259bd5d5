"""A page as the rules of its state see it. In: the pieces of a page, its tree and addresses. Out: a `Seen`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from factcheck.documents.phrases import asks_consent, folded, holds, longest
from factcheck.documents.tree import Piece
from factcheck.model import Problem
from factcheck.vocabulary import Role

FLASH = 40
"""Characters of the shortest sentence that is taken for a page's own text."""

FEW = 400
"""Characters of own sentences up to which an error page may hold some (a hint, a motto)."""

MOST_SEEN = 4_000
"""Characters of a doubtful page that are searched for phrases; what stands in the place of a text is short."""

MOST_HEADINGS = 5
"""Headings that may say what the page is; those below belong to other things."""

BUTTON = 60
"""Characters of the longest button or short line."""

SENTENCE = re.compile(r"[.!?…。！？।؟][\"'”’»)\]]{0,3}(?:\s|$)|[。！？]")
QUOTED = re.compile(r"[\"“„«‹「『][^\"“”„»›」』]{1,300}[\"“”»›」』]|(?<!\w)'[^']{3,300}'(?!\w)")
"""What stands in quotation marks is somebody else's."""

_SEPARATORS = re.compile(r"\s[-–—|·•»«/]\s|\s?[|·•»«]\s?")


@dataclass(frozen=True, slots=True)
class State:
    """problem: why this is not the text, or None. note: one sentence for a person."""

    problem: Problem | None = None
    note: str = ""


READ = State()
"""Of a page that was read."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A page as the rules see it, all text folded.

    headings: title, h1 and h2. sentences: own sentences of counting blocks, without those that ask for consent.
    walls: the blocks that do. short: buttons and short lines. everything: all visible text.
    """

    headings: tuple[str, ...]
    sentences: tuple[str, ...]
    walls: tuple[str, ...]
    short: tuple[str, ...]
    everything: str
    scripted: str
    spoken: bool
    facts: int
    tree: Any
    url: str
    final_url: str | None

    @property
    def own(self) -> int:
        """Characters of own sentences."""
        return sum(map(len, self.sentences))


def see(pieces: list[Piece], tree: Any, title: str | None, url: str, final_url: str | None) -> Seen:
    """The page as the rules see it."""
    sentences, walls, short = [], [], []
    headings = [folded(title)] if title else []
    spoken, facts = False, 0
    visible = [(piece, folded(piece.text[:20_000])) for piece in pieces if piece.role is not Role.HIDDEN]
    whole = "\n".join(text for piece, text in visible if piece.linked * 2 <= piece.size)[:MOST_SEEN]
    about_data, about_scripts = holds("cookies", whole), holds("script", whole)
    for piece, text in visible:
        counts, asks = piece.role.counts, about_data and asks_consent(text)
        speaks = counts and SENTENCE.search(text) is not None
        if piece.tag in ("h1", "h2") and len(headings) < MOST_HEADINGS:
            headings.append(text)
        if len(text) <= BUTTON:
            short.append(text)
        spoken |= speaks and piece.size >= 15 and not (about_scripts and holds("script", text))
        facts += counts and not asks and any(map(str.isdigit, text))
        if asks:
            walls.append(text)
        elif speaks and piece.size >= FLASH and piece.linked * 2 < piece.size:
            sentences.append(text)
    scripted = "\n".join(folded(piece.text[:20_000]) for piece in pieces if piece.role is Role.HIDDEN)
    return Seen(
        tuple(headings), tuple(sentences), tuple(walls), tuple(short), whole, scripted,
        spoken, facts, tree, url, final_url,
    )  # fmt: skip


def says(kind: str, heading: str) -> bool:
    """Whether a title or heading, but for the name of the site, says this and little else."""
    parts = [part for part in _SEPARATORS.split(heading) if part and part.strip()]
    for part in (heading, *parts):
        phrase = longest(kind, part)
        if phrase and len(phrase) * 2 >= len(part.strip(" !.?…")):
            return True
    return False
