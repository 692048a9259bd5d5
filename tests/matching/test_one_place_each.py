"""Figures and dates of one claim: each has its own place in the source, ends of periods count, clauses count."""

from __future__ import annotations

import pytest

from factcheck import judge, matching
from factcheck.model import Claim, Date, Figure, Finding, Outcome, Place, Quote, Reason, Verdict


def findings(claim: str, source: str) -> tuple[Claim, tuple[Finding, ...], Verdict]:
    details = matching.read_details(claim, lang="en")
    read = matching.complete(Claim(id="c", text=claim, place=Place(path="b"), details=details, lang="en"))
    found = matching.match(read, matching.SourceText.of(source, lang="en"))
    return read, found.findings, judge.source_verdict(read.details, found.findings, found.score)


def of(kind: type, claim: str, source: str) -> list[Finding]:
    read, found, _ = findings(claim, source)
    return [finding for detail, finding in zip(read.details, found, strict=True) if isinstance(detail, kind)]


def test_what_states_one_date_is_no_other_value_of_the_next() -> None:
    claim = "The ferry Alva, launched in 1934, was sold to Norrby Lines in 1971."
    source = "The ferry Alva was sold to Norrby Lines in 1971."

    first, second = of(Date, claim, source)

    assert second.outcome is Outcome.STATES
    assert first.outcome is not Outcome.DIFFERS


def test_what_states_one_figure_is_no_other_value_of_the_next() -> None:
    claim = "Five crew members of the ferry Alva were charged, and four of the crew were fined."
    source = "Five crew members of the ferry Alva were charged."

    five, four = of(Figure, claim, source)

    assert five.outcome is Outcome.STATES
    assert four.outcome is not Outcome.DIFFERS


def test_another_value_in_its_own_place_still_differs() -> None:
    claim = "The storm killed 5 sailors and injured 7 sailors."
    source = "The storm killed 5 sailors and injured 5 sailors."

    killed, injured = of(Figure, claim, source)

    assert killed.outcome is Outcome.STATES
    assert injured.outcome is Outcome.DIFFERS


ENDS = [
    ("born", "Berit Falk was born on 3 March 1871.", "Berit Falk (3 March 1871 – 9 May 1940) was a Swedish painter."),
    ("died", "Berit Falk died on 9 May 1940.", "Berit Falk (3 March 1871 – 9 May 1940) was a Swedish painter."),
    ("years of both", "Berit Falk lived from 1871 to 1940.", "Berit Falk (3 March 1871 – 9 May 1940) was a painter."),
    ("since", "The line joined the group on 31 May 2009.", "Since 31 May 2009, the line has been part of the group."),
    ("a day after another, no years", "After May 3, the mill had 20 workers.", "As of May 6, the mill had 20 workers."),
]


@pytest.mark.parametrize(("why", "claim", "source"), ENDS, ids=[row[0] for row in ENDS])
def test_the_end_of_a_period_is_stated(why: str, claim: str, source: str) -> None:
    assert [finding.outcome for finding in of(Date, claim, source)] == [Outcome.STATES]


def test_a_day_inside_a_period_is_not_its_end() -> None:
    (found,) = of(
        Date, "Berit Falk was born on 4 March 1875.", "Berit Falk (3 March 1871 – 9 May 1940) was a Swedish painter."
    )

    assert found.outcome is not Outcome.STATES


def test_one_end_of_the_claims_period_is_a_part_of_it() -> None:
    claim = "The truce between Norrby and Slite held between July 22nd, 2031 and May 17th, 2032."
    source = "The truce between Norrby and Slite was signed on 22 July 2031."

    (found,) = of(Date, claim, source)

    assert (found.outcome, found.certain) == (Outcome.DIFFERS, False)


def test_the_other_hedged_value_in_a_repeated_sentence_is_altered() -> None:
    claim = "The block on Mill Street had about 129 apartments when the fire broke out."
    source = "The block on Mill Street had about 140 apartments when the fire broke out."

    assert findings(claim, source)[2] is Verdict.CONTRADICTED


def test_who_died_is_counted_as_deaths() -> None:
    (found,) = of(Figure, "In Norrby, 23 people died of the fever.", "Norrby has recorded 23 deaths from the fever.")

    assert (found.outcome, found.certain) == (Outcome.STATES, True)


def test_a_title_in_quotation_marks_needs_no_speaker() -> None:
    claim = 'The opera "Vintersol" by Berit Falk was first sung in Norrby.'
    source = "Vintersol, an opera by Berit Falk, was first sung in Norrby."

    (found,) = of(Quote, claim, source)

    assert found.outcome is Outcome.STATES


def test_a_clause_of_a_long_claim_is_a_part_of_it() -> None:
    claim = (
        "The Norrby ferry company, which had bought the shipyard of Slite, announced a new terminal, promised lower"
        " fares for islanders and hired its first female captain."
    )
    source = "Years before, the ferry company had bought the shipyard of Slite. Norrby was quiet."

    assert findings(claim, source)[2] is Verdict.PARTIAL


def test_a_few_common_words_of_a_clause_are_no_part_of_it() -> None:
    claim = "Berit Falk painted the harbour of Slite, and her work was shown to many visitors of the museum."
    source = "Many visitors like the work of bees. The garden is open."

    assert findings(claim, source)[2] is Verdict.NOT_FOUND


def test_double_is_no_count_to_add() -> None:
    claim = "The leaflet has 34 pages, double the size of the old one."
    source = "The leaflet has 32 pages, double the size of the old one."

    found = of(Figure, claim, source)

    assert found[0].reason is not Reason.DERIVED
    assert findings(claim, source)[2] is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "counted"),
    [
        ("The two countries closed the strait.", False),
        ("These two ferries were sold.", False),
        ("Two ferries were sold.", True),
        ("The three countries closed the strait.", True),
    ],
)
def test_the_two_points_back_and_counts_nothing(claim: str, counted: bool) -> None:
    read, _, _ = findings(claim, "The strait is closed.")

    assert any(isinstance(detail, Figure) for detail in read.details) is counted


def test_a_figure_of_another_order_of_magnitude_is_of_something_else() -> None:
    claim = "The storm spoiled 60,000 tons of grain in Norrby."
    source = "Nearly 32 million tons of grain have been shipped through Norrby since the storm."

    assert findings(claim, source)[2] is not Verdict.CONTRADICTED


def test_millions_for_thousands_are_a_contradiction() -> None:
    claim = "The storm spoiled 60,000 tons of grain in Norrby."
    source = "The storm spoiled 60 million tons of grain in Norrby."

    assert findings(claim, source)[2] is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "source", "verdict"),
    [
        (
            "The new line of the ferry Alva starts at 18 Uhr from the old harbour of Norrby.",
            "The new line of the ferry Alva starts at 21 Uhr from the old harbour of Norrby.",
            Verdict.CONTRADICTED,
        ),
        (
            "The charity is registered under 501(c)3 by the tax office of Norrby county.",
            "The charity is registered under 501(c)7 by the tax office of Norrby county.",
            Verdict.CONTRADICTED,
        ),
    ],
)
def test_a_number_that_is_no_figure_is_held_to_the_sentence_repeated(claim: str, source: str, verdict: Verdict) -> None:
    assert findings(claim, source)[2] is verdict
    assert findings(claim, claim)[2] is Verdict.SUPPORTED
