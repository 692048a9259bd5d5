"""Links of a brief that cite nothing. In: a Brief. Out: a finding for each, with what a web address begins with."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.brief import Brief
from factcheck.claims.rules import BROKEN_LINK
from factcheck.model import BriefFinding


def broken_link(brief: Brief) -> Iterator[BriefFinding]:
    """A mistyped address, or a file that is not there: the claim has no source of it."""
    for link in brief.broken_links:
        url = link.url if len(link.url) <= 120 else f"{link.url[:119]}…"
        yield BROKEN_LINK.finding(
            f"The link {url} leads to no page and no file. Write it with https://, or correct the name of the file.",
            brief.place(link.start, link.end),
        )
