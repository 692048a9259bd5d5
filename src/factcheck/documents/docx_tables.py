"""The tables of a Word file. In: a `w:tbl`. Out: its rows as pieces with the heads of their columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factcheck.documents.docx_text import own, property_of, text_of
from factcheck.documents.marks import span
from factcheck.documents.tables import LONGEST_CELL, Grid, grid_of, rows_of
from factcheck.documents.tree import Cell, Piece
from factcheck.vocabulary import Role

MOST_HEADS = 4
"""Rows that head a table at most."""

_FIGURE = re.compile(r"\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def table_rows(table: Any) -> Iterator[Piece]:
    """Its rows, behind each the tables that stand in its cells."""
    inner: dict[int, list[Any]] = {}
    pieces: list[Piece] = []
    merged: dict[int, Cell] = {}
    for number, row in enumerate(own(table, "tr")):
        inner[number] = []
        pieces.extend(_cells(row, number, merged, inner[number]))
    rows = {}
    if pieces:
        grid = grid_of(pieces)
        rows = rows_of(pieces, grid, _heads(grid))
    for number, tables in inner.items():
        if number in rows:
            yield rows[number]
        for each in tables:
            yield from table_rows(each)


def _cells(row: Any, number: int, merged: dict[int, Cell], tables: list[Any]) -> Iterator[Piece]:
    """The cells of a row that hold text. merged: by column, those that may go on in an empty one below."""
    before = property_of(row, "trPr/gridBefore")
    column = span(before) if before and before != "0" else 0
    head = property_of(row, "trPr/tblHeader") not in (None, "0", "false", "off")
    for element in own(row, "tc"):
        columns = span(property_of(element, "tcPr/gridSpan"))
        merge = property_of(element, "tcPr/vMerge")
        text = text_of(element, tables).replace("\n", " ").replace("\t", " ")
        above = merged.pop(column, None) if merge is not None and merge != "restart" and not text else None
        if above is not None:
            above.rows += 1
        cell = above or Cell(0, number, column, columns, 1, head=head)
        if merge is not None and len(text) <= LONGEST_CELL:
            merged[column] = cell
        else:
            merged.pop(column, None)
        if text:
            yield Piece(text, "tc", 0, Role.TABLE, len(text), cell=cell)
        column += columns


def _heads(grid: Grid) -> set[int]:
    """The rows that head the columns: marked as such, else the first one without figures and what its cells span."""
    numbers = sorted(grid)
    heads: set[int] = set()
    for number in numbers:
        if len(heads) >= MOST_HEADS or not any(cell.head for cell, _ in grid[number].values()):
            break
        heads.add(number)
    reaches = numbers[0]
    for number in numbers[:MOST_HEADS] if not heads else ():
        row = [(cell, text) for cell, text in grid[number].values() if text]
        if number > reaches or any(_FIGURE.search(_YEAR.sub("", text)) for _, text in row):
            break
        heads.add(number)
        reaches = max((cell.row + cell.rows - 1 + (cell.columns > 1) for cell, _ in row), default=number)
    return heads if len(heads) < len(numbers) else set()
