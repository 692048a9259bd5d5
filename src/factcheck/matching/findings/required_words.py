"""Words that the user asks to stand near (`near`, `says`). In: a claim, findings, an index. Out: findings held to
them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.matching.prepared.headings import heading_roots
from factcheck.matching.prepared.index import Index
from factcheck.model import Claim, Finding, Outcome, Reason, Speaker
from factcheck.text.words import words

#: Sentences on each side of a passage that still count as near it.
REACH = 1


def held_to_near(claim: Claim, findings: Sequence[Finding], index: Index) -> tuple[Finding, ...]:
    """The findings; one that is stated where a word of `near` is missing stands about something else."""
    if not claim.near:
        return tuple(findings)
    return tuple(_held(finding, claim, index) for finding in findings)


def _held(finding: Finding, claim: Claim, index: Index) -> Finding:
    if finding.passage is None:
        return finding
    around = _around(index, finding.passage.start)
    missing = [phrase for phrase in claim.near if not _stands(phrase, around, claim.lang, index, finding.passage.start)]
    if not missing:
        return finding
    listed = ", ".join(f"“{phrase}”" for phrase in missing)
    note = f"It stands there, but not near {listed}."
    return replace(finding, outcome=Outcome.ELSEWHERE, reason=Reason.CONTEXT, note=note, score=0.0)


def _around(index: Index, offset: int) -> str:
    source = index.source
    if not source.sentences:
        return source.text
    number = source.sentence_at(offset)
    first = source.sentences[max(0, number - REACH)].start
    last = source.sentences[min(len(source.sentences) - 1, number + REACH)].end
    return source.text[first:last]


def _stands(phrase: str, around: str, lang: str | None, index: Index, offset: int) -> bool:
    """Whether a phrase stands in a stretch, in any form of its words, or in the headings over it."""
    if phrase.casefold() in around.casefold():
        return True
    wanted = {word.root for word in words(phrase, lang=lang) if word.kind != "stop"}
    there = {word.root for word in words(around, lang=lang)} | heading_roots(index, offset)
    return bool(wanted) and wanted <= there


def said_in_substance(claim: Claim, index: Index) -> Finding | None:
    """What became of `says`: one of its words near a mention of the speaker, and not negated. None without `says`.

    It tells that name and words stand together, never that the speaker said so in these words.
    """
    if not claim.says:
        return None
    names = [detail.name for detail in claim.details if isinstance(detail, Speaker)]
    source = index.source
    for sentence in source.sentences:
        if not source.role_at(sentence.start).counts:
            continue
        inside = source.text[sentence.start : sentence.end]
        if not any(_stands(phrase, inside, claim.lang, index, sentence.start) for phrase in claim.says):
            continue
        around = _around(index, sentence.start)
        if names and not any(_stands(name, around, claim.lang, index, sentence.start) for name in names):
            continue
        passage = source.passage(sentence.start, sentence.end)
        if any(word.negates for word in words(inside, lang=claim.lang)):
            note = "Name and words stand together, but the sentence negates something: read it."
            return Finding(outcome=Outcome.DIFFERS, reason=Reason.DIRECTION, note=note, passage=passage, certain=False)
        return Finding(outcome=Outcome.STATES, reason=Reason.PARAPHRASE, note=TOGETHER, score=0.8, passage=passage)
    return Finding(outcome=Outcome.ABSENT, note="None of the words of `says` stands near the speaker.")


TOGETHER = "Name and words stand together."
