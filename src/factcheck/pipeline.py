"""The whole way of a claim, on one page. In: claims. Out: a Report.

claims -> targets -> gather (network -> store) -> replay (store -> documents -> findings -> rulings -> report)
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from factcheck import __version__, evidence
from factcheck.claims.inputs import ClaimSet
from factcheck.model import (
    Capture,
    CitedSource,
    Claim,
    Document,
    Report,
    Ruling,
    SourceRuling,
    Verdict,
)
from factcheck.store import Store

if TYPE_CHECKING:
    from factcheck.fetching import FetchSettings, Gathered, Progress
    from factcheck.matching.source_text import SourceText


def gather(
    claims: ClaimSet,
    store: Store,
    settings: FetchSettings,
    *,
    now: Callable[[], datetime],
    max_age: timedelta | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> Gathered:
    """First half: whatever the claims cite is brought into the store. A source with a fresh capture is not asked."""
    from factcheck import fetching, sources

    targets = sources.targets(claims.claims, max_age=max_age)
    with store.lock():
        evidence.keep_files(claims.claims, store, now)
        gathered = fetching.gather(targets, store, settings, now=now, progress=progress)
        store.record_run(evidence.run_key(claims.claims), gathered.requests, gathered.from_store, gathered.complete)
    return gathered


def replay(claims: ClaimSet, store: Store, *, now: datetime) -> Report:
    """Second half: the store's evidence is read, matched and judged. Opens no socket."""
    captures = evidence.captures_of(claims.claims, store)
    documents = evidence.read(captures, store)
    rulings = tuple(rule(claim, captures, documents) for claim in claims.claims)
    requests, from_store, complete = store.last_run(evidence.run_key(claims.claims)) or (0, len(captures), True)
    return Report(
        version=__version__,
        generated_at=now,
        store=store.folder.name,
        digest=store.digest(captures.values()),
        inputs=claims.inputs,
        rulings=rulings,
        coverage=claims.coverage,
        brief_findings=claims.findings,
        requests=requests,
        from_store=from_store,
        complete=complete,
    )


def check(
    claims: ClaimSet,
    store: Store,
    settings: FetchSettings,
    *,
    now: Callable[[], datetime],
    max_age: timedelta | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> Report:
    """Both halves."""
    gather(claims, store, settings, now=now, max_age=max_age, progress=progress)
    return replay(claims, store, now=now())


def rule(claim: Claim, captures: Mapping[str, Capture], documents: Mapping[str, SourceText]) -> Ruling:
    """One claim against all its sources."""
    from factcheck import judge, matching

    claim = matching.complete(claim)
    if claim.skip:
        return judge.rule(claim, ())
    single = [rule_source(claim, cited, captures, documents) for cited in claim.sources]
    return judge.rule(claim, evidence.with_families(single, documents))


def rule_source(
    claim: Claim, cited: CitedSource, captures: Mapping[str, Capture], documents: Mapping[str, SourceText]
) -> SourceRuling:
    """One completed claim against one cited source."""
    from factcheck import judge, matching

    capture, source = captures.get(cited.address), documents.get(cited.address)
    problem = source.document.problem if source else capture.problem if capture else evidence.NOT_KEPT
    if source is None or not source.text:
        note = (source.document.note if source else capture.note if capture else "") or ""
        return SourceRuling(
            source=cited, verdict=Verdict.UNREADABLE, score=0.0, capture=capture, problem=problem, note=note
        )
    found = matching.match(claim, source)
    document: Document = source.document
    return SourceRuling(
        source=cited,
        verdict=judge.source_verdict(claim.details, found.findings, found.score, problem),
        score=round(found.score, 3),
        findings=found.findings,
        capture=capture,
        problem=problem,
        title=document.title or cited.title,
        published=document.published,
        note=document.note,
    )


def match(claim: Claim, document: Document) -> SourceRuling:
    """One claim against one document, without store or network."""
    from factcheck import matching

    return match_prepared(matching.complete(claim), matching.prepare(document))


def match_prepared(claim: Claim, source: SourceText) -> SourceRuling:
    """One completed claim against one prepared source."""
    from factcheck import judge, matching

    document = source.document
    cited = CitedSource(url=document.url or None)
    if not document.text:
        verdict = Verdict.UNREADABLE if document.problem else Verdict.NOT_FOUND
        return SourceRuling(source=cited, verdict=verdict, score=0.0, problem=document.problem)
    found = matching.match(claim, source)
    verdict = judge.source_verdict(claim.details, found.findings, found.score, document.problem)
    return SourceRuling(
        source=cited, verdict=verdict, score=found.score, findings=found.findings, problem=document.problem
    )
