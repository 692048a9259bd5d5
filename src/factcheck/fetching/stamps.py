"""The time in an archive's address. In: an address. Out: when the copy was taken, or None for what is no copy."""

from __future__ import annotations

import re
from datetime import UTC, datetime

_STAMP = re.compile(r"/(\d{14}|\d{12}|\d{8})(?:[a-z]{2}_)?/https?:", re.IGNORECASE)


def time_in_address(url: str) -> datetime | None:
    """The time in an address such as https://web.archive.org/web/20240302101112/https://example.org/."""
    match = _STAMP.search(url)
    if match is None:
        return None
    try:
        return datetime.strptime(match[1].ljust(14, "0"), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None
