"""Reading without trust. In: jobs. Out: a document, or what it says of claims, for each, whatever the bytes do.

The jobs go to a few worker processes (see `worker.py`), which are kept between calls. One that overruns its wall clock
or dies is killed and replaced. What it was reading gets a second try with the cheap reading, then a `no-text` document
that says what happened; the claim that it was holding gets an answer that says so, and the others go on.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from operator import methodcaller
from pathlib import Path
from queue import SimpleQueue
from threading import Lock, Thread
from types import TracebackType
from typing import Any, TypeVar

from factcheck.documents.article import worth_asking
from factcheck.documents.clock import WallClock
from factcheck.documents.request import Answer, Held, HoldJob, Page, ReadJob, Rehearsal
from factcheck.errors import UsageError
from factcheck.model import Document, Passage, Problem

MEMORY = 1 << 30
"""Bytes of address space of a worker. The libraries take about a third of it before a page is read."""

SECONDS = 8
"""Processor time of one page or claim. The slowest honest page of those measured took 0.4 s."""

PATIENCE = 3
"""Wall clock of a job, in times its processor time: a busy machine must not change what is read."""

JOBS_A_WORKER = 32
"""A worker takes as long to start as to read this many pages, so that a small brief starts one."""

_KEEPS_MEMORY = {"MALLOC_TRIM_THRESHOLD_": str(64 << 20), "MALLOC_MMAP_THRESHOLD_": str(32 << 20)}
"""glibc's settings (mallopt(3)): a worker keeps what a page took for the next, instead of asking the system anew."""

_OUT_OF_TIME = getattr(signal, "SIGXCPU", 0) or 1_000

_START = "import sys; sys.path.insert(0, {folder!r}); from factcheck.documents.worker import main; main()"

T = TypeVar("T")


class ReaderCage:
    """A pool of reading processes, started when first needed, gone when the context ends.

    workers: how many at most (None: the processors of this machine, at most 8). memory: bytes of each. seconds: the
    processor time of one page and of one claim, a third of its wall clock. Windows bounds the wall clock alone.
    """

    def __init__(self, *, workers: int | None = None, memory: int = MEMORY, seconds: float = SECONDS) -> None:
        self.limit = workers or min(8, os.cpu_count() or 1)
        self.memory = memory
        self.seconds = seconds
        self.workers: list[Worker] = []
        self._threads: list[Thread] = []
        self._queue: SimpleQueue[Callable[[Worker], None] | None] = SimpleQueue()
        self._lock = Lock()

    def __enter__(self) -> ReaderCage:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends all workers, whatever they are doing."""
        for worker in self.workers:
            worker.close()
        for _ in self._threads:
            self._queue.put(None)
        for thread in self._threads:
            thread.join()
        self.workers, self._threads, self._queue = [], [], SimpleQueue()

    def read(self, jobs: Sequence[ReadJob]) -> list[Document]:
        """A document for each job, in the order of the jobs."""
        waiting = [self.submit(methodcaller("read", job)) for job in jobs]
        return [future.result() for future in waiting]

    def submit(self, work: Callable[[Worker], T]) -> Future[T]:
        """Has a function called with a worker as soon as one is free; in the order of submitting."""
        future: Future[T] = Future()

        def task(worker: Worker) -> None:
            try:
                future.set_result(work(worker))
            except BaseException as fault:
                future.set_exception(fault)

        with self._lock:
            self._queue.put(task)
            count = len(self._threads)
            if count < self.limit and self._queue.qsize() > JOBS_A_WORKER * count:
                self._hire(ahead=False)
        return future

    def rehearse(self, jobs: int) -> None:
        """Starts as many workers as so many jobs will want, ahead of the first; each loads what it will need."""
        with self._lock:
            while len(self._threads) < min(self.limit, -(-jobs // JOBS_A_WORKER)):
                self._hire(ahead=True)

    def _hire(self, *, ahead: bool) -> None:
        worker = Worker(self.memory, self.seconds)
        self.workers.append(worker)
        self._threads.append(Thread(target=_serve, args=(worker, self._queue, ahead), daemon=True))
        self._threads[-1].start()


def _serve(worker: Worker, queue: SimpleQueue[Callable[[Worker], None] | None], ahead: bool) -> None:
    """One worker takes tasks until it is told that there are no more. ahead: there is time to rehearse before."""
    if ahead:
        with contextlib.suppress(Exception):  # such as no room for a process: the first job meets it again, and tells
            worker.rehearse()
    while (task := queue.get()) is not None:
        if not worker.closed:
            task(worker)


class Closed(RuntimeError):
    """The cage was closed while a job was waiting or under way."""


class NoReaderError(UsageError):
    """The system starts no process to read with: without one nothing can be read, and that is no page's fault."""


