"""Pages that may bear out claims. In: claims, a store, finders. Out: suggestions with the passage that bears on each.

What the store holds is looked through first, without network; finders are asked only when they are given. A suggestion
is never a source until a person takes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from factcheck import evidence, pipeline
from factcheck.model import CitedSource, Claim, Place, SourceRuling, Verdict
from factcheck.sources.finders import Candidate, Finder
from factcheck.sources.finders.library import Library
from factcheck.store import Store, Target

if TYPE_CHECKING:
    from factcheck.fetching import FetchSettings

#: Pages that are opened for one claim and finder.
_OPENED = 3
#: Suggestions of one claim that are worth a person's time.
_TOLD = 5
_ORDER = (Verdict.SUPPORTED, Verdict.PARTIAL, Verdict.CONTRADICTED, Verdict.UNREADABLE, Verdict.NOT_FOUND)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A page, who proposed it, and what it says of the claim."""

    candidate: Candidate
    ruling: SourceRuling


def suggest(
    claims: Sequence[Claim],
    store: Store,
    *,
    finders: Sequence[Finder] = (),
    settings: FetchSettings | None = None,
    now: Callable[[], datetime] = pipeline.clock,
    jobs: int | None = None,
) -> dict[str, tuple[Suggestion, ...]]:
    """For each claim (by its id) the pages that are no source of it yet, best first, at most five."""
    library = _library(store, jobs)
    proposed = {claim.id: list(library.find(claim)) for claim in claims}
    for finder in finders:
        for identity, candidates in _asked(claims, store, finder, settings, now).items():
            proposed[identity] += candidates
    with_sources = [replace(claim, sources=_as_sources(proposed[claim.id], claim)) for claim in claims]
    with evidence.desk(with_sources, store, jobs=jobs) as kept:
        kept.settle()
        return {claim.id: _ranked(claim, proposed[claim.id], kept) for claim in kept.claims}


def _library(store: Store, jobs: int | None) -> Library:
    """An index over all pages that the store holds."""
    held = tuple(CitedSource(url=url) for url in store.addresses() if url.startswith(("http://", "https://")))
    everything = Claim(id="library", text="", place=Place(path="-"), sources=held)
    return Library(evidence.texts([everything], store, jobs=jobs))


def _asked(
    claims: Sequence[Claim], store: Store, finder: Finder, settings: FetchSettings | None, now: Callable[[], datetime]
) -> dict[str, list[Candidate]]:
    """Two rounds: the finder's answers, then the pages that they name."""
    queries = {claim.id: list(finder.queries(claim)) for claim in claims}
    _gather((query for asked in queries.values() for query in asked), store, settings, now)
    found = {
        identity: [each for query in asked for each in finder.candidates(_body(store, query))][:_OPENED]
        for identity, asked in queries.items()
    }
    _gather((each.url for candidates in found.values() for each in candidates), store, settings, now)
    return found


def _gather(urls: Iterable[str], store: Store, settings: FetchSettings | None, now: Callable[[], datetime]) -> None:
    from factcheck import fetching

    targets = [Target(url=url) for url in dict.fromkeys(urls)]
    if targets:
        with store.lock():
            fetching.gather(targets, store, settings or fetching.FetchSettings(), now=now)


def _body(store: Store, url: str) -> bytes:
    capture = evidence.standing_capture(url, store)
    return store.body(capture.sha256) if capture is not None and capture.sha256 and capture.problem is None else b""


def _as_sources(candidates: Sequence[Candidate], claim: Claim) -> tuple[CitedSource, ...]:
    """The candidates that the claim does not cite, each once."""
    cited = {source.address for source in claim.sources}
    new = {c.url: CitedSource(url=c.url, title=c.title or None, origin=f"found by {c.finder}") for c in candidates}
    return tuple(source for url, source in new.items() if url not in cited)


def _ranked(claim: Claim, candidates: Sequence[Candidate], kept: evidence.Desk) -> tuple[Suggestion, ...]:
    """By what they say: supported first, then by score; what says nothing of the claim is left out."""
    by_url = {candidate.url: candidate for candidate in reversed(candidates)}
    found = [
        Suggestion(candidate=by_url[source.address], ruling=pipeline.rule_source(claim, source, kept.of(claim, source)))
        for source in claim.sources
    ]
    kept_ones = [each for each in found if each.ruling.verdict is not Verdict.NOT_FOUND]
    return tuple(sorted(kept_ones, key=_rank)[:_TOLD])


def _rank(suggestion: Suggestion) -> tuple[int, float, str]:
    return _ORDER.index(suggestion.ruling.verdict), -suggestion.ruling.score, suggestion.candidate.url
