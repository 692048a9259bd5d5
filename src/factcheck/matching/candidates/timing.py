"""Whether a sentence is of the claim's time. In: the claim's dates. Out: what that adds to its figures' context."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.candidates.dates import compared
from factcheck.matching.prepared.index import Index
from factcheck.model import Date, Outcome, Role

#: What a date of the claim's time in the same sentence adds to the context, another date takes away, and another date
#: in the row of a table, where nothing else tells the rows apart.
SAME_TIME, OTHER_TIME, OTHER_ROW = 0.1, -0.15, -0.6


class Timing:
    """Whether the sentences and rows of a source are of the claim's time; each is looked at once."""

    def __init__(self, index: Index, wanted: Sequence[Date]) -> None:
        self.source = index.source
        self.wanted = [compared(date, index) for date in wanted if date.first is not None]
        self._seen: dict[int, float] = {}

    def agreement(self, sentence: int) -> float:
        """What the dates of a sentence add to the context of its figures: more if they agree, less if none does."""
        if not self.wanted:
            return 0.0
        if sentence not in self._seen:
            self._seen[sentence] = self._look(sentence)
        return self._seen[sentence]

    def _look(self, sentence: int) -> float:
        span = self.source.sentences[sentence]
        there = self.source.dates_between(span.start, span.end)
        outcomes = [answers.to(other) for answers in self.wanted for other in there]
        known = [outcome for outcome in outcomes if outcome is not None]
        if not known:
            return 0.0
        if any(outcome.outcome is Outcome.STATES or not outcome.certain for outcome in known):
            return SAME_TIME
        row = self.source.role_at(span.start) is Role.TABLE
        return OTHER_ROW if row else OTHER_TIME
