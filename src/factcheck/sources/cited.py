"""The sources that the author named. In: claims. Out: targets, in the order of the claims, each address once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from factcheck.model import CitedSource, Claim
from factcheck.store import Target, key_of

_AGE = re.compile(r"\s*(\d{1,6})\s*(s|sec|m|min|h|d|w|seconds?|minutes?|hours?|days?|weeks?|months?|y|years?)\s*", re.I)
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 7 * 86400, "mo": 30 * 86400, "y": 365 * 86400}
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def read_age(text: str) -> timedelta | None:
    """A duration such as "36h", "7d", "2 weeks", "0s"; None for what is no duration. A month is 30 days."""
    match = _AGE.fullmatch(text)
    if match is None:
        return timedelta(0) if text.strip() == "0" else None
    unit = match[2].lower()
    return timedelta(seconds=int(match[1]) * _SECONDS["mo" if unit.startswith("mo") else unit[0]])


def targets(claims: Iterable[Claim], *, max_age: timedelta | None = None) -> tuple[Target, ...]:
    """What to hold for these claims. Files are not among them. max_age: for sources that name none of their own.

    A source that several claims name is one target, as young as the strictest of them asks.
    """
    found: dict[str, Target] = {}
    for claim in claims:
        for source in claim.sources:
            if source.url is not None:
                target = _target(source, source.url, claim, max_age)
                key = key_of(source.url)
                found[key] = _both(found[key], target) if key in found else target
    return tuple(found.values())


def _target(source: CitedSource, url: str, claim: Claim, max_age: timedelta | None) -> Target:
    own_age = read_age(source.max_age) if source.max_age else None
    near = _day(source.accessed) or _day(source.date) or claim.as_of
    return Target(url=url, archive=source.archive, max_age=own_age if own_age is not None else max_age, near=near)


def _both(one: Target, other: Target) -> Target:
    ages = [age for age in (one.max_age, other.max_age) if age is not None]
    return replace(
        one, archive=one.archive or other.archive, max_age=min(ages, default=None), near=one.near or other.near
    )


def _day(text: str | None) -> date | None:
    match = _DAY.match(text or "")
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
