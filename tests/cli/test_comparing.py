"""What changed: since an earlier report, and since a branch left another."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from cli_project import Run, write_claims

NOW = ("--now", "2026-11-20T14:00:00Z")

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git on this machine")


def test_against_an_earlier_report(run: Run, project: Path) -> None:
    run("check", "--report", "json=before.json", *NOW)
    same = run("check", "--against", "before.json", *NOW)
    assert same.out.rstrip().endswith("Nothing changed.")
    page = project / "harbour.html"
    page.write_text(page.read_text().replace("seven cranes", "six cranes"))
    ran = run("check", "--against", "before.json", *NOW)
    assert ran.code == 1
    assert "another verdict: cranes (supported -> contradicted)" in ran.out
    assert "the evidence sentence changed" in ran.out


def test_a_page_that_changed_around_the_evidence(run: Run, project: Path) -> None:
    run("check", "--report", "json=before.json", *NOW)
    page = project / "harbour.html"
    page.write_text(page.read_text().replace("four more", "five more"))
    ran = run("check", "--against", "before.json", *NOW, "--only", "cranes")
    assert "only the page around the evidence changed: cranes" in ran.out


def test_what_was_weakened(run: Run, project: Path) -> None:
    write_claims(project, "nine")
    run("check", "--report", "json=before.json", *NOW)
    run("decide", "cranes", "--override", "--by", "MK", "--why", "Phoned", *NOW)
    path = project / "claims.yaml"
    path.write_text(
        path.read_text().replace("    claim: The harbour handled", "    tolerance: 5%\n    claim: The harbour handled")
    )
    ran = run("replay", "--against", "before.json", *NOW)
    assert "Weakened in this change" in ran.out
    assert "a wider tolerance: ships" in ran.out
    assert "a person let it stand: cranes: contradicted -> overridden by MK: Phoned" in ran.out


def test_changes_never_mix_with_data(run: Run, project: Path) -> None:
    run("check", "--report", "json=before.json", *NOW)
    ran = run("check", "--against", "before.json", "--format", "json", *NOW)
    assert ran.out == (project / "before.json").read_text()
    assert "Nothing changed." in ran.err
    assert ran.last.startswith("2 claims: 2 supported")
    assert "Nothing changed." in run("check", "--against", "before.json", "--format", "markdown", *NOW).out


def test_no_report_to_compare_with(run: Run, project: Path) -> None:
    (project / "other.json").write_text("[]")
    ran = run("check", "--against", "other.json")
    assert ran.code == 2
    assert "no JSON report" in ran.err


# ---------------------------------------------------------------- git


def git(folder: Path, *arguments: str) -> None:
    names = ("-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *names, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def branch(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout on a branch `work` that left `main` after two texts were committed."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(project / "no-settings"))
    (project / "claims.yaml").unlink()
    (project / "harbour.html").rename(project / "page.txt")
    for name in ("one", "two"):
        (project / name).mkdir()
        (project / name / "claims.yaml").write_text(
            "factcheck: 1\nbrief: brief.md\nclaims:\n  - The harbour handled 412 ships in 2023: page.html\n"
        )
        (project / name / "brief.md").write_text("The harbour handled 412 ships in 2023.\n")
        (project / name / "page.html").write_text("<p>The harbour handled 412 ships in 2023.</p>")
    git(project, "init", "-q", "-b", "main")
    git(project, "add", ".")
    git(project, "commit", "-q", "-m", "Two texts")
    git(project, "checkout", "-q", "-b", "work")
    return project


@needs_git
@pytest.mark.parametrize("changed", ["claims.yaml", "brief.md", "page.html", "claims.decisions.jsonl"])
@pytest.mark.parametrize("committed", [True, False])
def test_only_what_the_branch_changed_is_checked(run: Run, branch: Path, changed: str, committed: bool) -> None:
    path = branch / "two" / changed
    path.write_text((path.read_text() if path.exists() else "") + "\n" * (changed != "claims.decisions.jsonl"))
    if committed:
        git(branch, "add", ".")
        git(branch, "commit", "-q", "-m", "Change")
    ran = run("check", "--changed-since", "main", "one", "two", "--format", "csv")
    assert ran.last.startswith("1 claim: 1 supported")
    assert "two/brief.md" in ran.out
    assert "one/brief.md" not in ran.out
    assert run("lint", "--changed-since", "main", ".").last.startswith("1 claim")


@needs_git
def test_nothing_changed_is_no_error(run: Run, branch: Path) -> None:
    git(branch, "checkout", "-q", "main")
    (branch / "one" / "claims.yaml").write_text("factcheck: 1\nclaims:\n  - It rained on 4 days: page.html\n")
    git(branch, "commit", "-q", "-a", "-m", "Elsewhere")
    git(branch, "checkout", "-q", "work")
    ran = run("check", "--changed-since", "main", ".")
    assert ran.code == 0
    assert ran.last == "0 claims; requests: 0, from the store: 0"
    assert "No claims file and no brief changed since main" in ran.err


@needs_git
@pytest.mark.parametrize("ref", ["nowhere", "--output=stolen", "main;touch stolen", ""])
def test_a_ref_that_there_is_not(run: Run, branch: Path, ref: str) -> None:
    ran = run("check", f"--changed-since={ref}", ".")
    if not ref:
        assert ran.last.startswith("4 claims: 2 supported")
        return
    assert ran.code == 2
    assert "has no such commit" in ran.err
    assert not (branch / "stolen").exists()


@needs_git
def test_outside_a_repository(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.parent))
    ran = run("check", "--changed-since", "main")
    assert ran.code == 2
    assert "is not in a git repository" in ran.err
