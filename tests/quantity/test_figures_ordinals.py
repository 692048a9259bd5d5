"""Ranks and the parts named after them. In: numbers in words of our own. Out: the value, and whether it is a rank."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from factcheck.matching.quantity import read


@pytest.mark.parametrize(
    ("lang", "text", "rank"),
    [
        ("en", "the forty-seventh bridge", 47),
        ("en", "the two hundred and third bridge", 203),
        ("de", "die dreiundvierzigste Brücke", 43),
        ("de", "die zweihundertfünfte Brücke", 205),
        ("fr", "le vingt et unième pont", 21),
        ("fr", "le trente-quatrième pont", 34),
        ("fr", "le soixante-dixième pont", 70),
        ("it", "il trentaquattresimo ponte", 34),
        ("nl", "de eenenveertigste brug", 41),
        ("sv", "den trettioandra bron", 32),
        ("es", "el trigésimo puente", 30),
        ("pt", "a quadragésima ponte", 40),
    ],
)
def test_a_rank_is_no_quantity(lang: str, text: str, rank: int) -> None:
    assert [(figure.ordinal, figure.value) for figure in read(text, lang=lang)] == [(True, rank)]


@pytest.mark.parametrize(
    ("lang", "text", "part"),
    [
        ("en", "two thirty-firsts of the cargo", "2/31"),
        ("en", "seventeen and two thirds tonnes", "53/3"),
        ("en", "nine twentieths", "9/20"),
        ("de", "drei Fünfundzwanzigstel der Ladung", "3/25"),
        ("fr", "deux vingt-cinquièmes de la cargaison", "2/25"),
        ("fr", "huit et trois quarts", "35/4"),
        ("it", "sette ventunesimi del carico", "1/3"),
        ("it", "dodici e un mezzo", "25/2"),
        ("es", "siete treintavos de la carga", "7/30"),
        ("es", "tres onceavos", "3/11"),
        ("pt", "sete vinte e cinco avos da carga", "7/25"),
        ("pt", "três cinco avos", "3/5"),
        ("nl", "zeven eenendertigste van de lading", "7/31"),
        ("nl", "zestienenhalve ton", "33/2"),
        ("de", "vierzehneinhalb Tonnen", "29/2"),
        ("sv", "tre miljondelar", "3/1000000"),
    ],
)
def test_a_part_named_after_a_rank(lang: str, text: str, part: str) -> None:
    (figure,) = read(text, lang=lang)
    expected = Fraction(part)
    assert figure.value is not None
    assert abs(figure.value - Decimal(expected.numerator) / expected.denominator) < Decimal("1e-9")
    assert not figure.ordinal


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("en", "a quarter million crates", "250000"),
        ("en", "a quarter-million crates", "250000"),
        ("en", "a third of a million crates", None),
        ("de", "eine Viertelmillion Kisten", "250000"),
        ("es", "un cuarto de millón de cajas", "250000"),
        ("fr", "un quart de million de caisses", "250000"),
        ("it", "un quarto di milione di casse", "250000"),
    ],
)
def test_a_part_of_a_million(lang: str, text: str, value: str | None) -> None:
    (figure,) = read(text, lang=lang)
    assert figure.value is not None
    assert round(figure.value) == int(value or 333333)


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "the third million"), ("fr", "un vingt-cinquième anniversaire"), ("es", "el quinto millón")],
)
def test_a_rank_before_a_noun_is_no_part(lang: str, text: str) -> None:
    assert [figure.value for figure in read(text, lang=lang) if not figure.ordinal] == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("sales of 1.4b in spring", ["1400000000"]),
        ("see section 5b of the rules", []),
        ("3 hundred and 21 crates", ["321"]),
        ("four third class carriages", ["4"]),
        ("two third of the votes", ["0.67"]),
    ],
)
def test_digits_with_letters_and_scale_words(text: str, values: list[str]) -> None:
    read_values = [figure.value for figure in read(text, lang="en") if not figure.ordinal]
    assert [round(value, 2) for value in read_values if value is not None] == [Decimal(value) for value in values]


@pytest.mark.parametrize(
    ("lang", "text", "value", "unit"),
    [
        ("en", "a quarter mile from the quay", "0.25", "mi"),
        ("en", "for a quarter-century", "0.25", "100a"),
        ("en", "a quarter pound of butter", "0.25", "lb"),
        ("ar", "نصف السكان", "0.5", ""),
    ],
)
def test_a_part_before_its_unit(lang: str, text: str, value: str, unit: str) -> None:
    (figure,) = read(text, lang=lang)
    assert (str(figure.value), figure.unit) == (value, unit)


@pytest.mark.parametrize("text", ["last quarter tonnes fell", "first-quarter tonnes", "a third hour"])
def test_a_quarter_of_the_year_is_no_part_of_a_unit(text: str) -> None:
    assert [figure.value for figure in read(text, lang="en") if not figure.ordinal] == []


@pytest.mark.parametrize(
    ("lang", "text", "ranks"),
    [
        ("it", "Secondo Berti gli argini reggono.", 0),
        ("it", "Secondo il ministero gli argini reggono.", 0),
        ("it", "Il secondo argine regge.", 1),
        ("it", "Arrivò secondo a Monza.", 1),
        ("pt", "Segundo a polícia, a ponte reabre.", 0),
        ("pt", "O segundo lugar é dela.", 1),
    ],
)
def test_a_preposition_spelled_as_a_rank_is_none(lang: str, text: str, ranks: int) -> None:
    assert len(read(text, lang=lang)) == ranks
