"""Two reports compared: what changed in a verdict, in the evidence, only in the page; what was weakened."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from factcheck.errors import InvalidInputError
from factcheck.model import Report
from factcheck.reports import render
from factcheck.reports.change import changes, weakenings
from factcheck.reports.change_text import changes_markdown, changes_text
from factcheck.reports.kept_report import KeptReport, read_report

Edit = Callable[[dict[str, Any]], None]


@pytest.fixture
def compared(sample_report: Report) -> Callable[[Edit], tuple[KeptReport, KeptReport]]:
    """The sample as it was, and after an edit of its JSON."""
    before = json.loads(render(sample_report, "json"))
    for claim in before["claims"]:
        claim["rules"]["near"] = ["harbour"]

    def compare(edit: Edit) -> tuple[KeptReport, KeptReport]:
        after = deepcopy(before)
        edit({claim["id"]: claim for claim in after["claims"]} | {"report": after})
        return tuple(read_report("r.json", json.dumps(each).encode()) for each in (before, after))  # type: ignore[return-value]

    return compare


def first_source(claims: dict[str, Any], name: str) -> dict[str, Any]:
    source = claims[name]["sources"][0]
    assert isinstance(source, dict)
    return source


def new_page(claims: dict[str, Any]) -> None:
    first_source(claims, "moved")["sha256"] = "ee" * 32


def new_evidence(claims: dict[str, Any]) -> None:
    new_page(claims)
    first_source(claims, "moved")["details"][0]["passage"]["exact"] = "10,001 containers"


def same_evidence_other_space(claims: dict[str, Any]) -> None:
    new_page(claims)
    first_source(claims, "moved")["details"][0]["passage"]["exact"] = "10,000\n containers"


def evidence_gone(claims: dict[str, Any]) -> None:
    first_source(claims, "moved")["details"][0]["passage"] = None


def other_verdict(claims: dict[str, Any]) -> None:
    new_evidence(claims)
    claims["moved"]["verdict"] = "contradicted"


def other_words(claims: dict[str, Any]) -> None:
    claims["moved"]["text"] = "The harbour moved about 10.000 containers."


def removed(claims: dict[str, Any]) -> None:
    claims["report"]["claims"].remove(claims["moved"])


@pytest.mark.parametrize(
    ("edit", "kind", "evidence"),
    [
        (new_page, "page", ["same"]),
        (same_evidence_other_space, "page", ["same"]),
        (new_evidence, "evidence", ["changed"]),
        (evidence_gone, "evidence", ["gone"]),
        (other_verdict, "verdict", ["changed"]),
        (other_words, "words", []),
        (removed, "removed", []),
    ],
)
def test_changes(compared: Any, edit: Edit, kind: str, evidence: list[str]) -> None:
    found = changes(*compared(edit))
    assert [(change.kind, change.id.for_data()) for change in found] == [(kind, "moved")]
    assert [source.evidence for source in found[0].sources] == evidence
    back = changes(*reversed(compared(edit)))
    assert [change.kind for change in back] == ["added" if kind == "removed" else kind]


def test_the_same_report_has_no_change(compared: Any) -> None:
    pair = compared(lambda claims: None)
    assert changes(*pair) == weakenings(*pair) == ()
    assert changes_text((), ()) == "Nothing changed.\n"


def other_source(claims: dict[str, Any]) -> None:
    first_source(claims, "people")["url"] = "https://x.example/"


def rule(name: str, value: object) -> Edit:
    return lambda claims: claims["people"]["rules"].__setitem__(name, value)


@pytest.mark.parametrize(
    ("edit", "kinds"),
    [
        (rule("skip", "by phone"), ["new-skip"]),
        (rule("tolerance", "0.05"), ["wider-tolerance"]),
        (rule("near", []), ["dropped-near"]),
        (rule("near", ["harbour", "more"]), []),
        (removed, ["removed-claim"]),
        (other_words, ["changed-words"]),
        (lambda claims: claims["people"]["details"].clear(), ["dropped-detail"]),
        (lambda claims: claims["people"]["sources"].clear(), ["dropped-source"]),
        (other_source, ["new-source", "dropped-source"]),
    ],
)  # fmt: skip
def test_weakenings(compared: Any, edit: Edit, kinds: list[str]) -> None:
    assert [each.kind for each in weakenings(*compared(edit))] == kinds


@pytest.mark.parametrize(
    ("before", "after", "weaker"),
    [
        ("2", "1", True),
        ("all", "2", True),
        ("2", "any", True),
        ("any", "1", False),
        ("1", "2", False),
        ("2", "all", False),
    ],
)
def test_need(compared: Any, before: str, after: str, weaker: bool) -> None:
    first = compared(rule("need", before))[1]
    second = compared(rule("need", after))[1]
    assert [each.kind for each in weakenings(first, second)] == (["lower-need"] if weaker else [])


def test_tolerance_is_compared_as_a_number(compared: Any) -> None:
    first, second = compared(rule("tolerance", "0.010"))[1], compared(rule("tolerance", "0.01"))[1]
    assert weakenings(first, second) == weakenings(second, first) == ()
    assert weakenings(second, compared(rule("tolerance", None))[1]) == ()


def test_words_for_a_terminal_and_for_markdown(compared: Any) -> None:
    pair = compared(other_verdict)
    text = changes_text(changes(*pair), weakenings(*compared(rule("tolerance", "0.05"))))
    assert "- another verdict: moved (supported -> contradicted): The harbour moved" in text
    assert "    - before: 10,000 containers\n    - after: 10,001 containers\n" in text
    assert "- a wider tolerance: people: 0.05\n" in text
    assert changes_markdown(changes(*pair)).startswith("## Changed since the earlier report\n\n- another verdict")


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{}", b'{"version": 2, "generated_at": "", "claims": []}', b"\xff", b"[" * 99_999]
)
def test_what_is_no_report(data: bytes) -> None:
    with pytest.raises(InvalidInputError, match=r"^old\.json:1:1: this is "):
        read_report("old.json", data)


def test_payloads_stay_dead(hostile: Report) -> None:
    data = render(hostile, "json").encode()
    empty = json.dumps(json.loads(data) | {"claims": []}).encode()
    pair = read_report("a", data), read_report("b", empty)
    text = changes_text(changes(*pair), weakenings(*pair))
    assert not [line for line in text.split("\n") if "##[" in line or line.strip().startswith("::")]
    assert "\x1b" not in text
