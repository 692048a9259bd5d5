"""Which sources are one. In: the rulings of a claim's sources. Out: the same, each with the name of its family."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from factcheck.model import SourceRuling
from factcheck.text import families


def with_families(rulings: Sequence[SourceRuling], marks: Sequence[bytes]) -> list[SourceRuling]:
    """The rulings with the family of each source: copies of one text, one site and one group count once.

    marks: those of each source's text (`text.families.marks`), empty for a source that has none.
    """
    names = [ruling.source.address for ruling in rulings]
    if len(rulings) == 1:
        return [replace(rulings[0], family=names[0])]
    groups = [ruling.source.group for ruling in rulings]
    found = families.related(names, groups, sites(rulings), marks)
    return [replace(ruling, family=family) for ruling, family in zip(rulings, found, strict=True)]


def sites(rulings: Sequence[SourceRuling]) -> list[str]:
    """A name for the site of each source: its registrable domain ("example.co.uk"); "" for an address without one.

    Where no two hosts end in the same two labels no two can be of one site, and the hosts themselves will do.
    """
    hosts = [_host(ruling.source.url or "") for ruling in rulings]
    ends = [host.split(".")[-2:] for host in hosts if host]
    if all(ends.count(end) == 1 for end in ends):
        return hosts
    return [str(_suffixes().privatesuffix(host) or host) if host else "" for host in hosts]


def _host(url: str) -> str:
    """The host of an address; "" for none, and for an IP address, which tells nothing of whose it is."""
    host = urlsplit(url).hostname or ""
    return "" if host.replace(".", "").isdigit() or ":" in host else host


@cache
def _suffixes() -> Any:
    """The public suffix list, read once (it takes 30 ms)."""
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList()
