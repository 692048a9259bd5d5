"""A quotation that stands in a source in other words. In: its folded words. Out: a Finding that names what was altered.

states nothing by likeness: the only case that still counts as stated is a tag of speech ("…," she said, "…") that the
brief leaves out, with both pieces of one speaker.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.matching.quotes.difference import Difference, differences
from factcheck.matching.quotes.near import Alignment, Change, chunks, nearest
from factcheck.matching.quotes.standing import spoken
from factcheck.matching.quotes.words import content_words
from factcheck.matching.speakers.telling import telling_of
from factcheck.model import Finding, Outcome, Reason, Role
from factcheck.text.folding import Folded

if TYPE_CHECKING:
    from factcheck.matching.prepared.source_text import SourceText

__all__ = ["altered"]

#: Share of the quotation's words, and of its content words, that must stand there in order to call it the same
#: sentence altered: one word in three changed is still seen to be that sentence, one in two is not.
_KEPT, _CONTENT_KEPT = 0.6, 0.5
#: Share of a quotation that runs of four words and more must make up to call it stitched together.
_STITCHED = 0.8
#: A stretch that holds this share of the words is one sentence altered, and not looked at for pieces.
_COMPACT = 0.75
#: Share of a quotation, and how many words of meaning, that must stand there to call the rest invented or dropped.
_TRUNCATED, _KNOWN_WORDS = 0.35, 3
_LONGEST_PIECED = 400
#: The score of a quotation that is only spelled another way.
_SPELLED = 0.9
_LONGEST_TAG = 25
_ROLE_REASONS = {Role.COMMENT: Reason.COMMENT, Role.HIDDEN: Reason.HIDDEN}


def altered(ours: Folded, source: SourceText, speaker: str | None) -> Finding | None:
    """The finding for a quotation that does not stand there word for word; None where nothing comes near."""
    theirs = source.folded
    alignment = nearest(ours.words, theirs)
    if alignment is None or not _near(ours, alignment):
        return _pieced(ours, source)
    found = [change for change in differences(ours, theirs, alignment) if not _is_tag(change.change, source)]
    passage = source.passage(*theirs.raw_span(alignment.first, alignment.last))
    if not passage.role.counts:
        reason = _ROLE_REASONS.get(passage.role, Reason.BOILERPLATE)
        note = f"Words like these stand only in a part of the page that does not count ({passage.role.value})."
        return Finding(outcome=Outcome.ELSEWHERE, reason=reason, note=note, score=0.05, passage=passage)
    if not found:
        return _spelled(alignment, source, speaker)
    stitched = _pieced(ours, source) if alignment.kept < _COMPACT * len(ours.words) else None
    if stitched:
        return stitched
    return Finding(
        outcome=Outcome.DIFFERS,
        reason=found[0].reason,
        note=_told(found),
        score=_score(ours, alignment),
        passage=passage,
    )


def _near(ours: Folded, alignment: Alignment) -> bool:
    words = ours.words
    if alignment.kept < _KEPT * len(words):
        return False
    changed = {index for change in alignment.changes for index in range(*change.ours)}
    content = [index for index, word in enumerate(words) if content_words([word])]
    kept = [index for index in content if index not in changed]
    return len(kept) >= _CONTENT_KEPT * len(content)


def _score(ours: Folded, alignment: Alignment) -> float:
    """How much of the wording stands there, below every score of a quotation that does."""
    return round(0.3 * alignment.kept / len(ours.words), 3)


def _told(found: list[Difference]) -> str:
    """The word diff: at most three changes."""
    pieces = [f"the brief has “{change.ours}”, the source “{change.theirs}”" for change in found[:3]]
    more = f" ({len(found) - 3} more)" if len(found) > 3 else ""
    note = "; ".join(pieces) + more + "."
    return note[0].upper() + note[1:]


def _is_tag(change: Change, source: SourceText) -> bool:
    """Whether the source's words of a change stand between two quotations: a tag that the brief leaves out."""
    first, last = change.theirs
    if change.ours[0] != change.ours[1] or first >= last or last - first > _LONGEST_TAG:
        return False
    start, end = source.folded.raw_span(first, last - 1)
    telling = telling_of(source)
    if telling.layout.quote_at(start, end) is not None:
        return False
    before = telling.layout.quote_at(start - 6, start - 3) if start > 6 else None
    after = telling.layout.quote_at(end + 3, end + 6)
    if before is None or after is None or before == after:
        return False
    one, two = telling.of_quote(before), telling.of_quote(after)
    return one is not None and two is not None and one.name == two.name


def _spelled(alignment: Alignment, source: SourceText, speaker: str | None) -> Finding:
    """The same words, spelled another way or with a tag between them: stated, if by the same speaker."""
    start, end = source.folded.raw_span(alignment.first, alignment.last)
    found = spoken(start, end, source, speaker, sure=_SPELLED).finding
    return replace(found, note=found.note or "Spelled or set apart another way.")


def _pieced(ours: Folded, source: SourceText) -> Finding | None:
    """A quotation of pieces that stand apart in the source, or with a beginning or an end that the source has not."""
    words = ours.words[:_LONGEST_PIECED]
    pieces = chunks(words, source.folded)
    covered = sum(end - start for start, end, _ in pieces)
    if len(pieces) > 1 and covered >= _STITCHED * len(words):
        shown = " and ".join(f"“{_shown(piece, source)}”" for piece in pieces[:3])
        note = f"The quotation joins words that stand apart in the source: {shown}."
        return _differs(Reason.WORDING_STITCHED, note, pieces[0], source)
    for piece in pieces:
        start, end, _ = piece
        known = len(content_words(words[start:end]))
        if (start == 0 or end == len(words)) and known >= _KNOWN_WORDS and end - start >= _TRUNCATED * len(words):
            side = "end" if start == 0 else "beginning"
            note = f"Of the quotation the source has only “{_shown(piece, source)}”; its {side} does not stand there."
            return _differs(Reason.WORDING_TRUNCATED, note, piece, source)
    return None


def _differs(reason: Reason, note: str, piece: tuple[int, int, int], source: SourceText) -> Finding:
    passage = source.passage(*_stretch(piece, source))
    if not passage.role.counts:
        return Finding(
            outcome=Outcome.ELSEWHERE,
            reason=_ROLE_REASONS.get(passage.role, Reason.BOILERPLATE),
            note=note,
            score=0.05,
            passage=passage,
        )
    return Finding(outcome=Outcome.DIFFERS, reason=reason, note=note, score=0.2, passage=passage)


def _stretch(piece: tuple[int, int, int], source: SourceText) -> tuple[int, int]:
    start, end, place = piece
    first = source.folded.word_at(place)
    return source.folded.raw_span(first, first + end - start - 1)


def _shown(piece: tuple[int, int, int], source: SourceText) -> str:
    start, end = _stretch(piece, source)
    return " ".join(source.text[start:end].split())
