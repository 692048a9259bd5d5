"""README and program in step: what README shows is what the commands print, and what it links to is there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

OMITTED = "[…]"
LINK = re.compile(r"\]\(([^)#\s]+)(#[^)\s]*)?\)")


def shown(text: str, name: str) -> str:
    """The lines of the code block between the markers of a command."""
    block = re.search(rf"<!-- {re.escape(name)} -->\n```\w*\n(.*?)```\n<!-- /{re.escape(name)} -->", text, re.DOTALL)
    assert block, f"README.md has no block for {name!r}"
    return block.group(1)


def pieces(block: str) -> list[str]:
    """The stretches of a block between the places where lines are left out."""
    return [piece.strip("\n") for piece in re.split(rf"^{re.escape(OMITTED)}$", block, flags=re.MULTILINE) if piece]


def recipe(makefile: str, target: str) -> list[str]:
    """The words of the factcheck command in a target's recipe."""
    lines = re.search(rf"^{target}:.*\n((?:\t.*\n)+)", makefile, re.MULTILINE)
    assert lines
    commands = lines.group(1).replace("\\\n", " ").splitlines()
    command = next(line for line in commands if "factcheck check" in line)
    return shlex.split(command.strip().lstrip("@"))[1:]


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    return (root / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["make demo", "factcheck lint claims.yaml"])
def test_readme_shows_what_the_command_prints(readme, root, factcheck, tmp_path, name: str) -> None:
    if name == "make demo":
        arguments = recipe((root / "Makefile").read_text(encoding="utf-8"), "demo")
        arguments[arguments.index("--store") + 1] = str(tmp_path / "store")
        arguments = [f"html={tmp_path / 'report.html'}" if a.startswith("html=") else a for a in arguments]
    else:
        arguments = shlex.split(name)[1:]
    done = factcheck(*arguments)
    assert done.returncode == 0, done.stderr.decode()
    printed = (done.stdout + done.stderr).decode()
    at = 0
    for piece in pieces(shown(readme, name)):
        found = printed.find(piece, at)
        assert found >= 0, f"this is not printed, or not in this order:\n{piece}\n--- printed ---\n{printed}"
        assert found == 0 or printed[found - 1] == "\n"
        at = found + len(piece)
        assert printed[at : at + 1] in ("", "\n")


def test_readme_tells_no_more_tests_than_there_are(readme, request) -> None:
    told = re.search(r"^(\d+) passed", shown(readme, "make test"), re.MULTILINE)
    assert told
    if [str(path) for path in request.config.args] == request.config.getini("testpaths"):
        assert request.session.testscollected >= int(told.group(1))


def test_the_links_of_readme_lead_somewhere(readme, root) -> None:
    links = [link for link, _ in LINK.findall(readme) if "://" not in link]
    assert links
    assert [link for link in links if not (root / link).exists()] == []


def test_the_commands_of_readme_exist(readme) -> None:
    from factcheck.cli import VERBS

    verbs = set(re.findall(r"^factcheck (\w+)", readme, re.MULTILINE)) | set(re.findall(r"`factcheck (\w+)", readme))
    assert {"check", "replay", "init"} <= verbs
    assert verbs <= set(VERBS)


def test_the_targets_of_readme_exist(readme, root) -> None:
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"`make (\w+)`", readme))
    assert {"demo", "test"} <= targets
    assert [target for target in targets if not re.search(rf"^{target}:", makefile, re.MULTILINE)] == []
