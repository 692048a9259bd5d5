"""Exit codes and the count line of CONTRACT section 2: the count line is the last line of standard error, always."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from cli_project import Ran, Run, Site, write_claims

from factcheck import pipeline
from factcheck.store import Store

LOST = "factcheck: 1\nclaims:\n  - claim: It rained on 3 May 2021\n    source: lost.html\n"


def lose_the_source(folder: Path) -> None:
    (folder / "claims.yaml").write_text(LOST)


def test_all_supported(run: Run, project: Path) -> None:
    ran = run("check")
    assert ran.code == 0
    assert ran.last == "2 claims: 2 supported; requests: 0, from the store: 0"
    assert "SUPPORTED ships" in ran.out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [((), 1), (("--fail-on", "error"), 1), (("--fail-on", "never"), 0), (("--fail-on", "warning", "--strict"), 1)],
)
def test_a_contradiction_fails_at_error(run: Run, project: Path, arguments: tuple[str, ...], code: int) -> None:
    write_claims(project, "nine")
    ran = run("check", *arguments)
    assert ran.code == code
    assert ran.last.startswith("2 claims: 1 supported, 1 contradicted; requests: 0")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [((), 0), (("--strict",), 4), (("--fail-on", "warning"), 1), (("--fail-on", "warning", "--strict"), 1)],
)
def test_what_could_not_be_checked_fails_when_strict(
    run: Run, project: Path, arguments: tuple[str, ...], code: int
) -> None:
    lose_the_source(project)
    ran = run("check", *arguments)
    assert ran.code == code
    assert ran.last.startswith("1 claim: 1 unreadable")


@pytest.mark.parametrize("verb", ["check", "gather", "replay"])
def test_an_invalid_file_is_2_and_counted(run: Run, project: Path, verb: str) -> None:
    (project / "claims.yaml").write_text("factcheck: 1\nclaims:\n  - sorce: x\n")
    ran = run(verb)
    assert ran.code == 2
    assert "claims.yaml:3:" in ran.err
    assert ran.last == "0 claims: nothing was checked"


@pytest.mark.parametrize("verb", ["check", "gather", "replay"])
def test_no_claims_at_all_is_2_unless_allowed(run: Run, project: Path, verb: str) -> None:
    (project / "claims.yaml").write_text("factcheck: 1\nclaims: []\n")
    ran = run(verb)
    assert ran.code == 2
    assert ran.last == "0 claims: nothing was checked"
    allowed = run(verb, "--allow-empty")
    assert allowed.code == 0
    assert allowed.last == "0 claims; requests: 0, from the store: 0"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("chek",), "Did you mean 'check'?"),
        (("check", "--formt", "json"), "--format"),
        (("check", "missing.yaml"), "there is no such file"),
        (("check", "--only", "ship"), "Did you mean 'ships'?"),
        (("check", "--report", "pdf=x"), "NAME=FILE"),
        (("check", "--max-age", "soon"), "24h"),
        (("check", "--now", "later"), "2026-11-20T14:00:00Z"),
        (("check", "--now", "0001-01-01T00:00:00+14:00"), "2026-11-20T14:00:00Z"),
        (("check", "--now", "9999-12-31T23:59:59-14:00"), "2026-11-20T14:00:00Z"),
        (("decide", "ships", "--override", "--by", "MK", "--why", "Seen", "--now", "9999-12-31"), "--until"),
        (("check", "--cassette", "none.yaml"), "no such file"),
        (("check", "--allow-host", "http://127.0.0.1:80/"), "HOST:PORT"),
        (("check", "--allow-host", ""), "HOST:PORT"),
        (("check", "-o", "."), "is no file"),
        (("check", "--against", "none.json"), "cannot be read"),
        ((), "Usage"),
    ],
)
def test_wrong_usage_is_2_with_a_remedy(run: Run, project: Path, arguments: tuple[str, ...], words: str) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err
    assert "Traceback" not in ran.err


def test_a_held_store_is_75(run: Run, project: Path) -> None:
    with Store(project / ".factcheck").lock():
        ran = subprocess.run(
            [sys.executable, "-m", "factcheck", "check"], capture_output=True, text=True, cwd=project, timeout=60
        )
    assert ran.returncode == 75
    assert "Another run holds the store" in ran.stderr
    assert ran.stderr.splitlines()[-1] == "2 claims: nothing was checked"


@pytest.mark.parametrize("harm", ["altered", "missing"])
def test_evidence_that_does_not_verify_is_3(run: Run, project: Path, harm: str) -> None:
    run("gather")
    (body,) = (project / ".factcheck" / "bodies").rglob("*.gz")
    body.chmod(0o644)
    body.write_bytes(b"other bytes") if harm == "altered" else body.unlink()
    ran = run("replay")
    assert ran.code == 3
    assert ran.last == "2 claims: nothing was checked"
    verified = run("verify")
    assert verified.code == 3
    assert len(verified.out.splitlines()) == 1


def test_a_bug_is_70(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr(pipeline, "replay", broken)
    ran = run("check")
    assert ran.code == 70
    assert "ZeroDivisionError: oh" in ran.err
    assert "please report it" in ran.err
    assert ran.last == "2 claims: nothing was checked"


def test_an_interruption_while_judging_is_130(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "rule", interrupted)
    ran = run("check")
    assert ran.code == 130
    assert ran.last == "2 claims: nothing was checked"
    monkeypatch.undo()
    monkeypatch.chdir(project)
    assert run("replay").last == "2 claims: 2 supported; requests: 0, from the store: 0"


def _heed_interrupts() -> None:
    """A shell that starts the tests in the background has its children ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_gathering_keeps_what_is_done_and_reports_it(
    run: Run, project: Path, site: Site, ending: signal.Signals
) -> None:
    (project / "claims.yaml").write_text(
        "factcheck: 1\nclaims:\n"
        f"  - id: ships\n    claim: The harbour handled 412 ships in 2023\n    source: {site.url('/harbour')}\n"
        f"  - id: cranes\n    claim: The harbour has seven cranes\n    source: {site.url('/slow')}\n"
    )
    started = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "check", "--allow-host", site.host, "--report", "json=report.json"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=project, preexec_fn=_heed_interrupts,
    )  # fmt: skip
    store = Store(project / ".factcheck")
    until = time.monotonic() + 60
    while store.latest(site.url("/harbour")) is None or "/slow" not in site.asked:
        assert time.monotonic() < until
        assert started.poll() is None
        time.sleep(0.05)
    started.send_signal(ending)
    out, err = started.communicate(timeout=60)
    assert started.returncode == 130
    assert "Traceback" not in err
    assert err.splitlines()[-1].startswith("2 claims: 1 supported, 1 unreadable; ")
    assert err.splitlines()[-1].endswith("; the run is not complete")
    report = json.loads((project / "report.json").read_text())
    assert report["summary"]["complete"] is False
    assert [claim["verdict"] for claim in report["claims"]] == ["supported", "unreadable"]
    assert "The run is not complete" in out
    site.go.set()
    again = run("check", "--allow-host", site.host)
    assert again.last == "2 claims: 2 supported; requests: 1, from the store: 1"


