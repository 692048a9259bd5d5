"""An address that the store should hold a copy of. In: what a claim cites. Out: the order that `fetching` carries out.

It stands here because both `sources`, which names addresses, and `fetching`, which asks them, need it, and neither may
import the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Target:
    """One URL to hold a copy of.

    archive: an archived copy that the author named; it is asked when the URL itself cannot be read.
    max_age: a kept copy older than this is asked for again; None means that any kept copy will do.
    near: the day near which an archived copy should lie.
    """

    url: str
    archive: str | None = None
    max_age: timedelta | None = None
    near: date | None = None
