"""What folding takes for the same words, and the way back to raw offsets."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.text.folding import fold

SAME = [
    ("It’s", "it's"),
    ("soft\u00adhyphen", "softhyphen"),
    ("oﬃce", "office"),
    ("cafe\u0301", "café"),
    ("a\u00a0b\u2009c", "a b c"),
    ("one—two", "one two"),
    ("one – two", "one two"),
    ("well‑known", "well-known"),
    ("con-\ntainers", "containers"),
    ("word[1] next[a] last[note 2].", "word next last"),
    ("[t]he want[ed] road", "the wanted road"),
    ("ＡＢＣ", "abc"),
    ("THE HEADING", "The heading"),
    ("−3 %", "-3%"),
    ("text¹ more", "text more"),
    ("zero\u200bwidth", "zerowidth"),
]
DIFFERENT = [
    ("5.2", "52"),
    ("-3", "3"),
    ("10,000", "10 000"),
    ("5%", "5"),
    ("€5", "$5"),
    ("want[s]", "want"),
    ("cannot", "can not"),
    ("schön", "schon"),
]


@pytest.mark.parametrize(("one", "two"), SAME)
def test_what_a_house_may_write_differently(one: str, two: str) -> None:
    assert fold(one).text == fold(two).text


@pytest.mark.parametrize(("one", "two"), DIFFERENT)
def test_what_must_stay_apart(one: str, two: str) -> None:
    assert fold(one).text != fold(two).text


def test_scripts_without_spaces_have_a_word_a_character() -> None:
    assert fold("引用文").words == ["引", "用", "文"]


@settings(deadline=None)
@given(st.text(max_size=120))
def test_each_word_has_its_raw_stretch(text: str) -> None:
    folded = fold(text)
    assert len(folded.words) == len(folded.spans)
    end = 0
    for start, stop in folded.spans:
        assert end <= start < stop <= len(text)
        end = stop


@settings(deadline=None)
@given(st.text(alphabet="ab-['’] .1,\n\u00adé", max_size=60))
def test_a_word_is_found_again_at_its_place(text: str) -> None:
    folded = fold(text)
    for index, start in enumerate(folded.word_starts):
        assert folded.word_at(start) == index
        assert folded.text[start : start + len(folded.words[index])] == folded.words[index]
