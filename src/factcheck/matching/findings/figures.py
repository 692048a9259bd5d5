"""A figure of a claim -> its finding. In: the figure and the trial of its claim. Out: what it came to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.matching.attachment.misplaced import misplaced, of_its_name
from factcheck.matching.attachment.records import told_by_record
from factcheck.matching.candidates.choice import Chosen
from factcheck.matching.candidates.context import ContextScorer
from factcheck.matching.entailment.derived import MOST_FIGURES, derive
from factcheck.matching.findings.ages import of_birth
from factcheck.matching.findings.notes import note_for_figure
from factcheck.matching.prepared.source_text import SourceText
from factcheck.matching.trial import Trial
from factcheck.model import Detail, Figure, Finding, Outcome, Reason


def find_figure(detail: Detail, trial: Trial) -> Finding:
    assert isinstance(detail, Figure)
    chosen = trial.choice(detail)
    trial.chosen.append(chosen)
    finding = finding_of(chosen, note_for_figure(detail, chosen), trial.source)
    if finding.outcome is Outcome.STATES:
        finding = _of_the_unit_before(detail, finding, trial.source)
        return misplaced(detail, finding, trial) or _of_its_noun(detail, finding, chosen)
    owned = of_its_name(detail, finding, trial)
    if owned is not None:
        trial.chosen.pop()  # another's number: it tells nothing of how near the claim's stands
        return owned
    known = of_birth(detail, trial) or _derived(detail, trial)
    return known or _of_record(detail, trial) or _missing_in_copy(detail, finding, trial)


def _of_the_unit_before(detail: Figure, finding: Finding, source: SourceText) -> Finding:
    """A number without a unit, in a sentence that has given the claim's before, is of that: "38 tonnes by rail, by road
    290".
    """
    if finding.certain or not detail.unit or finding.passage is None:
        return finding
    start = finding.passage.start
    span = source.sentences[source.sentence_at(start)]
    here = next(iter(source.figures_between(start, start + 1)), None)
    if here is None or here.unit or all(f.unit != detail.unit for f in source.figures_between(span.start, start)):
        return finding
    return replace(finding, certain=True)


def _of_its_noun(detail: Figure, finding: Finding, chosen: Chosen) -> Finding:
    """The same number of something else by name: perhaps a synonym, which a person must tell."""
    noun = chosen.decided.other_noun if chosen.decided else ""
    if not noun:
        return finding
    return replace(finding, certain=False, note=f"The source counts “{noun}” where the brief has “{detail.counted}”.")


#: Context from which the figures of a sentence may be reckoned with each other for a claim.
RECKONED = 0.3
#: Sentences, those with most of the claim's words first, whose figures are reckoned with each other.
MOST_PASSAGES = 12


def _derived(detail: Figure, trial: Trial) -> Finding | None:
    """A figure that follows from those of one sentence that is about the claim."""
    found = derive(detail, _reckonable(detail, trial))
    if found is None:
        return None
    start, end = min(f.start for f in found.figures), max(f.end for f in found.figures)
    note = f"“{detail.raw}” follows from the source's figures: {found.words}."
    passage = trial.source.passage(start, end)
    return Finding(outcome=Outcome.STATES, reason=Reason.DERIVED, note=note, score=0.5, passage=passage)


def _of_record(detail: Figure, trial: Trial) -> Finding | None:
    """A figure that a record of wins and losses gives, in a sentence that is about the claim."""
    source, scorer = trial.source, None
    for number in trial.aligner.bearing(MOST_PASSAGES):
        sentence = source.sentences[number]
        told = told_by_record(detail, trial.claim.text, source.text[sentence.start : sentence.end])
        if told is None or not source.role_at(sentence.start).counts:
            continue
        start, end = sentence.start + told.start, sentence.start + told.end
        scorer = scorer or ContextScorer(trial.claim, trial.index, detail.start, detail.end)
        if scorer.score(start, end) >= RECKONED:
            note = f"“{detail.raw}” follows from the source: {told.words}."
            passage = source.passage(start, end)
            return Finding(outcome=Outcome.STATES, reason=Reason.DERIVED, note=note, score=0.5, passage=passage)
    return None


def _reckonable(detail: Figure, trial: Trial) -> Iterator[Sequence[Figure]]:
    """The figures of each sentence that has several and is about the claim; looked for only if they are asked for."""
    source, scorer = trial.source, None
    for number in trial.aligner.bearing(MOST_PASSAGES):
        sentence = source.sentences[number]
        figures = source.figures_between(sentence.start, sentence.end)[:MOST_FIGURES]
        if len(figures) < 2 or not source.role_at(sentence.start).counts:
            continue
        scorer = scorer or ContextScorer(trial.claim, trial.index, detail.start, detail.end)
        if max(scorer.score(f.start, f.end) for f in figures) >= RECKONED:
            yield figures


def _missing_in_copy(detail: Figure, finding: Finding, trial: Trial) -> Finding:
    """Where the claim repeats a sentence but for a figure, the sentence says something else, however it is spelled."""
    if trial.repeated is None or finding.outcome is Outcome.DIFFERS:
        return finding
    sentence = trial.source.sentences[trial.repeated]
    there = trial.source.text[sentence.start : sentence.end]
    role = trial.source.role_at(sentence.start)
    if not role.counts or any(part in there for part in detail.raw.split() if any(c.isdigit() for c in part)):
        return finding
    passage = trial.source.passage(sentence.start, sentence.end)
    note = f"The sentence that the brief repeats does not give “{detail.raw}”."
    return Finding(outcome=Outcome.DIFFERS, reason=Reason.VALUE, note=note, passage=passage)


def finding_of(chosen: Chosen, note: str, source: SourceText) -> Finding:
    """What a figure or date came to, with its passage."""
    if chosen.decided is None:
        return Finding(outcome=chosen.outcome, reason=chosen.reason, note=note)
    found = chosen.decided.found
    score = chosen.decided.context if chosen.outcome is Outcome.STATES else 0.0
    return Finding(
        outcome=chosen.outcome,
        reason=chosen.reason,
        note=note,
        score=round(min(1.0, score), 3),
        passage=source.passage(found.start, found.end),
        certain=chosen.decided.comparison.certain,
    )
