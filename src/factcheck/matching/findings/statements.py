"""The statement of a claim -> its finding. In: the statement and the trial of its claim. Out: what it came to."""

from __future__ import annotations

from dataclasses import replace

from factcheck.matching.alignment.statements import Alignment, StatementAligner
from factcheck.matching.alignment.wording import NEAR_COPY
from factcheck.matching.candidates.choice import aside_reason
from factcheck.matching.contrasts.turned import turned_finding
from factcheck.matching.prepared.claim_text import ClaimText
from factcheck.matching.prepared.source_text import SourceText
from factcheck.matching.trial import Trial
from factcheck.model import Claim, Date, Detail, Figure, Finding, Outcome, Quote, Reason, Role, Statement


def find_statement(detail: Detail, trial: Trial) -> Finding:
    assert isinstance(detail, Statement)
    if is_given(detail, trial.claim.claim):
        return _given_statement(detail, trial)
    anchors: dict[int, float] = {}
    for chosen in trial.chosen:
        if chosen.decided is not None:
            sentence = trial.source.sentence_at(chosen.decided.found.start)
            bonus = 0.25 if chosen.outcome is Outcome.STATES else 0.15
            anchors[sentence] = anchors.get(sentence, 0.0) + bonus / max(1, len(trial.chosen))
    if anchors and trial.repeated is None:
        trial.alignment = trial.aligner.best(anchors)
    finding = _statement_finding(trial.alignment, trial.source)
    return _other_number(finding, trial) or turned_finding(finding, trial) or _stated_in_part(finding, trial) or finding


def _other_number(finding: Finding, trial: Trial) -> Finding | None:
    """A number that is no figure, a time of day or a part of a name, and is another one in the sentence repeated."""
    if trial.repeated is None or finding.passage is None or finding.outcome is Outcome.DIFFERS:
        return None
    read = [d for d in trial.claim.claim.details if isinstance(d, Figure | Date | Quote)]
    for start, mine, theirs in trial.alignment.wording.numbers:
        if not any(detail.start <= start < detail.end for detail in read):
            note = f"The brief has “{mine}” where the source has “{theirs}”."
            return replace(finding, outcome=Outcome.DIFFERS, reason=Reason.VALUE, note=note, score=0.0)
    return None


#: Share of a clause's words in one sentence from which that sentence gives the clause, and the same where no name of
#: the claim shows that the source is about it.
PART_STATED, PART_STATED_UNNAMED = 0.5, 0.75


#: Share of a claim's names that stand somewhere in a source that is about the claim.
NAMED_ANYWHERE = 0.5


def _stated_in_part(finding: Finding, trial: Trial) -> Finding | None:
    """Where the source says little of the whole of a long claim, but gives one of its clauses."""
    if finding.outcome is Outcome.DIFFERS:
        return None
    named = bool(trial.claim.names) and trial.alignment.names_anywhere >= NAMED_ANYWHERE
    share, number = trial.aligner.best_part(PART_STATED if named else PART_STATED_UNNAMED)
    if number is None or share <= finding.score:
        return None
    sentence = trial.source.sentences[number]
    passage = trial.source.passage(sentence.start, sentence.end)
    if not passage.role.counts:
        return None
    note = "Only a part of it stands here."
    return Finding(outcome=Outcome.ELSEWHERE, reason=Reason.CONTEXT, note=note, score=round(share, 3), passage=passage)


def is_given(detail: Detail, claim: Claim) -> bool:
    """Whether a statement was given by the user (`text:`) rather than made of the claim's own words."""
    return isinstance(detail, Statement) and detail.raw != claim.text


def _given_statement(detail: Statement, trial: Trial) -> Finding:
    """Words that the user asks for with `text:` must nearly all stand around one sentence, and nothing be altered."""
    asked = ClaimText(replace(trial.claim.claim, text=detail.raw, details=()))
    alignment = StatementAligner(asked, trial.index).best()
    finding = _statement_finding(alignment, trial.source)
    if finding.outcome is Outcome.ELSEWHERE and alignment.around >= OWN_WORDS:
        return decided_by_score(finding, alignment, SURE)
    return finding


#: Share of a claim's words around one sentence from which the sentence bears on the claim at all, and from which it
#: says it in the claim's own words.
BEARING, OWN_WORDS = 0.35, 0.7
#: Probability from which the source says the claim as a whole, that of the verdict in `judge/verdicts.py`; what is
#: unsure is told as such rather than passed.
SURE = 0.55


def _statement_finding(alignment: Alignment, source: SourceText) -> Finding:
    if alignment.sentence is None or alignment.around < BEARING:
        return Finding(outcome=Outcome.ABSENT, note="No passage says this.")
    sentence = source.sentences[alignment.sentence]
    passage = source.passage(sentence.start, sentence.end)
    altered = _altered(alignment)
    if altered is not None:
        reason, note = altered
        return Finding(outcome=Outcome.DIFFERS, reason=reason, note=note, passage=passage)
    note = "Only a part of it stands here."
    score = round(alignment.around, 3)
    return Finding(outcome=Outcome.ELSEWHERE, reason=Reason.CONTEXT, note=note, score=score, passage=passage)


def decided_by_score(finding: Finding, alignment: Alignment, score: float) -> Finding:
    """A statement that bears on the claim is stated when the source likely supports the claim as a whole."""
    if finding.outcome is Outcome.ABSENT and score >= SURE:
        return replace(finding, note="Few of its other words stand there: read the passage.")
    if finding.outcome is not Outcome.ELSEWHERE or score < SURE or not finding.score:
        return finding
    if not (finding.passage and finding.passage.role.counts):
        role = finding.passage.role if finding.passage else Role.HIDDEN
        return replace(finding, reason=aside_reason(role), note="It stands there only in a place that does not count.")
    reason = Reason.NONE if alignment.here >= OWN_WORDS else Reason.PARAPHRASE
    return replace(finding, outcome=Outcome.STATES, reason=reason, note="")


#: Share of repeated words from which two names that changed places, or words that turn a statement round, are told.
HALF_COPY = 0.6


def _altered(alignment: Alignment) -> tuple[Reason, str] | None:
    """What a sentence that the claim nearly repeats has otherwise: a negation, an opposite, a name."""
    wording = alignment.wording
    crossed = [pair for pair in wording.exchanged if pair[::-1] in wording.exchanged] or wording.swapped
    if crossed and wording.repeated >= HALF_COPY:
        mine, theirs = crossed[0]
        return Reason.DIRECTION, f"In the source “{mine}” and “{theirs}” stand in each other's place."
    if alignment.turned_round and alignment.here >= HALF_COPY:
        mine, theirs = alignment.turned_round[0]
        return Reason.DIRECTION, f"The brief says “{mine}”, the source says “{theirs}”."
    if wording.repeated < NEAR_COPY:
        return None
    if wording.negated:
        return Reason.DIRECTION, "One of the brief and the source negates what the other states."
    if wording.opposed:
        mine, theirs = wording.opposed[0]
        return Reason.DIRECTION, f"The brief says “{mine}”, the source says “{theirs}”."
    missing = [pair for pair in wording.exchanged if pair[0] in alignment.missing]
    if missing:
        mine, theirs = missing[0]
        return Reason.VALUE, f"The brief names “{mine}” where the source names “{theirs}”."
    return None
