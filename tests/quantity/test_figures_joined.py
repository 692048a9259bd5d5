"""What a figure says does not depend on the figure beside it in another phrase."""

from __future__ import annotations

from itertools import permutations

import pytest

from factcheck.matching.quantity import read
from factcheck.model import Figure

PHRASES = [
    "15 people died",
    "more than 400 homes burned",
    "at least 3 ships sank",
    "up to 20 cranes fell",
    "about 5.2 million tonnes were lost",
    "$3.4bn was lost",
    "almost half of the voters left",
    "30 per cent of farms closed",
    "between 20 and 30 villages flooded",
    "one in five children fell ill",
    "a dozen trucks burned",
    "€5 million of aid arrived",
    "fewer than 12 schools opened",
    "200 km of road sank",
    "output fell to 40 cases",
    "output was up from 12 mills",
    "half a million visitors came",
    "ten thousand protesters marched",
]


OTHERS = {
    "de": ["15 Menschen", "mehr als 400 Häuser", "bis zu 20 Kräne", "30 Prozent der Höfe", "ein Dutzend Busse"],
    "fr": ["15 personnes", "plus de 400 maisons", "jusqu'à 20 grues", "30 % des fermes", "une douzaine de camions"],
    "es": ["15 personas", "más de 400 casas", "hasta 20 grúas", "3.400 millones de euros", "diez mil visitantes"],
    "it": ["15 persone", "più di 400 case", "fino a 20 gru", "3,4 miliardi di euro", "un terzo dei membri"],
    "nl": ["15 mensen", "meer dan 400 huizen", "3,4 miljard euro", "30 procent van de boerderijen"],
    "pt": ["15 pessoas", "mais de 400 casas", "até 20 gruas", "3,4 mil milhões de euros"],
    "ru": ["15 человек", "более 400 домов", "до 20 кранов", "3,4 миллиарда евро"],
}
AND = {"de": "und", "fr": "et", "es": "y", "it": "e", "nl": "en", "pt": "e", "ru": "и"}


def said(text: str, lang: str = "en") -> list[tuple[object, ...]]:
    return [_meaning(figure) for figure in read(text, lang=lang)]


def _meaning(found: Figure) -> tuple[object, ...]:
    bounds = (found.low, found.high, found.low_open, found.high_open)
    return (found.value, *bounds, found.approximate, found.unit, found.movement, found.relation)


@pytest.mark.parametrize("joint", [" and ", ", while ", "; ", ", but "])
def test_two_phrases_are_read_as_each_alone(joint: str) -> None:
    wrong = [
        f"{one}{joint}{other}"
        for one, other in permutations(PHRASES, 2)
        if said(f"{one}{joint}{other}.") != said(f"{one}.") + said(f"{other}.")
    ]
    assert not wrong


@pytest.mark.parametrize("lang", OTHERS)
def test_two_things_counted_are_read_as_each_alone(lang: str) -> None:
    wrong = [
        (one, other)
        for one, other in permutations(OTHERS[lang], 2)
        if said(f"{one} {AND[lang]} {other}.", lang) != said(f"{one}.", lang) + said(f"{other}.", lang)
    ]
    assert not wrong
