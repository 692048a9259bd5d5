"""Years that a text counts from one told before."""

from __future__ import annotations

import pytest

from factcheck.matching.prepared.source_text import SourceText

COUNTED = [
    ("en", "The pier opened in 1990; a year later it collapsed.", {1990, 1991}),
    ("en", "The pier opened in May 1990 and closed two years later.", {1990, 1992}),
    ("en", "The pier opened in 1990. The following year it burned.", {1990, 1991}),
    ("en", "The pier opened in 1990, and the next year it closed.", {1990, 1991}),
    ("en", "In 1990 he left; three years earlier he had come.", {1990, 1987}),
    ("en", "He came in 1990 and left the same year.", {1990}),
    ("de", "Der Steg wurde 1990 eröffnet und zwei Jahre später geschlossen.", {1990, 1992}),
    ("fr", "Le pont ouvrit en 1990 ; l’année suivante il brûla.", {1990, 1991}),
    ("es", "El puente abrió en 1990 y tres años después se cerró.", {1990, 1993}),
]
NOT_COUNTED = [
    ("no year before", "A year later it collapsed."),
    ("a year of another block", "The pier opened in 1990.\nA year later it collapsed."),
    ("later than planned", "The pier opened in 1990, two years later than planned."),
    ("before something", "The pier opened in 1990, two years before the ferry came."),
]


@pytest.mark.parametrize(("lang", "text", "years"), COUNTED)
def test_a_year_is_counted_from_the_last_one_told(lang: str, text: str, years: set[int]) -> None:
    assert {day.year for day in SourceText.of(text, lang=lang).dates} == years


@pytest.mark.parametrize("text", [text for _, text in NOT_COUNTED], ids=[why for why, _ in NOT_COUNTED])
def test_nothing_is_counted_from_nothing(text: str) -> None:
    assert not any(day.relative for day in SourceText.of(text, lang="en").dates)
