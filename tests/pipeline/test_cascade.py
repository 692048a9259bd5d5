"""The cascade of reading: trafilatura is asked only where it could change a role, and no verdict depends on that."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from factcheck import FetchSettings, Store, evidence, gather, matching, read_claims
from factcheck.documents import article, read
from factcheck.pipeline import match_prepared

ROOT = Path(__file__).parents[2]
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The evidence of the demonstration."""
    store = Store(tmp_path_factory.mktemp("cascade"))
    settings = FetchSettings(cassette=ROOT / "cassettes" / "demo.yaml")
    gather(read_claims(ROOT / "claims.yaml"), store, settings, now=lambda: NOON)
    return store


def verdicts(store: Store) -> dict[tuple[str, str], str]:
    """The verdict of every claim of the demonstration on every page of it, whether it cites the page or not."""
    claims = [matching.complete(claim) for claim in read_claims(ROOT / "claims.yaml").claims]
    found = {}
    for url, capture in evidence.captures_of(claims, store).items():
        if capture.sha256 is None:
            continue
        source = matching.prepare(read(evidence.job_of(capture, store.body(capture.sha256))))
        for claim in claims:
            found[claim.id, url] = match_prepared(claim, source).verdict.value
    return found


def test_every_verdict_is_that_of_pages_which_were_all_read_well(kept: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    ask = article.article_text
    monkeypatch.setattr(article, "article_text", lambda html: (asked.append(1), ask(html))[1])
    by_cascade = verdicts(kept)
    few = len(asked)
    monkeypatch.setattr(article, "is_open", lambda page: True)
    thorough = verdicts(kept)
    assert len(by_cascade) > 300
    assert {pair: (by_cascade[pair], thorough[pair]) for pair in thorough if by_cascade[pair] != thorough[pair]} == {}
    assert few < len(asked) - few, "the cascade spares nothing"
    assert "trafilatura" in sys.modules
