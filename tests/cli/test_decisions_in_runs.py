"""What persons decided, beside the verdicts of a run: it settles, lapses, is counted, and unused ones show."""

from __future__ import annotations

import json
from pathlib import Path

from cli_project import Run, write_claims

NOW = ("--now", "2026-11-20T14:00:00Z")


def override(run: Run, identity: str, *arguments: str) -> None:
    assert (
        run("decide", identity, "--override", "--by", "MK", "--why", "Phoned the harbour", *NOW, *arguments).code == 0
    )


def test_an_override_settles_a_contradiction_and_is_counted_apart(run: Run, project: Path) -> None:
    write_claims(project, "nine")
    assert run("check").code == 1
    override(run, "cranes")
    ran = run("check", *NOW)
    assert ran.code == 0
    assert "1 contradicted" in ran.last
    assert "decided: 1 overridden" in ran.last
    assert "Phoned the harbour" in ran.out
    report = json.loads(run("replay", *NOW, "--format", "json").out)
    assert report["claims"][1]["verdict"] == "contradicted"
    assert report["claims"][1]["decision"]["standing"] == "holds"


def test_it_settles_strictness_too(run: Run, project: Path) -> None:
    (project / "harbour.html").unlink()
    run("gather")
    assert run("replay", "--strict").code == 4
    for identity in ("ships", "cranes"):
        override(run, identity)
    assert run("replay", "--strict", *NOW).code == 0


def test_a_decision_to_fix_the_brief_settles_nothing(run: Run, project: Path) -> None:
    write_claims(project, "nine")
    run("gather")
    run("decide", "cranes", "--fix", "--by", "MK", "--why", "It is seven", *NOW)
    assert run("replay", *NOW).code == 1


def test_it_lapses_with_the_words_the_evidence_and_the_day(run: Run, project: Path) -> None:
    write_claims(project, "nine")
    run("gather")
    override(run, "cranes", "--until", "2026-12-01")
    assert run("replay", *NOW).code == 0
    late = run("replay", "--now", "2026-12-02")
    assert (late.code, "1 decision lapsed" in late.last, "expired" in late.out) == (1, True, True)
    page = project / "harbour.html"
    page.write_text(page.read_text().replace("seven cranes", "six cranes"))
    assert "evidence-changed" in run("check", *NOW).out
    write_claims(project, "ten")
    assert "words-changed" in run("replay", *NOW).out


def test_an_unused_decision_is_told_but_not_where_only_a_part_is_checked(run: Run, project: Path) -> None:
    write_claims(project, "nine")
    run("gather")
    override(run, "cranes")
    path = project / "claims.yaml"
    path.write_text(path.read_text().split("  - id: cranes")[0])
    ran = run("replay", *NOW, "--format", "json")
    (finding,) = json.loads(ran.out)["brief_findings"]
    assert (finding["rule"], finding["level"], finding["path"]) == (
        "unused-decision", "warning", "claims.decisions.jsonl"
    )  # fmt: skip
    assert "'cranes'" in finding["message"]
    assert json.loads(run("replay", *NOW, "--only", "ships", "--format", "json").out)["brief_findings"] == []
    assert run("explain", "unused-decision").code == 0


def test_an_altered_decision_is_3_in_a_run_and_in_verify(run: Run, project: Path) -> None:
    write_claims(project, "nine")
    run("gather")
    override(run, "cranes")
    override(run, "ships")
    assert run("verify").code == 0
    path = project / "claims.decisions.jsonl"
    path.write_text(path.read_text().replace("Phoned the harbour", "Looked at it", 1))
    ran = run("replay", *NOW)
    assert ran.code == 3
    assert ran.last == "2 claims: nothing was checked"
    verified = run("verify")
    assert verified.code == 3
    assert "claims.decisions.jsonl:2" in verified.out


def test_the_baseline_lets_only_what_is_new_fail(run: Run, project: Path) -> None:
    write_claims(project, "nine")
    run("gather")
    assert "cranes" in run("baseline", *NOW).out
    assert run("replay", *NOW).code == 0
    path = project / "claims.yaml"
    path.write_text(path.read_text() + "  - {id: bridges, claim: It rained on 3 May 2021, source: lost.html}\n")
    assert run("replay", *NOW, "--fail-on", "warning").code == 1
    assert "0 claims" not in run("replay", *NOW, "--only", "cranes").last
