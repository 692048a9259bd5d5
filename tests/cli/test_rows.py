"""match and details over rows of JSON: a broken row costs itself alone, and a file is read once."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from cli_project import Run

from factcheck import documents
from factcheck.model import Document

GOOD = b'{"id": "good", "claim": "The harbour has seven cranes", "text": "The harbour has seven cranes."}'


@pytest.mark.parametrize("verb", ["match", "details"])
@pytest.mark.parametrize(
    ("broken", "told"),
    [
        (b"harbour", "Not JSON"),
        (b"[1, 2]", "object"),
        (b'{"id": 1, "x": NaN}', "Not JSON"),
        (b'{"id": 1, "x": "\xff\xfe"}', "UTF-8"),
        (b'{"id": 1, "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "too deep"),
        (b'{"id": 1, "claim": "Ten cranes", "text": 5}', "must be text"),
    ],
)
def test_a_broken_row_is_answered_and_ends_nothing(
    run: Run, project: Path, verb: str, broken: bytes, told: str
) -> None:
    (project / "rows.jsonl").write_bytes(b"\n".join([GOOD, broken, GOOD]))
    ran = run(verb, "rows.jsonl")
    first, answer, last = [json.loads(line) for line in ran.out.splitlines()]
    assert (ran.code, ran.err) == (0, "")
    assert told in answer["error"]
    assert first == last
    assert first["id"] == "good"
    assert first["details"]


def test_rows_may_begin_with_a_byte_order_mark(run: Run, project: Path) -> None:
    (project / "rows.jsonl").write_bytes(b"\xef\xbb\xbf" + GOOD)
    assert json.loads(run("match", "rows.jsonl").out)["verdict"] == "supported"


@pytest.mark.parametrize("text", ["", "The harbour has seven cranes."])
def test_an_empty_claim_holds_nothing_to_check(run: Run, project: Path, text: str) -> None:
    (project / "rows.jsonl").write_text(json.dumps({"id": 1, "claim": "", "text": text}))
    assert json.loads(run("match", "rows.jsonl").out)["verdict"] == "nothing-to-check"


def test_a_path_that_is_no_file_is_answered(run: Run, project: Path) -> None:
    os.mkfifo(project / "pipe")
    paths = ["pipe", ".", "", "no-such.html", "nul\0.html"]
    rows = [{"id": path, "claim": "The harbour has seven cranes", "path": path} for path in paths]
    (project / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)))
    answers = [json.loads(line) for line in run("match", "rows.jsonl").out.splitlines()]
    assert [each["id"] for each in answers] == paths
    assert all("is no file" in each["error"] or "cannot be read" in each["error"] for each in answers)


def test_files_that_rows_name_by_turns_are_read_once(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = (project / "harbour.html").read_text()
    files = [f"page{number}.html" for number in range(12)]
    for name in files:
        (project / name).write_text(page.replace("seven", str(len(name))))
    rows = [
        {"id": f"{turn} {name}", "claim": "The harbour has seven cranes", "path": name}
        for turn in range(3)
        for name in files
    ]
    (project / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)))
    read: list[str] = []
    read_document = documents.read_document

    def noted(data: bytes, *, url: str, **more: Any) -> Document:
        read.append(url)
        return read_document(data, url=url, **more)

    monkeypatch.setattr(documents, "read_document", noted)
    answers = [json.loads(line) for line in run("match", "rows.jsonl").out.splitlines()]
    assert [each["id"] for each in answers] == [row["id"] for row in rows]
    assert sorted(read) == sorted(files)


def test_a_row_has_what_comes_nearest_only_where_something_is_unsaid(run: Run, project: Path) -> None:
    text = "The harbour of Aalen has seven cranes. The mill burned in spring."
    claims = ["The harbour of Aalen has seven cranes", "The harbour of Aalen was sold to a Danish brewer by Knut Berg"]
    rows = [{"id": number, "claim": claim, "text": text} for number, claim in enumerate(claims)]
    (project / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)))
    said, unsaid = [json.loads(line) for line in run("match", "rows.jsonl").out.splitlines()]
    assert (said["verdict"], said["closest"]) == ("supported", None)
    assert unsaid["verdict"] == "not-found"
    assert unsaid["closest"]["exact"] == "The harbour of Aalen has seven cranes."


def test_show_tells_what_comes_nearest_and_that_it_is_no_evidence(run: Run, project: Path) -> None:
    (project / "page.txt").write_text("The harbour of Aalen has seven cranes. The mill burned in spring.\n")
    (project / "claims.yaml").write_text(
        "factcheck: 1\nclaims:\n  - {id: a, claim: The harbour of Aalen was sold to a Danish brewer by Knut Berg, "
        "source: {file: page.txt}}\n"
    )
    run("check")
    out = run("show", "a").out
    assert "nearest     Closest to it, no evidence, at 0–38:" in out
    assert "[[The harbour of Aalen has seven cranes.]]" in out


@pytest.mark.parametrize("lang", [None, "de"])
def test_a_text_whose_language_nobody_names_is_read_in_the_one_its_words_tell(
    run: Run, project: Path, lang: str | None
) -> None:
    text = "Der Hafen schlug im Mai etwa 1.250 Container um, wie das Amt am Montag mitteilte."
    row = {"claim": text, "text": text} | ({"lang": lang} if lang else {})
    (project / "rows.jsonl").write_text(json.dumps(row), encoding="utf-8")
    matched, read = (json.loads(run(verb, "rows.jsonl").out) for verb in ("match", "details"))
    figure = next(detail for detail in read["details"] if detail["kind"] == "figure")
    assert matched["verdict"] == "supported"
    assert (figure["value"], figure["approximate"]) == ("1250", True)
