"""What a newcomer gets wrong on the first day, and what is said to it."""

from __future__ import annotations

import errno
import io
import json
import os
import random
import shutil
import sys
import zlib
from pathlib import Path

import pytest
from cli_project import Ran, Run

from factcheck.reports.formats import FORMATS
from factcheck.store import Store

PICTURE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\x06\0\0\0" + zlib.compress(
    random.Random(1).randbytes(4000)
)


@pytest.mark.parametrize("name", ["brief.md", "brief.txt", "brief.html"])
@pytest.mark.parametrize("data", [PICTURE, random.Random(2).randbytes(3000), "It has 5 ships.".encode("utf-16-le")])
def test_what_is_no_text_is_no_brief(run: Run, project: Path, name: str, data: bytes) -> None:
    (project / name).write_bytes(data)
    for verb in ("check", "init", "lint"):
        ran = run(verb, name)
        assert ran.code == 2
        assert f"{name}: this is no text." in ran.err


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_a_stray_control_character_is_still_text(run: Run, project: Path, encoding: str) -> None:
    (project / "brief.txt").write_bytes("It’s said that the harbour has 5\x0b ships\x01.".encode(encoding))
    assert run("check", "brief.txt").last.startswith("1 claim: 1 unsourced")


def test_init_of_a_claims_file(run: Run, project: Path) -> None:
    ran = run("init", "claims.yaml")
    assert ran.code == 2
    assert "claims.yaml: is a claims file already" in ran.err
    assert sorted(path.name for path in project.iterdir()) == ["claims.yaml", "harbour.html"]


def test_init_makes_no_file_that_a_check_would_refuse(run: Run, project: Path) -> None:
    (project / "empty.md").write_text("")
    ran = run("init", "empty.md")
    assert ran.code == 0
    assert "Next:" not in ran.err
    assert not (project / "empty.claims.yaml").exists()


def test_init_adds_to_no_claims_file_of_another_brief(run: Run, project: Path) -> None:
    (project / "brief.md").write_text("The harbour handled 412 ships in 2023.\n")
    (project / "brief.txt").write_text("The mill burnt 300 tonnes of coal in 2022.\n")
    assert run("init", "brief.md").code == 0
    kept = (project / "brief.claims.yaml").read_bytes()
    ran = run("init", "brief.txt")
    assert ran.code == 2
    assert "brief.claims.yaml: holds the claims of another brief, brief.md." in ran.err
    assert "-o brief.txt.claims.yaml" in ran.err
    assert (project / "brief.claims.yaml").read_bytes() == kept
    assert run("init", "./brief.md").code == 0
    assert run("init", "brief.txt", "-o", "brief.txt.claims.yaml").code == 0


