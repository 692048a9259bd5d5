"""The evidence of one source as a reader sees it. In: its findings. Out: Exhibits, each one stretch with its marks.

A figure, a date and a sentence found in one place are one exhibit: the widest passage gives the text, the narrow ones
are its marks. A mark that no wider passage holds is shown with the words around it, up to the ends of its block.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck.model import Outcome
from factcheck.reports.foreign import Foreign
from factcheck.reports.view import FindingView, PassageView

_LOUD = (Outcome.DIFFERS, Outcome.ELSEWHERE, Outcome.STATES, Outcome.ABSENT)
"""Which outcome a mark takes where several findings share it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExhibitPiece:
    """Text that is marked with an outcome, or plain (None)."""

    text: Foreign
    outcome: Outcome | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """One stretch of a source. `passage`: the widest passage in it, which names its page and role and makes links."""

    pieces: tuple[ExhibitPiece, ...]
    passage: PassageView

    @property
    def text(self) -> Foreign:
        """The whole stretch."""
        return Foreign.joined(*(piece.text for piece in self.pieces))


@dataclass(slots=True)
class _Stretch:
    """Text of the source from offset `start`, and the findings whose passages it holds."""

    start: int
    text: str
    findings: list[FindingView]

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def exhibits(findings: Sequence[FindingView]) -> tuple[Exhibit, ...]:
    """Exhibits in the order of the source; findings without a passage give none."""
    return tuple(_exhibit(stretch) for stretch in _stretches(findings))


def _stretches(findings: Sequence[FindingView]) -> list[_Stretch]:
    """Passages whose words around them overlap are one stretch, as long as they agree on the text."""
    result: list[_Stretch] = []
    found = [(each, each.passage) for each in findings if each.passage is not None]
    for finding, passage in sorted(found, key=lambda pair: (pair[1].start - len(pair[1].prefix), pair[1].start)):
        prefix = passage.prefix.for_data()
        text = prefix + passage.exact.for_data() + passage.suffix.for_data()
        start = passage.start - len(prefix)
        last = result[-1] if result else None
        if last is not None and start <= last.end:
            shared = last.text[start - last.start :]
            if shared.startswith(text) or text.startswith(shared):
                last.text += text[len(shared) :]
                last.findings.append(finding)
                continue
        result.append(_Stretch(start, text, [finding]))
    return result


def _exhibit(stretch: _Stretch) -> Exhibit:
    spans = {(each.passage.start, each.passage.end) for each in stretch.findings if each.passage}
    narrow = {span for span in spans if not any(_inside(other, span) for other in spans)}
    low, high = min(start for start, _ in spans), max(end for _, end in spans)
    before = after = ""
    if any(not any(_inside(span, wide) for wide in spans) for span in narrow):
        before = _context_before(stretch.text[: max(0, low - stretch.start)], cut=stretch.start > 0)
        after = _context_after(stretch.text[high - stretch.start :])
    marks = [
        (each.passage.start, each.passage.end, each.outcome)
        for each in stretch.findings
        if each.passage and (each.passage.start, each.passage.end) in narrow
    ]
    pieces = [ExhibitPiece(text=Foreign(before), outcome=None), *_marked(stretch, low, high, marks)]
    pieces.append(ExhibitPiece(text=Foreign(after), outcome=None))
    widest = max((each.passage for each in stretch.findings if each.passage), key=lambda each: each.end - each.start)
    return Exhibit(pieces=tuple(piece for piece in pieces if piece.text), passage=widest)


def _inside(inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    return inner != outer and outer[0] <= inner[0] and inner[1] <= outer[1]


def _marked(stretch: _Stretch, low: int, high: int, marks: list[tuple[int, int, Outcome]]) -> Iterator[ExhibitPiece]:
    edges = sorted({low, high, *(edge for start, end, _ in marks for edge in (start, end))})
    for left, right in pairwise(edges):
        here = [outcome for start, end, outcome in marks if start <= left and right <= end]
        text = Foreign(stretch.text[left - stretch.start : right - stretch.start])
        yield ExhibitPiece(text=text, outcome=min(here, key=_LOUD.index, default=None))


def _context_before(text: str, *, cut: bool) -> str:
    """What stands before in the same block; "…" where words were left off, and no half word."""
    block = text.rsplit("\n", 1)[-1]
    if len(block) < len(text) or not cut:
        return block
    _, space, rest = block.partition(" ")
    return f"… {rest}" if space else ""


def _context_after(text: str) -> str:
    block = text.split("\n", 1)[0]
    if len(block) < len(text):
        return block
    rest, space, _ = block.rpartition(" ")
    return f"{rest} …" if space else ""
