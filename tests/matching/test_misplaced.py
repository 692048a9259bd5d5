"""The right number in a sentence that gives it to another time, rate, name or whole; ages and years of birth."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from factcheck.model import Outcome, Reason, Verdict


@pytest.mark.parametrize(
    ("claim", "text", "lang"),
    [
        ("The share of pines was 61.2 % in 2016.", "The share of pines was 61.2 % (2016: 58.4 %).", "en"),
        ("Der Anteil der Kiefern lag 2016 bei 61,2 %.", "Der Anteil der Kiefern lag bei 61,2 % (2016: 58,4 %).", "de"),
        ("Sales were 51 million euros in 2016.", "Sales were 51 million euros (2016: 44 million euros).", "en"),
        ("The mine spends 300 euros per month on it.", "The mine spends 300 euros per year on it.", "en"),
        ("The mine yields 40 tonnes a day.", "The mine yields 40 tonnes an hour.", "en"),
        ("The use is 120 litres per capita.", "The use is 120 litres per household.", "en"),
        ("Die Miete beträgt 300 Euro im Monat.", "Die Miete beträgt 300 Euro im Jahr.", "de"),
        ("Le loyer est de 300 euros par mois.", "Le loyer est de 300 euros par an.", "fr"),
        ("El alquiler es de 300 euros al mes.", "El alquiler es de 300 euros al año.", "es"),
        ("The Bergen yard employs 12 men.", "The Oslo and Bergen yards employ 12 and 15 men respectively.", "en"),
        ("The guild has 400 members in Chile.", "The guild has 400 members, 30 of them in Chile.", "en"),
        ("Die Firma hat 400 Leute in Chile.", "Die Firma hat 400 Leute, davon 30 in Chile.", "de"),
        ("La firme a 400 salariés au Chili.", "La firme a 400 salariés, dont 30 au Chili.", "fr"),
        ("Almost 400 people came.", "More than 400 people came.", "en"),
    ],
)
def test_the_number_is_of_something_else(claim: str, text: str, lang: str, held: Callable[..., Any]) -> None:
    assert held(claim, text, lang).verdict in (Verdict.PARTIAL, Verdict.CONTRADICTED)


@pytest.mark.parametrize("bound", ["more than", "fewer than", "over"])
def test_a_list_gives_its_number_and_not_what_lies_beyond(bound: str, held: Callable[..., Any]) -> None:
    text = "The Oslo and Bergen yards employ 12 and 15 men respectively."
    findings = held(f"The Bergen yard employs {bound} 15 men.", text).findings
    assert findings[0].outcome is Outcome.DIFFERS


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The share of pines was 58.4 % in 2016.", "The share of pines was 61.2 % (2016: 58.4 %)."),
        ("The share of pines was 61.2 % in 2017.", "In 2017 the share of pines was 61.2 % (2016: 58.4 %)."),
        ("The mine spends 300 euros per month on it.", "The mine spends 300 euros a month on it."),
        ("The mine yielded 40 tonnes in a year.", "The mine yielded 40 tonnes in a year."),
        ("The Bergen yard employs 15 men.", "The Oslo and Bergen yards employ 12 and 15 men respectively."),
        ("The guild has 400 members.", "The guild has 400 members, 30 of them in Chile."),
        ("The guild has 30 members in Chile.", "The guild has 400 members, 30 of them in Chile."),
        ("At least 40 people died in the storm.", "More than 40 people died in the storm."),
        ("The dyke is 64 kilometres long.", "The dyke is 40 miles long."),
    ],
)
def test_it_is_of_what_the_claim_says(claim: str, text: str, held: Callable[..., Any]) -> None:
    assert held(claim, text).verdict is Verdict.SUPPORTED


AGES = [
    ("Ida Roth, 45, leads the choir.", "Ida Roth, who was born in 1980, leads the choir.", "en"),
    ("The 45-year-old Ida Roth leads the choir.", "Ida Roth was born in 1980 and leads the choir.", "en"),
    ("Ida Roth was born in 1980.", "Ida Roth, 45, leads the choir.", "en"),
    ("Ida Roth ist 45 Jahre alt.", "Ida Roth wurde 1980 geboren.", "de"),
    ("Ida Roth a 45 ans.", "Ida Roth est née en 1980.", "fr"),
]


@pytest.mark.parametrize("day", [None, date(2026, 3, 1), date(2010, 3, 1)])
@pytest.mark.parametrize(("claim", "text", "lang"), AGES)
def test_an_age_and_a_year_of_birth_are_for_a_person_to_weigh(
    claim: str, text: str, lang: str, day: date | None, held: Callable[..., Any]
) -> None:
    assert held(claim, text, lang, published=day).verdict in (Verdict.PARTIAL, Verdict.NOT_FOUND)


@pytest.mark.parametrize(("day", "derived"), [(date(2026, 3, 1), True), (date(2010, 3, 1), False), (None, False)])
def test_an_age_follows_from_the_day_of_the_page(day: date | None, derived: bool, held: Callable[..., Any]) -> None:
    findings = held(*AGES[0], published=day).findings
    assert (findings[0].reason is Reason.DERIVED) is derived


@pytest.mark.parametrize(
    ("claim", "text", "lang"),
    [
        ("Ida Roth, 45, leads the team.", "Ida Roth leads the national team of 1980.", "en"),
        ("Ida Roth, 45, leads the team.", "Ida F. Roth, as in 1980, leads the team.", "en"),
        ("Ida Roth werd geboren in 1980.", "Ida Roth werd op 12 mei 1990 geboren.", "nl"),
    ],
)
def test_what_is_no_age_and_no_birth_is_not_reckoned_with(
    claim: str, text: str, lang: str, held: Callable[..., Any]
) -> None:
    assert not any("reckon" in finding.note for finding in held(claim, text, lang).findings)


@pytest.mark.parametrize("born", ["(b. 1980)", "(born 1980)", ", b. 3 May 1980,", "(* 1980)", "(*3 May 1980)"])
def test_a_year_of_birth_may_stand_behind_a_sign(born: str, held: Callable[..., Any]) -> None:
    findings = held("The 45-year-old Ida Roth leads the choir.", f"Ida Roth {born} leads the choir.").findings
    assert "reckon" in findings[0].note


def test_another_age_is_still_a_contradiction(held: Callable[..., Any]) -> None:
    assert held("Ida Roth, 45, leads the choir.", "Ida Roth, 54, leads the choir.").verdict is Verdict.CONTRADICTED
    text = "Ida Roth, 54, who was born in 1971, leads the choir."
    assert held("Ida Roth, 45, leads the choir.", text).verdict is Verdict.CONTRADICTED