def test_the_count_line_tells_the_traffic(run: Run, project: Path, site: Site) -> None:
    (project / "claims.yaml").write_text(
        "factcheck: 1\nclaims:\n"
        f"  - The harbour handled 412 ships in 2023: {site.url('/harbour')}\n"
        f"  - The harbour has seven cranes: {site.url('/other')}\n"
        f"  - The harbour has four bridges: {site.url('/gone')}\n"
    )
    options = ("--allow-host", site.host)
    assert run("gather", *options).last == "3 claims; requests: 3, from the store: 0"
    replayed = "3 claims: 2 supported, 1 unreadable; requests: {}, from the store: {}"
    assert run("replay").last == replayed.format(3, 0)
    assert run("gather", *options).last == "3 claims; requests: 1, from the store: 2"
    assert run("check", *options).last == replayed.format(1, 2)
    assert run("check", "--offline").last == replayed.format(1, 2)
    assert sorted(site.asked) == ["/gone"] * 3 + ["/harbour", "/other"]


def test_a_reader_who_went_away_is_no_error(project: Path) -> None:
    write_claims(project, "nine")
    ran = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "check", "--format", "html", "--report", "json=report.json"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=project,
    )  # fmt: skip
    assert ran.stdout is not None
    ran.stdout.close()
    assert ran.stderr is not None
    err = ran.stderr.read()
    assert ran.wait(60) == 1
    assert err.splitlines() == ["2 claims: 1 supported, 1 contradicted; requests: 0, from the store: 0"]
    assert json.loads((project / "report.json").read_text())["summary"]["claims"] == 2


