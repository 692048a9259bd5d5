"""Whether a source attributes a stretch to the speaker of a claim."""

from __future__ import annotations

import pytest

from factcheck.matching import speakers
from factcheck.matching.prepared.source_text import SourceText
from factcheck.model import Finding, Outcome, Reason, Speaker

SOURCE = """Seoul’s defence minister Shin Won-sik spoke on Monday.

“They sent 7,000 containers,” Shin said, Yonhap reports. The ministry would not say how it knew.

Washington said that the first had left in September, according to John Stone, a spokesman.

Tom Hill and his wife Ann Hill were there. “It was loud,” Ann said.

“We saw nothing,” said Peter Lane, a spokesman for the Harbour Agency.
"""


def find(name: str, words: str | None) -> Finding:
    speaker = Speaker(start=0, end=len(name), raw=name, name=name)
    stretch = None if words is None else (SOURCE.index(words), SOURCE.index(words) + len(words))
    return speakers.find(speaker, stretch, SourceText.of(SOURCE, lang="en"))


FOUND = [
    ("Shin", "They sent 7,000 containers", Outcome.STATES),
    ("Wonsik Shin", "They sent 7,000 containers", Outcome.STATES),
    ("the defence minister", "They sent 7,000 containers", Outcome.STATES),
    ("John Stone", "They sent 7,000 containers", Outcome.DIFFERS),
    ("Shin Jae-won", "They sent 7,000 containers", Outcome.DIFFERS),
    ("Peter Lane", "We saw nothing", Outcome.STATES),
    ("the Harbour Agency", "We saw nothing", Outcome.STATES),
    ("the Roads Agency", "We saw nothing", Outcome.ELSEWHERE),
    ("Shin", "We saw nothing", Outcome.DIFFERS),
    ("Washington", "the first had left in September", Outcome.STATES),
    ("John Stone", "the first had left in September", Outcome.STATES),
    ("Tom Hill", "It was loud", Outcome.DIFFERS),
    ("Ann Hill", "It was loud", Outcome.STATES),
    ("Peter Lane", "spoke on Monday", Outcome.ELSEWHERE),
    ("Mary Major", "spoke on Monday", Outcome.ABSENT),
    ("Shin", None, Outcome.STATES),
    ("Tom Hill", None, Outcome.ELSEWHERE),
    ("Mary Major", None, Outcome.ABSENT),
]


@pytest.mark.parametrize(("name", "words", "outcome"), FOUND)
def test_find(name: str, words: str | None, outcome: Outcome) -> None:
    found = find(name, words)
    assert found.outcome is outcome, found.note
    if outcome is Outcome.DIFFERS:
        assert found.reason is Reason.SPEAKER
    if found.passage is not None:
        assert SOURCE[found.passage.start : found.passage.end] == found.passage.exact


def test_the_note_says_whose_words_they_are() -> None:
    assert "Shin Won-sik" in find("John Stone", "They sent 7,000 containers").note