class Worker:
    """One process and what is said to it."""

    def __init__(self, memory: int, seconds: float) -> None:
        self.memory = memory
        self.seconds = seconds
        self.process: subprocess.Popen[bytes] | None = None
        self.closed = False
        self._clock = WallClock()
        self._starting = Lock()  # a cage that is closed must not miss a process that is just being started

    def rehearse(self) -> None:
        """Has the process load what reading and matching need; whatever fails then fails again where it is told."""
        self._talk(Rehearsal(), Page)

    def read(self, job: ReadJob) -> Document:
        """The document; a job that ends the process is tried once more without its costly part."""
        found, fate = self._talk(job, Document)
        if not found and (cheaper := _cheaper(job)) is not None:
            found, fate = self._talk(cheaper, Document)
        return found[0] if found else Document(url=job.url, text="", reader="", problem=Problem.NO_TEXT, note=fate)

    def hold(self, job: HoldJob) -> Held:
        """The page and the answers. A claim that ends the process has an answer that says so; the others go on."""
        page, answers, sentences, fate = self._held(job)
        if page is None and (cheaper := _cheaper(job.read)) is not None:
            job = replace(job, read=cheaper)
            page, answers, sentences, fate = self._held(job)
        if page is None:
            return Held(page=Page(problem=Problem.NO_TEXT, note=fate, empty=True))
        while not page.empty and len(answers) < len(job.questions):
            answers.append(Answer(fault=fate.replace("Reading it", "Holding the claim against it")))
            rest = job.questions[len(answers) :]
            again, more, late, fate = self._held(replace(job, questions=rest)) if rest else (page, [], (), fate)
            answers += more if again is not None else [answers[-1]] * len(rest)
            sentences = sentences or late
        return Held(page=page, answers=tuple(answers), sentences=sentences)

    def _held(self, job: HoldJob) -> tuple[Page | None, list[Answer], tuple[Passage, ...], str]:
        found, fate = self._talk(job, Page, Answer)
        last = 1 + len(job.questions)
        late: Answer | None = found[last] if len(found) > last else None
        page: Page | None = found[0] if found else None
        if page is not None and late is not None and late.bug:
            page = replace(page, bug=late.bug)
        return page, found[1:last], late.sentences[: job.sentences] if late is not None else (), fate

    def _talk(self, job: ReadJob | HoldJob | Rehearsal, *types: type[Any]) -> tuple[list[Any], str]:
        """What came back, of the first type and then of the last, and what ended it; "" for a good end."""
        import msgspec

        from factcheck.documents.worker import receive, send

        process = self.process or self._start()
        assert process.stdin is not None
        assert process.stdout is not None
        found: list[Any] = []
        late: list[bool] = []
        turns = 1 + len(job.questions) + bool(job.sentences) if isinstance(job, HoldJob) else 1
        try:
            with self._clock.limit(self.seconds * PATIENCE * turns, lambda: _overrun(process, late)):
                send(process.stdin, pickle.dumps(job))  # type: ignore[arg-type]
                # One that has been taken over may answer without end.
                while len(found) <= turns and (message := receive(process.stdout)):  # type: ignore[arg-type]
                    found.append(msgspec.msgpack.decode(message, type=types[0] if not found else types[-1]))
        except (OSError, ValueError, msgspec.MsgspecError):
            message = None
        if message == b"" and len(found) <= turns and not late:
            return found, ""
        self.kill()
        return found[:turns], self._fate(process, late)

    def _fate(self, process: subprocess.Popen[bytes], late: list[bool]) -> str:
        if late or process.returncode == -_OUT_OF_TIME:
            return f"Reading it took longer than {self.seconds:g} s and was stopped."
        return "Reading it ended the reader: it needs more memory or time than a page may take, or its file is broken."

    def _start(self) -> subprocess.Popen[bytes]:
        start = _START.format(folder=str(Path(__file__).resolve().parents[2]))
        # -I: no PYTHON* variables, no user site, not the current folder. Windows needs SystemRoot to start Python.
        kept = {name: os.environ[name] for name in ("SYSTEMROOT", "SystemRoot") if name in os.environ} | _KEEPS_MEMORY
        with self._starting:
            if self.closed:
                raise Closed
            command = [sys.executable, "-I", "-B", "-c", start, str(self.memory), str(max(1, int(self.seconds)))]
            try:
                self.process = subprocess.Popen(  # noqa: S603
                    command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=kept,
                    cwd=Path(sys.executable).anchor, start_new_session=True,
                )  # fmt: skip
            except OSError as error:
                raise NoReaderError(
                    f"No process to read pages with could be started: {error.strerror or error}: {sys.executable}. "
                    "Let this user run that Python, or allow more processes or memory; what was fetched is kept."
                ) from error
            return self.process

    def close(self) -> None:
        """Ends the process and starts no other."""
        with self._starting:
            self.closed = True
        self.kill()
        self._clock.stop()

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


def _cheaper(job: ReadJob) -> ReadJob | None:
    """The job without its costly part, where it has one."""
    return replace(job, depth="quick") if job.depth == "full" and worth_asking(job.data) else None


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
