"""False alarms cost trust: on clean texts no rule about the brief itself speaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.claims import whole
from factcheck.claims.brief import read_brief

CLEAN = sorted((Path(__file__).parent / "clean").iterdir())


def test_there_are_twenty_clean_texts() -> None:
    assert len(CLEAN) >= 20


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_nothing_is_said_of_a_clean_text(path: Path) -> None:
    brief = read_brief(path.name, path.read_bytes())
    assert brief.claims
    assert [f"{f.place.line}: {f.rule}: {f.message}" for f in whole.examine(brief)] == []
