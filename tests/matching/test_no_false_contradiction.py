"""What the source gives in other words is not contradicted by another value that happens to stand nearer."""

from __future__ import annotations

import pytest

from factcheck import judge, matching
from factcheck.model import Claim, Date, Figure, Outcome, Place, Verdict


def read(claim: str) -> Claim:
    details = matching.read_details(claim, lang="en")
    return matching.complete(Claim(id="c", text=claim, place=Place(path="b"), details=details, lang="en"))


def verdict(claim: str, source: str) -> Verdict:
    asked = read(claim)
    found = matching.match(asked, matching.SourceText.of(source, lang="en"))
    return judge.source_verdict(asked.details, found.findings, found.score)


def outcomes(kind: type, claim: str, source: str) -> list[Outcome]:
    asked = read(claim)
    found = matching.match(asked, matching.SourceText.of(source, lang="en")).findings
    return [finding.outcome for detail, finding in zip(asked.details, found, strict=True) if isinstance(detail, kind)]


NOT_CONTRADICTED = [
    (
        "the noun is said with a verb",
        "140 ewes from hill farms and river farms in Norrby had died of anthrax by May 3, 1892.",
        "As of May 3, hill farms and river farms accounted for 1612 cases and 140 deaths.",
    ),
    (
        "the words between number and noun are the claim's",
        "Berit Falk is a three-time Nordic sailing winner.",
        "The skipper Berit Falk has won three Nordic sailing cups, was captain four times and umpire six times.",
    ),
    (
        "the date of the first half stands further off",
        "Berit Falk, who was called to the high council of Norrland in 1987, declared that she would give up her seat "
        "over the quarrel about the costs of a second tunnel under the river Ala.",
        "Berit Falk: She was called to the Norrland assembly from Holmen in 1987, and was confirmed twice.\n"
        "Norrland assembly: The assembly is the high council of Norrland.\n"
        "Berit Falk: On 8 March 1996 she declared that she would give up her seat because of the quarrel about the "
        "costs of a second tunnel under the river Ala.",
    ),
]


@pytest.mark.parametrize(
    ("claim", "source"), [row[1:] for row in NOT_CONTRADICTED], ids=[r[0] for r in NOT_CONTRADICTED]
)
def test_what_stands_there_is_not_contradicted_by_what_stands_nearer(claim: str, source: str) -> None:
    assert verdict(claim, source) is not Verdict.CONTRADICTED


def test_another_date_of_the_claim_is_no_other_value_wherever_it_stands() -> None:
    claim = "The ferry Alva won 10 races in 1934 and won 9 races in 1935."
    source = "The ferry Alva won 10 races in 1934, among them the Norrby cup of 1934. She won 9 races the year after."

    first, second = outcomes(Date, claim, source)

    assert first is Outcome.STATES
    assert second is not Outcome.DIFFERS


COUNTS = [
    ("out of", "The fever had reached 26 provinces.", "The fever had reached 26 out of 28 provinces.", Outcome.STATES),
    ("in capitals of", "The jury had 7 women.", "The jury had 7 of 12 women.", Outcome.STATES),
    (
        "another count",
        "The fever had reached 27 provinces.",
        "The fever had reached 26 out of 28 provinces.",
        Outcome.DIFFERS,
    ),
    (
        "the whole",
        "The fever had reached 28 provinces.",
        "The fever had reached 26 out of 28 provinces.",
        Outcome.DIFFERS,
    ),
    ("a ratio", "One family had moved.", "One in five families had moved.", Outcome.DIFFERS),
]


@pytest.mark.parametrize(("claim", "source", "outcome"), [row[1:] for row in COUNTS], ids=[row[0] for row in COUNTS])
def test_a_share_with_its_whole_states_the_count(claim: str, source: str, outcome: Outcome) -> None:
    assert outcomes(Figure, claim, source) == [outcome]


def test_a_share_of_another_whole_is_another_share() -> None:
    claim, source = "The fever had reached 26 out of 28 provinces.", "The fever had reached 26 out of 30 provinces."

    assert outcomes(Figure, claim, source) == [Outcome.DIFFERS]


def test_an_age_without_its_unit_is_not_another_age() -> None:
    claim, source = "Berit Falk died at the age of 91.", "Berit Falk died in Norrby aged 91 years."

    assert verdict(claim, source) is not Verdict.CONTRADICTED


def test_another_age_still_differs() -> None:
    claim, source = "Berit Falk died at the age of 91 years.", "Berit Falk died in Norrby aged 81 years."

    assert verdict(claim, source) is Verdict.CONTRADICTED
