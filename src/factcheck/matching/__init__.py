"""Whether a source states a claim, in context. In: a Claim and a Document. Out: findings with passages, and a score."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from factcheck.matching.prepared.claim_text import without_addresses
from factcheck.matching.prepared.source_text import SourceText
from factcheck.matching.reading import read_details

if TYPE_CHECKING:
    from factcheck.matching.matcher import Match
    from factcheck.model import Claim, Document
    from factcheck.text.words import Word

__all__ = ["SourceText", "claim_words", "complete", "match", "prepare", "read_details", "without_addresses"]


def prepare(document: Document, *, as_of: date | None = None) -> SourceText:
    """A document made ready for matching; keep it, so that its words are read once for many claims."""
    return SourceText(document, as_of=as_of)


def claim_words(claim: Claim) -> list[Word]:
    """The words of a claim with their keys and kinds, as matching compares them."""
    from factcheck.text.words import words

    return words(without_addresses(claim.text), lang=claim.lang)


def complete(claim: Claim) -> Claim:
    """The claim with a statement for what its other details leave unsaid."""
    from factcheck.matching import matcher

    return matcher.complete(claim)


def match(claim: Claim, source: SourceText) -> Match:
    """The findings of a completed claim in a source, in the order of its details."""
    from factcheck.matching import matcher

    return matcher.match(claim, source, source.index)
