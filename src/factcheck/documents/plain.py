"""Plain text, CSV and JSON. In: bytes. Out: a `Document` whose blocks are paragraphs, rows or values.

Lines that were wrapped at a column are joined; lines that stand for themselves stay blocks of their own.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from factcheck.documents.decoding import Decoded, decode, paired
from factcheck.documents.language import SAMPLE, language_of
from factcheck.documents.request import ReadJob
from factcheck.documents.state_plain import state_of_json, state_of_text
from factcheck.documents.state_seen import READ, State
from factcheck.documents.tree import Piece
from factcheck.documents.walk import measure
from factcheck.model import Block, Document, Problem
from factcheck.vocabulary import Role

_SPACES = re.compile(r"[ \t\v]+")
_ITEM = re.compile(r"(?:[-*•–—·]|\d{1,3}[.)]|\([a-z0-9]{1,3}\))\s")
_BLANK = re.compile(r"\n[ \t\v]*\n[\s]*|\f")

_FIGURE = re.compile(r"[\d.,\s%+-]+")
_YEAR = re.compile(r"(?:1[89]|20)\d\d(?:\s?[-/–]\s?(?:\d\d|(?:1[89]|20)\d\d))?")

SAMPLED = 10_000
"""Characters of a CSV file that tell what parts its cells."""

WRAPPED_AT = 55
"""Characters: a paragraph whose lines, but for the last, are all about this long or longer was wrapped."""

MOST_VALUES = 100_000
"""Values of a JSON file that are read; more than that is a database, not a source."""


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


def _paragraph(text: str) -> Iterator[Piece]:
    lines = [_SPACES.sub(" ", line).strip() for line in text.split("\n")]
    lines = [line for line in lines if line]
    groups: list[list[str]] = []
    wrapped = len(lines) > 1 and all(len(line) >= WRAPPED_AT for line in lines[:-1])
    for line in lines:
        if groups and wrapped and not _ITEM.match(line):
            groups[-1].append(line)
        else:
            groups.append([line])
    for group in groups:
        joined = "\n".join(group)
        yield block_of(joined, Role.LIST if _ITEM.match(joined) else Role.BODY)


def read_csv(job: ReadJob) -> Document:
    """Each row a block, its cells joined by tabs; the first row, if it holds no figure, is the header of the others."""
    decoded = decode(job.data, job.content_type)
    delimiter = _delimiter(decoded.text)
    rows = [
        [_SPACES.sub(" ", cell.replace("\n", " ")).strip() for cell in row] for row in _rows(decoded.text, delimiter)
    ]
    rows = [row for row in rows if any(row)]
    header = tuple(rows[0]) if len(rows) > 1 and _names_columns(rows[0], rows[1]) else ()
    pieces = [block_of("\t".join(row), Role.TABLE, header if at else ()) for at, row in enumerate(rows)]
    return document(job, pieces, "csv", decoded)


def _names_columns(first: list[str], second: list[str]) -> bool:
    """Whether a row is a header: no cell is a figure, but a year above what is none names a column."""
    years = [at for at, cell in enumerate(first) if _YEAR.fullmatch(cell)]
    if years and (len(years) == len(first) or any(_YEAR.fullmatch(second[at]) for at in years if at < len(second))):
        return False
    return not any(_FIGURE.fullmatch(cell) for at, cell in enumerate(first) if at not in years)


def _delimiter(text: str) -> str:
    """The one that gives the most rows equally many cells, at least two; of several the one that stands most often."""
    sample = text[:SAMPLED]
    if len(sample) < len(text):
        sample = sample[: sample.rfind("\n") + 1] or sample

    def evenness(delimiter: str) -> tuple[float, int]:
        widths = Counter(len(row) for row in _rows(sample, delimiter) if any(row))
        width, rows = max(widths.items(), key=lambda each: each[1], default=(1, 0))
        return (rows / widths.total() if width > 1 else 0.0), sample.count(delimiter)

    return max("\t;,|", key=evenness)


def _rows(text: str, delimiter: str) -> list[list[str]]:
    """All rows as CSV; where one of them is none, all of them line by line."""
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:
        return [line.split(delimiter) for line in text.splitlines()]


def read_json(job: ReadJob) -> Document:
    """Each value a block `name: value`, its path the header; numbers keep their spelling."""
    decoded = decode(job.data, job.content_type)
    try:
        found = json.loads(paired(decoded.text), parse_int=str, parse_float=str)
    except (ValueError, RecursionError):
        return read_plain(job)
    return document(job, list(_values(found)), "json", decoded, state_of_json(found))


def _values(found: Any) -> Iterator[Piece]:
    rest: list[tuple[tuple[str, ...], Any]] = [((), found)]
    for _ in range(MOST_VALUES):
        if not rest:
            return
        path, one = rest.pop()
        if isinstance(one, dict):
            rest.extend(((*path, str(key)), value) for key, value in reversed(one.items()))
        elif isinstance(one, list):
            rest.extend((path, value) for value in reversed(one))
        elif one is not None and str(one).strip():
            name = f"{path[-1]}: " if path else ""
            yield block_of(name + _SPACES.sub(" ", str(one)).strip(), Role.TABLE, path[-3:])
