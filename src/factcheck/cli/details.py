"""`factcheck details`: what a text states, a row each. In: JSON Lines. Out: figures, dates, quotations and speakers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import click

from factcheck.cli.json_lines import Row, answer_all, optional_text, read_rows, text_field, write_rows
from factcheck.errors import UsageError
from factcheck.model import Date, Detail, Figure, Quote, Speaker, kind_of


@click.command(help="Rows of {id, text, lang?, as_of?} -> rows of {id, details}.")
@click.argument("file", default="-")
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes to use.")
def command(file: str, jobs: int) -> None:
    """Answers every row; no network, no store."""
    write_rows(answer_all(read_rows(file), answer, jobs=jobs))


def answer(row: Row) -> Row:
    """The details of one row's text."""
    from factcheck.claims.language import undeclared
    from factcheck.matching import read_details

    text = text_field(row, "text")
    lang = optional_text(row, "lang") or undeclared(text)
    details = read_details(text, lang=lang, as_of=_as_of(optional_text(row, "as_of")))
    told = [detail for detail in details if not (isinstance(detail, Figure) and detail.ordinal)]
    return {"id": row.get("id"), "details": [detail_row(detail) for detail in told]}


def _as_of(written: str | None) -> date | None:
    if written is None:
        return None
    try:
        return date.fromisoformat(written[:10])
    except ValueError as error:
        raise UsageError(f"The field 'as_of' must be a date such as 2024-04-12, not {written!r}.") from error


def detail_row(detail: Detail) -> Row:
    """One detail as CONTRACT section 5 writes it."""
    row: Row = {"kind": kind_of(detail), "start": detail.start, "end": detail.end, "raw": detail.raw}
    if isinstance(detail, Figure):
        row |= {
            "value": decimal_string(detail.value),
            "low": decimal_string(detail.low),
            "high": decimal_string(detail.high),
            "low_open": detail.low_open,
            "high_open": detail.high_open,
            "approximate": detail.approximate,
            "unit": detail.unit,
            "counted": detail.counted,
            "ordinal": detail.ordinal,
            "movement": detail.movement.value,
            "relation": detail.relation.value,
            "readings": [decimal_string(value) for value in detail.readings],
        }
    elif isinstance(detail, Date):
        row |= {
            "first": detail.first.isoformat() if detail.first else None,
            "last": detail.last.isoformat() if detail.last else None,
            "precision": detail.precision,
            "bound": detail.bound,
            "approximate": detail.approximate,
            "relative": detail.relative,
        }
    elif isinstance(detail, Quote):
        row |= {"text": detail.text, "speaker": detail.speaker}
    elif isinstance(detail, Speaker):
        row |= {"name": detail.name}
    return row


def decimal_string(value: Decimal | None) -> str | None:
    """A value in plain digits, without exponent or trailing zeros."""
    if value is None:
        return None
    plain = format(value, "f")
    return plain.rstrip("0").rstrip(".") or "0" if "." in plain else plain
