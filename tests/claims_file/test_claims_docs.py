"""The pages on the claims file and the settings name every key with the program's own sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.claims.claims_file import read_claims_file
from factcheck.claims.file.fields import CLAIM, SOURCE, TOP
from factcheck.configuration import KEYS

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize(
    ("name", "doc"), [(name, field.doc) for table in (TOP, CLAIM, SOURCE) for name, field in table.items()]
)
def test_the_page_names_every_key(name: str, doc: str) -> None:
    assert f"| `{name}` | {doc}" in (DOCS / "claims-file.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "doc"), [(name, key.doc) for name, key in KEYS.items()])
def test_the_page_names_every_setting(name: str, doc: str) -> None:
    rows = (DOCS / "configuration.md").read_text(encoding="utf-8").splitlines()
    assert any(row.startswith(f"| `{name}`") and doc in row for row in rows)


def test_the_example_of_the_page_is_a_claims_file() -> None:
    page = (DOCS / "claims-file.md").read_text(encoding="utf-8")
    example = page.split("```yaml\n")[1].split("```")[0]
    assert len(read_claims_file("claims.yaml", example.encode(), root=None).claims) == 5
