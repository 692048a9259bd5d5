"""One claim prepared for matching. In: a Claim. Out: its words apart from its figures, dates and quotations."""

from __future__ import annotations

import bisect
import re
from functools import cached_property

from factcheck.matching.prepared.clauses import clauses
from factcheck.model import Claim, Date, Figure, Quote, Speaker
from factcheck.text.acronyms import marked
from factcheck.text.word_lists import absolutes, reporting
from factcheck.text.words import Word, words

#: Names of the surrounding words that are looked for with a claim; more would drown its own words.
MOST_CONTEXT_NAMES = 4
#: Content words from which a clause of a claim says something by itself.
PART_WORDS = 3
#: Where a clause of a claim may begin.
_CLAUSE = re.compile(
    r"[,;:()–—]|\b(?:and|but|which|who|where|while|when|after|before|because|that|with|although|including)\b"
)
#: A clause that gives a cause or a purpose, up to its comma or the end of the sentence.
_CAUSE = re.compile(
    r"(?:\b(?:because|due to|owing to|in order to|so as to|so that|for (?:lack|want|fear) of|thanks to|as a result of"
    r"|caused by|in response to|in exchange for|in return for)\b|^To\b)[^,.;:!?]{0,200}",
    re.IGNORECASE,
)


#: A web address among the words; a bracket or mark of the sentence behind it is none of it.
_ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s<>\"“”„«»]{2,2000}(?<![.,;:!?)\]’'*_])", re.IGNORECASE)


def without_addresses(text: str) -> str:
    """The text with its web addresses blanked, as long as before: their words and numbers state nothing. One that is
    nothing but an address stays.
    """
    if "://" not in text and "www." not in text.lower():
        return text
    blanked = _ADDRESS.sub(lambda match: " " * len(match.group()), text)
    return blanked if blanked.strip() else text


class ClaimText:
    """A claim with what matching needs of it, each computed once."""

    def __init__(self, claim: Claim) -> None:
        self.claim = claim
        self.text = without_addresses(claim.text)

    @cached_property
    def words(self) -> list[Word]:
        """All words of the claim."""
        return words(self.text, lang=self.claim.lang)

    @cached_property
    def word_starts(self) -> list[int]:
        """Where each word begins."""
        return [word.start for word in self.words]

    @cached_property
    def word_ends(self) -> list[int]:
        """Where each word ends."""
        return [word.end for word in self.words]

    @cached_property
    def roots(self) -> frozenset[str]:
        """The roots of all words."""
        return frozenset([word.root for word in self.words])

    @cached_property
    def clauses(self) -> list[int]:
        """For each word, the number of its clause."""
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
        """The words that carry the matter: no function words, no words of figures, dates or reporting. The number of a
        name ("ward 12") is one, too.
        """
        taken = self._taken()
        found = [
            word
            for word in self.words
            if word.kind in ("word", "name", "number")
            and word.lower not in reporting()
            and not any(start <= word.start < end for start, end in taken)
        ]
        return marked(found, self.text)

    @cached_property
    def content_positions(self) -> list[int]:
        """For each content word, its number among all words of the claim."""
        numbers = {word.start: number for number, word in enumerate(self.words)}
        return [numbers[word.start] for word in self.content]

    @cached_property
    def concepts(self) -> frozenset[str]:
        """The concepts of all words of the claim."""
        return frozenset().union(*(word.concepts for word in self.words))

    @cached_property
    def absolutes(self) -> frozenset[str]:
        """The words of the claim that make it reach further: "only", "all", "first"."""
        return frozenset(word.lower for word in self.words if word.lower in absolutes())

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
    def parts(self) -> list[list[int]]:
        """For each clause that says something of its own, the numbers of its content words; none in a plain claim."""
        marks = [match.start() for match in _CLAUSE.finditer(self.text)]
        parts: dict[int, list[int]] = {}
        for number, word in enumerate(self.content):
            parts.setdefault(bisect.bisect_right(marks, word.start), []).append(number)
        return [part for part in parts.values() if len(part) >= PART_WORDS] if len(parts) > 1 else []

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
