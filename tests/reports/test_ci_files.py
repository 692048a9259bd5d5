"""The files that CI services read: held to their schemas, and run as far as a machine without those services can."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "docs" / "ci-templates"
BIN = Path(sys.executable).parent
CLAIMS = """factcheck: 1
lang: en
claims:
  - id: moved
    claim: The harbour moved 10,000 containers in 2025
    source: page.csv
  - id: wrong
    claim: The harbour moved 12,000 containers in 2025
    source: page.csv
"""


def run(*command: str, cwd: Path, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, encoding="utf-8", timeout=120)


def git(cwd: Path, *arguments: str) -> None:
    settings = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "init.defaultBranch=main"]
    done = run("git", *settings, "-c", "commit.gpgsign=false", *arguments, cwd=cwd)
    assert done.returncode == 0, done.stderr


# ---------------------------------------------------------------- schemas


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("github-actions.json", ROOT / "action.yml"),
        ("github-workflows.json", TEMPLATES / "factcheck.github.yml"),
        ("gitlab-ci.json", TEMPLATES / "factcheck.gitlab-ci.yml"),
    ],
)
def test_files_fit_the_published_schemas(schema: str, file: Path) -> None:
    """The schemas of SchemaStore, as check-jsonschema carries them."""
    text = (resources.files("check_jsonschema") / "builtin_schemas" / "vendor" / schema).read_text(encoding="utf-8")
    errors = list(Draft7Validator(json.loads(text)).iter_errors(without_dates(yaml.load(file.read_text(), NoYesNo))))
    assert errors == []


class NoYesNo(yaml.SafeLoader):
    """YAML 1.2's booleans: `on` is a word."""


NoYesNo.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:bool"]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
NoYesNo.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def without_dates(value: Any) -> Any:
    return json.loads(json.dumps(value))


def test_the_workflow_asks_for_no_more_than_it_needs() -> None:
    workflow = yaml.load((TEMPLATES / "factcheck.github.yml").read_text(), NoYesNo)
    assert workflow["permissions"] == {"contents": "read"}
    assert list(workflow["on"]) == ["pull_request"]
    checkout = workflow["jobs"]["factcheck"]["steps"][0]
    assert checkout["with"]["persist-credentials"] == "false" or checkout["with"]["persist-credentials"] is False


def test_no_script_of_the_action_holds_an_expression() -> None:
    """`${{ … }}` inside a script is put there before the shell reads it: an input could be a command."""
    action = yaml.load((ROOT / "action.yml").read_text(), NoYesNo)
    scripts = [step["run"] for step in action["runs"]["steps"] if "run" in step]
    assert scripts
    assert not [script for script in scripts if "${{" in script]


