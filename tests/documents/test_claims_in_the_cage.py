"""Claims held against pages in the cage: a claim that fails costs itself alone, and nothing depends on the workers."""

from __future__ import annotations

import gc
from datetime import date

import pytest

from factcheck import matching
from factcheck.documents import ReaderCage, ReadJob, cage
from factcheck.documents.holding import hold
from factcheck.documents.request import Answer, Held, HoldJob, Page, Question
from factcheck.matching import SourceText
from factcheck.model import Claim, Document, Outcome, Place, Problem
from factcheck.text import families

PAGE = b"<!doctype html><html lang=en><title>Port</title><p>The harbour handled 412 ships in 2023.</p>"
#: A worker in which two claims misbehave.
BROKEN = """
import sys, os; sys.path.insert(0, {folder!r})
from factcheck import matching
match = matching.match
def broken(claim, source):
    while claim.id == "slow": pass
    if claim.id == "deadly": os._exit(1)
    if claim.id == "faulty": raise KeyError(claim.id)
    if claim.id == "greedy": raise MemoryError
    return match(claim, source)
matching.match = broken
from factcheck.documents.worker import main; main()
"""


def question(identity: str = "c", text: str = "The harbour handled 412 ships", **more: object) -> Question:
    details = matching.read_details(text, lang="en")
    claim = Claim(id=identity, text=text, place=Place(path="claims.yaml"), details=details, lang="en")
    return Question(claim=matching.complete(claim), **more)  # type: ignore[arg-type]


def job(*questions: Question, data: bytes = PAGE, **more: object) -> HoldJob:
    return HoldJob(read=ReadJob(data=data, url="https://page.example/a"), questions=questions, **more)  # type: ignore[arg-type]


def here(one: HoldJob) -> Held:
    """The same without a cage."""
    page, *answers = hold(one)
    assert isinstance(page, Page)
    return Held(page=page, answers=tuple(each for each in answers if isinstance(each, Answer)))


def caged(*jobs: HoldJob, workers: int = 1, seconds: float = 20) -> list[Held]:
    with ReaderCage(workers=workers, seconds=seconds) as one:
        return [future.result() for future in [one.submit(lambda hand, j=each: hand.hold(j)) for each in jobs]]  # type: ignore[misc]


def test_a_page_leaves_nothing_for_pythons_look_for_cycles() -> None:
    one = job(question(), question("d", "On 2 May 2023 the minister said “412 ships are enough” to Anna Keller"))
    here(one)
    gc.collect()
    gc.disable()
    try:
        for _ in range(10):
            here(one)
        left = gc.collect()
    finally:
        gc.enable()
    assert left < 10


def test_what_comes_out_of_the_cage_is_what_the_process_finds() -> None:
    other = question("d", "On 2 May 2023 the minister said “412 ships are enough” to Anna Keller")
    jobs = [
        job(question(), other, question("e", "The harbour burned down", expect=("Port",)), marks=True),
        job(question(expect=("annual report",))),
        job(question(), data=b""),
        job(question(), data=b"\x89PNG\r\n\x1a\n\x00"),
        job(question(), problem=Problem.PAYWALLED, note="A teaser."),
        job(),
    ]
    expected = [here(one) for one in jobs]
    assert caged(*jobs) == expected
    assert caged(*jobs * 20, workers=2) == expected * 20
    assert [finding.outcome for finding in expected[0].answers[0].findings] == [Outcome.STATES] * 2
    assert expected[1].answers == (Answer(missing=("annual report",)),)
    assert (expected[2].page.empty, expected[2].answers) == (True, ())
    assert (expected[4].page.problem, expected[4].page.note) == (Problem.PAYWALLED, "A teaser.")
    assert len(expected[0].page.marks) == 0  # fewer words than a run that tells copies


@pytest.mark.parametrize("identity", ["slow", "deadly", "faulty", "greedy"])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_claim_that_fails_costs_itself_alone(identity: str, place: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cage, "_START", BROKEN)
    asked = [question("a"), question("b")]
    asked.insert(place, question(identity))
    held, after = caged(job(*asked), job(question()), seconds=1)
    good = here(job(question())).answers[0]
    failed = held.answers[place]
    assert [answer == good for answer in held.answers] == [number != place for number in range(3)]
    if identity == "faulty":
        assert (failed.bug, failed.fault) == ("KeyError in documents/holding.py, line " + failed.bug.split()[-1], "")
    else:
        assert failed.fault.startswith("Holding the claim against it")
        assert not failed.bug
    assert after.answers == (good,)


def test_a_fault_is_told_with_its_name_where_no_process_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "match", lambda claim, source: 1 / 0)
    assert here(job(question())).answers[0].bug.startswith("ZeroDivisionError in documents/holding.py, line ")


@pytest.mark.parametrize(
    ("cited", "published", "as_of", "counts_from"),
    [
        (date(2020, 5, 2), date(2021, 1, 1), date(2024, 4, 12), date(2020, 5, 2)),
        (None, date(2021, 1, 1), date(2024, 4, 12), date(2021, 1, 1)),
        (None, None, date(2024, 4, 12), date(2024, 4, 12)),
        (None, None, None, None),
    ],
)
def test_last_september_counts_from_the_sources_own_day(
    cited: date | None,
    published: date | None,
    as_of: date | None,
    counts_from: date | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    prepared: list[date | None] = []

    def prepare(document: Document, *, as_of: date | None = None) -> SourceText:
        prepared.append(as_of)
        return SourceText(document, as_of=as_of)

    monkeypatch.setattr(matching, "prepare", prepare)
    dated = f'<meta name="date" content="{published}">' if published else ""
    page = f"<!doctype html><html lang=en>{dated}<p>It rained last September.</p>".encode()
    asked = question(text="It rained", day=cited, as_of=as_of)
    assert len(here(job(asked, asked, data=page)).answers) == 2
    assert prepared == [counts_from], "claims that count from one day share what was prepared"


def test_copies_are_told_by_what_is_left_of_their_texts() -> None:
    words = " ".join(f"word{number}" for number in range(40))
    texts = [f"One paper writes: {words}", f"Another: {words}.", "Something else altogether."]
    pages = [job(question(), data=f"<p>{text}</p>".encode(), marks=True) for text in texts]
    marks = [held.page.marks for held in caged(*pages)]
    names, none = ["a", "b", "c"], [""] * 3
    assert families.related(names, none, none, marks) == families.families(names, none, none, texts) == ["a", "a", "c"]
    assert here(job(question())).page.marks == b""
