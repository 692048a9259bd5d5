"""Numbers that other languages build otherwise: particles, "and" written to the number, halves, shares, some more."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.matching.quantity import read


def told(text: str, lang: str) -> list[tuple[str, str, str]]:
    """Low, high and unit of each figure; "" where it is open."""
    figures = [figure for figure in read(text, lang=lang) if not figure.ordinal]
    return [(plain(figure.low), plain(figure.high), figure.unit) for figure in figures]


def plain(limit: Decimal | None) -> str:
    return "" if limit is None else f"{round(limit, 4).normalize():f}"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("10만이 넘는 사람", [("100000", "", "")]),
        ("5천이 참가했다", [("5000", "5000", "")]),
        ("3백이상의 집", [("300", "", "")]),
        ("하나만 남았다", [("1", "1", "")]),
        ("4분의 1만 참석했다", [("0.25", "0.25", "")]),
        ("4분의 1조각", [("0.25", "0.25", "")]),
        ("답은 칠분의 삼이다", [("0.4286", "0.4286", "")]),
        ("달걀 두 다스만 샀다", [("24", "24", "")]),
        ("이십이 명이 왔다", [("22", "22", "")]),
        ("여섯 배 늘었다", [("6", "6", "")]),
        ("3만5천 명", [("35000", "35000", "")]),
    ],
)
def test_korean_particles_are_no_part_of_a_number(text: str, figures: list[tuple[str, str, str]]) -> None:
    assert told(text, "ko") == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("أصيب 20 شخصا وثلاثة جنود", [("20", "20", ""), ("3", "3", "")]),
        ("12 ألفا و400 لاجئ", [("12400", "12400", "")]),
        ("مليون ونصف المليون نازح", [("1500000", "1500000", "")]),
        ("أكثر من ألفي منزل", [("2000", "", "")]),
        ("ثلث السكان وثلثا المدارس", [("0.3333", "0.3333", ""), ("0.6667", "0.6667", "")]),
        ("وربع مليون لاجئ", [("250000", "250000", "")]),
        ("خمسة و ربع في المئة", [("5.25", "5.25", "%")]),
    ],
)
def test_arabic(text: str, figures: list[tuple[str, str, str]]) -> None:
    assert told(text, "ar") == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("nüfusun üçte biri", [("0.3333", "0.3333", "")]),
        ("evlerin beşte dördünü", [("0.8", "0.8", "")]),
        ("evlerin dörtte 3'ü", [("0.75", "0.75", "")]),
        ("onda biri öldü", [("0.1", "0.1", "")]),
        ("onda bir şey var", []),
        ("evde bir adam var", []),
        ("yüzde biri", []),
    ],
)
def test_turkish_shares(text: str, figures: list[tuple[str, str, str]]) -> None:
    assert told(text, "tr") == figures


@pytest.mark.parametrize(
    ("lang", "text", "figures"),
    [
        ("zh", "百分之百的选民", [("100", "100", "%")]),
        ("zh", "一半的房屋", [("0.5", "0.5", "")]),
        ("zh", "半数以上", [("0.5", "", "")]),
        ("zh", "过半选民", [("0.5", "1", "")]),
        ("zh", "十多个国家", [("10", "", "")]),
        ("zh", "三十几万人", [("300000", "", "")]),
        ("zh", "上百万人", [("1000000", "10000000", "")]),
        ("zh", "二十两银子", [("20", "20", "")]),
        ("zh", "两千两百人", [("2200", "2200", "")]),
        ("zh", "五万万人", [("500000000", "500000000", "")]),
        ("zh", "两成五的人", [("25", "25", "%")]),
        ("ja", "半数以上の家", [("0.5", "", "")]),
        ("ja", "過半数が賛成", [("0.5", "1", "")]),
        ("ja", "十数人がけが", [("11", "19", "")]),
        ("ja", "三十数万人", [("300000", "", "")]),
        ("ja", "百余りの国", [("100", "", "")]),
        ("ja", "2割5分の家", [("25", "25", "%")]),
        ("hi", "आधे से ज्यादा घर", [("0.5", "", "")]),
        ("hi", "सवा किलो चावल", [("1.25", "1.25", "kg")]),
        ("hi", "सवा तीन लाख घर", [("325000", "325000", "")]),
    ],
)
def test_halves_and_a_little_more(lang: str, text: str, figures: list[tuple[str, str, str]]) -> None:
    assert told(text, lang) == figures


@pytest.mark.parametrize(
    ("lang", "text", "figures"),
    [
        ("tr", "10 bin 324 araç", [("10324", "10324", "")]),
        ("tr", "208 bin 6 kişi", [("208006", "208006", "")]),
        ("tr", "1 milyon 213 bin 567 kişi", [("1213567", "1213567", "")]),
        ("es", "4 mil 250 casas", [("4250", "4250", "")]),
        ("es", "3 mil 200 millones de pesos", [("3200000000", "3200000000", "MXN")]),
        ("es", "entre mil 200 y mil 600 casas", [("1200", "1600", "")]),
        ("ru", "10 тыс. 324 дома", [("10324", "10324", "")]),
        ("ru", "3 тысячи 500 рублей, 10 тыс. домов", [("3500", "3500", "RUB"), ("10000", "10000", "")]),
        ("hi", "5 हजार 324 घर", [("5324", "5324", "")]),
        ("it", "alle 20.45 e il doppio", [("2", "2", "")]),
        ("it", "la doppia cittadinanza dal ’94, dice", []),
    ],
)
def test_digits_behind_a_thousand_and_hours(lang: str, text: str, figures: list[tuple[str, str, str]]) -> None:
    assert told(text, lang) == figures
