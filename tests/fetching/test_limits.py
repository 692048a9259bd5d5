"""Every server behaviour of the corpus ends in time, within the limits, and is told truly."""

from __future__ import annotations

import socket
import threading
import time
from dataclasses import replace

import pytest
from behaviours import BEHAVIOURS, HELLO, Case

from factcheck.fetching.inflate import decoder_for
from factcheck.fetching.settings import Trouble
from factcheck.model import Problem

CASES = [case for cases in BEHAVIOURS.values() for case in cases]
TOTAL = 0.6  # seconds for a source in these tests


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_behaviour_is_told_truly_and_in_time(fetch, site, settings, store, case: Case) -> None:
    site.pages["/page"] = case.answer
    limits = replace(settings, source_deadline=TOTAL, wire_limit=5_000_000, inflated_limit=10_000_000, back_off=0.01)
    started = time.monotonic()
    capture = fetch(site.url("/page"), settings=limits)
    assert time.monotonic() - started < TOTAL + 1.0
    assert capture.problem in case.right, capture.note
    if capture.problem is None:
        assert store.body(capture.sha256) == HELLO
    else:
        assert capture.note


def test_a_stalled_handshake_ends(fetch, site, settings) -> None:
    site.pages["*"] = HELLO
    capture = fetch(f"https://{site.host}/", settings=replace(settings, source_deadline=TOTAL))
    assert capture.problem in (Problem.TIMED_OUT, Problem.UNREACHABLE)


def test_a_slow_look_up_ends_and_does_not_keep_the_program(fetch, settings) -> None:
    let_go = threading.Event()

    def resolver(host: str, port: int) -> list[str]:
        let_go.wait(20)
        return ["93.184.216.34"]

    started = time.monotonic()
    capture = fetch("http://slow.org/", resolver=resolver, settings=replace(settings, dns_deadline=0.2, back_off=0.01))
    let_go.set()
    assert capture.problem is Problem.UNREACHABLE
    assert time.monotonic() - started < 2.0
    assert all(thread.daemon for thread in threading.enumerate() if thread.name.startswith("look up"))


def test_a_port_where_nobody_listens_is_unreachable(fetch, settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    allowed = replace(settings, allow_hosts=frozenset({f"127.0.0.1:{port}"}))
    capture = fetch(f"http://127.0.0.1:{port}/", settings=allowed)
    assert capture.problem is Problem.UNREACHABLE


@pytest.mark.parametrize("size", [0, 1, 65535, 65536, 65537, 200_000, 1_000_000])
@pytest.mark.parametrize("step", [1, 1000, 1_000_000])
def test_inflating_in_pieces_gives_the_whole(size: int, step: int) -> None:
    import random
    import zlib

    body = random.Random(size).randbytes(size // 2) + bytes(size - size // 2)
    packed = zlib.compress(body, wbits=31)
    if step == 1 and len(packed) > 70_000:
        step = 7
    decoder = decoder_for("gzip", 2_000_000)
    assert b"".join(decoder.feed(packed[i : i + step]) for i in range(0, len(packed), step)) == body
    decoder.finish()


def test_inflating_stops_at_the_limit_exactly() -> None:
    import gzip

    packed = gzip.compress(bytes(100_000))
    assert len(decoder_for("gzip", 100_000).feed(packed)) == 100_000
    with pytest.raises(Trouble) as trouble:
        decoder_for("gzip", 99_999).feed(packed)
    assert trouble.value.problem is Problem.TOO_LARGE


def test_a_film_is_not_downloaded(fetch, site) -> None:
    def film(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 20000000\r\n\r\n")
        time.sleep(3)

    site.pages["/film"] = film
    started = time.monotonic()
    assert fetch(site.url("/film")).problem is Problem.NOT_TEXT
    assert time.monotonic() - started < 1.5
