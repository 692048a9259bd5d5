"""Separators: what a text decides, what stays open, and how one document's numbers read."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.matching.quantity import decide_separators, read
from factcheck.matching.quantity.numerals import decimal_of, read_numeral


@pytest.mark.parametrize(
    ("text", "lang", "decimal"),
    [
        ("It cost 1,234.50 and 3.75.", "en", "."),
        ("Es kostete 1.234,50 und 3,75.", "de", ","),
        ("1,234,567 people", "en", "."),
        ("1.234.567 Menschen", "de", ","),
        ("10.000 people", "en", ""),
        ("no numbers", "en", ""),
        ("3.75 and 3,75", "en", ""),
        ("12.02.2024", "de", ""),
        ("a single 3,75 in English", "en", ""),
        ("two of them, 3,75 and 4,25, in English", "en", ","),
    ],
)
def test_decide_separators(text: str, lang: str, decimal: str) -> None:
    assert decide_separators(text, lang) == decimal


@pytest.mark.parametrize(
    ("text", "lang", "value", "others"),
    [
        ("10,000 tents", "en", "10000", []),
        ("10.000 tents", "en", "10000", ["10.000"]),
        ("3.125 kg", "en", "3.125", ["3125"]),
        ("3.125 kg", "de", "3125", ["3.125"]),
        ("3,125 kg", "de", "3.125", ["3125"]),
        ("0,125 kg", "en", "0.125", []),
        ("3,75 kg", "en", "3.75", []),
        ("1.234.567 tents", "en", "1234567", []),
        ("1,234.5 kg", "de", "1234.5", []),
    ],
)
def test_ambiguous_spellings_keep_both_readings(text: str, lang: str, value: str, others: list[str]) -> None:
    (figure,) = read(text, lang=lang)
    assert figure.value == Decimal(value)
    assert list(figure.readings) == [Decimal(other) for other in others]


def test_the_document_decides_for_its_own_numbers() -> None:
    text = "The price was 3,75 and then 4,25 euros; 10.000 tents were sold."
    tents = read(text, lang="en")[-1]
    assert (tents.value, tents.readings) == (10000, ())


def test_separators_of_the_document_can_be_handed_in() -> None:
    (figure,) = read("10.000 kg", lang="en", separators=",")
    assert (figure.value, figure.readings) == (10000, ())


def test_a_region_writes_its_own_sign() -> None:
    assert decimal_of("es-MX") == "."
    assert decimal_of("es") == ","
    assert decimal_of(None) == "."


@pytest.mark.parametrize("raw", ["1.2.3", "1,1,1", "12,34,5", "1" * 41, "1 23", "12.345.67"])
def test_what_is_no_number(raw: str) -> None:
    assert read_numeral(raw, decimal=".", decided=False) is None


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("10,000", "1"),
        ("5.2 million", "100000"),
        ("3.50", "0.01"),
        ("10 thousand", "1000"),
        ("half a million", "100000"),
    ],
)
def test_step_is_the_place_of_the_last_digit(text: str, step: str) -> None:
    (figure,) = read(text, lang="en")
    assert figure.step == Decimal(step)
