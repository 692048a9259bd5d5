"""The documentation is true: its links lead somewhere, every code has its section, and tables match the program."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.vocabulary import Outcome, Problem, Reason, Role, Verdict

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
_LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\(([^)\s]+)\)")
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


@pytest.mark.parametrize("page", PAGES, ids=[str(page.relative_to(ROOT)) for page in PAGES])
def test_every_relative_link_leads_to_a_file(page: Path) -> None:
    text = _CODE.sub("", page.read_text(encoding="utf-8"))
    targets = [link.partition("#")[0] for link in _LINK.findall(text) if "://" not in link and not link.startswith("#")]

    assert [target for target in targets if target and not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=[str(page.relative_to(ROOT)) for page in PAGES])
def test_no_page_hides_characters(page: Path) -> None:
    assert INVISIBLE.findall(page.read_text(encoding="utf-8")) == []


VERDICTS = (ROOT / "docs" / "verdicts.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_has_a_section_with_its_sentence(verdict: Verdict) -> None:
    section = VERDICTS.split(f"### `{verdict.value}`\n", 1)[1].split("\n### ", 1)[0]

    assert f"**{verdict.meaning}**" in section
    assert f"Level: {verdict.level}." in section


@pytest.mark.parametrize(
    "code", [*Outcome, *(reason for reason in Reason if reason.value), *Problem, *Role], ids=lambda code: str(code)
)
def test_every_other_code_has_its_row(code: Outcome | Reason | Problem | Role) -> None:
    assert f"| `{code.value}` | {code.meaning} |" in VERDICTS


def test_the_architecture_names_every_room() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rooms = {path.name for path in (ROOT / "src" / "factcheck").iterdir() if (path / "__init__.py").exists()}
    files = {path.name for path in (ROOT / "src" / "factcheck").glob("*.py")} - {"__init__.py", "__main__.py"}

    assert [room for room in sorted(rooms) if f"{room}/" not in page] == []
    assert [file for file in sorted(files) if file not in page] == []
