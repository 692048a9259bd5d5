"""Who speaks in Swedish, Polish, Russian and Ukrainian, and the cases of their names."""

from __future__ import annotations

import pytest

from factcheck import judge, matching
from factcheck.matching import quotes, speakers
from factcheck.model import Claim, Place, Verdict


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("sv", "”Vi bygger upp den igen”, sa Eva Lund på måndagen.", "Eva Lund"),
        ("sv", "Enligt Eva Lund är planen ”alldeles för dyr”.", "Eva Lund"),
        ("sv", "Eva Lund skrev: ”Vi bygger upp den igen.”", "Eva Lund"),
        ("pl", "„Odbudujemy go” – powiedziała w poniedziałek Ewa Lis.", "Ewa Lis"),
        ("pl", "Ewa Lis dodała: „Odbudujemy go”.", "Ewa Lis"),
        ("ru", "«Мы его восстановим», — сказала Анна Лосева.", "Анна Лосева"),
        ("ru", "Анна Лосева заявила: «Мы его восстановим».", "Анна Лосева"),
        ("uk", "«Ми його відбудуємо», — сказав Іван Лісовий.", "Іван Лісовий"),
        ("uk", "Іван Лісовий наголосив: «Ми його відбудуємо».", "Іван Лісовий"),
    ],
)
def test_the_speaker_beside_a_quotation(lang: str, text: str, speaker: str) -> None:
    (quote, *_) = quotes.read(text, lang=lang)
    assert quote.speaker is not None
    assert speakers.same(quote.speaker, speaker) is True


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jan Wilk", "Jana Wilka"),
        ("Ewa Lis", "Ewy Lis"),
        ("Anna Kowalska", "Anny Kowalskiej"),
        ("Иван Лосев", "Ивана Лосева"),
        ("Ольга Рыбина", "Ольги Рыбиной"),
        ("Іван Лісовий", "Івана Лісового"),
    ],
)
def test_a_name_in_another_case_may_be_the_same_person(one: str, other: str) -> None:
    assert speakers.same(one, other) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mario Rossi", "Maria Rossi"),
        ("Jan Meier", "Jana Meier"),
        ("Jan Wilk", "Ewa Lis"),
        ("Иван Лосев", "Олег Рыбин"),
    ],
)
def test_two_people_are_not_one_by_an_ending(one: str, other: str) -> None:
    assert speakers.same(one, other) is False


@pytest.mark.parametrize(
    ("lang", "claim", "text"),
    [
        ("sv", "”Vi river bron i maj”, sa Eva Lund.", "”Vi river bron i maj”, sa Nils Berg. Eva Lund teg."),
        ("pl", "„Zburzymy most w maju” – powiedziała Ewa Lis.", "„Zburzymy most w maju” – powiedział Jan Wilk."),
        ("ru", "«Мы снесём мост в мае», — сказал Иван Лосев.", "«Мы снесём мост в мае», — сказал Олег Рыбин."),
        ("uk", "«Ми знесемо міст у травні», — сказав Іван Лісовий.", "«Ми знесемо міст у травні», — сказав Олег Гай."),
    ],
)
def test_another_speaker_is_no_support(lang: str, claim: str, text: str) -> None:
    details = matching.read_details(claim, lang=lang)
    whole = matching.complete(Claim(id="c", text=claim, place=Place(path="b"), details=details, lang=lang))
    found = matching.match(whole, matching.SourceText.of(text, lang=lang))
    verdict = judge.source_verdict(whole.details, found.findings, found.score)
    assert verdict in (Verdict.CONTRADICTED, Verdict.PARTIAL)
