"""Files that are whole or not there. In: bytes and a path. Out: a file that survives a crash at any point.

A temporary file on the same disk, fsync, rename, fsync of the folder: rename alone is atomic but not durable.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


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

    workshop: a folder on the same disk for the unfinished file, one for the whole store, so that sweeping it is cheap.
    """
    make_folder(path.parent)
    make_folder(workshop)
    descriptor, temporary = tempfile.mkstemp(dir=workshop)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def append_line(path: Path, line: bytes) -> None:
    """Add `line` (ending in a newline) to `path` with one write and fsync; a torn last line is cut off first.

    The caller holds the store's lock. A torn line was never acknowledged, so nothing that was kept is lost.
    """
    make_folder(path.parent)
    is_new = not path.exists()
    with path.open("ab") as file:
        if file.tell():
            _cut_torn_line(path)
        file.seek(0, os.SEEK_END)
        before = file.tell()
        try:
            file.write(line)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            os.truncate(path, before)
            raise
    if is_new:
        sync_folder(path.parent)


def _cut_torn_line(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(-1, os.SEEK_END)
        if file.read(1) == b"\n":
            return
        data = path.read_bytes()
        file.truncate(data.rfind(b"\n") + 1)
        os.fsync(file.fileno())


def sweep(workshop: Path) -> None:
    """Delete the unfinished files that a killed run left in `workshop`. The caller holds the store's lock."""
    for path in workshop.glob("*"):
        path.unlink(missing_ok=True)
