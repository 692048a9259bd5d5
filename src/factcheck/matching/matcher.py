"""One claim against one source. In: a Claim and a SourceText. Out: a finding for each detail, and how sure of the
whole.

Each kind of detail has its finder in MATCHERS. What the finders saw is summed up as named features, from which a small
fitted model (`support`) says how likely the source supports the claim; `judge` makes the verdict.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from factcheck.matching.alignment.statements import StatementAligner
from factcheck.matching.dates.detecting import language_code, lexicon_of
from factcheck.matching.findings.closest_sentence import nearest
from factcheck.matching.findings.dates import find_date
from factcheck.matching.findings.doubts import is_doubtful
from factcheck.matching.findings.figures import find_figure
from factcheck.matching.findings.foreign import bears_signs, negates_otherwise, of_unknown_context
from factcheck.matching.findings.required_words import held_to_near, said_in_substance
from factcheck.matching.findings.spoken import find_quote, find_speaker
from factcheck.matching.findings.statements import SURE, decided_by_score, find_statement, is_given
from factcheck.matching.prepared.claim_text import ClaimText
from factcheck.matching.prepared.index import Index
from factcheck.matching.prepared.source_text import SourceText
from factcheck.matching.scoring import support
from factcheck.matching.trial import Trial
from factcheck.model import Claim, Date, Detail, Figure, Finding, Outcome, Passage, Quote, Reason, Speaker, Statement
from factcheck.text.language_tags import primary_language


@dataclass(frozen=True, slots=True)
class Match:
    """The findings of one claim in one source, in the order of its details; features are what the score is made of.

    nearest: the sentence with most of the claim's words, where a detail has no passage: no evidence.
    """

    findings: tuple[Finding, ...]
    score: float
    features: dict[str, float] = field(default_factory=dict)
    nearest: Passage | None = None


def complete(claim: Claim) -> Claim:
    """The claim with a statement for what its other details leave unsaid."""
    if any(isinstance(d, Statement) for d in claim.details):
        return claim
    details = tuple(d for d in claim.details if not is_word(d, claim.text, claim.lang))
    claim = replace(claim, details=details)
    if not ClaimText(claim).content:
        return claim
    whole = Statement(start=0, end=len(claim.text), raw=claim.text)
    return replace(claim, details=(*details, whole))


def is_word(detail: Detail, text: str, lang: str | None = None) -> bool:
    """Whether a detail is rather a word of the statement: a date without a day to count from, a number in a name."""
    if isinstance(detail, Date):
        return detail.first is None and detail.month is None and detail.day is None and detail.year is None
    return isinstance(detail, Figure) and (is_in_name(detail, text, lang) or is_the_two(detail, text))


def is_the_two(figure: Figure, text: str) -> bool:
    """Whether "two" only points back to a pair that was named before ("the two countries"), and counts nothing new."""
    return figure.raw.casefold() == "two" and _POINTING.search(text, 0, figure.start) is not None


_POINTING = re.compile(r"\b(?:the|these|those)\s+$", re.IGNORECASE)


def is_in_name(figure: Figure, text: str, lang: str | None = None) -> bool:
    """Whether a number stands in a name ("127 Hours", "10 Rillington Place"): a capital follows, nothing is counted.

    A capital says nothing of German nouns ("56 Meter"), and money is no name ("$332M", "97 Million Dollars").
    """
    if figure.counted or figure.ordinal or figure.value is None or figure.low != figure.high or figure.approximate:
        return False
    if figure.unit:
        last = figure.raw.split()[-1]
        named = last.isalpha() and last.istitle() and len(last) > 3 and not figure.unit.isupper()
    else:
        following = text[figure.end : figure.end + 2]
        named = following[:1] in (" ", "\u00a0") and following[1:].isupper()
    return named and (language_code(lang) or lexicon_of(text, None).language.code) != "de"


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
    found = within_quotations(claim, [findings[number] for number in range(len(claim.details))])
    ordered = held_to_near(claim, found, index)
    features = support.features(trial, ordered)
    score = _bounded(claim, trial, found, ordered, support.probability(features))
    score = support.ranked(score, ordered, trial.alignment)
    return _weighed(claim, trial, ordered, score, features)


def _bounded(
    claim: Claim, trial: Trial, found: Sequence[Finding], held: Sequence[Finding], probability: float
) -> float:
    """The probability, bounded by what is known of the claim apart from its features."""
    pairs = list(zip(claim.details, held, strict=True))
    if held != found or any(_is_unmet(d, f, claim) for d, f in pairs):
        return min(probability, UNSAID_SCORE)
    if is_quoted(claim, held):
        return max(probability, QUOTED_SCORE)
    if is_foreign(claim, trial.source) and _states_its_details(claim, held):
        if negates_otherwise(trial, held):
            return min(probability, DOUBTED_SCORE)
        if not any(word.negates for word in trial.claim.words):
            return max(probability, FOREIGN_SCORE)
    turned = any(isinstance(d, Statement) and f.outcome is Outcome.DIFFERS for d, f in pairs)
    return min(probability, DOUBTED_SCORE) if turned or is_doubtful(trial) else probability


def within_quotations(claim: Claim, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings; a figure or date inside a quotation that stands word for word stands with it.

    One that a field of the claims file gives stands nowhere in the claim: its offsets are equal.
    """
    quoted = [
        (d, f)
        for d, f in zip(claim.details, findings, strict=True)
        if isinstance(d, Quote) and d.start < d.end and f.outcome is Outcome.STATES
    ]
    held = []
    for detail, finding in zip(claim.details, findings, strict=True):
        around = next(
            (f for q, f in quoted if q.start <= detail.start and detail.end <= q.end and q is not detail), None
        )
        if around is not None and isinstance(detail, Figure | Date):
            finding = Finding(outcome=Outcome.STATES, score=around.score, passage=around.passage)
        held.append(finding)
    return tuple(held)


