"""Sentences that have a claim's words and say something else with them: none may be called supported."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factcheck.model import Verdict

SIDES = [
    ("Councillor Bruhn voted for the tramway.", "Councillor Bruhn voted against the tramway.", "en"),
    ("Councillor Bruhn voted against the tramway.", "Councillor Bruhn voted for the tramway.", "en"),
    ("The guild spoke in favour of the levy.", "The guild spoke against the levy.", "en"),
    ("Some 58 percent of villagers were for the dam.", "Some 58 percent of villagers were against the dam.", "en"),
    ("In all 31 lords were for the canal and 17 against it.", "17 lords were for the canal and 31 against it.", "en"),
    ("The pro-harbour list won in Varde.", "The anti-harbour list won in Varde.", "en"),
    ("Der Stadtrat stimmte für den Radweg.", "Der Stadtrat stimmte gegen den Radweg.", "de"),
    ("La sénatrice a voté pour le budget.", "La sénatrice a voté contre le budget.", "fr"),
    ("La senadora votó a favor del puente.", "La senadora votó en contra del puente.", "es"),
    ("Il consiglio ha votato a favore del ponte.", "Il consiglio ha votato contro il ponte.", "it"),
    ("A câmara votou a favor da ponte.", "A câmara votou contra a ponte.", "pt"),
    ("De gemeenteraad stemde voor de brug.", "De gemeenteraad stemde tegen de brug.", "nl"),
    ("Rada głosowała za budową mostu.", "Rada głosowała przeciw budowie mostu.", "pl"),
]
REVERSALS = [
    ("Brandt sued Lindqvist over the patents.", "Lindqvist sued Brandt over the patents.", "en"),
    ("Brandt was sued by Lindqvist over the patents.", "Lindqvist was sued by Brandt over the patents.", "en"),
    ("Brandt sued Lindqvist over the patents.", "Brandt was sued by Lindqvist over the patents.", "en"),
    ("Carla Brandt replaced Nils Lindqvist as head.", "Nils Lindqvist replaced Carla Brandt as head.", "en"),
    ("Nurses earn less than clerks.", "Clerks earn less than nurses.", "en"),
    ("The sister of the miller wrote to the court.", "The miller of the sister wrote to the court.", "en"),
    ("The band moved from Leeds to Derby.", "The band moved from Derby to Leeds.", "en"),
    ("Nordbank übernahm Südbank.", "Südbank übernahm Nordbank.", "de"),
    ("Nordbank a racheté Sudbank.", "Sudbank a racheté Nordbank.", "fr"),
    ("Nordbank compró Sudbank.", "Sudbank compró Nordbank.", "es"),
]
RANKS = [
    ("Aalen is the largest brewery in the valley.", "Aalen is the second largest brewery in the valley.", "en"),
    ("Aalen is the largest brewery in the valley.", "Aalen is one of the largest breweries in the valley.", "en"),
    ("Aalen is the largest brewery in the valley.", "Aalen is the third-largest brewery in the valley.", "en"),
    ("Aalen is the second-largest brewery in the valley.", "Aalen is the largest brewery in the valley.", "en"),
    ("Aalen is the largest brewery in the valley.", "Aalen is a large brewery in the valley.", "en"),
    ("Aalen is the most populous town here.", "Aalen is the second most populous town here.", "en"),
    ("Aalen is the most populous town here.", "Aalen is Varde's second-most populous town here.", "en"),
    ("Aalen is the most populous town here.", "Aalen is one of the most populous towns here.", "en"),
    ("Aalen is the largest brewery here.", "Aalen is the largest but one brewery here.", "en"),
    ("It is the first brewery here.", "It is one of the first breweries here.", "en"),
    ("Roth was the last to leave.", "Roth was the second last to leave.", "en"),
    ("Aalen ist die größte Brauerei im Tal.", "Aalen ist die zweitgrößte Brauerei im Tal.", "de"),
    ("Aalen ist die größte Brauerei im Tal.", "Aalen ist eine der größten Brauereien im Tal.", "de"),
    ("Aalen est la plus grande brasserie du pays.", "Aalen est la deuxième plus grande brasserie du pays.", "fr"),
    ("Aalen est la plus grande brasserie du pays.", "Aalen est l'une des plus grandes brasseries du pays.", "fr"),
    ("Aalen is de grootste brouwerij van het land.", "Aalen is de op één na grootste brouwerij van het land.", "nl"),
]
QUANTIFIERS = [
    ("All of the ferries were repaired.", "All but two of the ferries were repaired.", "en"),
    ("All ferries were repaired.", "All ferries but one were repaired.", "en"),
    ("All of the ferries were repaired.", "All of the ferries except the Alma were repaired.", "en"),
    ("Alle Fähren wurden repariert.", "Alle Fähren außer einer wurden repariert.", "de"),
    ("Every ferry in the bay was repaired.", "One ferry in the bay was repaired.", "en"),
    ("All ferries were repaired.", "Almost all ferries were repaired.", "en"),
    ("All ferries were repaired.", "Many ferries were repaired.", "en"),
    ("Most of the ferries leak.", "Few of the ferries leak.", "en"),
    ("Only residents may fish here.", "Residents may fish here, as may guests.", "en"),
    ("It is the only bridge in the valley.", "It is a bridge in the valley.", "en"),
    ("Alle Fähren wurden repariert.", "Einige Fähren wurden repariert.", "de"),
    ("Tous les bateaux ont été réparés.", "Plusieurs bateaux ont été réparés.", "fr"),
    ("Todos los barcos fueron reparados.", "Algunos barcos fueron reparados.", "es"),
]
OFFICES = [
    ("Ida Roth is minister of trade.", "Ida Roth is shadow minister of trade.", "en"),
    ("Ida Roth is minister of trade.", "Ida Roth is a former minister of trade.", "en"),
    ("Ida Roth is minister of trade.", "Ida Roth is junior minister of trade.", "en"),
    ("Ida Roth was minister of trade from 2014 to 2018.", "Ida Roth was minister of health from 2014 to 2018.", "en"),
    ("Ida Roth is the rector of the college.", "Ida Roth is the rector designate of the college.", "en"),
    ("Ida Roth is the rector of the college.", "Ida Roth is the ex-rector of the college.", "en"),
    ("Ida Roth is the rector of the college.", "Ida Roth is the co-rector of the college.", "en"),
    ("Ida Roth ist Ministerin.", "Ida Roth ist eine ehemalige Ministerin.", "de"),
    ("Ida Roth est ministre du Commerce.", "Ida Roth est une ancienne ministre du Commerce.", "fr"),
]
KIN = [
    ("The mayor supports the tunnel.", "The mayor's rival supports the tunnel.", "en"),
    ("The mayor supports the tunnel.", "The brother of the mayor supports the tunnel.", "en"),
    ("Ida Roth supports the tunnel.", "Ida Roth's father supports the tunnel.", "en"),
]
WAYS = [
    ("Exports to Norway rose 4 percent.", "Exports from Norway rose 4 percent.", "en"),
    ("The reading room opens at 9 a.m.", "The reading room opens at 9 p.m.", "en"),
]
CONVERSES = [
    ("Brandt defeated Lindqvist in the final.", "Brandt lost to Lindqvist in the final.", "en"),
    ("Brandt lost to Lindqvist in the final.", "Lindqvist was beaten by Brandt in the final.", "en"),
    ("Norrby lent Varde 40 buses.", "Norrby borrowed 40 buses from Varde.", "en"),
    ("Norrby lent 40 buses to Varde.", "Norrby was lent 40 buses by Varde.", "en"),
]
DENIED = [
    ("The mill denied that it leaked oil.", "The mill leaked oil.", "en"),
    ("The rector refused to sign the letter.", "The rector went on to sign the letter.", "en"),
    ("The regatta was called off on Sunday.", "The regatta was called on Sunday.", "en"),
]
NOT_HAPPENED = [
    ("The council approved the plan.", "The council is expected to approve the plan.", "en"),
    ("The council approved the plan.", "The council has yet to approve the plan.", "en"),
    ("The council approved the plan.", "The council failed to approve the plan.", "en"),
    ("The mill leaked oil into the lake.", "The owner denied that the mill leaked oil into the lake.", "en"),
    ("Das Werk verlor Öl.", "Der Betreiber bestritt, das Werk verlor Öl.", "de"),
]


@pytest.mark.parametrize(
    ("claim", "text", "lang"),
    [*SIDES, *REVERSALS, *RANKS, *QUANTIFIERS, *OFFICES, *KIN, *WAYS, *CONVERSES, *DENIED, *NOT_HAPPENED],
)
def test_a_small_word_or_the_order_makes_another_statement(
    claim: str, text: str, lang: str, held: Callable[..., Any]
) -> None:
    found = held(claim, text, lang)
    assert found.verdict in (Verdict.PARTIAL, Verdict.CONTRADICTED)
    assert found.difference, "why is told"


@pytest.mark.parametrize(
    ("claim", "text", "lang"),
    [
        ("Councillor Bruhn voted for the tramway.", "Councillor Bruhn voted for the tramway on Monday.", "en"),
        ("The club won against Derby for the first time.", "The club won against Derby for the first time.", "en"),
        ("Der Stadtrat stimmte für den Radweg.", "Der Stadtrat stimmte am Montag für den Radweg.", "de"),
        ("Brandt sued Lindqvist over the patents.", "Lindqvist was sued by Brandt over the patents.", "en"),
        ("Brandt met Lindqvist in Oslo.", "Lindqvist met Brandt in Oslo.", "en"),
        ("Brandt lost to Lindqvist in the final.", "Lindqvist defeated Brandt in the final.", "en"),
        ("Brandt was defeated by Lindqvist in the final.", "Brandt lost to Lindqvist in the final.", "en"),
        ("The mill denied that it leaked oil.", "The mill has denied that it leaked any oil.", "en"),
        ("The council called the regatta off.", "The council called off the regatta on Sunday.", "en"),
        ("Aalen is the largest brewery in the valley.", "Aalen is the largest brewery in the whole valley.", "en"),
        ("Aalen is one of the largest breweries in the valley.", "Aalen is the largest brewery in the valley.", "en"),
        ("Aalen ist die größte Brauerei im Tal.", "Aalen ist die größte Brauerei im ganzen Tal.", "de"),
        ("Aalen is the most populous town here.", "Aalen is by far the most populous town here.", "en"),
        ("The largest brewery closed.", "In the second year the largest brewery closed.", "en"),
        ("Roth won the first prize.", "One of the men, Roth, won the first prize.", "en"),
        ("The unrest in Aalen ended.", "One of the days of unrest in Aalen ended.", "en"),
        ("Aalen is de grootste stad.", "Aalen is de hoofdstad en de grootste stad.", "nl"),
        ("Aalen es la mayor ciudad.", "Aalen es, en los valles, la mayor ciudad.", "es"),
        ("All of the ferries were repaired.", "All the ferries were repaired.", "en"),
        ("All but two of the ferries were repaired.", "All but two of the ferries were repaired.", "en"),
        ("All ferries but one were repaired.", "All ferries but one were repaired.", "en"),
        ("Ida Roth supports the tunnel.", "Ida Roth supports her father's tunnel.", "en"),
        ("Norrby lent 40 buses to Varde.", "Varde was lent 40 buses by Norrby.", "en"),
        ("Only residents may fish here.", "Only residents may fish here.", "en"),
        ("Former minister Ida Roth spoke in Bern.", "Former minister Ida Roth spoke in Bern.", "en"),
        ("The council approved the plan.", "The council approved the plan on 3 May.", "en"),
        ("The mayor's rival supports the tunnel.", "The mayor's rival supports the tunnel.", "en"),
        ("The mayor supports the tunnel.", "The mayor supports the tunnel, as does the mayor's rival.", "en"),
        ("Exports from Norway rose 4 percent.", "Exports from Norway to Chile rose 4 percent.", "en"),
        ("Le conseil a approuvé le budget.", "Le conseil a approuvé le plan de budget.", "fr"),
        ("Der Verein kaufte die Fähre.", "Der Kunde, der Verein, kaufte die Fähre.", "de"),
    ],
)
def test_the_same_in_its_own_words_is_supported(claim: str, text: str, lang: str, held: Callable[..., Any]) -> None:
    assert held(claim, text, lang).verdict is Verdict.SUPPORTED


def test_what_another_sentence_says_rightly_is_not_held_back(verdict: Callable[[str, str], Verdict]) -> None:
    text = "Councillor Hahn voted against the tramway. Councillor Bruhn voted for the tramway."
    assert verdict("Councillor Bruhn voted for the tramway.", text) is Verdict.SUPPORTED


def test_what_a_claim_says_was_refused_is_not_borne_out_by_its_being_done(
    verdict: Callable[[str, str], Verdict],
) -> None:
    assert verdict("Ida Roth refused to pay.", "Ida Roth paid.") is Verdict.PARTIAL
    assert verdict("Ida Roth refused to pay.", "Ida Roth refused to pay on Monday.") is Verdict.SUPPORTED
