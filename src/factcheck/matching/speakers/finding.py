"""Whether a source attributes a stretch to a speaker. In: a Speaker, the stretch, a source. Out: a Finding."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.matching.speakers.mentions import Kind
from factcheck.matching.speakers.names import parts, same
from factcheck.matching.speakers.telling import Said, Telling, telling_of
from factcheck.model import Finding, Outcome, Reason, Speaker

if TYPE_CHECKING:
    from factcheck.matching.prepared.source_text import SourceText

__all__ = ["agrees", "find"]

#: How sure a match is: its own tag names the speaker; carried over from a sentence before; only
#: passed on by the speaker; not decided by names.
_TAGGED, _CARRIED, _PASSED_ON, _UNDECIDED = 0.97, 0.85, 0.7, 0.4


def find(speaker: Speaker, stretch: tuple[int, int] | None, source: SourceText) -> Finding:
    """Is the stretch of the source (raw offsets, or None for anywhere) attributed to this speaker?

    states: it is. differs, reason speaker: somebody else says it, the note tells who. elsewhere, reason context: the
    speaker is named in the source, but nothing says that the stretch is theirs. absent: never named.
    """
    telling = telling_of(source)
    if stretch is None:
        return _anywhere(speaker, telling, source)
    said = telling.said(*stretch)
    if said is None or not telling.names(said):
        return _unattributed(speaker, stretch, source)
    verdict = agrees(telling, said, speaker.name)
    passage = source.passage(said.mention.start, said.mention.end)
    if verdict:
        score = _TAGGED if said.sure else _CARRIED
        return Finding(outcome=Outcome.STATES, note=_named(said, speaker.name), score=score, passage=passage)
    if not verdict and _is_passed_on(said, speaker, stretch, telling):
        note = f"{said.name} passes it on."
        return Finding(outcome=Outcome.STATES, note=note, score=_PASSED_ON, passage=passage)
    if any(same(name, speaker.name) for name in said.reported_by):
        note = f"{speaker.name} passes it on; in the source it is {said.name} who says it."
        return Finding(outcome=Outcome.STATES, note=note, score=_PASSED_ON, passage=passage)
    if verdict is None:
        note = f"The source attributes it to “{said.name}”; whether that is {speaker.name} a person must tell."
        return Finding(
            outcome=Outcome.ELSEWHERE,
            reason=Reason.CONTEXT,
            note=note,
            score=_UNDECIDED,
            passage=passage,
            certain=False,
        )
    note = f"In the source it is {said.name} who says it, not {speaker.name}."
    return Finding(outcome=Outcome.DIFFERS, reason=Reason.SPEAKER, note=note, score=0.03, passage=passage)


_REPORTS = re.compile(r"\s+(?:has |had |also )?(?:report(?:s|ed)|writes|wrote|quoted)\b")


def _is_passed_on(said: Said, speaker: Speaker, stretch: tuple[int, int], telling: Telling) -> bool:
    """Whether a sentence gives the words to the speaker and then names who reports it: "…, Roe said, … the Post
    reported."
    """
    if not _REPORTS.match(telling.text, said.mention.end):
        return False
    first, last = stretch[1], said.mention.start
    return any(
        first <= other.mention.start < last and agrees(telling, other, speaker.name)
        for other in telling.all_said()
        if other.mention.start != said.mention.start
    )


def _named(said: Said, wanted: str) -> str:
    if said.name.casefold() == wanted.casefold():
        return ""
    return f"The source names the speaker as “{said.name}”."


def _unattributed(speaker: Speaker, stretch: tuple[int, int], source: SourceText) -> Finding:
    place = mentioned(speaker.name, source.text, near=stretch)
    if place is None:
        return Finding(outcome=Outcome.ABSENT, note=f"The source does not name {speaker.name}.", score=0.1)
    note = f"The source names {speaker.name}, but does not say whose words these are."
    near = 0 <= source.sentence_at(stretch[0]) - source.sentence_at(place[0]) <= 1
    passage = source.passage(*place)
    return Finding(
        outcome=Outcome.ELSEWHERE, reason=Reason.CONTEXT, note=note, score=_UNDECIDED, passage=passage, certain=near
    )


def _anywhere(speaker: Speaker, telling: Telling, source: SourceText) -> Finding:
    place = mentioned(speaker.name, source.text)
    if place is None:
        return Finding(outcome=Outcome.ABSENT, note=f"The source does not name {speaker.name}.", score=0.05)
    for said in telling.all_said():
        if agrees(telling, said, speaker.name):
            first, last = min(said.mention.start, said.attributed[0]), max(said.mention.end, said.attributed[1])
            return Finding(outcome=Outcome.STATES, score=0.8, passage=source.passage(first, last))
    note = f"The source names {speaker.name}, but attributes nothing to them."
    return Finding(
        outcome=Outcome.ELSEWHERE, reason=Reason.CONTEXT, note=note, score=0.3, passage=source.passage(*place)
    )


def mentioned(name: str, text: str, near: tuple[int, int] | None = None) -> tuple[int, int] | None:
    """Where the most telling word of a name stands in a text (nearest to a stretch, if one is given), half-open."""
    words = parts(name) or [name.casefold()]
    pattern = rf"\b{re.escape(words[-1])}\b"
    places = [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]
    if not places and len(words) > 1:
        places = [match.span() for match in re.finditer(rf"\b{re.escape(words[0])}\b", text, re.IGNORECASE)]
    if not places:
        return None
    return min(places, key=lambda span: abs(span[0] - near[0])) if near else places[0]


def agrees(telling: Telling, said: Said, claimed: str) -> bool | None:
    """Whether the speaker of a stretch is the one that a claim names, by what the text knows of both names."""
    agreed = _agrees(telling, said, claimed)
    return None if agreed is False and said.guessed else agreed


def _agrees(telling: Telling, said: Said, claimed: str) -> bool | None:
    if not telling.names(said):
        return None
    written = said.mention.text if said.mention.kind is not Kind.PRONOUN else said.name
    by_name = _by_name(telling, written, said.name, claimed)
    if by_name is not None:
        return by_name
    person = telling.people.introduced(claimed) if not _is_person(claimed) else None
    if person is not None:
        return same(said.name, person)
    if said.mention.kind is Kind.DESCRIPTION and _is_person(claimed):
        return telling.people.described_as(claimed, written) or None
    return None


def _is_person(name: str) -> bool:
    return any(word[:1].isupper() for word in name.split()) and not name[:1].islower()


def _by_name(telling: Telling, written: str, resolved: str, claimed: str) -> bool | None:
    direct = same(written, claimed)
    whole = same(resolved, telling.people.full_name(claimed))
    if direct is False and whole is True:  # "Tom said" against "Roe": one Roe may not be the other
        known = parts(claimed)
        if len(known) == 1 and len(parts(written)) == 1 and len(telling.people.whole_names(claimed.split()[-1])) != 1:
            return None
        return True
    if direct is True and len(parts(written)) == 1 < len(parts(claimed)):
        namesakes = telling.people.whole_names(written.split()[-1])
        if len(namesakes) > 1 and same(namesakes[0], claimed) is False:
            return None  # a family name alone, and the text speaks oftener of another of that name
    if direct is True and whole is False:
        return None if len(parts(written)) == 1 and len(parts(claimed)) > 1 and len(parts(resolved)) == 1 else False
    return direct if direct is not None else whole
