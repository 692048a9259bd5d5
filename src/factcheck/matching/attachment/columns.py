"""The columns of a table. In: a claim's figure where a cell has it, its date, the trial. Out: a note, or a finding.

"29" under "Seats 2012" is not of 2016 where another column is; and a year that only the head of its column gives is the
year of the cell.
"""

from __future__ import annotations

import re

from factcheck.matching.prepared.tables import column_of
from factcheck.matching.trial import Trial
from factcheck.model import Block, Date, Figure, Finding, Outcome, Reason, Role

_YEAR = re.compile(r"(?<!\d)(?:1[5-9]\d\d|20\d\d)(?!\d)")
#: What it is worth that the head of the column gives the date.
IN_ITS_HEAD = 0.6


def another_column(detail: Figure, found: int, trial: Trial) -> str:
    """The head of the cell's column, where it gives another year than the claim, and another column the claim's."""
    years = {day.year for day in trial.claim.dates if day.year is not None}
    block = trial.source.block_at(found)
    head = _head(block, found, trial)
    if detail.ordinal or len(years) != 1 or not head:
        return ""
    own = {int(year) for year in _YEAR.findall(head)}
    beside = {int(year) for other in block.header if other != head for year in _YEAR.findall(other)}
    return head if own and not years & own and years & beside else ""


def dated_by_table(detail: Date, trial: Trial) -> Finding | None:
    """A year that the head of the column, or the row, gives in which a figure of the claim stands."""
    if detail.precision != "year" or detail.year is None:
        return None
    for chosen in trial.chosen:
        figure = chosen.decided.found if chosen.decided is not None else None
        if not isinstance(figure, Figure) or chosen.outcome is not Outcome.STATES:
            continue
        block = trial.source.block_at(figure.start)
        if (row := _dated_by_row(detail, figure, block, trial)) is not None:
            return row
        if str(detail.year) in _YEAR.findall(head := _head(block, figure.start, trial)):
            note = f"It is the year of the column “{head}”."
            passage = trial.source.passage(block.start, block.end)
            return Finding(outcome=Outcome.STATES, reason=Reason.NONE, note=note, score=IN_ITS_HEAD, passage=passage)
    return None


def _dated_by_row(detail: Date, figure: Figure, block: Block, trial: Trial) -> Finding | None:
    """A year that the row gives in which a figure of the claim stands, where the row gives no other."""
    if block.role is not Role.TABLE or not block.header:
        return None
    years = trial.source.dates_between(block.start, block.end)
    if len(years) != 1 or years[0].precision != "year" or years[0].year != detail.year or years[0].end > figure.start:
        return None
    passage = trial.source.passage(years[0].start, years[0].end)
    return Finding(outcome=Outcome.STATES, reason=Reason.NONE, score=IN_ITS_HEAD, passage=passage)


def _head(block: Block, offset: int, trial: Trial) -> str:
    """The head of the column of a cell; "" outside of a table or without heads."""
    if block.role is not Role.TABLE or not block.header:
        return ""
    columns = trial.source.text.count("\t", block.start, block.end) + 1
    column = column_of(trial.source, block, offset)
    return block.header[column] if column < min(columns, len(block.header)) else ""
