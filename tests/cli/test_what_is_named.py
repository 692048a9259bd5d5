"""What a command line names: the one claims file that is there, names that are nearly right, a store that is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_project import Run


def test_the_only_claims_file_of_a_folder_need_not_be_named(run: Run, project: Path) -> None:
    (project / "claims.yaml").rename("harbour.claims.yaml")
    assert run("check").last.startswith("2 claims: 2 supported")
    assert "harbour.claims.yaml:4" in run("show", "ships").out


def test_several_claims_files_are_listed(run: Run, project: Path) -> None:
    (project / "claims.yaml").rename("harbour.claims.yaml")
    (project / "ferry.claims.yaml").write_text("factcheck: 1\nclaims: []\n")
    ran = run("check")
    said = "there are several claims files here: ferry.claims.yaml, harbour.claims.yaml. Name one."
    assert (ran.code, said in ran.err) == (2, True)


@pytest.mark.parametrize(
    ("name", "meant"),
    [("clams.yaml", "claims.yaml"), ("texts\\brief.md", "texts/brief.md"), ("texts/breif.md", "texts/brief.md")],
)
def test_a_name_that_is_nearly_right_is_suggested(run: Run, project: Path, name: str, meant: str) -> None:
    (project / "texts").mkdir()
    (project / "texts" / "brief.md").write_text("The harbour handled 412 ships.\n")
    ran = run("check", name)
    assert (ran.code, f"Did you mean '{Path(meant)}'?" in ran.err) == (2, True)


@pytest.mark.parametrize("name", ["nothing.at.all", "no/such/folder/brief.md", "C:\\Users\\jane\\brief.md"])
def test_a_name_that_is_like_none_is_told(run: Run, project: Path, name: str) -> None:
    ran = run("check", name)
    assert (ran.code, f"{name}: there is no such file or folder. Name a claims.yaml" in ran.err) == (2, True)


@pytest.mark.parametrize("command", [["replay"], ["check", "--offline"]])
def test_a_store_that_is_not_there_is_told(run: Run, project: Path, command: list[str]) -> None:
    assert "There is no store .factcheck: nothing is kept there." in run(*command).err
    run("gather", "--store", "here")
    assert "no store" not in run(*command, "--store", "here").err
