"""docs/cli.md says what the program does: it is made from the program."""

from __future__ import annotations

import re
from pathlib import Path

from factcheck.cli import VERBS
from factcheck.cli.reference import page

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"


def test_the_page_is_what_the_program_makes() -> None:
    written = PAGE.read_text(encoding="utf-8")
    assert written == page(), "run: python -m factcheck.cli.reference > docs/cli.md"


def test_every_verb_and_every_visible_option_has_words() -> None:
    text = page()
    assert re.findall(r"^## factcheck (\S+)", text, re.MULTILINE) == list(VERBS)
    bare = [line for line in text.splitlines() if re.fullmatch(r"\| `.*` \|\s*\|", line)]
    assert bare == []
