"""What changed between two reports, and what was weakened. In: two KeptReports. Out: Changes and Weakenings.

A page whose bytes changed is told apart from evidence that changed: the words of the passage count, not the page
around them. A weakening is anything in a change to the claims that lets more pass than before; it is no accusation,
only what a reviewer should see.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from factcheck.reports.foreign import Foreign
from factcheck.reports.kept_report import KeptClaim, KeptDecision, KeptReport, KeptSource

ALL_SOURCES = 1_000_000
"""Stands for `need: all`, which asks for more than any number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceChange:
    """One source seen twice.

    evidence: "same" (the passage has the same words), "changed", "gone", "new", or "none" (no passage in either).
    page_changed: its bytes differ. before/after: the words of the evidence.
    """

    url: Foreign
    evidence: str
    page_changed: bool
    before: Foreign
    after: Foreign


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One claim seen twice. kind: "added" "removed" "words" "verdict" "evidence" "page"; verdicts None where absent."""

    kind: str
    id: Foreign
    text: Foreign
    verdict_before: str | None
    verdict_after: str | None
    sources: tuple[SourceChange, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Weakening:
    """One thing that lets more pass. kind: "removed-claim" "changed-words" "new-skip" "wider-tolerance" "lower-need"
    "dropped-near" "dropped-detail" "new-source" "dropped-source" "new-decision"."""

    kind: str
    id: Foreign
    before: Foreign
    after: Foreign


def changes(before: KeptReport, after: KeptReport) -> tuple[Change, ...]:
    """Claims that differ, in the order of the later report, removed ones last; what is the same is left out."""
    old = {claim.key: claim for claim in before.claims}
    new = {claim.key: claim for claim in after.claims}
    found = [_change(old.get(key), claim) for key, claim in new.items()]
    found += [_removed(claim) for key, claim in old.items() if key not in new]
    return tuple(change for change in found if change is not None)


def _removed(claim: KeptClaim) -> Change:
    return Change(
        kind="removed", id=Foreign(claim.id), text=Foreign(claim.text), verdict_before=claim.verdict, verdict_after=None
    )


def _change(before: KeptClaim | None, after: KeptClaim) -> Change | None:
    kind, sources = "added", tuple[SourceChange, ...]()
    if before is not None:
        sources = tuple(_source_changes(before, after))
        kind = _kind(before, after, sources)
    if not kind:
        return None
    return Change(
        kind=kind,
        id=Foreign(after.id),
        text=Foreign(after.text),
        verdict_before=before.verdict if before else None,
        verdict_after=after.verdict,
        sources=sources,
    )


def _kind(before: KeptClaim, after: KeptClaim, sources: tuple[SourceChange, ...]) -> str:
    """The most telling difference; "" for none."""
    if before.verdict != after.verdict:
        return "verdict"
    if _folded(before.text) != _folded(after.text):
        return "words"
    if any(source.evidence not in {"same", "none"} for source in sources):
        return "evidence"
    return "page" if any(source.page_changed for source in sources) else ""


def _source_changes(before: KeptClaim, after: KeptClaim) -> Iterator[SourceChange]:
    old = {source.url: source for source in before.sources}
    new = {source.url: source for source in after.sources}
    for url in dict.fromkeys([*new, *old]):
        words_before, words_after = _words(old.get(url)), _words(new.get(url))
        sums = {source.sha256 for source in (old.get(url), new.get(url)) if source and source.sha256}
        change = SourceChange(
            url=Foreign(url),
            evidence=_evidence(words_before, words_after),
            page_changed=len(sums) > 1,
            before=Foreign(words_before),
            after=Foreign(words_after),
        )
        if change.evidence not in {"same", "none"} or change.page_changed:
            yield change


def _evidence(before: str, after: str) -> str:
    if not before and not after:
        return "none"
    if not before or not after:
        return "new" if after else "gone"
    return "same" if _folded(before) == _folded(after) else "changed"


def _words(source: KeptSource | None) -> str:
    """The words of all passages of a source, each once, in order."""
    if source is None:
        return ""
    return " […] ".join(dict.fromkeys(each.passage.exact for each in source.details if each.passage))


def _folded(text: str) -> str:
    return " ".join(text.split())


# ---------------------------------------------------------------- weakened in this change


def weakenings(before: KeptReport, after: KeptReport) -> tuple[Weakening, ...]:
    """All weakenings, claims in the order of the earlier report, then decisions on claims that are new."""
    new = {claim.key: claim for claim in after.claims}
    found: list[Weakening] = []
    for claim in before.claims:
        later = new.get(claim.key)
        pairs = _of_claim(claim, later) if later else iter([("removed-claim", claim.text, "")])
        found += [
            Weakening(kind=kind, id=Foreign(claim.id), before=Foreign(old), after=Foreign(now))
            for kind, old, now in pairs
        ]
    old = {claim.key for claim in before.claims}
    found += [
        Weakening(kind=kind, id=Foreign(claim.id), before=Foreign(was), after=Foreign(now))
        for claim in after.claims
        if claim.key not in old
        for kind, was, now in _of_decision(None, claim)
    ]
    return tuple(found)


def _of_claim(before: KeptClaim, after: KeptClaim) -> Iterator[tuple[str, str, str]]:
    old, new = before.rules, after.rules
    if _folded(before.text) != _folded(after.text):
        yield "changed-words", before.text, after.text
    if new.skip and not old.skip:
        yield "new-skip", "", new.skip
    if _tolerance(new.tolerance) > _tolerance(old.tolerance):
        yield "wider-tolerance", old.tolerance or "", new.tolerance or ""
    if _need(new.need) < _need(old.need):
        yield "lower-need", old.need, new.need
    for word in sorted(set(old.near) - set(new.near)):
        yield "dropped-near", word, ""
    kept = {(detail.kind, _folded(detail.raw)) for detail in after.details}
    for detail in before.details:
        if (detail.kind, _folded(detail.raw)) not in kept:
            yield "dropped-detail", f"{detail.kind} {detail.raw}", ""
    urls_before, urls_after = [s.url for s in before.sources], [s.url for s in after.sources]
    for url in dict.fromkeys(urls_after):
        if url not in urls_before:
            yield "new-source", "", url
    for url in dict.fromkeys(urls_before):
        if url not in urls_after:
            yield "dropped-source", url, ""
    yield from _of_decision(before.decision, after)


def _of_decision(before: KeptDecision | None, after: KeptClaim) -> Iterator[tuple[str, str, str]]:
    """A decision that lets the claim stand and was not there before."""
    made = after.decision
    if made is not None and made.settles and made != before:
        yield "new-decision", after.verdict, f"{made.kind} by {made.by}" + (f": {made.why}" if made.why else "")


def _tolerance(text: str | None) -> Decimal:
    """A relative tolerance; none stands for the rounding rules, the narrowest."""
    try:
        number = Decimal(text) if text else Decimal(0)
    except InvalidOperation:
        return Decimal(0)
    return number if number.is_finite() else Decimal(0)


def _need(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) < 7:
        return int(text)
    return ALL_SOURCES if text == "all" else 1
