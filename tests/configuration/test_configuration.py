"""Settings: nearest file upward, environment before it, every fault of a file with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import configuration
from factcheck.configuration import KEYS, Configuration
from factcheck.errors import InvalidInputError, UsageError


def settings(folder: Path, environment: dict[str, str] | None = None) -> Configuration:
    return configuration.read(folder, environment or {})


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "briefs" / "may").mkdir(parents=True)
    return tmp_path


def test_nothing_is_set_without_a_file(project: Path) -> None:
    assert settings(project) == Configuration()


def test_the_nearest_file_upward(project: Path) -> None:
    (project / "pyproject.toml").write_text(
        '[project]\nname = "x"\n\n[tool.factcheck]\nfail-on = "warning"\njobs = 4\n'
    )
    found = settings(project / "briefs" / "may")
    assert found.file == project / "pyproject.toml"
    assert {name: (each.value, each.origin) for name, each in found.settings.items()} == {
        "fail-on": ("warning", "pyproject.toml:5"),
        "jobs": (4, "pyproject.toml:6"),
    }
    (project / "briefs" / "factcheck.toml").write_text("strict = true\n")
    assert {name: each.value for name, each in settings(project / "briefs" / "may").settings.items()} == {
        "strict": True
    }


def test_a_pyproject_without_settings_is_passed_over(project: Path) -> None:
    (project / "factcheck.toml").write_text("strict = true\n")
    (project / "briefs" / "pyproject.toml").write_text("[project]\nname = 'about-factcheck'\n")
    assert settings(project / "briefs").file == project / "factcheck.toml"


def test_the_search_ends_at_the_checkout(project: Path) -> None:
    inner = project / "briefs"
    (inner / ".git").mkdir()
    (project / "factcheck.toml").write_text("strict = true\n")
    assert settings(inner / "may").file is None


def test_the_environment_comes_before_the_file(project: Path) -> None:
    (project / "factcheck.toml").write_text('strict = true\nlang = "de"\n')
    found = settings(project, {"FACTCHECK_LANG": "en", "FACTCHECK_STRICT": "0", "FACTCHECK_ALLOW_HOST": "a:1, b"})
    assert found.settings["lang"] == configuration.Setting("en", "FACTCHECK_LANG")
    assert found.settings["strict"].value is False
    assert found.parameters() == {"lang": "en", "strict": False, "allow_host": ["a:1", "b"]}
    assert settings(project, {"FACTCHECK_LANG": ""}).settings["lang"].value == "de"


def test_a_path_is_relative_to_its_file(project: Path) -> None:
    (project / "factcheck.toml").write_text('store = "evidence"\n')
    assert settings(project / "briefs").parameters()["store"] == str(project / "evidence")


@pytest.mark.parametrize("pair", ["htm=r.html", "html", "html=", "html=-", "auto=r.txt"])
def test_a_report_of_a_file_is_told_with_its_line(project: Path, pair: str) -> None:
    file = project / "factcheck.toml"
    file.write_text(f'lang = "de"\nreport = ["json=r.json", "{pair}"]\n')
    with pytest.raises(InvalidInputError, match="'report' takes NAME=FILE") as caught:
        settings(project)
    assert caught.value.messages[0].startswith(f"{file}:2:1: ")


def test_all_faults_of_a_file_are_told_with_their_lines(project: Path) -> None:
    file = project / "factcheck.toml"
    file.write_text('stric = true\nfail-on = "fatal"\njobs = 0\nallow-host = ["127.0.0.1"]\nlang = "de"\nzzz = 1\n')
    with pytest.raises(InvalidInputError) as caught:
        settings(project)
    first, second, third, fourth, fifth = caught.value.messages
    assert first == f"{file}:1:1: 'stric' is not a setting. Did you mean 'strict'?"
    assert second == f"{file}:2:1: 'fail-on' takes one of: error, warning, note, never."
    assert third.startswith(f"{file}:3:1: 'jobs' takes a number")
    assert "FACTCHECK_ALLOW_HOST" in fourth
    assert "The settings are: store" in fifth


def test_a_file_that_is_no_toml_is_told_with_its_place(project: Path) -> None:
    (project / "factcheck.toml").write_text("strict = true\nlang = de\n")
    with pytest.raises(InvalidInputError, match=r"factcheck\.toml:2:8: This is not TOML"):
        settings(project)


def test_two_places_in_one_folder_are_refused(project: Path) -> None:
    (project / "factcheck.toml").write_text("strict = true\n")
    (project / "pyproject.toml").write_text("[tool.factcheck]\nstrict = false\n")
    with pytest.raises(UsageError, match="Keep one of the two"):
        settings(project)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("JOBS", "many"),
        ("JOBS", "-1"),
        ("STRICT", "perhaps"),
        ("DEADLINE", "soon"),
        ("MAX_AGE", "daily"),
        ("FORMAT", "xml"),
    ],
)
def test_a_variable_that_cannot_be_read_is_named(project: Path, name: str, value: str) -> None:
    with pytest.raises(UsageError, match=f"FACTCHECK_{name} takes"):
        settings(project, {f"FACTCHECK_{name}": value})


def test_bytes_of_windows_are_read(project: Path) -> None:
    (project / "factcheck.toml").write_bytes("\ufefflang = 'de'\r\n".encode())
    assert settings(project).settings["lang"].origin == "factcheck.toml:1"


def test_every_key_is_described() -> None:
    assert all(key.doc.endswith(".") for key in KEYS.values())
    assert len({key.parameter for key in KEYS.values()}) == len(KEYS)
