"""One report, whichever way it is made: with one worker or two, while gathering or after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from factcheck import FetchSettings, Store, Verdict, evidence, gather, pipeline, read_claims, render, replay
from factcheck.claims.claim_set import ClaimSet
from factcheck.errors import EvidenceError
from factcheck.fetching.settings import Progress
from factcheck.model import Capture, Report

ROOT = Path(__file__).parents[2]
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def claims() -> ClaimSet:
    return read_claims(ROOT / "claims.yaml")


@pytest.fixture(scope="module")
def store(claims: ClaimSet, tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = Store(tmp_path_factory.mktemp("ways") / "store")
    gather(claims, store, FetchSettings(cassette=ROOT / "cassettes" / "demo.yaml"), now=lambda: NOON)
    return store


def written(report: Report) -> str:
    return render(replace(report, store=""), "json")


def test_the_report_is_the_same_whichever_way_it_is_made(claims: ClaimSet, store: Store, tmp_path: Path) -> None:
    once = written(replay(claims, store, now=NOON, jobs=1))
    assert written(replay(claims, store, now=NOON, jobs=2)) == once
    settings = FetchSettings(cassette=ROOT / "cassettes" / "demo.yaml")
    at_once = pipeline.check(claims, Store(tmp_path / "store"), settings, now=lambda: NOON)
    assert written(at_once) == once
    backwards = replay(replace(claims, claims=claims.claims[::-1]), store, now=NOON)
    assert written(replace(backwards, rulings=backwards.rulings[::-1])) == once


def test_what_was_looked_at_too_early_is_looked_at_again(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(
        "factcheck: 1\nclaims:\n  - The harbour handled 412 ships: https://page.example/a\n", encoding="utf-8"
    )
    claims, store = read_claims(tmp_path / "claims.yaml"), Store(tmp_path / "store")
    capture = Capture(
        url="https://page.example/a", final_url="https://page.example/a", fetched_at=NOON, status=200,
        headers=(("content-type", "text/html"),),
    )  # fmt: skip
    with evidence.desk(claims.claims, store) as desk:
        look = pipeline.ahead(desk)
        look(Progress(1, 1, "https://page.example/a", None))
        store.keep(capture, b"<p>The harbour handled 409 ships.</p>")
        look(Progress(1, 1, "https://page.example/a", None))
        store.keep(replace(capture, fetched_at=NOON + timedelta(hours=1)), b"<p>The harbour handled 412 ships.</p>")
        report = replay(claims, store, now=NOON, desk=desk)
    assert [ruling.verdict for ruling in report.rulings] == [Verdict.SUPPORTED]


def test_a_body_that_was_altered_is_told_whichever_way(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p>The harbour handled 412 ships.</p>", encoding="utf-8")
    (tmp_path / "claims.yaml").write_text(
        "factcheck: 1\nclaims:\n  - {claim: The harbour handled 412 ships, source: page.html}\n", encoding="utf-8"
    )
    claims, store = read_claims(tmp_path / "claims.yaml"), Store(tmp_path / "store")
    gather(claims, store, now=lambda: NOON)
    for body in (tmp_path / "store" / "bodies").glob("*/*"):
        body.unlink()
    with pytest.raises(EvidenceError, match="missing"):
        replay(claims, store, now=NOON)
