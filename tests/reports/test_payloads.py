"""A page, a brief and a claims file full of payloads: what comes out of each format is dead."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from lxml import html as html_parser
from markdown_it import MarkdownIt

from factcheck.model import Report, Verdict
from factcheck.reports import FORMATS, render

LISTS: dict[str, list[str]] = json.loads(Path(__file__).with_name("payloads.json").read_text(encoding="utf-8"))
WORKFLOW = LISTS["workflow"]
PAYLOADS = [payload for group in LISTS.values() for payload in group]


def commands(output: str) -> list[str]:
    """What the GitHub runner would do: its own line splitting, both forms, with Unicode white space before `::`."""
    lines = re.split("\r\n|[\n\r]", output)
    new = [line for line in lines if re.match(r"\s*::[a-z-]+( [^:]*)?::", line, re.IGNORECASE)]
    return new + [line for line in lines if re.search(r"##(\[|vso\[|teamcity\[)", line)]


ALIVE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")


HostileMaker = Callable[..., Report]


@pytest.fixture(scope="module")
def outputs(hostile: Report) -> dict[str, str]:
    return {name: render(hostile, name) for name in FORMATS}


@pytest.mark.parametrize("name", list(FORMATS))
def test_nothing_acts_on_a_terminal(outputs: dict[str, str], name: str) -> None:
    assert ALIVE.search(outputs[name]) is None
    outputs[name].encode()
    if name != "csv":
        assert "\r" not in outputs[name]


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "github"])
def test_nothing_is_a_workflow_command(outputs: dict[str, str], name: str) -> None:
    assert commands(outputs[name]) == []


def test_the_detector_of_commands_sees_them() -> None:
    assert len(commands("\n".join(WORKFLOW))) >= 16


def test_annotations_are_ours_alone(outputs: dict[str, str]) -> None:
    text = outputs["github"]
    lines = text.split("\n")[:-1]
    assert len(commands(text)) == len(lines) <= 30
    for kind in ("error", "warning", "notice"):
        assert 1 <= sum(line.startswith(f"::{kind} ") for line in lines) <= 10
    assert all(re.match(r"::(error|warning|notice) (?:[a-zA-Z]+=[^:,]*,?)+::", line) for line in lines)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_each_payload_is_one_annotation(hostile_maker: HostileMaker, payload: str) -> None:
    text = render(replace(hostile_maker([payload], [Verdict.CONTRADICTED]), brief_findings=()), "github")
    found = re.findall(r"^::error file=([^:,]*),line=1,endLine=1,col=1,endColumn=4,title=([^:,]*)::(.*)$", text, re.M)
    assert len(found) == 1 == text.count("\n")
    assert len(found[0][2]) < 12_000


def test_markdown_shows_no_mark_up_of_theirs(outputs: dict[str, str]) -> None:
    html = MarkdownIt("gfm-like", {"linkify": False}).render(outputs["markdown"])
    ours = {
        "h1",
        "h2",
        "p",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "ul",
        "li",
        "details",
        "summary",
        "code",
        "strong",
    }
    assert set(re.findall(r"</?([a-z0-9]+)", html)) <= ours
    assert html.count("<details>") == html.count("</details>") == sum(v.level.rank > 0 for v in all_verdicts())
    assert re.search(r"<(code|strong|li|td)[^>]*\b(href|src|on\w+)=", html) is None


def all_verdicts() -> list[Verdict]:
    verdicts = list(Verdict)
    return [verdicts[number % len(verdicts)] for number, _ in enumerate(PAYLOADS)]


def test_markdown_has_no_mention_or_reference(outputs: dict[str, str]) -> None:
    shown = re.sub(r"&#(\d+);", lambda found: chr(int(found[1])), outputs["markdown"])
    assert re.search(r"@\w", shown) is None
    assert re.search(r"(?<!&)#\d", shown) is None
    assert re.search(r"\bwww\.|https?://", outputs["markdown"]) is None


def test_a_table_row_stays_one_row(outputs: dict[str, str]) -> None:
    rows = [line for line in outputs["markdown"].split("\n") if line.startswith("| ")]
    assert len(rows) == len(PAYLOADS) + 2
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {6}


def test_csv_holds_no_formula_and_one_line_a_row(outputs: dict[str, str]) -> None:
    rows = list(csv.reader(io.StringIO(outputs["csv"], newline="")))
    assert len(rows) == len(PAYLOADS) + 1 == outputs["csv"].count("\n")
    cells = [cell for row in rows for cell in row]
    assert not [
        cell for cell in cells if re.match("[=+@＝＋－＠\t\r-]", cell) and not re.fullmatch(r"[+-]?[\d.,]+%?", cell)
    ]


def test_junit_is_well_formed_and_adds_no_element(outputs: dict[str, str]) -> None:
    root = ElementTree.fromstring(outputs["junit"])
    assert {each.tag for each in root.iter()} == {
        "testsuites", "testsuite", "testcase", "failure", "error", "skipped", "system-out",
    }  # fmt: skip
    assert len(list(root.iter("testcase"))) == len(PAYLOADS)


@pytest.mark.parametrize("name", ["json", "sarif", "gitlab", "rdjson"])
def test_json_formats_are_json(outputs: dict[str, str], name: str) -> None:
    assert json.loads(outputs[name])


def test_json_keeps_the_very_words(outputs: dict[str, str]) -> None:
    kept = [claim["text"] for claim in json.loads(outputs["json"])["claims"]]
    assert kept == [payload.replace("\ud800", "\ufffd") for payload in PAYLOADS]


def test_sarif_messages_hold_no_link_but_ours(outputs: dict[str, str]) -> None:
    for result in json.loads(outputs["sarif"])["runs"][0]["results"]:
        links = re.findall(r"(?<!\\)\[[^\]]*(?<!\\)\]\([^)]*\)", result["message"]["text"])
        assert links in ([], ["[claims file](1)"])


def test_html_has_only_our_elements_and_attributes(outputs: dict[str, str]) -> None:
    root = html_parser.document_fromstring(outputs["html"])
    tags = [each.tag for each in root.iter() if isinstance(each.tag, str)]
    assert tags.count("script") == tags.count("style") == tags.count("title") == 1
    assert not set(tags) & {"img", "svg", "iframe", "base", "form", "link", "object", "embed", "video", "b", "input"}
    names = {name for each in root.iter() for name in each.attrib}
    assert not {name for name in names if name.startswith("on") or name in {"style", "src", "srcset", "ping"}}
    links = [each.get("href") for each in root.iter("a")]
    assert {re.split("[:#]", link)[0] for link in links} <= {"", "https", "http"}
    assert {each.get("lang") for each in root.iter() if each.get("lang")} == {"en"}


def test_a_long_message_is_cut(hostile_maker: HostileMaker) -> None:
    long = hostile_maker(["x" * 100_000], [Verdict.CONTRADICTED])
    text = render(replace(long, brief_findings=()), "github")
    message = text.split("::", 2)[2]
    assert len(message) < 4_096


@pytest.mark.parametrize("name", list(FORMATS))
def test_two_megabytes_of_digits_hang_nothing(
    hostile_maker: HostileMaker, name: str, deadline: Callable[[float], AbstractContextManager[None]]
) -> None:
    with deadline(20.0):
        render(hostile_maker(["1," * 1_000_000], [Verdict.CONTRADICTED]), name)
