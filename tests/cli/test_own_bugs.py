"""A bug of ours that strikes one claim: told as a bug, never as a fault of the source, and no other claim is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.cli import run
from factcheck.documents import cage

#: A worker in which matching fails for one claim.
BROKEN = """
import sys; sys.path.insert(0, {folder!r})
from factcheck import matching
match = matching.match
def broken(claim, source):
    return {{}}["gone"] if claim.id == "struck" else match(claim, source)
matching.match = broken
from factcheck.documents.worker import main; main()
"""
CLAIMS = """
factcheck: 1
claims:
  - {id: first, claim: The harbour handled 412 ships, source: {file: port.txt}}
  - {id: struck, claim: The harbour handled 413 ships, source: {file: port.txt}}
  - {id: last, claim: The harbour handled 414 ships, source: {file: port.txt}}
  - {id: other, claim: The harbour handled 415 ships, sources: [{file: port.txt}, {file: gone.txt}]}
"""


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(cage, "_START", BROKEN)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims.yaml").write_text(CLAIMS)
    (tmp_path / "port.txt").write_text("The harbour of the town handled 412 ships in the year 2023.\n")
    return tmp_path


def test_the_run_ends_with_70_and_names_claim_and_source(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--format", "json", "-o", "report.json", "--report", "text=report.txt"]) == 70
    said = capsys.readouterr().err.splitlines()
    assert said[-3].startswith("claims.yaml:5: claim struck was not held against port.txt: KeyError in ")
    assert "This is a bug in factcheck" in said[-2]
    assert said[-1].endswith("; the run is not complete")
    report = json.loads((broken / "report.json").read_text())
    claims = {claim["id"]: claim for claim in report["claims"]}
    assert report["summary"]["complete"] is False
    assert {name: claim["verdict"] for name, claim in claims.items() if name != "struck"} == {
        "first": "supported", "last": claims["other"]["verdict"], "other": "contradicted",
    }  # fmt: skip
    assert (claims["struck"]["verdict"], claims["struck"]["sources"][0]["problem"]) == ("unreadable", None)
    assert claims["struck"]["note"].startswith("factcheck failed on it (KeyError in ")
    text = (broken / "report.txt").read_text()
    assert "Report the bug" in text
    assert "The run is not complete" in text


def test_a_bug_comes_before_what_the_findings_say(broken: Path) -> None:
    assert run(["check", "--quiet", "--fail-on", "never"]) == 70
    assert run(["replay", "--quiet", "--only", "first"]) == 0
