"""Whether two names are one speaker."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.matching.speakers import same

ONE = [
    ("Shin Won-sik", "Won Sik Shin"),
    ("Shin Won-sik", "Wonsik Shin"),
    ("Shin Won-sik", "Shin"),
    ("Jane Roe", "Roe"),
    ("Jane Roe", "J. Roe"),
    ("Jane Roe", "Ms. Roe"),
    ("Jane Roe", "JANE ROE"),
    ("Jane A. Roe", "Jane Roe"),
    ("Sen. Jane Roe (R-Ohio)", "Roe"),
    ("Utah coach Jane Roe", "Jane Roe"),
    ("Jane Roe of the Daily Mail", "Jane Roe"),
    ("Jane Roe, the minister", "Jane Roe"),
    ("Roe’s", "Roe"),
    ("José María Núñez", "Jose Maria Nunez"),
    ("Müller", "Mueller"),
    ("Zelensky", "Volodymyr Zelenskyy"),
    ("Bob Stone", "Robert Stone"),
    ("Ursula von der Leyen", "Leyen"),
    ("Mohammed bin Salman", "Muhammad bin Salman"),
    ("J.D. Vance", "JD Vance"),
    ("the Justice Department", "Justice Department"),
    ("UN", "United Nations"),
    ("FBI", "Federal Bureau of Investigation"),
    ("a spokesman for the ministry", "the ministry"),
    ("State Department spokesman John Stone", "Stone"),
    ("the police", "police"),
]
TWO = [
    ("Jane Roe", "John Roe"),
    ("Jane Roe", "Jane Doe"),
    ("J. Roe", "Mary Roe"),
    ("Utah coach Jane Roe", "Utah coach John Doe"),
    ("Kim Jong-un", "Kim Yo-jong"),
    ("Miller", "Muller"),
    ("Clinton", "Clifton"),
    ("the Ministry of Health", "the Defence Department"),
]
OPEN = [
    ("the minister", "Jane Roe"),
    ("she", "Jane Roe"),
    ("the Roads Agency", "Jane Roe"),
    ("John Stone Jr.", "John Stone"),
    ("", "Jane Roe"),
]


@pytest.mark.parametrize(("one", "two"), ONE)
def test_forms_of_one_name(one: str, two: str) -> None:
    assert same(one, two) is True
    assert same(two, one) is True


@pytest.mark.parametrize(("one", "two"), TWO)
def test_names_of_two(one: str, two: str) -> None:
    assert same(one, two) is False
    assert same(two, one) is False


@pytest.mark.parametrize(("one", "two"), OPEN)
def test_what_names_alone_do_not_tell(one: str, two: str) -> None:
    assert same(one, two) is None
    assert same(two, one) is None


@settings(deadline=None)
@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_strings_are_compared_the_same_way_round(one: str, two: str) -> None:
    assert same(one, two) == same(two, one)
