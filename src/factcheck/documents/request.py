"""What is asked of a reader. In: nothing. Out: `ReadJob`, which mirrors the arguments of `read_document`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadJob:
    """One body to read.

    url: the address it was asked for, final_url the one that answered. content_type: the header as sent, or None.
    lang: what the claims file says of its language. selector: a CSS selector of the part that counts.
    depth: "quick" or "full".
    """

    data: bytes
    url: str
    content_type: str | None = None
    lang: str | None = None
    selector: str | None = None
    depth: str = "full"
    final_url: str | None = None
