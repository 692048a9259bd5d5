"""Files that are whole or not there. In: bytes and a path. Out: a file that survives a crash at any point.

A temporary file on the same disk, fsync, rename, fsync of the folder: rename alone is atomic but not durable. The calls
of the system are made directly: a file object asks as much again of each file, and a page is two of them.
"""

from __future__ import annotations

import os
import threading
from pathlib import Path

_BINARY = getattr(os, "O_BINARY", 0)  # Windows
_WHOLE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY
_LINES = os.O_RDWR | os.O_CREAT | os.O_APPEND | _BINARY

_MODE = 0o666
"""Of a new file, before the umask: who may read the lines of a store may read its bodies."""


def sync_folder(folder: Path) -> None:
    """Make a rename or a new name in `folder` durable; where folders cannot be opened (Windows) nothing is needed."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make_folder(folder: Path) -> None:
    """Create `folder` and its parents durably."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    sync_folder(folder.parent)


def write_whole(path: Path, data: bytes, *, workshop: Path) -> None:
    """Put `data` at `path` so that a reader sees all of it or nothing. Raises OSError and leaves no trace then.

    workshop: a folder on the same disk for the unfinished file, one for the whole store, so that sweeping it is cheap;
    a thread makes one at a time, and the store's lock keeps other processes away.
    """
    make_folder(path.parent)
    make_folder(workshop)
    temporary = workshop / f"{path.name}-{threading.get_ident()}"
    try:
        descriptor = os.open(temporary, _WHOLE, _MODE)
        try:
            _write(descriptor, data)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def append_line(path: Path, line: bytes) -> None:
    """Add `line` (ending in a newline) to `path` with one write and fsync; a torn last line is cut off first.

    The caller holds the store's lock. A torn line was never acknowledged, so nothing that was kept is lost.
    """
    try:
        descriptor = os.open(path, _LINES, _MODE)
    except FileNotFoundError:
        make_folder(path.parent)
        descriptor = os.open(path, _LINES, _MODE)
    try:
        before = _end_of_lines(descriptor, path)
        try:
            _write(descriptor, line)
            os.fsync(descriptor)
        except OSError:
            os.truncate(path, before)
            raise
    finally:
        os.close(descriptor)
    if not before:
        sync_folder(path.parent)


def _write(descriptor: int, data: bytes) -> None:
    """All of it; the system may take a part at a time."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _end_of_lines(descriptor: int, path: Path) -> int:
    """Where the next line begins; what stands there without its newline is cut off."""
    size = os.lseek(descriptor, 0, os.SEEK_END)
    if size:
        os.lseek(descriptor, size - 1, os.SEEK_SET)
        if os.read(descriptor, 1) != b"\n":
            size = path.read_bytes().rfind(b"\n") + 1
            os.truncate(path, size)
            os.fsync(descriptor)
    return size


def sweep(workshop: Path) -> None:
    """Delete the unfinished files that a killed run left in `workshop`. The caller holds the store's lock."""
    for path in workshop.glob("*"):
        path.unlink(missing_ok=True)
