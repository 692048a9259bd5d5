"""What the store holds for a set of claims. In: claims and a store. Out: captures, and the sources read from them.

Files that a claim cites are looked for beside the file that cites them, and kept under their path from the top of the
project, so that a store travels with its project.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from factcheck.matching.families import families
from factcheck.matching.source_text import SourceText
from factcheck.model import Capture, CitedSource, Claim, Document, Problem, SourceRuling
from factcheck.store import Store

if TYPE_CHECKING:
    from factcheck.documents import ReadJob

FILE_LIMIT = 50_000_000
"""Bytes of a cited file; as many as a page may have once it is unpacked."""

#: Problems seen while fetching whose body may still be a readable teaser.
READABLE = frozenset({Problem.PAYWALLED, Problem.LOGIN_WALL, Problem.CONSENT_WALL})

Reading = tuple[str, str | None, str | None, date | None, date | None]
"""How a source is read: its key in the store, selector, language, the day that the claims file gives for it, and the
day of the brief. Claims that ask for the same share one reading."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What there is of one cited source: problem and note say why `source` is None or not the whole."""

    capture: Capture | None = None
    source: SourceText | None = None
    problem: Problem | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """captures: by key in the store. sources: what was read of those that could be."""

    captures: Mapping[str, Capture] = field(default_factory=dict)
    sources: Mapping[Reading, SourceText] = field(default_factory=dict)

    def of(self, claim: Claim, cited: CitedSource) -> Seen:
        """What there is of a source that a claim cites."""
        reading = reading_of(claim, cited)
        capture, source = self.captures.get(reading[0]), self.sources.get(reading)
        if capture is None:
            return Seen(problem=Problem.NOT_KEPT)
        if source is None:
            return Seen(capture, None, capture.problem or Problem.NO_TEXT, capture.note)
        problem, note = source.document.problem, source.document.note
        if source.text and (missing := _missing(cited.expect, source)):
            return Seen(capture, None, problem or Problem.CONSENT_WALL, note or _unexpected(missing))
        return Seen(capture, source, problem or (None if source.text else Problem.NO_TEXT), note)


# ---------------------------------------------------------------- how the store knows a source


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
    return key_of(claim, cited), cited.selector, cited.lang, _day(cited.date), claim.as_of


def _day(text: str | None) -> date | None:
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


# ---------------------------------------------------------------- files -> the store


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


# ---------------------------------------------------------------- the store -> sources


def captures_of(claims: Iterable[Claim], store: Store) -> dict[str, Capture]:
    """The capture to use for each source, by key: the latest that can be read, else an archive's copy, else the
    latest.
    """
    found: dict[str, Capture] = {}
    for claim in claims:
        for source in claim.sources:
            key = key_of(claim, source)
            if key not in found:
                capture = _capture_of(key, source, store)
                if capture is not None:
                    found[key] = capture
    return found


def _capture_of(key: str, source: CitedSource, store: Store) -> Capture | None:
    latest = store.latest(key)
    if latest is not None and latest.problem is None:
        return latest
    if source.archive:
        archived = store.latest(source.archive)
        if archived is not None and archived.problem is None:
            return archived
    return latest


def read(claims: Sequence[Claim], store: Store, *, jobs: int | None = None) -> Evidence:
    """The evidence for claims; each source is read once, in caged workers, of which there are at most `jobs`."""
    from factcheck.documents import ReaderCage

    captures = captures_of(claims, store)
    readings = sorted({reading_of(claim, source) for claim in claims for source in claim.sources}, key=str)
    wanted: dict[tuple[str, str | None, str | None], ReadJob] = {}
    for key, selector, lang, *_ in readings:
        capture = captures.get(key)
        if capture is None or capture.sha256 is None or (capture.problem and capture.problem not in READABLE):
            continue
        if (key, selector, lang) not in wanted:
            wanted[key, selector, lang] = job_of(capture, store.body(capture.sha256), selector=selector, lang=lang)
    with ReaderCage(workers=jobs) as cage:
        found = dict(zip(wanted, cage.read(list(wanted.values())) if wanted else [], strict=True))
    documents = {part: _with_problem(document, captures[part[0]]) for part, document in found.items()}
    return Evidence(captures, _prepared(readings, documents))


def _prepared(
    readings: Iterable[Reading], documents: Mapping[tuple[str, str | None, str | None], Document]
) -> dict[Reading, SourceText]:
    """The documents made ready. "Last September" of a source counts from the day that the claims file gives it, else
    from the day on the page, else from the day of the brief.
    """
    from factcheck import matching

    shared: dict[Reading, SourceText] = {}
    sources: dict[Reading, SourceText] = {}
    for reading in readings:
        document = documents.get(reading[:3])
        if document is None:
            continue
        day = reading[3] or document.published or reading[4]
        same = (*reading[:3], day, None)
        if same not in shared:
            shared[same] = matching.prepare(document, as_of=day)
        sources[reading] = shared[same]
    return sources


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


def texts(claims: Sequence[Claim], store: Store) -> dict[str, str]:
    """The readable texts of the sources of claims, by the address that the claims give."""
    kept = read(claims, store)
    seen = ((source.address, kept.of(claim, source).source) for claim in claims for source in claim.sources)
    return {address: source.text for address, source in seen if source is not None and source.text}


def _missing(expected: Sequence[str], source: SourceText) -> list[str]:
    from factcheck.matching.folding import fold

    title = fold(source.document.title or "").text
    return [words for words in expected if not any(fold(words).text in text for text in (source.folded.text, title))]


def _unexpected(missing: Sequence[str]) -> str:
    words = ", ".join(f"“{each}”" for each in missing)
    return f"The page does not have the words that the claims file expects on it: {words}. Another page stands there."


# ---------------------------------------------------------------- which sources are one


def with_families(claim: Claim, rulings: Sequence[SourceRuling], kept: Evidence) -> list[SourceRuling]:
    """The rulings with the family of each source: copies of one text, one site and one group count once."""
    names = [ruling.source.address for ruling in rulings]
    if len(rulings) == 1:
        return [replace(rulings[0], family=names[0])]
    seen = [kept.of(claim, ruling.source).source for ruling in rulings]
    groups = [ruling.source.group for ruling in rulings]
    found = families(names, groups, sites(rulings), [each.text if each else "" for each in seen])
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
