"""The public names, and the code of docs/library.md run as it stands there."""

from __future__ import annotations

import contextlib
import io
import re
import subprocess
import sys
from pathlib import Path

import pytest

import factcheck

PAGE = Path(__file__).parents[2] / "docs" / "library.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CONTRACT = ["read_claims", "check", "gather", "replay", "match", "render", "Store"]


def test_the_examples_of_the_page_print_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    scope: dict[str, object] = {}
    printed, told, ran = "", "", 0
    for language, text in BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        if language in ("yaml", "html"):
            name = re.search(r"[\w.]+\.(?:yaml|html)", text.splitlines()[0])
            assert name is not None
            Path(name.group()).write_text(text, encoding="utf-8")
        elif language == "python":
            assert printed == told, "the page does not say what the block above printed"
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                exec(compile(text, "docs/library.md", "exec"), scope)
            printed, told, ran = out.getvalue(), "", ran + 1
        elif language == "text":
            told = text
    assert printed == told
    assert ran == 5
    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_the_page_names_every_function_of_the_contract() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert [name for name in CONTRACT if f"`{name}(" not in text and f"{name}(" not in text] == []


def test_every_public_name_is_there_and_has_a_docstring() -> None:
    assert set(CONTRACT) <= set(factcheck.__all__)
    for name in factcheck.__all__:
        value = getattr(factcheck, name)
        assert name in dir(factcheck)
        if callable(value) and not str(value).startswith("factcheck.model.Figure |"):
            assert value.__doc__, name


def test_a_name_that_there_is_not() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chek'"):
        _ = factcheck.chek


def test_the_names_of_type_checkers_are_those_of_the_table() -> None:
    source = Path(factcheck.__file__).read_text(encoding="utf-8")
    typed = re.findall(r"^    from (\S+) import (\w+) as \2$", source, re.MULTILINE)
    assert {name: module for module, name in typed} == factcheck._HOME


@pytest.mark.parametrize("statement", ["import factcheck", "from factcheck import Claim, Store, read_claims"])
def test_importing_loads_nothing_heavy(statement: str) -> None:
    heavy = "{'httpx', 'lxml', 'trafilatura', 'click', 'jinja2', 'rapidfuzz', 'asyncio'}"
    code = f"import sys; {statement}; print(sorted({heavy} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_match_takes_words_or_values() -> None:
    text = "The fund paid 40 million euros to farmers in 2021."
    by_words = factcheck.match("The fund paid 40 million euros in 2021", text, lang="en")
    document = factcheck.Document(url="", text=text, lang="en")
    by_value = factcheck.match("The fund paid 40 million euros in 2021", document)
    assert by_words.verdict is by_value.verdict is factcheck.Verdict.SUPPORTED
    passage = by_value.findings[0].passage
    assert passage is not None
    assert text[passage.start : passage.end] == passage.exact


def test_an_empty_text_states_no_detail() -> None:
    ruling = factcheck.match("Ships: 412 in 2023", "")
    assert ruling.findings
    assert {finding.outcome for finding in ruling.findings} == {factcheck.Outcome.ABSENT}
