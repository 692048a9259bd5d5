"""What the finders of one claim share while it is held against one source. In: both, prepared. Out: a Trial."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.matching.candidates import Chosen
from factcheck.matching.claim_text import ClaimText
from factcheck.matching.index import Index
from factcheck.matching.source_text import SourceText
from factcheck.matching.statements import Alignment, StatementAligner
from factcheck.matching.wording import NEAR_COPY


@dataclass(slots=True)
class Trial:
    """What the finders of one claim share while it is matched against one source."""

    claim: ClaimText
    index: Index
    aligner: StatementAligner
    alignment: Alignment
    chosen: list[Chosen] = field(default_factory=list)

    @property
    def source(self) -> SourceText:
        """The source under trial."""
        return self.index.source

    @property
    def repeated(self) -> int | None:
        """The sentence of the source that the claim nearly repeats, or None."""
        near = self.alignment.wording.repeated >= NEAR_COPY
        return self.alignment.sentence if near else None
