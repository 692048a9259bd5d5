"""Reading without trust. In: jobs. Out: a document for each, in order, whatever the bytes do to the parser.

The jobs go to a few worker processes (see `worker.py`), which are kept between calls. One that overruns its wall clock
or dies is killed and replaced; its job gets a second try with the cheap reading, then a `no-text` document that says
what happened.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock, Thread, Timer
from types import TracebackType

from factcheck.documents.article import worth_asking
from factcheck.documents.request import ReadJob
from factcheck.model import Document, Problem

MEMORY = 1 << 30
"""Bytes of address space of a worker. The libraries take about a third of it before a page is read."""

SECONDS = 8
"""Processor time of one job. The slowest honest page of those measured took 0.4 s."""

PATIENCE = 3
"""Wall clock of a job, in times its processor time: a busy machine must not change what is read."""

JOBS_A_WORKER = 32
"""A worker takes as long to start as to read this many pages, so that a small brief starts one."""

_OUT_OF_TIME = getattr(signal, "SIGXCPU", 0) or 1_000

_START = "import sys; sys.path.insert(0, {folder!r}); from factcheck.documents.worker import main; main()"


class ReaderCage:
    """A pool of reading processes, started when first needed, gone when the context ends.

    workers: how many at most (None: the processors of this machine, at most 8). memory: bytes of each. seconds: the
    processor time of one job, a third of its wall clock. Windows bounds the wall clock alone.
    """

    def __init__(self, *, workers: int | None = None, memory: int = MEMORY, seconds: float = SECONDS) -> None:
        self.workers = workers or min(8, os.cpu_count() or 1)
        self.memory = memory
        self.seconds = seconds
        self._idle: list[_Worker] = []

    def __enter__(self) -> ReaderCage:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends all workers."""
        while self._idle:
            self._idle.pop().kill()

    def read(self, jobs: Sequence[ReadJob]) -> list[Document]:
        """A document for each job, in the order of the jobs."""
        documents: dict[int, Document] = {}
        queue = list(enumerate(jobs))
        queue.reverse()
        lock = Lock()
        count = max(1, min(self.workers, -(-len(jobs) // JOBS_A_WORKER)))
        hands = [self._idle.pop() if self._idle else _Worker(self.memory, self.seconds) for _ in range(count)]
        threads = [Thread(target=_serve, args=(hand, queue, documents, lock), daemon=True) for hand in hands]
        try:
            for thread in threads[1:]:
                thread.start()
            _serve(hands[0], queue, documents, lock)
            for thread in threads[1:]:
                thread.join()
        except BaseException:
            for hand in hands:
                hand.kill()
            raise
        self._idle += hands
        return [documents[at] for at in range(len(jobs))]


def _serve(hand: _Worker, queue: list[tuple[int, ReadJob]], documents: dict[int, Document], lock: Lock) -> None:
    """One worker takes jobs until none is left."""
    while True:
        with lock:
            if not queue:
                return
            at, job = queue.pop()
        documents[at] = hand.read(job)


class _Worker:
    """One process and what is said to it."""

    def __init__(self, memory: int, seconds: float) -> None:
        self.memory = memory
        self.seconds = seconds
        self.process: subprocess.Popen[bytes] | None = None

    def read(self, job: ReadJob) -> Document:
        """The document; a job that ends the process is tried once more without its costly part."""
        document, fate = self._ask(job)
        if document is None and job.depth == "full" and worth_asking(job.data):
            document, fate = self._ask(replace(job, depth="quick"))
        return document or Document(url=job.url, text="", reader="", problem=Problem.NO_TEXT, note=fate)

    def _ask(self, job: ReadJob) -> tuple[Document | None, str]:
        import msgspec

        from factcheck.documents.worker import receive, send

        process = self.process or self._start()
        assert process.stdin is not None
        assert process.stdout is not None
        late: list[bool] = []
        clock = Timer(self.seconds * PATIENCE, _overrun, (process, late))
        clock.daemon = True
        clock.start()
        try:
            send(process.stdin, msgspec.msgpack.encode(job))  # type: ignore[arg-type]
            answer = receive(process.stdout)  # type: ignore[arg-type]
            document = msgspec.msgpack.decode(answer, type=Document) if answer is not None else None
        except (OSError, ValueError, msgspec.MsgspecError):
            document = None
        finally:
            clock.cancel()
        if document is not None and not late:
            return document, ""
        self.kill()
        if late or process.returncode == -_OUT_OF_TIME:
            return None, f"Reading it took longer than {self.seconds:g} s and was stopped."
        return (
            None,
            "Reading it ended the reader: it needs more memory or time than a page may take, or its file is broken.",
        )

    def _start(self) -> subprocess.Popen[bytes]:
        start = _START.format(folder=str(Path(__file__).resolve().parents[2]))
        # -I: no PYTHON* variables, no user site, not the current folder. Windows needs SystemRoot to start Python.
        kept = {name: os.environ[name] for name in ("SYSTEMROOT", "SystemRoot") if name in os.environ}
        self.process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-I", "-B", "-c", start, str(self.memory), str(max(1, int(self.seconds)))],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=kept,
            cwd=Path(sys.executable).anchor, start_new_session=True,
        )  # fmt: skip
        return self.process

    def kill(self) -> None:
        """Ends the process, whatever it is doing."""
        process, self.process = self.process, None
        if process is not None:
            _end(process)
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    with contextlib.suppress(OSError):
                        stream.close()
            process.wait()


def _overrun(process: subprocess.Popen[bytes], late: list[bool]) -> None:
    late.append(True)
    _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kills the process and all that it may have started."""
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            process.kill()
        elif process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
