"""What a gathering may do and what it did. In: the user's options. Out: values that every file of `fetching` reads."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from factcheck.fetching.user_agent import user_agent
from factcheck.model import Problem

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchSettings:
    """The limits and manners of one gathering. Times are seconds, sizes are bytes.

    source_deadline: total time that requests for one source may take. run_deadline: the same for the whole gathering.
    wire_limit/inflated_limit: most bytes of one answer as sent, and after decompression.
    allow_hosts: "HOST" or "HOST:PORT" for which private addresses and odd ports are allowed.
    robots: "note" tells of a refusal in the capture's note, "obey" does not fetch then and keeps the Crawl-delay.
    host_gap: between two sources of one host; not for lifted hosts. patience: longest wait that a server may ask for.
    proxy: asked for everything; it then resolves the names. cassette: recorded traffic, instead of the network.
    archive: look for archived copies of what is gone. browser: render pages that are empty without scripts.
    """

    user_agent: str = field(default_factory=user_agent)
    source_deadline: float = 30.0
    run_deadline: float | None = None
    wire_limit: int = 25 * MEGABYTE
    inflated_limit: int = 50 * MEGABYTE
    max_hops: int = 5
    allow_hosts: frozenset[str] = frozenset()
    robots: str = "note"
    host_gap: float = 1.0
    patience: float = 60.0
    retries: int = 2
    back_off: float = 1.0
    proxy: str | None = None
    cassette: Path | None = None
    archive: bool = False
    browser: bool = False
    connections: int = 32
    dns_deadline: float = 5.0
    connect_deadline: float = 10.0
    read_deadline: float = 15.0

    def lifts(self, host: str, port: int) -> bool:
        """Whether the user lifted the refusal of private addresses and odd ports for this host."""
        shown = f"[{host}]" if ":" in host else host
        return not self.allow_hosts.isdisjoint((host, shown, f"{shown}:{port}"))


@dataclass(frozen=True, slots=True)
class Progress:
    """One source is done: the `done`-th of `total`. `from_store`: no request was needed."""

    done: int
    total: int
    url: str
    problem: Problem | None = None
    from_store: bool = False


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a gathering did. complete: every source was asked or was in the store. interrupted: by Ctrl-C."""

    requests: int = 0
    from_store: int = 0
    complete: bool = True
    interrupted: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer with its whole, decoded body. `headers` are the kept ones. sets_cookie: it asked to keep one.

    server, tls: who answered, as in `Capture`.
    """

    status: int
    headers: tuple[tuple[str, str], ...] = field(default=())
    body: bytes = b""
    sets_cookie: bool = False
    server: str = ""
    tls: str = ""

    def header(self, name: str) -> str | None:
        """The value of a kept header, by lower-case name."""
        return next((value for key, value in self.headers if key == name), None)


class Trouble(Exception):
    """Why one request gave no answer that can be read. Never leaves `fetching`: it becomes a capture's problem."""

    def __init__(self, problem: Problem, note: str, *, transient: bool = False) -> None:
        super().__init__(note)
        self.problem = problem
        self.note = note
        self.transient = transient
