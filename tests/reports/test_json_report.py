"""The JSON report: fields and order of the contract, the same bytes each time, offsets that fit."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from factcheck.errors import UsageError
from factcheck.model import Outcome, Problem, Report, Verdict
from factcheck.reports import count_line, render

CONTRACT_KEYS = {
    "report": ["version", "tool", "generated_at", "evidence", "inputs", "summary", "claims", "brief_findings"],
    "summary": ["claims", "by_verdict", "coverage", "requests", "from_store", "complete"],
    "claim": [
        "id",
        "text",
        "path",
        "line",
        "column",
        "end_line",
        "end_column",
        "verdict",
        "level",
        "score",
        "note",
        "details",
        "sources",
    ],
    "detail": ["kind", "raw", "outcome", "reason", "note"],
    "source": [
        "url",
        "final_url",
        "problem",
        "verdict",
        "score",
        "title",
        "published",
        "fetched_at",
        "sha256",
        "archived_from",
        "family",
        "details",
    ],
    "finding": ["index", "outcome", "reason", "note", "score", "passage"],
    "passage": ["start", "end", "exact", "prefix", "suffix", "role", "page"],
    "brief_finding": ["rule", "level", "message", "path", "line", "column"],
}


def in_order(wanted: list[str], found: dict[str, object]) -> bool:
    return [key for key in found if key in wanted] == wanted


def test_fields_and_their_order_are_those_of_the_contract(sample_report: Report) -> None:
    data = json.loads(render(sample_report, "json"))
    claims = data["claims"]
    sources = [source for claim in claims for source in claim["sources"]]
    findings = [finding for source in sources for finding in source["details"]]
    assert in_order(CONTRACT_KEYS["report"], data)
    assert in_order(CONTRACT_KEYS["summary"], data["summary"])
    for name, group in {
        "claim": claims,
        "detail": [detail for claim in claims for detail in claim["details"]],
        "source": sources,
        "finding": findings,
        "passage": [finding["passage"] for finding in findings if finding["passage"]],
        "brief_finding": data["brief_findings"],
    }.items():
        assert group
        assert all(in_order(CONTRACT_KEYS[name], each) for each in group), name


def test_the_sample_holds_every_verdict_outcome_and_problem(sample_report: Report) -> None:
    data = json.loads(render(sample_report, "json"))
    sources = [source for claim in data["claims"] for source in claim["sources"]]
    assert {claim["verdict"] for claim in data["claims"]} == {verdict.value for verdict in Verdict}
    assert {source["problem"] for source in sources} >= {problem.value for problem in Problem}
    outcomes = {finding["outcome"] for source in sources for finding in source["details"]}
    assert outcomes == {outcome.value for outcome in Outcome}
    assert list(data["summary"]["by_verdict"]) == [verdict.value for verdict in Verdict]
    assert sum(data["summary"]["by_verdict"].values()) == data["summary"]["claims"] == len(data["claims"])


def test_same_report_same_bytes(report_maker: Callable[[], Report]) -> None:
    assert render(report_maker(), "json") == render(report_maker(), "json")


def test_scores_have_three_digits_and_times_a_z(sample_report: Report) -> None:
    data = json.loads(render(sample_report, "json"))
    assert data["claims"][0]["sources"][0]["details"][0]["score"] == 0.988
    assert data["generated_at"] == "2026-03-01T12:00:00Z"
    east = replace(sample_report, generated_at=datetime(2026, 3, 1, 14, tzinfo=timezone(timedelta(hours=2))))
    assert json.loads(render(east, "json"))["generated_at"] == "2026-03-01T12:00:00Z"


def test_what_was_not_measured_has_no_outcome(sample_report: Report) -> None:
    claims = {claim["id"]: claim for claim in json.loads(render(sample_report, "json"))["claims"]}
    assert [detail["outcome"] for detail in claims["doubled"]["details"]] == [None]


def test_the_place_is_in_the_brief_and_the_claims_file_comes_second(sample_report: Report) -> None:
    claim = json.loads(render(sample_report, "json"))["claims"][1]
    assert (claim["path"], claim["line"], claim["column"]) == ("briefs/harbour.md", 3, 46)
    assert claim["claims_file"]["path"] == "briefs/claims.yaml"


def test_count_line(sample_report: Report) -> None:
    assert count_line(sample_report) == (
        "10 claims: 2 supported, 1 contradicted, 1 not-found, 1 too-few, 1 disputed, 1 unreadable, 1 partial, "
        "1 unsourced, 1 nothing-to-check"
    )
    assert count_line(sample_report, traffic=True).endswith("; requests: 3, from the store: 41")
    one = replace(sample_report, rulings=sample_report.rulings[:1], complete=False)
    assert count_line(one) == "1 claim: 1 supported; the run is not complete"
    assert count_line(replace(one, rulings=(), complete=True)) == "0 claims"


def test_a_format_that_there_is_not(sample_report: Report) -> None:
    with pytest.raises(UsageError, match="Choose one of: text, json"):
        render(sample_report, "yaml")
