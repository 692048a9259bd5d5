"""Whether a folder is a store, and one that has all its parts. In: a folder. Out: yes or no, faults as sentences.

`Store.verify` reads what there is; here it is told what should be there and is not.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from factcheck.store.journal import Journal

#: What gathering makes in its folder; it holds the lock even where nothing was kept.
_PARTS = ("captures", "bodies", "runs", "lock")
_PASSING = ("unfinished",)


def is_store(folder: Path) -> bool:
    """Whether gathering has been at work in the folder."""
    return any((folder / part).exists() for part in _PARTS)


def is_part(path: Path, folder: Path) -> bool:
    """Whether a file is one that the store in the folder has made, or may make; both are whole paths."""
    return path.is_relative_to(folder) and path.relative_to(folder).parts[:1] in {(p,) for p in _PARTS + _PASSING}


def lost_captures(folder: Path) -> list[str]:
    """The fault of a store whose captures cannot be looked through, or that has none and whose bodies or runs tell that
    there were some; [] for all others.
    """
    try:
        files = list((folder / "captures").iterdir()) if (folder / "captures").exists() else []
    except OSError as error:
        return [f"{folder / 'captures'}: this part of the store cannot be read: {error.strerror or error}."]
    if any(file.suffix == ".jsonl" for file in files):
        return []
    bodies = sum(1 for _ in (folder / "bodies").glob("*/*.gz"))
    if not bodies and not _has_run(folder):
        return []
    named = f"{bodies} kept bod{'y' if bodies == 1 else 'ies'}" if bodies else "earlier runs"
    return [
        f"{folder / 'captures'}: there are no captures, and {named} tell{'s' if bodies == 1 else ''} that there were. "
        "Restore the folder from a copy, or gather again into another one."
    ]


def _has_run(folder: Path) -> bool:
    """Whether some run of this store looked at a source."""
    for _, record in Journal(folder / "runs").walk():
        try:
            requests, from_store, _ = msgspec.json.decode(record or b"", type=tuple[int, int, bool])
        except msgspec.DecodeError:
            continue
        if requests or from_store:
            return True
    return False
