"""What stands at an address for a while only is told for what it is, and asked for again."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "hostile"))

from loopback import Loopback, reply

from factcheck import FetchSettings, Problem, Report, Store, Verdict, check, read_claims

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
HARBOUR = "<!doctype html><title>Harbour</title><p>The harbour handled 412 ships in 2023, the port office said.</p>"
MAINTENANCE = "<!doctype html><title>Back soon</title><h1>We&rsquo;ll be back soon</h1><p>Our website is currently down for maintenance. Please try again later.</p>"  # noqa: E501
CHALLENGE = "<!doctype html><title>Just a moment...</title><h1>Verify you are human</h1>"
OUTAGE = '<!doctype html><title>Bank down</title><p>The app said "Please try again later. We are down for maintenance" for 95 minutes on Monday, and 412 ships had to wait.</p>'  # noqa: E501


@pytest.fixture
def site() -> Iterator[Loopback]:
    with Loopback() as server:
        yield server


def run(folder: Path, site: Loopback, claim: str = "The harbour handled 412 ships in 2023") -> Report:
    (folder / "claims.yaml").write_text(f"factcheck: 1\nclaims:\n  - {claim}: {site.url('/page')}\n")
    settings = FetchSettings(allow_hosts=frozenset({site.host}))
    return check(read_claims(folder / "claims.yaml"), Store(folder / "store"), settings, now=lambda: NOON)


@pytest.mark.parametrize(
    ("page", "problem"),
    [(MAINTENANCE, Problem.SERVER_ERROR), (CHALLENGE, Problem.BLOCKED)],
    ids=["failing", "challenge"],
)
def test_it_is_no_source_and_the_next_run_asks_again(
    tmp_path: Path, site: Loopback, page: str, problem: Problem
) -> None:
    site.pages["/page"] = [reply(page), reply(HARBOUR)]
    first = run(tmp_path, site)
    assert (first.rulings[0].verdict, first.rulings[0].sources[0].problem) == (Verdict.UNREADABLE, problem)
    second = run(tmp_path, site)
    assert (second.rulings[0].verdict, second.requests) == (Verdict.SUPPORTED, 1)
    assert run(tmp_path, site).requests == 0


def test_the_words_of_a_failing_page_are_its_own_all_the_same(tmp_path: Path, site: Loopback) -> None:
    site.pages["/page"] = reply(MAINTENANCE)
    claim = "“Our website is currently down for maintenance”"
    assert run(tmp_path, site, claim).rulings[0].verdict is Verdict.SUPPORTED


def test_a_text_about_an_outage_is_read_and_kept(tmp_path: Path, site: Loopback) -> None:
    site.pages["/page"] = reply(OUTAGE)
    report = run(tmp_path, site, "The app was down for 95 minutes")
    assert report.rulings[0].sources[0].problem is None
    assert run(tmp_path, site).requests == 0
