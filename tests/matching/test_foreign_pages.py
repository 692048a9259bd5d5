"""Pages in another language: what reads alike is looked for; what could not be looked for is a person's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factcheck import matching
from factcheck.matching.matcher import is_foreign
from factcheck.model import Claim, Document, Place, Verdict
from factcheck.text.romanising import romanised

FERRIES = "Berit Falk and Jim Holm argued that the ferries of Norrby needed new owners."
ROWS = [
    ("names stand there", FERRIES, "Berit Falk i Jim Holm mówili w Norrby o promach.", "pl", Verdict.PARTIAL),
    ("declined names", FERRIES, "Decyzja Berity Falka i Jima Holma dotyczy Norrby.", "pl", Verdict.PARTIAL),
    (
        "names in Cyrillic",
        "Anna Petrova left Donetsk for Kazan.",
        "Петрова уехала из Донецка в Казань.",
        "ru",
        Verdict.PARTIAL,
    ),
    ("none of the names", FERRIES, "Rząd ogłosił nowy plan dla kolei w Gdańsku.", "pl", Verdict.NOT_FOUND),
    (
        "its figure stands there",
        "Norrby paid $4.2 million to Slite.",
        "Zapłacono 4,2 mln dolarów.",
        "pl",
        Verdict.PARTIAL,
    ),
    (
        "nothing to look for",
        "The ferries needed new owners.",
        "Rząd ogłosił nowy plan dla kolei.",
        "pl",
        Verdict.PARTIAL,
    ),
    ("names not spelled by letter", FERRIES, "政府は新しい鉄道の計画を発表した。", "ja", Verdict.PARTIAL),
]


@pytest.mark.parametrize(("why", "claim", "page", "lang", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_what_a_page_in_another_language_may_say(
    why: str, claim: str, page: str, lang: str, expected: Verdict, held: Callable[..., Any]
) -> None:
    found = held(claim, page, page=lang).verdict

    if expected is Verdict.PARTIAL and "figure" in why:  # a figure alone may carry a claim that is little else
        assert found in (Verdict.PARTIAL, Verdict.SUPPORTED)
    else:
        assert found is expected


def test_a_quotation_is_never_not_found_on_a_page_in_another_language(held: Callable[..., Any]) -> None:
    claim = '"We shall sail again in the spring," said Berit Falk of Norrby.'

    assert held(claim, "Rząd ogłosił nowy plan dla kolei w Gdańsku.", page="pl").verdict is Verdict.PARTIAL


@pytest.mark.parametrize(("written", "latin"), [("Донецк", "donetsk"), ("Wałęsa", "walesa"), ("Holm", "holm")])
def test_names_are_compared_in_latin_letters(written: str, latin: str) -> None:
    assert romanised(written) == latin


def test_what_a_claim_denies_is_not_supported_by_its_figures_alone(held: Callable[..., Any]) -> None:
    page = "Zapłacono 4,2 mln dolarów."

    assert held("Norrby has not paid $4.2 million to Slite.", page, page="pl").verdict is Verdict.PARTIAL


def test_a_figure_on_a_page_in_another_language_is_not_told_to_be_about_something_else(
    held: Callable[..., Any],
) -> None:
    told = held("Norrby paid 412 crowns to Slite.", "Mostem jeździ co dzień 412 aut. Tak mówi urząd.", page="pl").notes

    assert not any("something else" in note for note in told)
    assert any("412" in note and "stands there" in note for note in told)
    assert any("look yourself" in note for note in told)


@pytest.mark.parametrize(
    ("mine", "theirs", "foreign"),
    [
        ("en", "en-GB", False), ("en", "de", True), ("en", "und", False), ("en", "", False), ("en_US", "en", False),
        ("no", "nb-NO", False), ("fi", "fil", True), ("en", "x-klingon", False),
    ],
)  # fmt: skip
def test_only_a_language_that_is_known_to_be_another_is_foreign(mine: str, theirs: str, foreign: bool) -> None:
    claim = Claim(id="c", text="Ferries.", place=Place(path="b"), details=(), lang=mine)

    assert is_foreign(claim, matching.prepare(Document(url="", text="x", blocks=(), lang=theirs))) is foreign
