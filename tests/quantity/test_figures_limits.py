"""Two limits side by side, and words that belong to one of two figures. In: texts of our own. Out: intervals."""

from __future__ import annotations

import pytest

from factcheck.matching.quantity import read


def limits(text: str, lang: str) -> list[tuple[str, str, str]]:
    """(low, high, unit) of each figure, an open end as "(5" or "9)"."""
    return [
        (
            "" if f.low is None else "(" * f.low_open + str(f.low),
            "" if f.high is None else str(f.high) + ")" * f.high_open,
            f.unit,
        )
        for f in read(text, lang=lang)
    ]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "more than 15 and less than 40 crates", [("(15", "40)", "")]),
        ("en", "at most 90 but at least 60 tonnes", [("60", "90", "t")]),
        ("en", "above 300 and below 450", [("(300", "450)", "")]),
        ("de", "mehr als 15, aber weniger als 40 Kisten", [("(15", "40)", "")]),
        ("fr", "supérieures à 15 et inférieures ou égales à 40", [("(15", "40", "")]),
        ("es", "mayores que 15 y menores o iguales a 40", [("(15", "40", "")]),
        ("pt", "maior que 15 e menor que 40", [("(15", "40)", "")]),
        ("it", "superiore a 15 e inferiore a 40", [("(15", "40)", "")]),
        ("en", "more than 15 % and more than 40 crates", [("(15", "", "%"), ("(40", "", "")]),
        ("en", "over $12 million and over $30 million", [("(12000000", "", "USD"), ("(30000000", "", "USD")]),
        ("en", "under 12 days or more than 30 days", [("", "12)", "d"), ("(30", "", "d")]),
        ("en", "more than 15 crates and less than 40 ships", [("(15", "", ""), ("", "40)", "")]),
        ("en", "the toll ran to more than US $ 90 million", [("(90000000", "", "USD")]),
        ("en", "a toll of over HK $12 million", [("(12000000", "", "HKD")]),
        ("en", "Averaged over four juries, the choir won", [("4", "4", "")]),
        ("en", "the mark, averaged over less than 15 juries", [("", "15)", "")]),
        ("en", "the valley averaged over 500 mm of snow", [("(500", "", "mm")]),
        ("en", "more than 40 and less than 15", [("(40", "", ""), ("", "15)", "")]),
        ("en", "12 or more crates", [("12", "", "")]),
        ("en", "the levy did not exceed 300 crowns", [("", "300", "")]),
        ("en", "the load mustn't exceed 270 kg", [("", "270", "kg")]),
        ("en", "loads exceed 270 kg", [("(270", "", "kg")]),
    ],
)
def test_limits(lang: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert limits(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("5k-20k", "5000", "20000", ""),
        ("10kg-20kg", "10", "20", "kg"),
        ("15kHz-17kHz", "15", "17", "kHz"),
        ("3m-4m wide", "3", "4", "m"),
    ],
)
def test_a_unit_at_both_ends_of_a_range(text: str, low: str, high: str, unit: str) -> None:
    (figure,) = read(text, lang="en")
    assert (str(figure.low), str(figure.high), figure.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("lang", "text", "figures"),
    [
        ("en", "5, 6 and 7 million euros", [("5000000", "EUR"), ("6000000", "EUR"), ("7000000", "EUR")]),
        ("en", "$5, $6m", [("5", "USD"), ("6000000", "USD")]),
        ("en", "10, 20, 30 kg", [("10", "kg"), ("20", "kg"), ("30", "kg")]),
        ("pt", "um em cada dois, 3 milhões de euros", [("0.5", ""), ("3000000", "EUR")]),
        ("en", "61.2% (2016: 58.4%)", [("61.2", "%"), ("58.4", "%")]),
        ("en", "at 10:30 on a scale of 1:5", []),
    ],
)
def test_what_a_list_shares(lang: str, text: str, figures: list[tuple[str, str]]) -> None:
    year = text.find("2016")
    found = read(text, lang=lang, skip=[(year, year + 4)] if year >= 0 else [])
    assert [(f"{f.value.normalize():f}", f.unit) for f in found if f.value is not None] == figures
