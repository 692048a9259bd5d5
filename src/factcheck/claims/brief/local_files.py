"""Links of a brief to files that lie beside it. In: what a link says. Out: the cited file, or None for what is none.

A stranger's brief must not have anything of this machine read: the file is a document that is there, inside the
project's folder (links of the file system followed), in no hidden folder, and not the brief itself.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

from factcheck.model import CitedSource

Links = Callable[[str], CitedSource | None]

_DOCUMENT = re.compile(
    r"(?![a-z][a-z0-9+.-]{0,30}:|[/#?\\])[^?#\x00]{1,1000}\.(?:pdf|html?|txt|md|docx|csv|xml|json)", re.IGNORECASE
)
_PAGE = re.compile(r"(?:.{0,100}&)?page=(\d{1,5})(?:&|$)", re.IGNORECASE)


def looks_local(url: str) -> bool:
    """Whether an address has no scheme, no host and no root, and the ending of a document."""
    return _DOCUMENT.fullmatch(url.partition("#")[0].partition("?")[0].strip()) is not None


def links_of(brief: Path, root: Path, *, seen_from: Path | None = None) -> Links:
    """What the links of the brief at this path lead to. root: the folder that they may not leave.

    seen_from: the folder to which the names of the files are relative; else that of the brief.
    """
    folder, own, limit = brief.parent, brief.resolve(), root.resolve()

    def follow(url: str) -> CitedSource | None:
        if not looks_local(url):
            return None
        name, _, fragment = url.strip().partition("#")
        path = folder / unquote(name.partition("?")[0]).replace("\\", "/")
        try:
            real = path.resolve()
            if real == own or not real.is_file() or not real.is_relative_to(limit):
                return None
            shown = Path(os.path.relpath(path, seen_from or folder)).as_posix()
        except (OSError, RuntimeError, ValueError):
            return None
        if any(part.startswith(".") for part in real.relative_to(limit).parts):
            return None
        page = _PAGE.match(fragment)
        return CitedSource(file=shown, page=int(page[1]) if page and int(page[1]) else None)

    return follow
