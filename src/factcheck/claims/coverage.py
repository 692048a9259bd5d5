"""What of a brief stands in a claim. In: a Brief and claims. Out: the share that has a source, and what is bare.

Counted are figures (ranks and bare number words aside), dates, quotations and the names of speakers and other persons
and bodies.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.claims.brief import Brief
from factcheck.claims.brief.extraction import Sentence
from factcheck.claims.brief.manuscript import Part
from factcheck.claims.drift import locate, nearest
from factcheck.claims.rules import NOT_COVERED
from factcheck.model import BriefFinding, Claim, Coverage, Date, Detail, Figure, Quote, Speaker

_NAME = re.compile(r"\b[A-ZÀ-ÖØ-Þ][\w’'-]{1,30}(?:\s(?:(?:of|de|van|von|der|al)\s)?[A-ZÀ-ÖØ-Þ][\w’'-]{1,30}){1,4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """Something that the brief states: `start` and `end` in its readable text. kind: figure date quote name."""

    kind: str
    raw: str
    start: int
    end: int


def stated(brief: Brief) -> tuple[Stated, ...]:
    """All that the brief states, in order."""
    return tuple(each for sentence in brief.sentences for each in _of_sentence(sentence))


def measure(brief: Brief, claims: Sequence[Claim]) -> Coverage:
    """How many of the brief's figures, dates, quotations and names stand in a claim that has a source."""
    everything = stated(brief)
    sourced = _covered(brief, [claim for claim in claims if claim.sources], everything)
    return Coverage(details=len(everything), sourced=len(sourced))


def uncovered(brief: Brief, claims: Sequence[Claim]) -> tuple[Stated, ...]:
    """What no claim covers."""
    everything = stated(brief)
    covered = _covered(brief, claims, everything)
    return tuple(each for each in everything if each not in covered)


def bare(brief: Brief, claims: Sequence[Claim]) -> Iterator[BriefFinding]:
    """One finding for each sentence that holds something uncovered."""
    starts = [sentence.start for sentence in brief.sentences]
    by_sentence: dict[int, list[Stated]] = {}
    for each in uncovered(brief, claims):
        by_sentence.setdefault(bisect.bisect_right(starts, each.start) - 1, []).append(each)
    for found in by_sentence.values():
        told = ", ".join(f"{each.kind} {_quoted(each.raw)}" for each in found)
        yield NOT_COVERED.finding(
            f"No claim covers {told}. Add a claim with its source.", brief.place(found[0].start, found[-1].end)
        )


def _quoted(words: str) -> str:
    flat = " ".join(words.split())
    short = flat if len(flat) <= 60 else flat[:59] + "…"
    return short if short[:1] in "\"“„«'‘" else f'"{short}"'


def _of_sentence(sentence: Sentence) -> list[Stated]:
    found = []
    for detail in sentence.details:
        kind = _kind(detail)
        if kind:
            start, end = sentence.start + detail.start, sentence.start + detail.end
            found.append(Stated(kind=kind, raw=sentence.text[detail.start : detail.end], start=start, end=end))
    if sentence.paragraph.part is Part.TABLE and not found:
        return []  # the header of a table
    for match in _NAME.finditer(sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if not any(each.start < end and start < each.end for each in found):
            found.append(Stated(kind="name", raw=match.group(), start=start, end=end))
    return sorted(found, key=lambda each: (each.start, each.end))


def _kind(detail: Detail) -> str | None:
    if isinstance(detail, Figure):
        spelled = not any(letter.isdigit() for letter in detail.raw)
        return None if detail.ordinal or (spelled and not detail.unit) else "figure"
    if isinstance(detail, Date):
        return "date"
    if isinstance(detail, Quote):
        return "quote"
    return "name" if isinstance(detail, Speaker) and detail.raw[:1].isupper() and " " in detail.raw else None


def _covered(brief: Brief, claims: Sequence[Claim], everything: Sequence[Stated]) -> set[Stated]:
    """What stands in the words of a claim or, by the same letters, in the sentence that a changed one is most like."""
    starts = [each.start for each in everything]
    covered: set[Stated] = set()
    known = dict(zip(map(id, brief.claims), brief.spans, strict=True))
    for claim in claims:
        span = known.get(id(claim)) or locate(claim.text, brief)
        exact = span is not None
        if span is None:
            near = nearest(claim.text, brief)
            if near is None:
                continue
            span = (near.start, near.end)
        words = claim.text.casefold()
        for each in everything[bisect.bisect_left(starts, span[0]) : bisect.bisect_left(starts, span[1])]:
            if exact or each.raw.casefold() in words:
                covered.add(each)
    return covered
