"""A claim and the sources that it names. In: its details. Out: frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from factcheck.model.details import Detail, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedSource:
    """A source as the claims file or the brief names it. Exactly one of `url` and `file` is set.

    origin: where the citation came from, for a person: "claims file", "link in the sentence", "footnote 3".
    page: 1-based page of a PDF; section: any other locator ("§ 4", "t=12:40"). group: counts once for `need`.
    """

    url: str | None = None
    file: str | None = None
    name: str | None = None
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    date: str | None = None
    accessed: str | None = None
    archive: str | None = None
    lang: str | None = None
    page: int | None = None
    section: str | None = None
    kind: str | None = None
    group: str | None = None
    max_age: str | None = None
    note: str | None = None
    selector: str | None = None
    expect: tuple[str, ...] = ()
    origin: str = "claims file"
    place: Place | None = None

    @property
    def address(self) -> str:
        """The URL, or the path of a file, that names this source in a report."""
        return self.url or self.file or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One assertion of a brief, complete when it leaves `claims/`.

    text: the exact words. details: offsets into `text`. near: words that must stand in the passage too.
    need: "any", "all" or a number of independent sources. tolerance: relative ("1%" -> 0.01) or None (rounding rules).
    says: for an attribution in substance, words of which any must stand with the speaker. calc: arithmetic, as written.
    context: words of the brief around it that carry its subject (heading, sentence before), for pronouns; may be "".
    skip: why it is not to be checked by machine, or None.
    """

    id: str
    text: str
    place: Place
    details: tuple[Detail, ...] = ()
    sources: tuple[CitedSource, ...] = ()
    need: str | int = "any"
    near: tuple[str, ...] = ()
    tolerance: Decimal | None = None
    says: tuple[str, ...] = ()
    calc: str | None = None
    lang: str | None = None
    as_of: date | None = None
    context: str = ""
    note: str | None = None
    skip: str | None = None
    brief_place: Place | None = None
