"""What the order of a claim's words tells: what is missing, from where, and what stands in its stead."""

from __future__ import annotations

import pytest

from factcheck import matching
from factcheck.matching.alignment.arrangement import Arrangement
from factcheck.matching.alignment.statements import StatementAligner
from factcheck.matching.prepared.claim_text import ClaimText
from factcheck.matching.prepared.index import Index
from factcheck.model import Claim, Place


def arranged(claim: str, source: str) -> Arrangement:
    read = Claim(id="c", text=claim, place=Place(path="b"), details=matching.read_details(claim, lang="en"), lang="en")
    index = Index(matching.SourceText.of(source, lang="en"))
    return StatementAligner(ClaimText(matching.complete(read)), index).best().arrangement


ROWS = [
    ("nothing is missing", "The ferry links Visby and Nynas.", "The ferry links Visby and Nynas.", "missing", 0),
    ("a word is missing", "The ferry links quiet ports.", "The ferry links ports.", "words_missing", 1),
    (
        "the last word is missing",
        "The council bought the old mill.",
        "The council bought the old barn.",
        "last_missing",
        True,
    ),
    (
        "the last word is there",
        "The old council bought the mill.",
        "The council bought the mill.",
        "last_missing",
        False,
    ),
    (
        "a name after the subject",
        "Anna Holm sailed to Visby.",
        "Anna Holm sailed to the island.",
        "late_names_missing",
        1,
    ),
    ("the subject is no late name", "Anna sailed to Visby.", "She sailed to Visby.", "late_names_missing", 0),
    ("another name in its place", "Anna Holm sailed to Visby.", "Anna Holm sailed to Slite.", "names_replaced", 1),
    ("no name in its place", "Anna Holm sailed to Visby.", "Anna Holm sailed to an island.", "names_replaced", 0),
    ("names of the source alone", "Anna sailed.", "Anna sailed with Berit Falk and Nils.", "other_names", 3),
    ("reaches further", "Only Anna sailed every ferry.", "Anna sailed a ferry.", "absolutes_missing", 2),
    ("reaches as far", "Only Anna sailed.", "Only Anna sailed.", "absolutes_missing", 0),
]


@pytest.mark.parametrize(("why", "claim", "source", "name", "value"), ROWS, ids=[row[0] for row in ROWS])
def test_what_is_counted(why: str, claim: str, source: str, name: str, value: float) -> None:
    assert getattr(arranged(claim, source), name) == value


def test_words_that_are_spread_are_less_compact() -> None:
    near = arranged("The mayor closed the harbour.", "The mayor closed the harbour on Friday.")
    spread = arranged(
        "The mayor closed the harbour.",
        "The mayor, who had long been away from the town and its quays, closed at last what they call the harbour.",
    )

    assert near.compact > spread.compact
    assert near.span < spread.span
