"""A site that fails and says so under status 200. In: a page as seen, its pieces. Out: server-error with a sentence.

| the site's title, or the first heading | the text | what else may stand there |
|---|---|---|
| says it and little else | says it or asks to come back, or is empty | 200 characters without a figure |
| | says it, to its reader | nothing |

What the page says is told sentence by sentence, what stands in quotation marks is somebody else's, and a row of figures
is always the page's own: an article about maintenance, a status page with its dates and a page under a banner are read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.documents.phrases import folded, holds
from factcheck.documents.state_seen import FEW, FLASH, QUOTED, SENTENCE, Seen, State, says
from factcheck.documents.tree import Piece
from factcheck.model import Problem
from factcheck.vocabulary import Role

NOTE = "The server answers as if all were well, but the page says that the site fails for now."

MOST_READ = 4_000
"""Characters of one block that are looked at; a page of more running text is not doubted."""

WORDS = 5
"""Words from which a line with a number is a sentence and no label."""

_WIDE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")


def failing(pieces: Sequence[Piece], seen: Seen) -> State | None:
    """server-error, where the page says that the site fails, and says nothing else."""
    titled = bool(seen.headings) and says("failing title", seen.headings[0])
    headed = any(says("failing title", heading) for heading in seen.headings[1:2])
    if not (titled or headed or holds("failing", seen.everything) or holds("failing title", seen.everything)):
        return None
    counting = [piece for piece in pieces if piece.role.counts]
    if any(piece.role is Role.TABLE and any(map(str.isdigit, piece.text)) for piece in counting):
        return None
    said = [(piece.role is Role.HEADING, text) for piece in counting for text in _sentences(piece)]
    at_fault = any(holds("failing", text) or (not heading and _says_failing(text)) for heading, text in said)
    later = any(holds("later", text) for _, text in said)
    own = [text for piece in counting if _tells(piece) for text in _sentences(piece) if not _is_excuse(text)]
    if at_fault or later:
        own = _without_words_to_the_reader(own)
    if any(map(_has_figure, own)):
        return None
    rest = sum(map(_size, own))
    if (titled and rest <= (FEW / 2 if at_fault or later else 0)) or ((headed or at_fault) and rest < FLASH):
        return State(Problem.SERVER_ERROR, NOTE)
    return None


def _sentences(piece: Piece) -> list[str]:
    """The sentences of a block, folded, without what is quoted."""
    text = QUOTED.sub(" ", folded(piece.text[:MOST_READ]))
    return [sentence.strip() for sentence in SENTENCE.split(text) if sentence.strip()]


def _tells(piece: Piece) -> bool:
    """Whether a block may tell of the world: no heading, no links."""
    return piece.role is not Role.HEADING and piece.linked * 2 < max(1, piece.size)


def _is_excuse(sentence: str) -> bool:
    return _says_failing(sentence) or holds("later", sentence)


def _without_words_to_the_reader(own: list[str]) -> list[str]:
    """Without "We are making things better for you": a few sentences that name we or you, and no figure."""
    spoken = [text for text in own if holds("addressed", text) and not any(map(str.isdigit, text))]
    return own if sum(map(_size, spoken)) > FEW else [text for text in own if text not in spoken]


def _says_failing(sentence: str) -> bool:
    return holds("failing", sentence) or says("failing title", sentence)


def _has_figure(text: str) -> bool:
    """Whether a sentence holds a digit; "Error 503" and "Ray ID: 7d8f" are labels."""
    return any(map(str.isdigit, text)) and (_size(text) >= FLASH or sum(map(str.isalpha, text.split())) >= WORDS)


def _size(text: str) -> int:
    """Characters, a wide one three times, as `tree.Piece.size` counts them."""
    return len(text) + 2 * len(_WIDE.findall(text))
