"""The details of a claim, and where something stands. In: nothing. Out: frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

import msgspec


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A stretch of a file. `page` and `paragraph` (from 1) are set for formats that have no lines (pdf, docx)."""

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1
    page: int | None = None
    paragraph: int | None = None


# A long page has thousands: a struct of msgspec is made in a third of the time of a frozen dataclass, and `gc=False`
# spares Python the search for cycles, which such values cannot be part of. `msgspec.structs.replace` changes one.


class Movement(StrEnum):
    """Which way a change goes."""

    NONE = ""
    RISE = "rise"
    FALL = "fall"


class Relation(StrEnum):
    """How a figure stands to a change: cut TO 30 %, cut BY 30 %, up FROM 30 %; a plain value is NONE."""

    NONE = ""
    TO = "to"
    BY = "by"
    FROM = "from"


class Figure(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A quantity as an interval. `low`/`high` None means unbounded; `*_open` means the end itself is excluded.

    value: the number as stated ("more than 87" -> 87, low 87 open, high None); None for a range.
    unit: "" for a count, "%", "pp", an ISO 4217 code, or a UCUM-like symbol ("mm", "kg", "km/h", "Cel").
    counted: the noun counted, lower case, as written ("containers"), or None.
    step: place value of the last digit given ("5.2 million" -> 100000); what rounds to `value` lies within step/2.
    readings: other values that the spelling allows ("10.000" -> 10 where 10000 is the first reading); () if certain.
    ordinal: "third", "2nd": a rank, not a quantity.
    part, whole: of a share or mark that names its whole: 26 and 28 of "26 out of 28", whose value is their ratio; None
    and 10 of the mark "8/10"; None and 5 of "one in five", which counts nobody.
    """

    start: int
    end: int
    raw: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    unit: str = ""
    counted: str | None = None
    step: Decimal = Decimal(1)
    readings: tuple[Decimal, ...] = ()
    ordinal: bool = False
    movement: Movement = Movement.NONE
    relation: Relation = Relation.NONE
    part: Decimal | None = None
    whole: Decimal | None = None


class Date(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """First and last day, both included; None where the year is not stated and no `as_of` resolves it.

    precision: "day" "month" "quarter" "season" "year" "decade" "century" "range".
    year/month/day: what is written, so that "26 February" (no year) can be compared with "26 February 2024".
    bound: "" | "since" | "until" | "before" | "after". relative: resolved against a stated date ("last September").
    readings: every (first, last) that the spelling allows, the one taken first ("03/04/2024"); () where it is certain.
    weekday: 0 for Monday … 6 for Sunday where one is written ("on Monday"), else None.
    part: which quarter (1-4), half (1-2) or season (1 spring … 4 winter) is written, else 0.
    """

    start: int
    end: int
    raw: str
    first: date | None
    last: date | None
    precision: str = "day"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    bound: str = ""
    approximate: bool = False
    relative: bool = False
    readings: tuple[tuple[date, date], ...] = ()
    weekday: int | None = None
    part: int = 0


class Quote(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Words in quotation marks. start/end include the marks, inner_start/inner_end do not; `text` is the inside as
    written. `speaker` is the name that the surrounding sentence gives, as written, or None."""

    start: int
    end: int
    raw: str
    text: str
    inner_start: int
    inner_end: int
    speaker: str | None = None


class Speaker(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Somebody to whom something is attributed. `name` as written; `attributed`: the half-open stretch that is
    theirs.
    """

    start: int
    end: int
    raw: str
    name: str
    attributed: tuple[int, int] | None = None


class Statement(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What a claim says in plain words: neither figure nor quotation."""

    start: int
    end: int
    raw: str


type_of_detail = {Figure: "figure", Date: "date", Quote: "quote", Speaker: "speaker", Statement: "statement"}
Detail = Figure | Date | Quote | Speaker | Statement


def kind_of(detail: Detail) -> str:
    """The word of the JSON report for a detail: figure, date, quote, speaker or statement."""
    return type_of_detail[type(detail)]
