"""What the header and caption of a table say of a cell. In: the figures of a source. Out: the same, with unit and
scale.

"1,204" under "Cargo, thousand tonnes" is 1,204,000 tonnes. The unit stands in the header cell of the column, or in the
caption; it is read by the reader of figures, as if a one stood before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from factcheck.model import Block, Date, Figure, Role

if TYPE_CHECKING:
    from factcheck.matching.prepared.source_text import SourceText

#: Where a header states its unit: in brackets, after a comma or dash, after "in", or the header is nothing but a unit.
_UNIT_PLACES = (
    re.compile(r"[(\[]([^()\[\]]{1,60})[)\]]"),
    re.compile(r"[,–—:]\s*([^,–—:]{1,60})$"),
    re.compile(r"\b(?:in|en|em)\s+([^,()]{1,60})$", re.IGNORECASE),
    re.compile(r"^\s*(.{1,60}?)\s*$"),
)
_YEAR = re.compile(r"(1[89]\d\d|20\d\d)")


def column_of(source: SourceText, block: Block, offset: int) -> int:
    """The 0-based column of an offset in a table row."""
    return source.text.count("\t", block.start, offset)


def headers_of(source: SourceText, block: Block, offset: int) -> tuple[str, ...]:
    """The texts that say what a cell is: the header of its column and what stands over the whole table, nearest
    first.
    """
    if not block.header:
        return ()
    columns = source.text.count("\t", block.start, block.end) + 1
    column = column_of(source, block, offset)
    own = block.header[column : column + 1] if column < columns else ()
    return (*own, *block.header[columns:])


def with_headers(source: SourceText, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, those in table cells with the unit and scale of their headers; years of a table are left out, and
    what is negative by its brackets is added.
    """
    found, bracketed = [], _in_brackets(source)
    for figure in sorted((*figures, *bracketed), key=lambda each: each.start) if bracketed else figures:
        block = source.block_at(figure.start) if source.blocks else None
        if block is None or block.role is not Role.TABLE:
            found.append(figure)
        elif not is_year_cell(source, block, figure):
            found.append(_scaled(figure, _units_over(source, block, figure.start), source.lang))
    return tuple(found)


#: What a row counts where what stands over its table gives the money or the scale of the other rows.
_COUNTED = frozenset({
    "employees", "staff", "headcount", "workforce", "personnel", "workers", "number", "customers", "members", "fte",
    "mitarbeiter", "mitarbeitende", "beschäftigte", "anzahl", "kunden", "mitglieder", "effectif", "effectifs",
    "salariés", "nombre", "clients", "empleados", "plantilla", "número", "clientes", "dipendenti", "addetti", "numero",
    "funcionários", "trabalhadores", "medewerkers", "werknemers", "aantal", "anställda", "antal", "pracownicy",
    "liczba", "сотрудники", "число", "численность", "працівники", "кількість",
})  # fmt: skip
#: Where the label of a row states its unit: in brackets or after a comma; a letter alone is the mark of a note.
_UNIT_OF_ROW = re.compile(r"[(\[,]\s*([%‰€$£¥]|[^()\[\],]{2,40})[)\]]?\s*$")


def _units_over(source: SourceText, block: Block, offset: int) -> tuple[str, ...]:
    """Where the unit of a cell is looked for: the head of its column, the label of its row, what stands over the table
    unless the row counts something.
    """
    headers = headers_of(source, block, offset)
    label = source.text[block.start : block.end].partition("\t")[0] if column_of(source, block, offset) else ""
    stated = _UNIT_OF_ROW.search(label)
    if stated is not None and _stated_unit(stated[1], source.lang) is not None:
        return (*headers[:1], stated[1], *headers[1:])
    return headers[:1] if not _COUNTED.isdisjoint(label.lower().split()) else headers


#: A cell that holds a number in brackets, as accounts write what is negative.
_BRACKETED = re.compile(r"(?:(?<=\t)|(?<=\n))\((\d[\d.,'’ \u00a0\u202f]{0,20})\)(?=\t|\n|$)")


def _in_brackets(source: SourceText) -> list[Figure]:
    """The numbers in brackets that fill a cell: negative, but read both ways, for some tables mark estimates so."""
    if "\t(" not in source.text:
        return []
    from factcheck.matching import quantity

    found = []
    for cell in _BRACKETED.finditer(source.text):
        read = quantity.read(cell[1], lang=source.lang) if source.role_at(cell.start()) is Role.TABLE else ()
        if len(read) == 1 and read[0].value is not None:
            figure, value, start = read[0], -read[0].value, cell.start(1)
            both = (-value, *figure.readings)
            end = start + len(figure.raw)
            found.append(replace(figure, start=start, end=end, value=value, low=value, high=value, readings=both))
    return found


def is_year_cell(source: SourceText, block: Block, figure: Figure) -> bool:
    """Whether a cell holds nothing but a year: in the first column, or under a header that is one."""
    start = source.text.rfind("\t", block.start, figure.start) + 1 or block.start
    end = source.text.find("\t", figure.end, block.end)
    cell = source.text[start : end if end >= 0 else block.end].strip()
    if not _YEAR.fullmatch(cell):
        return False
    return start == block.start or any("year" in header.lower() for header in headers_of(source, block, figure.start))


def table_years(source: SourceText, figures: Sequence[Figure]) -> tuple[Date, ...]:
    """The years that stand alone in cells, as dates."""
    found = []
    for figure in figures:
        block = source.block_at(figure.start) if source.blocks else None
        if block is not None and block.role is Role.TABLE and is_year_cell(source, block, figure):
            year = int(source.text[figure.start : figure.end][:4])
            first, last = date(year, 1, 1), date(year, 12, 31)
            found.append(
                Date(
                    start=figure.start,
                    end=figure.end,
                    raw=str(year),
                    first=first,
                    last=last,
                    precision="year",
                    year=year,
                )
            )
    return tuple(found)


def _scaled(figure: Figure, headers: Sequence[str], lang: str | None) -> Figure:
    for header in headers:
        stated = _stated_unit(header, lang)
        if stated is None or (figure.unit and figure.unit != stated.unit):
            continue
        factor = stated.value or Decimal(1)
        if figure.value is not None and figure.step >= 1000 and factor >= 1000:
            factor = Decimal(1)  # the cell spells its own scale
        return replace(
            figure,
            value=_times(figure.value, factor),
            low=_times(figure.low, factor),
            high=_times(figure.high, factor),
            step=figure.step * factor,
            unit=stated.unit,
            readings=tuple(value * factor for value in figure.readings),
            counted=figure.counted or stated.counted,
        )
    return figure


def _times(value: Decimal | None, factor: Decimal) -> Decimal | None:
    return None if value is None else value * factor


@lru_cache(maxsize=2048)
def _stated_unit(header: str, lang: str | None) -> Figure | None:
    """The unit and scale that a header states, as the figure of one of it; None where it states none."""
    from factcheck.matching import quantity

    for place in _UNIT_PLACES:
        for match in place.finditer(header[:200]):
            phrase = match.group(1).strip()
            if phrase[:1].isdigit():
                continue  # a year: "Population in 2016"
            for probe in (f"1 {phrase}", f"{phrase[:1]}1 {phrase[1:].strip()}"):
                for found in quantity.read(probe, lang=lang):
                    if found.start == 0 and (found.unit or (found.value or 0) >= 1000) and found.value is not None:
                        return found
    return None
