"""What the finders of one claim share while it is held against one source. In: both, prepared. Out: a Trial."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.matching.candidates import Chosen
from factcheck.matching.claim_text import ClaimText
from factcheck.matching.index import Index
from factcheck.matching.source_text import SourceText
from factcheck.matching.statements import Alignment, StatementAligner
from factcheck.matching.wording import NEAR_COPY
from factcheck.model import Outcome

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

    @property
    def source(self) -> SourceText:
        """The source under trial."""
        return self.index.source

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
