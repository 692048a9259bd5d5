"""What the tests of fetching share: a loopback server, a store, and a way to gather with a clock of our own."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "hostile"))

from loopback import Loopback

from factcheck.fetching import FetchSettings, Gathered, Target, gather
from factcheck.model import Capture
from factcheck.store import Store

NOON = datetime(2024, 4, 12, 12, tzinfo=UTC)


@pytest.fixture
def site() -> Iterator[Loopback]:
    with Loopback() as server:
        yield server


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


@pytest.fixture
def settings(site: Loopback) -> FetchSettings:
    return FetchSettings(allow_hosts=frozenset({site.host}), source_deadline=5.0)


@pytest.fixture
def fetch(store: Store, settings: FetchSettings) -> Callable[..., Capture]:
    """Gather one URL and give its capture."""

    def fetch_one(url: str, **options: object) -> Capture:
        use = options.pop("settings", settings)
        target = Target(url, **options.pop("target", {}))
        gather([target], store, use, now=options.pop("now", lambda: NOON), **options)
        capture = store.latest(url)
        assert capture is not None
        return capture

    return fetch_one


@pytest.fixture
def counted(store: Store, settings: FetchSettings) -> Callable[..., Gathered]:
    """Gather URLs and give the counts."""

    def gather_all(*urls: str, **options: object) -> Gathered:
        now = options.pop("now", lambda: NOON)
        return gather([Target(url) for url in urls], store, options.pop("settings", settings), now=now, **options)

    return gather_all


@pytest.fixture
def public(monkeypatch: pytest.MonkeyPatch, site: Loopback) -> Callable[[str, int], list[str]]:
    """A resolver that knows every name as a public address, and a last step that dials the loopback server instead.

    Everything before that last step is the real thing: gate, look-up, check of the address, pace.
    """
    from factcheck.fetching.network import Network

    dial = Network._dial
    monkeypatch.setattr(
        Network, "_dial", lambda self, address, port, seconds: dial(self, "127.0.0.1", site.port, seconds)
    )
    return lambda host, port: ["93.184.216.34"]


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The waits of a gathering, in seconds. None is waited for: the loop's clock goes on by it at once."""
    found: list[float] = []
    clock, sleep = asyncio.BaseEventLoop.time, asyncio.sleep

    async def skip(seconds: float) -> None:
        found.append(seconds)
        await sleep(0)

    monkeypatch.setattr(asyncio, "sleep", skip)
    monkeypatch.setattr(asyncio.BaseEventLoop, "time", lambda loop: clock(loop) + sum(found))
    return found
