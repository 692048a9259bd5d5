"""Rows of JSON through a function, in several processes. In: a file of rows. Out: one answer a row, in order.

A broken row is answered by an error and does not end the run.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from factcheck.errors import UsageError

Row = dict[str, Any]
Answer = Callable[[Row], Row]
#: Rows that one task of a worker process answers at a time.
BATCH = 64


def read_rows(file: str) -> list[bytes]:
    """The non-empty lines of a file, or of standard input for "-"."""
    if file == "-":
        data = sys.stdin.buffer.read()
    else:
        try:
            data = Path(file).read_bytes()
        except OSError as error:
            raise UsageError(
                f"{file}: cannot be read: {error.strerror or error}. Name a file of JSON Lines."
            ) from error
    return [line for line in data.splitlines() if line.strip()]


def answer_all(lines: Sequence[bytes], answer: Answer, *, jobs: int, together: str | None = None) -> Iterator[Row]:
    """The answer to each line. Rows with the same value of the field `together` are answered by one process, in
    order.
    """
    if jobs <= 1 or len(lines) <= BATCH:
        for line in lines:
            yield _answer_one(answer, line)
        return
    from concurrent.futures import ProcessPoolExecutor

    batches = _batches(lines, together)
    answers: list[Row] = [{}] * len(lines)
    with ProcessPoolExecutor(max_workers=jobs) as pool:
        work = [[lines[i] for i in batch] for batch in batches]
        results = pool.map(_answer_batch, [answer] * len(batches), work)
        for batch, rows in zip(batches, results, strict=True):
            for position, row in zip(batch, rows, strict=True):
                answers[position] = row
    yield from answers


def _batches(lines: Sequence[bytes], together: str | None) -> list[list[int]]:
    if together is None:
        return [list(range(i, min(i + BATCH, len(lines)))) for i in range(0, len(lines), BATCH)]
    groups: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        groups.setdefault(_field(line, together) or f"#{number // BATCH}", []).append(number)
    return list(groups.values())


def _field(line: bytes, name: str) -> str | None:
    try:
        row = msgspec.json.decode(line)
    except msgspec.DecodeError:
        return None
    value = row.get(name) if isinstance(row, dict) else None
    return value if isinstance(value, str) else None


def _answer_batch(answer: Answer, lines: list[bytes]) -> list[Row]:
    return [_answer_one(answer, line) for line in lines]


def _answer_one(answer: Answer, line: bytes) -> Row:
    identity: Any = None
    try:
        row = msgspec.json.decode(line)
        if not isinstance(row, dict):
            return {"id": None, "error": "A row is a JSON object with an id."}
        identity = row.get("id")
        return answer(row)
    except msgspec.DecodeError as error:
        return {"id": identity, "error": f"Not JSON: {error}"}
    except UsageError as error:
        return {"id": identity, "error": str(error)}


def text_field(row: Row, name: str) -> str:
    """A field that must be text; UsageError otherwise."""
    value = row.get(name)
    if not isinstance(value, str):
        raise UsageError(f"The field {name!r} must be text.")
    return value


def optional_text(row: Row, name: str) -> str | None:
    """A field that is text or left out."""
    return None if row.get(name) is None else text_field(row, name)


def write_rows(rows: Iterator[Row]) -> None:
    """One JSON object a line on standard output."""
    out = sys.stdout.buffer
    for row in rows:
        out.write(msgspec.json.encode(row) + b"\n")
    out.flush()
