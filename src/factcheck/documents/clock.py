"""The wall clock of a job. In: seconds, and what to do when they are over. Out: whether they were.

One thread keeps the time of all jobs of a worker: a thread for each job would cost more than sending it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Condition, Thread
from time import monotonic


class WallClock:
    """Keeps the time of one job after another."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._due: float | None = None
        self._ring: Callable[[], None] = lambda: None
        self._looks_at = float("inf")  # when the thread looks next; nobody need wake it for what is due later
        self._thread: Thread | None = None
        self._stopped = False

    @contextmanager
    def limit(self, seconds: float, ring: Callable[[], None]) -> Iterator[None]:
        """Calls `ring`, in another thread, when what is done in this context is not done after `seconds`."""
        self._set(monotonic() + seconds, ring)
        try:
            yield
        finally:
            with self._changed:
                self._due = None

    def stop(self) -> None:
        """Ends the thread."""
        with self._changed:
            self._stopped = True
            self._changed.notify()

    def _set(self, due: float, ring: Callable[[], None]) -> None:
        with self._changed:
            self._due, self._ring = due, ring
            if self._thread is None:
                self._thread = Thread(target=self._watch, name="wall clock", daemon=True)
                self._thread.start()
            elif due < self._looks_at:
                self._changed.notify()

    def _watch(self) -> None:
        with self._changed:
            while not self._stopped:
                left = None if self._due is None else self._due - monotonic()
                if left is not None and left <= 0:
                    self._due = None
                    self._ring()
                    continue
                self._looks_at = float("inf") if self._due is None else self._due
                self._changed.wait(left)
