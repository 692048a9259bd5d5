"""`near` and `says` of the claims file: the words must stand where the detail stands."""

from __future__ import annotations

import pytest

from factcheck import judge, matching
from factcheck.model import Claim, Place, Speaker

SOURCE = """Sales of the Lindholm group reached 5.2 million crowns in 2023.

The harbour took 5.2 million crowns in fees. The central bank expects slower growth, its governor Ada Lund said.
"""


def judged(claim: Claim) -> str:
    claim = matching.complete(claim)
    found = matching.match(claim, matching.SourceText.of(SOURCE, lang="en"))
    return judge.source_verdict(claim.details, found.findings, found.score)


def claim(words: str, **fields: object) -> Claim:
    details = matching.read_details(words, lang="en")
    return Claim(id="c", text=words, place=Place(path="b"), details=details, lang="en", **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("near", "expected"),
    [
        ((), "supported"),
        (("sales", "Lindholm"), "supported"),
        (("sale",), "supported"),
        (("museum",), "not-found"),
    ],
)
def test_near_words_must_stand_in_the_passage(near: tuple[str, ...], expected: str) -> None:
    assert judged(claim("Lindholm sales reached 5.2 million crowns in 2023.", near=near)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [(("slowdown", "slower growth"), "supported"), (("recession",), "not-found")],
)
def test_says_wants_one_of_its_words_near_the_speaker(words: tuple[str, ...], expected: str) -> None:
    text = "The central bank warned of a slowdown"
    bank = Speaker(start=0, end=16, raw="The central bank", name="central bank")
    asked = Claim(id="c", text=text, place=Place(path="b"), details=(bank,), says=words, lang="en")

    assert judged(asked) == expected
