"""Pages and claims of our own, the model loaded once, and a project to run in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck import matching
from factcheck.documents.holding import sentences
from factcheck.matching import SourceText
from factcheck.model import Claim, Passage, Place
from factcheck.semantic import HANDED, Reader

STORM = """<!doctype html><html lang="{lang}"><head><title>Storm shuts the harbour</title></head><body><article>
<h1>Storm shuts the harbour</h1>
<p>The harbour was shut for three days after the wind tore cranes from their rails.</p>
<p>The clock tower stopped because of its age.</p>
<p>The mayor thanked volunteers who handed out blankets during the night.</p>
</article></body></html>"""


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader()


@pytest.fixture(scope="session")
def passages_of() -> Callable[[str], tuple[Passage, ...]]:
    """The sentences of a text, one a line, as the cage hands them out."""
    return lambda text: sentences(SourceText.of(text, lang="en"), most=HANDED)


@pytest.fixture(scope="session")
def claim_of() -> Callable[..., Claim]:
    """A completed claim of these words."""

    def make(text: str, lang: str | None = "en") -> Claim:
        details = matching.read_details(text, lang=lang)
        return matching.complete(Claim(id="c", text=text, place=Place(path="c.yaml"), details=details, lang=lang))

    return make


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Makes a claims file with claims about a page, and makes its folder the current one."""

    def make(*claims: str, lang: str = "en", page: str = STORM) -> Path:
        (tmp_path / "page.html").write_text(page.replace("{lang}", lang), encoding="utf-8")
        rows = "".join(f"  - {{claim: {claim}, source: page.html}}\n" for claim in claims)
        (tmp_path / "claims.yaml").write_text(f"factcheck: 1\nlang: en\nclaims:\n{rows}", encoding="utf-8")
        monkeypatch.chdir(tmp_path)
        return tmp_path

    return make
