"""Text -> sentences. In: the text of one block. Out: half-open offsets, in order, without the white space between."""

from __future__ import annotations

import re
from itertools import pairwise

#: What a sentence must not be cut after: abbreviations that sentencex leaves alone too seldom in news text.
_ABBREVIATIONS = re.compile(
    r"(?:^|[\s(\"“‘])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|Rev|Hon|Maj|Adm|No|Nos|vs|ca|approx|est|Inc|Co|Corp|Ltd"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mio|Mrd|Nr|bzw|ca|Abs|Art|Fig|pp?|U\.S|U\.K|U\.N|[A-Z])\.$"
)


#: What a short text has that is more than one sentence, and what a text of any length is that is no more than one.
_SEVERAL = re.compile(r"[.!?。！？]\s")
_ONE = re.compile(r"[a-zA-Z0-9, ]*")


def split(text: str, *, lang: str | None = None) -> list[tuple[int, int]]:
    """Sentences of a text that has no block breaks. Newlines inside are treated as spaces."""
    if is_one(text):
        core = text.strip()
        start = 0 if text.startswith(core) else len(text) - len(text.lstrip())
        return [(start, start + len(core))] if core else []
    return _trimmed(text, _joined(text, _parted(text, _cut(text, lang))))


def is_one(text: str) -> bool:
    """Whether a text is surely no more than one sentence, whatever its language."""
    return (len(text) < 40 and not _SEVERAL.search(text)) or (len(text) < _LONGEST and _ONE.fullmatch(text) is not None)


#: Code points that are given to the segmenter at a time: its cost grows by the square of the quotation marks.
_LONGEST = 8000


def _cut(text: str, lang: str | None) -> list[tuple[int, int]]:
    flat = text.replace("\n", " ")
    spans: list[tuple[int, int]] = []
    start = 0
    while start < len(flat):
        end = start + _LONGEST
        if end < len(flat):
            end = flat.rfind(" ", start + _LONGEST // 2, end) + 1 or end
        found = [(start + first, start + last) for first, last in _segmented(flat[start:end], lang)]
        start = end
        if start < len(flat) and len(found) > 1:
            start = found.pop()[0]  # it may go on behind the edge
        spans.extend(found)
    return spans


def _segmented(flat: str, lang: str | None) -> list[tuple[int, int]]:
    import sentencex

    spans: list[tuple[int, int]] = []
    position = 0
    for piece in sentencex.segment(lang or "en", flat):
        core = piece.strip()
        if not core:
            continue
        start = flat.find(core, position)
        if start < 0:  # the segmenter changed the text: keep the rest whole rather than lose it
            break
        spans.append((start, start + len(core)))
        position = start + len(core)
    if flat[position:].strip():
        spans.append((position, len(flat)))
    return spans


#: Whole words that the segmenter takes for abbreviations, at the end of a sentence.
_WHOLE_WORDS = re.compile(r"\b(?:May|ill|art)\.(?=\s+[A-ZÀ-ÞА-Я“\"])")


def _parted(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans, cut behind a word that only looks like an abbreviation: "in May. Core inflation"."""
    if not any(word in text for word in ("May. ", "ill. ", "art. ")):
        return spans
    parted: list[tuple[int, int]] = []
    for start, end in spans:
        ends = [match.end() for match in _WHOLE_WORDS.finditer(text, start, end)]
        parted += list(pairwise([start, *ends, end]))
    return parted


def _joined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Cuts after an abbreviation or before a lower-case letter are undone."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined:
            before = text[max(joined[-1][0], joined[-1][1] - 12) : joined[-1][1]]
            if _ABBREVIATIONS.search(before) or (text[start : start + 1].islower() and before.endswith(".")):
                joined[-1] = (joined[-1][0], end)
                continue
        joined.append((start, end))
    return joined


def _trimmed(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    trimmed: list[tuple[int, int]] = []
    for start, end in spans:
        piece = text[start:end].rstrip()
        core = piece.lstrip()
        if core:
            trimmed.append((start + len(piece) - len(core), start + len(piece)))
    return trimmed
