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
    (
        "a record of wins and losses",
        "The Norrby Bears won 10 of their 12 games in 2019.",
        "The Norrby Bears finished the 2019 season with a 10–2 record.",
    ),
    (
        "the games of a record",
        "Norrby lost four of its 19 games that season.",
        "Norrby went 14–4–1 that season.",
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


@pytest.mark.parametrize(
    ("words", "source"),
    [
        (
            "Norrby lost 10 of its 12 games in 2019.",
            "Norrby won the cup with a 3–1 win in 2019, and has a long record.",
        ),
        ("Norrby has 10 halls for games.", "Norrby has halls for games, and its club a 10–2 record."),
        ("The Norrby Bears lost 10 games in 2019.", "The Norrby Bears finished 2019 with a 10–2 record."),
        ("The Norrby Bears won 3 games in 2019.", "The Norrby Bears won their game of 2019 by 3–1."),
    ],
)
def test_a_record_tells_wins_of_winning_and_losses_of_losing(words: str, source: str) -> None:
    details = matching.read_details(words, lang="en")
    claim = matching.complete(Claim(id="c", text=words, place=Place(path="b"), details=details, lang="en"))
    found = matching.match(claim, matching.SourceText.of(source, lang="en"))

    assert Reason.DERIVED not in {finding.reason for finding in found.findings}
