"""CSV and JSON. In: bytes. Out: a `Document` whose blocks are rows or values, with what names them as their header."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from factcheck.documents.decoding import decode, paired
from factcheck.documents.fragment import blocks_in, spelled_out
from factcheck.documents.plain import block_of, document, read_plain
from factcheck.documents.request import ReadJob
from factcheck.documents.state_plain import state_of_json
from factcheck.documents.tree import Piece
from factcheck.model import Document, Problem
from factcheck.vocabulary import Role

_SPACES = re.compile(r"[ \t\v]+")
_FIGURE = re.compile(r"[\d.,\s%+-]+")
_YEAR = re.compile(r"(?:1[89]|20)\d\d(?:\s?[-/–]\s?(?:\d\d|(?:1[89]|20)\d\d))?")

SAMPLED = 10_000
"""Characters of a CSV file that tell what parts its cells."""

MOST_VALUES = 100_000
"""Values of a JSON file that are read; more than that is a database, not a source."""


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
    pieces, whole = _values(found)
    read = document(job, pieces, "json", decoded, state_of_json(found))
    if whole or read.problem:
        return read
    note = f"The file has more than {MOST_VALUES:,} values; the first of them were read."
    return replace(read, problem=Problem.TOO_LARGE, note=note)


def _values(found: Any) -> tuple[list[Piece], bool]:
    """The values in their order, and whether they are all."""
    pieces: list[Piece] = []
    rest: list[tuple[tuple[str, ...], Any]] = [((), found)]
    for _ in range(MOST_VALUES):
        if not rest:
            break
        path, one = rest.pop()
        if isinstance(one, dict):
            rest.extend(((*path, str(key)), value) for key, value in reversed(one.items()))
        elif isinstance(one, list):
            rest.extend((path, value) for value in reversed(one))
        elif one is not None and str(one).strip():
            pieces.extend(_blocks(str(one), path))
    return pieces, not rest


def _blocks(value: str, path: tuple[str, ...]) -> Iterator[Piece]:
    """One value; where it is HTML, the blocks in it under the same header."""
    found = blocks_in(value)
    if found is None and (text := _SPACES.sub(" ", spelled_out(value)).strip()):
        yield block_of(f"{path[-1]}: {text}" if path else text, Role.TABLE, path[-3:])
    for piece in found or ():
        piece.header = piece.header or path[-3:]
        yield piece
