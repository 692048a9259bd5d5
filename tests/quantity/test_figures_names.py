"""Words and numbers that are no quantities, and numbers that a tokeniser tore. In: texts of our own. Out: figures."""

from __future__ import annotations

import pytest

from factcheck.matching.quantity import read


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The film reached a score of 62", ["62"]),
        ("a gross profit of $4 million", ["$4 million"]),
        ("a myriad of reasons", []),
        ("in the 90210 ZIP code", []),
        ("a shed at 16-18 Harbour Avenue", []),
        ("a flat at 9 E 71st St, Seaton", []),
        ("16-18 crates", ["16-18"]),
        ("hundreds of COVID -19 wards", ["hundreds"]),
        ("the sp 500 fell 2 %", ["2 %"]),
        ("the Fortune 500 companies", []),
        ("the FTSE 100 lost 20 points", ["20"]),
        ("the 737 Max jets", ["737"]),
        ("a losing run against Seaton (4-7, 3-4) since 2007", []),
        ("children (aged 5-10, some 12) came", ["5-10", "some 12"]),
        ("under Section 14(1) of the Act", []),
        ("Palaeontology 60 (3): the bones", ["60"]),
        ("The flat has 5 (3) rooms", ["5", "3"]),
        ("as section 7.2 says", []),
        ("ISBN 9781576076941", []),
        ("a film in 4K video, NBA 2K20 and 4K followers", ["4K"]),
        ("net zero by then; it doubles as a shed", []),
        ("Prices doubled; double the price", ["doubled", "double"]),
        ("lower test scores on the day", []),
        ("scores of people", ["scores of"]),
        ("20 crates max", ["20"]),
    ],
)
def test_names_and_marks(text: str, figures: list[str]) -> None:
    assert [figure.raw for figure in read(text, lang="en") if not figure.ordinal] == figures


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("rose 6 . 4 % in May", ["6.4"]),
        ("a deficit of 1 . 7 billion", ["1700000000"]),
        ("around 80 , 000 spectators", ["80000"]),
        ("around 80, 000 spectators", ["80000"]),
        ("1, 250, 000 kronor", ["1250000"]),
        ("in rooms 80, 200 and 300 people", ["80", "200", "300"]),
        ("rooms 5 , 100 , 200", ["5", "100", "200"]),
        ("It cost 6 . 40 people came", ["6", "40"]),
    ],
)
def test_a_torn_number(text: str, values: list[str]) -> None:
    assert [f"{figure.value.normalize():f}" for figure in read(text, lang="en") if figure.value is not None] == values


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("sales of 48.5 MSEK", "48500000", "SEK"),
        ("MEUR 60 of sales", "60000000", "EUR"),
        ("TEUR 300", "300000", "EUR"),
        ("twenty MUSD", "20000000", "USD"),
        ("48.5 million SEK", "48500000", "SEK"),
    ],
)
def test_a_code_with_the_letter_of_its_scale(text: str, value: str, unit: str) -> None:
    (figure,) = read(text, lang="en")
    assert figure.value is not None
    assert (f"{figure.value.normalize():f}", figure.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "raws"),
    [
        ("killed 15 people and more than 400 were hurt", ["15", "more than 400"]),
        ("15 cases and over 4 recoveries", ["15", "over 4"]),
        ("15 cases and at least 4 deaths", ["15", "at least 4"]),
        ("15 people or more", ["15 people or more"]),
    ],
)
def test_the_bound_of_the_next_number_is_not_this_ones(text: str, raws: list[str]) -> None:
    assert [figure.raw for figure in read(text, lang="en")] == raws


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("aged 45 and €5 million of aid", ["45", "5000000"]),
        ("£20 and ten thousand protesters", ["20", "10000"]),
        ("20 euros and 3.4 billion euros", ["20", "3400000000"]),
        ("£20 and half a million visitors", ["20", "500000"]),
        ("5 and 6 million euros", ["5000000", "6000000"]),
        ("$5 and $6 million", ["5000000", "6000000"]),
        ("between $20 and 30 million", ["20000000", "30000000"]),
        ("five and a half million", ["5500000"]),
        ("5.2 million and up from 4.8 million", ["5200000", "4800000"]),
    ],
)
def test_two_amounts_share_only_what_is_said_of_both(text: str, values: list[str]) -> None:
    assert [f"{figure.value.normalize():f}" for figure in read(text, lang="en") if figure.value is not None] == values
    assert all(figure.high is not None for figure in read(text, lang="en"))
