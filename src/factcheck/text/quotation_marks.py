"""Quotation marks of every house and language. In: text. Out: the stretches that stand in quotation marks.

Opening and closing is told by the mark and by its neighbours, so that a mark of the wrong direction, a missing one, a
quotation reopened in each paragraph, an apostrophe, a foot or an inch are each read as what they are. Linear in the
length of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Marked", "read_marks"]


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch with its marks (start, end) and without them (inner_start, inner_end); `closed` by a mark of its own.

    `inner_end` of a quotation reopened over paragraphs lies in the last of them.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True


_DOUBLE = re.compile("[\"“”„‟«»‹›「」『』]|''|``")
_SINGLE = re.compile("[‘’‚‛'`]")
_PARAGRAPH = re.compile(r"[^\n]+")
#: A quotation is not looked for over more text than this.
_LONGEST = 8000
_OPEN_TO_CLOSE = {"“": '”“"', "„": '“”"‟', "«": "»", "‹": "›", "「": "」", "『": "』", "``": "''\"", "‟": "”"}
_ELISIONS = re.compile(
    r"['’‘](?:tis|twas|twere|em|cause|til|till|n|round|bout|cos|sup|s|t|re|ve|ll|d|m)\b", re.IGNORECASE
)
_DECADE = re.compile(r"\d0s\b")
_TERMINAL = ".,!?…;:—–-)"


def read_marks(text: str) -> tuple[Marked, ...]:
    """All quotations of a text, outermost only, in order; marks around nothing that can be said are left out."""
    found: list[Marked] = []
    for first, last in _paragraphs(text):
        for marked in _in_paragraph(text, first, last):
            if found and _reopens(text, found[-1], marked):
                before = found.pop()
                marked = Marked(before.start, marked.end, before.inner_start, marked.inner_end, marked.closed)
            found.append(marked)
    return tuple(found)


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Lines, joined where a line was only wrapped: the next one goes on with a small letter, no full stop between."""
    paragraphs: list[tuple[int, int]] = []
    for line in _PARAGRAPH.finditer(text):
        start, end = line.span()
        wrapped = (
            paragraphs
            and start - paragraphs[-1][1] == 1
            and text[start].islower()
            and text[paragraphs[-1][1] - 1] not in '.!?:”"»'
            and end - paragraphs[-1][0] < _LONGEST
        )
        if wrapped:
            paragraphs[-1] = (paragraphs[-1][0], end)
        else:
            paragraphs.append((start, end))
    return paragraphs


def _reopens(text: str, before: Marked, after: Marked) -> bool:
    """An unclosed quotation goes on where the next paragraph begins with an opening mark."""
    gap = text[before.end : after.start]
    return not before.closed and "\n" in gap and not gap.strip() and gap.count("\n") <= 3


def _in_paragraph(text: str, first: int, last: int) -> list[Marked]:
    doubles = _doubles(text, first, last)
    taken = [(marked.start, marked.end) for marked in doubles]
    singles = _singles(text, first, last, taken)
    filled = [mark for mark in [*doubles, *singles] if any(map(str.isalnum, text[mark.inner_start : mark.inner_end]))]
    return sorted(filled, key=lambda marked: marked.start)


# ---------------------------------------------------------------- double marks and guillemets


def _doubles(text: str, first: int, last: int) -> list[Marked]:
    marks = list(_DOUBLE.finditer(text, first, last))
    found: list[Marked] = []
    opened: re.Match[str] | None = None
    depth = 0
    closers = ""
    free_from = first
    for index, match in enumerate(marks):
        mark = match.group()
        if _is_measure(text, marks, index, opened=opened is not None):
            continue
        if opened is None:
            if _opens(text, match, first, last):
                opened, depth, closers = match, 1, _closers(mark)
            elif (
                mark in "”"
                and not found
                and match.start() - free_from < 600
                and text[free_from : match.start()].strip()
            ):
                found.append(_marked(text, free_from, match.end(), free_from, match.start()))
                free_from = match.end()
            continue
        if mark in closers and _closes(text, match, last, nested=mark == opened.group()):
            depth -= 1
            if depth == 0:
                found.append(_marked(text, opened.start(), match.end(), opened.end(), match.start()))
                opened, free_from = None, match.end()
        elif mark == opened.group() and mark not in '"”' and _enough(marks, index, closers, depth):
            depth += 1
    if opened is not None:
        end = min(last, opened.start() + _LONGEST)
        found.append(_marked(text, opened.start(), end, opened.end(), end, closed=False))
    return found


def _closers(mark: str) -> str:
    if mark == "»":
        return "«"
    if mark == "›":
        return "‹"
    if mark == "''":
        return "''"
    return _OPEN_TO_CLOSE.get(mark, '"”“' if mark in '"”' else mark)


