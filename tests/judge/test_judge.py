"""Every row of the judge's two tables."""

from __future__ import annotations

import pytest

from factcheck import judge
from factcheck.judge import verdicts
from factcheck.matching.findings import statements
from factcheck.model import (
    CitedSource,
    Claim,
    Date,
    Detail,
    Figure,
    Finding,
    Outcome,
    Passage,
    Place,
    Problem,
    Reason,
    SourceRuling,
    Statement,
    Verdict,
)

FIGURE = Figure(start=0, end=2, raw="10", value=None, low=None, high=None)
DATE = Date(start=3, end=7, raw="2023", first=None, last=None)
STATEMENT = Statement(start=0, end=10, raw="ten things")


def found(outcome: Outcome, reason: Reason = Reason.NONE, *, certain: bool = True) -> Finding:
    return Finding(outcome=outcome, reason=reason, certain=certain, note=f"note of {outcome}")


STATES, DIFFERS, ELSEWHERE, ABSENT = (found(outcome) for outcome in Outcome)
OPEN = found(Outcome.DIFFERS, Reason.BOUND, certain=False)
FOREIGN = found(Outcome.DIFFERS, Reason.WORDING_LANGUAGE)
DERIVED = found(Outcome.STATES, Reason.DERIVED)

SINGLE = [
    ("no detail", [], [], 0.9, None, Verdict.NOTHING_TO_CHECK),
    ("unread and nothing found", [FIGURE], [ABSENT], 0.0, Problem.PAYWALLED, Verdict.UNREADABLE),
    ("a teaser that differs was not read in full", [FIGURE], [DIFFERS], 0.0, Problem.PAYWALLED, Verdict.UNREADABLE),
    ("a teaser that states a part", [FIGURE, DATE], [STATES, ABSENT], 0.2, Problem.PAYWALLED, Verdict.PARTIAL),
    ("a teaser that states it all", [FIGURE], [STATES], 0.9, Problem.PAYWALLED, Verdict.SUPPORTED),
    ("a certain difference", [FIGURE, DATE], [STATES, DIFFERS], 0.9, None, Verdict.CONTRADICTED),
    ("another language", [FIGURE], [FOREIGN], 0.0, None, Verdict.PARTIAL),
    ("a difference left open", [FIGURE], [OPEN], 0.0, None, Verdict.PARTIAL),
    ("all stated and likely", [FIGURE, STATEMENT], [STATES, ELSEWHERE], 0.8, None, Verdict.SUPPORTED),
    ("all stated by arithmetic", [FIGURE], [DERIVED], 0.9, None, Verdict.PARTIAL),
    ("a part stated", [FIGURE, DATE], [STATES, ABSENT], 0.4, None, Verdict.PARTIAL),
    ("all stated, but unlikely as a whole", [FIGURE, STATEMENT], [STATES, ABSENT], 0.05, None, Verdict.NOT_FOUND),
    ("only elsewhere", [FIGURE], [ELSEWHERE], 0.1, None, Verdict.NOT_FOUND),
    ("absent", [FIGURE, STATEMENT], [ABSENT, ABSENT], 0.0, None, Verdict.NOT_FOUND),
]


@pytest.mark.parametrize(
    ("why", "details", "findings", "score", "problem", "verdict"), SINGLE, ids=[row[0] for row in SINGLE]
)
def test_the_verdict_of_one_source(
    why: str,
    details: list[Detail],
    findings: list[Finding],
    score: float,
    problem: Problem | None,
    verdict: Verdict,
) -> None:
    assert judge.source_verdict(details, findings, score, problem) is verdict


def claim(need: str | int = "any", *, skip: str | None = None, details: tuple[Detail, ...] = (FIGURE, DATE)) -> Claim:
    return Claim(id="c", text="10 in 2023", place=Place(path="b.md"), details=details, need=need, skip=skip)