@pytest.mark.parametrize("arguments", [("show", "shipps"), ("check", "--only", "shipps")])
def test_a_claim_that_there_is_not(run: Run, project: Path, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert "There is no claim of the id 'shipps'. Did you mean 'ships'?" in ran.err


@pytest.mark.parametrize("verb", [("verify",), ("replay",), ("check", "--offline")])
def test_a_store_that_there_is_not(run: Run, project: Path, verb: tuple[str, ...]) -> None:
    ran = run(*verb, "--store", "nowhere")
    assert ran.code == 2
    assert "--store nowhere: there is no such folder." in ran.err


@pytest.mark.parametrize("verb", [("verify",), ("replay",), ("check", "--offline")])
@pytest.mark.parametrize("inside", [[], ["notes.txt"]])
def test_a_folder_that_is_no_store(run: Run, project: Path, verb: tuple[str, ...], inside: list[str]) -> None:
    (project / "folder").mkdir()
    for name in inside:
        (project / "folder" / name).write_text("")
    ran = run(*verb, "--store", "folder")
    assert ran.code == 2
    assert "--store folder: this folder is no store" in ran.err


@pytest.mark.parametrize("verb", [("verify",), ("replay",), ("check", "--offline")])
@pytest.mark.parametrize("lost", [("captures",), ("captures", "runs"), ("captures", "bodies")])
def test_a_store_that_lost_its_captures(run: Run, project: Path, verb: tuple[str, ...], lost: tuple[str, ...]) -> None:
    assert run("check").code == 0
    Store(project / ".factcheck").record_run("run", requests=3, from_store=0, complete=True)
    for part in lost:
        shutil.rmtree(project / ".factcheck" / part)
    ran = run(*verb)
    assert ran.code == 3
    assert "there are no captures" in ran.out + ran.err


def test_a_store_in_which_nothing_was_kept_is_whole(run: Run, project: Path) -> None:
    (project / "claims.yaml").write_text("factcheck: 1\nclaims:\n  - claim: The harbour has 5 cranes\n")
    assert run("check").code == 0
    for verb in ("verify", "replay"):
        assert run(verb, "--store", ".factcheck").code == 0


@pytest.mark.parametrize("verb", ["check", "gather", "replay"])
@pytest.mark.parametrize("wrong", [("--format", "xml"), ("--fail-onn", "error"), ("--report", "htm=r.html")])
def test_the_count_line_ends_a_wrong_command_line(run: Run, project: Path, verb: str, wrong: tuple[str, str]) -> None:
    ran = run(verb, *wrong)
    assert ran.code == 2
    assert ran.last == "0 claims: nothing was checked"


def test_help_is_no_run(run: Run, project: Path) -> None:
    ran = run("check", "--help")
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (("-o", "r.html"), "html"),
        (("-o", "r.JSON"), "json"),
        (("-o", "r.xml"), "junit"),
        (("-o", "r.md"), "markdown"),
        (("-o", "r.txt"), "text"),
        (("-o", "report"), "text"),
        (("-o", "r.json", "--format", "sarif"), "sarif"),
        (("-o", "r.html", "--format", "text"), "text"),
    ],
)
def test_the_ending_of_the_output_tells_the_format(
    run: Run, project: Path, arguments: tuple[str, ...], name: str
) -> None:
    now = ("--now", "2026-11-20T14:00:00Z")
    assert run("check", *arguments, *now).code == 0
    assert run("check", "--report", f"{name}=other", *now).code == 0
    assert (project / arguments[1]).read_bytes() == (project / "other").read_bytes()
    assert name in FORMATS


def test_a_misspelt_claim_has_its_other_errors_told_too(run: Run, project: Path) -> None:
    (project / "claims.yaml").write_text(
        "factcheck: 1\nclaims:\n  - id: a\n    clam: It has 5 ships\n    source: ftp://x\n    need: lots\n"
        "  - id: b\n    near: harbour\n"
    )
    lines = [line for line in run("check").err.splitlines() if line.startswith("claims.yaml:")]
    assert [line.split(": ", 1)[0] for line in lines] == [f"claims.yaml:{at}" for at in ("4:5", "5:13", "6:11", "7:5")]
    assert "Did you mean 'claim'?" in lines[0]
    assert "This claim has no words." in lines[3]


def test_a_row_without_a_source(run: Run, project: Path) -> None:
    (project / "rows.jsonl").write_text('{"id": 1, "claim": "It has 5 ships"}\n')
    answer = json.loads(run("match", "rows.jsonl").out)
    assert answer == {"id": 1, "error": "A row needs the text of the source: 'text', 'html' or 'path'."}


@pytest.mark.parametrize("head", ["", "# ours\n\n", "---\n", "\ufeff"])
def test_a_claims_file_on_standard_input(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch, head: str) -> None:
    typed = (head + (project / "claims.yaml").read_text(encoding="utf-8")).encode()

    def ran(*arguments: str) -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
        return run(*arguments)

    assert ran("check", "-").last.startswith("2 claims: 2 supported")
    assert ran("lint", "-").code == 0
    assert ran("init", "-").code == 2


@pytest.mark.parametrize(("name", "words"), [("brief.dat", "ends in '.dat'"), ("brief", "without an ending")])
def test_a_file_that_nothing_reads(run: Run, project: Path, name: str, words: str) -> None:
    (project / name).write_text("It has 5 ships.")
    for verb in ("check", "lint", "init"):
        ran = run(verb, name)
        assert ran.code == 2
        assert f"{name}: there is no reader for a file" in ran.err
        assert words in ran.err


