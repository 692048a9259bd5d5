"""A message in the place of a text file or of data. In: pieces of a text, or JSON. Out: a `State`: a problem, or none.

Servers that fail send "Service Unavailable" as plain text, or `{"error": …}`, under status 200 too. A text is judged by
the rules of a page without headings (`state.py`): it says so, and nothing else. Of JSON it is an object that holds
nothing but what a message of failure is made of; with any other value it is data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from factcheck.documents.phrases import folded
from factcheck.documents.state_seen import FEW, State, says
from factcheck.documents.tree import Piece
from factcheck.model import Problem

LONGEST = 1_000
"""Characters of the longest text that may be a message; a server says it in a line."""

MOST_VALUES = 12
"""Values of the largest JSON that may be a message."""

_TOLD = frozenset({Problem.SERVER_ERROR, Problem.SOFT_404, Problem.BLOCKED})
"""What a text without markup is believed to be; a wall or a script needs the markup of one."""

_FAILED = "The server answers as if all were well, but sends a message of failure instead of the text."
_MISSING = "The server answers as if all were well, but says that there is nothing at this address."
_REFUSED = "The server refuses us instead of sending the text."

_FAULTS = frozenset({"error", "errors", "fault", "exception"})
"""Keys whose words are a failure whatever they say."""

_ENVELOPE = _FAULTS | frozenset({
    "message", "messages", "msg", "detail", "details", "title", "description", "reason", "errordescription",
    "errormessage", "status", "statuscode", "statustext", "code", "errorcode", "type", "errortype", "success", "ok",
    "timestamp", "time", "date", "path", "url", "instance", "method", "requestid", "traceid", "correlationid", "rayid",
    "id", "retryafter", "documentationurl", "helpurl", "help", "moreinfo", "domain", "location", "locationtype",
})  # fmt: skip
"""Keys of which messages of failure are made, without their hyphens and underscores."""

_REASONS = {status.phrase.lower(): status.value for status in HTTPStatus if status.value >= 400}
"""What HTTP's own statuses are called (RFC 9110, 15.5 and 15.6) -> their number."""

_NAMED = re.compile(r"(?:error\b[ :]{0,3})?(?:http\b[ :]{0,3})?(?:\d{3}\b[ :.–—-]{0,3})?([a-z' -]{4,40})[.!]?")
_PROBLEMS = {
    401: (Problem.LOGIN_WALL, _REFUSED), 403: (Problem.BLOCKED, _REFUSED), 404: (Problem.SOFT_404, _MISSING),
    410: (Problem.SOFT_404, _MISSING), 429: (Problem.RATE_LIMITED, _REFUSED), 451: (Problem.BLOCKED, _REFUSED),
}  # fmt: skip

_JOINT = re.compile(r"[-_ ]")

_SAYINGS = (
    ("failing title", Problem.SERVER_ERROR, _FAILED),
    ("missing title", Problem.SOFT_404, _MISSING),
    ("challenge", Problem.BLOCKED, _REFUSED),
)


def state_of_text(pieces: list[Piece], url: str, final_url: str | None) -> State:
    """The state of a plain text: what it says in the place of a text, and nothing else."""
    if not pieces or sum(piece.size for piece in pieces) > LONGEST:
        return State()
    named = _named(folded(pieces[0].text)) if len(pieces) == 1 else None
    if named is not None:
        return named
    from selectolax.lexbor import LexborHTMLParser

    from factcheck.documents.state import state_of

    title = pieces[0].text if len(pieces[0].text) <= FEW / 4 else None
    found = state_of(pieces, LexborHTMLParser(""), title, None, url, final_url)
    return found if found.problem in _TOLD else State()


def state_of_json(found: Any) -> State:
    """The state of JSON: whether it is a message of failure."""
    values = list(_values(found))
    if not isinstance(found, dict) or not values or len(values) > MOST_VALUES:
        return State()
    if not all(key in _ENVELOPE for key, _ in values) or sum(len(value) for _, value in values) > LONGEST:
        return State()
    words = [(key, folded(value)) for key, value in values if any(map(str.isalpha, value))]
    named = next((state for _, value in words if (state := _named(value)) is not None), None)
    if named is not None:
        return named
    for kind, problem, note in _SAYINGS:
        if any(says(kind, value) for _, value in words):
            return State(problem, note)
    return State(Problem.SERVER_ERROR, _FAILED) if any(key in _FAULTS for key, _ in words) else State()


def _named(text: str) -> State | None:
    """The state of a folded text that is the name of a status and nothing else."""
    found = _NAMED.fullmatch(text.strip())
    status = _REASONS.get(found[1].strip()) if found else None
    return None if status is None else State(*_PROBLEMS.get(status, (Problem.SERVER_ERROR, _FAILED)))


def _values(found: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """The values with the key that each stands under, but for null, no further than may matter."""
    rest = [(key, found)]
    for _ in range(4 * MOST_VALUES):
        if not rest:
            return
        key, one = rest.pop()
        if isinstance(one, dict):
            # What stands in an error is a part of the message, whatever it is called by.
            rest.extend((key if key in _FAULTS else _JOINT.sub("", str(name)).lower(), one[name]) for name in one)
        elif isinstance(one, list):
            rest.extend((key, each) for each in one)
        elif one is not None and not isinstance(one, bool):
            yield key, str(one)
    yield "", ""  # more than a message holds: a key that is none of its
