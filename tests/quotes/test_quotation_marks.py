"""Which stretches of a text stand in quotation marks."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.matching import quotes
from factcheck.text.quotation_marks import read_marks

MARKS = [
    ("She said “yes” and “no”.", ["yes", "no"]),
    ('She said "yes" and "no".', ["yes", "no"]),
    ("„Gut so“, sagte er.", ["Gut so"]),
    ("»Gut so«, sagte er.", ["Gut so"]),
    ("« Très bien », dit-elle.", ["Très bien"]),
    ("«Muy bien», dijo.", ["Muy bien"]),
    ("”Bra”, sade hon.", ["Bra"]),
    ("‘It’s the dogs’ bowl’, he said. ‘No.’", ["It’s the dogs’ bowl", "No."]),
    ("'We won't go,' she said.", ["We won't go,"]),
    ("``So'' it was set.", ["So"]),
    ("「はい」と言った。", ["はい"]),
    ("“He told us ‘no’ twice.”", ["He told us ‘no’ twice."]),
    ("“It was “nested” there,” she said.", ["It was “nested” there,"]),
    ("«Un «deux» trois»", ["Un «deux» trois"]),
    ("(“in brackets”)", ["in brackets"]),
    ("X—“dash”—y", ["dash"]),
    ("“One.”“Two.”", ["One.", "Two."]),
    # apostrophes, elisions, decades, feet and inches are no quotation marks
    ("It's the workers' and Jane's right, in the '90s, rock 'n' roll.", []),
    ("l’homme d’État qu’il est", []),
    ('He is 5\'10" tall and has a 27" screen.', []),
    ('He said "the 27" screen" was big.', ['the 27" screen']),
    ('A 5" nail and "a quotation".', ["a quotation"]),
    # unbalanced marks
    ("“Only opened, he said.", ["Only opened, he said."]),
    ("We shall go,” she said.", ["We shall go,"]),
    ("He said “one and “two”.", ["one and “two"]),
    # reopened in each paragraph: one quotation
    ("“First.\n\n“Second.\n\n“Third,” he said.", ["First.\n\n“Second.\n\n“Third,"]),
    # a wrapped line does not end a quotation
    ("“We will rebuild\nthe bridge,” she said.", ["We will rebuild\nthe bridge,"]),
    # an unclosed one ends with its paragraph
    ("“First paragraph.\n\nShe left.", ["First paragraph."]),
    ("", []),
    ("“”", []),
    ("“…”", []),
]


@pytest.mark.parametrize(("text", "inner"), MARKS)
def test_marks_of_every_house(text: str, inner: list[str]) -> None:
    assert [quote.text for quote in quotes.read(text)] == inner


def test_offsets_hold_the_marks_and_the_words() -> None:
    text = "She said: « Très bien », and left."
    (quote,) = quotes.read(text)
    assert text[quote.start : quote.end] == quote.raw == "« Très bien »"
    assert text[quote.inner_start : quote.inner_end] == quote.text == "Très bien"


@settings(deadline=None)
@given(st.text(alphabet="ab .,\n\"'“”‘’«»„0", max_size=80))
def test_offsets_are_ordered_and_true_for_any_text(text: str) -> None:
    end = 0
    for mark in read_marks(text):
        assert end <= mark.start <= mark.inner_start <= mark.inner_end <= mark.end <= len(text)
        end = mark.end
    for quote in quotes.read(text):
        assert text[quote.start : quote.end] == quote.raw
        assert text[quote.inner_start : quote.inner_end] == quote.text


@pytest.mark.parametrize("piece", ['"', "“", "'a ", "‘a’s ", '5" ', "« », ", "“a “", 'said Roe " ', "“a” said "])
def test_a_long_hostile_text_is_read_in_linear_time(piece: str) -> None:
    def least_seconds(count: int) -> float:
        """The least of three runs: what else the machine does only adds to it."""
        runs = []
        for _ in range(3):
            started = time.process_time()
            quotes.read(piece * count)
            runs.append(time.process_time() - started)
        return min(runs)

    assert least_seconds(6_000) < max(1.0, 12 * least_seconds(1_500))
