"""The store keeps what it is given, tells what was altered, and survives what a machine can do to it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from torture import fault, points

from factcheck.errors import EvidenceError, StoreBusyError, UsageError
from factcheck.model import Capture, Hop, Problem
from factcheck.store import Store
from factcheck.store.journal import Journal

NOON = datetime(2024, 4, 12, 12, tzinfo=UTC)
BODY = b"<p>Hello</p>"


def _capture(url: str = "https://a.example/page", **fields: object) -> Capture:
    return Capture(url=url, final_url=url, fetched_at=NOON, **fields)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


def test_what_is_kept_comes_back(store: Store) -> None:
    given_capture = _capture(
        status=200,
        hops=(Hop(url="https://b.example/", status=301, location="/page"),),
        headers=(("content-type", "text/html"), ("etag", '"é"')),
        note="ümlaut",
        archived_from=NOON - timedelta(days=3),
    )
    kept = store.keep(given_capture, BODY)
    assert (kept.size, kept) == (len(BODY), replace(given_capture, sha256=kept.sha256, size=len(BODY)))
    assert store.body(kept.sha256) == BODY
    assert Store(store.folder).latest("https://a.example/page") == kept


def test_nothing_is_made_before_something_is_kept(store: Store) -> None:
    assert (store.latest("https://a.example/"), store.captures("x"), store.verify()) == (None, (), [])
    assert store.last_run("x") is None
    assert not store.folder.exists()


def test_captures_come_in_the_order_of_keeping(store: Store) -> None:
    for number, days in enumerate((5, -5, 0)):
        store.keep(replace(_capture(), fetched_at=NOON + timedelta(days=days)), b"%d" % number)
    assert [store.body(capture.sha256) for capture in store.captures("https://a.example/page")] == [b"0", b"1", b"2"]
    assert store.body(store.latest("https://a.example/page").sha256) == b"2"


def test_a_fragment_does_not_make_another_page(store: Store) -> None:
    kept = store.keep(_capture("https://a.example/page#part"), BODY)
    assert store.latest("https://a.example/page") == kept
    assert store.latest("https://a.example/page#:~:text=x") == kept
    assert store.latest("https://a.example/page?x") is None


@pytest.mark.skipif(os.name == "nt", reason="Windows has no umask to speak of")
@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_the_files_of_a_store_are_for_whom_the_umask_says(store: Store, umask: int, mode: int) -> None:
    before = os.umask(umask)
    try:
        store.keep(_capture(), BODY)
    finally:
        os.umask(before)
    files = [path for path in store.folder.rglob("*") if path.suffix in (".gz", ".jsonl")]
    assert [oct(path.stat().st_mode & 0o777) for path in files] == [oct(mode)] * 2


def test_the_same_body_is_kept_once(store: Store) -> None:
    for name in "abc":
        store.keep(_capture(f"https://{name}.example/"), BODY)
    assert len(list(store.folder.glob("bodies/*/*"))) == 1


def test_a_problem_is_kept_without_a_body(store: Store) -> None:
    kept = store.keep(_capture(problem=Problem.DEAD_LINK, note="gone"), None)
    assert kept.sha256 is None
    assert store.latest(kept.url) == kept


def test_an_unchanged_answer_names_the_body_that_is_there(store: Store) -> None:
    kept = store.keep(_capture(), BODY)
    store.keep(replace(kept, status=304), None)
    assert store.body(store.latest(kept.url).sha256) == BODY
    with pytest.raises(EvidenceError):
        store.keep(replace(kept, sha256="0" * 64), None)


def test_a_file_of_the_user_is_kept_like_a_page(store: Store) -> None:
    kept = store.keep(_capture("file:notes/report 2023.pdf"), b"%PDF")
    assert store.latest("file:notes/report 2023.pdf") == kept


@settings(max_examples=40, deadline=None)
@given(
    urls=st.lists(st.text(min_size=1), min_size=1, max_size=6),
    bodies=st.lists(st.binary(max_size=300), min_size=1, max_size=6),
)
def test_any_address_and_any_body(urls: list[str], bodies: list[bytes], tmp_path_factory) -> None:
    store = Store(tmp_path_factory.mktemp("store"))
    last = {}
    for url, body in zip(urls, bodies, strict=False):
        store.keep(_capture(url), body)
        last[url.partition("#")[0]] = body
    for url, body in last.items():
        assert store.body(store.latest(url).sha256) == body
    assert store.verify() == []


@given(st.permutations(range(5)))
def test_the_digest_does_not_depend_on_order(order: list[int]) -> None:
    captures = [_capture(f"https://{number}.example/") for number in range(5)]
    store = Store(Path("nowhere"))
    assert store.digest(captures[number] for number in order) == store.digest([*captures, captures[2]])
    assert store.digest(captures[:4]) != store.digest(captures)
    assert store.digest([]).startswith("sha256:")


def test_a_run_tells_its_numbers_again(store: Store) -> None:
    store.record_run("claims.yaml", 5, 0, True)
    store.record_run("claims.yaml", 0, 5, False)
    assert (store.last_run("claims.yaml"), store.last_run("other")) == ((0, 5, False), None)


# ---------------------------------------------------------------- damage


def _files(store: Store) -> list[Path]:
    return sorted(path for path in store.folder.rglob("*") if path.is_file() and path.name != "lock")


def test_every_flipped_byte_is_found(store: Store) -> None:
    for name in "ab":
        store.keep(_capture(f"https://{name}.example/"), name.encode() * 40)
    store.record_run("claims.yaml", 1, 2, True)
    assert store.verify() == []
    tried = found = 0
    for path in _files(store):
        whole = path.read_bytes()
        for at in range(0, len(whole), 7):
            if path.suffix == ".gz" and 4 <= at < 10:  # when, how hard and where it was packed: no part of the body
                continue
            path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
            tried += 1
            found += bool(store.verify())
        path.write_bytes(whole)
    assert found == tried > 100


def test_a_missing_body_and_an_altered_one_are_evidence_errors(store: Store) -> None:
    kept = store.keep(_capture(), BODY)
    (path,) = store.folder.glob("bodies/*/*")
    whole = path.read_bytes()
    for data in (b"", whole[:-5], whole + b"x", b"not gzip", whole + whole):
        path.write_bytes(data)
        with pytest.raises(EvidenceError):
            store.body(kept.sha256)
    path.unlink()
    with pytest.raises(EvidenceError, match="missing"):
        store.body(kept.sha256)
    for nonsense in ("", "../../etc/passwd", "g" * 63 + "/"):
        with pytest.raises(EvidenceError):
            store.body(nonsense)


def test_a_damaged_body_is_healed_by_the_next_capture_of_it(store: Store) -> None:
    kept = store.keep(_capture(), BODY)
    (path,) = store.folder.glob("bodies/*/*")
    path.write_bytes(b"damaged")
    store.keep(_capture("https://b.example/"), BODY)
    assert store.body(kept.sha256) == BODY


def test_an_altered_line_stops_the_reading(store: Store) -> None:
    store.keep(_capture(), BODY)
    (path,) = store.folder.glob("captures/*")
    path.write_bytes(path.read_bytes().replace(b"a.example", b"b.example"))
    with pytest.raises(EvidenceError, match="altered"):
        store.latest("https://a.example/page")


def _garbled(store: Store, journal: str, key: str) -> None:
    """A line whose checksum is right but whose record no version of ours wrote."""
    Journal(store.folder / journal).append(key, b'{"neither": "capture nor counts"}')


def _unreadable(store: Store, journal: str, key: str) -> None:
    (store.folder / journal / f"{key}.jsonl").mkdir(parents=True)


@pytest.mark.parametrize("journal", ["captures", "runs"])
@pytest.mark.parametrize("harm", [_garbled, _unreadable])
def test_a_fault_hides_no_other(store: Store, journal: str, harm) -> None:
    for name in "abc":
        store.keep(_capture(f"https://{name}.example/"), name.encode())
    store.record_run("claims.yaml", 1, 2, True)
    for key in ("000", "fff"):
        harm(store, journal, key)
    for path in store.folder.glob("bodies/*/*"):
        path.unlink()
    faults = store.verify()
    assert len(faults) == 5
    assert sum("cannot be read" in fault for fault in faults) == 2
    assert sum("kept body is missing" in fault for fault in faults) == 3


@pytest.mark.parametrize("record", [b"[1, 2]", b"[", b'"x"', b'[1, 2, "\xff"]'])
def test_counts_that_cannot_be_read_are_an_evidence_error(store: Store, record: bytes) -> None:
    Journal(store.folder / "runs").append("claims.yaml", record)
    with pytest.raises(EvidenceError, match="what a run counted cannot be read"):
        store.last_run("claims.yaml")
    assert len(store.verify()) == 1


def test_a_torn_line_never_was(store: Store) -> None:
    first = store.keep(_capture(), BODY)
    (path,) = store.folder.glob("captures/*")
    whole = path.read_bytes()
    for cut in range(1, len(whole)):
        path.write_bytes(whole + whole[:cut])
        assert store.captures(first.url) == (first,)
    store.keep(_capture(), b"next")
    assert len(store.captures(first.url)) == 2
    assert store.verify() == []


# ---------------------------------------------------------------- locks, full disks, read-only folders


def test_a_second_run_is_told_to_wait(store: Store) -> None:
    with store.lock():
        with pytest.raises(StoreBusyError) as busy:
            Store(store.folder).keep(_capture(), BODY)
        assert busy.value.exit_code == 75
        with store.lock():
            store.keep(_capture(), BODY)
        assert Store(store.folder).latest("https://a.example/page") is not None
    Store(store.folder).keep(_capture(), BODY)


def test_the_lock_dies_with_its_holder(store: Store) -> None:
    code = (
        "import sys, os, pathlib, factcheck.store as s\n"
        "with s.Store(pathlib.Path(sys.argv[1])).lock():\n    print('held', flush=True)\n    os.kill(os.getpid(), 9)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(store.folder)], capture_output=True, text=True, check=False)
    assert done.stdout == "held\n"
    store.keep(_capture(), BODY)


def test_threads_of_one_run_share_the_lock(store: Store) -> None:
    with store.lock():
        thread = threading.Thread(target=store.keep, args=(_capture(), BODY))
        thread.start()
        thread.join()
        assert store.latest("https://a.example/page") is not None


def test_a_store_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(UsageError, match="--store"):
        Store(tmp_path / "file").keep(_capture(), BODY)
    assert Store(tmp_path / "file").latest("x") is None


def test_a_read_only_store_is_read(store: Store) -> None:
    kept = store.keep(_capture(), BODY)
    store.record_run("x", 1, 0, True)
    before = {path: path.stat().st_mtime_ns for path in store.folder.rglob("*")}
    for path in store.folder.rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    store.folder.chmod(0o555)
    try:
        reader = Store(store.folder)
        assert reader.body(reader.latest(kept.url).sha256) == BODY
        assert (reader.verify(), reader.last_run("x")) == ([], (1, 0, True))
        assert before == {path: path.stat().st_mtime_ns for path in store.folder.rglob("*")}
        if os.geteuid() != 0:  # the superuser may write anyway
            with pytest.raises(UsageError):
                reader.keep(_capture(), b"more")
    finally:
        store.folder.chmod(0o755)
        for path in store.folder.rglob("*"):
            path.chmod(0o755 if path.is_dir() else 0o644)


# ---------------------------------------------------------------- torture: every write point, once


@pytest.mark.parametrize("how", ["kill", "full"])
def test_whatever_happens_at_any_write_point_nothing_kept_is_lost(tmp_path: Path, how: str) -> None:
    count = points(tmp_path / "whole")
    assert count > 15
    for at in range(1, count + 1, count // 6):  # a sample keeps the suite quick; the hostile run does them all
        assert fault(tmp_path / str(at), at, how) == ""


def test_many_captures_open_as_fast_as_few(tmp_path: Path) -> None:
    """A look-up reads one small file, however many captures there are."""
    store = Store(tmp_path / "many")
    with store.lock():
        for number in range(600):
            store.keep(_capture(f"https://{number}.example/"), None)
    sizes = [path.stat().st_size for path in store.folder.glob("captures/*")]
    assert len(sizes) > 400
    assert max(sizes) < 8 * (sum(sizes) / 600)
    assert store.latest("https://599.example/").url == "https://599.example/"
