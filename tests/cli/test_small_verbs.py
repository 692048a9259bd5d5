"""show, doctor, verify, explain, completion, extract, and help."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from cli_project import Run, Site, write_claims

from factcheck.cli import VERBS

NOW = ("--now", "2026-11-20T14:00:00Z")


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_in_whole_words(run: Run, verb: str) -> None:
    ran = run(verb, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"Usage: factcheck {verb} [OPTIONS]")
    assert len(ran.out.splitlines()) > 4


def test_show_tells_all_of_one_claim(run: Run, project: Path) -> None:
    write_claims(project, "nine")
    run("gather", *NOW)
    page = project / "harbour.html"
    page.write_text(page.read_text().replace("412", "413"))
    run("gather", "--now", "2026-11-21")
    run("decide", "cranes", "--fix", "--by", "MK", "--why", "Seven", *NOW)
    ran = run("show", "cranes", *NOW)
    assert ran.code == 0
    assert ran.out.startswith("CONTRADICTED  cranes  claims.yaml:7:12\n")
    for words in (
        "The harbour has nine cranes",
        "[[seven]]",
        "harbour.html (contradicted)",
        "decided     fix by MK on 2026-11-20: Seven",
        "2 times kept",
        "2026-11-21T00:00:00Z",
    ):
        assert words in ran.out, words
    assert "ships" not in ran.out.replace("412 ships", "").replace("413 ships", "")
    assert ran.last == "1 claim: 1 contradicted; decided: 1 fix"
    assert run("show").last == "2 claims"


def test_show_lets_nothing_foreign_out_alive(run: Run, project: Path) -> None:
    write_claims(project, "nine")
    page = project / "harbour.html"
    page.write_text(page.read_text().replace("seven cranes", "seven cranes \x1b]0;owned\x07 \u202e::error::x"))
    run("gather")
    ran = run("show", "cranes")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", ran.out)


def test_show_of_a_claim_that_there_is_not(run: Run, project: Path) -> None:
    ran = run("show", "crane")
    assert ran.code == 2
    assert "Did you mean 'cranes'?" in ran.err


def test_doctor_tells_versions_settings_the_store_and_refusals(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("gather")
    (project / "factcheck.toml").write_text('max-age = "7d"\n')
    monkeypatch.setenv("FACTCHECK_PROXY", "http://user:secret@proxy.example:3128")
    monkeypatch.setenv("FACTCHECK_MAXAGE", "1d")
    path = project / "claims.yaml"
    path.write_text(path.read_text() + "  - Nine ships sank: http://192.168.1.7/report\n")
    ran = run("doctor")
    assert ran.code == 0
    assert "max-age = 7d  (from factcheck.toml:1)" in ran.out
    assert "FACTCHECK_MAXAGE: not a setting of factcheck" in ran.out
    assert "secret" not in ran.out
    assert ".factcheck: verifies" in ran.out
    assert "http://192.168.1.7/report: refused-address. " in ran.out
    assert re.search(r"^  trafilatura \d", ran.out, re.MULTILINE)
    (body,) = (project / ".factcheck" / "bodies").rglob("*.gz")
    body.chmod(0o644)
    body.write_bytes(b"x")
    assert run("doctor").code == 3


def test_verify_where_nothing_is_kept(run: Run, project: Path) -> None:
    ran = run("verify")
    assert (ran.code, ran.out) == (0, "")
    assert "no store .factcheck" in ran.err


@pytest.mark.parametrize("code", ["not-found", "factcheck/not-found", "wording:number", "soft-404", "claim-drifted"])
def test_explain(run: Run, code: str) -> None:
    ran = run("explain", code)
    assert ran.code == 0
    assert ran.out.startswith(code.removeprefix("factcheck/"))


def test_explain_suggests(run: Run) -> None:
    ran = run("explain", "notfound")
    assert (ran.code, "Did you mean 'not-found'?" in ran.err) == (2, True)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_completion_script_asks_the_program(run: Run, shell: str) -> None:
    ran = run("completion", shell)
    assert ran.code == 0
    assert f"_FACTCHECK_COMPLETE={shell}_complete" in ran.out


@pytest.mark.parametrize(("words", "answer"), [("factcheck ch", "check"), ("factcheck check --for", "--format")])
def test_the_program_answers_what_completes(words: str, answer: str) -> None:
    asked = {"_FACTCHECK_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    ran = subprocess.run(
        [sys.executable, "-m", "factcheck"], env={**os.environ, **asked}, capture_output=True, text=True, timeout=60
    )
    assert f"plain,{answer}" in ran.stdout.splitlines()


def test_extract_gives_blocks_and_the_problem(run: Run, project: Path) -> None:
    row = json.loads(run("extract", "harbour.html", "--format", "json").out)
    assert list(row) == ["url", "title", "published", "lang", "reader", "text", "problem", "blocks"]
    assert row["text"][row["blocks"][0]["start"] : row["blocks"][0]["end"]] == "The harbour in 2023"
    (project / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    ran = run("extract", "picture.html", "--format", "json")
    assert json.loads(ran.out)["problem"] == "not-text"
    assert "not-text" in ran.err
    assert ran.code == 4


@pytest.mark.parametrize("form", ["text", "json"])
def test_extract_of_what_cannot_be_read_is_no_success(run: Run, site: Site, form: str) -> None:
    gone = run("extract", site.url("/gone"), "--allow-host", site.host, "--format", form)
    assert (gone.code, gone.err) == (
        4,
        "dead-link: There is no such page or file. The server answered 404.\n",
    )
    refused = run("extract", site.url("/harbour"), "--format", form)
    assert (refused.code, refused.err.partition(":")[0]) == (4, "refused-address")
    assert run("extract", site.url("/harbour"), "--allow-host", site.host, "--format", form).code == 0


def test_extract_of_a_teaser_is_a_text_with_a_problem(run: Run, project: Path) -> None:
    sold = "<p>Subscribe to continue reading. Already a subscriber? Log in</p>"
    text = "The new bridge over the Lenn opened on Monday after six years of work, the city said. It cost a third more."
    (project / "teaser.html").write_text(f"<article><p>{text}</p></article>{sold}")
    ran = run("extract", "teaser.html")
    assert (ran.code, "after six years" in ran.out, ran.err.partition(":")[0]) == (0, True, "paywalled")


def test_match_rows(run: Run, project: Path) -> None:
    rows = [
        {"id": 1, "claim": "The harbour has seven cranes", "path": "harbour.html", "more": 1},
        {"id": 2, "claim": "The harbour has seven cranes", "text": ""},
        {"id": 3, "claim": "The harbour has seven cranes", "html": "<p></p>"},
        {"id": 4, "claim": 7, "text": "x"},
        {"id": 5, "claim": "The harbour has seven cranes", "path": "none.html"},
    ]
    (project / "rows.jsonl").write_text("\n".join([*map(json.dumps, rows), "[1]", "{"]) + "\n")
    ran = run("match", "rows.jsonl")
    assert ran.code == 0
    answers = [json.loads(line) for line in ran.out.splitlines()]
    assert [each.get("verdict") for each in answers] == [
        "supported", "not-found", "unreadable", None, None, None, None
    ]  # fmt: skip
    assert [each["id"] for each in answers[:5]] == [1, 2, 3, 4, 5]
    assert [set(each) for each in answers[3:]] == [{"id", "error"}] * 4
    for answer in answers[1:3]:
        assert {detail["outcome"] for detail in answer["details"]} == {"absent"}
        assert {detail["kind"] for detail in answer["details"]} >= {"figure"}


def test_match_in_several_processes_gives_the_same(run: Run, project: Path) -> None:
    row = {"claim": "The harbour has seven cranes", "text": "The harbour has nine cranes."}
    rows = [
        {**row, "id": number} if number % 9 else {"id": number, "claim": "x", "path": "harbour.html"}
        for number in range(150)
    ]
    (project / "rows.jsonl").write_text("".join(json.dumps(each) + "\n" for each in rows))
    assert run("match", "rows.jsonl", "--jobs", "2").out == run("match", "rows.jsonl").out


@pytest.mark.parametrize("verb", ["doctor", "explain", "schema"])
def test_a_reader_who_goes_away_is_no_finding(verb: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "factcheck", verb], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as ran:
        assert ran.stdout is not None
        ran.stdout.close()
        assert ran.wait(60) == 0


def test_explain_takes_a_code_as_the_text_report_writes_it(run: Run, project: Path) -> None:
    assert run("explain", "NOT-FOUND").out == run("explain", "not-found").out != ""
