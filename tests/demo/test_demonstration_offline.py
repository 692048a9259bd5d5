"""The recording is played without a network, by us and by others, and the second half opens no socket."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime

import pytest
import yaml

from factcheck.claims.inputs import read_claims
from factcheck.fetching import FetchSettings, Target, gather
from factcheck.model import Problem
from factcheck.store import Store

REFUSE = """
def refuse(event, arguments):
    if event in {events}:
        raise RuntimeError(f"a socket was used: {{event}} {{arguments}}")
sys.addaudithook(refuse)
"""
NETWORK = REFUSE.format(events=("socket.connect", "socket.getaddrinfo", "socket.bind", "socket.sendto"))
ANY_SOCKET = REFUSE.format(events="(event if event.startswith('socket.') else '',)")


def test_the_hooks_of_these_tests_do_refuse() -> None:
    for hook in (NETWORK, ANY_SOCKET):
        program = f"import sys, socket\n{hook}\nsocket.create_connection(('127.0.0.1', 9))"
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
        assert b"a socket was used" in done.stderr


def test_check_with_the_recording_asks_nobody(check, tmp_path, demonstration) -> None:
    assert check(tmp_path / "store", before=NETWORK).stdout == demonstration[2]


def test_replay_opens_no_socket_and_gives_the_same_bytes(check, demonstration) -> None:
    store, _, first = demonstration
    assert check(store, verb="replay", before=ANY_SOCKET).stdout == first


def test_the_two_halves_give_the_same_bytes_as_the_whole(check, tmp_path, demonstration) -> None:
    check(tmp_path / "store", verb="gather")
    assert check(tmp_path / "store", verb="replay").stdout == demonstration[2]


def test_a_second_check_asks_only_for_what_could_not_be_had(check, tmp_path) -> None:
    first = json.loads(check(tmp_path / "store").stdout)["summary"]
    second = json.loads(check(tmp_path / "store").stdout)["summary"]
    assert first["from_store"] == 0
    assert (second["requests"], second["from_store"]) == (1, first["requests"] - 1)  # the dead link


def test_a_second_check_makes_no_request(check, tmp_path) -> None:
    wanted = ["--only", "containers", "--only", "flour", "--only", "wagons"]
    first = json.loads(check(tmp_path / "store", *wanted).stdout)["summary"]
    second = json.loads(check(tmp_path / "store", *wanted).stdout)["summary"]
    assert (first["requests"], first["from_store"]) == (3, 0)
    assert (second["requests"], second["from_store"]) == (0, 3)


@pytest.fixture
def vcr_cassette_dir(root) -> str:
    """Where pytest-recording looks for recordings."""
    return str(root / "cassettes")


@pytest.mark.default_cassette("demo.yaml")
@pytest.mark.vcr
@pytest.mark.block_network
def test_pytest_recording_plays_the_recording(root, tmp_path) -> None:
    """Our real transport, with vcrpy in front of it and the network blocked."""
    urls = [source.url for claim in read_claims([root / "claims.yaml"]).claims for source in claim.sources]
    store = Store(tmp_path / "store")
    now = datetime(2026, 11, 1, 9, tzinfo=UTC)
    targets = [Target(url) for url in dict.fromkeys(urls) if url]
    gathered = gather(targets, store, FetchSettings(host_gap=0.0), now=lambda: now)
    assert gathered.complete
    problems = {target.url: store.latest(target.url).problem for target in targets}
    assert {url: problem for url, problem in problems.items() if problem} == {
        "https://tankerspotter.example/chongjin": Problem.DEAD_LINK
    }


def test_recording_anew_gives_the_same_recording(root, tmp_path) -> None:
    files = [tmp_path / "one.yaml", tmp_path / "two.yaml"]
    for file in files:
        done = subprocess.run(
            [sys.executable, root / "examples" / "record.py", file], capture_output=True, check=False, timeout=120
        )
        assert done.returncode == 0, done.stderr.decode()
    assert files[0].read_bytes() == files[1].read_bytes()
    committed = yaml.safe_load((root / "cassettes" / "demo.yaml").read_bytes())
    assert yaml.safe_load(files[0].read_bytes()) == committed
