"""The store: what was fetched, kept once and never rewritten. In: captures with their bodies. Out: the same, verified.

    captures/abc.jsonl    one line a capture, sharded by the hash of its URL, each line with a checksum
    bodies/ab/abcd….gz    the decoded bodies, named by the SHA-256 of their bytes
    runs/abc.jsonl        what each run counted, so that a replay tells the same numbers
    unfinished/           files being written
    lock                  held by the run that writes; the kernel frees it when its holder dies

Reading needs neither the lock nor write permission. Every body is hashed again on every read.
"""

from __future__ import annotations

import gzip
import hashlib
import threading
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from factcheck.errors import EvidenceError, StoreBusyError, UsageError
from factcheck.model import Capture
from factcheck.store.files import sweep, write_whole
from factcheck.store.journal import Journal
from factcheck.store.target import Target

if TYPE_CHECKING:
    from filelock import BaseFileLock

__all__ = ["Store", "Target", "key_of"]

T = TypeVar("T")

BODY_LIMIT = 1024 * 1024 * 1024  # no body that gathering keeps comes near it; a damaged file must not fill the memory


def key_of(url: str) -> str:
    """What two addresses of the same page have in common: the address without its fragment."""
    return url.partition("#")[0]


class Store:
    """Evidence in a folder. Nothing is created before something is kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = Path(folder)
        self._captures = Journal(self.folder / "captures")
        self._runs = Journal(self.folder / "runs")
        self._workshop = self.folder / "unfinished"
        self._counting = threading.Lock()
        self._holders = 0
        self._held: BaseFileLock | None = None

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the store for writing; may be entered again while held, also by other threads.

        Raises StoreBusyError, UsageError.
        """
        with self._counting:
            if not self._holders:
                self._acquire()
            self._holders += 1
        try:
            yield
        finally:
            with self._counting:
                self._holders -= 1
                if not self._holders and self._held is not None:
                    self._held.release()

    def _acquire(self) -> None:
        import filelock

        with self._writing():
            self.folder.mkdir(parents=True, exist_ok=True)
            held = filelock.FileLock(self.folder / "lock", timeout=0, thread_local=False)
            try:
                held.acquire()
            except filelock.Timeout:
                raise StoreBusyError(
                    f"Another run holds the store {self.folder}. "
                    "Wait for it to end, or give another folder with --store."
                ) from None
            except NotImplementedError:
                raise UsageError(
                    f"{self.folder}: this file system cannot lock files. Put the store elsewhere with --store."
                ) from None
            try:
                sweep(self._workshop)
            except OSError:
                held.release()
                raise
            self._held = held

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise UsageError(
                f"{self.folder}: cannot write the store: {error.strerror or error}. What was kept before is whole. "
                "Free some space, allow writing, or give another folder with --store."
            ) from error

    def keep(self, capture: Capture, body: bytes | None, *, asked: str | None = None) -> Capture:
        """Keep one capture and its body, durably; the body first, so that no capture names a body that is not there.

        Returns the capture with `sha256` and `size` set. With `body` None the capture is kept as it is: without a body,
        or naming one that is kept already (an answer "not modified"). `asked`: the address to find
        it by, where `capture.url` must not repeat it (a password in it).
        Raises StoreBusyError, UsageError, EvidenceError.
        """
        with self.lock(), self._writing():
            if body is not None:
                digest = hashlib.sha256(body).hexdigest()
                capture = replace(capture, sha256=digest, size=len(body))
                if not self._is_whole(digest):
                    packed = gzip.compress(body, compresslevel=1, mtime=0)
                    write_whole(self._body_path(digest), packed, workshop=self._workshop)
            elif capture.sha256 is not None and not self._body_path(capture.sha256).exists():
                raise EvidenceError(f"{self.folder}: no body {capture.sha256} is kept for {capture.url}.")
            key = key_of(capture.url if asked is None else asked)
            capture = _encodable(capture)
            self._captures.append(key, msgspec.json.encode(capture))
        return capture

    def _body_path(self, digest: str) -> Path:
        return self.folder / "bodies" / digest[:2] / f"{digest}.gz"

    def _is_whole(self, digest: str) -> bool:
        if not self._body_path(digest).exists():
            return False
        try:
            self.body(digest)
        except EvidenceError:
            return False
        return True

    def body(self, sha256: str) -> bytes:
        """The bytes with this hash, hashed again. Raises EvidenceError when they are missing or were altered."""
        if len(sha256) != 64 or not sha256.isalnum():
            raise EvidenceError(f"{self.folder}: {sha256!r} is no SHA-256 and names no body.")
        path = self._body_path(sha256)
        try:
            data = _inflated(path.read_bytes())
        except FileNotFoundError:
            raise EvidenceError(f"{path}: this kept body is missing.") from None
        except (OSError, zlib.error, EOFError) as error:
            raise EvidenceError(
                f"{path}: this kept body cannot be read: {getattr(error, 'strerror', None) or error}."
            ) from None
        if hashlib.sha256(data).hexdigest() != sha256:
            raise EvidenceError(f"{path}: this kept body was altered; its hash is not its name.")
        return data

    def captures(self, url: str) -> tuple[Capture, ...]:
        """What was kept of `url` (its fragment does not matter), in the order of keeping, oldest first."""
        return tuple(_decoded(record, self.folder) for record in self._captures.read(key_of(url)))

    def latest(self, url: str) -> Capture | None:
        """The capture of `url` that was kept last, or None."""
        records = self._captures.read(key_of(url))
        return _decoded(records[-1], self.folder) if records else None

    def latest_read(self, url: str) -> Capture | None:
        """The capture of `url` with a body and without a problem that was kept last, or None."""
        records = reversed(self._captures.read(key_of(url)))
        read = (_decoded(record, self.folder) for record in records)
        return next((each for each in read if each.problem is None and each.sha256 is not None), None)

    def addresses(self) -> tuple[str, ...]:
        """Every address that something was kept of, sorted."""
        records = (record for _, record in self._captures.walk() if record is not None)
        return tuple(sorted({_decoded(record, self.folder).url for record in records}))

    def digest(self, captures: Iterable[Capture]) -> str:
        """One hash over a set of captures, whatever their order: "sha256:" and 64 hexadecimal digits."""
        records = sorted({msgspec.json.encode(capture) for capture in captures})
        return "sha256:" + hashlib.sha256(b"\n".join(records)).hexdigest()

    def verify(self) -> list[str]:
        """Every fault of the store, as sentences: damaged lines, missing and altered bodies. Empty when all is well.

        Never raises: what cannot be read is a fault like the others and hides none of them.
        """
        faults: list[str] = []
        digests: dict[str, str] = {}
        for capture in _sound(self._captures, _decoded, faults):
            if capture.sha256 is not None:
                digests.setdefault(capture.sha256, capture.url)
        _sound(self._runs, _counted, faults)
        for digest, url in digests.items():
            try:
                self.body(digest)
            except EvidenceError as error:
                faults.append(f"{error} It is what {url} said.")
        return faults

    def record_run(self, key: str, requests: int, from_store: int, complete: bool) -> None:
        """Keep what the run named `key` counted. Raises StoreBusyError, UsageError."""
        with self.lock(), self._writing():
            self._runs.append(key, msgspec.json.encode((requests, from_store, complete)))

    def last_run(self, key: str) -> tuple[int, int, bool] | None:
        """(requests, from the store, complete) of the last run named `key`, or None. Raises EvidenceError."""
        records = self._runs.read(key)
        return _counted(records[-1], self.folder) if records else None


