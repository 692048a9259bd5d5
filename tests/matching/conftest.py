"""What the tests of matching ask again and again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck import judge, matching
from factcheck.model import Claim, Place, Verdict


@pytest.fixture
def verdict() -> Callable[[str, str], Verdict]:
    """The verdict on an English claim, given as words, over one English text."""

    def of(words: str, text: str) -> Verdict:
        details = matching.read_details(words, lang="en")
        claim = matching.complete(Claim(id="c", text=words, place=Place(path="b"), details=details, lang="en"))
        found = matching.match(claim, matching.SourceText.of(text, lang="en"))
        return judge.source_verdict(claim.details, found.findings, found.score)

    return of