def test_a_claims_file_of_init_that_is_a_folder(run: Run, project: Path) -> None:
    (project / "brief.md").write_text("The harbour handled 412 ships in 2023.\n")
    (project / "claims").mkdir()
    ran = run("init", "brief.md", "-o", "claims")
    assert ran.code == 2
    assert "claims: cannot be read: " in ran.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("check", "--lang", "zz-!!"), "--lang: 'zz-!!' is not the tag of a language. Write one such as"),
        (("lint", "--lang", "xx"), "--lang: 'xx' names no language. Write the code of one"),
        (("extract", "harbour.html", "--lang", "english please"), "is not the tag of a language"),
        (("check", "--deadline", "nan"), "--deadline nan: not a time. Write a number of seconds"),
        (("check", "--deadline", "inf"), "is not in the range"),
        (("decide", "ships", "--accept", "--override"), "--accept and --override exclude each other. Give one of"),
        (("decide", "ships"), "What is decided? Give one of --accept, --override, --fix, --withdraw."),
        (("check", "-o", ".factcheck/lock"), "--output: .factcheck/lock is a place of the store"),
        (("check", "--report", "json=.factcheck/captures/r.json"), "is a place of the store, which holds evidence."),
    ],
)
def test_a_value_that_means_nothing_is_refused(run: Run, project: Path, arguments: tuple[str, ...], words: str) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert words in ran.err


def test_a_report_that_cannot_be_written_takes_nothing_from_the_count(run: Run, project: Path) -> None:
    (project / "folder").mkdir()
    ran = run("check", "-o", "folder")
    assert ran.code == 2
    assert "folder: is no file. Name the file to write." in ran.err
    assert ran.last.startswith("2 claims: 2 supported")


@pytest.mark.parametrize("verb", ["check", "lint"])
@pytest.mark.parametrize("named", [".", "closed"])
def test_a_folder_that_may_not_be_looked_through_is_told(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch, verb: str, named: str
) -> None:
    (project / "closed").mkdir()
    scan = os.scandir

    def refuse(path: str | Path) -> object:
        if Path(path).name == "closed":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    ran = run(verb, named)
    assert ran.code == 2
    assert "closed: cannot be read: Permission denied." in ran.err


@pytest.mark.parametrize("verb", ["check", "gather", "replay", "lint", "init", "show"])
def test_a_name_that_the_system_refuses_is_told(run: Run, project: Path, verb: str) -> None:
    long = "x" * 300 + ".md"
    ran = run(*([verb, "ships", long] if verb == "show" else [verb, long]))
    assert ran.code == 2
    assert f"{long}: " in ran.err
    assert "Traceback" not in ran.err


def test_a_hidden_folder_is_not_looked_into(run: Run, project: Path) -> None:
    (project / ".drafts").mkdir()
    shutil.copy(project / "claims.yaml", project / ".drafts")
    assert run("check", ".").last.startswith("2 claims: 2 supported")


def test_every_path_that_is_missing_is_told(run: Run, project: Path) -> None:
    ran = run("check", "one.md", "claims.yaml", "two.md")
    assert ran.code == 2
    assert [line.split(":")[0] for line in ran.err.splitlines()[:2]] == ["one.md", "two.md"]


@pytest.mark.parametrize("arguments", [(), ("claims.yaml",)])
def test_show_without_an_id_lists_them(run: Run, project: Path, arguments: tuple[str, ...]) -> None:
    ran = run("show", *arguments)
    assert ran.code == 0
    assert ran.out.splitlines() == [
        "ships   claims.yaml:4:12  The harbour handled 412 ships in 2023",
        "cranes  claims.yaml:7:12  The harbour has seven cranes",
    ]


def test_a_report_beside_is_a_file(run: Run, project: Path) -> None:
    ran = run("check", "--report", "html=-")
    assert ran.code == 2
    assert "For standard output say --format html." in ran.err
    assert not (project / "-").exists()
