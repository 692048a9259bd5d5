"""Gathers what is wrong with a file. In: stretches with a sentence and a remedy. Out: `FILE:LINE:COL: …` with a caret.

All faults of a file are gathered before it is refused, so that one run shows them all. What is shown of the file is
made safe for a terminal: control and direction characters become a visible mark, passwords and secret-looking query
values become "…", very long lines are cut around the caret.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from typing import Protocol

from factcheck.errors import InvalidInputError
from factcheck.model import BriefFinding, Level, Place

MAX_ERRORS = 100
"""More errors than this are counted, not printed: nobody reads on, and a hostile file must not flood a log."""

_SHOWN = 100
"""Cells of a line that are shown; an 80-column terminal with the indent wraps at most once."""

_SECRET = re.compile(
    r"://[^/\s@]{1,300}(?=@)"
    r"|(?<=[?&])((?:x-amz-|x-goog-)[a-z-]{1,40}|(?:access_?|auth_?|api_?|refresh_?|id_?)?token|api_?key|key|sig|signature"
    r"|auth|authorization|secret|client_secret|session|sessionid|password|passwd|pwd)=[^&\s#'\"]{1,2000}",
    re.IGNORECASE,
)


class Stretch(Protocol):
    """Anything with a place in the text: half-open offsets in code points."""

    @property
    def start(self) -> int:
        """Offset of the first code point."""

    @property
    def end(self) -> int:
        """Offset after the last code point."""


@dataclass(frozen=True, slots=True)
class Span:
    """A bare stretch of the text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Complaint:
    start: int
    end: int
    what: str
    remedy: str


class Stop(Exception):
    """Nothing after this point can be read; the complaints so far are the answer."""


class Complaints:
    """The errors and the lint notes of one file."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self._errors: dict[tuple[int, str], _Complaint] = {}
        self._notes: list[BriefFinding] = []
        self._line_starts = [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text))]

    def error(self, where: Stretch, what: str, remedy: str) -> None:
        """Add an error; the same sentence at the same place is told once."""
        self._errors.setdefault((where.start, what), _Complaint(where.start, where.end, what, remedy))
        if len(self._errors) > 10 * MAX_ERRORS:
            raise Stop

    def note(self, where: Stretch, rule: str, message: str) -> None:
        """Add something that `lint` tells and that does not stop a check."""
        self._notes.append(BriefFinding(rule=rule, level=Level.WARNING, message=message, place=self.place(where)))

    @property
    def notes(self) -> tuple[BriefFinding, ...]:
        """What `lint` tells, in the order of the file."""
        return tuple(sorted(self._notes, key=lambda note: (note.place.line, note.place.column)))

    @property
    def failed(self) -> bool:
        """Whether there is any error."""
        return bool(self._errors)

    def line_of(self, offset: int) -> int:
        """The line of an offset, from 1."""
        return bisect_right(self._line_starts, offset)

    def place(self, where: Stretch) -> Place:
        """Lines and columns (from 1, code points) of a stretch."""
        line, end_line = self.line_of(where.start), self.line_of(where.end)
        return Place(
            path=self.path,
            line=line,
            column=where.start - self._line_starts[line - 1] + 1,
            end_line=end_line,
            end_column=where.end - self._line_starts[end_line - 1] + 1,
        )

    def refuse(self) -> None:
        """Raise `InvalidInputError` with all errors in the order of the file, if there are any."""
        if not self._errors:
            return
        ordered = sorted(self._errors.values(), key=lambda complaint: complaint.start)
        messages = [self._render(complaint) for complaint in ordered[:MAX_ERRORS]]
        if len(ordered) > MAX_ERRORS:
            last = self.place(ordered[MAX_ERRORS])
            more = len(ordered) - MAX_ERRORS
            messages.append(
                f"{_visible(self.path)}:{last.line}:{last.column}: {more} more errors follow. "
                "Mend those above first, then run it again."
            )
        raise InvalidInputError(messages)

    def _render(self, complaint: _Complaint) -> str:
        place = self.place(complaint)
        line_start = self._line_starts[place.line - 1]
        line = re.split(r"[\r\n]", self.text[line_start : line_start + 100_000], maxsplit=1)[0]
        end = complaint.end - line_start if place.end_line == place.line else len(line)
        shown, caret = _show(line, place.column - 1, min(end, len(line)))
        what, remedy = (_visible(_masked(sentence)) for sentence in (complaint.what, complaint.remedy))
        head = f"{_visible(self.path)}:{place.line}:{place.column}: {what} {remedy}".rstrip()
        return f"{head}\n    {shown}\n    {caret}"


def secret_parameters(url: str) -> list[str]:
    """The names of query parameters whose values look like secrets (notes: token, key, sig, password, X-Amz-*)."""
    return [match.group(1) for match in _SECRET.finditer(url) if match.group(1)]


def _masked(text: str) -> str:
    return _SECRET.sub(lambda match: f"{match.group(1)}=…" if match.group(1) else "://…", text)


def _show(line: str, start: int, end: int) -> tuple[str, str]:
    """The line made safe and cut to size, and the caret line under it, aligned in terminal cells."""
    before, marked, after = line[:start], line[start:end], line[end:]
    for secret in _SECRET.finditer(line):
        if secret.start() <= end and secret.end() >= start:  # the caret touches a secret: mask piece by piece
            before, marked, after = _masked(before), _masked(line[start:]), ""
            break
    before, marked, after = (_visible(_masked(part)) for part in (before, marked, after))
    kept = max(0, _SHOWN - min(_cells(marked), 60) - 1)
    before_cut = _tail(before, kept * 2 // 3)
    marked_cut = _head(marked, 60)
    after_cut = _head(after, max(0, _SHOWN - _cells(before_cut) - _cells(marked_cut))) if marked_cut == marked else ""
    caret = " " * _cells(before_cut) + "^" + "~" * (_cells(marked_cut) - 1)
    return (before_cut + marked_cut + after_cut).rstrip(), caret


def _visible(text: str) -> str:
    """Tabs become one space; control, direction and unassigned characters become U+FFFD, so that nothing moves."""
    return "".join(
        " " if char == "\t" else "\ufffd" if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp") else char
        for char in text
    )


def _cells(text: str) -> int:
    return sum(_width(char) for char in text)


def _width(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def _head(text: str, cells: int) -> str:
    used = 0
    for index, char in enumerate(text):
        used += _width(char)
        if used > cells:
            return text[: max(0, index - 1)] + "…"
    return text


def _tail(text: str, cells: int) -> str:
    turned = _head(text[::-1], cells)
    return turned[::-1]
