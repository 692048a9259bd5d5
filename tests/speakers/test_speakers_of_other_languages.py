"""A function word that begins a sentence is no part of a name, and an office may stand before its holder's name."""

from __future__ import annotations

import pytest

from factcheck.matching import speakers
from factcheck.matching.prepared.source_text import SourceText
from factcheck.model import Outcome, Speaker

SPOKEN = [
    ("de", "Am Montag sprach Karl Roth. Nach seinen Worten gilt das. „Kein Werk schließt“, sagte er.", "Karl Roth"),
    ("de", "„Kein Werk schließt“, sagte die Leiterin des Amtes, Ilse Brand.", "Ilse Brand"),
    ("fr", "Le maire Luc Barbet parlait lundi. Selon lui, tout va. « Rien ne ferme », a-t-il dit.", "Luc Barbet"),
    ("fr", "« Rien ne ferme », a déclaré la cheffe du bureau, Mireille Joubet.", "Mireille Joubet"),
    ("es", "Durante la visita habló el alcalde Luis Roca. «Nada cierra», afirmó.", "Luis Roca"),
    ("es", "«Nada cierra», afirmó la directora del puerto, Inés Valbueno.", "Inés Valbueno"),
    ("ru", "В среду директор Гордин опроверг слухи. «Завод работает», – сказал он.", "Гордин"),
    ("en", "“Nothing will close”, said the secretary of the union, Mireille Joubet.", "Mireille Joubet"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "name"), SPOKEN)
def test_the_words_are_those_of_whom_the_text_names(lang: str, text: str, name: str) -> None:
    start = min(text.find(mark) for mark in "„«“" if mark in text)
    stretch = (start + 3, start + 9)

    found = speakers.find(Speaker(start=0, end=len(name), raw=name, name=name), stretch, SourceText.of(text, lang=lang))

    assert found.outcome is Outcome.STATES


@pytest.mark.parametrize(
    ("lang", "claim", "name"),
    [
        ("de", "Laut Krahl sinken die Zahlen.", "Krahl"),
        ("fr", "Selon Lescure, tout reprend.", "Lescure"),
        ("es", "Según Armental, el paro bajará.", "Armental"),
        ("nl", "Volgens Hoogveld is er niets.", "Hoogveld"),
        ("pt", "Segundo Moura, o porto reabre.", "Moura"),
        ("ru", "По словам Гордина, завод работает.", "Гордина"),
        ("pl", "Według Kowalczyk most stoi.", "Kowalczyk"),
    ],
)
def test_a_preposition_before_a_speaker_is_no_first_name(lang: str, claim: str, name: str) -> None:
    assert [speaker.name for speaker in speakers.read(claim, lang=lang)] == [name]


def test_a_tag_of_a_region_names_its_language() -> None:
    text = "„Kein Werk schließt“, sagte Anna Berg."
    assert [speaker.name for speaker in speakers.read(text, lang="de_DE")] == ["Anna Berg"]
