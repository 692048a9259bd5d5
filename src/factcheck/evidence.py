"""What the store holds for a set of claims. In: claims and a store. Out: captures, and the documents read from them."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from factcheck.matching.families import families
from factcheck.matching.source_text import SourceText
from factcheck.model import Capture, CitedSource, Claim, Document, Problem, SourceRuling
from factcheck.store import Store

NOT_KEPT = Problem.NOT_KEPT


def run_key(claims: Iterable[Claim]) -> str:
    """The name under which the store remembers what gathering these claims' sources took."""
    addresses = sorted({source.address for claim in claims for source in claim.sources})
    return sha256("\n".join(addresses).encode()).hexdigest()


def keep_files(claims: Iterable[Claim], store: Store, now: Callable[[], datetime]) -> None:
    """Brings the local files that claims cite into the store; a file that cannot be read is a capture with a
    problem.
    """
    for name in sorted({source.file for claim in claims for source in claim.sources if source.file}):
        try:
            data: bytes | None = Path(name).read_bytes()
            problem, note = None, ""
        except OSError as error:
            data, problem, note = None, Problem.DEAD_LINK, f"The file cannot be read: {error.strerror or error}."
        kept = store.latest(name)
        if kept is not None and data is not None and kept.sha256 == sha256(data).hexdigest():
            continue
        media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
        capture = Capture(
            url=name, final_url=name, fetched_at=now(), headers=(("content-type", media_type),), problem=problem,
            note=note, requests=0,
        )  # fmt: skip
        store.keep(capture, data)


def captures_of(claims: Iterable[Claim], store: Store) -> dict[str, Capture]:
    """The capture to use for each cited address: the latest that can be read, else an archive's copy, else the
    latest.
    """
    found: dict[str, Capture] = {}
    for claim in claims:
        for source in claim.sources:
            if source.address not in found:
                capture = _capture_of(source, store)
                if capture is not None:
                    found[source.address] = capture
    return found


def _capture_of(source: CitedSource, store: Store) -> Capture | None:
    latest = store.latest(source.address)
    if latest is not None and latest.problem is None:
        return latest
    if source.archive:
        archived = store.latest(source.archive)
        if archived is not None and archived.problem is None:
            return archived
    return latest


def read(captures: Mapping[str, Capture], store: Store) -> dict[str, SourceText]:
    """The documents of the captures that have a body, each read once, in a caged worker."""
    from factcheck.documents import ReaderCage, ReadJob

    jobs: dict[str, ReadJob] = {}
    for address, capture in captures.items():
        if capture.sha256 is None or (capture.problem is not None and capture.problem not in READABLE):
            continue
        jobs[address] = ReadJob(
            data=store.body(capture.sha256),
            url=capture.url,
            content_type=capture.header("content-type"),
            final_url=capture.final_url,
        )
    if not jobs:
        return {}
    with ReaderCage() as cage:
        documents = cage.read(list(jobs.values()))
    return {
        address: SourceText(_with_problem(document, captures[address]))
        for address, document in zip(jobs, documents, strict=True)
    }


#: Problems seen while fetching whose body may still be a readable teaser.
READABLE = frozenset({Problem.PAYWALLED, Problem.LOGIN_WALL, Problem.CONSENT_WALL})


def _with_problem(document: Document, capture: Capture) -> Document:
    if capture.problem is not None and document.problem is None:
        return replace(document, problem=capture.problem, note=capture.note)
    return document


def with_families(rulings: Sequence[SourceRuling], documents: Mapping[str, SourceText]) -> list[SourceRuling]:
    """The rulings with the family of each source: copies of one text, one site and one group count once."""
    names = [ruling.source.address for ruling in rulings]
    texts = [documents[name].text if name in documents else "" for name in names]
    groups = [ruling.source.group for ruling in rulings]
    found = families(names, groups, [site(ruling) for ruling in rulings], texts)
    return [replace(ruling, family=family) for ruling, family in zip(rulings, found, strict=True)]


def site(ruling: SourceRuling) -> str:
    """The registrable domain of a source ("example.co.uk"); the host with its port for an address without one."""
    from publicsuffixlist import PublicSuffixList

    parts = urlsplit(ruling.source.url or "")
    host = parts.hostname or ""
    if not host or host.replace(".", "").isdigit() or ":" in host:
        return ""
    return str(PublicSuffixList().privatesuffix(host) or host)
