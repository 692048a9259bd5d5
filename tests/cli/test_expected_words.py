"""A page without the words that the claims file expects on it is told as that; a selector is checked before."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_project import Run

CLAIMS = """\
factcheck: 1
claims:
  - id: ships
    claim: The harbour handled 412 ships in 2023
    source: {{file: harbour.html, {field}}}
"""


@pytest.mark.parametrize("form", ["text", "markdown", "html", "junit", "github", "rdjson"])
def test_expected_words_that_are_not_there_are_told(run: Run, project: Path, form: str) -> None:
    (project / "claims.yaml").write_text(CLAIMS.format(field="expect: Annual report"))
    ran = run("check", "--format", form)
    assert "1 unreadable" in ran.last
    assert "Annual report" in ran.out
    assert "correct the words under" in ran.out
    assert "consent page" not in ran.out
    assert "Open it in a browser" not in ran.out


@pytest.mark.parametrize("selector", ["a[[", "p:foo", "article,"])
@pytest.mark.parametrize("verb", ["lint", "check"])
def test_a_selector_that_is_none_is_told_with_its_place(run: Run, project: Path, verb: str, selector: str) -> None:
    (project / "claims.yaml").write_text(CLAIMS.format(field=f'selector: "{selector}"'))
    ran = run(verb)
    assert ran.code == 2
    assert f"claims.yaml:5:44: '{selector}' is not a CSS selector." in ran.err


def test_a_selector_is_taken(run: Run, project: Path) -> None:
    (project / "claims.yaml").write_text(CLAIMS.format(field='selector: "article > p"'))
    assert run("check").code == 0
