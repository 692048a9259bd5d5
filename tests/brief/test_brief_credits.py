"""Brackets that only say where a sentence was read are no part of the claim; all others are."""

from __future__ import annotations

import pytest

from factcheck.claims.brief import read_brief
from factcheck.model import Date, Figure


def only(text: str):
    (claim,) = read_brief("brief.md", text.encode()).claims
    return claim


@pytest.mark.parametrize(
    "credit",
    [
        "(Reuters)",
        "(AP)",
        "(dpa/AFP)",
        "[Reuters]",
        "[Coast Post]",
        "[Coast Post, 12 March]",
        "(Coast Post, 12 March 2024)",
        "(BBC, May 2021; Reuters)",
        "([Coast Post](https://coastpost.example/ships))",
        "([Harbour Board](https://www.harbour-board.example/2023))",
        "([UN](https://un.example/ships))",
        "([source](https://any.example/ships))",
        "([Daily Tribune](https://any.example/ships), 12 March)",
        "[(Coast Post)](https://coastpost.example/ships)",
    ],
)
def test_a_credit_at_the_end_is_left_out(credit: str) -> None:
    claim = only(f"The harbour handled 412 ships in 2023 {credit}.")

    assert claim.text == "The harbour handled 412 ships in 2023"
    assert [detail.raw for detail in claim.details if isinstance(detail, Figure | Date)] == ["412", "2023"]
    assert len(claim.sources) == ("https" in credit)
    assert (claim.place.column, claim.place.end_column) == (1, 1 + len(claim.text))


@pytest.mark.parametrize(
    "bracket",
    [
        "(Jane Roe)",
        "(Jane Roe, 12 March)",
        "(Berlin, 12 March)",
        "(12 of them tankers)",
        "(TEU)",
        "(Coast Post)",
        "([Jane Roe](https://any.example/ships))",
        "([412 ships](https://any.example/ships))",
        "(up 5 %)",
    ],
)
def test_any_other_bracket_is_a_part_of_the_claim(bracket: str) -> None:
    words = f"The harbour handled 412 ships in 2023 {bracket}."
    shown = words.replace("](https://any.example/ships)", "").replace("[", "")

    assert only(words).text == shown


def test_each_clause_keeps_its_own_source() -> None:
    words = (
        "Exports rose 4 % in 2022 ([Coast Post](https://coastpost.example/a)), while imports fell 3 % in 2023"
        " ([Hill News](https://hillnews.example/b))."
    )
    claims = read_brief("brief.md", words.encode()).claims

    assert [(claim.text, [each.url for each in claim.sources]) for claim in claims] == [
        ("Exports rose 4 % in 2022", ["https://coastpost.example/a"]),
        ("imports fell 3 % in 2023", ["https://hillnews.example/b"]),
    ]


def test_who_is_quoted_stays() -> None:
    claim = only("“The harbour is full,” the mayor Jane Roe said on 3 May 2023 (Reuters).")

    assert claim.text.endswith("the mayor Jane Roe said on 3 May 2023")
    assert "Jane Roe" in claim.text


@pytest.mark.parametrize(
    "address",
    [
        "(https://post.example/f?utm_source=a&id=77)",
        "https://post.example/f?utm_source=a&id=77",
        "– https://post.example/f?utm_source=a&id=77",
        "(see https://post.example/f?utm_source=a&id=77)",
        "<https://post.example/f?utm_source=a&id=77>",
        "https://post.example/f?utm_source=a&id=77 https://coast.example/g",
    ],
)
@pytest.mark.parametrize("end", ["", "."])
def test_an_address_at_the_end_is_the_source_and_none_of_the_words(address: str, end: str) -> None:
    claim = only(f"The harbour handled 412 ships in 2023 {address}{end}")

    assert claim.text == "The harbour handled 412 ships in 2023"
    assert claim.sources[0].url == "https://post.example/f?utm_source=a&id=77"


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour (https://post.example/f) handled 412 ships in 2023.",
        "The harbour handled 412 ships according to https://post.example/f.",
        "The harbour handled 412 ships in 2023 (12 of them burnt; https://post.example/f).",
    ],
)
def test_an_address_inside_a_sentence_stays(sentence: str) -> None:
    claim = only(sentence)

    assert claim.text == sentence
    assert [source.url for source in claim.sources] == ["https://post.example/f"]
