# ruff: noqa: E501 (a text on one line is easier to read than one that is cut)
"""The language of a text is told from its words, and a wrong declaration is outvoted."""

from __future__ import annotations

import pytest

from factcheck.documents import read_document
from factcheck.documents.language import language_of

TEXTS = {
    "en": "The council of the town voted for the plan on Monday, which is to cost more than was said at the start of the year.",
    "de": "Der Rat der Stadt hat am Montag für den Plan gestimmt, der mehr kosten soll als es zu Beginn des Jahres hieß.",
    "fr": "Le conseil de la ville a voté lundi pour le plan, qui coûtera plus que ce qui avait été dit dans les mois passés.",
    "es": "El consejo de la ciudad votó el lunes por el plan, que costará más de lo que se dijo al comienzo del año.",
    "it": "Il consiglio della città ha votato lunedì per il piano, che costerà più di quanto si era detto nel corso dei mesi.",
    "pt": "O conselho da cidade votou na segunda-feira para o plano, que custará mais do que foi dito no início do ano.",
    "nl": "De raad van de stad heeft maandag voor het plan gestemd, dat meer kost dan er aan het begin van het jaar is gezegd.",
    "pl": "Rada miasta głosowała w poniedziałek za planem, który nie jest tani i ma kosztować więcej, jak to było mówione na początku, od tego roku.",
    "sv": "Rådet i staden röstade på måndagen för planen, som det var sagt att den inte är dyr, men av de pengar som har kommit till.",
    "ru": "Совет города в понедельник проголосовал за план, и он не так дорог, как это было сказано, но всё же для города это много.",
    "tr": "Şehir meclisi bu planı pazartesi günü kabul etti ve bir yıl sonra daha çok para için olduğu kadar zaman da gerekecek, ne var ki ancak böyle.",
    "ja": "市議会は月曜日に計画を承認した。費用は当初の予定より高くなる。",
    "zh": "市议会星期一批准了这项计划，费用将高于年初的说法。",
    "ko": "시의회는 월요일에 계획을 승인했다. 비용은 예상보다 높다.",
    "el": "Το συμβούλιο της πόλης ψήφισε τη Δευτέρα το σχέδιο.",
}


@pytest.mark.parametrize("lang", TEXTS)
def test_the_language_is_told_from_the_words(lang: str) -> None:
    assert language_of(TEXTS[lang] * 2, None) == lang
    assert language_of(TEXTS[lang] * 2, lang) == lang


@pytest.mark.parametrize("lang", [lang for lang in TEXTS if lang != "en"])
def test_a_wrong_declaration_is_outvoted(lang: str) -> None:
    html = f"<html lang=en><p>{TEXTS[lang]} {TEXTS[lang]} {TEXTS[lang]}</p>"
    assert read_document(html.encode(), url="https://page.example/a").lang == lang
    assert read_document(html.encode(), url="https://page.example/a", lang="en").lang == "en"


@pytest.mark.parametrize("text", ["", "412", "Lenn 2:1 Marn", "Hello", "OK OK OK OK"])
def test_little_text_says_nothing(text: str) -> None:
    assert language_of(text, None) is None
    assert language_of(text, "de") == "de"


def test_neighbours_do_not_outvote_each_other() -> None:
    norwegian = "Byrådet stemte mandag for planen, som ikke er dyr, men det var sagt at den har kommet til en høy pris av og til."
    assert language_of(norwegian * 2, "no") == "no"
    assert language_of(norwegian * 2, "nb") == "nb"
