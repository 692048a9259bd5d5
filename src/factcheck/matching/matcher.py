"""One claim against one source. In: a Claim and a SourceText. Out: a finding for each detail, and how sure of the
whole.

Each kind of detail has its finder in MATCHERS. What the finders saw is summed up as named features, from which a small
fitted model (`support`) says how likely the source supports the claim; `judge` makes the verdict.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from factcheck.matching.candidates import Chosen, choose, date_candidates, figure_candidates
from factcheck.matching.claim_text import ClaimText
from factcheck.matching.context import ContextScorer
from factcheck.matching.index import Index
from factcheck.matching.notes import note_for_date, note_for_figure
from factcheck.matching.source_text import SourceText
from factcheck.matching.statements import Alignment, StatementAligner
from factcheck.matching.wording import NEAR_COPY
from factcheck.model import Claim, Date, Detail, Figure, Finding, Outcome, Quote, Reason, Speaker, Statement


@dataclass(frozen=True, slots=True)
class Match:
    """The findings of one claim in one source, in the order of its details; features are what the score is made of."""

    findings: tuple[Finding, ...]
    score: float
    features: dict[str, float] = field(default_factory=dict)


@dataclass(slots=True)
class Trial:
    """What the finders of one claim share while it is matched against one source."""

    claim: ClaimText
    index: Index
    aligner: StatementAligner
    alignment: Alignment
    chosen: list[Chosen] = field(default_factory=list)

    @property
    def source(self) -> SourceText:
        """The source under trial."""
        return self.index.source

    @property
    def repeated(self) -> int | None:
        """The sentence of the source that the claim nearly repeats, or None."""
        near = self.alignment.wording.repeated >= NEAR_COPY
        return self.alignment.sentence if near else None


def complete(claim: Claim) -> Claim:
    """The claim with a statement for what its other details leave unsaid."""
    if any(isinstance(d, Statement) for d in claim.details):
        return claim
    details = tuple(d for d in claim.details if not (isinstance(d, Date) and is_unresolved(d)))
    claim = replace(claim, details=details)
    if not ClaimText(claim).content:
        return claim
    whole = Statement(start=0, end=len(claim.text), raw=claim.text)
    return replace(claim, details=(*details, whole))


def is_unresolved(date: Date) -> bool:
    """Whether a date says nothing without a day to count from ("last month"): then it is a word of the statement."""
    return date.first is None and date.month is None and date.day is None and date.year is None


def match(claim: Claim, source: SourceText, index: Index | None = None) -> Match:
    """Looks for every detail of a completed claim in a source."""
    from factcheck.matching import support

    prepared, index = ClaimText(claim), index or Index(source)
    aligner = StatementAligner(prepared, index)
    trial = Trial(prepared, index, aligner, aligner.best())
    findings: dict[int, Finding] = {}
    for kind in MATCHERS:  # statements come last: they lean on where the other details were found
        for number, detail in enumerate(claim.details):
            if isinstance(detail, kind):
                findings[number] = MATCHERS[kind](detail, trial)
    ordered = tuple(findings[number] for number in range(len(claim.details)))
    features = support.features(trial, ordered)
    score = support.probability(features)
    return Match(ordered, score, features)


def _find_figure(detail: Detail, trial: Trial) -> Finding:
    assert isinstance(detail, Figure)
    scorer = ContextScorer(trial.claim, trial.index, detail.start, detail.end)
    chosen = choose(figure_candidates(detail, scorer, trial.claim.claim.tolerance, trial.repeated))
    trial.chosen.append(chosen)
    return _finding(chosen, note_for_figure(detail, chosen), trial.source)


def _find_date(detail: Detail, trial: Trial) -> Finding:
    assert isinstance(detail, Date)
    scorer = ContextScorer(trial.claim, trial.index, detail.start, detail.end)
    chosen = choose(date_candidates(detail, scorer))
    trial.chosen.append(chosen)
    return _finding(chosen, note_for_date(detail, chosen), trial.source)


def _finding(chosen: Chosen, note: str, source: SourceText) -> Finding:
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


def _find_quote(detail: Detail, trial: Trial) -> Finding:
    from factcheck.matching import quotes

    assert isinstance(detail, Quote)
    near = [w.lower for w in trial.claim.content if not detail.start <= w.start < detail.end]
    speaker = detail.speaker or next((s.name for s in trial.claim.speakers), None)
    return quotes.find(detail, trial.source, speaker=speaker, near=[*near, *trial.claim.claim.near])


def _find_speaker(detail: Detail, trial: Trial) -> Finding:
    from factcheck.matching import speakers

    assert isinstance(detail, Speaker)
    return speakers.find(detail, None, trial.source)


def _find_statement(detail: Detail, trial: Trial) -> Finding:
    assert isinstance(detail, Statement)
    anchors: dict[int, float] = {}
    for chosen in trial.chosen:
        if chosen.decided is not None:
            sentence = trial.source.sentence_at(chosen.decided.found.start)
            bonus = 0.25 if chosen.outcome is Outcome.STATES else 0.15
            anchors[sentence] = anchors.get(sentence, 0.0) + bonus / max(1, len(trial.chosen))
    if anchors and trial.repeated is None:
        trial.alignment = trial.aligner.best(anchors)
    return _statement_finding(trial.alignment, trial.source)


#: Share of a claim's words around one sentence from which the sentence says it, and from which it bears on it at all.
SAID, BEARING = 0.7, 0.35


def _statement_finding(alignment: Alignment, source: SourceText) -> Finding:
    if alignment.sentence is None or alignment.around < BEARING:
        return Finding(outcome=Outcome.ABSENT, note="No passage says this.")
    sentence = source.sentences[alignment.sentence]
    passage = source.passage(sentence.start, sentence.end)
    score = round(alignment.around, 3)
    altered = _altered(alignment)
    if altered is not None:
        reason, note = altered
        return Finding(outcome=Outcome.DIFFERS, reason=reason, note=note, passage=passage)
    if alignment.around >= SAID:
        reason = Reason.NONE if alignment.here >= SAID else Reason.PARAPHRASE
        return Finding(outcome=Outcome.STATES, reason=reason, score=score, passage=passage)
    return Finding(
        outcome=Outcome.ELSEWHERE,
        reason=Reason.CONTEXT,
        note="Only a part of it stands here.",
        score=score,
        passage=passage,
    )


def _altered(alignment: Alignment) -> tuple[Reason, str] | None:
    """What a sentence that the claim nearly repeats has otherwise: a negation, an opposite, a name."""
    wording = alignment.wording
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


MATCHERS: dict[type, Callable[[Detail, Trial], Finding]] = {
    Figure: _find_figure,
    Date: _find_date,
    Quote: _find_quote,
    Speaker: _find_speaker,
    Statement: _find_statement,
}
