"""Where a change began and where it ended, in the languages of the tables."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.matching.quantity import read
from factcheck.model import Relation


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Membership went from 5000 to 8000.", "en"),
        ("Die Zahl änderte sich von 5000 auf 8000.", "de"),
        ("Le nombre est passé de 5000 à 8000.", "fr"),
        ("El número pasó de 5000 a 8000.", "es"),
        ("Il numero è passato da 5000 a 8000.", "it"),
        ("O número passou de 5000 para 8000.", "pt"),
        ("Het aantal ging van 5000 naar 8000.", "nl"),
        ("Liczba zmieniła się z 5000 do 8000.", "pl"),
        ("Liczba wzrosła z 5000 do 8000.", "pl"),
    ],
)
def test_a_change_has_a_start_and_an_end(text: str, lang: str) -> None:
    found = [(figure.value, figure.low, figure.high, figure.relation) for figure in read(text, lang=lang)]
    start, end = Decimal(5000), Decimal(8000)
    assert found == [(start, start, start, Relation.FROM), (end, end, end, Relation.TO)]
