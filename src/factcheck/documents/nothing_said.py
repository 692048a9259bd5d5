"""Pages that say nothing themselves. In: the pieces of a page, its tree. Out: its state.

Nothing can be "not found" on a page whose text stands at another address, or of which only the furniture was read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from factcheck.documents.state_seen import State
from factcheck.documents.tree import Piece
from factcheck.model import Problem
from factcheck.vocabulary import Role

HINT = 200
"""Characters of "If you are not redirected, follow this link", the name of the site and the like."""

SOON = 30
"""Seconds after which a page that leads on has been read by nobody; a page that reloads for news waits longer."""

_LEADS_ON = re.compile(r"\s{0,9}(\d{1,4})(?:\.\d{0,3})?\s{0,9}[;,]\s{0,9}url\s{0,9}=", re.IGNORECASE)
_FRAMES = "iframe[src], frame[src], object[data], embed[src]"


def silence_of(pieces: Sequence[Piece], tree: Any) -> State:
    """no-text with a sentence why, where the page says nothing; else the state of a page that was read."""
    note = _why_silent(pieces, tree)
    return State(Problem.NO_TEXT, note) if note else State()


def _why_silent(pieces: Sequence[Piece], tree: Any) -> str | None:
    """Headings alone name a text; they are none."""
    said = [piece for piece in pieces if piece.role.counts and piece.role is not Role.HEADING]
    size, stated = sum(piece.size for piece in said), any(any(map(str.isdigit, piece.text)) for piece in said)
    if size <= HINT and not stated and _leads_on(tree):
        return "The page only leads on to another address; cite that one."
    if said:
        return None
    if tree.css_first(_FRAMES) is not None:
        return "What the page shows stands in a frame, at an address of its own; cite that one."
    return "Only headings and furniture of the site could be read, no text."


def _leads_on(tree: Any) -> bool:
    for node in tree.css("meta[http-equiv][content]"):
        if (node.attributes.get("http-equiv") or "").strip().lower() != "refresh":
            continue
        found = _LEADS_ON.match(node.attributes.get("content") or "")
        if found and int(found[1]) <= SOON:
            return True
    return False
