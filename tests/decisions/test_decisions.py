"""Decisions: bound to words and evidence, lapsing, chained, appended whole."""

from __future__ import annotations

import json
import os
import threading
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import decisions
from factcheck.decisions import Kind, Standing
from factcheck.errors import EvidenceError, UsageError
from factcheck.model import (
    Capture,
    CitedSource,
    Claim,
    Finding,
    Outcome,
    Passage,
    Place,
    Problem,
    Reason,
    Ruling,
    SourceRuling,
    Verdict,
)

NOW = datetime(2026, 11, 20, 14, 3, 11, tzinfo=UTC)
TODAY = NOW.date()


def ruling(
    text: str = "Revenue rose to 5.2 million",
    identity: str = "revenue",
    verdict: Verdict = Verdict.CONTRADICTED,
    exact: str = "revenue of 4.8 million",
    body: str = "a" * 64,
    problem: Problem | None = None,
) -> Ruling:
    passage = Passage(start=0, end=len(exact), exact=exact, prefix="", suffix="")
    finding = Finding(outcome=Outcome.DIFFERS, reason=Reason.VALUE, passage=passage)
    source = SourceRuling(
        source=CitedSource(url="https://e.org/a"),
        verdict=verdict,
        score=0.0,
        findings=() if problem else (finding,),
        capture=Capture(url="https://e.org/a", final_url="https://e.org/a", fetched_at=NOW, sha256=body),
        problem=problem,
    )
    claim = Claim(id=identity, text=text, place=Place(path="claims.yaml"))
    return Ruling(claim=claim, verdict=verdict, score=0.0, note="", sources=(source,))


def override(of: Ruling, until: date | None = None) -> decisions.Decision:
    return decisions.decide(of, Kind.OVERRIDDEN, by="MK", why="Press office by phone", at=NOW, until=until)


@pytest.mark.parametrize(
    ("after", "standing"),
    [
        (ruling(), Standing.HOLDS),
        (ruling(text="Revenue  rose\nto 5.2 million"), Standing.HOLDS),
        (ruling(body="b" * 64), Standing.HOLDS),
        (ruling(text="Revenue rose to 5.3 million"), Standing.WORDS_CHANGED),
        (ruling(exact="revenue of 4.9 million"), Standing.EVIDENCE_CHANGED),
        (ruling(verdict=Verdict.NOT_FOUND), Standing.EVIDENCE_CHANGED),
        (ruling(problem=Problem.DEAD_LINK), Standing.EVIDENCE_CHANGED),
    ],
)
def test_a_decision_lapses_when_words_or_evidence_change(after: Ruling, standing: Standing) -> None:
    applied, unused = decisions.apply([after], [override(ruling())], today=TODAY)
    assert applied["revenue"].standing is standing
    assert applied["revenue"].settles is (standing is Standing.HOLDS)
    assert unused == ()


@pytest.mark.parametrize(
    ("today", "standing"),
    [(date(2027, 2, 20), Standing.HOLDS), (date(2027, 2, 21), Standing.EXPIRED)],
)
def test_the_last_day_is_included(today: date, standing: Standing) -> None:
    applied, _ = decisions.apply([ruling()], [override(ruling(), date(2027, 2, 20))], today=today)
    assert applied["revenue"].standing is standing


def test_a_decision_follows_the_words_and_else_is_unused() -> None:
    made = override(ruling())
    applied, unused = decisions.apply([ruling(identity="renamed")], [made], today=TODAY)
    assert (applied["renamed"].standing, unused) == (Standing.HOLDS, ())
    applied, unused = decisions.apply([ruling(identity="other", text="Other words")], [made], today=TODAY)
    assert (applied, unused) == ({}, (made,))


def test_the_last_decision_counts_and_one_can_be_withdrawn() -> None:
    fix = decisions.decide(ruling(), Kind.FIX, by="MK", why="typo", at=NOW)
    applied, _ = decisions.apply([ruling()], [override(ruling()), fix], today=TODAY)
    assert applied["revenue"].decision == fix
    assert not applied["revenue"].settles
    gone = decisions.decide(ruling(), Kind.WITHDRAWN, by="MK", why="", at=NOW)
    assert decisions.apply([ruling()], [override(ruling()), gone], today=TODAY) == ({}, ())


