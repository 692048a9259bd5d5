"""Hostile bytes: a bad page costs itself and nothing else, and what could not be read says so."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from threading import Event

import pytest

from factcheck.documents import ReaderCage, ReadJob, read
from factcheck.documents import cage as cage_module
from factcheck.documents import worker as worker_module
from factcheck.model import Document, Problem

GOOD = b"<p>The tower is 412 m high.</p>"
SLOW = b"<p " + b" ".join(b"a%d=1" % number for number in range(120_000)) + b">The tower is 412 m high.</p>"
"""Attributes are compared with each other by the parser, so that this takes minutes."""


def job(data: bytes, **more: str) -> ReadJob:
    return ReadJob(data=data, url="https://page.example/a", **more)


@pytest.fixture(scope="module")
def cage() -> Iterator[ReaderCage]:
    with ReaderCage(workers=2, seconds=20) as one:
        yield one


def test_the_cage_reads_what_the_process_reads(cage: ReaderCage, make_pdf: Callable[..., bytes]) -> None:
    jobs = [
        job(GOOD),
        job(GOOD, depth="quick"),
        job(b"<html lang=de><title>T</title><table><tr><th>A<th>B<tr><td>1<td>2</table>"),
        job(make_pdf([[(72, 700, 11, "The tower is 412 m high.")]])),
        job(b"\x89PNG\r\n\x1a\n\x00"),
        job(b""),
        job(b"<p>\xff\xfe odd bytes \x00 and \xf0\x9f\x92\xa9</p>"),
        job(b"<meta name=date content=2024-03-01><p>dated"),
    ]
    assert cage.read(jobs) == [read(one) for one in jobs]
    assert cage.read([]) == []


def test_documents_stand_in_the_order_of_their_jobs(cage: ReaderCage) -> None:
    found = cage.read([job(b"<p>number %d</p>" % number, depth="quick") for number in range(60)])
    assert [document.text for document in found] == [f"number {number}" for number in range(60)]


def test_a_page_that_takes_too_long_costs_itself_alone() -> None:
    with ReaderCage(workers=1, seconds=1) as cage:
        cage.read([job(GOOD)])
        started = time.monotonic()
        found = cage.read([job(GOOD), job(SLOW, depth="quick"), job(GOOD)])
        assert time.monotonic() - started < 5
    assert [document.problem for document in found] == [None, Problem.NO_TEXT, None]
    assert "longer than 1 s" in found[1].note
    assert found[2].text == "The tower is 412 m high."


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot bound the memory of a process")
def test_a_page_that_takes_too_much_memory_costs_itself_alone(make_pdf: Callable[..., bytes]) -> None:
    bomb = make_pdf([[(72, 700, 11, "x" * 100_000_000)]])
    assert len(bomb) < 400_000
    with ReaderCage(workers=1, memory=300_000_000, seconds=20) as cage:
        found = cage.read([job(bomb), job(GOOD)])
    assert found[0].problem is Problem.NO_TEXT
    assert found[1].text == "The tower is 412 m high."


def test_a_worker_that_dies_is_replaced() -> None:
    with ReaderCage(workers=1) as cage:
        cage.read([job(GOOD)])
        process = cage.workers[0].process
        assert process is not None
        process.kill()
        process.wait()
        assert cage.read([job(GOOD)])[0].text == "The tower is 412 m high."


def test_no_process_is_left_behind() -> None:
    with ReaderCage(workers=2) as cage:
        cage.read([job(GOOD, depth="quick")] * 30)
        processes = [one.process for one in cage.workers]
        assert 1 <= len(processes) <= 2
    assert all(process is not None and process.poll() is not None for process in processes)


def test_what_waits_is_dropped_when_the_cage_is_closed() -> None:
    taken: list[cage_module.Worker] = []
    begun = Event()

    def work(worker: cage_module.Worker) -> None:
        taken.append(worker)
        begun.set()
        worker.read(job(SLOW, depth="quick"))

    started = time.monotonic()
    with ReaderCage(workers=1, seconds=20) as cage:
        waiting = [cage.submit(work) for _ in range(5)]
        assert begun.wait(20)
    assert time.monotonic() - started < 15
    assert [worker.process for worker in taken] == [None]
    assert not any(future.done() for future in waiting[1:])


@pytest.mark.parametrize(("jobs", "started"), [(0, 0), (1, 1), (32, 1), (33, 2), (1000, 2)])
def test_workers_that_were_started_ahead_answer_as_any(jobs: int, started: int) -> None:
    with ReaderCage(workers=2, seconds=20) as cage:
        cage.rehearse(jobs)
        assert len(cage.workers) == started
        assert [document.text for document in cage.read([job(GOOD), job(GOOD)])] == ["The tower is 412 m high."] * 2
        assert len(cage.workers) == max(1, started)


def test_a_rehearsal_loads_what_a_page_and_a_claim_need() -> None:
    code = (
        "import sys; import factcheck.pipeline; from factcheck.documents import rehearsal\n"
        "rehearsal.rehearse(); before = set(sys.modules)\n"
        "from factcheck.documents import read_document; from factcheck import match\n"
        "match('It cost 3 euros', read_document(b'<html lang=en><p>It cost 4 euros', url=''), lang='en')\n"
        "print(*sorted(name for name in set(sys.modules) - before if name.startswith('factcheck.matching')))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.split() == []


def test_a_rehearsal_that_ends_its_worker_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    deadly = (
        "from factcheck.documents import rehearsal, worker; rehearsal.rehearse = lambda: os._exit(1); worker.main()"
    )
    monkeypatch.setattr(cage_module, "_START", f"import os, sys; sys.path.insert(0, {{folder!r}}); {deadly}")
    with ReaderCage(workers=1, seconds=20) as cage:
        cage.rehearse(1)
        assert cage.read([job(GOOD)])[0].text == "The tower is 412 m high."


def test_a_rehearsal_that_finds_no_room_for_a_process_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    start, refusals = cage_module.Worker._start, [OSError("no room")]

    def refusing(worker: cage_module.Worker) -> subprocess.Popen[bytes]:
        if refusals:
            raise refusals.pop()
        return start(worker)

    monkeypatch.setattr(cage_module.Worker, "_start", refusing)
    with ReaderCage(workers=1, seconds=20) as cage:
        cage.rehearse(1)
        found = cage.submit(lambda worker: worker.read(job(GOOD))).result(timeout=60)
    assert found.text == "The tower is 412 m high."
    assert not refusals


def test_a_cage_may_be_closed_while_its_workers_rehearse() -> None:
    started = time.monotonic()
    with ReaderCage(workers=2) as cage:
        cage.rehearse(1000)
    assert time.monotonic() - started < 15
    assert cage.workers == []


@pytest.mark.parametrize(
    "event",
    ["socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork"],
)
def test_a_reader_may_not_leave_its_process(event: str) -> None:
    with pytest.raises(PermissionError):
        worker_module._forbid(event, ())
    worker_module._forbid("import", ())


HOSTILE = {
    "paragraphs": b"<p>The tower is 412 m high.</p>" * 60_000,
    "open divs": b"<div>" * 10_000 + b"The tower is 412 m high.",
    "open inline elements": b"<b><i>" * 5_000 + b"The tower is 412 m high.",
    "open tables": b"<table><tr><td>" * 5_000 + b"The tower is 412 m high.",
    "open lists": b"<ul><li>" * 5_000 + b"The tower is 412 m high.",
    "open links": b"<a href='#fn'>" * 20_000 + b"The tower is 412 m high.",
    "raised": b"<sup>" * 20_000 + b"The tower is 412 m high.",
    "breaks": b"x<br>" * 200_000 + b"The tower is 412 m high.",
    "huge spans": b"<table>" + b"<tr><td colspan=1000 rowspan=65534>1" * 2_000 + b"</table>The tower is 412 m high.",
    "one long word": b"a" * 3_000_000 + b" The tower is 412 m high.",
    "digits and commas": b"1," * 1_000_000 + b" The tower is 412 m high.",
    "nested data": b'<script type="application/ld+json">' + b"[" * 200_000 + b"</script>The tower is 412 m high.",
    "a long class": b'<div class="' + b"a-" * 500_000 + b'">The tower is 412 m high.</div>',
    "meta elements": b"<meta name=a content=b>" * 50_000 + b"The tower is 412 m high.",
    "spaces": b" " * 3_000_000 + b"The tower is 412 m high.",
    "angle brackets": b"<" * 1_000_000 + b" The tower is 412 m high.",
    "comments": b"<!--" + b"-" * 1_000_000 + b"--> The tower is 412 m high.",
    "sentences of dots": b"." * 2_000_000 + b" The tower is 412 m high.",
    "charset": b"<meta charset=" + b"a" * 500_000 + b">The tower is 412 m high.",
    "hidden": b"<span hidden>x" * 10_000 + b"The tower is 412 m high.",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_bomb_is_read_or_told(cage: ReaderCage, name: str) -> None:
    started = time.monotonic()
    (found,) = cage.read([job(HOSTILE[name], depth="quick")])
    assert time.monotonic() - started < 20
    assert isinstance(found, Document)
    assert found.problem is not None or "The tower is 412 m high." in found.text
