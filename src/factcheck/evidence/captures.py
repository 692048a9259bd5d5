"""What the store holds of the sources of claims. In: claims and a store. Out: captures, and jobs for a reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.evidence.keys import Reading, key_of, reading_of
from factcheck.model import Capture, CitedSource, Claim, Document, Problem
from factcheck.store import Store

if TYPE_CHECKING:
    from factcheck.documents import ReadJob

#: Problems seen while fetching whose body may still be a readable teaser.
READABLE = frozenset({Problem.PAYWALLED, Problem.LOGIN_WALL, Problem.CONSENT_WALL})
#: Problems that a page of a success status may have shown, whose words count as those of any page.
SHOWN = frozenset({Problem.SERVER_ERROR, Problem.BLOCKED})
#: Problems of the moment: they say nothing of the page, so that what was kept of it before still stands.
PASSING = frozenset({Problem.SERVER_ERROR, Problem.RATE_LIMITED, Problem.TIMED_OUT, Problem.UNREACHABLE})


def captures_of(claims: Iterable[Claim], store: Store) -> dict[str, Capture]:
    """The capture to use for each source, by key: the latest that can be read, else an archive's copy, else the
    latest.
    """
    found: dict[str, Capture] = {}
    for claim in claims:
        for source in claim.sources:
            key = key_of(claim, source)
            if key not in found:
                capture = capture_of(key, source, store)
                if capture is not None:
                    found[key] = capture
    return found


def capture_of(key: str, source: CitedSource, store: Store) -> Capture | None:
    """The capture to use for one source."""
    latest = standing_capture(key, store)
    if latest is not None and latest.problem is None:
        return latest
    if source.archive:
        archived = store.latest(source.archive)
        if archived is not None and archived.problem is None:
            return archived
    return latest


def standing_capture(key: str, store: Store) -> Capture | None:
    """The latest capture; where it failed for the moment only, the one that could be read before, which says so then.

    A definite answer in between (the page is gone, or refused to us) ends the search: what stood before it stands no
    more.
    """
    latest = store.latest(key)
    if latest is None or latest.problem not in PASSING:
        return latest
    before = next((each for each in reversed(store.captures(key)) if each.problem not in PASSING), None)
    if before is None or before.sha256 is None or before.problem not in (None, *READABLE):
        return latest
    told = f"Asked again on {latest.fetched_at:%Y-%m-%d}: {latest.note or latest.problem.meaning}"
    kept = f"This is the page as it was read on {before.fetched_at:%Y-%m-%d}."
    return replace(before, note=" ".join(each for each in (before.note, told, kept) if each))


def is_readable(capture: Capture | None) -> bool:
    """Whether there is a body that may have a text."""
    if capture is None or capture.sha256 is None:
        return False
    shown = capture.problem in SHOWN and 200 <= (capture.status or 0) < 300
    return shown or capture.problem in (None, *READABLE)


def job_of(
    capture: Capture, body: bytes, *, selector: str | None = None, lang: str | None = None, depth: str = "full"
) -> ReadJob:
    """What a reader is asked for a capture."""
    from factcheck.documents import ReadJob

    content_type = capture.header("content-type")
    return ReadJob(
        data=body, url=capture.url, content_type=content_type, lang=lang, selector=selector, depth=depth,
        final_url=capture.final_url,
    )  # fmt: skip


def documents(claims: Sequence[Claim], store: Store, *, jobs: int | None = None) -> dict[Reading, Document]:
    """The documents of all sources of claims that can be read, with their texts: for those few who need them all."""
    from factcheck.documents import ReaderCage

    captures = captures_of(claims, store)
    wanted: dict[Reading, ReadJob] = {}
    for reading in sorted({reading_of(claim, source) for claim in claims for source in claim.sources}, key=str):
        capture = captures.get(reading[0])
        if capture is not None and capture.sha256 is not None and is_readable(capture):
            wanted[reading] = job_of(capture, store.body(capture.sha256), selector=reading[1], lang=reading[2])
    with ReaderCage(workers=jobs) as cage:
        found = dict(zip(wanted, cage.read(list(wanted.values())), strict=True))
    return {reading: _with_problem(document, captures[reading[0]]) for reading, document in found.items()}


def texts(claims: Sequence[Claim], store: Store, *, jobs: int | None = None) -> dict[str, str]:
    """The readable texts of the sources of claims, by the address that the claims give."""
    found = documents(claims, store, jobs=jobs)
    known: dict[str, str] = {}
    for claim in claims:
        for source in claim.sources:
            document = found.get(reading_of(claim, source))
            if document is not None and _is_the_page(source, document):
                known[source.address] = document.text
    return known


def _is_the_page(source: CitedSource, document: Document) -> bool:
    """Whether there is a text, and it has the words that the claims file expects of it."""
    from factcheck import matching
    from factcheck.documents.holding import missing_words

    if not source.expect or not document.text:
        return bool(document.text)
    return not missing_words(source.expect, matching.prepare(document))


def _with_problem(document: Document, capture: Capture) -> Document:
    if capture.problem is not None and document.problem is None:
        return replace(document, problem=capture.problem, note=capture.note)
    return document


@contextmanager
def looker(*, jobs: int | None = None) -> Iterator[Callable[[Capture, bytes], Problem | None]]:
    """A function that tells what only the text of a fetched page shows: a soft 404, a wall, a page without its text."""
    from factcheck.documents import ReaderCage

    with ReaderCage(workers=jobs) as cage:
        yield lambda capture, body: cage.read([job_of(capture, body, depth="quick")])[0].problem


def may_pass(body: bytes) -> bool:
    """Whether a page may stand there for a while only (maintenance, a challenge), so that it is worth a look."""
    from factcheck.documents import phrases

    return phrases.may_pass(body)
