"""The process in which hostile bytes are parsed. In: jobs on standard input. Out: answers on standard output.

A message is its length in four bytes and what it says: a pickled job, which comes from the process that started this
one, and msgpack of known types back, since what was read may have taken this process over. An empty message ends the
answers to a job. The process bounds its own memory and, for each page and claim, its processor time; it writes no file,
opens no connection and starts no program. `cage.py` starts it, watches the wall clock and replaces it.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import sys
from collections.abc import Iterable
from typing import Any, BinaryIO

import msgspec

from factcheck.documents.request import Answer, HoldJob, Page, ReadJob, Rehearsal
from factcheck.model import Document, Problem

LENGTH = 4
"""Bytes of the length in front of each message."""

MADE_BEFORE_A_LOOK = 100_000
"""Objects made and kept before Python looks for cycles among them. A look each 700, as is its habit, takes a twelfth
of the time of a page, which leaves none (see `holding.py`)."""

_FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.fork",
    "os.startfile",
    "ftplib.",
)


def receive(stream: BinaryIO) -> bytes | None:
    """The next message, or None at the end of the stream."""
    head = stream.read(LENGTH)
    if len(head) < LENGTH:
        return None
    size = int.from_bytes(head, "big")
    body = stream.read(size)
    return body if len(body) == size else None


def send(stream: BinaryIO, message: bytes) -> None:
    """Writes one message."""
    stream.write(len(message).to_bytes(LENGTH, "big"))
    stream.write(message)
    stream.flush()


def main() -> None:
    """Answers jobs until the input ends. Arguments: bytes of memory, seconds of processor time for a page or claim."""
    memory, seconds = int(sys.argv[1]), int(sys.argv[2])
    gc.set_threshold(MADE_BEFORE_A_LOOK)
    answers = os.fdopen(os.dup(1), "wb")
    # What a native library prints must not mix with the answers.
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    _bound(memory)
    sys.addaudithook(_forbid)
    while (message := receive(sys.stdin.buffer)) is not None:
        _bound_time(seconds)
        for answer in _answers(pickle.loads(message)):  # noqa: S301
            send(answers, msgspec.msgpack.encode(answer))
            _bound_time(seconds)
        send(answers, b"")


def _answers(job: ReadJob | HoldJob | Rehearsal) -> Iterable[Document | Page | Answer]:
    if isinstance(job, HoldJob):
        from factcheck.documents.holding import hold

        return hold(job)
    if isinstance(job, Rehearsal):
        from factcheck.documents.rehearsal import rehearse

        rehearse()
        return ()
    return [_read(job)]


def _read(job: ReadJob) -> Document:
    """The document; a bug of ours is told as such, and not as a file that needs too much."""
    from factcheck.documents import read
    from factcheck.documents.holding import name_of

    try:
        return read(job)
    except Exception as bug:
        note = f"factcheck failed on it ({name_of(bug)}), which says nothing of it: please report it."
        return Document(url=job.url, text="", reader="", problem=Problem.NO_TEXT, note=note)


def _forbid(event: str, _: tuple[Any, ...]) -> None:
    if event.startswith(_FORBIDDEN):
        raise PermissionError(f"a reader may not do this: {event}")


def _bound(memory: int) -> None:
    """Limits of the whole process, where the system has them."""
    if sys.platform == "win32":
        return
    import resource

    for limit, value in (
        (resource.RLIMIT_AS, memory), (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0), (resource.RLIMIT_NOFILE, 64),
    ):  # fmt: skip
        # macOS refuses some of them; the wall clock holds everywhere.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, (value, value))


def _bound_time(seconds: int) -> None:
    """Processor time from now on; the system ends the process that goes beyond it."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + seconds + 1, hard))


if __name__ == "__main__":
    main()
