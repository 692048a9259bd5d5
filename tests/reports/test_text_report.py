"""The terminal: what an editor sees, with and without colour, in wide and narrow windows; progress."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from factcheck.model import Outcome, Problem, Reason, Report, Verdict
from factcheck.reports import render
from factcheck.reports.color import use_color
from factcheck.reports.progress import CLEAR, ProgressDisplay, progress_line, shows_progress
from factcheck.reports.summary import remedy

SGR = re.compile(r"\x1b\[[0-9;]*m")


def test_worst_first_and_supported_last(sample_report: Report) -> None:
    lines = render(sample_report, "text").split("\n")
    verdicts = [line.split(" ")[0] for line in lines if re.match("[A-Z-]+ ", line)]
    assert verdicts == [
        "CONTRADICTED", "NOT-FOUND", "TOO-FEW", "DISPUTED", "UNREADABLE", "PARTIAL", "UNSOURCED", "NOTHING-TO-CHECK",
        "SUPPORTED", "SUPPORTED",
    ]  # fmt: skip


def test_the_brief_stands_against_the_source_with_a_remedy(sample_report: Report) -> None:
    text = render(replace(sample_report, rulings=sample_report.rulings[1:2]), "text")
    assert text.startswith(
        "CONTRADICTED revenue-2025  briefs/harbour.md:3:46\n"
        "  brief   | Revenue rose to €5.2 million.\n"
        '  source  | "In 2025, revenue rose to €5.3 million (2024: €4.9 million), the …"\n'
        "          | https://example.org/annual-report-2025.pdf, page 12 (contradicted)\n"
        "  why     | The source says €5.3 million, not €5.2 million.\n"
        "  do      | Correct the brief, or cite the source that says so.\n"
    )


def test_colour_adds_nothing_but_colour(sample_report: Report) -> None:
    plain, colored = render(sample_report, "text"), render(sample_report, "text", color=True)
    assert "\x1b" not in plain
    assert SGR.search(colored)
    assert SGR.sub("", colored) == plain


@pytest.mark.parametrize("width", [1, 30, 40, 80, 200])
def test_lines_fit_the_window(sample_report: Report, width: int) -> None:
    lines = render(sample_report, "text", width=width).split("\n")
    long = [line for line in lines if line.startswith("  ") and len(line) > max(30, width)]
    assert all(" " not in line.split("| ", 1)[1] for line in long), "only a word that cannot be broken is longer"


def test_every_line_starts_with_a_word_of_ours(hostile: Report) -> None:
    ours = re.compile(
        rf"(?:{'|'.join(verdict.value.upper() for verdict in Verdict)}) |"
        r"  (?:brief|source|nearest|why|do|decided|       )\s*\||About the brief$|(?:note|warning|error) |coverage:|"
        r"requests:|"
        r"        \||$"
    )
    assert [line for line in render(hostile, "text").split("\n") if not ours.match(line)] == []


def test_a_report_without_claims(sample_report: Report) -> None:
    text = render(replace(sample_report, rulings=(), brief_findings=(), complete=False), "text")
    assert text.endswith(
        "The run is not complete: what was not looked at is not judged. What was read is kept; run it again.\n"
    )


@pytest.mark.parametrize(
    ("choice", "environment", "terminal", "colored"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": ""}, False, False),
        ("auto", {"FORCE_COLOR": "0"}, False, True),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": "", "FORCE_COLOR": "1"}, False, True),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"TERM": "xterm"}, True, True),
        ("always", {"NO_COLOR": "1", "TERM": "dumb"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_when_to_colour(choice: str, environment: dict[str, str], terminal: bool, colored: bool) -> None:
    assert use_color(choice, environment, terminal=terminal) is colored


@pytest.mark.parametrize(
    ("environment", "terminal", "quiet", "shown"),
    [
        ({}, True, False, True),
        ({}, False, False, False),
        ({}, True, True, False),
        ({"CI": "true"}, True, False, False),
        ({"TERM": "dumb"}, True, False, False),
    ],
)
def test_when_to_show_progress(environment: dict[str, str], terminal: bool, quiet: bool, shown: bool) -> None:
    assert shows_progress(environment, terminal=terminal, quiet=quiet) is shown


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (80, "3 of 9 sources, waiting for a.example, b.example"),
        (49, "3 of 9 sources, waiting for a.example, b.example"),
        (48, "3 of 9 sources"),
        (50, "3 of 9 sources, waiting for a.example, b.example"),
        (20, "3 of 9 sources"),
        (8, "3 of 9 "),
    ],
)
def test_progress_line_fits(width: int, line: str) -> None:
    made = progress_line(3, 9, ["a.example", "b.example", "a.example"], width=width)
    assert made == line
    assert len(made) < width


def test_progress_names_how_many_more_hosts_wait() -> None:
    hosts = [f"host-{number}.example" for number in range(9)]
    line = progress_line(0, 9, hosts, width=70)
    assert line == "0 of 9 sources, waiting for host-0.example, host-1.example and 7 more"
    assert "\x1b" not in progress_line(0, 1, ["\x1b[2J"], width=80)


def test_progress_draws_over_itself_and_leaves_nothing() -> None:
    written: list[str] = []
    display = ProgressDisplay(written.append)
    display.show(0, 2, ["a.example"])
    display.show(0, 2, ["a.example"])
    display.show(1, 2)
    display.close()
    display.close()
    assert written == [f"{CLEAR}0 of 2 sources, waiting for a.example", f"{CLEAR}1 of 2 sources", CLEAR]


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
@pytest.mark.parametrize("verdict", [Verdict.SUPPORTED, Verdict.PARTIAL])
def test_another_page_than_the_cited_one_is_told(sample_report: Report, form: str, verdict: Verdict) -> None:
    ruling = sample_report.rulings[1]
    source = ruling.sources[0]
    states = replace(source.findings[0], outcome=Outcome.STATES, reason=Reason.NONE)
    moved = replace(
        source, verdict=verdict, source=replace(source.source, page=9), findings=(states, *source.findings[1:])
    )
    moved = replace(moved, note=moved.other_page)
    told = render(replace(sample_report, rulings=(replace(ruling, verdict=verdict, sources=(moved,)),)), form)
    assert "Page 9 is cited; it stands on page 12." in " ".join(told.replace("|", " ").split())


@pytest.mark.parametrize("form", ["text", "html"])
@pytest.mark.parametrize(("kinds", "of"), [({"brief"}, "the brief"), ({"claims"}, "the claims")])
def test_the_coverage_says_what_it_is_measured_of(sample_report: Report, form: str, kinds: set[str], of: str) -> None:
    inputs = tuple(each for each in sample_report.inputs if each.kind in kinds)
    told = render(replace(sample_report, inputs=inputs), form)
    assert f"details of {of} stand in a claim with a source" in " ".join(told.split())


def test_the_remedy_of_a_slow_source_gives_no_option_that_cannot_help() -> None:
    assert "--deadline" not in remedy(Verdict.UNREADABLE, (Problem.TIMED_OUT,))
    assert "`file:`" in remedy(Verdict.UNREADABLE, (Problem.TIMED_OUT,))
