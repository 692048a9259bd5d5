"""What the finders of one claim share while it is held against one source. In: both, prepared. Out: a Trial."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.matching.candidates import Candidate, Chosen, stated_by
from factcheck.matching.claim_text import ClaimText
from factcheck.matching.context import ContextScorer
from factcheck.matching.date_candidates import date_candidates
from factcheck.matching.figure_candidates import figure_candidates
from factcheck.matching.index import Index
from factcheck.matching.source_text import SourceText
from factcheck.matching.statements import Alignment, StatementAligner
from factcheck.matching.wording import NEAR_COPY
from factcheck.model import Date, Figure, Outcome

#: Share of a claim's words around a sentence from which that sentence is taken for what somebody is said to have said.
CLEARLY_THERE = 0.6


@dataclass(slots=True)
class Trial:
    """What the finders of one claim share while it is matched against one source."""

    claim: ClaimText
    index: Index
    aligner: StatementAligner
    alignment: Alignment
    chosen: list[Chosen] = field(default_factory=list)
    spoken: list[tuple[int, int]] = field(default_factory=list)
    _candidates: dict[Figure | Date, Sequence[Candidate]] = field(default_factory=dict)
    _stated: dict[Figure | Date, Candidate | None] = field(default_factory=dict)

    @property
    def source(self) -> SourceText:
        """The source under trial."""
        return self.index.source

    def candidates(self, detail: Figure | Date) -> Sequence[Candidate]:
        """What the source may have for a figure or date of the claim; found once for each."""
        if detail not in self._candidates:
            scorer = ContextScorer(self.claim, self.index, detail.start, detail.end)
            self._candidates[detail] = (
                date_candidates(detail, scorer, self.alignment.sentence, self.repeated)
                if isinstance(detail, Date)
                else figure_candidates(detail, scorer, self.claim.claim.tolerance, self.repeated, self.claim.dates)
            )
        return self._candidates[detail]

    def taken(self, detail: Figure | Date) -> frozenset[int]:
        """Where the source states the claim's other figures (or dates): what stands there is theirs, and no other
        value for this one.
        """
        others = self.claim.dates if isinstance(detail, Date) else self.claim.figures
        found = (self._stated_by(other) for other in others if other != detail)
        return frozenset(candidate.found.start for candidate in found if candidate is not None)

    def _stated_by(self, detail: Figure | Date) -> Candidate | None:
        if detail not in self._stated:
            self._stated[detail] = stated_by(self.candidates(detail))
        return self._stated[detail]

    def stretch(self) -> tuple[int, int] | None:
        """Where the claim's words stand: a quotation, else a figure or date in context, else the best sentence."""
        if self.spoken:
            return self.spoken[0]
        for chosen in self.chosen:
            if chosen.outcome is Outcome.STATES and chosen.decided is not None:
                return chosen.decided.found.start, chosen.decided.found.end
        if self.alignment.sentence is None or self.alignment.around < CLEARLY_THERE:
            return None
        sentence = self.source.sentences[self.alignment.sentence]
        return sentence.start, sentence.end

    @property
    def repeated(self) -> int | None:
        """The sentence of the source that the claim nearly repeats, or None."""
        near = self.alignment.wording.repeated >= NEAR_COPY
        return self.alignment.sentence if near else None
