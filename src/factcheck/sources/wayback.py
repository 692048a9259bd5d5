"""The Wayback Machine's list of copies. In: an address and a day. Out: a query, and the copies in its answer.

The interface is the documented CDX server API: one copy a row, JSON with the names of the columns first. The copies
are asked for with the flag `id_`, which gives the page as it was, without toolbar and with its own links.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlencode

ROWS = 25


@dataclass(frozen=True, slots=True)
class Wayback:
    """base: where the service stands; tests put a stand-in there."""

    base: str = "https://web.archive.org"
    name: str = "Wayback Machine"

    def query(self, url: str, near: date | None) -> str:
        """The address that lists readable copies of `url`, those closest to `near` first, else the newest."""
        fields = {
            "url": url,
            "output": "json",
            "fl": "timestamp,original,statuscode,mimetype",
            "filter": "statuscode:200",
            "limit": str(ROWS if near is not None else -ROWS),
        }
        if near is not None:
            fields |= {"sort": "closest", "closest": f"{near:%Y%m%d}120000"}
        return f"{self.base}/cdx/search/cdx?{urlencode(fields)}"

    def copies(self, body: bytes) -> Sequence[tuple[datetime, str]]:
        """The copies in an answer: time and address. What cannot be read is left out."""
        try:
            rows = json.loads(body)
            header, *entries = rows
            when, what, status = header.index("timestamp"), header.index("original"), header.index("statuscode")
        except (ValueError, TypeError, AttributeError, RecursionError):
            return ()
        found = []
        for entry in entries[: 4 * ROWS]:
            try:
                stamp, original, code = str(entry[when]), str(entry[what]), str(entry[status])
                moment = datetime.strptime(stamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
            except (ValueError, IndexError, TypeError, KeyError):
                continue
            if code == "200" and moment < datetime.max.replace(tzinfo=UTC) - timedelta(days=1):
                found.append((moment, f"{self.base}/web/{stamp}id_/{original}"))
        return tuple(found)