def _is_unmet(detail: Detail, finding: Finding, claim: Claim) -> bool:
    return is_given(detail, claim) and finding.outcome is not Outcome.STATES


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
        if not isinstance(detail, Statement) or is_given(detail, claim)
        else said or in_its_language(trial, findings, decided_by_score(finding, trial.alignment, score), score)
        for detail, finding in zip(claim.details, findings, strict=True)
    ]
    if len(claim.text) >= LONG_ENOUGH and claim.text.strip() in trial.source.text:
        decided = [replace(found, certain=False) if found.outcome is Outcome.DIFFERS else found for found in decided]
    if is_foreign(claim, trial.source):
        decided = [of_unknown_context(detail, found) for detail, found in zip(claim.details, decided, strict=True)]
        return Match(tuple(decided), score, features)
    return Match(tuple(decided), score, features, nearest(trial, decided))


#: Code points of a claim from which a source that has it word for word does not contradict it: a person must weigh.
LONG_ENOUGH = 30


def in_its_language(trial: Trial, findings: Sequence[Finding], finding: Finding, score: float) -> Finding:
    """What is not found on a page in another language than the claim's was not looked for: a person must look, unless
    not even its figures, dates and names stand there, which read alike in both.
    """
    if score >= SURE or not is_foreign(trial.claim.claim, trial.source):
        return finding
    lang = trial.source.lang
    if not bears_signs(trial, findings):
        note = (
            f"The page is in another language ({lang}); the figures, dates and names of the claim do not stand there."
        )
        return Finding(outcome=Outcome.ABSENT, note=note)
    note = f"The page is in another language ({lang}), so its words cannot be compared: look yourself."
    return Finding(outcome=Outcome.DIFFERS, reason=Reason.WORDING_LANGUAGE, note=note, passage=finding.passage)


def is_foreign(claim: Claim, source: SourceText) -> bool:
    """Whether claim and source are known to be in different languages."""
    mine, theirs = primary_language(claim.lang), primary_language(source.lang)
    return bool(mine and theirs and mine != theirs)


def _states_its_details(claim: Claim, findings: Sequence[Finding]) -> bool:
    """Whether there are figures, dates or quotations, and all are stated: they read alike in every language."""
    own = [f for d, f in zip(claim.details, findings, strict=True) if not isinstance(d, Speaker | Statement)]
    return bool(own) and all(f.outcome is Outcome.STATES for f in own)


#: The score of a claim that rests on `says` (or `near`): the words stand together, or they do not.
SAID_SCORE, UNSAID_SCORE = 0.75, 0.2
#: The highest score of a claim that something speaks against in the sentence that bears on it: a person must weigh it.
DOUBTED_SCORE = 0.45
#: The least score of a claim whose figures and dates stand, in context, on a page in another language.
FOREIGN_SCORE = 0.6
#: The least score of a claim that is in the main a quotation, word for word.
QUOTED_SCORE = 0.6


MATCHERS: dict[type, Callable[[Detail, Trial], Finding]] = {
    Figure: find_figure,
    Date: find_date,
    Quote: find_quote,
    Speaker: find_speaker,
    Statement: find_statement,
}
