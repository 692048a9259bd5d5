"""A sentence that opens with a participle, and one that names who passes the words on."""

from __future__ import annotations

import pytest

from factcheck import matching
from factcheck.matching import speakers
from factcheck.model import Outcome, Speaker

OPENINGS = [
    (
        "by its agent",
        'Described by Jim Holm as "a wonder of wood", the mill stands by the river.',
        "a wonder",
        "Jim Holm",
    ),
    ("after the comma", 'Asked about fares, Anna Falk grew quiet: "not this year".', "not this", "Anna Falk"),
]


@pytest.mark.parametrize(("why", "text", "quoted", "name"), OPENINGS, ids=[row[0] for row in OPENINGS])
def test_an_opening_participle_is_nobodys_name(why: str, text: str, quoted: str, name: str) -> None:
    source = matching.SourceText.of(text, lang="en")
    start = text.index(quoted)

    said = speakers.telling_of(source).said(start, start + len(quoted))

    assert said is not None
    assert said.speaker(text).name == name


def found_for(name: str, text: str, words: str) -> Outcome:
    source = matching.SourceText.of(text, lang="en")
    start = text.index(words)
    return speakers.find(
        Speaker(start=0, end=len(name), raw=name, name=name), (start, start + len(words)), source
    ).outcome


PASSED_ON = "The yards run at 30 percent for lack of steel, Holm told reporters on Monday, the Norrby Post reported."


def test_who_speaks_is_not_who_reports_it() -> None:
    assert found_for("Holm", PASSED_ON, "30 percent") is Outcome.STATES


def test_who_is_not_named_is_not_excused_by_a_reporter() -> None:
    assert found_for("Berit Falk", PASSED_ON, "30 percent") is not Outcome.STATES
