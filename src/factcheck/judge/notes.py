"""One sentence on a ruling that an editor can act on. In: a claim, its verdict, its sources. Out: plain words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.judge.verdicts import is_conflated
from factcheck.model import (
    Claim,
    Date,
    Figure,
    Finding,
    Outcome,
    Quote,
    Reason,
    SourceRuling,
    Statement,
    Verdict,
    kind_of,
)


def note(claim: Claim, verdict: Verdict, sources: Sequence[SourceRuling], findings: Sequence[Finding]) -> str:
    """Why the verdict is what it is, in one sentence; then what several sources have instead, where they contradict."""
    if claim.skip:
        return f"Not checked: {claim.skip}"
    if verdict is Verdict.SUPPORTED:
        return _support_note(claim, sources)
    if verdict is Verdict.TOO_FEW:
        families = {s.family or s.source.address for s in sources if s.verdict is Verdict.SUPPORTED}
        pages = sum(s.verdict is Verdict.SUPPORTED for s in sources)
        found = f"{_count(len(families), 'independent source')} ({_count(pages, 'page')}) found"
        return f"{found}; `need` is {claim.need}.{_unread_note(sources)}"
    if is_conflated(claim, sources) and verdict is Verdict.PARTIAL:
        return _conflation_note(claim, sources)
    if verdict is Verdict.UNREADABLE:
        why = sorted({s.unexpected or (s.problem.meaning if s.problem else s.note) for s in sources})
        return " ".join(each for each in why if each) or verdict.meaning
    told: Sequence[Finding] = findings
    if verdict is Verdict.DISPUTED:
        told = [f for single in sources if single.verdict is Verdict.CONTRADICTED for f in single.findings]
    telling = _telling(told)
    if verdict is Verdict.PARTIAL or verdict is Verdict.CONTRADICTED or verdict is Verdict.DISPUTED:
        return f"{telling[0]}{_others_say(claim, sources)}" if telling else verdict.meaning
    aside = next((f.note for f in findings if f.note and f.reason in _ASIDE), "")
    unread = _unread_note(sources)
    if aside or unread:
        return f"{aside or 'The sources that were read do not state it.'}{unread}"
    return verdict.meaning


def _others_say(claim: Claim, sources: Sequence[SourceRuling]) -> str:
    """What several independent sources say instead, of the first figure or date that none of them states."""
    for number, detail in enumerate(claim.details):
        told = _values_instead(number, sources) if isinstance(detail, Figure | Date) else []
        if len(told) > 1:
            each = ", ".join(f"“{value}” ({_count(times, 'source')})" for value, times in told)
            return f" The sources differ: {each}."
        if told and told[0][1] > 1:
            return f" {told[0][1]} independent sources agree on “{told[0][0]}”."
    return ""


def _values_instead(number: int, sources: Sequence[SourceRuling]) -> list[tuple[str, int]]:
    """What the sources have for a detail, each with how many independent ones; nothing where one states the claim's."""
    said: dict[str, tuple[str, set[str]]] = {}
    for source in sources:
        found = source.findings[number] if len(source.findings) > number else None
        if found is None:
            continue
        if found.outcome is Outcome.STATES:
            return []
        if found.outcome is Outcome.DIFFERS and found.certain and found.passage is not None:
            value = found.passage.exact
            said.setdefault(_key(value), (value, set()))[1].add(source.family or source.source.address)
    return [(value, len(families)) for value, families in said.values()]


def _key(value: str) -> str:
    """What two spellings of one value have in common: its digits, or its words."""
    return "".join(re.findall(r"\d", value)) or value.casefold()


def _telling(findings: Sequence[Finding]) -> list[str]:
    """Why a claim is not plainly supported: what differs before what is open, elsewhere or absent."""
    order = {Outcome.DIFFERS: 0, Outcome.STATES: 1, Outcome.ELSEWHERE: 2, Outcome.ABSENT: 3}
    open_ended = [f for f in findings if f.outcome is not Outcome.STATES or not f.certain or f.reason is Reason.DERIVED]
    return [f.note for f in sorted(open_ended, key=lambda f: order[f.outcome]) if f.note]


#: Places that do not count: worth naming where a claim stands in nothing better.
_ASIDE = frozenset({Reason.COMMENT, Reason.BOILERPLATE, Reason.HIDDEN})


def _unread_note(sources: Sequence[SourceRuling]) -> str:
    """How many sources nothing is known of, or nothing where all were read."""
    unread = sum(s.verdict is Verdict.UNREADABLE for s in sources)
    return f" {_count(unread, 'source')} could not be read." if unread else ""


def _support_note(claim: Claim, sources: Sequence[SourceRuling]) -> str:
    supporting = [s for s in sources if s.verdict is Verdict.SUPPORTED]
    families = {s.family or s.source.address for s in supporting}
    archived = next((s.capture.archived_from for s in supporting if s.capture and s.capture.archived_from), None)
    said = (
        f"{_count(len(supporting), 'page')}, {_count(len(families), 'origin')}, supports it."
        if len(supporting) > 1
        else ""
    )
    hedged = next((f.note for s in supporting for f in s.findings if f.reason is Reason.HEDGED and f.note), "")
    dated = f"From the archive of {archived:%Y-%m-%d}." if archived else ""
    worded = _IN_OTHER_WORDS if _is_in_other_words(claim, supporting) else ""
    parts = (said.replace("supports", "support"), worded, hedged, dated)
    return " ".join(part for part in parts if part) or "The source states it."


#: Of what has neither figure, date nor quotation, and stands there in other words, words alone are no certain judge.
_IN_OTHER_WORDS = "It seems to be said in other words: read the passage."


def _is_in_other_words(claim: Claim, supporting: Sequence[SourceRuling]) -> bool:
    """Whether a claim holds nothing but a statement, and no source says it in the claim's own words."""
    kinds = {type(detail) for detail in claim.details}
    reasons = {
        f.reason
        for s in supporting
        for d, f in zip(claim.details, s.findings, strict=False)
        if isinstance(d, Statement)
    }
    return not kinds & {Figure, Date, Quote} and reasons == {Reason.PARAPHRASE}


def _conflation_note(claim: Claim, sources: Sequence[SourceRuling]) -> str:
    parts = []
    for number, detail in enumerate(claim.details):
        if isinstance(detail, Statement):
            continue
        holder = next(
            (s for s in sources if len(s.findings) > number and s.findings[number].outcome is Outcome.STATES), None
        )
        if holder is not None:
            parts.append(
                f"{kind_of(detail)} “{detail.raw}” from {holder.title or holder.source.name or holder.source.address}"
            )
    return "No source states all of it; it merges " + ", ".join(parts) + "."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
