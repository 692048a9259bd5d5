"""The whole way of a claim, on one page. In: claims. Out: a Report.

claims -> targets -> gather (network -> store) -> replay (store -> documents -> findings -> rulings -> report)

Reading and matching are done in caged workers (`evidence.desk`), which `check` has at work while it still gathers.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from factcheck import __version__, decided, evidence
from factcheck.claims.claim_set import ClaimSet
from factcheck.fetching.settings import FetchSettings, Gathered, Progress
from factcheck.model import (
    CitedSource,
    Claim,
    Closest,
    Document,
    Finding,
    Outcome,
    Place,
    Report,
    Ruling,
    SourceRuling,
    Verdict,
)
from factcheck.store import Store

if TYPE_CHECKING:
    from factcheck.documents.request import Answer, Page
    from factcheck.matching.prepared.source_text import SourceText

Clock = Callable[[], datetime]


def clock() -> datetime:
    """The time of this machine, in UTC, to the second: the clock of those who give none."""
    return datetime.now(UTC).replace(microsecond=0)


def gather(
    claims: ClaimSet,
    store: Store,
    settings: FetchSettings | None = None,
    *,
    now: Clock = clock,
    max_age: timedelta | None = None,
    jobs: int | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> Gathered:
    """First half: whatever the claims cite is brought into the store. A source with a fresh capture is not asked.

    max_age: how old a kept copy may be; None takes any. jobs: processes to read pages with.
    Raises StoreBusyError, UsageError; Ctrl-C ends it early.
    """
    from factcheck import fetching, sources

    targets = sources.targets(claims.claims, max_age=max_age)
    settings = settings or FetchSettings()
    with store.lock(), evidence.looker(jobs=jobs) as look:
        evidence.keep_files(claims.claims, store, now)
        gathered = fetching.gather(
            targets,
            store,
            settings,
            now=now,
            progress=progress,
            archives=sources.ARCHIVES,
            look=look,
            may_pass=evidence.may_pass,
        )
        store.record_run(evidence.run_key(claims.claims), gathered.requests, gathered.from_store, gathered.complete)
    return gathered


def replay(
    claims: ClaimSet,
    store: Store,
    *,
    now: datetime | None = None,
    jobs: int | None = None,
    progress: Callable[[int, int], None] | None = None,
    desk: evidence.Desk | None = None,
    semantic: bool = False,
) -> Report:
    """Second half: the store's evidence is read, matched and judged. Opens no socket. Raises EvidenceError.

    now: the time written into the report, on whose day decisions still hold. jobs: processes to read and match with.
    progress: told how many claims of how many are judged. desk: the one on which these claims lie already.
    semantic: with the extra of that name, show what comes nearest in meaning to what is not stated; no verdict changes.
    """
    now = now or clock()
    own = nullcontext(desk) if desk else evidence.desk(claims.claims, store, jobs=jobs, semantic=semantic)
    with own as kept:
        kept.settle()
        rulings: list[Ruling] = []
        for claim in kept.claims:
            rulings.append(rule(claim, kept))
            if progress is not None:
                progress(len(rulings), len(kept.claims))
        bugs = kept.bugs()
    with_decisions, unused = decided.with_decisions(rulings, today=now.date(), whole=claims.whole)
    requests, from_store, complete = store.last_run(evidence.run_key(claims.claims)) or (0, len(kept.captures), True)
    return Report(
        version=__version__,
        generated_at=now,
        store=store.folder.name,
        digest=store.digest(kept.captures.values()),
        inputs=claims.inputs,
        rulings=with_decisions,
        coverage=claims.coverage,
        brief_findings=(*claims.findings, *unused),
        requests=requests,
        from_store=from_store,
        complete=complete and not bugs,
        bugs=bugs,
    )


def check(
    claims: ClaimSet,
    store: Store,
    settings: FetchSettings | None = None,
    *,
    now: Clock = clock,
    max_age: timedelta | None = None,
    jobs: int | None = None,
    progress: Callable[[Progress], None] | None = None,
    semantic: bool = False,
) -> Report:
    """Both halves; what is kept is read and matched while the rest is fetched."""
    with evidence.desk(claims.claims, store, jobs=jobs, semantic=semantic) as desk:
        gather(claims, store, settings, now=now, max_age=max_age, jobs=jobs, progress=ahead(desk, progress))
        return replay(claims, store, now=now(), desk=desk)


def ahead(desk: evidence.Desk, progress: Callable[[Progress], None] | None = None) -> Callable[[Progress], None]:
    """A progress for `gather` that has every source looked at as soon as it is there, and tells another progress."""

    def told(done: Progress) -> None:
        desk.look_at(done.url)
        if progress is not None:
            progress(done)

    return told


def rule(claim: Claim, kept: evidence.Desk) -> Ruling:
    """One completed claim against all its sources."""
    from factcheck import judge

    if claim.skip or not claim.sources:
        return judge.rule(claim, ())
    seen = [kept.of(claim, cited) for cited in claim.sources]
    single = [rule_source(claim, cited, each) for cited, each in zip(claim.sources, seen, strict=True)]
    return judge.rule(claim, evidence.with_families(single, [each.marks for each in seen]))


def rule_source(claim: Claim, cited: CitedSource, seen: evidence.Seen) -> SourceRuling:
    """One completed claim against one source that it cites."""
    from factcheck import judge

    if seen.page is None or seen.answer is None:
        ruling = SourceRuling(
            source=cited, verdict=Verdict.UNREADABLE, score=0.0, problem=seen.problem, unexpected=seen.unexpected
        )
    else:
        ruling = _judged(claim, cited, seen.page, seen.answer)
    note = " ".join(part for part in (seen.note, ruling.other_page) if part)
    closest = judge.worth_showing(seen.closest, ruling.verdict, ruling.findings)
    return replace(ruling, capture=seen.capture, title=ruling.title or cited.title, note=note, closest=closest)


def match(claim: Claim | str, document: Document | str, *, lang: str | None = None) -> SourceRuling:
    """One claim against one document, without store or network. Words alone will do for both; `lang` is theirs."""
    from factcheck import matching

    if isinstance(claim, str):
        details = matching.read_details(claim, lang=lang)
        claim = Claim(id="claim", text=claim, place=Place(path="-"), details=details, lang=lang)
    source = matching.SourceText.of(document, lang=lang) if isinstance(document, str) else matching.prepare(document)
    return match_prepared(matching.complete(claim), source)


def match_prepared(claim: Claim, source: SourceText) -> SourceRuling:
    """One completed claim against one prepared source."""
    from factcheck import judge, matching
    from factcheck.documents.request import Answer, Page

    document = source.document
    cited = CitedSource(url=document.url or None)
    if not document.text:
        unread = Verdict.UNREADABLE if document.problem else Verdict.NOT_FOUND
        verdict = unread if claim.details else Verdict.NOTHING_TO_CHECK
        absent = tuple(Finding(outcome=Outcome.ABSENT) for _ in claim.details)
        return SourceRuling(source=cited, verdict=verdict, score=0.0, problem=document.problem, findings=absent)
    found = matching.match(claim, source)
    ruling = _judged(claim, cited, Page.of(document), Answer(findings=found.findings, score=found.score))
    near = Closest(passages=(found.nearest,)) if found.nearest is not None else None
    return replace(ruling, closest=judge.worth_showing(near, ruling.verdict, ruling.findings))


def _judged(claim: Claim, cited: CitedSource, page: Page, answer: Answer) -> SourceRuling:
    from factcheck import judge

    return SourceRuling(
        source=cited,
        verdict=judge.source_verdict(claim.details, answer.findings, answer.score, page.problem),
        score=round(answer.score, 4),
        findings=answer.findings,
        problem=page.problem,
        title=page.title,
        published=page.published,
        lang=page.lang,
    )
