"""What holds for every text: offsets, order, no overlap, round trips, and hostile input."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.matching.quantity import decide_separators, read
from factcheck.matching.quantity.languages import LANGUAGES

_WORDS = (
    "1 12 1,234 1.234 1.2.3 10 000 ½ 3/4 5- - – % $ € EUR km m m² ' \" . , ; : ( ) [ ] \n \t / + ~ > million bn"
    " thousand hundred one half a and third of in to between from more than at least rose by up 2nd first Windows"
    " COVID zwei hundert und vingt quatre mille millones y medio двадцать три тыс. 三 十 万 分之 億 백 만 साढ़े लाख"
    " ٣ وعشرون e-1 ^ × 10"
)
_PIECES = st.sampled_from(_WORDS.split(" "))
_TEXTS = st.one_of(
    st.text(max_size=60), st.lists(_PIECES, max_size=14).map(" ".join), st.lists(_PIECES, max_size=14).map("".join)
)


@settings(max_examples=400, deadline=None)
@given(text=_TEXTS, lang=st.sampled_from([*LANGUAGES, None, "xx"]))
def test_figures_are_ordered_stretches_of_the_text(text: str, lang: str | None) -> None:
    last = 0
    for figure in read(text, lang=lang):
        assert last <= figure.start < figure.end <= len(text)
        assert figure.raw == text[figure.start : figure.end]
        last = figure.end
        if figure.low is not None and figure.high is not None:
            assert figure.low <= figure.high
        assert figure.value is not None or figure.low is not None or figure.high is not None


@settings(max_examples=200, deadline=None)
@given(number=st.integers(min_value=0, max_value=10**12), lang=st.sampled_from(LANGUAGES))
def test_a_grouped_number_is_read_back(number: int, lang: str) -> None:
    for text in (f"{number:,} kg", f"{number:,} kg".replace(",", "\u202f")):
        (figure,) = read(text, lang=lang)
        assert number in (figure.value, *figure.readings)


@settings(max_examples=200, deadline=None)
@given(number=st.decimals(min_value=Decimal("0.01"), max_value=10**6, places=2))
def test_a_decimal_is_read_back_in_both_spellings(number: Decimal) -> None:
    english = f"{number:,.2f} kg"
    german = english.translate(str.maketrans(",.", ".,"))
    assert [f.value for f in read(english, lang="en")] == [number]
    assert [f.value for f in read(german, lang="de")] == [number]


@settings(max_examples=200, deadline=None)
@given(text=_TEXTS, start=st.integers(0, 40), length=st.integers(1, 40))
def test_no_numeral_of_a_skipped_stretch_is_read(text: str, start: int, length: int) -> None:
    whole = (0, max(len(text), 1))
    assert read(text, lang="en", skip=[whole]) == ()
    read(text, lang="en", skip=[(start, start + length)])


_HOSTILE = {
    "grouped": "1,1,",
    "spaced": "123 ",
    "dotted": "1.",
    "dollars": "$",
    "dashes": "1-",
    "mails": "a@",
    "hedges": "more than ",
    "scales": "hundred ",
    "quotes": "1'",
    "brackets": "[1",
    "slashes": "1/",
    "plus": "+1",
    "words": "twenty-",
    "letters": "zwei",
}


@pytest.mark.parametrize("name", _HOSTILE)
def test_time_grows_with_the_text(name: str) -> None:
    piece = _HOSTILE[name]

    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        started = time.process_time()
        read(text, lang="de" if name == "letters" else "en")
        return time.process_time() - started

    small, large = (min(seconds(size) for _ in range(3)) for size in (6_000, 48_000))
    assert large < 1.0 + 24 * small


@pytest.mark.parametrize("bomb", ["9" * 1_000_000, "1e99999999", "10^99", "9^30^30", "1" * 40 + ",5" * 9, "0" * 100])
def test_number_bombs_are_no_figures(bomb: str) -> None:
    assert all(f.value is None or abs(f.value) < Decimal(10) ** 60 for f in read(bomb, lang="en"))


def test_separators_are_decided_on_a_bounded_stretch() -> None:
    started = time.process_time()
    decide_separators("1,1" * 700_000, "en")
    assert time.process_time() - started < 10, "all of the text was looked at"
