"""What the tests of the command line speak of: a small project whose sources are files, a server, what came back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event

HARBOUR = """<!doctype html><html lang="en"><title>The harbour in 2023</title>
<article><h1>The harbour in 2023</h1>
<p>The harbour handled 412 ships in 2023, four more than in the year before.</p>
<p>The harbour has seven cranes, of which two are out of order.</p></article></html>
"""
CLAIMS = """\
factcheck: 1
claims:
  - id: ships
    claim: The harbour handled 412 ships in 2023
    source: harbour.html
  - id: cranes
    claim: The harbour has {cranes} cranes
    source: harbour.html
"""


@dataclass(frozen=True)
class Ran:
    """What a command returned and wrote."""

    code: int
    out: str
    err: str

    @property
    def last(self) -> str:
        """The last line of standard error."""
        return self.err.splitlines()[-1]


Run = Callable[..., Ran]


def write_claims(folder: Path, cranes: str) -> Path:
    path = folder / "claims.yaml"
    path.write_text(CLAIMS.format(cranes=cranes), encoding="utf-8")
    return path


@dataclass
class Site:
    """A server on the loopback: `/harbour` is a page, `/slow` answers when `go` is set. agents: who asked."""

    host: str
    go: Event
    asked: list[str]
    agents: list[str]

    def url(self, path: str) -> str:
        return f"http://{self.host}{path}"
