"""`decide` and `baseline` from the command line, on claims without kept evidence."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from factcheck.cli.baseline import command as baseline
from factcheck.cli.decide import command as decide
from factcheck.errors import UsageError

CLAIMS = """\
factcheck: 1
claims:
  - id: deaths
    claim: At least 120 people died
    source: https://example.org/a
  - id: costs
    claim: It cost 5 million euros
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "claims.yaml").write_text(CLAIMS)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.delenv("FACTCHECK_BY", raising=False)
    return tmp_path


def run(verb: click.Command, *arguments: str) -> Result:
    return CliRunner().invoke(verb, [*arguments, "--now", "2026-11-20T14:03:11Z"], standalone_mode=False)


def lines(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / "claims.decisions.jsonl").read_text().splitlines()]


def test_an_override_is_written_beside_the_claims(folder: Path) -> None:
    result = run(decide, "deaths", "--override", "--by", "MK", "--why", "Phoned the press office")
    assert result.exception is None
    assert result.stdout == "claims.decisions.jsonl: deaths (unreadable): overridden by MK until 2027-05-19\n"
    assert result.stderr == "1 claim: 1 unreadable; decided: 1 overridden\n"
    (line,) = lines(folder)
    assert (line["at"], line["by"], line["until"], line["prev"]) == ("2026-11-20T14:03:11Z", "MK", "2027-05-19", "")
    assert (folder / "claims.yaml").read_text() == CLAIMS


@pytest.mark.parametrize(("until", "written"), [("2027-01-02", "2027-01-02"), ("90d", "2027-02-18"), ("never", None)])
def test_until(folder: Path, until: str, written: str | None) -> None:
    run(decide, "deaths", "--override", "--by", "MK", "--why", "x", "--until", until)
    assert lines(folder)[0]["until"] == written


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("deaths", "--by", "MK"), "--accept"),
        (("deaths", "--accept"), "git config"),
        (("deaths", "--override", "--by", "MK"), "--why"),
        (("death", "--accept", "--by", "MK"), "Did you mean 'deaths'"),
        (("deaths", "--override", "--by", "MK", "--why", "x", "--until", "soon"), "2027-02-20"),
        (("deaths", "--override", "--by", "MK", "--why", "x", "--until", "2026-01-01"), "has passed"),
    ],
)
def test_what_is_missing_is_told(folder: Path, arguments: tuple[str, ...], words: str) -> None:
    result = run(decide, *arguments)
    assert isinstance(result.exception, UsageError)
    assert words in str(result.exception)
    assert not (folder / "claims.decisions.jsonl").exists()


def test_initials_from_the_environment(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_BY", "JD")
    run(decide, "deaths", "--fix", "--why", "a typo")
    assert (lines(folder)[0]["by"], lines(folder)[0]["decision"], lines(folder)[0]["until"]) == ("JD", "fix", None)


def test_a_baseline_takes_what_is_open_once(folder: Path) -> None:
    dry = run(baseline, "--dry-run")
    assert (dry.stdout.count("\n"), (folder / "claims.decisions.jsonl").exists()) == (2, False)
    assert "2 claims taken" in run(baseline).stderr
    assert "0 claims taken" in run(baseline).stderr
    assert [(line["claim"], line["by"]) for line in lines(folder)] == [("deaths", "baseline"), ("costs", "baseline")]
    (folder / "claims.yaml").write_text(CLAIMS.replace("120", "121"))
    assert "1 claim taken" in run(baseline).stderr
