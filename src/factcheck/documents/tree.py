"""What the walk over a page yields. In: nothing. Out: the records `Container`, `Cell`, `Piece` and `Page`.

They are built by `walk.py`, and read by `tables.py` and `roles.py`. A container is an element that holds blocks, a
piece is one block of text that knows its container. Sizes count characters, a CJK one three times, so that they compare
across scripts. A page has hundreds of each, so they are msgspec's structs, which cost a tenth of a dataclass to make.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from factcheck.vocabulary import Role


class Container(msgspec.Struct, gc=False):
    """A block element.

    parent: index of the enclosing container, -1 for the root. kind: the role that its text has by its tag (heading,
    list …). mark: the role that its tag, ARIA role, class or id gives to all that stands in it, if any. firm: the
    mark comes from the markup itself (nav, hidden), not from a name. article: it is (or stands in) an article, main
    or articleBody. size/linked/prose: characters below it in all, in links, in running sentences.
    """

    parent: int
    tag: str
    kind: Role = Role.BODY
    mark: Role | None = None
    firm: bool = False
    article: bool = False
    size: int = 0
    linked: int = 0
    prose: int = 0


class Cell(msgspec.Struct, gc=False):
    """Where a piece stands in a table: the table's number on the page, row and column from 0, and what it spans."""

    table: int
    row: int
    column: int
    columns: int = 1
    rows: int = 1
    label: bool = False
    head: bool = False


class Piece(msgspec.Struct, gc=False):
    """A block of text.

    role: what it is by its element until `roles.py` rules. linked: how many of its characters stand in links. header:
    what heads the cells of a row. prose: running text. inside: it stands in the article. fixed: hidden or a comment,
    for sure.
    """

    text: str
    tag: str
    container: int
    role: Role
    size: int = 0
    linked: int = 0
    cell: Cell | None = None
    header: tuple[str, ...] = ()
    prose: bool = False
    inside: bool = False
    fixed: bool = False


@dataclass(slots=True)
class Page:
    """A page as walked. layout: numbers of the tables that only arrange the page. captions: of a table, by number.

    cut: a table has more columns than are read.
    """

    containers: list[Container] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    layout: set[int] = field(default_factory=set)
    captions: dict[int, str] = field(default_factory=dict)
    cut: bool = False
