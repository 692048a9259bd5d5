"""Data tables. In: a walked page. Out: its pieces, the cells of a row as one piece that knows its column headers.

Tables that only arrange a page (a cell that holds a table, running text or many blocks) stay as the blocks that they
hold.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from factcheck.documents.tree import Cell, Container, Page, Piece
from factcheck.vocabulary import Role

LONGEST_CELL = 1000
"""Characters: no cell of a table of data holds more."""

LONGEST_TITLE = 160
"""Characters of a line above a table that may be its title or its unit."""

MOST_COLUMNS = 400
"""Columns of a table that are read."""

MOST_SPANNED = 50_000
"""Places that the cells of a table may cover before spans are ignored; only bombs have more."""

_DIGIT = re.compile(r"\d")
_YEAR_ONLY = re.compile(r"\D{0,12}\b(?:1[89]|20)\d\d\b\D{0,12}")
_SPACES = re.compile(r"\s+")

Grid = dict[int, dict[int, tuple[Cell, str]]]


def merge_rows(page: Page) -> None:
    """Replaces, in `page.pieces`, the cells of each row of a data table by one piece."""
    if not any(piece.cell for piece in page.pieces):
        return
    merged: list[Piece] = []
    standing = _standing(page.containers)
    for number, group in groupby(page.pieces, key=lambda piece: piece.cell.table if piece.cell else 0):
        pieces = list(group)
        told, aside = _parted(pieces if number and number not in page.layout else [], standing)
        if told and _is_data(told):
            caption = page.captions.get(number)
            grid = grid_of(told)
            page.cut |= any(max(row) >= MOST_COLUMNS for row in grid.values())
            titles = (caption,) if caption else _titles(merged, page)
            merged.extend(rows_of(told, grid, _head_rows(grid), titles, standing).values())
            merged.extend(aside)
        else:
            merged.extend(pieces)
    page.pieces = merged


class _Place(NamedTuple):
    """Where a container stands: the container of its row, -1 outside of one, and what marks it within that row."""

    row: int = -1
    mark: Role | None = None
    firm: bool = False


def _standing(containers: list[Container]) -> list[_Place]:
    """The place of each container. A mark of the table or the row itself is that of the row, and none within it."""
    places: list[_Place] = []
    for at, container in enumerate(containers):
        above = places[container.parent] if container.parent >= 0 else _Place()
        if container.tag == "tr":
            places.append(_Place(at))
        elif above.row < 0 or container.tag == "table":
            places.append(_Place())
        elif container.mark is not None and (above.mark is None or container.mark is Role.HIDDEN):
            places.append(_Place(above.row, container.mark, container.firm))
        else:
            places.append(above)
    return places


def _parted(pieces: list[Piece], standing: list[_Place]) -> tuple[list[Piece], list[Piece]]:
    """What the cells of a table tell, and what is hidden in them or a control beside the words of its cell."""
    worded = {id(piece.cell) for piece in pieces if standing[piece.container].mark is None}
    told: list[Piece] = []
    aside: list[Piece] = []
    for piece in pieces:
        place = standing[piece.container]
        control = place.mark is Role.NAVIGATION and place.firm and id(piece.cell) in worded
        (aside if place.mark is Role.HIDDEN or control else told).append(piece)
    return told, aside


def _holders(pieces: list[Piece], standing: Sequence[_Place]) -> dict[int, int]:
    """The container of each row: of its `tr`, or where all that stands in it is marked, of what stands first."""
    found: dict[int, int] = {}
    for piece in pieces:
        assert piece.cell is not None
        place = standing[piece.container]
        if piece.cell.row not in found:
            found[piece.cell.row] = piece.container
        if place.row >= 0 and place.mark is None:
            found[piece.cell.row] = place.row
    return found


def _is_data(pieces: list[Piece]) -> bool:
    cells: dict[tuple[int, int], list[Piece]] = defaultdict(list)
    for piece in pieces:
        assert piece.cell is not None
        cells[piece.cell.row, piece.cell.column].append(piece)
    if len(cells) < 2 or any(piece.role is Role.HEADING and piece.size > 60 for piece in pieces):
        return False
    rows = len({row for row, _ in cells})
    for inside in cells.values():
        prose = sum(piece.prose for piece in inside)
        if sum(piece.size for piece in inside) > LONGEST_CELL or prose > 2 or (prose and rows == 1):
            return False
    return True


def _titles(before: list[Piece], page: Page) -> tuple[str, ...]:
    """The heading or caption right above the table, and the line between them that names the unit."""
    found: list[str] = []
    for piece in reversed(before[-2:]):
        titles = piece.role in (Role.HEADING, Role.CAPTION)
        line = piece.role is Role.BODY and not piece.prose and piece.cell is None and not found
        if not (titles or line) or piece.size > LONGEST_TITLE or piece.linked or page.containers[piece.container].mark:
            break
        found.insert(0, piece.text)
        if titles:
            break
    return tuple(found)


def rows_of(
    pieces: list[Piece],
    grid: Grid,
    heads: set[int],
    titles: tuple[str, ...] = (),
    standing: Sequence[_Place] = (_Place(),),
) -> dict[int, Piece]:
    """The rows of a table by their numbers. pieces: what stands in its cells. heads: the rows that name the columns."""
    holders = _holders(pieces, standing)
    linked: dict[int, int] = defaultdict(int)
    for piece in pieces:
        if piece.cell:
            linked[piece.cell.row] += piece.linked
    width = min(MOST_COLUMNS, max(max(row) for row in grid.values()) + 1)
    columns = _column_heads(grid, heads, width)
    rows: dict[int, Piece] = {}
    section = ""
    for number in sorted(grid):
        row = grid[number]
        if number not in holders:
            continue
        texts = [row[column][1] if column in row else "" for column in range(width)]
        alone = [text for text in texts if text]
        header: tuple[str, ...] = ()
        if number not in heads:
            if width > 1 and _is_section(row, width):
                texts, section = alone[:1], alone[0] if alone else ""
            else:
                around = (*titles, section) if section else titles
                header = (*columns, *around) if any(columns) or around else ()
        text = "\t".join(texts)
        rows[number] = Piece(text, "tr", holders[number], Role.TABLE, len(text), linked[number], None, header, False)
    return rows


def _is_section(row: dict[int, tuple[Cell, str]], width: int) -> bool:
    """Whether a row is one cell that names the rows below it: it spans the table or stands alone at its left."""
    cells = {id(cell): (cell, text) for cell, text in row.values() if text}
    if len(cells) != 1:
        return False
    cell, text = next(iter(cells.values()))
    return cell.column == 0 and (cell.columns >= width or not _DIGIT.search(text))


def grid_of(pieces: list[Piece]) -> Grid:
    """Cells by row and column, where a cell that spans rows or columns stands in each of them."""
    texts: dict[int, list[str]] = defaultdict(list)
    cells: dict[int, Cell] = {}
    for piece in pieces:
        assert piece.cell is not None
        cells[id(piece.cell)] = piece.cell
        texts[id(piece.cell)].append(
            _SPACES.sub(lambda m: m.group() if m.group() in " \xa0\u202f" else " ", piece.text)
        )
    last = max(cell.row for cell in cells.values())
    taken: Grid = defaultdict(dict)
    left = MOST_SPANNED
    for key, cell in cells.items():
        shift = cell.column
        while shift in taken[cell.row]:
            shift += 1
        text = " ".join(texts[key])
        rows, columns = (cell.rows, cell.columns) if left > 0 else (1, 1)
        for row in range(cell.row, min(cell.row + rows, last + 1)):
            for column in range(min(shift, MOST_COLUMNS), min(shift + columns, MOST_COLUMNS + 1)):
                taken[row].setdefault(column, (cell, text if column == shift else ""))
                left -= 1
    return taken


def _head_rows(grid: Grid) -> set[int]:
    """The rows at the top that name the columns."""
    heads: set[int] = set()
    numbers = sorted(grid)
    for number in numbers:
        cells = [cell for cell, text in grid[number].values() if text]
        if not cells or not all(cell.label or cell.head for cell in cells) or len(heads) >= 4:
            break
        heads.add(number)
    if len(heads) == len(numbers):
        return set() if len(numbers) < 2 else {numbers[0]}
    if heads:
        return heads
    first, rest = numbers[0], numbers[1:]
    texts = [text for _, text in grid[first].values() if text]
    if len(texts) < 2 or not rest or any(_DIGIT.search(text) and not _YEAR_ONLY.fullmatch(text) for text in texts):
        return set()
    with_figures = sum(any(_DIGIT.search(text) for _, text in grid[number].values()) for number in rest)
    return {first} if with_figures * 2 > len(rest) else set()


def _column_heads(grid: Grid, heads: set[int], width: int) -> list[str]:
    columns: list[str] = []
    for column in range(width):
        parts: list[str] = []
        for number in sorted(heads):
            part = _spanning(grid[number], column)
            if part and part not in parts:
                parts.append(part)
        columns.append(" ".join(parts))
    return columns


def _spanning(row: dict[int, tuple[Cell, str]], column: int) -> str:
    """The text of the cell that covers a column; its text is kept at its first column."""
    if column not in row:
        return ""
    cell, text = row[column]
    while not text and column > 0 and column - 1 in row and row[column - 1][0] is cell:
        column -= 1
        text = row[column][1]
    return text