def _encodable(capture: Capture) -> Capture:
    """The capture with lone surrogates in its addresses replaced: not every address can be written."""
    url, final_url = (text.encode("utf-8", "replace").decode() for text in (capture.url, capture.final_url))
    return (
        capture
        if (url, final_url) == (capture.url, capture.final_url)
        else replace(capture, url=url, final_url=final_url)
    )


def _decoded(record: bytes, where: Path | str) -> Capture:
    return _read_as(Capture, record, where, "a kept capture")


def _counted(record: bytes, where: Path | str) -> tuple[int, int, bool]:
    return _read_as(tuple[int, int, bool], record, where, "what a run counted")


def _read_as(kind: type[T], record: bytes, where: Path | str, what: str) -> T:
    try:
        return msgspec.json.decode(record, type=kind)
    except (msgspec.DecodeError, UnicodeError) as error:
        raise EvidenceError(f"{where}: {what} cannot be read ({error}); a newer version may have written it.") from None


def _sound(journal: Journal, decoded: Callable[[bytes, str], T], faults: list[str]) -> list[T]:
    """What the lines of a journal hold. What cannot be read is told in `faults` and costs nothing else."""
    found = []
    for place, record in _unaltered(journal, faults):
        try:
            found.append(decoded(record, place))
        except EvidenceError as error:
            faults.append(str(error))
    return found


def _unaltered(journal: Journal, faults: list[str]) -> Iterator[tuple[str, bytes]]:
    for path in journal.files():
        try:
            for place, record in journal.lines(path):
                if record is None:
                    faults.append(f"{place}: this line of the store was altered; its checksum does not match.")
                else:
                    yield place, record
        except EvidenceError as error:
            faults.append(str(error))


def _inflated(data: bytes) -> bytes:
    inflater = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    body = inflater.decompress(data, BODY_LIMIT)
    if not inflater.eof or inflater.unused_data:
        raise EOFError("its end is not where it should be")
    return body
