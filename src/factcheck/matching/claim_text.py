"""One claim prepared for matching. In: a Claim. Out: its words apart from its figures, dates and quotations."""

from __future__ import annotations

import re
from functools import cached_property

from factcheck.matching.words import Word, reporting, words
from factcheck.model import Claim, Date, Figure, Quote, Speaker

#: Names of the surrounding words that are looked for with a claim; more would drown its own words.
MOST_CONTEXT_NAMES = 4
#: A clause that gives a cause or a purpose, up to its comma or the end of the sentence.
_CAUSE = re.compile(
    r"(?:\b(?:because|due to|owing to|in order to|so as to|so that|for (?:lack|want|fear) of|thanks to|as a result of"
    r"|caused by|in response to|in exchange for|in return for)\b|^To\b)[^,.;:!?]{0,200}",
    re.IGNORECASE,
)


class ClaimText:
    """A claim with what matching needs of it, each computed once."""

    def __init__(self, claim: Claim) -> None:
        self.claim = claim
        self.text = claim.text

    @cached_property
    def words(self) -> list[Word]:
        """All words of the claim."""
        return words(self.text, lang=self.claim.lang)

    @cached_property
    def clauses(self) -> list[int]:
        """For each word, the number of its clause."""
        from factcheck.matching.index import clauses

        return clauses(self.text, self.words)

    @cached_property
    def figures(self) -> list[Figure]:
        """The figures to look for; ordinals are words of the statement."""
        return [d for d in self.claim.details if isinstance(d, Figure)]

    @cached_property
    def dates(self) -> list[Date]:
        """The dates to look for."""
        return [d for d in self.claim.details if isinstance(d, Date)]

    @cached_property
    def quotes(self) -> list[Quote]:
        """The quotations to look for."""
        return [d for d in self.claim.details if isinstance(d, Quote)]

    @cached_property
    def speakers(self) -> list[Speaker]:
        """Those to whom the claim attributes something."""
        return [d for d in self.claim.details if isinstance(d, Speaker)]

    def _taken(self) -> list[tuple[int, int]]:
        figures = [(d.start, d.end) for d in self.figures]
        return figures + [(d.start, d.end) for d in self.dates]

    @cached_property
    def content(self) -> list[Word]:
        """The words that carry the matter: no function words, no words of figures, dates or reporting."""
        taken = self._taken()
        return [
            word
            for word in self.words
            if word.kind in ("word", "name")
            and word.lower not in reporting()
            and not any(start <= word.start < end for start, end in taken)
        ]

    @cached_property
    def context_names(self) -> list[Word]:
        """Names from the words of the brief around the claim, which tell whom "he" or "the two countries" mean."""
        own = {word.root for word in self.words}
        around = words(self.claim.context, lang=self.claim.lang) if self.claim.context else []
        named = {word.root: word for word in around if word.kind == "name" and word.root not in own}
        return list(named.values())[:MOST_CONTEXT_NAMES]

    @cached_property
    def subject_length(self) -> int:
        """How many content words the claim's beginning has: its leading name, or else its first word."""
        length = 0
        for word in self.content:
            if word.kind != "name":
                break
            length += 1
        return length or min(1, len(self.content))

    @cached_property
    def causes(self) -> list[list[int]]:
        """For each clause of cause or purpose, the numbers of its content words; clauses of one such word are
        left out.
        """
        found = []
        for match in _CAUSE.finditer(self.text):
            inside = [n for n, word in enumerate(self.content) if match.start() <= word.start < match.end()]
            if len(inside) >= 2:
                found.append(inside)
        return found

    @cached_property
    def names(self) -> list[Word]:
        """The capitalised words of the content."""
        return [word for word in self.content if word.kind == "name"]
