"""Lines that cannot hold a figure are not cut into tokens; all others are."""

from __future__ import annotations

import pytest

from factcheck.matching.quantity import read
from factcheck.matching.quantity.languages import LANGUAGES, language
from factcheck.matching.quantity.lines import telling_lines
from factcheck.matching.quantity.numbers import find_numbers
from factcheck.matching.quantity.tokens import tokenise

EMPTY = "Wxyz wxyz."
CUT = [code for code in LANGUAGES if telling_lines(EMPTY, language(code)) == []]


def test_languages_with_spaced_number_words_are_cut_by_lines() -> None:
    assert {"en", "fr", "es", "pt", "pl", "ru", "uk", "ar", "hi"} <= set(CUT)
    assert telling_lines(EMPTY, language("de")) is None


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The crews left.¶Ten ships came.¶A storm rose.", ["¶Ten ships came.¶"]),
        ("Ten ships came.¶A storm rose.¶It cost 5 euros.", ["Ten ships came.¶", "¶It cost 5 euros."]),
        ("Ten ships came.¶It cost ½ a crown.¶Onerous, tendentious.", ["Ten ships came.¶It cost ½ a crown.¶"]),
        ("A couple of hundred.¶¶A ship.¶¶(One)", ["A couple of hundred.¶", "¶(One)"]),
        ("A storm rose.¶", []),
        ("", []),
        ("12", ["12"]),
    ],
)
def test_whole_lines_are_kept(text: str, kept: list[str]) -> None:
    found = telling_lines(text, language("en"))
    assert found is not None
    assert [text[start:end] for start, end in found] == kept


@pytest.mark.parametrize("code", CUT)
def test_a_line_with_a_number_word_is_kept(code: str) -> None:
    table = language(code)
    missed = []
    for word in sorted(table.lexicon | set(table.phrases_of_numbers)):
        text = f"{EMPTY}¶{EMPTY} {word} {EMPTY}¶{EMPTY}"
        numbers = list(find_numbers(tokenise(text), table, decimal=".", decided=True))
        if numbers and not telling_lines(text, table):
            missed.append(word)
    assert missed == []


@pytest.mark.parametrize("code", CUT)
@pytest.mark.parametrize("line", ["5,000", "1/2 km", "٣٤", "COVID-19, 12 km", "½ kg"])
def test_a_line_between_others_is_read_as_on_its_own(code: str, line: str) -> None:
    alone = [(figure.raw, figure.value, figure.unit) for figure in read(f"{line}¶", lang=code)]
    between = read(f"{EMPTY}¶{EMPTY}¶{line}¶{EMPTY}", lang=code)
    assert alone
    assert [(figure.raw, figure.value, figure.unit) for figure in between] == alone
    assert all(figure.start >= 22 for figure in between)
