"""Numbers of Chinese, Japanese and Korean news, in digits and scale signs. In: texts. Out: value and unit."""

from __future__ import annotations

import pytest

from factcheck.matching.quantity import read


@pytest.mark.parametrize(
    ("lang", "text", "value", "unit"),
    [
        ("ko", "7천 4백만 달러", "74000000", "USD"),
        ("ko", "6천 310만 달러", "63100000", "USD"),
        ("ko", "8억 3천 2백만 원", "832000000", "KRW"),
        ("ko", "천 6백만 달러", "16000000", "USD"),
        ("ko", "관객 4만 7000명", "47000", ""),
        ("ko", "4만 7500원", "47500", "KRW"),
        ("ko", "5년 반", "5.5", "a"),
        ("ja", "6万 4,500トン", "64500", "t"),
        ("ja", "高さ168cmの壁", "168", "cm"),
        ("ja", "2時間半の会議", "2.5", "h"),
        ("zh", "两吨半", "2.5", "t"),
        ("zh", "四年半", "4.5", "a"),
    ],
)
def test_digits_signs_and_halves(lang: str, text: str, value: str, unit: str) -> None:
    (figure,) = read(text, lang=lang)
    assert figure.value is not None
    assert (f"{figure.value.normalize():f}", figure.unit) == (value, unit)


@pytest.mark.parametrize(("text", "figures"), [("4명 반대", ["4"]), ("3만원 5000원", ["3만원", "5000원"])])
def test_what_only_looks_like_more_of_the_number(text: str, figures: list[str]) -> None:
    assert [figure.raw for figure in read(text, lang="ko")] == figures


@pytest.mark.parametrize(
    ("lang", "text", "value", "unit"),
    [
        ("it", "sessantacinque cent", "65", "cent"),
        ("it", "70 centesimi", "70", "cent"),
        ("it", "duecentottanta navi", "280", ""),
        ("de", "19 Nanometern", "19", "nm"),
        ("en", "$3.125T", "3125000000000", "USD"),
    ],
)
def test_cents_and_parts_of_words(lang: str, text: str, value: str, unit: str) -> None:
    (figure,) = read(text, lang=lang)
    assert figure.value is not None
    assert (f"{figure.value.normalize():f}", figure.unit) == (value, unit)