def source(
    name: str, verdict: Verdict, *findings: Finding, family: str | None = None, problem: Problem | None = None
) -> SourceRuling:
    return SourceRuling(
        source=CitedSource(url=f"https://{name}.example/"),
        verdict=verdict,
        score=0.5,
        findings=findings,
        family=family or name,
        problem=problem,
    )


SUPPORT = source("a", Verdict.SUPPORTED, STATES, STATES)
AGAIN = source("b", Verdict.SUPPORTED, STATES, STATES)
COPY = source("c", Verdict.SUPPORTED, STATES, STATES, family="a")
AGAINST = source("d", Verdict.CONTRADICTED, DIFFERS, STATES)
PART = source("e", Verdict.PARTIAL, STATES, ABSENT)
OTHER_PART = source("f", Verdict.CONTRADICTED, DIFFERS, STATES)
NOTHING = source("g", Verdict.NOT_FOUND, ABSENT, ABSENT)
UNREAD = source("h", Verdict.UNREADABLE, problem=Problem.DEAD_LINK)

SEVERAL = [
    ("skipped", claim(skip="on the author"), [SUPPORT], Verdict.NOTHING_TO_CHECK),
    ("nothing to look for", claim(details=()), [], Verdict.NOTHING_TO_CHECK),
    ("no source", claim(), [], Verdict.UNSOURCED),
    ("one for, one against", claim(), [SUPPORT, AGAINST], Verdict.DISPUTED),
    ("one is enough", claim(), [NOTHING, SUPPORT, UNREAD], Verdict.SUPPORTED),
    ("two are enough for two", claim(2), [SUPPORT, AGAIN], Verdict.SUPPORTED),
    ("a copy does not count", claim(2), [SUPPORT, COPY], Verdict.TOO_FEW),
    ("all means every family", claim("all"), [SUPPORT, NOTHING], Verdict.TOO_FEW),
    ("merged from two", claim(), [PART, OTHER_PART], Verdict.PARTIAL),
    ("contradicted", claim(), [AGAINST, NOTHING], Verdict.CONTRADICTED),
    ("partial", claim(), [PART, NOTHING], Verdict.PARTIAL),
    ("not found", claim(), [NOTHING, UNREAD], Verdict.NOT_FOUND),
    ("none was read", claim(), [UNREAD], Verdict.UNREADABLE),
]


@pytest.mark.parametrize(("why", "asked", "sources", "verdict"), SEVERAL, ids=[row[0] for row in SEVERAL])
def test_the_verdict_of_all_sources(why: str, asked: Claim, sources: list[SourceRuling], verdict: Verdict) -> None:
    ruling = judge.rule(asked, sources)

    assert ruling.verdict is verdict
    assert ruling.note


def test_of_what_was_not_read_nothing_is_absent() -> None:
    """An outcome is something measured: a source that could not be read has none."""
    teaser = source("teaser", Verdict.UNREADABLE, ABSENT, ABSENT, problem=Problem.PAYWALLED)
    assert judge.rule(claim(), []).findings == ()
    assert judge.rule(claim(), [UNREAD, teaser]).findings == ()
    assert [found.outcome for found in judge.rule(claim(), [UNREAD, NOTHING]).findings] == [Outcome.ABSENT] * 2


@pytest.mark.parametrize(("need", "read"), [("any", NOTHING), (2, SUPPORT)])
def test_what_could_not_be_read_is_said_beside_what_was(need: str | int, read: SourceRuling) -> None:
    gone = source("gone", Verdict.UNREADABLE, problem=Problem.DEAD_LINK)
    ruling = judge.rule(claim(need), [read, gone])
    assert ruling.verdict is (Verdict.NOT_FOUND if read is NOTHING else Verdict.TOO_FEW)
    assert ruling.note.endswith("1 source could not be read.")
    assert "in full" not in ruling.note
    assert "could not" not in judge.rule(claim(need), [read]).note


def test_a_merged_claim_names_where_each_part_comes_from() -> None:
    note = judge.rule(claim(), [PART, OTHER_PART]).note

    assert "e.example" in note
    assert "f.example" in note