# ---------------------------------------------------------------- the action's script in a shell


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with two folders of claims, and an origin that has its main branch."""
    origin, work = tmp_path / "origin.git", tmp_path / "work"
    work.mkdir()
    git(tmp_path, "init", "--quiet", "--bare", str(origin))
    git(work, "init", "--quiet")
    for folder in ("one", "two words"):
        (work / folder).mkdir()
        for place in (work, work / folder):
            (place / "page.csv").write_text('"The harbour moved 10,000 containers in 2025, the report says."\n')
        (work / folder / "claims.yaml").write_text(CLAIMS)
    git(work, "add", ".")
    git(work, "commit", "--quiet", "-m", "First")
    git(work, "remote", "add", "origin", str(origin))
    git(work, "push", "--quiet", "origin", "HEAD:refs/heads/main")
    return work


Runner = Callable[..., tuple[subprocess.CompletedProcess[str], str, str]]


@pytest.fixture
def act(repository: Path, tmp_path: Path) -> Runner:
    """Runs the check step as the service would: defaults of the inputs, then those given."""
    action = yaml.load((ROOT / "action.yml").read_text(), NoYesNo)
    step = next(each for each in action["runs"]["steps"] if each.get("id") == "check")

    def run_step(base: str = "", **inputs: str) -> tuple[subprocess.CompletedProcess[str], str, str]:
        values = {name: str(each.get("default", "one\ntwo words\n")) for name, each in action["inputs"].items()} | {
            name.replace("_", "-"): value for name, value in inputs.items()
        }
        env = {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "HOME": str(tmp_path), "GITHUB_ACTIONS": "true"}
        env |= {"RUNNER_TEMP": str(tmp_path / "runner"), "LANG": "C.UTF-8"}
        for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"):
            (tmp_path / name).write_text("")
            env[name] = str(tmp_path / name)
        for name, expression in step["env"].items():
            source = re.fullmatch(r"\$\{\{ (?:inputs\.([a-z-]+)|github\.base_ref) \}\}", expression)
            assert source is not None, expression
            env[name] = values[source[1]] if source[1] else base
        done = run("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"], cwd=repository, env=env)
        return done, (tmp_path / "GITHUB_OUTPUT").read_text(), (tmp_path / "GITHUB_STEP_SUMMARY").read_text()

    return run_step


def test_the_action_annotates_summarises_and_fails(act: Runner, tmp_path: Path) -> None:
    done, output, summary = act()
    assert done.returncode == 1, done.stderr
    assert done.stdout.count("::error file=") == 2
    assert "exit-code=1" in output
    assert summary.startswith("# Factcheck")
    reports = tmp_path / "runner" / "factcheck"
    assert {path.name for path in reports.iterdir()} == {"summary.md", "report.html", "report.json", "report.sarif"}
    assert done.stderr.splitlines()[-1].startswith("4 claims: 2 supported, 2 ")


def test_the_action_can_be_told_not_to_fail(act: Runner) -> None:
    act()  # which keeps the evidence: without a store, a run without a network is refused
    done, output, _ = act(fail_on="never", offline="true")
    assert done.returncode == 0, done.stderr
    assert "exit-code=0" in output


def test_in_a_pull_request_only_changed_folders_are_checked(act: Runner, repository: Path) -> None:
    (repository / "two words" / "page.csv").write_text('"The harbour moved 12,000 containers in 2025."\n')
    git(repository, "commit", "--quiet", "-am", "Change one folder")
    done, _, _ = act(base="main")
    assert done.stderr.splitlines()[-1].startswith("2 claims: ")
    assert "two words" in done.stdout
    assert "one/" not in done.stdout


def test_in_a_pull_request_without_claims_nothing_is_checked(act: Runner, repository: Path) -> None:
    (repository / "README").write_text("x")
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "-m", "Something else")
    done, output, summary = act(base="main")
    assert done.returncode == 0
    assert "No claims file has a change in its folder." in done.stdout
    assert "exit-code=0" in output
    assert summary == ""


def test_a_base_that_is_not_there_checks_everything(act: Runner) -> None:
    done, _, _ = act(base="no-such-branch")
    assert "everything is checked" in done.stdout
    assert done.stderr.splitlines()[-1].startswith("4 claims: ")


def test_an_input_is_never_run(act: Runner, repository: Path) -> None:
    done, _, _ = act(paths='$(touch owned)\n"; touch owned; "', store="$(touch owned)")
    assert done.returncode == 2
    assert not (repository / "owned").exists()


# ---------------------------------------------------------------- pre-commit


@pytest.fixture
def hooks(repository: Path, tmp_path: Path) -> Iterator[Callable[[str], subprocess.CompletedProcess[str]]]:
    """Runs one hook of ours by pre-commit itself; as `system`, since installing it would need a network."""

    def run_hook(name: str) -> subprocess.CompletedProcess[str]:
        ours = yaml.load((ROOT / ".pre-commit-hooks.yaml").read_text(), NoYesNo)
        hook = next(each for each in ours if each["id"] == name) | {"language": "system", "verbose": True}
        config = {"repos": [{"repo": "local", "hooks": [hook]}]}
        (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
        git(repository, "add", ".")
        env = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "PRE_COMMIT_HOME": str(tmp_path / "pc")}
        return run(str(BIN / "pre-commit"), "run", "--all-files", "--color", "never", cwd=repository, env=env)

    yield run_hook
    shutil.rmtree(tmp_path / "pc", ignore_errors=True)


def test_the_manifest_is_valid() -> None:
    done = run(str(BIN / "pre-commit"), "validate-manifest", ".pre-commit-hooks.yaml", cwd=ROOT)
    assert done.returncode == 0, done.stdout


def test_the_check_hook_uses_kept_evidence_alone(
    hooks: Callable[[str], subprocess.CompletedProcess[str]], repository: Path
) -> None:
    before = hooks("factcheck")
    assert "not-kept" in before.stdout
    (repository / ".gitignore").write_text(".factcheck/\n")
    gathered = run(str(BIN / "factcheck"), "gather", "one", "two words", cwd=repository)
    assert gathered.returncode == 0, gathered.stderr
    after = hooks("factcheck")
    assert after.returncode == 1
    assert re.search(r"4 claims: 2 supported, 2 \S+; requests: 0, ", after.stdout)


def test_the_lint_hook_names_a_broken_file(
    hooks: Callable[[str], subprocess.CompletedProcess[str]], repository: Path
) -> None:
    assert "factcheck lint" in hooks("factcheck-lint").stdout
    (repository / "one" / "claims.yaml").write_text(CLAIMS + "colour: blue\n")
    done = hooks("factcheck-lint")
    assert done.returncode == 1
    assert "one/claims.yaml:10:1:" in done.stdout
