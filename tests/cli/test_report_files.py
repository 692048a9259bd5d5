"""Reports in files: whole or not at all, several in one run, never over what is no file of ours."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from threading import Thread

import pytest
from cli_project import Run

NOW = ("--now", "2026-11-20T14:00:00Z")


def test_one_run_writes_all(run: Run, project: Path) -> None:
    ran = run("check", "-o", "out/report.txt", "--report", "json=out/r.json", "--report", "html=out/r.html", *NOW)
    assert (ran.code, ran.out) == (0, "")
    assert json.loads((project / "out" / "r.json").read_text())["version"] == 1
    assert (project / "out" / "report.txt").read_text().startswith("SUPPORTED ships")
    assert sorted(path.name for path in (project / "out").iterdir()) == ["r.html", "r.json", "report.txt"]


def test_a_dash_is_standard_output(run: Run, project: Path) -> None:
    assert json.loads(run("check", "--format", "json", "-o", "-", *NOW).out)["summary"]["claims"] == 2
    assert not (project / "-").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_or_device_is_written_into_and_stays_what_it_is(run: Run, project: Path) -> None:
    pipe = project / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = Thread(target=lambda: read.append(pipe.read_text()), daemon=True)
    reader.start()
    assert run("check", "--format", "json", "-o", "pipe", *NOW).code == 0
    reader.join(30)
    assert json.loads(read[0])["version"] == 1
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert run("check", "--report", f"csv={os.devnull}", *NOW).code == 0
    assert not Path(os.devnull).is_file()


def test_a_link_that_somebody_laid_is_not_followed(run: Run, project: Path) -> None:
    (project / "precious").write_text("precious")
    (project / "report.json").symlink_to("precious")
    (project / "other.json.part").symlink_to("precious")
    refused = run("check", "--report", "json=report.json", *NOW)
    assert refused.code == 2
    assert "symbolic link" in refused.err
    assert run("check", "--report", "json=other.json", *NOW).code == 0
    assert (project / "precious").read_text() == "precious"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written(run: Run, project: Path) -> None:
    (project / "closed").mkdir(mode=0o500)
    ran = run("check", "-o", "closed/report.txt", *NOW)
    assert ran.code == 2
    assert "cannot be written" in ran.err


@pytest.mark.parametrize(
    ("arguments", "environment", "coloured"),
    [
        ((), {}, False),
        (("--color", "always"), {}, True),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...],
    environment: dict[str, str], coloured: bool,
) -> None:  # fmt: skip
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in run("check", *arguments, *NOW).out) is coloured


def test_auto_chooses_by_environment(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "harbour.html").unlink()
    assert run("check", "--format", "auto", *NOW).out.startswith("UNREADABLE")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert run("check", "--format", "auto", *NOW).out.startswith("::warning file=claims.yaml,")


@pytest.mark.parametrize("verb", ["check", "replay", "lint"])
@pytest.mark.parametrize("arguments", [("-o", "claims.yaml"), ("--report", "json=./claims.yaml")])
def test_no_report_is_written_over_what_the_run_reads(
    run: Run, project: Path, verb: str, arguments: tuple[str, ...]
) -> None:
    before = (project / "claims.yaml").read_bytes()
    ran = run(verb, "claims.yaml", *arguments, *NOW)
    assert ran.code == 2
    assert "is read by this run: claims.yaml. Give the report a file of its own." in ran.err
    assert (project / "claims.yaml").read_bytes() == before


def test_no_report_is_written_over_a_source_or_another_report(run: Run, project: Path) -> None:
    before = (project / "harbour.html").read_bytes()
    assert run("check", "--report", "html=harbour.html", *NOW).code == 2
    assert (project / "harbour.html").read_bytes() == before
    twice = run("check", "--report", "html=one", "--report", "json=./one", *NOW)
    assert (twice.code, (project / "one").exists()) == (2, False)
    assert "--report json=./one: the file ./one takes another report already." in twice.err
    assert not (project / ".factcheck").exists()


def test_a_dash_is_standard_output_of_lint_too(run: Run, project: Path) -> None:
    assert json.loads(run("lint", "--format", "json", "-o", "-", *NOW).out)["version"] == 1
    assert not (project / "-").exists()


def test_a_report_that_cannot_be_written_leaves_no_part(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    assert run("check", *NOW).code == 0
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", full)
        ran = run("replay", "-o", "report.txt", *NOW)
    assert (ran.code, "report.txt: cannot be written: No space left on device." in ran.err) == (2, True)
    assert not list(project.glob("report*"))
