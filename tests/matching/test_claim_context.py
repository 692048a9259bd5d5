"""A claim cut out of a brief keeps the names that its pronoun stands for."""

from __future__ import annotations

from dataclasses import replace

from factcheck import matching
from factcheck.model import Claim, Place

SOURCE = """Ada Lund opened the harbour museum in 2015.

Bo Holm opened the harbour museum's café in 2015."""


def score(claim: Claim) -> float:
    return matching.match(matching.complete(claim), matching.SourceText.of(SOURCE, lang="en")).score


def test_the_names_around_a_claim_are_looked_for_with_it() -> None:
    words = "She opened the museum in 2015."
    details = matching.read_details(words, lang="en")
    alone = Claim(id="c", text=words, place=Place(path="b"), details=details, lang="en")
    of_lund = replace(alone, context="Ada Lund came to the town as a girl.")
    of_somebody_else = replace(alone, context="Pia Thorsen came to the town as a girl.")

    assert score(of_lund) > score(of_somebody_else)
