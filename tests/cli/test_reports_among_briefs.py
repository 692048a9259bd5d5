"""Reports that a run wrote into the folder are not read as briefs by the next."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_project import Run, write_claims

from factcheck.claims.own_output import is_report

ENDINGS = {"text": "txt", "markdown": "md", "html": "html", "github": "txt"}


@pytest.mark.parametrize("form", ENDINGS)
@pytest.mark.parametrize("cranes", ["seven", "nine"])
def test_a_report_in_the_folder_is_left_out_and_said(run: Run, project: Path, form: str, cranes: str) -> None:
    write_claims(project, cranes)
    name = f"out/report.{ENDINGS[form]}"
    before = run("check", ".", "--report", f"{form}={name}")
    if form == "github" and cranes == "seven":
        assert Path(name).read_text() == ""
        return
    after = run("check", ".")
    assert (after.code, after.out, after.last.partition(";")[0]) == (
        before.code,
        before.out,
        before.last.partition(";")[0],
    )
    assert f"Left out, because it is a report of factcheck: {name}\n" in after.err
    assert "Left out" not in before.err
    assert f"report of factcheck: {name}\n" in run("lint", ".").err


def test_a_report_that_is_named_is_read(run: Run, project: Path) -> None:
    run("check", "--report", "markdown=report.md")
    ran = run("check", "report.md", "--format", "json")
    assert '"path":"report.md"' in ran.out.replace(" ", "")
    assert "Left out" not in ran.err


@pytest.mark.parametrize(
    "text",
    [
        "# Factcheck\n\nThe harbour handled 412 ships in 2023.\n",
        "# Factcheck\n\n10 claims were made by the minister on Monday.\n",
        "<!doctype html><title>Factcheck: 10 claims of the minister</title><p>He said it.</p>",
        "supported by  the council:3:4\n\nThe requests: 3, from the store: 41 boxes came.\n",
        "::: note\nThe harbour handled 412 ships.\n:::\n",
        "",
    ],
)
def test_a_text_of_a_person_is_no_report(text: str) -> None:
    assert not is_report(text.encode())
