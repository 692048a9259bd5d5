"""The documentation names every rule with the sentence that `explain` prints."""

from __future__ import annotations

from pathlib import Path

from factcheck.claims.rules import RULES

DOCS = Path(__file__).parents[2] / "docs"


def test_the_table_of_rules_is_that_of_the_program() -> None:
    rows = [line for line in (DOCS / "lint.md").read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    assert rows == [f"| `{rule.code}` | {rule.level} | {rule.meaning} |" for rule in RULES]
