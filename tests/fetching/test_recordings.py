"""Recorded traffic: what vcrpy writes is what we play, and what is not recorded is not asked."""

from __future__ import annotations

import gzip
import json
import socket
from dataclasses import replace
from pathlib import Path

import pytest
import vcr
from loopback import redirect, reply

from factcheck.errors import InvalidInputError, UsageError
from factcheck.fetching import FetchSettings
from factcheck.fetching.cassette import read_cassette
from factcheck.model import Problem


@pytest.fixture
def recording(site, fetch, public, tmp_path: Path, monkeypatch) -> Path:
    """A recording of our own traffic with names that exist nowhere, made by vcrpy."""
    page = gzip.compress("<p>Zürich: 5.2 Mio.</p>".encode())
    site.pages |= {
        "/page?b=2&a=1": reply(page, headers={"Content-Encoding": "gzip"}),
        "/old": redirect("/new"),
        "/new": reply(bytes(range(256)), kind="application/octet-stream"),
        "/busy": [reply("busy", 503), reply("here")],
        "/robots.txt": reply("", 404),
        "/gone": reply("gone", 404),
        "/moved": reply('<meta http-equiv="refresh" content="0; url=/new">'),
    }
    path = tmp_path / "recording.yaml"
    settings = FetchSettings(host_gap=0.0, back_off=0.0)
    with vcr.use_cassette(str(path), record_mode="all"):
        for page_path in ("/page?b=2&a=1", "/old", "/busy", "/gone", "/moved"):
            fetch(f"http://ministry.example{page_path}", resolver=public, settings=settings)
    return path


@pytest.fixture
def no_network(monkeypatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.parametrize(
    ("url", "problem", "body"),
    [
        ("http://ministry.example/page?b=2&a=1", None, "<p>Zürich: 5.2 Mio.</p>".encode()),
        ("http://ministry.example/page?a=1&b=2", None, "<p>Zürich: 5.2 Mio.</p>".encode()),
        ("http://ministry.example:80/page?a=1&b=2#part", None, "<p>Zürich: 5.2 Mio.</p>".encode()),
        ("http://ministry.example/old", None, bytes(range(256))),
        ("http://ministry.example/moved", None, bytes(range(256))),
        ("http://ministry.example/busy", None, b"here"),
        ("http://ministry.example/gone", Problem.DEAD_LINK, b"gone"),
        ("https://ministry.example/gone", Problem.NOT_KEPT, None),
        ("http://ministry.example/page?a=1", Problem.NOT_KEPT, None),
        ("http://elsewhere.example/", Problem.NOT_KEPT, None),
        ("http://127.0.0.1/", Problem.REFUSED_ADDRESS, None),
    ],
)
def test_a_recording_is_played(recording, tmp_path, no_network, store, url, problem, body) -> None:
    from datetime import UTC, datetime

    from factcheck.fetching import Target, gather
    from factcheck.store import Store

    played = Store(tmp_path / "played")
    gather([Target(url)], played, FetchSettings(cassette=recording), now=lambda: datetime(2024, 1, 1, tzinfo=UTC))
    capture = played.latest(url)
    assert capture.problem is problem
    assert (played.body(capture.sha256) if capture.sha256 else None) == body
    assert not any("robots.txt" in str(line) for line in played.captures("http://ministry.example/robots.txt"))


def test_playing_twice_gives_the_same(recording, fetch, settings, no_network, store) -> None:
    playing = replace(settings, cassette=recording)
    first = fetch("http://ministry.example/gone", settings=playing)
    assert fetch("http://ministry.example/gone", settings=playing) == first


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"interactions: [", ":1:"),
        (b"- a\n- b\n", "interactions"),
        (b"", "interactions"),
        (b"\x00\x01", "YAML"),
        (b"interactions:\n- request: {}\n", "interaction 1"),
        (
            b"interactions:\n- request: {method: GET, uri: 'http://a.example/'}\n  response: {status: {code: x}}\n",
            "interaction 1",
        ),
        (b"interactions: !!python/object/apply:os.system ['true']\n", "YAML"),
    ],
)
def test_what_is_no_recording_is_an_error_of_the_input(tmp_path, content: bytes, said: str) -> None:
    path = tmp_path / "broken.yaml"
    path.write_bytes(content)
    with pytest.raises(InvalidInputError) as error:
        read_cassette(path)
    assert str(path) in error.value.messages[0]
    assert said in error.value.messages[0]


def test_a_recording_that_is_not_there_is_an_error_of_use(tmp_path) -> None:
    with pytest.raises(UsageError):
        read_cassette(tmp_path / "missing.yaml")


def test_recorded_traffic_is_played_without_the_crawl_delay(tmp_path, counted, waits) -> None:
    said = {"/robots.txt": "User-agent: *\nCrawl-delay: 5\n", "/a": "a", "/b": "b"}
    rows = [
        {
            "request": {"method": "GET", "uri": f"http://ministry.example{path}"},
            "response": {"status": {"code": 200}, "headers": {}, "body": {"string": body}},
        }
        for path, body in said.items()
    ]
    path = tmp_path / "recording.yaml"
    path.write_text(json.dumps({"version": 1, "interactions": rows}))
    played = FetchSettings(cassette=path, robots="obey")
    done = counted("http://ministry.example/a", "http://ministry.example/b", settings=played)
    assert (done.requests, sum(waits)) == (3, 0)
