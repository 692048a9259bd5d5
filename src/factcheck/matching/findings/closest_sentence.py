"""The sentence of a source with most of a claim's words, where the source does not state the claim. In: the trial of a
claim. Out: a passage for a person to look at, or None. It is no evidence and decides nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.trial import Trial
from factcheck.model import Finding, Outcome, Passage, Role

#: Sentences, those with most of the claim's words first, among which one that counts is looked for.
LOOKED_AT = 12
#: Code points of a sentence that are shown.
LONGEST = 400


def nearest(trial: Trial, findings: Sequence[Finding]) -> Passage | None:
    """The nearest sentence that is no heading; None where every detail has its passage, or no word is shared."""
    if not any(each.outcome is Outcome.ABSENT and each.passage is None for each in findings):
        return None
    source = trial.source
    for number in trial.aligner.bearing(LOOKED_AT):
        sentence = source.sentences[number]
        role = source.role_at(sentence.start)
        if role.counts and role is not Role.HEADING and trial.aligner.shared(number):
            return source.passage(sentence.start, min(sentence.end, sentence.start + LONGEST))
    return None
