"""Files that a claim cites. In: claims. Out: captures of the files in the store.

They are looked for beside the file that cites them, and kept under their path from the top of the project, so that a
store travels with its project.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from factcheck.evidence.keys import key_of
from factcheck.model import Capture, Claim, Problem
from factcheck.store import Store

FILE_LIMIT = 50_000_000
"""Bytes of a cited file; as many as a page may have once it is unpacked."""


def keep_files(claims: Iterable[Claim], store: Store, now: Callable[[], datetime]) -> None:
    """Brings the files that claims cite into the store; one that cannot be read is a capture with a problem.

    A capture names the file as the claims file does, so that no report carries the path of one machine.
    """
    cited = {
        key_of(claim, source): (claim.place.path, source.file)
        for claim in claims
        for source in claim.sources
        if source.file
    }
    for key, (place, name) in sorted(cited.items()):
        data, problem, note = _file(Path(place).parent / name, name, place)
        kept = store.latest(key)
        digest = sha256(data).hexdigest() if data is not None else None
        if kept is not None and (kept.sha256, kept.problem, kept.url) == (digest, problem, name):
            continue
        capture = Capture(url=name, final_url=name, fetched_at=now(), problem=problem, note=note, requests=0)
        store.keep(capture, data, asked=key)


def _file(path: Path, name: str, cited_in: str) -> tuple[bytes | None, Problem | None, str]:
    try:
        if path.exists() and not path.is_file():
            return None, Problem.NOT_TEXT, f"This source is a file, but {name} is a folder or a device."
        if path.exists() and path.stat().st_size > FILE_LIMIT:
            return None, Problem.TOO_LARGE, f"This source is a file of more than {FILE_LIMIT:,} bytes."
        return path.read_bytes(), None, ""
    except FileNotFoundError:
        note = f"This source is a file, and it is not there: {name} is looked for beside {Path(cited_in).name}."
        return None, Problem.DEAD_LINK, note
    except OSError as error:
        return None, Problem.DEAD_LINK, f"This source is a file, and it cannot be read: {error.strerror or error}."
