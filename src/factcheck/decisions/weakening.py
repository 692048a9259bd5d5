"""What a change makes easier to pass. In: claims and decisions before and after. Out: one sentence for each weakening.

For a reviewer of a pull request: a claim that turned green because the source says so, and one that did because
somebody widened its tolerance, look alike in a list of verdicts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.decisions.record import Decision, Kind, words_digest
from factcheck.model import Claim, Figure

_DONE = {
    Kind.ACCEPTED: "was accepted",
    Kind.OVERRIDDEN: "was overridden",
    Kind.BASELINE: "was taken into the baseline",
}


@dataclass(frozen=True, slots=True)
class Weakening:
    """claim: its id. what: one sentence."""

    claim: str
    what: str


def weakened(
    before: Sequence[Claim],
    after: Sequence[Claim],
    decided_before: Sequence[Decision] = (),
    decided_after: Sequence[Decision] = (),
) -> tuple[Weakening, ...]:
    """Claims taken out, checks loosened, sources exchanged, and new decisions, in the order of the files."""
    found: list[Weakening] = []
    by_id = {claim.id: claim for claim in after}
    by_words = {words_digest(claim.text): claim for claim in after}
    for old in before:
        new = by_words.get(words_digest(old.text)) or by_id.get(old.id)
        sentences = _loosened(old, new) if new else ["The claim was taken out."]
        found += [Weakening(old.id, sentence) for sentence in sentences]
    known = {_key(decision) for decision in decided_before}
    found += [
        Weakening(decision.claim, f"'{decision.verdict}' {_DONE[decision.decision]} by {decision.by}: {decision.why}")
        for decision in decided_after
        if decision.decision in _DONE and _key(decision) not in known
    ]
    return tuple(found)


def _key(decision: Decision) -> tuple[object, ...]:
    return (decision.at, decision.claim, decision.claim_sha256, decision.decision, decision.by, decision.why)


def _loosened(old: Claim, new: Claim) -> list[str]:
    sentences: list[str] = []
    if new.skip and not old.skip:
        sentences.append(f"It is skipped now: {new.skip}")
    if any(now > then for now, then in zip(_reach(new), _reach(old), strict=True)):
        sentences.append("Its tolerance is wider.")
    if _asked(new) < _asked(old):
        sentences.append(f"It needs fewer sources: {old.need} before, {new.need} now.")
    if lost := [word for word in old.near if word not in new.near]:
        sentences.append(f"Words need not stand near it any more: {', '.join(lost)}")
    if lost := [detail.raw for detail in old.details if detail.raw not in {other.raw for other in new.details}]:
        sentences.append(f"It is not checked for any more: {'; '.join(lost)}")
    added = [source.address for source in new.sources if source.address not in {each.address for each in old.sources}]
    if added:
        sentences.append(f"It has new sources: {', '.join(added)}")
    return sentences


def _reach(claim: Claim) -> tuple[float, float]:
    """How far a figure may be off: the share beyond rounding (`exact` is below rounding), then the widest step."""
    share = 0.0 if claim.tolerance is None else float(claim.tolerance) or -1.0
    steps = [float(detail.step) for detail in claim.details if isinstance(detail, Figure)]
    return share, max(steps, default=0.0)


def _asked(claim: Claim) -> int:
    if claim.need == "all":
        return max(1, len(claim.sources))
    return 1 if claim.need == "any" else int(claim.need)
