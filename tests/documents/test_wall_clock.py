"""The wall clock of a job rings for a job that is not done in time, and for no other."""

from __future__ import annotations

from threading import Event

import pytest

from factcheck.documents.clock import WallClock


@pytest.fixture
def clock():
    clock = WallClock()
    yield clock
    clock.stop()


def test_a_job_that_overruns_is_rung_for(clock) -> None:
    rung = Event()
    with clock.limit(0.01, rung.set):
        assert rung.wait(10)


def test_a_shorter_job_after_a_longer_one_is_rung_for_in_its_own_time(clock) -> None:
    rung = Event()
    with clock.limit(3600, pytest.fail):
        pass
    with clock.limit(0.01, rung.set):
        assert rung.wait(10)


def test_a_job_after_one_that_overran_is_rung_for_too(clock) -> None:
    for _ in range(3):
        rung = Event()
        with clock.limit(0.01, rung.set):
            assert rung.wait(10)


def test_a_job_that_is_done_is_not_rung_for(clock) -> None:
    """The time of many jobs passes while the last is under way, which is rung for after all of them."""
    early, last = Event(), Event()
    for _ in range(50):
        with clock.limit(0.2, early.set):
            pass
    with clock.limit(0.3, last.set):
        assert last.wait(10)
    assert not early.is_set()


def test_a_clock_that_is_stopped_ends_its_thread() -> None:
    clock = WallClock()
    with clock.limit(3600, pytest.fail):
        pass
    clock.stop()
    thread = clock._thread
    assert thread is not None
    thread.join(10)
    assert not thread.is_alive()
