"""What the finders of one claim share while it is held against one source. In: both, prepared. Out: a Trial."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from factcheck.matching.alignment.statements import Alignment, StatementAligner
from factcheck.matching.alignment.wording import NEAR_COPY
from factcheck.matching.candidates.choice import Candidate, Chosen, choose, stated_by
from factcheck.matching.candidates.context import ContextScorer
from factcheck.matching.candidates.dates import date_candidates
from factcheck.matching.candidates.figures import figure_candidates
from factcheck.matching.prepared.claim_text import ClaimText
from factcheck.matching.prepared.index import Index
from factcheck.matching.prepared.source_text import SourceText
from factcheck.model import Date, Figure, Outcome

#: Share of a claim's words around a sentence from which that sentence is taken for what somebody is said to have said.
CLEARLY_THERE = 0.6
#: Sentences from which a source is a page rather than a passage: it would name whom it is about, and has many figures.
LONG_SOURCE = 8


@dataclass
class Trial:
    """What the finders of one claim share while it is matched against one source."""

    claim: ClaimText
    index: Index
    aligner: StatementAligner
    alignment: Alignment
    chosen: list[Chosen] = field(default_factory=list)
    spoken: list[tuple[int, int]] = field(default_factory=list)
    _candidates: dict[int, Sequence[Candidate]] = field(default_factory=dict)  # by the identity of the detail
    _scorers: dict[int, ContextScorer] = field(default_factory=dict)

    @property
    def source(self) -> SourceText:
        """The source under trial."""
        return self.index.source

    def choice(self, detail: Figure | Date) -> Chosen:
        """What a figure or date of the claim comes to. What states another detail of the claim is not this one's other
        value: where it would be, it is looked what comes next.
        """
        found, taken = self._candidates_of(detail), self._taken(detail)
        if any(c.found.start in taken and c.comparison.outcome is Outcome.DIFFERS for c in found):
            found = self._look(detail, taken)
        return choose(found, taken, page=len(self.source.sentences) >= LONG_SOURCE)

    def _candidates_of(self, detail: Figure | Date) -> Sequence[Candidate]:
        """What the source may have for a figure or date of the claim; found once for each."""
        if id(detail) not in self._candidates:
            self._candidates[id(detail)] = self._look(detail)
        return self._candidates[id(detail)]

    def _look(self, detail: Figure | Date, taken: Container[int] = ()) -> Sequence[Candidate]:
        if id(detail) not in self._scorers:
            self._scorers[id(detail)] = ContextScorer(self.claim, self.index, detail.start, detail.end)
        scorer = self._scorers[id(detail)]
        if isinstance(detail, Date):
            return date_candidates(detail, scorer, self.alignment.sentence, self.repeated, taken)
        dates = self.claim.dates
        return figure_candidates(detail, scorer, self.claim.claim.tolerance, self.repeated, dates, taken)

    def _taken(self, detail: Figure | Date) -> frozenset[int]:
        """Where the source states the claim's other figures (or dates): what stands there is theirs, and no other
        value for this one.
        """
        stated = self._stated_dates if isinstance(detail, Date) else self._stated_figures
        return frozenset([at for other, at in stated if other.start != detail.start or other != detail])

    def is_stated(self, start: int) -> bool:
        """Whether one of several figures of the claim is stated at an offset of the source."""
        return any(at == start for _, at in self._stated_figures)

    @cached_property
    def _stated_figures(self) -> list[tuple[Figure | Date, int]]:
        """The claim's figures that the source states, and where."""
        return self._stated(self.claim.figures)

    @cached_property
    def _stated_dates(self) -> list[tuple[Figure | Date, int]]:
        """The claim's dates that the source states, and where."""
        return self._stated(self.claim.dates)

    def _stated(self, details: Sequence[Figure | Date]) -> list[tuple[Figure | Date, int]]:
        if len(details) < 2:
            return []
        found = [(detail, stated_by(self._candidates_of(detail))) for detail in details]
        return [(detail, candidate.found.start) for detail, candidate in found if candidate is not None]

    def stretches(self) -> list[tuple[int, int]]:
        """Where the claim's words stand, the most telling first: quotations, else figures and dates in context, else
        the best sentence.
        """
        if self.spoken:
            return self.spoken
        stated = [c.decided.found for c in self.chosen if c.outcome is Outcome.STATES and c.decided is not None]
        if stated:
            return [(found.start, found.end) for found in stated]
        if self.alignment.sentence is None or self.alignment.around < CLEARLY_THERE:
            return []
        sentence = self.source.sentences[self.alignment.sentence]
        return [(sentence.start, sentence.end)]

    @property
    def repeated(self) -> int | None:
        """The sentence of the source that the claim nearly repeats, or None."""
        near = self.alignment.wording.repeated >= NEAR_COPY
        return self.alignment.sentence if near else None
