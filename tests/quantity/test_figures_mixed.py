"""Mixed fractions, torn figures and degrees: one figure where a text writes it in several pieces."""

from __future__ import annotations

import pytest

from factcheck.matching.quantity import read


def told(text: str, lang: str) -> list[tuple[str, str]]:
    """Value (or low..high) and unit of each figure that is no rank."""
    figures = [figure for figure in read(text, lang=lang) if not figure.ordinal]
    return [
        (f"{f.value.normalize():f}" if f.value is not None else f"{f.low:.0f}..{f.high:.0f}", f.unit) for f in figures
    ]


@pytest.mark.parametrize(
    ("lang", "text", "figures"),
    [
        ("en", "a rate of 6 1 / 4 % was paid", [("6.25", "%")]),
        ("en", "Shares closed at 88 3 / 8 .", [("88.375", "")]),
        ("en", "4 1/2 million tonnes of grain", [("4500000", "t")]),
        ("en", "2½ million homes", [("2500000", "")]),
        ("en", "½ million homes", [("500000", "")]),
        ("en", "1 1/2 to 2 1/2 million euros", [("1500000..2500000", "EUR")]),
        ("en", "two and a half million pounds", [("2500000", "GBP")]),
        ("de", "2 1/2 Millionen Euro", [("2500000", "EUR")]),
        ("de", "eineinhalb Millionen, zweieinhalb Prozent", [("1500000", ""), ("2.5", "%")]),
    ],
)
def test_a_whole_and_its_fraction_are_one_figure(lang: str, text: str, figures: list[tuple[str, str]]) -> None:
    assert told(text, lang) == figures


@pytest.mark.parametrize("text", ["on 5 1 / 2 / 2005", "pages 12 3 / 5", "goals 3 4 / 2"])
def test_no_fraction_is_made_of_other_numbers_between_slashes(text: str) -> None:
    assert all(value == value.split(".")[0] for value, _ in told(text, "en"))


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("worth $ 7 . 2 bn", [("7200000000", "USD")]),
        ("fell 18 . 05 points", [("18.05", "")]),
        ("paid $ 2 , 250", [("2250", "USD")]),
        ("paid $ 2 , 250 , 100 . 75", [("2250100.75", "USD")]),
        ("2 , 250 , 000 voters", [("2250000", "")]),
        ("rooms 5 , 100 , 200", [("5", ""), ("100", ""), ("200", "")]),
    ],
)
def test_a_figure_that_a_tokeniser_tore(text: str, figures: list[tuple[str, str]]) -> None:
    assert told(text, "en") == figures


@pytest.mark.parametrize(
    ("lang", "text", "figures"),
    [
        ("en", "It fell to - 15 degrees.", [("-15", "deg")]),
        ("en", "It was − 4 °C there.", [("-4", "Cel")]),
        ("pt", "era de - 20 graus", [("-20", "deg")]),
        ("en", "Leeds - 20 degrees, dry", [("20", "deg")]),
        ("en", "from 10 degrees - 20 degrees", [("10..20", "deg")]),
        ("en", "boils at 100° Celsius", [("100", "Cel")]),
        ("it", "forno a 180°", [("180", "deg")]),
        ("it", "il 25° anniversario", []),
        ("es", "llegó el 3°", []),
    ],
)
def test_degrees(lang: str, text: str, figures: list[tuple[str, str]]) -> None:
    assert told(text, lang) == figures
