"""Findings -> verdict. In: what was found of each detail in each source. Out: one verdict.

One source, the first row that fits:

| the findings of one source                                             | verdict          |
|------------------------------------------------------------------------|------------------|
| the claim has no detail                                                | nothing-to-check |
| the source has a problem and nothing of the claim stands in what is left | unreadable     |
| the source has a problem, and what is left does not support the claim  | partial          |
| a detail differs for certain, in the claim's context                   | contradicted     |
| the words stand there in another language                              | partial          |
| a detail differs, but the source leaves it open                        | partial          |
| every figure, date and quotation is stated, and the whole is likely ¹  | supported        |
| a quotation, or a part that is not unlikely or fills half the claim    | partial          |
| otherwise                                                              | not-found        |

¹ and nothing is left open: the number of another noun, a sum of the source's figures, a speaker by another name, or one
whom the source names nowhere or far from these words.

All sources of a claim, the first row that fits:

| the verdicts of the sources                                            | verdict          |
|------------------------------------------------------------------------|------------------|
| the claim is skipped or has no detail                                  | nothing-to-check |
| no source is given                                                     | unsourced        |
| one supports and another contradicts                                   | disputed         |
| enough independent families support (`need`)                           | supported        |
| some support, but fewer than `need`                                    | too-few          |
| different sources state different details, together all of them        | partial          |
| one contradicts                                                        | contradicted     |
| one is partial                                                         | partial          |
| at least one was read                                                  | not-found        |
| none was read                                                          | unreadable       |
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import (
    Claim,
    Detail,
    Figure,
    Finding,
    Outcome,
    Problem,
    Quote,
    Reason,
    SourceRuling,
    Speaker,
    Statement,
    Verdict,
)

#: Probability from which the whole of a claim counts as supported once every detail is stated. On labelled development
#: data those between .50 and .55 were wrong more often than right; left out, false support falls by a quarter.
SURE = 0.55
#: Probability from which a source that states every detail but is not sure of the whole bears on the claim in part.
LIKELY = 0.2
#: Share of a claim's words around one sentence from which that sentence states a part of it, whatever else lacks.
MUCH_OF_IT = 0.5


def source_verdict(
    details: Sequence[Detail], findings: Sequence[Finding], score: float, problem: Problem | None = None
) -> Verdict:
    """The verdict of one source, by the first table above. `problem`: why the source was not read in full."""
    if not details:
        return Verdict.NOTHING_TO_CHECK
    if problem is not None:
        return _unread(details, findings, score)
    pairs = list(zip(details, findings, strict=True))
    differing = [f for f in findings if f.outcome is Outcome.DIFFERS]
    if any(f.certain and f.reason is not Reason.WORDING_LANGUAGE for f in differing):
        return Verdict.CONTRADICTED
    if differing:
        return Verdict.PARTIAL
    decisive = [f.outcome is Outcome.STATES for d, f in pairs if _is_decisive(d)]
    if all(decisive) and not _is_left_open(details, findings) and score >= SURE:
        return Verdict.SUPPORTED
    if bears(details, findings, score):
        return Verdict.PARTIAL
    return Verdict.NOT_FOUND


def _is_left_open(details: Sequence[Detail], findings: Sequence[Finding]) -> bool:
    """Whether a detail is stated only perhaps, or the speaker named nowhere. Who speaks is settled where a quotation or
    another speaker is stated.
    """
    pairs = list(zip(details, findings, strict=True))
    settled = any(isinstance(d, Quote | Speaker) and f.outcome is Outcome.STATES for d, f in pairs)
    return any(
        f.outcome is Outcome.ABSENT or (not f.certain and not settled)
        if isinstance(d, Speaker)
        else f.reason is Reason.DERIVED or not f.certain
        for d, f in pairs
    )


def _is_decisive(detail: Detail) -> bool:
    """Whether a claim is not supported without this detail.

    The whole of a statement, and ranks such as "third" in it, are weighed by the score. A speaker whom the source
    names beside these words, though it does not clearly attribute them to anybody, is told in the note; another speaker
    is a difference and told before.
    """
    if isinstance(detail, Figure):
        return not detail.ordinal
    return not isinstance(detail, Speaker | Statement)


def bears(details: Sequence[Detail], findings: Sequence[Finding], score: float) -> bool:
    """Whether a source that does not support a claim states a part of it that a person should weigh."""
    pairs = list(zip(details, findings, strict=True))
    if any(isinstance(d, Quote) and f.outcome is Outcome.STATES for d, f in pairs):
        return True
    told = [f for d, f in pairs if isinstance(d, Statement) and f.passage is not None and f.passage.role.counts]
    if any(f.score >= MUCH_OF_IT for f in told) or (told and score >= SURE):
        return True
    plain = not any(_is_decisive(d) for d in details)
    stated = any(_is_decisive(d) and f.outcome is Outcome.STATES for d, f in pairs)
    return score >= LIKELY and (stated or (plain and bool(told)))


def _unread(details: Sequence[Detail], findings: Sequence[Finding], score: float) -> Verdict:
    """Of what can be read: supported as of a whole page; what is not there may stand in what could not be read."""
    if source_verdict(details, findings, score) is Verdict.SUPPORTED:
        return Verdict.SUPPORTED
    stated = any(f.outcome is Outcome.STATES for f in findings)
    return Verdict.PARTIAL if stated else Verdict.UNREADABLE


def verdict_of(claim: Claim, sources: Sequence[SourceRuling]) -> Verdict:
    """The verdict of a claim over its sources, by the second table above."""
    if claim.skip or not claim.details:
        return Verdict.NOTHING_TO_CHECK
    if not sources:
        return Verdict.UNSOURCED
    verdicts = [s.verdict for s in sources]
    supporting = {s.family or s.source.address for s in sources if s.verdict is Verdict.SUPPORTED}
    if supporting:
        if Verdict.CONTRADICTED in verdicts:
            return Verdict.DISPUTED
        return Verdict.SUPPORTED if len(supporting) >= needed(claim, sources) else Verdict.TOO_FEW
    if is_conflated(claim, sources):
        return Verdict.PARTIAL
    for candidate in (Verdict.CONTRADICTED, Verdict.PARTIAL, Verdict.NOT_FOUND):
        if candidate in verdicts:
            return candidate
    return Verdict.UNREADABLE


def needed(claim: Claim, sources: Sequence[SourceRuling]) -> int:
    """How many independent sources a claim asks for: a number; one for "any"; every family for "all"."""
    if claim.need == "any":
        return 1
    if claim.need == "all":
        return len({s.family or s.source.address for s in sources})
    return int(claim.need)


def is_conflated(claim: Claim, sources: Sequence[SourceRuling]) -> bool:
    """Whether no source states every detail, but each detail is stated by some source: two reports merged into one."""
    rows = [[f.outcome is Outcome.STATES for f in s.findings] for s in sources if s.findings and s.problem is None]
    checked = [n for n, detail in enumerate(claim.details) if not isinstance(detail, Statement)]
    if len(rows) < 2 or len(checked) < 2:
        return False
    together = all(any(row[n] for row in rows) for n in checked)
    return together and not any(all(row[n] for n in checked) for row in rows)
