"""What a quotation counts for where its words stand. In: one place of it in a source. Out: a Finding with a rank.

The words alone are not enough: the block must count, a short quotation needs its context, the speaker must be the one
that the claim names, and what an omission leaves out or what the sentence goes on with must not turn what is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.matching.quotes.exact import Place
from factcheck.matching.quotes.parts import Part
from factcheck.matching.quotes.words import is_condition, is_negation
from factcheck.matching.speakers.finding import agrees
from factcheck.matching.speakers.telling import telling_of
from factcheck.model import Finding, Outcome, Quote, Reason, Role
from factcheck.text.folding import fold

if TYPE_CHECKING:
    from factcheck.matching.prepared.source_text import SourceText

__all__ = ["Standing", "spoken", "standing", "stretch_of"]

#: Quotations of fewer words than this count in context only.
SHORT = 4
#: An omission may not span more sentences than this.
OMITTED_SENTENCES = 3
#: A negation left out turns what is said when it stands no farther than this from the words that are kept.
BESIDE = 8
_ROLE_REASONS = {Role.COMMENT: Reason.COMMENT, Role.HIDDEN: Reason.HIDDEN}
#: What turns the words before it into something else, in the same quotation …
_TURNING = frozenset(
    ("unless", "except", "only", "provided", "until", "not", "sauf", "salvo", "tranne", "exceto", "außer", "tenzij")
)
#: … and what limits them, so that a person must weigh whether they may end there.
_LIMITING = frozenset(("but", "aber", "sondern", "mais", "pero", "sino", "ma", "mas", "maar", "men", "но"))
#: Ranks, best first: stated and said by the speaker; speaker unknown; …
_FULL, _OPEN, _UNDECIDED_SPEAKER, _TURNED, _OTHER_SPEAKER, _OTHER_CONTEXT, _NOT_COUNTING = range(7)


@dataclass(frozen=True, slots=True)
class Standing:
    """A finding for one place; `rank` 0 is the best there is."""

    rank: int
    finding: Finding


def stretch_of(place: Place, source: SourceText) -> tuple[int, int]:
    """The raw stretch from the first to the last word of a place."""
    return source.folded.raw_span(place.first, place.last)


def standing(
    quote: Quote, parts: Sequence[Part], place: Place, source: SourceText, speaker: str | None, near: Sequence[str]
) -> Standing:
    """Judge one place where the words stand."""
    start, end = stretch_of(place, source)
    passage = source.passage(start, end)
    if not passage.role.counts:
        reason = _ROLE_REASONS.get(passage.role, Reason.BOILERPLATE)
        note = f"The words stand only in a part of the page that does not count ({passage.role.value})."
        return Standing(
            _NOT_COUNTING, Finding(outcome=Outcome.ELSEWHERE, reason=reason, note=note, score=0.1, passage=passage)
        )
    words = sum(len(part.words) for part in parts)
    if words < SHORT and near and not _in_context(near, start, end, source, quote):
        note = "These few words stand in the source, but about something else."
        found = Finding(outcome=Outcome.ELSEWHERE, reason=Reason.CONTEXT, note=note, score=0.2, passage=passage)
        return Standing(_OTHER_CONTEXT, found)
    turned = _turned(parts, place, source)
    limited = "" if turned else _goes_on(_LIMITING, place, source)
    if turned or limited:
        note = turned or limited
        found = Finding(outcome=Outcome.DIFFERS, reason=Reason.WORDING_ELLIPSIS, note=note, score=0.15, passage=passage)
        return Standing(_TURNED, replace(found, certain=bool(turned)))
    return spoken(start, end, source, speaker, sure=0.97 if words >= SHORT or near else 0.6)


def spoken(start: int, end: int, source: SourceText, speaker: str | None, sure: float) -> Standing:
    """Whether the speaker of a claim says a stretch; `sure` is the score where nothing speaks against it."""
    passage = source.passage(start, end)
    if not speaker:
        return Standing(_FULL, Finding(outcome=Outcome.STATES, score=sure, passage=passage))
    telling = telling_of(source)
    said = telling.said(start, end)
    agreed = agrees(telling, said, speaker) if said is not None else None
    if agreed:
        return Standing(_FULL, Finding(outcome=Outcome.STATES, score=sure, passage=passage))
    if said is not None and agreed is None and telling.names(said):
        note = f"The words stand there; in the source they seem to be those of {said.name}, not of {speaker}."
        found = Finding(outcome=Outcome.ELSEWHERE, reason=Reason.CONTEXT, note=note, score=0.3, passage=passage)
        return Standing(_UNDECIDED_SPEAKER, found)
    if said is None or agreed is None:
        note = f"The words stand there; the source does not clearly say that {speaker} said them."
        return Standing(_OPEN, Finding(outcome=Outcome.STATES, note=note, score=min(sure, 0.7), passage=passage))
    note = f"In the source these are the words of {said.name}, not of {speaker}."
    if not said.sure:
        note = f"In the source these seem to be the words of {said.name}, not of {speaker}."
    found = Finding(outcome=Outcome.DIFFERS, reason=Reason.SPEAKER, note=note, score=0.05, passage=passage)
    return Standing(_OTHER_SPEAKER, found)


def _in_context(near: Sequence[str], start: int, end: int, source: SourceText, quote: Quote) -> bool:
    """Whether content words of the claim stand in the sentence of the words or in one beside it."""
    index = source.sentence_at(start)
    sentences = source.sentences[max(0, index - 1) : index + 2]
    around = fold(source.text[sentences[0].start : max(end, sentences[-1].end)]).words if sentences else []
    own = set(fold(quote.text).words)
    wanted = {_stem(word) for text in near for word in fold(text).words} - {_stem(word) for word in own}
    shared = wanted & {_stem(word) for word in around}
    return not wanted or len(shared) >= min(2, len(wanted))


def _stem(word: str) -> str:
    return word[:5] if len(word) > 5 else word.rstrip("s") if len(word) > 3 else word


def _turned(parts: Sequence[Part], place: Place, source: SourceText) -> str:
    """Why what is left out changes what is said, or ""."""
    words = source.folded.words
    for part, before, after in zip(parts[1:], place.parts, place.parts[1:], strict=False):
        left_out = words[before[1] + 1 : after[0]]
        if not left_out:
            continue
        start, end = source.folded.raw_span(before[1] + 1, after[0] - 1)
        shown = " ".join(source.text[start:end].split())
        if source.sentence_at(end) - source.sentence_at(start) > OMITTED_SENTENCES:
            return f"The omission leaves out more than {OMITTED_SENTENCES} sentences."
        by = "omission leaves" if part.after == "omission" else "insertion in brackets leaves"
        beside = left_out[:BESIDE] + left_out[-BESIDE:]
        if any(is_negation(word) for word in beside) and not any(is_negation(word) for word in part.inserted):
            return f"The {by} out a negation: “{shown}”."
        if any(is_condition(word) for word in left_out[:3]):
            return f"The {by} out a condition: “{shown}”."
    return _goes_on(_TURNING, place, source)


def _goes_on(words: frozenset[str], place: Place, source: SourceText) -> str:
    """How the quoted sentence goes on, where it does so with one of these words, or ""."""
    there = source.folded.words
    following = there[place.last + 1 : place.last + 2]
    if not following or following[0] not in words or not _same_quotation(place, source):
        return ""
    start, end = source.folded.raw_span(place.last + 1, min(place.last + 8, len(there) - 1))
    return f"The sentence goes on: “{' '.join(source.text[start:end].split())} …”."


def _same_quotation(place: Place, source: SourceText) -> bool:
    """Whether the word behind the place is of the same sentence and not outside the quotation marks."""
    _, end = stretch_of(place, source)
    following, _ = source.folded.raw_span(place.last + 1, place.last + 1)
    return not any(mark in source.text[end:following] for mark in '.!?;"”»“\n')
