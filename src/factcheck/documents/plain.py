"""Plain text. In: bytes. Out: a `Document` whose blocks are paragraphs; and how any document is made of blocks.

Lines that were wrapped at a column are joined; lines that stand for themselves stay blocks of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.documents.decoding import Decoded, decode
from factcheck.documents.language import SAMPLE, language_of
from factcheck.documents.request import ReadJob
from factcheck.documents.state_plain import state_of_text
from factcheck.documents.state_seen import READ, State
from factcheck.documents.tree import Piece
from factcheck.documents.walk import measure
from factcheck.model import Block, Document, Problem
from factcheck.vocabulary import Role

_SPACES = re.compile(r"[ \t\v]+")
_ITEM = re.compile(r"(?:[-*•–—·]|\d{1,3}[.)]|\([a-z0-9]{1,3}\))\s")
_BLANK = re.compile(r"\n[ \t\v]*\n[\s]*|\f")

_ENDS = re.compile(r"[.!?…。！？:;|][\"'”’»)\]]{0,3}$")
_KEY = re.compile(r"[^\s:=]{1,30}(?: [^\s:=]{1,30}){0,2}\s?[:=](?:\s|$)")
_NO_PROSE = re.compile(r"-->|^[^\s:=]{1,30}\s?[:=]\s|[{}=]|\t")

NARROW = 20
"""Characters of the shortest line that a sentence runs over; a shorter one is an entry of a list."""

FULL = 0.6
"""Share of the longest line of a paragraph that such a line has at least."""

WRAPPED_AT = 55
"""Characters: a paragraph whose lines, but for the last, are all about this long or longer was wrapped."""


def read_plain(job: ReadJob) -> Document:
    """Paragraphs are what blank lines separate."""
    decoded = decode(job.data, job.content_type)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    pieces = [piece for part in _BLANK.split(text) for piece in _paragraph(part)]
    return document(job, pieces, "plain", decoded, state_of_text(pieces, job.url, job.final_url))


def document(
    job: ReadJob, pieces: list[Piece], reader: str, decoded: Decoded | None = None, state: State = READ
) -> Document:
    """A document of pieces; nothing to read, bytes that do not decode and a message in its place are its problems."""
    text, blocks = join(pieces)
    problem, note = (state.problem, state.note) if text.strip() else (Problem.NO_TEXT, "")
    if decoded is not None and decoded.faulty:
        problem, note = Problem.BAD_ENCODING, ""
    lang = job.lang or language_of(text, None)
    return Document(url=job.url, text=text, blocks=blocks, lang=lang, reader=reader, problem=problem, note=note)


def join(pieces: list[Piece]) -> tuple[str, tuple[Block, ...]]:
    """One text of all pieces, a newline between them, and their places in it."""
    blocks, at = [], 0
    for piece in pieces:
        end = at + len(piece.text)
        blocks.append(Block(start=at, end=end, role=piece.role, header=piece.header))
        at = end + 1
    return "\n".join(piece.text for piece in pieces), tuple(blocks)


def said_by(text: str, blocks: tuple[Block, ...]) -> str:
    """The beginning of what counts of a text."""
    parts, size = [], 0
    for block in blocks:
        if block.role.counts:
            parts.append(text[block.start : block.end])
            size += block.end - block.start
        if size > SAMPLE:
            break
    return " ".join(parts)


def block_of(text: str, role: Role = Role.BODY, header: tuple[str, ...] = ()) -> Piece:
    """A piece that stands in no container."""
    return Piece(text, "", 0, role, measure(text), header=header)


def _runs_on(last: str, line: str, longest: int) -> bool:
    """Whether a sentence runs over the end of a line: a long one that ends none, before one that begins none."""
    if len(last) < NARROW or len(last) < FULL * longest or _ENDS.search(last) or _NO_PROSE.search(last):
        return False
    first = line[0]
    return (first.islower() or (first.isdigit() and last[-1].isalpha()) or first in "(,") and not _KEY.match(line)


def _paragraph(text: str) -> Iterator[Piece]:
    lines = [_SPACES.sub(" ", line).strip() for line in text.split("\n")]
    lines = [line for line in lines if line]
    groups: list[list[str]] = []
    wrapped = len(lines) > 1 and all(len(line) >= WRAPPED_AT for line in lines[:-1])
    longest = max(map(len, lines), default=0)
    for line in lines:
        if groups and not _ITEM.match(line) and (wrapped or _runs_on(groups[-1][-1], line, longest)):
            groups[-1].append(line)
        else:
            groups.append([line])
    for group in groups:
        joined = "\n".join(group)
        yield block_of(joined, Role.LIST if _ITEM.match(joined) else Role.BODY)
