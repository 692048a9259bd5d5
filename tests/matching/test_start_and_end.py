"""Numbers in the other's place, on another scale or of another currency support nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factcheck.model import Verdict


@pytest.mark.parametrize(
    ("claim", "text", "lang"),
    [
        ("Turnover rose from $5m to $8m.", "Turnover fell from $8m to $5m.", "en"),
        ("The toll went from $5 to $8.", "The toll went from $8 to $5.", "en"),
        ("The quota rose to 8 percent.", "The quota rose from 8 percent to 11 percent.", "en"),
        ("Die Zahl der Höfe ging von 500 auf 800.", "Die Zahl der Höfe ging von 800 auf 500.", "de"),
        ("Le nombre de fermes est passé de 500 à 800.", "Le nombre de fermes est passé de 800 à 500.", "fr"),
        ("El número de granjas pasó de 500 a 800.", "El número de granjas pasó de 800 a 500.", "es"),
        ("Il numero di fattorie è passato da 500 a 800.", "Il numero di fattorie è passato da 800 a 500.", "it"),
        ("O número de quintas passou de 500 para 800.", "O número de quintas passou de 800 para 500.", "pt"),
        ("Het aantal hoeven ging van 500 naar 800.", "Het aantal hoeven ging van 800 naar 500.", "nl"),
        ("Liczba gospodarstw wzrosła z 500 do 800.", "Liczba gospodarstw spadła z 800 do 500.", "pl"),
        ("The judge rated the pie 5 out of 5.", "The judge rated the pie 5 out of 10.", "en"),
        ("The judge gave the pie eight out of ten.", "The judge gave the pie eight out of twenty.", "en"),
        ("The guild paid US$5 million for the hall.", "The guild paid C $ 5 million for the hall.", "en"),
        ("The guild paid US$5 million for the hall.", "The guild paid R $5 million for the hall.", "en"),
    ],
)  # fmt: skip
def test_it_is_not_supported(claim: str, text: str, lang: str, held: Callable[..., Any]) -> None:
    assert held(claim, text, lang).verdict in (Verdict.CONTRADICTED, Verdict.PARTIAL)


@pytest.mark.parametrize(
    ("claim", "text", "lang"),
    [
        ("Turnover rose to $8m from $5m.", "Turnover rose from $5m to $8m.", "en"),
        ("The quota rose to 8 percent.", "The quota rose from 5 percent to 8 percent.", "en"),
        ("De omzet ging van 500 naar 800 euro.", "De omzet ging van 500 naar 800 euro.", "nl"),
        ("The judge gave the pie eight out of ten.", "The judge gave the pie 8/10.", "en"),
        ("The judge gave the pie four out of five stars.", "The judge gave the pie 4/5 stars.", "en"),
        ("The guild paid C$5 million for the hall.", "The guild paid C $ 5 million for the hall.", "en"),
    ],
)
def test_the_same_said_otherwise_is_supported(claim: str, text: str, lang: str, held: Callable[..., Any]) -> None:
    assert held(claim, text, lang).verdict is Verdict.SUPPORTED
