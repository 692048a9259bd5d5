"""What the tests of matching ask again and again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

import pytest

from factcheck import judge, matching
from factcheck.matching.prepared.source_text import line_blocks
from factcheck.model import Claim, Detail, Document, Finding, Outcome, Place, Statement, Verdict


class Held(NamedTuple):
    """What a claim, held against one text, came to."""

    verdict: Verdict
    details: tuple[Detail, ...]
    findings: tuple[Finding, ...]

    @property
    def notes(self) -> list[str]:
        """What is told of each detail."""
        return [finding.note for finding in self.findings]

    @property
    def difference(self) -> str:
        """What is told of a statement that differs; "" where none does."""
        pairs = zip(self.details, self.findings, strict=True)
        return " ".join(f.note for d, f in pairs if isinstance(d, Statement) and f.outcome is Outcome.DIFFERS)


@pytest.fixture
def held() -> Callable[..., Held]:
    """A claim, given as words in a language, held against one text, by default in the same; published: of the page."""

    def hold(
        words: str, text: str, lang: str = "en", *, page: str | None = None, published: date | None = None
    ) -> Held:
        details = matching.read_details(words, lang=lang)
        claim = matching.complete(Claim(id="c", text=words, place=Place(path="b"), details=details, lang=lang))
        document = Document(url="", text=text, blocks=line_blocks(text), lang=page or lang, published=published)
        found = matching.match(claim, matching.prepare(document))
        verdict = judge.source_verdict(claim.details, found.findings, found.score)
        return Held(verdict, claim.details, tuple(found.findings))

    return hold


@pytest.fixture
def verdict(held: Callable[..., Held]) -> Callable[[str, str], Verdict]:
    """The verdict on an English claim, given as words, over one English text."""
    return lambda words, text: held(words, text).verdict
