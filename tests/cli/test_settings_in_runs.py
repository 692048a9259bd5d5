"""Settings of a project's file and of the environment reach the verbs; flags come before both."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_project import Run, Site, write_claims


def test_the_file_gives_what_no_flag_gives(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_claims(project, "nine")
    (project / "factcheck.toml").write_text(
        'fail-on = "never"\nstore = "kept"\nreport = ["csv=out.csv"]\nquiet = true\n'
    )
    (project / "deep").mkdir()
    monkeypatch.chdir(project / "deep")
    ran = run("check", "../claims.yaml")
    assert (ran.code, ran.out) == (0, "")
    assert (project / "kept").is_dir()
    assert (project / "deep" / "out.csv").is_file()
    assert run("check", "../claims.yaml", "--fail-on", "error").code == 1


def test_the_environment_comes_before_the_file(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_claims(project, "nine")
    (project / "factcheck.toml").write_text('fail-on = "never"\n')
    monkeypatch.setenv("FACTCHECK_FAIL_ON", "error")
    assert run("check").code == 1
    assert run("check", "--fail-on", "never").code == 0


def test_a_wrong_key_is_told_with_a_suggestion_by_every_configured_verb(run: Run, project: Path) -> None:
    (project / "factcheck.toml").write_text('fail_onn = "never"\n')
    for verb in ("check", "gather", "replay", "lint", "verify"):
        ran = run(verb)
        assert ran.code == 2
        assert "factcheck.toml:1:1: 'fail_onn' is not a setting. Did you mean 'fail-on'?" in ran.err
    doctor = run("doctor")
    assert (doctor.code, "'fail_onn' is not a setting" in doctor.out) == (2, True)
    for verb in ("schema", "explain"):
        assert run(verb).code == 0


def test_every_key_is_an_option_of_some_configured_verb() -> None:
    from factcheck import configuration
    from factcheck.cli import CONFIGURED, VERBS, root

    parameters = set()
    for verb in set(CONFIGURED) & set(VERBS):
        command = root.get_command(None, verb)  # type: ignore[arg-type]
        assert command is not None
        parameters |= {parameter.name for parameter in command.params}
    assert {key.parameter for key in configuration.KEYS.values()} <= parameters


def test_a_site_reads_the_contact_of_the_settings(run: Run, project: Path, site: Site) -> None:
    (project / "factcheck.toml").write_text('contact = "desk@paper.example"\n')
    (project / "claims.yaml").write_text(
        f"factcheck: 1\nclaims:\n  - The harbour handled 412 ships: {site.url('/harbour')}\n"
    )
    assert run("check", "--allow-host", site.host).code == 0
    assert "+desk@paper.example;" in site.agents[0]


def test_a_contact_that_would_break_the_header_is_refused(run: Run, project: Path) -> None:
    ran = run("check", "--contact", "Jane Roe (desk)")
    assert (ran.code, "--contact Jane Roe (desk): not an address." in ran.err) == (2, True)
