"""Decisions of persons in each format: beside the verdict, counted apart, settled claims no longer told as open."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, date, datetime

import junitparser
import pytest

from factcheck.model import Decided, Report
from factcheck.reports import count_line, render

AT = datetime(2026, 2, 1, tzinfo=UTC)
OVERRIDDEN = Decided(kind="overridden", by="MK", why="Press office by phone", at=AT, until=date(2026, 8, 1))


def decided(report: Report, **by_id: Decided) -> Report:
    rulings = (replace(each, decided=by_id.get(each.claim.id.replace("-", "_"))) for each in report.rulings)
    return replace(report, rulings=tuple(rulings))


@pytest.fixture
def settled(sample_report: Report) -> Report:
    return decided(sample_report, revenue_2025=OVERRIDDEN)


def test_a_settled_claim_gives_no_alert(settled: Report) -> None:
    for name in ("sarif", "github", "gitlab", "rdjson"):
        assert "contradicted" not in render(settled, name).replace('"id": "factcheck/contradicted"', "").replace(
            "contradicts it", ""
        ).replace("**contradicted**", "").replace("explain contradicted", ""), name


@pytest.mark.parametrize(
    "change",
    [{"kind": "fix"}, {"standing": "expired"}, {"standing": "words-changed"}, {"standing": "evidence-changed"}],
)
def test_a_decision_that_does_not_settle_leaves_the_alert(sample_report: Report, change: dict[str, str]) -> None:
    report = decided(sample_report, revenue_2025=replace(OVERRIDDEN, **change))
    assert "::error file=briefs/harbour.md,line=3" in render(report, "github")


def test_the_verdict_stays_what_the_machine_says(settled: Report) -> None:
    claim = json.loads(render(settled, "json"))["claims"][1]
    assert (claim["verdict"], claim["level"]) == ("contradicted", "error")
    assert claim["decision"] == {
        "kind": "overridden", "by": "MK", "why": "Press office by phone", "at": "2026-02-01T00:00:00Z",
        "until": "2026-08-01", "standing": "holds", "settles": True,
    }  # fmt: skip
    assert json.loads(render(settled, "json"))["summary"]["settled"] == 1


def test_counted_apart(settled: Report, sample_report: Report) -> None:
    assert count_line(settled) == count_line(sample_report) + "; decided: 1 overridden"
    lapsed = decided(sample_report, revenue_2025=replace(OVERRIDDEN, standing="expired"), quay=OVERRIDDEN)
    assert count_line(lapsed).endswith("; decided: 1 overridden; 1 decision lapsed")


def test_junit_skips_it_with_the_reason(settled: Report) -> None:
    suites = junitparser.JUnitXml.fromstring(render(settled, "junit").encode())
    case = next(case for suite in suites for case in suite if case.name.startswith("revenue-2025"))
    assert [type(each) for each in case.result] == [junitparser.Skipped]
    assert case.result[0].message == "overridden by MK: Press office by phone"
    assert suites.failures == 2


def test_text_tells_it_after_the_open_ones(settled: Report) -> None:
    lines = render(settled, "text").split("\n")
    assert lines[0].startswith("NOT-FOUND ferry")
    at = next(number for number, line in enumerate(lines) if line.startswith("CONTRADICTED"))
    assert lines[at + 1] == "  decided | overridden by MK: Press office by phone"
    assert lines.index(next(line for line in lines if line.startswith("UNSOURCED"))) < at


def test_csv_markdown_and_html_name_it(settled: Report) -> None:
    rows = list(csv.DictReader(io.StringIO(render(settled, "csv"), newline="")))
    assert [row["decision"] for row in rows if row["id"] == "revenue-2025"] == [
        "overridden by MK: Press office by phone"
    ]
    assert "| contradicted, overridden by MK&#58; Press office by phone |" in render(settled, "markdown")
    assert "overridden by MK: Press office by phone, 2026-02-01, until 2026-08-01" in render(settled, "html")