@pytest.mark.parametrize("verb", ["match", "details"])
def test_rows_to_a_reader_who_went_away(project: Path, verb: str) -> None:
    row = {"id": 1, "claim": "412 ships", "text": "The harbour handled 412 ships. " * 200}
    (project / "rows.jsonl").write_text((json.dumps(row) + "\n") * 40)
    ran = subprocess.Popen(
        [sys.executable, "-m", "factcheck", verb, "rows.jsonl"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=project,
    )  # fmt: skip
    assert ran.stdout is not None
    ran.stdout.close()
    assert ran.stderr is not None
    assert ran.stderr.read() == ""
    ran.wait(60)


def test_the_halves_take_the_command_line_of_a_check(run: Run, project: Path) -> None:
    write_claims(project, "nine")
    options = (
        "--now",
        "2026-11-20",
        "--max-age",
        "7d",
        "--deadline",
        "60",
        "--allow-host",
        "localhost:1",
        "--jobs",
        "1",
    )
    report = ("--format", "json", "--fail-on", "never", "--strict", "--color", "never", "--report", "csv=out.csv")
    checked = run("check", *options, *report)
    (project / "out.csv").unlink()
    assert run("gather", *options, *report).code == 0
    assert not (project / "out.csv").exists()
    replayed = run("replay", *options, *report, "--offline")
    assert (replayed.code, replayed.out) == (checked.code, checked.out)
    assert (project / "out.csv").exists()


def test_data_goes_to_standard_output_and_all_else_to_standard_error(run: Run, project: Path) -> None:
    ran = run("check", "--format", "json", "--now", "2026-11-20T14:00:00Z")
    assert json.loads(ran.out)["generated_at"] == "2026-11-20T14:00:00Z"
    assert len(ran.err.splitlines()) == 1
    quiet = run("check", "--quiet")
    assert (quiet.out, len(quiet.err.splitlines())) == ("", 1)


def test_the_same_evidence_gives_the_same_bytes_from_gather_and_replay(run: Run, project: Path) -> None:
    names = ("json", "html", "markdown", "sarif", "junit", "csv")
    wanted = [part for name in names for part in ("--report", f"{name}=one.{name}")]
    checked: Ran = run("check", "--now", "1700000000", *wanted)
    again = run("replay", "--now", "1700000000", "--jobs", "2", *[part.replace("one.", "two.") for part in wanted])
    assert checked.out == again.out
    for name in names:
        assert (project / f"one.{name}").read_bytes() == (project / f"two.{name}").read_bytes()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
@pytest.mark.parametrize("arguments", [("check",), ("explain",), ("explain", "supported"), ("schema",)])
def test_a_full_standard_output_is_told_and_is_no_bug(project: Path, arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "factcheck", *arguments], stdout=full, stderr=subprocess.PIPE, text=True,
            cwd=project, timeout=60,
        )  # fmt: skip
    assert ran.returncode == 2
    assert ran.stderr.startswith("Standard output cannot be written: No space left on device.")
    assert "Traceback" not in ran.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="shells of Windows close no stream")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_closed_stream_takes_nothing(project: Path, closed: str) -> None:
    command = f'"{sys.executable}" -m factcheck check {closed}'
    ran = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, cwd=project, timeout=60)
    assert (ran.returncode, "Traceback" in ran.stderr) == (0, False)


def test_a_system_that_starts_no_reader_is_told(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(project / "no-python"))
    ran = run("check")
    assert ran.code == 2
    assert ran.err.startswith("No process to read pages with could be started: No such file or directory")
    assert "Traceback" not in ran.err
