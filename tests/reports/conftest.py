"""A sample report that holds every verdict, outcome, reason and problem. In: nothing. Out: fixtures of Reports."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from time import process_time

import pytest

from factcheck.model import (
    BriefFinding,
    Capture,
    CitedSource,
    Claim,
    Closest,
    Coverage,
    Detail,
    Figure,
    Finding,
    Input,
    Level,
    Outcome,
    Passage,
    Place,
    Problem,
    Quote,
    Reason,
    Report,
    Role,
    Ruling,
    SourceRuling,
    Speaker,
    Statement,
    Verdict,
)

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)

BRIEF = """# Harbour budget 2025

The harbour moved 10.000 containers in 2025. Revenue rose to €5.2 million.
“We will … rebuild [the quay] by spring,” said Jane Roe.
The ferry line opened on 1 March 2024 – with 𐐀 seats.
At least 120 people work there, and wages rose by 3 per cent.
The mayor warned of a slowdown. Traffic doubled. It is a fine place.
Two sources name 40 to 45 ships. The port is the oldest of the coast.
"""


def place_of(words: str, text: str = BRIEF, path: str = "briefs/harbour.md") -> Place:
    """Where `words` stand in the brief."""
    start = text.index(words)
    end = start + len(words)

    def line_and_column(offset: int) -> tuple[int, int]:
        before = text[:offset]
        return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1

    line, column = line_and_column(start)
    end_line, end_column = line_and_column(end)
    return Place(path=path, line=line, column=column, end_line=end_line, end_column=end_column)


def figure(text: str, raw: str, value: str, unit: str = "") -> Figure:
    start = text.index(raw)
    number = Decimal(value)
    return Figure(start=start, end=start + len(raw), raw=raw, value=number, low=number, high=number, unit=unit)


def passage(text: str, exact: str, role: Role = Role.BODY, page: int | None = None) -> Passage:
    start = text.index(exact)
    end = start + len(exact)
    return Passage(
        start=start, end=end, exact=exact, prefix=text[max(0, start - 32) : start], suffix=text[end : end + 32],
        role=role, page=page,
    )  # fmt: skip


PAGE = (
    "The harbour authority moved 10,000 containers in 2025, it said.\n"
    "In 2025, revenue rose to €5.3 million (2024: €4.9 million), the report says.\n"
    "“We will, if the council agrees, rebuild the quay by spring,” said Jane Roe, the mayor.\n"
    "Year\tWages, % change\n2025\t3\n"
)


def capture(url: str, minutes: int = 0, **changes: object) -> Capture:
    values: dict[str, object] = {
        "url": url, "final_url": url, "fetched_at": NOW - timedelta(hours=1) + timedelta(minutes=minutes),
        "status": 200, "sha256": "ab" * 32, "size": 1234,
    }  # fmt: skip
    return Capture(**(values | changes))  # type: ignore[arg-type]


def source(
    url: str, verdict: Verdict, *findings: Finding, problem: Problem | None = None, **changes: object
) -> SourceRuling:
    kept = capture(url, problem=problem, sha256=None if problem else "ab" * 32, status=403 if problem else 200)
    values: dict[str, object] = {
        "source": CitedSource(url=url), "verdict": verdict, "score": max((f.score for f in findings), default=0.0),
        "findings": findings, "capture": kept, "problem": problem, "title": "Harbour report", "family": "a",
        "published": date(2026, 1, 15), "lang": "en",
    }  # fmt: skip
    return SourceRuling(**(values | changes))  # type: ignore[arg-type]


def ruling(
    identity: str, words: str, verdict: Verdict, note: str, details: tuple[Detail, ...] = (),
    sources: tuple[SourceRuling, ...] = (), line: int = 1,
) -> Ruling:  # fmt: skip
    claim = Claim(
        id=identity, text=words,
        place=Place(path="briefs/claims.yaml", line=line, column=5, end_line=line, end_column=60),
        details=details, sources=tuple(each.source for each in sources), lang="en", brief_place=place_of(words),
    )  # fmt: skip
    best = max((each.findings for each in sources), key=lambda found: sum(f.score for f in found), default=())
    score = max((each.score for each in sources), default=0.0)
    return Ruling(claim=claim, verdict=verdict, score=score, note=note, findings=best, sources=sources)


def first_rulings() -> list[Ruling]:
    moved = "The harbour moved 10.000 containers in 2025."
    revenue = "Revenue rose to €5.2 million."
    quote = "“We will … rebuild [the quay] by spring,” said Jane Roe."
    states = Finding(outcome=Outcome.STATES, score=0.987654, passage=passage(PAGE, "10,000 containers"))
    differs = Finding(
        outcome=Outcome.DIFFERS, reason=Reason.VALUE, score=0.1, note="The source says €5.3 million, not €5.2 million.",
        passage=passage(PAGE, "revenue rose to €5.3 million", page=12),
    )  # fmt: skip
    altered = Finding(
        outcome=Outcome.DIFFERS, reason=Reason.WORDING_ELLIPSIS, score=0.4, note="What is left out is a condition.",
        passage=passage(PAGE, "We will, if the council agrees, rebuild the quay by spring", Role.QUOTE),
    )  # fmt: skip
    said = Finding(outcome=Outcome.STATES, score=0.9, passage=passage(PAGE, "said Jane Roe"))
    words = "We will … rebuild [the quay] by spring,"
    details: tuple[Detail, ...] = (
        Quote(start=0, end=len(words) + 2, raw=f"“{words}”", text=words, inner_start=1, inner_end=len(words) + 1),
        Speaker(start=quote.index("Jane"), end=quote.index("Jane") + 8, raw="Jane Roe", name="Jane Roe"),
    )
    report = "https://example.org/annual-report-2025.pdf"
    return [
        ruling("moved", moved, Verdict.SUPPORTED, "The source states 10,000 containers.",
               (figure(moved, "10.000", "10000"),), (source("https://example.org/a", Verdict.SUPPORTED, states),), 4),
        ruling("revenue-2025", revenue, Verdict.CONTRADICTED, "The source says €5.3 million, not €5.2 million.",
               (figure(revenue, "€5.2 million", "5200000", "EUR"),),
               (source(report, Verdict.CONTRADICTED, differs, source=CitedSource(url=report, page=12, archive=
                "https://web.archive.org/web/20260101000000/" + report)),), 7),
        ruling("quay", quote, Verdict.PARTIAL, "The quotation leaves out “if the council agrees”.", details,
               (source("https://example.org/speech#top", Verdict.PARTIAL, altered, said),), 10),
    ]  # fmt: skip


def second_rulings() -> list[Ruling]:
    opened = "The ferry line opened on 1 March 2024 – with 𐐀 seats."
    people = "At least 120 people work there"
    wages = "wages rose by 3 per cent."
    absent = Finding(outcome=Outcome.ABSENT, score=0.0, note="Nothing there is about the ferry line.")
    elsewhere = Finding(
        outcome=Outcome.ELSEWHERE, reason=Reason.CONTEXT, note="It stands there about wages.", score=0.2,
        passage=passage(PAGE, "2025\t3", Role.TABLE),
    )  # fmt: skip
    states = Finding(
        outcome=Outcome.STATES, reason=Reason.HEDGED, score=0.8, passage=passage(PAGE, "2025\t3", Role.TABLE)
    )
    differs = Finding(outcome=Outcome.DIFFERS, reason=Reason.DIRECTION, note="It fell there.", score=0.1,
                      passage=passage(PAGE, "€4.9 million"))  # fmt: skip
    two = "Two sources name 40 to 45 ships."
    near = Closest(passages=(passage(PAGE, "The harbour authority moved 10,000 containers in 2025, it said.", page=3),
                             passage(PAGE, "said Jane Roe, the mayor.")))  # fmt: skip
    foreign = Closest(note="Not compared in meaning: the page is in another language (de).")
    return [
        ruling("ferry", opened, Verdict.NOT_FOUND, "The source was read in full and does not state it.",
               (Statement(start=0, end=len(opened), raw=opened),),
               (source("https://example.org/b", Verdict.NOT_FOUND, absent, lang="de", closest=foreign),
                source("https://example.org/c", Verdict.NOT_FOUND, elsewhere, closest=near)), 13),
        ruling("people", people, Verdict.TOO_FEW, "One independent source of two that are needed.",
               (figure(people, "120", "120"),), (source("https://example.org/d", Verdict.SUPPORTED, states),), 16),
        ruling("wages", wages, Verdict.DISPUTED, "One source supports it, another contradicts it.",
               (figure(wages, "3 per cent", "3", "%"),),
               (source("https://example.org/e", Verdict.SUPPORTED, states),
                source("https://example.net/f", Verdict.CONTRADICTED, differs)), 19),
        ruling("warned", "The mayor warned of a slowdown.", Verdict.UNREADABLE, "None of its sources was read.", (),
               tuple(source(f"https://example.org/p/{problem.value}", Verdict.UNREADABLE, problem=problem,
                            note=problem.meaning) for problem in Problem), 22),
        ruling("doubled", "Traffic doubled.", Verdict.UNSOURCED, "No source is given.",
               (Statement(start=0, end=16, raw="Traffic doubled."),), (), 25),
        ruling("fine", "It is a fine place.", Verdict.NOTHING_TO_CHECK, "It holds nothing to look for.", (), (), 28),
        ruling("ships", two, Verdict.SUPPORTED, "Both sources state 40 to 45 ships.", (figure(two, "40", "40"),),
               (source("https://example.org/g", Verdict.SUPPORTED, states, capture=capture(
                   "https://example.org/g", archived_from=datetime(2025, 5, 1, tzinfo=UTC))),), 31),
    ]  # fmt: skip


def make_report() -> Report:
    """Every verdict, outcome and problem at least once, with places in a brief."""
    return Report(
        version="0.1.0", generated_at=NOW, store=".factcheck", digest="sha256:" + "cd" * 32,
        inputs=(
            Input(path="briefs/claims.yaml", sha256="11" * 32, kind="claims", text="factcheck: 1\n"),
            Input(path="briefs/harbour.md", sha256="22" * 32, kind="brief", text=BRIEF),
        ),
        rulings=(*first_rulings(), *second_rulings()), coverage=Coverage(details=14, sourced=11),
        brief_findings=(
            BriefFinding(rule="uncovered-figure", level=Level.NOTE, message="No claim covers the figure 40 to 45.",
                         place=place_of("40 to 45")),
        ),
        requests=3, from_store=41, complete=True,
    )  # fmt: skip


@pytest.fixture
def sample_report() -> Report:
    """The sample."""
    return make_report()


@pytest.fixture
def report_maker() -> Callable[[], Report]:
    """Makes the sample again, for tests of sameness."""
    return make_report


def hostile_ruling(payload: str, verdict: Verdict) -> Ruling:
    place = Place(path=payload, line=1, column=1, end_line=1, end_column=4)
    found = Finding(
        outcome=Outcome.DIFFERS, reason=Reason.VALUE, note=payload, score=0.5,
        passage=Passage(start=0, end=len(payload), exact=payload, prefix=payload, suffix=payload),
    )  # fmt: skip
    near = Closest(
        passages=(Passage(start=0, end=len(payload), exact=payload, prefix=payload, suffix=payload),), note=payload
    )
    kept = Capture(url=payload, final_url=payload, fetched_at=NOW, note=payload, sha256=payload)
    cited = CitedSource(url=payload, archive=payload, section=payload, origin=payload, lang=payload)
    source = SourceRuling(
        source=cited, verdict=Verdict.CONTRADICTED, score=0.5, findings=(found,), capture=kept, title=payload,
        family=payload, note=payload, lang=payload, closest=near,
    )  # fmt: skip
    claim = Claim(
        id=payload, text=payload, place=place, brief_place=place, lang=payload,
        details=(Statement(start=0, end=len(payload), raw=payload),),
    )  # fmt: skip
    return Ruling(claim=claim, verdict=verdict, score=0.5, note=payload, findings=(found,), sources=(source,))


def make_hostile_report(payloads: list[str], verdicts: list[Verdict]) -> Report:
    place = Place(path=payloads[0])
    return Report(
        version="0.1.0", generated_at=NOW, store="".join(payloads), digest=payloads[0],
        inputs=tuple(
            Input(path=payload, sha256=payload, kind=("brief", "claims")[number % 2], text=payload + "\n" + payload)
            for number, payload in enumerate(payloads)
        ),
        rulings=tuple(
            hostile_ruling(payload, verdicts[number % len(verdicts)]) for number, payload in enumerate(payloads)
        ),
        brief_findings=tuple(
            BriefFinding(rule="uncovered", level=Level.WARNING, message=payload, place=place) for payload in payloads
        ),
    )  # fmt: skip


@pytest.fixture(scope="session")
def hostile_maker() -> Callable[..., Report]:
    """(payloads, verdicts in turn) -> a report that has a payload in every string."""
    return make_hostile_report


@pytest.fixture(scope="session")
def hostile() -> Report:
    """Every payload of payloads.json, once as everything."""
    lists = json.loads(Path(__file__).with_name("payloads.json").read_text(encoding="utf-8"))
    return make_hostile_report([payload for group in lists.values() for payload in group], list(Verdict))


@pytest.fixture
def deadline() -> Callable[[float], AbstractContextManager[None]]:
    """A context that fails the test when what stands in it used more seconds of CPU than given."""

    @contextmanager
    def within(seconds: float) -> Iterator[None]:
        start = process_time()
        yield
        used = process_time() - start
        assert used < seconds, f"used {used:.1f} s of CPU"

    return within
