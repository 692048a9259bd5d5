"""What was fetched and what was read of it. In: nothing. Out: frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

import msgspec

from factcheck.vocabulary import Problem, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One redirect: the address that answered, its status (200 for a page that leads on by a meta refresh) and the
    address that it named.
    """

    url: str
    status: int
    location: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """One request, one record. `sha256` names the decoded body in the store; None when there is no body.

    headers: kept by allow-list, lower-case names. problem: why there is nothing to read, seen at the network level
    (states that only the page's text tells are found in `documents/`). note: one sentence for a person.
    archived_from: for an archive's copy, the time of the copy. requests: how many requests it took, hops and retries.
    server: address and port that answered ("93.184.216.34:443"); tls: the version and the SHA-256 of the server's
    certificate ("TLSv1.3 sha256:…"); both empty where a recording, a proxy or a browser stood between.
    """

    url: str
    final_url: str
    fetched_at: datetime
    status: int | None = None
    hops: tuple[Hop, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    sha256: str | None = None
    size: int = 0
    problem: Problem | None = None
    note: str = ""
    archived_from: datetime | None = None
    rendered: bool = False
    requests: int = 1
    server: str = ""
    tls: str = ""

    def header(self, name: str) -> str | None:
        """The value of a kept header, by lower-case name."""
        return next((value for key, value in self.headers if key == name), None)


class Block(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A stretch of a document's text with its role; blocks are ordered, do not overlap, and are separated by newlines.

    A table row is one block whose cells are joined by tabs; `header` holds the header cells (and the caption last).
    A document has hundreds: a struct of msgspec is made in a sixth of the time of a frozen dataclass.
    """

    start: int
    end: int
    role: Role
    header: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The readable text of one source. `page_starts` are offsets at which the pages of a PDF begin.

    problem: why the text is missing or not the whole (soft 404, paywall …); with a problem and a non-empty text
    (a readable teaser) what is found counts, what is not found is unreadable.
    """

    url: str
    text: str
    blocks: tuple[Block, ...] = ()
    title: str | None = None
    published: date | None = None
    lang: str | None = None
    reader: str = "plain"
    problem: Problem | None = None
    note: str = ""
    page_starts: tuple[int, ...] = ()

    def page_at(self, offset: int) -> int | None:
        """The 1-based page of an offset, or None for a document without pages."""
        if not self.page_starts:
            return None
        return sum(1 for start in self.page_starts if start <= offset) or 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Evidence: W3C position and quote selector in one. prefix/suffix are up to 32 code points of the text around."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    role: Role = Role.BODY
    page: int | None = None
