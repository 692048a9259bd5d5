"""Where a source does not state a claim, the sentence with most of its words is named, as no evidence."""

from __future__ import annotations

import pytest

from factcheck import matching
from factcheck.model import Block, Claim, Document, Passage, Place, Role

PAGE = (
    "The council of Norrby met on Monday. The old tannery by the river stays shut until the spring flood is over. "
    "Berit Falk spoke for the workers. The river is high."
)


def nearest(claim: str, source: matching.SourceText) -> Passage | None:
    details = matching.read_details(claim, lang="en")
    asked = matching.complete(Claim(id="c", text=claim, place=Place(path="b"), details=details, lang="en"))
    return matching.match(asked, source).nearest


CASES = [
    (
        "most words",
        "Some 40 tanners by the old river bridge drowned in the flood of 1911.",
        "The old tannery by the river",
    ),
    ("no word", "Lemons cost 40 cents in 1911.", None),
    ("all is stated", "The council of Norrby met on Monday.", None),
]


@pytest.mark.parametrize(("claim", "begins"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_the_sentence_with_most_of_the_claims_words(claim: str, begins: str | None) -> None:
    found = nearest(claim, matching.SourceText.of(PAGE, lang="en"))

    assert found is None if begins is None else found is not None and found.exact.startswith(begins)


def test_a_heading_is_no_sentence() -> None:
    claim, heading = (
        "Some 40 tanners by the old river bridge drowned in the flood of 1911.",
        "Tanners and the river flood",
    )
    text = f"{heading}\nThe river is high in spring."
    blocks = (
        Block(start=0, end=len(heading), role=Role.HEADING),
        Block(start=len(heading) + 1, end=len(text), role=Role.BODY),
    )
    found = nearest(claim, matching.SourceText(Document(url="", text=text, blocks=blocks, lang="en")))

    assert found is not None
    assert found.exact == "The river is high in spring."


def test_what_does_not_count_is_not_named() -> None:
    claim = "Some 40 tanners by the old river bridge drowned in the flood of 1911."
    blocks = (Block(start=0, end=len(PAGE), role=Role.NAVIGATION),)
    source = matching.SourceText(Document(url="", text=PAGE, blocks=blocks, lang="en"))

    assert nearest(claim, source) is None


def test_a_page_in_another_language_has_none() -> None:
    claim = "Some 40 tanners by the old river bridge drowned in the flood of 1911."

    assert nearest(claim, matching.SourceText.of(PAGE, lang="sv")) is None
