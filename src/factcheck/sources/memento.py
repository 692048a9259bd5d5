"""Memento TimeMaps (RFC 7089). In: an address. Out: a query to an aggregator, and the copies in its answer.

A TimeMap is in the link format of RFC 6690: `<address>; rel="memento"; datetime="…"`, separated by commas.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

COPIES = 1000
_LINK = re.compile(r"<([^<>\s]{1,2000})>([^<]{0,600})")
_REL = re.compile(r'\brel\s?=\s?"?([^";]{1,100})')
_DATETIME = re.compile(r'\bdatetime\s?=\s?"([^"]{10,60})"')


@dataclass(frozen=True, slots=True)
class Memento:
    """base: where the aggregator stands; tests put a stand-in there."""

    base: str = "https://timetravel.mementoweb.org"
    name: str = "Memento"

    def query(self, url: str, near: date | None) -> str:  # a TimeMap holds every day
        """The address of the TimeMap of `url`."""
        return f"{self.base}/timemap/link/{url}"

    def copies(self, body: bytes) -> Sequence[tuple[datetime, str]]:
        """The copies in a TimeMap: time and address. What cannot be read is left out."""
        found = []
        for match in _LINK.finditer(body.decode("utf-8", "replace")):
            relation, moment = _REL.search(match[2]), _DATETIME.search(match[2])
            if relation is None or moment is None or "memento" not in relation[1].split():
                continue
            try:
                found.append((parsedate_to_datetime(moment[1]).astimezone(UTC), match[1]))
            except (ValueError, TypeError, OverflowError):
                continue
            if len(found) >= COPIES:
                break
        return tuple(found)