@pytest.mark.parametrize(
    ("kind", "by", "why", "until", "words"),
    [
        (Kind.ACCEPTED, "MK", "", None, "cannot be accepted"),
        (Kind.OVERRIDDEN, "MK", " ", None, "needs a reason"),
        (Kind.FIX, "MK", "", None, "needs a reason"),
        (Kind.OVERRIDDEN, " ", "why", None, "Who decides"),
        (Kind.OVERRIDDEN, "MK", "why", date(2026, 11, 19), "has passed"),
    ],
)
def test_what_nobody_means_is_refused(kind: Kind, by: str, why: str, until: date | None, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        decisions.decide(ruling(), kind, by=by, why=why, at=NOW, until=until)


def test_a_baseline_settles_what_is_open_and_nothing_else() -> None:
    open_one = ruling(identity="open")
    decided = ruling(identity="decided", text="Other words")
    fine = ruling(identity="fine", text="Third words", verdict=Verdict.SUPPORTED)
    applied, _ = decisions.apply([decided], [override(decided)], today=TODAY)
    made = decisions.baseline([open_one, decided, fine], applied, at=NOW)
    assert [(each.claim, each.by, each.decision) for each in made] == [("open", "baseline", Kind.BASELINE)]


def test_lines_are_chained_and_read_back(tmp_path: Path) -> None:
    path = decisions.path_beside(tmp_path / "brief.claims.yaml")
    assert path.name == "brief.claims.decisions.jsonl"
    first = decisions.append(path, [override(ruling())])
    second = decisions.append(path, [override(ruling(text="é “x”")), override(ruling(identity="c"))])
    found = decisions.load(path)
    assert [replace(each, line=0) for each in found.decisions] == [*first, *second]
    assert [len(each.prev) for each in found.decisions] == [0, 1, 1]
    assert json.loads(path.read_bytes().split(b"\n")[0])["evidence"] == ["sha256:" + "a" * 64]


def written(count: int = 4) -> bytes:
    data, tips = b"", ()
    for number in range(count):
        line = decisions.to_line(replace(override(ruling(identity=f"c{number}")), prev=tips))
        data, tips = data + line + b"\n", decisions.read(data + line + b"\n").tips
    return data


@pytest.mark.parametrize("year", [1, 987, 9999])
def test_the_year_of_a_decision_has_four_digits(year: int) -> None:
    made = decisions.decide(ruling(), Kind.OVERRIDDEN, by="MK", why="Seen", at=NOW.replace(year=year))
    back = decisions.read(decisions.to_line(made) + b"\n")
    assert (back.faults, [each.at for each in back.decisions]) == ((), [made.at])


def test_a_line_changed_or_taken_out_shows() -> None:
    data = written()
    lines = data.splitlines(keepends=True)
    assert decisions.read(data).faults == ()
    assert decisions.read(data.replace(b"\n", b"\r\n")).faults == ()
    for number in range(3):  # the last line has none after it that vouches for it
        assert decisions.read(b"".join(lines[:number] + lines[number + 1 :])).faults
        changed = lines[number].replace(b"phone", b"email")
        assert decisions.read(b"".join([*lines[:number], changed, *lines[number + 1 :]])).faults
    assert decisions.read(b"".join([lines[1], lines[0], *lines[2:]])).faults
    assert "twice" in decisions.read(data + lines[-1]).faults[0]
    assert "cut off" in decisions.read(data[:-1]).faults[-1]


def test_two_branches_that_git_joined_are_one_chain_again(tmp_path: Path) -> None:
    base = written(1)
    (tip,) = decisions.read(base).tips
    left = decisions.to_line(replace(override(ruling(identity="left")), prev=(tip,))) + b"\n"
    right = decisions.to_line(replace(override(ruling(identity="right")), prev=(tip,))) + b"\n"
    path = tmp_path / "claims.decisions.jsonl"
    path.write_bytes(base + left + right)
    assert len(decisions.load(path).tips) == 2
    (joining,) = decisions.append(path, [override(ruling(identity="joined"))])
    assert len(joining.prev) == 2
    assert len(decisions.load(path).tips) == 1
    path.write_bytes(path.read_bytes().replace(right, b""))
    with pytest.raises(EvidenceError, match="changed or taken out"):
        decisions.append(path, [override(ruling())])


@pytest.mark.parametrize(
    "line",
    [
        b"x",
        b"[]",
        b"1",
        b'{"v": 2}',
        b'{"v": 1}',
        b"[" * 30_000,
        b"[" * 15_000,
        b"\xff",
        b'{"v":1,"evidence":[1]}',
        b" ",
    ],
)
def test_what_is_no_decision_is_a_fault_with_its_line(line: bytes) -> None:
    found = decisions.read(written(1) + line + b"\n", name="d")
    assert [fault.split(": ")[0] for fault in found.faults] == ["d:2"]
    assert len(found.decisions) == 1


def test_two_writers_lose_no_line(tmp_path: Path) -> None:
    path = tmp_path / "claims.decisions.jsonl"

    def write(name: str) -> None:
        for number in range(10):
            decisions.append(path, [override(ruling(identity=f"{name}{number}"))])

    threads = [threading.Thread(target=write, args=(name,)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = decisions.load(path)
    assert len(found.decisions) == 20
    assert len(found.tips) == 1


def test_a_failed_write_leaves_no_half_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "claims.decisions.jsonl"
    decisions.append(path, [override(ruling())])
    before = path.read_bytes()
    real = os.write

    def full(handle: int, data: bytes) -> int:
        if len(data) > 50:
            return real(handle, data[:50])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(UsageError, match="No space left"):
        decisions.append(path, [override(ruling())])
    assert path.read_bytes() == before


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    path = tmp_path / "claims.decisions.jsonl"
    path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UsageError, match="symbolic link"):
        decisions.append(path, [override(ruling())])


@settings(deadline=None)
@given(
    st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=50),
    st.text(alphabet=st.characters(exclude_categories=("Cs",)), min_size=1, max_size=50),
)
def test_any_words_stay_on_one_line(why: str, text: str) -> None:
    made = decisions.decide(ruling(text=text), Kind.OVERRIDDEN, by="MK", why=f"a{why}", at=NOW)
    line = decisions.to_line(made)
    assert b"\n" not in line
    found = decisions.read(line + b"\n")
    assert (found.faults, [replace(each, line=0) for each in found.decisions]) == ((), [made])
