"""A journal in many small files. In: a key and a record. Out: the records of a key, in the order in which they came.

A line is `<checksum> <key> <record>`; the checksum covers the rest of the line. The file is chosen by the hash of the
key, so that a store with a hundred thousand records opens as fast as one with a hundred, and one look-up reads one
small file. Lines are added, never changed. A last line without its newline is one that a crash tore: it was never
acknowledged and does not count. Any other line that does not check is damage and raises EvidenceError.
"""

from __future__ import annotations

import hashlib
import threading
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from factcheck.errors import EvidenceError
from factcheck.store.files import append_line

CHECKSUM_LENGTH = 16
KEY_LENGTH = 32
SHARD_LENGTH = 3


def _checksum(rest: bytes) -> bytes:
    return hashlib.sha256(rest).hexdigest()[:CHECKSUM_LENGTH].encode()


def _hashed(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:KEY_LENGTH]


class Journal:
    """The records below one folder. `append` needs the store's lock, reading does not. Threads may share it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._writing: defaultdict[Path, threading.Lock] = defaultdict(threading.Lock)

    def _path(self, hashed: str) -> Path:
        return self.folder / f"{hashed[:SHARD_LENGTH]}.jsonl"

    def append(self, key: str, record: bytes) -> None:
        """Add one record (no newline in it) under `key`. Raises OSError when the disk refuses."""
        hashed = _hashed(key)
        rest = hashed.encode() + b" " + record
        path = self._path(hashed)
        with self._writing[path]:
            append_line(path, _checksum(rest) + b" " + rest + b"\n")

    def read(self, key: str) -> list[bytes]:
        """All records of `key`, oldest first. Raises EvidenceError when the file was damaged."""
        hashed = _hashed(key)
        path = self._path(hashed)
        wanted = hashed.encode()
        records = []
        for number, line in _lines(path):
            rest = _checked(line)
            if rest is None:
                raise EvidenceError(
                    f"{path}:{number}: this line of the store was altered; its checksum does not match."
                )
            if rest.startswith(wanted):
                records.append(rest[KEY_LENGTH + 1 :])
        return records

    def walk(self) -> Iterator[tuple[str, bytes | None]]:
        """Every line as (where it stands, the record or None where the line was damaged). Raises as `lines` does."""
        for path in self.files():
            yield from self.lines(path)

    def files(self) -> list[Path]:
        """The files that hold the lines, in the order of their names."""
        return sorted(self.folder.glob("*.jsonl"))

    def lines(self, path: Path) -> Iterator[tuple[str, bytes | None]]:
        """The lines of one file, as `walk` gives them. Raises EvidenceError when the file cannot be read."""
        for number, line in _lines(path):
            rest = _checked(line)
            yield f"{path}:{number}", None if rest is None else rest[KEY_LENGTH + 1 :]


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        raise EvidenceError(f"{path}: this part of the store cannot be read: {error.strerror or error}.") from None
    whole = data[: data.rfind(b"\n") + 1]
    yield from enumerate(whole.split(b"\n")[:-1], start=1)


def _checked(line: bytes) -> bytes | None:
    given, _, rest = line.partition(b" ")
    return rest if given == _checksum(rest) else None
