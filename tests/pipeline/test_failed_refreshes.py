"""A page that was kept stands while its site fails for the moment, and no longer than that."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "hostile"))

from loopback import Loopback, reply

from factcheck import FetchSettings, Problem, Report, Store, Verdict, check, read_claims, replay

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
DATED = {"ETag": '"v1"'}
HARBOUR = reply("<!doctype html><title>Harbour</title><p>The harbour handled 412 ships in 2023.</p>", headers=DATED)
MAINTENANCE = reply(
    "<!doctype html><title>Back soon</title><h1>Down for maintenance</h1><p>Please try again later.</p>"
)
CUT = b"HTTP/1.1 200 X\r\nContent-Type: text/html\r\nContent-Length: 900\r\n\r\n<p>The har"


@pytest.fixture
def site() -> Iterator[Loopback]:
    with Loopback() as server:
        yield server


def run(folder: Path, site: Loopback, *, days: int, offline: bool = False) -> Report:
    """A check that asks for every page that is older than the moment."""
    claim = f"  - The harbour handled 412 ships in 2023: {site.url('/page')}\n"
    (folder / "claims.yaml").write_text(f"factcheck: 1\nclaims:\n{claim}")
    settings = None if offline else FetchSettings(allow_hosts=frozenset({site.host}), retries=0, read_deadline=0.2)
    claims, store, at = read_claims(folder / "claims.yaml"), Store(folder / "store"), NOON + timedelta(days=days)
    if settings is None:
        return replay(claims, store, now=at)
    return check(claims, store, settings, now=lambda: at, max_age=timedelta(0))


@pytest.mark.parametrize(
    "failure",
    [
        reply("busy", 503),
        reply("busy", 500),
        reply("later", 429, {"Retry-After": "3600"}),
        reply("late", 504),
        MAINTENANCE,
        CUT,
        lambda connection: connection.close(),
    ],
    ids=["503", "500", "429", "504", "maintenance", "cut short", "no answer"],
)
def test_a_kept_page_stands_while_its_site_fails(tmp_path: Path, site: Loopback, failure: object) -> None:
    site.pages["/page"] = HARBOUR
    run(tmp_path, site, days=0)
    site.pages["/page"] = failure
    for report in (run(tmp_path, site, days=1), run(tmp_path, site, days=1, offline=True)):
        ruling = report.rulings[0]
        (source,) = ruling.sources
        assert (ruling.verdict, source.problem) == (Verdict.SUPPORTED, None)
        assert source.capture.fetched_at == NOON
        assert source.capture.note.startswith("Asked again on 2026-11-21: ")
        assert source.capture.note.endswith("This is the page as it was read on 2026-11-20.")


@pytest.mark.parametrize(
    ("status", "problem"), [(404, Problem.DEAD_LINK), (410, Problem.DEAD_LINK), (403, Problem.BLOCKED)]
)
def test_a_definite_answer_takes_the_place_of_what_was_kept(
    tmp_path: Path, site: Loopback, status: int, problem: Problem
) -> None:
    site.pages["/page"] = [HARBOUR, reply("no", status), reply("busy", 503)]
    run(tmp_path, site, days=0)
    ruling = run(tmp_path, site, days=1).rulings[0]
    assert (ruling.verdict, ruling.sources[0].problem) == (Verdict.UNREADABLE, problem)
    assert run(tmp_path, site, days=2).rulings[0].sources[0].problem is Problem.SERVER_ERROR


def test_a_page_that_was_never_read_has_nothing_to_stand_for_it(tmp_path: Path, site: Loopback) -> None:
    site.pages["/page"] = reply("busy", 503)
    run(tmp_path, site, days=0)
    assert run(tmp_path, site, days=1).rulings[0].sources[0].problem is Problem.SERVER_ERROR


def test_after_a_failure_the_server_is_still_asked_whether_the_page_changed(tmp_path: Path, site: Loopback) -> None:
    site.pages["/page"] = [HARBOUR, reply("busy", 503), b"HTTP/1.1 304 Not Modified\r\n\r\n"]
    for days in range(3):
        report = run(tmp_path, site, days=days)
    assert [seen.headers.get("if-none-match") for seen in site.seen] == [None, '"v1"', '"v1"']
    capture = report.rulings[0].sources[0].capture
    assert (capture.status, capture.fetched_at, capture.note) == (
        304,
        NOON + timedelta(days=2),
        "Unchanged since 2026-11-20, says the server.",
    )
