"""Arithmetic between the figures of one sentence: told as derived, and never more than partial."""

from __future__ import annotations

import pytest

from factcheck import judge, matching
from factcheck.model import Claim, Place, Reason

ROWS = [
    (
        "a sum",
        "The ballot was watched by 45 organisations.",
        "The ballot was watched by 14 foreign and 31 local organisations.",
    ),
    (
        "a share of a total",
        "A quarter, or 25% of the bridges, were closed.",
        "Of the 480 bridges of the county, 120 bridges were closed.",
    ),
    (
        "a change in per cent",
        "The harbour's income rose by 20%.",
        "The harbour's income rose from 50 million crowns to 60 million crowns.",
    ),
    (
        "a difference",
        "The fleet lost 13 trawlers.",
        "The fleet had 92 trawlers in spring; by autumn 79 trawlers were left.",
    ),
]


@pytest.mark.parametrize(("why", "words", "source"), ROWS, ids=[row[0] for row in ROWS])
def test_what_follows_from_the_figures_of_a_sentence_is_partial(why: str, words: str, source: str) -> None:
    details = matching.read_details(words, lang="en")
    claim = matching.complete(Claim(id="c", text=words, place=Place(path="b"), details=details, lang="en"))
    found = matching.match(claim, matching.SourceText.of(source, lang="en"))

    assert Reason.DERIVED in {finding.reason for finding in found.findings}
    assert judge.source_verdict(claim.details, found.findings, found.score) == "partial"


def test_small_counts_are_not_reckoned() -> None:
    words, source = "The club won 5 cups.", "The club won 2 matches and 3 friends; the cups were sold."
    details = matching.read_details(words, lang="en")
    claim = matching.complete(Claim(id="c", text=words, place=Place(path="b"), details=details, lang="en"))
    found = matching.match(claim, matching.SourceText.of(source, lang="en"))

    assert Reason.DERIVED not in {finding.reason for finding in found.findings}
