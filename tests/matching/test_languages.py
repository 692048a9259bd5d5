"""Claims and pages in other languages than English, and across languages: what is supported and what is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factcheck import matching
from factcheck.model import Claim, Outcome, Place, Verdict

OPPOSITES = [
    ("de", "Das Theater öffnet im Mai.", "Das Theater schließt im Mai."),
    ("de", "Die Regierung senkte die Steuer.", "Die Regierung hat die Steuer angehoben."),
    ("de", "Alle Bäder bleiben geöffnet.", "Alle Bäder bleiben geschlossen."),
    ("fr", "Le groupe embauche 1 200 salariés.", "Le groupe licencie 1 200 salariés."),
    ("fr", "Le conseil a adopté la taxe.", "Le conseil a rejeté la taxe."),
    ("es", "El tribunal condenó al molinero.", "El tribunal absolvió al molinero."),
    ("es", "Las escuelas siguen abiertas.", "Las escuelas siguen cerradas."),
    ("it", "Il gruppo ha comprato il cantiere.", "Il gruppo ha venduto il cantiere."),
    ("pt", "O governo reduziu o imposto.", "O governo aumentou o imposto."),
    ("nl", "De regering verlaagde de belasting.", "De regering verhoogde de belasting."),
    ("sv", "Alla skolor är öppna.", "Alla skolor är stängda."),
    ("pl", "Wszystkie szkoły są otwarte.", "Wszystkie szkoły są zamknięte."),
    ("ru", "Правительство снизило налог.", "Правительство повысило налог."),
    ("uk", "Усі школи відкрили.", "Усі школи закрили."),
]
NEGATIONS = [
    ("de", "Die Firma zahlt im Mai Dividende.", "Die Firma zahlt im Mai keine Dividende."),
    ("fr", "Personne n'a voté contre la motion.", "Une personne a voté contre la motion."),
    ("fr", "L'usine d'Amiens a fermé en 2025.", "L'usine d'Abbeville a fermé en 2025."),
    ("fr", "L'Assemblée n'a pas adopté le budget.", "L'Assemblée a adopté mardi le budget de l'État."),
    ("it", "Nessun'altra città ha firmato l'accordo.", "Un'altra città ha firmato l'accordo."),
    ("fr", "La société ne verse pas de dividende.", "La société verse un dividende."),
    ("es", "Nunca vendió sus acciones del puerto.", "Vendió sus acciones del puerto."),
    ("it", "Non ha mai venduto le sue quote.", "Ha venduto le sue quote."),
    ("pt", "Nenhum aluno ficou ferido.", "Um aluno ficou ferido."),
    ("nl", "Geen enkele leerling raakte gewond.", "Een leerling raakte gewond."),
    ("sv", "Ingen elev skadades.", "En elev skadades."),
    ("pl", "Żaden uczeń nie został ranny.", "Jeden uczeń został ranny."),
    ("ru", "Никто из учеников не пострадал.", "Ученики пострадали."),
    ("uk", "Рада ухвалила бюджет.", "Рада не ухвалила бюджет."),
]
REVERSALS = [
    ("de", "Der FC Holm besiegte den SV Tarn.", "Der FC Holm wurde vom SV Tarn besiegt."),
    ("de", "Der FC Holm hat den SV Tarn besiegt.", "Der SV Tarn hat den FC Holm besiegt."),
    ("de", "Nordbank kaufte Südbank.", "Nordbank wurde von Südbank gekauft."),
    ("de", "Der Vater des Müllers ist Arzt.", "Der Müller des Vaters ist Arzt."),
    ("nl", "Varde heeft Norrby verslagen.", "Norrby heeft Varde verslagen."),
    ("it", "La polizia ha colpito i manifestanti.", "I manifestanti hanno colpito la polizia."),
    ("pt", "Nordbank comprou a Sudbank.", "A Nordbank foi comprada pela Sudbank."),
    ("sv", "Nordbank köpte Sydbank.", "Nordbank köptes av Sydbank."),
]
SMALL_WORDS = [
    ("es", "Varde es la bodega más grande del valle.", "Varde es la segunda bodega más grande del valle."),
    ("sv", "Varde är det största bryggeriet i dalen.", "Varde är det näst största bryggeriet i dalen."),
    ("nl", "Ida Roth is minister van Handel.", "Ida Roth is oud-minister van Handel."),
    ("pl", "Ida Roth jest ministrem handlu.", "Ida Roth jest byłym ministrem handlu."),
    ("ru", "Ида Рот — министр торговли.", "Ида Рот — бывший министр торговли."),
    ("ru", "Все паромы отремонтированы.", "Некоторые паромы отремонтированы."),
    ("de", "Der Rat billigte den Plan.", "Der Rat will den Plan billigen."),
    ("ru", "Совет одобрил план моста.", "Совет, возможно, одобрил план моста."),
    ("fr", "La régie a réalisé une perte en 2022.", "La régie a réalisé un bénéfice en 2022."),
    ("es", "La empresa tuvo una pérdida en 2022.", "La empresa tuvo un beneficio en 2022."),
]
FIGURES = [
    ("de", "Das Lager fasst 10.000 Paletten.", "Das Lager fasst 10 Paletten."),
    ("de", "Die Quote stieg von 8 auf 12 Prozent.", "Die Quote fiel von 12 auf 8 Prozent."),
    ("de", "Die Miete stieg um 12 Prozent.", "Die Miete ist um 12 Prozent gefallen."),
    ("es", "El presupuesto asciende a 3.200 millones de euros.", "El presupuesto asciende a 3,2 millones de euros."),
    ("it", "Il tasso è passato dall'8% al 12%.", "Il tasso è passato dal 12% all'8%."),
    ("nl", "Het aantal werklozen daalde met 4.000.", "Het aantal werklozen is met 4.000 gestegen."),
    ("uk", "Безробіття знизилося на 4 тисячі осіб.", "Безробіття зросло на 4 тисячі осіб."),
    ("pl", "Budżet wynosi 3,2 mld złotych.", "Budżet wynosi 3,2 mln złotych."),
    ("tr", "En az 40 kişi yaralandı.", "En fazla 40 kişi yaralandı."),
    ("zh", "预算为3.2亿元。", "预算为3.2万元。"),
    ("hi", "बजट 3 करोड़ रुपये है।", "बजट 3 लाख रुपये है।"),
]


@pytest.mark.parametrize(("lang", "claim", "text"), [*OPPOSITES, *NEGATIONS, *REVERSALS, *SMALL_WORDS, *FIGURES])
def test_what_says_something_else_is_no_support(lang: str, claim: str, text: str, held: Callable[..., Any]) -> None:
    assert held(claim, text, lang).verdict in (Verdict.PARTIAL, Verdict.CONTRADICTED)


@pytest.mark.parametrize(
    ("lang", "claim", "text"),
    [
        ("de", "Die Quote stieg von 8 auf 12 Prozent.", "Die Quote stieg im Mai von 8 auf 12 Prozent."),
        ("de", "Die Preise stiegen von 5 auf 8 Euro.", "Die Preise stiegen im Sommer von 5 auf 8 Euro."),
        ("de", "Das Lager fasst 10.000 Paletten.", "Das Lager fasst 10 000 Paletten."),
        ("de", "Der FC Holm hat den SV Tarn besiegt.", "Der FC Holm hat den SV Tarn klar besiegt."),
        ("fr", "Personne n'a voté contre la motion.", "Au conseil, personne n'a voté contre la motion."),
        ("fr", "L'atelier n'emploie plus que 30 personnes.", "L'atelier emploie 30 personnes."),
        ("fr", "L'abbaye d'Orval produit de la bière.", "De la bière est produite à l'abbaye d'Orval."),
        ("it", "L'azienda ha firmato l'accordo con l'Enel.", "L'accordo con l'Enel è stato firmato dall'azienda."),
        ("it", "Non ha mai venduto le sue quote.", "Non ha mai venduto le sue quote del cantiere."),
        ("ru", "Никто из учеников не пострадал.", "Никто из учеников школы не пострадал."),
        ("nl", "De huur is met 12 procent gestegen.", "De huur is in Varde met 12 procent gestegen."),
    ],
)
def test_the_same_in_the_same_language_is_supported(lang: str, claim: str, text: str, held: Callable[..., Any]) -> None:
    assert held(claim, text, lang).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("lang", "claim", "text"),
    [
        ("de", "Der FC Holm besiegte den SV Tarn.", "Der SV Tarn wurde vom FC Holm besiegt."),
        ("de", "Nordbank kaufte Südbank.", "Südbank wurde von Nordbank gekauft."),
        ("de", "Die Mieten stiegen um 12 Prozent.", "Die Miete ist um 12 Prozent gestiegen."),
        ("nl", "Varde heeft Norrby verslagen.", "Norrby werd door Varde verslagen."),
        ("pl", "Rada przyjęła budżet na 2024 rok.", "Budżet na 2024 rok został przyjęty przez radę."),
        ("ru", "Совет принял бюджет на 2024 год.", "Бюджет на 2024 год был принят советом."),
    ],
)
def test_a_true_paraphrase_is_never_contradicted(lang: str, claim: str, text: str, held: Callable[..., Any]) -> None:
    assert held(claim, text, lang).verdict in (Verdict.SUPPORTED, Verdict.PARTIAL)


FALLS = [
    ("de", "Der Absatz von Norwerk ist 2021 um 7 Prozent zurückgegangen."),
    ("fr", "Les ventes de Norwerk ont baissé de 7 % en 2021."),
    ("es", "Las ventas de Norwerk cayeron un 7 % en 2021."),
    ("it", "Le vendite di Norwerk sono diminuite del 7% nel 2021."),
    ("nl", "De verkoop van Norwerk daalde in 2021 met 7 procent."),
    ("pl", "Sprzedaż Norwerk spadła w 2021 roku o 7 procent."),
    ("ru", "Продажи Norwerk в 2021 году снизились на 7 процентов."),
]


@pytest.mark.parametrize(("lang", "text"), FALLS)
def test_a_fall_is_no_rise_in_another_language(lang: str, text: str, held: Callable[..., Any]) -> None:
    rose, fell = "Norwerk's sales rose by 7 percent in 2021.", "Norwerk's sales fell by 7 percent in 2021."

    assert held(rose, text, page=lang).verdict is not Verdict.SUPPORTED
    assert held(text, rose, lang, page="en").verdict is not Verdict.SUPPORTED
    assert held(fell, text, page=lang).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Norwerk hat die Strafe von 3,2 Millionen Euro 2021 nicht gezahlt."),
        ("fr", "En 2021, Norwerk n'a pas payé l'amende de 3,2 millions d'euros."),
        ("es", "En 2021 Norwerk no pagó la multa de 3,2 millones de euros."),
        ("it", "Nel 2021 Norwerk non ha pagato la multa di 3,2 milioni di euro."),
        ("pt", "Em 2021 a Norwerk não pagou a multa de 3,2 milhões de euros."),
        ("nl", "In 2021 betaalde Norwerk de boete van 3,2 miljoen euro niet."),
        ("sv", "År 2021 betalade Norwerk inte böterna på 3,2 miljoner euro."),
        ("pl", "W 2021 roku Norwerk nie zapłacił kary 3,2 mln euro."),
        ("ru", "В 2021 году Норверк не заплатил штраф в 3,2 млн евро."),
    ],
)
def test_a_negation_on_one_side_must_be_weighed_in_another_language(
    lang: str, text: str, held: Callable[..., Any]
) -> None:
    paid = "In 2021 Norwerk paid the fine of 3.2 million euros."

    assert held(paid, text, page=lang).verdict is Verdict.PARTIAL
    assert held(text, paid, lang, page="en").verdict is Verdict.PARTIAL


def test_a_negation_in_another_clause_says_nothing_of_the_figure(held: Callable[..., Any]) -> None:
    text = "Norwerk zahlte 2021 eine Strafe von 3,2 Millionen Euro, doch die Aktie verlor nicht."

    assert held("In 2021 Norwerk paid a fine of 3.2 million euros.", text, page="de").verdict is Verdict.SUPPORTED


def test_one_sentence_read_in_two_languages_does_not_contradict_itself() -> None:
    words = "Höchstens 40 Schiffe liefen den Hafen von Norrby an."
    claim = matching.complete(
        Claim(id="c", text=words, place=Place(path="b"), details=matching.read_details(words, lang="en"), lang=None)
    )
    found = matching.match(claim, matching.SourceText.of(words, lang="de"))
    assert all(finding.outcome is not Outcome.DIFFERS for finding in found.findings)
