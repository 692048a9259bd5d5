"""One claim against one source. In: a Claim and a SourceText. Out: a finding for each detail, and how sure of the
whole.

Each kind of detail has its finder in MATCHERS. What the finders saw is summed up as named features, from which a small
fitted model (`support`) says how likely the source supports the claim; `judge` makes the verdict.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from factcheck.matching import support
from factcheck.matching.candidates import Chosen, aside_reason, choose, date_candidates, figure_candidates
from factcheck.matching.claim_text import ClaimText
from factcheck.matching.context import ContextScorer
from factcheck.matching.derived import MOST_FIGURES, derive
from factcheck.matching.index import Index
from factcheck.matching.nearness import held_to_near, said_in_substance
from factcheck.matching.notes import note_for_date, note_for_figure
from factcheck.matching.source_text import SourceText
from factcheck.matching.statements import Alignment, StatementAligner
from factcheck.matching.wording import NEAR_COPY
from factcheck.model import Claim, Date, Detail, Figure, Finding, Outcome, Quote, Reason, Role, Speaker, Statement


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
    details = tuple(d for d in claim.details if not is_word(d, claim.text))
    claim = replace(claim, details=details)
    if not ClaimText(claim).content:
        return claim
    whole = Statement(start=0, end=len(claim.text), raw=claim.text)
    return replace(claim, details=(*details, whole))


def is_word(detail: Detail, text: str) -> bool:
    """Whether a detail is rather a word of the statement: a date without a day to count from, a number in a name."""
    if isinstance(detail, Date):
        return detail.first is None and detail.month is None and detail.day is None and detail.year is None
    return isinstance(detail, Figure) and is_in_name(detail, text)


def is_in_name(figure: Figure, text: str) -> bool:
    """Whether a number stands in a name ("127 Hours", "10 Rillington Place"): a capital follows, nothing is counted."""
    if figure.counted or figure.ordinal or figure.value is None or figure.low != figure.high or figure.approximate:
        return False
    if figure.unit:
        last = figure.raw.split()[-1]
        return last.istitle() and len(last) > 3
    following = text[figure.end : figure.end + 2]
    return following[:1] in (" ", "\u00a0") and following[1:].isupper()


def match(claim: Claim, source: SourceText, index: Index | None = None) -> Match:
    """Looks for every detail of a completed claim in a source."""
    prepared, index = ClaimText(claim), index or Index(source)
    aligner = StatementAligner(prepared, index)
    trial = Trial(prepared, index, aligner, aligner.best())
    findings: dict[int, Finding] = {}
    for kind in MATCHERS:  # statements come last: they lean on where the other details were found
        for number, detail in enumerate(claim.details):
            if isinstance(detail, kind):
                findings[number] = MATCHERS[kind](detail, trial)
    found = tuple(findings[number] for number in range(len(claim.details)))
    ordered = held_to_near(claim, found, index)
    features = support.features(trial, ordered)
    score = support.ranked(support.probability(features), ordered, trial.alignment)
    if ordered != found or any(_is_unmet(d, f, claim) for d, f in zip(claim.details, ordered, strict=True)):
        score = min(score, UNSAID_SCORE)
    elif is_quoted(claim, ordered):
        score = max(score, QUOTED_SCORE)
    elif trial.alignment.cause_missing:
        score = min(score, CAUSELESS_SCORE)
    return _weighed(claim, trial, ordered, score, features)


def _is_given(detail: Detail, claim: Claim) -> bool:
    """Whether a statement was given by the user (`text:`) rather than made of the claim's own words."""
    return isinstance(detail, Statement) and detail.raw != claim.text


def _is_unmet(detail: Detail, finding: Finding, claim: Claim) -> bool:
    return _is_given(detail, claim) and finding.outcome is not Outcome.STATES


def is_quoted(claim: Claim, findings: Sequence[Finding]) -> bool:
    """Whether the claim is in the main a quotation that stands in the source, whatever language the rest is in."""
    pairs = [(d, f) for d, f in zip(claim.details, findings, strict=True) if isinstance(d, Quote | Speaker)]
    quotes = [d for d, _ in pairs if isinstance(d, Quote)]
    wrong = any(f.outcome in (Outcome.DIFFERS, Outcome.ABSENT) for _, f in pairs)
    stated = all(f.outcome is Outcome.STATES for d, f in pairs if isinstance(d, Quote))
    return bool(quotes) and stated and not wrong and 2 * sum(q.end - q.start for q in quotes) >= len(claim.text)


def _weighed(
    claim: Claim, trial: Trial, findings: Sequence[Finding], score: float, features: dict[str, float]
) -> Match:
    """The findings with that of the statement decided by the score, or by `says` where the user gave it."""
    said = said_in_substance(claim, trial.index)
    if said is not None:
        score = max(score, SAID_SCORE) if said.outcome is Outcome.STATES else min(score, UNSAID_SCORE)
    decided = [
        finding
        if not isinstance(detail, Statement) or _is_given(detail, claim)
        else said or in_its_language(claim, trial, _decided(finding, trial.alignment, score))
        for detail, finding in zip(claim.details, findings, strict=True)
    ]
    return Match(tuple(decided), score, features)


