"""Whose cell of a table it is. In: a claim's figure where a cell has it, the trial. Out: the row or column whose it is.

"52.2" under "Revenue North" is no profit where a column "Profit North" is, and "210" beside "Leith" is not Aal's where
a row "Aal" is. Which row and which column a claim means is told by the words of their labels: another is meant if its
label has more words of the claim, and its cell a figure of the same unit that states none of the claim's.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.prepared.tables import column_of
from factcheck.matching.trial import Trial
from factcheck.model import Block, Figure, Role
from factcheck.text.words import Word, words

#: Labels of rows or columns that go over the others: what a claim names may well be a part of it.
_TOTALS = frozenset({
    "total", "totals", "all", "sum", "overall", "together", "combined", "altogether", "average", "mean", "gesamt",
    "insgesamt", "summe", "totale", "totaal", "totalt", "suma", "razem", "итого", "всего", "разом",
})  # fmt: skip
#: Columns of a table, and its rows with a word of the claim, that are looked at.
_MOST_COLUMNS, _MOST_ROWS = 60, 200


def another_cell(detail: Figure, found: int, trial: Trial) -> str:
    """The label of the other column or row of the table that the claim means; "" where it is the cell's own."""
    block = trial.source.block_at(found) if trial.source.has_headers else None
    if block is None or block.role is not Role.TABLE or not block.header or detail.ordinal:
        return ""
    return _other_column(found, block, trial) or _other_row(found, block, trial)


def _other_column(found: int, block: Block, trial: Trial) -> str:
    own = column_of(trial.source, block, found)
    cells = _cells(block, trial)
    heads = block.header[: min(len(cells), _MOST_COLUMNS)]
    if not 0 < own < len(heads) or _is_total(heads[own]):
        return ""
    said = _said(heads[own], trial)
    around = said | _said(trial.source.text[slice(*cells[0])], trial)
    for column, head in enumerate(heads):
        theirs = _said(head, trial) if column not in (0, own) and head != heads[own] else frozenset()
        if len(theirs) > len(said) and theirs - around and _may_be_meant(cells[column], found, trial):
            return head
    return ""


def _other_row(found: int, block: Block, trial: Trial) -> str:
    column = column_of(trial.source, block, found)
    label = _label(_cells(block, trial)[:column], trial)
    if not column or _is_total(label):
        return ""
    said = _said(label, trial)
    around = _said(trial.source.text[block.start : block.end], trial)
    for other in _rows_beside(block, trial):
        cells = _cells(other, trial)
        label = _label(cells[:column], trial)
        theirs = _said(label, trial)
        meant = len(theirs) > len(said) and theirs - around
        if meant and column < len(cells) and _may_be_meant(cells[column], found, trial):
            return label
    return ""


def _rows_beside(block: Block, trial: Trial) -> list[Block]:
    """The rows of the same table that have a word of the claim."""
    source, rows = trial.source, dict[int, Block]()
    for word in trial.claim.content:
        for sentence in trial.index.places(word):
            other = source.blocks[source.sentences[sentence].block]
            if other.role is not Role.TABLE or other.header != block.header or other.start == block.start:
                continue
            rows[other.start] = other
    return [rows[start] for start in sorted(rows)][:_MOST_ROWS]


def _cells(block: Block, trial: Trial) -> list[tuple[int, int]]:
    """The stretches of the cells of a row."""
    stretches, start = [], block.start
    for text in trial.source.text[block.start : block.end].split("\t"):
        stretches.append((start, start + len(text)))
        start += len(text) + 1
    return stretches


def _label(cells: Sequence[tuple[int, int]], trial: Trial) -> str:
    """The words of the cells, without those that hold a figure."""
    return " ".join(trial.source.text[slice(*cell)] for cell in cells if not trial.source.figures_between(*cell))


def _may_be_meant(cell: tuple[int, int], found: int, trial: Trial) -> bool:
    """Whether a cell has a figure of the unit of the one that was found, and none that another of the claim states."""
    figures = trial.source.figures_between(*cell)
    units = {figure.unit for figure in trial.source.figures_between(found, found + 1)}
    return any(figure.unit in units for figure in figures) and not any(trial.is_stated(each.start) for each in figures)


def _said(label: str, trial: Trial) -> frozenset[int]:
    """The words of the claim, by where they stand in it, that a label has."""
    there = [word for word in words(label, lang=trial.source.lang) if word.kind in ("word", "name")]
    return frozenset(mine.start for mine in trial.claim.content if any(_is_same(mine, word) for word in there))


def _is_same(one: Word, other: Word) -> bool:
    return one.kind != "number" and (one.root == other.root or bool(one.concepts & other.concepts))


def _is_total(label: str) -> bool:
    return not _TOTALS.isdisjoint(label.lower().split())
