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


#: Workers in which reading fails for one page, and in which telling its copies does.
UNREAD = """
import sys; sys.path.insert(0, {folder!r})
from factcheck import documents
read = documents.read
def broken(job):
    return {{}}["gone"] if b"413" in job.data else read(job)
documents.read = broken
from factcheck.documents.worker import main; main()
"""
UNMARKED = """
import sys; sys.path.insert(0, {folder!r})
from factcheck.text import families
def broken(text):
    return {{}}["gone"]
families.marks = broken
from factcheck.documents.worker import main; main()
"""
PAGES = """
factcheck: 1
claims:
  - {id: first, claim: The harbour handled 412 ships, source: {file: port.txt}}
  - {id: struck, claim: The harbour handled 413 ships, source: {file: other.txt}}
  - {id: both, claim: The harbour handled 412 ships, sources: [{file: port.txt}, {file: third.txt}]}
"""


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims.yaml").write_text(PAGES)
    for name, ships in (("port", 412), ("other", 413), ("third", 412)):
        (tmp_path / f"{name}.txt").write_text(f"The harbour of the town handled {ships} ships in the year 2023.\n")
    return tmp_path


def test_a_bug_in_reading_costs_that_page_alone(
    pages: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cage, "_START", UNREAD)
    assert run(["check", "--format", "json", "-o", "report.json"]) == 70
    said = capsys.readouterr().err
    assert "claims.yaml:5: claim struck was not held against other.txt: KeyError" in said
    claims = {claim["id"]: claim for claim in json.loads((pages / "report.json").read_text())["claims"]}
    assert [claims[name]["verdict"] for name in ("first", "struck", "both")] == ["supported", "unreadable", "supported"]
    assert claims["struck"]["note"].startswith("factcheck failed on it (KeyError")


def test_a_bug_in_telling_copies_leaves_what_was_found(
    pages: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cage, "_START", UNMARKED)
    assert run(["check", "--format", "json", "-o", "report.json"]) == 70
    assert "claim both was held, but not wholly, against third.txt: KeyError" in capsys.readouterr().err
    claims = json.loads((pages / "report.json").read_text())["claims"]
    assert {claim["verdict"] for claim in claims} == {"supported"}


def test_a_bug_in_reading_is_no_fault_of_the_file_where_a_brief_is_read(
    pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from factcheck.documents import ReaderCage, ReadJob

    monkeypatch.setattr(cage, "_START", UNREAD)
    with ReaderCage(workers=1) as caged:
        (document,) = caged.read([ReadJob(data=b"There were 413 ships.", url="file:///other.txt")])
    assert document.note.startswith("factcheck failed on it (KeyError")
