"""`factcheck show ID`: one claim. In: its id and kept evidence. Out: its words, sources, passages and their history.

Without an id: the ids of all claims.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.model import Capture, Claim, Finding, Place, Ruling, SourceRuling, kind_of

if TYPE_CHECKING:
    from factcheck.store import Store


@click.command(help="One claim: its words, sources, passages, and what was kept of them when. Without ID, the ids.")
@click.argument("identity", metavar="[ID]", required=False)
@click.argument("paths", nargs=-1, metavar="[PATH…]")
@click.option("--store", default=".factcheck", show_default=True, metavar="DIR", help="Where evidence is kept.")
@click.option("--now", metavar="TIME", envvar="FACTCHECK_NOW", help="The day on which decisions are looked at.")
def command(identity: str | None, paths: tuple[str, ...], **options: Any) -> int:
    """Judges the claim from kept evidence and prints all that there is of it."""
    from factcheck import pipeline, reports
    from factcheck.cli.account import tell
    from factcheck.cli.claims_at import load
    from factcheck.cli.network import clock
    from factcheck.store import Store

    if identity is None or (not paths and Path(identity).exists()):
        claims = load((identity,) if identity else (), {"store": options["store"]}).claims
        for line in ids(claims):
            click.echo(line)
        tell(f"{len(claims)} claim{'' if len(claims) == 1 else 's'}")
        return 0
    store = Store(Path(options["store"]))
    report = pipeline.replay(
        load(paths, {"only": [identity], "store": options["store"]}), store, now=clock(options["now"])()
    )
    for ruling in report.rulings:
        click.echo("\n".join(lines(ruling, store)))
    tell(reports.count_line(report))
    return 0


def ids(claims: Sequence[Claim]) -> Iterator[str]:
    """One line a claim: its id, its place, and how it begins."""
    from factcheck.reports.foreign import Foreign

    widest = min(40, max((len(claim.id) for claim in claims), default=0))
    for claim in claims:
        yield (
            f"{_safe(claim.id):<{widest}}  {where(claim.brief_place or claim.place)}  "
            f"{Foreign(claim.text).cut(60).for_terminal()}"
        )


def lines(ruling: Ruling, store: Store) -> Iterator[str]:
    """All that there is of one claim. Every line that holds a foreign word starts with one of ours."""
    claim = ruling.claim
    yield f"{ruling.verdict.value.upper()}  {_safe(claim.id)}  {where(claim.brief_place or claim.place)}"
    if claim.brief_place:
        yield f"  claims file {where(claim.place)}"
    yield f"  words       {_safe(claim.text)}"
    if claim.context:
        yield f"  context     {_safe(claim.context)}"
    yield f"  why         {_safe(ruling.note)}"
    yield f"  score       {ruling.score:.2f}"
    for name, value in _rules(ruling):
        yield f"  {name:<11} {_safe(value)}"
    if ruling.decided:
        yield from _decided(ruling)
    for number, detail in enumerate(claim.details):
        found = ruling.findings[number] if number < len(ruling.findings) else None
        outcome = f": {_outcome(found)}" if found and ruling.sources else ""
        yield f"  {kind_of(detail):<11} {_safe(detail.raw)}{outcome}"
    for source in ruling.sources:
        yield ""
        yield from _source(source, ruling, store)


def _safe(text: str) -> str:
    from factcheck.reports import Foreign

    return Foreign(text).for_terminal()


def where(place: Place) -> str:
    """`brief.md:14:3`, or with the page or paragraph of a file without lines."""
    path = _safe(place.path)
    if place.page:
        return f"{path}, page {place.page}"
    return f"{path}, paragraph {place.paragraph}" if place.paragraph else f"{path}:{place.line}:{place.column}"


def _rules(ruling: Ruling) -> Iterator[tuple[str, str]]:
    """What the claims file asks beyond the usual."""
    claim = ruling.claim
    if claim.need != "any":
        yield "need", str(claim.need)
    if claim.tolerance is not None:
        yield "tolerance", format(claim.tolerance, "f")
    if claim.near:
        yield "near", ", ".join(claim.near)
    if claim.note:
        yield "note", claim.note
    if claim.skip:
        yield "skip", claim.skip


def _decided(ruling: Ruling) -> Iterator[str]:
    decided = ruling.decided
    assert decided is not None
    until = f" until {decided.until}" if decided.until else ""
    standing = "" if decided.standing == "holds" else f" (no longer holds: {decided.standing})"
    why = f": {_safe(decided.why)}" if decided.why else ""
    yield f"  decided     {decided.kind} by {_safe(decided.by)} on {decided.at:%Y-%m-%d}{until}{why}{standing}"


def _source(source: SourceRuling, ruling: Ruling, store: Store) -> Iterator[str]:
    cited, capture = source.source, source.capture
    yield f"source      {_safe(cited.address)} ({source.verdict.value})"
    if source.title:
        yield f"  title       {_safe(source.title)}"
    if source.problem:
        told = "" if source.unexpected else f": {source.problem.meaning}"
        yield f"  problem     {source.problem.value}{told}"
    if source.note:
        yield f"  note        {_safe(source.note)}"
    if source.published:
        yield f"  published   {source.published}"
    if capture and capture.final_url != cited.address:
        yield f"  read at     {_safe(capture.final_url)}"
    for detail, finding in zip(ruling.claim.details, source.findings, strict=False):
        yield f"  {kind_of(detail):<11} {_safe(detail.raw)}: {_outcome(finding)}"
        yield from _passage(finding)
    yield from _closest(source)
    yield from _history(source, ruling, store)


def _outcome(finding: Finding) -> str:
    reason = f" ({finding.reason.value})" if finding.reason.value else ""
    return f"{finding.outcome.value}{reason}" + (f". {_safe(finding.note)}" if finding.note else "")


def _passage(finding: Finding) -> Iterator[str]:
    passage = finding.passage
    if passage is None:
        return
    page = f", page {passage.page}" if passage.page else ""
    yield f"              at {passage.start}–{passage.end}, {passage.role.value}{page}:"
    yield f"              | …{_safe(passage.prefix)} [[{_safe(passage.exact)}]] {_safe(passage.suffix)}…"


def _closest(source: SourceRuling) -> Iterator[str]:
    """What comes nearest to the claim, which is no evidence."""
    from factcheck.reports.summary import CLOSEST

    for passage in source.closest.passages if source.closest else ():
        page = f", page {passage.page}" if passage.page else ""
        yield f"  nearest     {CLOSEST}, at {passage.start}–{passage.end}{page}:"
        yield f"              | …{_safe(passage.prefix)} [[{_safe(passage.exact)}]] {_safe(passage.suffix)}…"
    if source.closest and source.closest.note:
        yield f"  nearest     {_safe(source.closest.note)}"


def _history(source: SourceRuling, ruling: Ruling, store: Store) -> Iterator[str]:
    from factcheck import evidence

    captures = store.captures(evidence.key_of(ruling.claim, source.source))
    yield f"  history     {len(captures)} time{'' if len(captures) == 1 else 's'} kept"
    before: str | None = None
    for capture in captures:
        yield f"              {_capture(capture, before)}"
        before = capture.sha256 or before


def _capture(capture: Capture, before: str | None) -> str:
    state = capture.problem.value if capture.problem else f"{capture.status or 'file'}"
    parts = [f"{capture.fetched_at:%Y-%m-%dT%H:%M:%SZ}", state]
    if capture.sha256:
        same = ", the same bytes as before" if capture.sha256 == before else ""
        parts.append(f"{capture.size:,} bytes, sha256 {capture.sha256[:16]}…{same}")
    if capture.archived_from:
        parts.append(f"an archive's copy of {capture.archived_from:%Y-%m-%d}")
    if capture.server:
        parts.append(f"answered by {_safe(capture.server)}" + (f", {_safe(capture.tls[:31])}…" if capture.tls else ""))
    if capture.note:
        parts.append(_safe(capture.note))
    return "  ".join(parts)
