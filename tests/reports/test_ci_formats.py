"""SARIF, JUnit, GitHub, GitLab, rdjson and CSV read by parsers that are not ours."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
from dataclasses import replace
from itertools import cycle, islice

import junitparser
import pytest
from jsonschema import Draft202012Validator
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as SarifLog

from factcheck.model import Input, Level, Place, Report, Verdict
from factcheck.reports import render


def many(report: Report, count: int) -> Report:
    """The report with `count` claims of distinct ids."""
    rulings = (
        replace(ruling, claim=replace(ruling.claim, id=f"claim-{number}"))
        for number, ruling in enumerate(islice(cycle(report.rulings), count))
    )
    return replace(report, rulings=tuple(rulings))


# ---------------------------------------------------------------- SARIF


def sarif_run(report: Report) -> dict:  # type: ignore[type-arg]
    text = render(report, "sarif")
    SarifLog.model_validate_json(text)
    run = json.loads(text)["runs"][0]
    assert isinstance(run, dict)
    return run


def test_sarif_fits_the_models_made_from_the_official_schema(sample_report: Report) -> None:
    run = sarif_run(sample_report)
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["automationDetails"]["id"] == "factcheck/briefs/claims.yaml/"


def test_sarif_results_are_those_that_need_an_eye(sample_report: Report) -> None:
    results = sarif_run(sample_report)["results"]
    loud = [ruling for ruling in sample_report.rulings if ruling.level is not Level.PASS]
    assert len(results) == len(loud) + 1
    assert {result["kind"] for result in results} == {"fail"}
    assert {result["level"] for result in results} == {"error", "warning", "note"}
    assert results[0]["ruleId"] == "factcheck/contradicted"
    assert results[-1]["ruleId"] == "factcheck/uncovered-figure"


def test_sarif_rules_have_help_and_match_the_results(sample_report: Report) -> None:
    run = sarif_run(sample_report)
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]
    for rule in rules:
        assert 0 < len(rule["shortDescription"]["text"]) <= 1024
        assert rule["help"]["text"]
        assert rule["help"]["markdown"]
        assert len(rule["name"]) <= 255
        assert "security-severity" not in rule["properties"]


def test_sarif_places_are_in_the_brief_and_count_code_points(sample_report: Report) -> None:
    results = {result["ruleId"]: result for result in sarif_run(sample_report)["results"]}
    location = results["factcheck/not-found"]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "briefs/harbour.md"
    words = "The ferry line opened on 1 March 2024 – with 𐐀 seats."
    assert location["region"] == {"startLine": 5, "startColumn": 1, "endLine": 5, "endColumn": len(words) + 1}
    related = results["factcheck/not-found"]["relatedLocations"][0]["physicalLocation"]
    assert related["artifactLocation"]["uri"] == "briefs/claims.yaml"


def test_sarif_fingerprints_survive_moved_lines_and_are_distinct(sample_report: Report) -> None:
    def prints(report: Report) -> list[str]:
        results = sarif_run(report)["results"]
        return [result["partialFingerprints"]["primaryLocationLineHash"] for result in results]

    moved = replace(
        sample_report,
        rulings=tuple(
            replace(r, claim=replace(r.claim, brief_place=replace(r.claim.brief_place, line=99, end_line=99)))  # type: ignore[type-var]
            for r in sample_report.rulings
        ),
    )
    assert prints(moved) == prints(sample_report)
    assert len(set(prints(sample_report))) == len(prints(sample_report))
    twice = replace(sample_report, rulings=sample_report.rulings * 2)
    assert len(set(prints(twice))) == len(prints(twice))
    assert all(re.fullmatch(r"[0-9a-f]{16}:\d+", each) for each in prints(twice))


def test_sarif_stays_within_the_limits_of_github(sample_report: Report) -> None:
    text = render(many(sample_report, 6_000), "sarif")
    assert len(gzip.compress(text.encode())) < 10 * 1024 * 1024
    assert len(json.loads(text)["runs"][0]["results"]) <= 25_000


@pytest.mark.parametrize(
    ("path", "root", "uri"),
    [
        ("./briefs/a b.md", None, "briefs/a%20b.md"),
        ("C:\\briefs\\a.md", None, "file:///C%3A/briefs/a.md"),
        ("C:\\repo\\briefs\\a.md", "C:\\repo", "briefs/a.md"),
        ("/repo/briefs/ä.md", "/repo/", "briefs/%C3%A4.md"),
        ("/other/a.md", "/repo", "file:///other/a.md"),
    ],
)
def test_sarif_paths(sample_report: Report, path: str, root: str | None, uri: str) -> None:
    ruling = sample_report.rulings[1]
    claim = replace(ruling.claim, brief_place=Place(path=path))
    text = render(replace(sample_report, rulings=(replace(ruling, claim=claim),)), "sarif", root=root)
    location = json.loads(text)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"].replace("C:", "C%3A") == uri


def test_a_pdf_has_no_region(sample_report: Report) -> None:
    ruling = sample_report.rulings[1]
    claim = replace(ruling.claim, brief_place=Place(path="brief.pdf", page=3))
    run = sarif_run(replace(sample_report, rulings=(replace(ruling, claim=claim),)))
    assert "region" not in run["results"][0]["locations"][0]["physicalLocation"]


# ---------------------------------------------------------------- JUnit


def test_junit_is_read_by_junitparser(sample_report: Report) -> None:
    suites = junitparser.JUnitXml.fromstring(render(sample_report, "junit").encode())
    suite = next(iter(suites))
    cases = {case.name.split(":")[0]: case for case in suite}
    assert (suites.tests, suites.failures, suites.errors, suites.skipped) == (10, 3, 1, 2)
    assert suite.name == "briefs/harbour.md"
    kinds = {name: [type(each) for each in case.result] for name, case in cases.items()}
    assert kinds["revenue-2025"] == [junitparser.Failure]
    assert kinds["warned"] == [junitparser.Error]
    assert kinds["doubled"] == kinds["fine"] == [junitparser.Skipped]
    assert kinds["moved"] == kinds["quay"] == []
    failure = cases["revenue-2025"].result[0]
    assert failure.type == "factcheck/contradicted"
    assert failure.message in failure.text
    assert "says: In 2025, revenue rose to €5.3 million (2024: €4.9 million), the …" in failure.text
    assert "leaves out" in cases["quay"].system_out


def test_junit_names_are_distinct_within_a_class(sample_report: Report) -> None:
    suites = junitparser.JUnitXml.fromstring(render(sample_report, "junit").encode())
    names = [(case.classname, case.name) for suite in suites for case in suite]
    assert len(set(names)) == len(names)
    assert all(classname for classname, _ in names)


# ---------------------------------------------------------------- GitHub


def test_github_shows_at_most_ten_of_a_kind(sample_report: Report) -> None:
    lines = render(many(sample_report, 100), "github").splitlines()
    for kind, total in (("error", 30), ("warning", 40), ("notice", 11)):
        same = [line for line in lines if line.startswith(f"::{kind} ")]
        assert len(same) == 10
        assert same[-1] == f"::{kind} title=factcheck::and {total - 9} more of this kind: see the job summary"


def test_github_tells_worst_first_and_where(sample_report: Report) -> None:
    lines = render(sample_report, "github").splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error"] * 3 + ["::warning"] * 4 + ["::notice"] * 2
    assert lines[0].startswith(
        "::error file=briefs/harbour.md,line=3,endLine=3,col=46,endColumn=75,title=revenue-2025%3A contradicted::"
    )


def test_github_is_silent_when_all_is_well(sample_report: Report) -> None:
    good = tuple(ruling for ruling in sample_report.rulings if ruling.verdict is Verdict.SUPPORTED)
    quiet = replace(sample_report, rulings=good, brief_findings=())
    assert render(quiet, "github") == ""
    assert render(quiet, "gitlab") == "[]\n"


# ---------------------------------------------------------------- GitLab and reviewdog

GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "pattern": "^factcheck/"},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./|/)"},
                    "lines": {"required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}},
                },
            },
        },
    },
}


def test_gitlab(sample_report: Report) -> None:
    issues = json.loads(render(sample_report, "gitlab"))
    Draft202012Validator(GITLAB).validate(issues)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 9
    assert [issue["severity"] for issue in issues] == ["major"] * 3 + ["minor"] * 4 + ["info"] * 2


POSITION = {
    "type": "object",
    "required": ["line"],
    "additionalProperties": False,
    "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}},
}
RDJSON = {
    "type": "object",
    "required": ["source", "severity", "diagnostics"],
    "properties": {
        "source": {"required": ["name"]},
        "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
        "diagnostics": {
            "items": {
                "required": ["message", "location", "severity", "code"],
                "additionalProperties": False,
                "properties": {
                    "message": {"type": "string", "minLength": 1},
                    "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
                    "code": {"required": ["value"]},
                    "location": {
                        "required": ["path"],
                        "properties": {
                            "range": {
                                "required": ["start"],
                                "additionalProperties": False,
                                "properties": {"start": POSITION, "end": POSITION},
                            }
                        },
                    },
                },
            }
        },
    },
}


def test_rdjson(sample_report: Report) -> None:
    result = json.loads(render(sample_report, "rdjson"))
    Draft202012Validator(RDJSON).validate(result)
    assert result["severity"] == "ERROR"


@pytest.mark.parametrize(
    ("text", "start", "end", "bytes_start", "bytes_end"),
    [("a𐐀b", 1, 2, 1, 2), ("a𐐀b", 2, 3, 2, 6), ("a𐐀b", 3, 4, 6, 7), ("äöü x", 5, 6, 8, 9)],
)
def test_rdjson_columns_count_bytes(
    sample_report: Report, text: str, start: int, end: int, bytes_start: int, bytes_end: int
) -> None:
    place = Place(path="b.md", line=2, column=start, end_line=2, end_column=end)
    ruling = replace(sample_report.rulings[1], claim=replace(sample_report.rulings[1].claim, brief_place=place))
    brief = Input(path="b.md", sha256="", kind="brief", text=f"first\r\n{text}\r\n")
    report = replace(sample_report, rulings=(ruling,), inputs=(brief,), brief_findings=())
    where = json.loads(render(report, "rdjson"))["diagnostics"][0]["location"]["range"]
    assert where == {"start": {"line": 2, "column": bytes_start}, "end": {"line": 2, "column": bytes_end}}


def test_rdjson_has_no_column_where_the_line_is_not_known(sample_report: Report) -> None:
    report = replace(sample_report, inputs=())
    where = json.loads(render(report, "rdjson"))["diagnostics"][0]["location"]["range"]
    assert where == {"start": {"line": 3}, "end": {"line": 3}}


# ---------------------------------------------------------------- CSV


def test_csv_has_a_row_for_each_source(sample_report: Report) -> None:
    rows = list(csv.DictReader(io.StringIO(render(sample_report, "csv"), newline="")))
    assert len(rows) == sum(max(1, len(ruling.sources)) for ruling in sample_report.rulings)
    row = next(each for each in rows if each["id"] == "revenue-2025")
    assert (row["verdict"], row["page"], row["passage"]) == (
        "contradicted",
        "12",
        "In 2025, revenue rose to €5.3 million (2024: €4.9 million), the …",
    )
    assert {row["problem"] for row in rows if row["id"] == "warned"} >= {"blocked", "soft-404", "not-kept"}