def _enough(marks: list[re.Match[str]], index: int, closers: str, depth: int) -> bool:
    """Whether enough closing marks follow for a nested quotation of the same kind."""
    ahead = [match.group() for match in marks[index + 1 : index + 9]]
    return sum(1 for mark in ahead if mark in closers and mark not in "“„«") > depth


def _opens(text: str, match: re.Match[str], first: int, last: int) -> bool:
    mark = match.group()
    before = text[match.start() - 1] if match.start() > first else " "
    after = text[match.end()] if match.end() < last else " "
    if mark in ("„", "「", "『", "``"):
        return True
    if mark in ("」", "』"):
        return False
    if mark in "«‹":
        return not after.isspace() or (after in "\u00a0\u202f\u2009 " and not _letter(before))
    if mark in "»›":  # the German way round: »so«
        return not _letter(before) and before not in ".,!?…" and not after.isspace()
    if mark == "“":
        return not (_letter(before) and not _letter(after) and after != "[")
    if mark == "”":  # the Swedish way: ”so”
        return not _letter(before) and before not in _TERMINAL and _letter(after)
    return not _letter(before) and before not in ".,!?…" and not after.isspace()


def _closes(text: str, match: re.Match[str], last: int, *, nested: bool) -> bool:
    mark = match.group()
    if mark in '"“' and nested:
        before = text[match.start() - 1]
        after = text[match.end()] if match.end() < last else " "
        return not (before.isspace() and _letter(after)) or (mark == '"' and not _letter(after))
    return True


def _is_measure(text: str, marks: list[re.Match[str]], index: int, *, opened: bool) -> bool:
    """Inches: 27", 5'10". A mark after a digit where no quotation is open, or where a better closing mark follows."""
    match = marks[index]
    if match.group() not in ('"', "''") or match.start() == 0 or not text[match.start() - 1].isdigit():
        return False
    if not opened:
        return True
    after = text[match.end() : match.end() + 2]
    if index + 1 == len(marks) or not (after[:1].isspace() and after[1:].isalpha()):
        return False
    following = marks[index + 1]
    return following.group() == match.group() and not text[following.start() - 1].isspace()


def _marked(text: str, start: int, end: int, inner_start: int, inner_end: int, *, closed: bool = True) -> Marked:
    while inner_start < inner_end and text[inner_start].isspace():
        inner_start += 1
    while inner_end > inner_start and text[inner_end - 1].isspace():
        inner_end -= 1
    return Marked(start, end if closed else inner_end, inner_start, inner_end, closed)


def _letter(character: str) -> bool:
    return character.isalnum()


# ---------------------------------------------------------------- single marks


def _singles(text: str, first: int, last: int, taken: list[tuple[int, int]]) -> list[Marked]:
    """Quotations in single marks that no double marks hold; apostrophes, feet and decades are none."""
    marks = [match for match in _SINGLE.finditer(text, first, last) if not _inside(match.start(), taken)]
    found: list[Marked] = []
    index = 0
    while index < len(marks):
        match = marks[index]
        close = _single_close(text, marks, index, first, last) if _single_opens(text, match, first, last) else None
        if close is None or any(match.start() < start < marks[close].start() for start, _ in taken):
            index += 1
            continue
        found.append(_marked(text, match.start(), marks[close].end(), match.end(), marks[close].start()))
        index = close + 1
    return found


def _inside(offset: int, taken: list[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in taken)


def _single_opens(text: str, match: re.Match[str], first: int, last: int) -> bool:
    before = text[match.start() - 1] if match.start() > first else " "
    after = text[match.end()] if match.end() < last else " "
    if match.group() == "’" or _letter(before) or before in ".,!?)’'" or not (after.isalnum() or after in "[…$€£"):
        return False
    elided = _ELISIONS.match(text, match.start()) or _DECADE.match(text, match.end())
    return match.group() == "‚" or not elided


def _single_close(text: str, marks: list[re.Match[str]], index: int, first: int, last: int) -> int | None:
    """The closing mark: one beside punctuation first, then one that does not end a plural possessive."""
    possible: list[int] = []
    for at in range(index + 1, min(len(marks), index + 40)):
        match = marks[at]
        before = text[match.start() - 1]
        after = text[match.end()] if match.end() < last else " "
        if match.group() in "‚‛" or match.start() - marks[index].start() > _LONGEST:
            break
        if match.group() == "‘" and marks[index].group() != "‚":
            break
        if _single_opens(text, match, first, last) and match.group() != "‘":
            break
        if _letter(after) or before.isspace():
            continue
        if before in ".,!?…" or after in ".,;:!?)" or match.end() == last:
            return at
        possible.append(at)
    plain = [at for at in possible if text[marks[at].start() - 1] not in "sSxz"]
    return plain[0] if plain else (possible[-1] if possible else None)
