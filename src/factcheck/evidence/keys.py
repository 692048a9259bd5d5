"""How the store knows a source. In: a claim and a source that it cites. Out: its name in the store, how it is read."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

from factcheck.model import CitedSource, Claim

Reading = tuple[str, str | None, str | None]
"""How a source is read: its key in the store, selector and language. Claims that ask for the same share one reading."""


def key_of(claim: Claim, cited: CitedSource) -> str:
    """The name of a cited source in the store: its URL, or `file:` and its path from the top of the project."""
    return cited.url or _file_key(claim.place.path, cited.file or "")


def _file_key(cited_in: str, name: str) -> str:
    from factcheck.claims.claims_file import project_root

    path = Path(cited_in).parent / name
    try:
        return "file:" + quote(Path(os.path.relpath(path, project_root(Path(cited_in)))).as_posix())
    except ValueError:  # another drive of Windows
        return "file:" + quote(path.as_posix())


def reading_of(claim: Claim, cited: CitedSource) -> Reading:
    """How a claim wants a source read."""
    return key_of(claim, cited), cited.selector, cited.lang


def day_of(text: str | None) -> date | None:
    """The day that begins a text, if one does."""
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def keys(claims: Iterable[Claim]) -> list[str]:
    """The names of all sources of the claims, sorted."""
    return sorted({key_of(claim, source) for claim in claims for source in claim.sources})


def run_key(claims: Iterable[Claim]) -> str:
    """The name under which the store remembers what gathering these claims' sources took."""
    return sha256("\n".join(keys(claims)).encode()).hexdigest()
