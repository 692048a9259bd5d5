"""Sources that are files: looked for beside the claims file, kept in the store, named as they were written."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from factcheck import InvalidInputError, Problem, Report, Store, Verdict, check, gather, read_claims, render, replay

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
PAGE = "<!doctype html><title>Ships</title><article><p>The harbour handled 412 ships in 2023.</p></article>"
CLAIMS = """\
factcheck: 1
claims:
  - id: ships
    claim: The harbour handled 412 ships in 2023
    source: {source}
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with a claims file and its page two folders down; the current folder is another one."""
    folder = tmp_path / "checkout"
    (folder / ".git").mkdir(parents=True)
    (folder / "texts" / "pages").mkdir(parents=True)
    (folder / "texts" / "pages" / "ships.html").write_text(PAGE)
    (folder / "texts" / "claims.yaml").write_text(CLAIMS.format(source="pages/ships.html"))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    return folder


def checked(project: Path, store: Store | None = None) -> Report:
    return check(read_claims(project / "texts" / "claims.yaml"), store or Store(project / "store"), now=lambda: NOON)


def test_a_file_is_looked_for_beside_the_claims_file(project: Path) -> None:
    (ruling,) = checked(project).rulings
    assert ruling.verdict is Verdict.SUPPORTED
    assert ruling.sources[0].capture is not None
    assert ruling.sources[0].capture.url == "pages/ships.html"


def test_no_report_carries_the_path_of_the_machine(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    report = check(read_claims("texts/claims.yaml"), Store(project / "store"), now=lambda: NOON)
    for form in ("text", "json", "html", "markdown", "sarif", "junit", "github", "gitlab", "rdjson", "csv"):
        assert str(project) not in render(report, form, root=str(project))
    kept = "".join(path.read_text() for path in (project / "store" / "captures").iterdir())
    assert str(project) not in kept


def test_a_store_travels_with_its_project(project: Path, tmp_path: Path) -> None:
    before = render(checked(project), "json")
    moved = tmp_path / "moved"
    shutil.move(project, moved)
    claims = read_claims(moved / "texts" / "claims.yaml")
    report = replay(claims, Store(moved / "store"), now=NOON)
    assert report.rulings[0].verdict is Verdict.SUPPORTED
    assert json.loads(render(report, "json"))["evidence"] == json.loads(before)["evidence"]


def test_files_of_one_name_in_two_folders_are_two_sources(project: Path) -> None:
    other = project / "other"
    (other / "pages").mkdir(parents=True)
    (other / "pages" / "ships.html").write_text(PAGE.replace("412", "398"))
    (other / "claims.yaml").write_text(CLAIMS.format(source="pages/ships.html"))
    claims = read_claims([project / "texts" / "claims.yaml", other / "claims.yaml"])
    report = check(claims, Store(project / "store"), now=lambda: NOON)
    assert [ruling.verdict for ruling in report.rulings] == [Verdict.SUPPORTED, Verdict.CONTRADICTED]


def test_a_file_that_is_not_there_is_a_dead_link_that_says_it_is_a_file(project: Path) -> None:
    (project / "texts" / "pages" / "ships.html").unlink()
    (ruling,) = checked(project).rulings
    assert ruling.verdict is Verdict.UNREADABLE
    assert ruling.sources[0].problem is Problem.DEAD_LINK
    assert "file" in ruling.sources[0].note
    assert "pages/ships.html is looked for beside claims.yaml" in ruling.sources[0].note


def test_a_folder_or_a_device_is_no_source(project: Path) -> None:
    (project / "texts" / "pages" / "ships.html").unlink()
    (project / "texts" / "pages" / "ships.html").mkdir()
    (ruling,) = checked(project).rulings
    assert ruling.sources[0].problem is Problem.NOT_TEXT


def test_a_changed_file_is_kept_again_and_an_unchanged_one_is_not(project: Path) -> None:
    store = Store(project / "store")
    claims = read_claims(project / "texts" / "claims.yaml")
    page = project / "texts" / "pages" / "ships.html"
    counts = []
    for text in (PAGE, PAGE, PAGE.replace("412", "415"), None, None):
        page.write_text(text) if text else page.unlink(missing_ok=True)
        gather(claims, store, now=lambda: NOON)
        counts.append(len(store.captures("file:texts/pages/ships.html")))
    assert counts == [1, 1, 2, 3, 3]


@pytest.mark.parametrize("written", ["../../outside.html", "pages/link.html"])
def test_a_file_outside_the_project_needs_leave(project: Path, written: str) -> None:
    outside = project.parent / "outside.html"
    outside.write_text(PAGE)
    (project / "texts" / "pages" / "link.html").symlink_to(outside)
    claims_file = project / "texts" / "claims.yaml"
    claims_file.write_text(CLAIMS.format(source=written))
    with pytest.raises(InvalidInputError, match="leads out of the project's folder"):
        read_claims(claims_file)
    report = check(read_claims(claims_file, allow_outside=True), Store(project / "store"), now=lambda: NOON)
    assert report.rulings[0].verdict is Verdict.SUPPORTED


def test_a_cited_page_is_no_brief_of_its_folder(project: Path) -> None:
    (project / "texts" / "own.md").write_text("The ferry carried 9,300 people in 2022.\n")
    claims = read_claims(project / "texts")
    assert [Path(each.path).name for each in claims.inputs] == ["claims.yaml", "own.md"]


def test_a_brief_that_is_missing_is_shown_where_it_is_named(project: Path) -> None:
    path = project / "texts" / "claims.yaml"
    path.write_text("factcheck: 1\nlang: en\nbrief: gone.md\nclaims:\n  - It rained: https://example.org/a\n")
    with pytest.raises(InvalidInputError) as caught:
        read_claims(path)
    first, line, caret = caught.value.messages[0].splitlines()
    assert first.startswith(f"{path}:3:8: The brief 'gone.md' cannot be read")
    assert (line.strip(), caret) == ("brief: gone.md", " " * 11 + "^~~~~~~")


def test_one_path_or_several(project: Path) -> None:
    path = project / "texts" / "claims.yaml"
    assert read_claims(str(path)) == read_claims(path) == read_claims([path])
