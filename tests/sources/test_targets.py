"""What the claims cite becomes targets: each address once, in order, with age, archive and day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from factcheck.model import CitedSource, Claim, Place
from factcheck.sources import FINDERS, read_age, targets
from factcheck.store import Target


def _claim(*sources: CitedSource, as_of: date | None = None) -> Claim:
    return Claim(id="c", text="text", place=Place(path="claims.yaml"), sources=sources, as_of=as_of)


def test_addresses_come_once_and_in_order() -> None:
    claims = [
        _claim(
            CitedSource(url="https://b.example/"), CitedSource(file="report.pdf"), CitedSource(url="https://a.example/")
        ),
        _claim(CitedSource(url="https://b.example/#part")),
    ]
    assert targets(claims) == (Target("https://b.example/"), Target("https://a.example/"))


def test_the_strictest_age_counts() -> None:
    claims = [
        _claim(CitedSource(url="https://a.example/", max_age="30d")),
        _claim(CitedSource(url="https://a.example/", max_age="12h", archive="https://archive.example/1")),
        _claim(CitedSource(url="https://b.example/")),
    ]
    first, second = targets(claims, max_age=timedelta(days=7))
    assert first == Target("https://a.example/", archive="https://archive.example/1", max_age=timedelta(hours=12))
    assert second.max_age == timedelta(days=7)


@pytest.mark.parametrize(
    ("source", "near"),
    [
        (CitedSource(url="https://a.example/", accessed="2024-03-01", date="2020-01-01"), date(2024, 3, 1)),
        (CitedSource(url="https://a.example/", date="2020-01-01T10:00:00Z"), date(2020, 1, 1)),
        (CitedSource(url="https://a.example/", date="March 2020"), date(2024, 4, 12)),
        (CitedSource(url="https://a.example/", date="2020-13-45"), date(2024, 4, 12)),
        (CitedSource(url="https://a.example/"), date(2024, 4, 12)),
    ],
)
def test_the_day_near_which_a_copy_should_lie(source: CitedSource, near: date) -> None:
    assert targets([_claim(source, as_of=date(2024, 4, 12))])[0].near == near


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("0", timedelta(0)), ("90s", timedelta(seconds=90)), ("15m", timedelta(minutes=15)),
        ("36h", timedelta(hours=36)),
        ("7d", timedelta(days=7)), ("2 weeks", timedelta(weeks=2)), ("1 month", timedelta(days=30)),
        ("6 months", timedelta(days=180)), ("1y", timedelta(days=365)), (" 3 Days ", timedelta(days=3)),
        ("5 min", timedelta(minutes=5)), ("", None), ("soon", None), ("-1d", None), ("1.5h", None), ("d", None),
    ],
)  # fmt: skip
def test_ages_are_read(text: str, age: timedelta | None) -> None:
    assert read_age(text) == age


def test_the_table_names_every_way_to_find_an_address() -> None:
    assert set(FINDERS) == {"cited", "wayback", "memento"}
