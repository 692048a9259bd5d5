"""What a path names: a claims file, a brief, a page, standard input. In: names. Out: what to read each as."""

from __future__ import annotations

import re
from pathlib import Path

from factcheck.errors import UsageError

BRIEF_SUFFIXES = frozenset({".md", ".markdown", ".txt", ".html", ".htm", ".xhtml", ".docx", ".pdf"})
CLAIMS_SUFFIXES = frozenset({".yaml", ".yml"})
STANDARD_INPUT = "-"
#: So many bytes of standard input tell what it is.
LOOKED_AT = 8192


def is_address(path: str | Path) -> bool:
    """Whether a path is the address of a page."""
    return str(path).lower().startswith(("http://", "https://"))


def is_claims_file(name: str) -> bool:
    """Whether a folder's file of this name holds claims: `claims.yaml`, `brief.claims.yaml`, `.yml` alike."""
    lower = name.lower()
    return lower.endswith((".yaml", ".yml")) and (lower.startswith("claims.") or ".claims." in lower)


def is_claims_path(path: str) -> bool:
    """Whether a file that is named is read as a claims file; UsageError where it is neither that nor a brief."""
    suffix = Path(path).suffix.lower()
    if suffix in CLAIMS_SUFFIXES:
        return True
    if suffix in BRIEF_SUFFIXES:
        return False
    known = " ".join(sorted(BRIEF_SUFFIXES | CLAIMS_SUFFIXES))
    kind = f"a file that ends in {suffix!r}" if suffix else "a file without an ending"
    raise UsageError(f"{path}: there is no reader for {kind}. Name a file of one of: {known}.")


def standard_input_name(data: bytes) -> str:
    """The name by which reports call standard input; a claims file is known by its first key, `factcheck:`."""
    is_claims = re.match(rb"(?:\xef\xbb\xbf)?(?:(?:#[^\n]*|---|[ \t\r]*)\n)*factcheck[ \t]*:", data[:LOOKED_AT])
    return "standard-input.claims.yaml" if is_claims else "standard-input.md"