def in_its_language(claim: Claim, trial: Trial, finding: Finding) -> Finding:
    """What is not found on a page in another language than the claim's was not looked for: a person must look."""
    mine, theirs = (claim.lang or "")[:2].lower(), (trial.source.lang or "")[:2].lower()
    if finding.outcome is Outcome.STATES or not mine or not theirs or mine == theirs:
        return finding
    note = f"The page is in another language ({theirs}), so these words cannot stand there: a person must look."
    return Finding(outcome=Outcome.DIFFERS, reason=Reason.WORDING_LANGUAGE, note=note, passage=finding.passage)


#: The score of a claim that rests on `says` (or `near`): the words stand together, or they do not.
SAID_SCORE, UNSAID_SCORE = 0.75, 0.2
#: The highest score of a claim whose cause or purpose the source does not give: a person must weigh it.
CAUSELESS_SCORE = 0.45
#: The least score of a claim that is in the main a quotation, word for word.
QUOTED_SCORE = 0.6


def _find_figure(detail: Detail, trial: Trial) -> Finding:
    assert isinstance(detail, Figure)
    scorer = ContextScorer(trial.claim, trial.index, detail.start, detail.end)
    tolerance, dates = trial.claim.claim.tolerance, trial.claim.dates
    chosen = choose(figure_candidates(detail, scorer, tolerance, trial.repeated, dates))
    trial.chosen.append(chosen)
    finding = _finding(chosen, note_for_figure(detail, chosen), trial.source)
    if finding.outcome is Outcome.STATES:
        return finding
    return _derived(detail, trial, scorer) or _missing_in_copy(detail, finding, trial)


#: Context from which the figures of a sentence may be reckoned with each other for a claim.
RECKONED = 0.3
#: Sentences, those with most of the claim's words first, whose figures are reckoned with each other.
MOST_PASSAGES = 12


def _derived(detail: Figure, trial: Trial, scorer: ContextScorer) -> Finding | None:
    """A figure that follows from those of one sentence that is about the claim."""
    source = trial.source
    near = []
    for number in trial.aligner.bearing(MOST_PASSAGES):
        sentence = source.sentences[number]
        figures = source.figures_between(sentence.start, sentence.end)[:MOST_FIGURES]
        if len(figures) > 1 and source.role_at(sentence.start).counts:
            if max(scorer.score(f.start, f.end) for f in figures) >= RECKONED:
                near.append(figures)
    found = derive(detail, near)
    if found is None:
        return None
    start, end = min(f.start for f in found.figures), max(f.end for f in found.figures)
    note = f"“{detail.raw}” follows from the source's figures: {found.words}."
    passage = source.passage(start, end)
    return Finding(outcome=Outcome.STATES, reason=Reason.DERIVED, note=note, score=0.5, passage=passage)


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


def _find_date(detail: Detail, trial: Trial) -> Finding:
    assert isinstance(detail, Date)
    scorer = ContextScorer(trial.claim, trial.index, detail.start, detail.end)
    chosen = choose(date_candidates(detail, scorer, trial.alignment.sentence))
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
    if _is_given(detail, trial.claim.claim):
        return _given_statement(detail, trial)
    anchors: dict[int, float] = {}
    for chosen in trial.chosen:
        if chosen.decided is not None:
            sentence = trial.source.sentence_at(chosen.decided.found.start)
            bonus = 0.25 if chosen.outcome is Outcome.STATES else 0.15
            anchors[sentence] = anchors.get(sentence, 0.0) + bonus / max(1, len(trial.chosen))
    if anchors and trial.repeated is None:
        trial.alignment = trial.aligner.best(anchors)
    return _statement_finding(trial.alignment, trial.source)


def _given_statement(detail: Statement, trial: Trial) -> Finding:
    """Words that the user asks for with `text:` must nearly all stand around one sentence, and nothing be altered."""
    asked = ClaimText(replace(trial.claim.claim, text=detail.raw, details=()))
    alignment = StatementAligner(asked, trial.index).best()
    finding = _statement_finding(alignment, trial.source)
    if finding.outcome is Outcome.ELSEWHERE and alignment.around >= OWN_WORDS:
        return _decided(finding, alignment, SURE)
    return finding


#: Share of a claim's words around one sentence from which the sentence bears on the claim at all, and from which it
#: says it in the claim's own words.
BEARING, OWN_WORDS = 0.35, 0.7
#: Probability from which the source says the claim as a whole. Set where, on the labelled sets that the model was
#: fitted
#: on, false support is a fifth or less; what is unsure is told as such rather than passed.
SURE = 0.5


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


def _decided(finding: Finding, alignment: Alignment, score: float) -> Finding:
    """A statement that bears on the claim is stated when the source likely supports the claim as a whole."""
    if finding.outcome is not Outcome.ELSEWHERE or score < SURE or not finding.score:
        return finding
    if not (finding.passage and finding.passage.role.counts):
        role = finding.passage.role if finding.passage else Role.HIDDEN
        return replace(finding, reason=aside_reason(role), note="It stands there only in a place that does not count.")
    reason = Reason.NONE if alignment.here >= OWN_WORDS else Reason.PARAPHRASE
    return replace(finding, outcome=Outcome.STATES, reason=reason, note="")


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