@pytest.mark.parametrize("problem", list(Problem))
def test_a_page_not_read_in_full_is_never_not_found_or_contradicted(problem: Problem) -> None:
    for findings in ([ABSENT], [DIFFERS], [ELSEWHERE], [STATES]):
        verdict = judge.source_verdict([FIGURE], findings, 0.0, problem)

        assert verdict not in (Verdict.NOT_FOUND, Verdict.CONTRADICTED)


READ_IN_PART = [
    ("all stated and likely", [STATES, STATES], 0.9, Verdict.SUPPORTED),
    ("the whole is unlikely", [STATES, STATES], 0.2, Verdict.PARTIAL),
    ("only derived", [DERIVED, STATES], 0.9, Verdict.PARTIAL),
    ("another statement", [STATES, DIFFERS], 0.9, Verdict.PARTIAL),
    ("nothing stated", [ABSENT, ELSEWHERE], 0.1, Verdict.UNREADABLE),
]


@pytest.mark.parametrize(
    ("findings", "score", "expected"), [row[1:] for row in READ_IN_PART], ids=[row[0] for row in READ_IN_PART]
)
def test_a_page_read_in_part_supports_as_a_whole_page_would(
    findings: list[Finding], score: float, expected: Verdict
) -> None:
    assert judge.source_verdict([FIGURE, STATEMENT], findings, score, Problem.PAYWALLED) is expected


def says(value: str) -> Finding:
    passage = Passage(start=0, end=len(value), exact=value, prefix="", suffix="")
    return Finding(outcome=Outcome.DIFFERS, reason=Reason.VALUE, note=f"The source says “{value}”.", passage=passage)


INSTEAD = [
    ("they agree", [says("about 12"), says("12")], "2 independent sources agree on “about 12”."),
    ("they differ", [says("12"), says("15")], "The sources differ: “12” (1 source), “15” (1 source)."),
    ("one alone", [says("12")], None),
    ("one states the claim's", [says("12"), STATES], None),
]


@pytest.mark.parametrize(("why", "figures", "told"), INSTEAD, ids=[row[0] for row in INSTEAD])
def test_the_note_says_what_the_sources_have_instead(why: str, figures: list[Finding], told: str | None) -> None:
    sources = [source(f"s{n}", Verdict.CONTRADICTED, figure, DIFFERS) for n, figure in enumerate(figures)]

    note = judge.rule(claim(), sources).note

    assert (told in note) if told else ("agree" not in note and "differ:" not in note)


def test_copies_of_one_text_agree_on_nothing() -> None:
    sources = [source(name, Verdict.CONTRADICTED, says("12"), DIFFERS, family="wire") for name in "ab"]

    assert "agree" not in judge.rule(claim(), sources).note


IN_OTHER_WORDS = found(Outcome.STATES, Reason.PARAPHRASE)
SAYING_SO = [
    ("other words alone", (STATEMENT,), [(IN_OTHER_WORDS,)], True),
    ("other words in two", (STATEMENT,), [(IN_OTHER_WORDS,), (IN_OTHER_WORDS,)], True),
    ("its own words", (STATEMENT,), [(STATES,)], False),
    ("its own words in one source", (STATEMENT,), [(IN_OTHER_WORDS,), (STATES,)], False),
    ("with its figure", (FIGURE, STATEMENT), [(STATES, IN_OTHER_WORDS)], False),
]


@pytest.mark.parametrize(("details", "seen", "warned"), [row[1:] for row in SAYING_SO], ids=[r[0] for r in SAYING_SO])
def test_what_stands_there_in_other_words_alone_is_to_be_read(
    details: tuple[Detail, ...], seen: list[tuple[Finding, ...]], warned: bool
) -> None:
    sources = [source(f"s{n}", Verdict.SUPPORTED, *findings) for n, findings in enumerate(seen)]

    assert ("other words" in judge.rule(claim(details=details), sources).note) is warned


def test_a_statement_is_stated_from_the_score_from_which_a_claim_is_supported() -> None:
    assert statements.SURE == verdicts.SURE
