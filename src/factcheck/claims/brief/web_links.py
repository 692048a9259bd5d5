"""Links of a brief that was fetched. In: its address, what a link says. Out: the cited page, or None for what is none.

A page links to its neighbours without their host ("/data/ships", "../2023.html"); such a link leads where a browser
would go from the page.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import urldefrag, urljoin

from factcheck.claims.brief.local_files import Links
from factcheck.model import CitedSource

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{0,30}:", re.IGNORECASE)
_LONGEST = 2_000


class Fetched(NamedTuple):
    """A brief that was fetched: a file name whose ending tells the format, its bytes, and where it was in the end
    ("": where it was asked for).
    """

    name: str
    data: bytes
    address: str = ""


def is_relative(url: str) -> bool:
    """Whether a link names no scheme and leads to more than a place of its own page."""
    plain = url.strip()
    return bool(plain) and plain[0] not in "#?" and len(plain) <= _LONGEST and not _SCHEME.match(plain)


def joined(base: str, url: str) -> str | None:
    """The web address that a relative link of the page at `base` leads to, without a fragment; None for none."""
    if not is_relative(url):
        return None
    try:
        whole = urldefrag(urljoin(base, url.strip().replace("\\", "/"))).url
    except ValueError:
        return None
    return whole if whole.lower().startswith(("http://", "https://")) else None


def links_on(address: str) -> Links:
    """What the relative links of the page at this address lead to; a link to the page itself is none."""
    own = urldefrag(address).url

    def follow(url: str) -> CitedSource | None:
        whole = joined(address, url)
        return CitedSource(url=whole) if whole and whole != own else None

    return follow
