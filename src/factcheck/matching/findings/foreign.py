"""What of a claim can be looked for on a page in another language. In: a claim's trial, its findings. Out: whether
anything of it stands there.

Words of another language cannot be compared, so that they are missing tells nothing. Figures, dates and most names can:
they read alike in all languages once names are spelled in Latin letters. Where these were looked for and none stands,
the page says nothing on the claim; where there was nothing to look for, a person must look.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.matching.prepared.index import Index
from factcheck.matching.trial import Trial
from factcheck.model import Date, Figure, Finding, Outcome, Reason
from factcheck.text.romanising import romanised
from factcheck.text.words import Word, language_of

#: Languages in whose writing names are not spelled by letter, or without their vowels.
WITHOUT_LETTERS = frozenset(
    {"ar", "bn", "fa", "gu", "he", "hi", "ja", "km", "ko", "lo", "mr", "my", "ta", "te", "th", "ur", "zh"}
)
#: Letters at the beginning of a name in which two languages agree ("Ukraine", "Ukrajina"), and letters at its end in
#: which they may not.
AGREEING, ENDING = 4, 2
#: Share of a claim's names that stand on a page which may be about it.
NAMED = 0.5
#: Names from which it tells something that they are missing: one may be a translated word ("the Initiative").
FEWEST = 2
#: Smaller counts stand on any page.
TELLING = 10


def bears_signs(trial: Trial, findings: Sequence[Finding]) -> bool:
    """Whether a figure, a date or half the names of a claim stand on the page, or none could be looked for."""
    details = trial.claim.claim.details
    checked = [f for d, f in zip(details, findings, strict=True) if _is_telling(d)]
    if any(finding.outcome is not Outcome.ABSENT for finding in checked):
        return True
    names = [] if language_of(trial.source.lang) in WITHOUT_LETTERS else _names(trial.claim.names)
    if len(names) < FEWEST:
        return not checked
    return sum(_stands(name, trial.index) for name in names) >= NAMED * len(names)


def of_unknown_context(detail: object, finding: Finding) -> Finding:
    """The finding of a figure or date that stands there, without saying that it is about something else."""
    if not isinstance(detail, Figure | Date) or finding.passage is None:
        return finding
    if (finding.outcome, finding.reason) != (Outcome.ELSEWHERE, Reason.CONTEXT):
        return finding
    note = f"“{finding.passage.exact}” stands there; whether of the same thing, words of another language do not tell."
    return replace(finding, note=note)


#: What parts clauses; a sign inside a number does not.
_CLAUSE_MARK = re.compile(r"[;:!?()–—]|[,.](?!\d)")


def negates_otherwise(trial: Trial, findings: Sequence[Finding]) -> bool:
    """Whether the clause in which a figure or date stands negates and the claim does not, or the other way round."""
    mine = any(word.negates for word in trial.claim.words)
    passages = [
        finding.passage
        for detail, finding in zip(trial.claim.claim.details, findings, strict=True)
        if isinstance(detail, Figure | Date) and finding.passage is not None
    ]
    return any(_is_negated(trial, passage.start, passage.end) != mine for passage in passages)


def _is_negated(trial: Trial, start: int, end: int) -> bool:
    """Whether a word that negates stands in the clause around a stretch."""
    source = trial.source
    number = source.sentence_at(start)
    sentence = source.sentences[number]
    before = [mark.end() for mark in _CLAUSE_MARK.finditer(source.text, sentence.start, start)]
    behind = _CLAUSE_MARK.search(source.text, end, sentence.end)
    first, last = before[-1] if before else sentence.start, behind.start() if behind else sentence.end
    return any(word.negates and first <= word.start < last for word in trial.index.sentence_words(number))


def _is_telling(detail: object) -> bool:
    if isinstance(detail, Figure):
        return bool(detail.unit) or (detail.value is not None and abs(detail.value) >= TELLING)
    return isinstance(detail, Date)


def _names(words: Sequence[Word]) -> list[str]:
    """The names in Latin letters; of a name of several words ("North Korea") the last. One of letters that have no
    Latin ones cannot be looked for.
    """
    spelled = (romanised(word.lower.removesuffix("'s").removesuffix("’s")).split() for word in words)
    return [parts[-1] for parts in spelled if parts]


def _stands(name: str, index: Index) -> bool:
    shared = max(AGREEING, len(name) - ENDING)
    if len(name) < AGREEING:
        return name in index.beginnings(None)
    return name[:shared] in index.beginnings(shared)
