"""What a check tells of the brief as a whole: shown in every report, counted only from --fail-on up."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from cli_project import Run

from factcheck.claims.inputs import read_claims

# 4 May 2021 was a Tuesday.
SLIPPED = """# The harbour

The harbour was opened again on Monday, 4 May 2021.
It handled [412 ships](harbour.html) in 2023.
"""
NOTED = (
    '# The harbour\n\nThe harbour has “seven cranes”. The mayor called it "a fine place".\n'
    "The harbour handled [412 ships](harbour.html) in 2023.\n"
)
CLAIMS = """factcheck: 1
brief: brief.md
claims:
  - id: ships
    claim: It handled 412 ships in 2023
    source: harbour.html
"""


@pytest.fixture
def with_brief(project: Path) -> Path:
    (project / "brief.md").write_text(SLIPPED, encoding="utf-8")
    (project / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    return project


@pytest.mark.parametrize("form", ["text", "json", "sarif", "markdown", "html", "github", "gitlab", "rdjson", "junit"])
def test_a_check_tells_the_slips_of_the_brief(run: Run, with_brief: Path, form: str) -> None:
    ran = run("check", "--format", form)
    assert ran.code == 0
    assert "wrong-weekday" in ran.out


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("note", 1), ("never", 0)])
def test_a_slip_fails_from_its_level_up(run: Run, with_brief: Path, level: str, code: int) -> None:
    assert run("check", "--fail-on", level).code == code


def test_a_note_fails_at_note_alone(run: Run, project: Path) -> None:
    (project / "brief.md").write_text(NOTED, encoding="utf-8")
    (project / "claims.yaml").write_text(CLAIMS.replace("It handled", "The harbour handled"), encoding="utf-8")
    found = json.loads(run("check", "--format", "json").out)["brief_findings"]
    assert {each["level"] for each in found} == {"note"}
    assert [run("check", "--fail-on", level).code for level in ("error", "warning", "note")] == [0, 0, 1]


def test_one_claim_alone_is_not_failed_by_the_rest_of_the_brief(run: Run, with_brief: Path) -> None:
    ran = run("check", "--only", "ships", "--fail-on", "note")
    assert ran.code == 0
    assert "wrong-weekday" not in ran.out


def test_check_and_lint_tell_the_same_of_a_brief(run: Run, with_brief: Path) -> None:
    linted = json.loads(run("lint", "brief.md", "--format", "json").out)["brief_findings"]
    checked = json.loads(run("check", "brief.md", "--format", "json").out)["brief_findings"]
    assert linted == checked != []


@pytest.mark.parametrize(
    ("changed", "rule", "code"),
    [("417 ships", "claim-drifted", 1), ("412 large ships", "claim-drifted", 0), (None, "claim-not-in-brief", 0)],
)
def test_a_claim_that_the_brief_no_longer_states_is_told_though_its_source_states_it(
    run: Run, with_brief: Path, changed: str | None, rule: str, code: int
) -> None:
    brief = SLIPPED.replace("412 ships", changed) if changed else "# The town\n\nIts market is held every day.\n"
    (with_brief / "brief.md").write_text(brief, encoding="utf-8")
    ran = run("check", "--format", "json")
    told = json.loads(ran.out)
    assert rule in [each["rule"] for each in told["brief_findings"]]
    assert told["claims"][0]["verdict"] == "supported"
    assert ran.code == code


def test_a_brief_of_two_claims_files_is_told_once(with_brief: Path) -> None:
    (with_brief / "more.claims.yaml").write_text(CLAIMS.replace("id: ships", "id: again"), encoding="utf-8")
    read = read_claims([with_brief / "claims.yaml", with_brief / "more.claims.yaml"])
    assert [finding.rule for finding in read.findings] == ["wrong-weekday"]


def test_a_claim_has_the_subject_that_its_brief_gives_it(with_brief: Path) -> None:
    (claim,) = read_claims(with_brief / "claims.yaml").claims
    assert "The harbour" in claim.context


@pytest.mark.parametrize(("form", "requests"), [("text", "requests:"), ("markdown", "Requests:")])
def test_lint_tells_no_traffic(run: Run, with_brief: Path, form: str, requests: str) -> None:
    ran = run("lint", "--format", "markdown", "--report", f"{form}=lint.txt")
    assert "wrong-weekday" in ran.out
    assert "Requests:" not in ran.out
    assert requests not in (with_brief / "lint.txt").read_text(encoding="utf-8")
    assert requests in run("check", "--format", form).out


@pytest.mark.parametrize("form", ["json", "sarif", "html", "github", "gitlab", "rdjson", "junit"])
def test_the_errors_of_a_broken_claims_file_are_findings_of_lint(run: Run, project: Path, form: str) -> None:
    (project / "y.yaml").write_text("factcheck: 1\nclaims:\n  - claim: It rose\n    need: none\n")
    ran = run("lint", "y.yaml", "--format", form)
    assert ran.code == 2
    assert "y.yaml:4:11: 'none' is not a number of sources." in ran.err
    assert all(words in ran.out for words in ("invalid-file", "y.yaml", "4", "is not a number of sources"))


def test_a_broken_claims_file_is_an_error_of_junit(run: Run, project: Path) -> None:
    (project / "y.yaml").write_text("factcheck: 1\nclaims:\n  - claim: It rose\n    need: none\n")
    top = ElementTree.fromstring(run("lint", "y.yaml", "--format", "junit").out.encode())
    assert (top.get("tests"), top.get("errors")) == ("1", "1")
    case = top.find("testsuite/testcase")
    assert case is not None
    assert (case.get("file"), case.get("line")) == ("y.yaml", "4")


def test_a_broken_claims_file_has_its_line_in_json(run: Run, project: Path) -> None:
    (project / "y.yaml").write_text("factcheck: 1\nclaims:\n  - claim: It rose\n    need: none\n")
    (finding,) = json.loads(run("lint", "y.yaml", "--format", "json").out)["brief_findings"]
    assert (finding["rule"], finding["level"]) == ("invalid-file", "error")
    assert (finding["path"], finding["line"], finding["column"]) == ("y.yaml", 4, 11)
