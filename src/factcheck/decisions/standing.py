"""What decisions are worth. In: rulings, decisions and the day. Out: each claim's last decision and its standing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from factcheck.decisions.record import Decision, Kind, evidence_digest, words_digest
from factcheck.errors import UsageError
from factcheck.model import Level, Ruling


class Standing(StrEnum):
    """What a decision is worth today."""

    HOLDS = "holds"
    WORDS_CHANGED = "words-changed"
    EVIDENCE_CHANGED = "evidence-changed"
    EXPIRED = "expired"
    UNUSED = "unused"


@dataclass(frozen=True, slots=True)
class Applied:
    """The last decision on a claim and what it is worth."""

    decision: Decision
    standing: Standing

    @property
    def settles(self) -> bool:
        """Whether it holds and lets the claim pass."""
        return self.standing is Standing.HOLDS and self.decision.decision.settles


def decide(
    ruling: Ruling,
    kind: Kind,
    *,
    by: str,
    why: str,
    at: datetime,
    until: date | None = None,
) -> Decision:
    """A decision on a ruling as it stands. UsageError where it would say what nobody means."""
    if not by.strip() or len(by) > 80:
        raise UsageError("Who decides? Give initials or a name of at most 80 characters: --by MK.")
    if kind is Kind.ACCEPTED and ruling.level is Level.ERROR:
        raise UsageError(
            f"{ruling.claim.id}: the machine says '{ruling.verdict.value}', which cannot be accepted as it is. "
            "Use --override with --why if the claim stands all the same, or --fix if the brief is to be changed."
        )
    if kind in (Kind.OVERRIDDEN, Kind.FIX) and not why.strip():
        raise UsageError(f"{ruling.claim.id}: a decision against the machine needs a reason. Add --why '…'.")
    if until is not None and until < at.date():
        raise UsageError(f"--until {until}: this day has passed. Give a day to come.")
    bodies = {each.capture.sha256 for each in ruling.sources if each.capture and each.capture.sha256}
    return Decision(
        at=at.astimezone(UTC).replace(microsecond=0),
        claim=ruling.claim.id,
        claim_sha256=words_digest(ruling.claim.text),
        verdict=ruling.verdict.value,
        decision=kind,
        by=by.strip(),
        why=why.strip(),
        evidence=tuple(f"sha256:{body}" for body in sorted(bodies)),
        evidence_digest=evidence_digest(ruling),
        until=until,
    )


def apply(
    rulings: Sequence[Ruling], decisions: Sequence[Decision], *, today: date
) -> tuple[Mapping[str, Applied], tuple[Decision, ...]]:
    """The last decision on each claim (by id), and the decisions that no claim has any more.

    A decision follows its words: a claim that only got another id keeps it. Where no claim has the words, the claim of
    the same id has changed, and the decision lapses.
    """
    by_words: dict[str, list[Ruling]] = {}
    by_id = {ruling.claim.id: ruling for ruling in rulings}
    for ruling in rulings:
        by_words.setdefault(words_digest(ruling.claim.text), []).append(ruling)
    applied: dict[str, Applied] = {}
    unused: list[Decision] = []
    for decision in decisions:
        same = by_words.get(decision.claim_sha256, [])
        found = next((each for each in same if each.claim.id == decision.claim), same[0] if same else None)
        found = found or by_id.get(decision.claim)
        if found is None:
            unused.append(decision)
        else:
            applied[found.claim.id] = Applied(decision, standing_of(decision, found, today=today))
    kept = {name: each for name, each in applied.items() if each.decision.decision is not Kind.WITHDRAWN}
    return kept, _last_of_each(unused)


def _last_of_each(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    last = {decision.claim: decision for decision in decisions}
    return tuple(each for each in last.values() if each.decision is not Kind.WITHDRAWN)


def standing_of(decision: Decision, ruling: Ruling, *, today: date) -> Standing:
    """What a decision on this ruling's claim is worth."""
    if decision.claim_sha256 != words_digest(ruling.claim.text):
        return Standing.WORDS_CHANGED
    if decision.evidence_digest != evidence_digest(ruling):
        return Standing.EVIDENCE_CHANGED
    if decision.until is not None and today > decision.until:
        return Standing.EXPIRED
    return Standing.HOLDS


def baseline(rulings: Sequence[Ruling], decided: Mapping[str, Applied], *, at: datetime) -> tuple[Decision, ...]:
    """A decision by `baseline` for each warning and error that none holds for: a project that adopts the tool."""
    return tuple(
        decide(ruling, Kind.BASELINE, by="baseline", why="It stood here when factcheck was adopted.", at=at)
        for ruling in rulings
        if ruling.level.rank >= Level.WARNING.rank
        and not (ruling.claim.id in decided and decided[ruling.claim.id].standing is Standing.HOLDS)
    )
