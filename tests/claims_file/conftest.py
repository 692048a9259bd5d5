"""Plain readers for tests of the claims file: what is tested here is the file, not how figures and dates are read."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest

from factcheck.claims.file import checks
from factcheck.model import Date, Detail, Figure

_FIGURE = re.compile(r"(at least )?([€$])?([0-9]+(?:\.[0-9]+)?)( million)?( EUR| USD| ?%)?")
_UNITS = {"€": "EUR", "$": "USD", " EUR": "EUR", " USD": "USD", " %": "%", "%": "%", None: ""}


def figures(text: str, *, lang: str | None = None, skip: tuple[tuple[int, int], ...] = ()) -> tuple[Figure, ...]:
    found = []
    for match in _FIGURE.finditer(text):
        scale = 1_000_000 if match[4] else 1
        value = Decimal(match[3]) * scale
        places = len(match[3].partition(".")[2])
        found.append(
            Figure(
                start=match.start(),
                end=match.end(),
                raw=match[0],
                value=value,
                low=value,
                high=None if match[1] else value,
                unit=_UNITS[match[2] or match[5]],
                step=Decimal(scale) / 10**places,
            )
        )
    return tuple(found)


def dates(text: str, *, lang: str | None = None, as_of: date | None = None) -> tuple[Date, ...]:
    found = []
    for match in re.finditer(r"([0-9]{4})-([0-9]{2})-([0-9]{2})|1 March 2024", text):
        day = date(int(match[1]), int(match[2]), int(match[3])) if match[1] else date(2024, 3, 1)
        found.append(Date(start=match.start(), end=match.end(), raw=match[0], first=day, last=day))
    return tuple(found)


def details(text: str, *, lang: str | None = None, as_of: date | None = None) -> tuple[Detail, ...]:
    days = dates(text)
    taken = [range(day.start, day.end) for day in days]
    return (*days, *(figure for figure in figures(text) if not any(figure.start in stretch for stretch in taken)))


@pytest.fixture
def plain_readers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "readers", lambda: checks.Readers(details, figures, dates))
