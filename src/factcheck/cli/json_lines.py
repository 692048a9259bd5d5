"""Rows of JSON through a function, in several processes. In: a file of rows. Out: one answer a row, in order.

A broken row is answered by an error and does not end the run.
"""

from __future__ import annotations

import codecs
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
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
    return [line for line in data.removeprefix(codecs.BOM_UTF8).splitlines() if line.strip()]


def answer_all(lines: Sequence[bytes], answer: Answer, *, jobs: int, together: str | None = None) -> Iterator[Row]:
    """The answer to each line. Rows with the same value of the field `together` are answered by one process, in
    order.
    """
    batches = _batches(lines, together)
    if jobs <= 1 or len(lines) <= BATCH:
        yield from _in_order(batches, map(_answer_batch, [answer] * len(batches), _work(lines, batches)))
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(max_workers=jobs) as pool:
        yield from _in_order(batches, pool.map(_answer_batch, [answer] * len(batches), _work(lines, batches)))


def _work(lines: Sequence[bytes], batches: Sequence[Sequence[int]]) -> list[list[bytes]]:
    return [[lines[i] for i in batch] for batch in batches]


def _in_order(batches: Sequence[Sequence[int]], results: Iterable[Sequence[Row]]) -> Iterator[Row]:
    """The answers in the order of the rows, each as soon as all before it are there."""
    waiting: dict[int, Row] = {}
    told = 0
    for batch, rows in zip(batches, results, strict=True):
        waiting.update(zip(batch, rows, strict=True))
        while told in waiting:
            yield waiting.pop(told)
            told += 1


def _batches(lines: Sequence[bytes], together: str | None) -> list[list[int]]:
    if together is None:
        return [list(range(i, min(i + BATCH, len(lines)))) for i in range(0, len(lines), BATCH)]
    groups: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        groups.setdefault(_field(line, together) or f"#{number // BATCH}", []).append(number)
    return list(groups.values())


def _field(line: bytes, name: str) -> str | None:
    try:
        value = _row(line).get(name)
    except UsageError:
        return None
    return value if isinstance(value, str) else None


def _answer_batch(answer: Answer, lines: list[bytes]) -> list[Row]:
    return [_answer_one(answer, line) for line in lines]


def _answer_one(answer: Answer, line: bytes) -> Row:
    try:
        row = _row(line)
    except UsageError as error:
        return {"id": None, "error": str(error)}
    try:
        return answer(row)
    except UsageError as error:
        return {"id": row.get("id"), "error": str(error)}


def _row(line: bytes) -> Row:
    """The object that a line holds. UsageError where it holds none."""
    try:
        row = msgspec.json.decode(line)
    except msgspec.DecodeError as error:
        raise UsageError(f"Not JSON: {error}") from error
    except UnicodeDecodeError as error:
        raise UsageError("The row is not UTF-8.") from error
    except RecursionError as error:
        raise UsageError("The row is nested too deep.") from error
    if not isinstance(row, dict):
        raise UsageError("A row is a JSON object with an id.")
    return row


def file_bytes(path: str) -> bytes:
    """What a file that a row names holds. UsageError where it is none; a device or pipe would never end."""
    try:
        if Path(path).exists() and not Path(path).is_file():
            raise UsageError(f"{path}: is no file. Name a file.")
        return Path(path).read_bytes()
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise UsageError(f"{path}: cannot be read: {why}.") from error


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
