"""What the source gives in other words is not contradicted by another value that happens to stand nearer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck import matching
from factcheck.model import Claim, Date, Figure, Outcome, Place, Verdict


def read(claim: str) -> Claim:
    details = matching.read_details(claim, lang="en")
    return matching.complete(Claim(id="c", text=claim, place=Place(path="b"), details=details, lang="en"))


def outcomes(kind: type, claim: str, source: str) -> list[Outcome]:
    asked = read(claim)
    found = matching.match(asked, matching.SourceText.of(source, lang="en")).findings
    return [finding.outcome for detail, finding in zip(asked.details, found, strict=True) if isinstance(detail, kind)]


NOT_CONTRADICTED = [
    ("the currency is left out in the claim", "Sales reached 212 million.", "Sales reached 212 million francs."),
    ("the unit is left out in the source", "Road moved 290 tonnes.", "Rail moved 38 tonnes; road moved 290."),
    ("pounds are money", "The ferry cost £22,000.", "The ferry cost 22,000 pounds."),
    ("one word negated for another", "The crew missed the target.", "The crew did not reach the target."),
    ("an opposite negated", "The mill rejected the offer.", "The mill did not accept the offer."),
    ("another word negated", "Ida Roth accepted the post.", "Ida Roth did not take the post."),
    ("a measured figure is rounded to a whole", "Turnout reached 61 percent.", "Turnout reached 61.4 percent."),
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
def test_what_stands_there_is_not_contradicted_by_what_stands_nearer(
    claim: str, source: str, verdict: Callable[[str, str], Verdict]
) -> None:
    assert verdict(claim, source) is not Verdict.CONTRADICTED


def test_another_date_of_the_claim_is_no_other_value_wherever_it_stands() -> None:
    claim = "The ferry Alva won 10 races in 1934 and won 9 races in 1935."
    source = "The ferry Alva won 10 races in 1934, among them the Norrby cup of 1934. She won 9 races the year after."

    first, second = outcomes(Date, claim, source)

    assert first is Outcome.STATES
    assert second is not Outcome.DIFFERS


COUNTS = [
    ("out of", "The fever had reached 26 provinces.", "The fever had reached 26 out of 28 provinces.", Outcome.STATES),
    ("in words", "The fever had closed 3 ports.", "The fever had closed three out of five ports.", Outcome.STATES),
    ("of", "The jury had 7 women.", "The jury had 7 of 12 women.", Outcome.STATES),
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


def test_an_age_without_its_unit_is_not_another_age(verdict: Callable[[str, str], Verdict]) -> None:
    claim, source = "Berit Falk died at the age of 91.", "Berit Falk died in Norrby aged 91 years."

    assert verdict(claim, source) is not Verdict.CONTRADICTED


def test_another_age_still_differs(verdict: Callable[[str, str], Verdict]) -> None:
    claim, source = "Berit Falk died at the age of 91 years.", "Berit Falk died in Norrby aged 81 years."

    assert verdict(claim, source) is Verdict.CONTRADICTED


def test_a_date_of_the_repeated_sentence_is_another_value_though_the_claims_stands_elsewhere(
    verdict: Callable[[str, str], Verdict],
) -> None:
    claim = "The board closed the tannery of Norrby, its oldest, after a long dispute over the river in 1925."
    source = (
        "The board closed the tannery of Norrby, its oldest, after a long dispute over the river in 1908.\n\n"
        "The river of Norrby was cleaned in 1925, and the board thanked the tannery's workers."
    )

    assert verdict(claim, source) is Verdict.CONTRADICTED


def test_a_negation_in_another_clause_negates_nothing_here(verdict: Callable[[str, str], Verdict]) -> None:
    begun = (
        "began her career in 1913 with a post at the Norrby court, where she was named one of the six jurors and was "
        "taught by the old judge Olof Dahl from the first to the last of her years in the town."
    )
    claim = f"Berit Falk has no formal training in law but still {begun}"
    source = f"Falk has no formal training in law.\n\nShe {begun}"

    assert verdict(claim, source) is not Verdict.CONTRADICTED


SPEAKERS = [
    (
        "a board of a city",
        "In May the City of Norrby's Arts Board said the first search for a flag was too narrow.",
        "The search for a flag goes on. The City of Norrby's Arts Board said the first search was too narrow.",
    ),
    (
        "who is named later is another of that name",
        'Falk, son of Anders and Berit Falk, told a visitor that he was a "born sailor".',
        "Olof Falk was the son of Anders K. Falk, a smith, and Berit D. Falk. As a boy, Olof Falk told a visitor, he "
        'was a "born sailor" who could not keep away from the harbour.',
    ),
]


@pytest.mark.parametrize(("claim", "source"), [row[1:] for row in SPEAKERS], ids=[row[0] for row in SPEAKERS])
def test_one_speaker_by_a_longer_name_is_not_another(
    claim: str, source: str, verdict: Callable[[str, str], Verdict]
) -> None:
    assert verdict(claim, source) is not Verdict.CONTRADICTED


def test_a_title_in_another_form_is_for_a_person_to_weigh(verdict: Callable[[str, str], Verdict]) -> None:
    claim = 'Berit Falk sang in "The Old Mill of Norrby" in 1913.'
    source = "Berit Falk sang in The Old Mills of Norrby, an operetta, in 1913."

    assert verdict(claim, source) is Verdict.PARTIAL


def test_words_of_somebody_that_are_altered_are_contradicted(verdict: Callable[[str, str], Verdict]) -> None:
    claim = 'Berit Falk said that "the old mill must be closed at once".'
    source = 'Berit Falk said that "the old mill must be opened at once".'

    assert verdict(claim, source) is Verdict.CONTRADICTED


def test_a_date_that_may_be_meant_does_not_stand_for_the_one_beside(verdict: Callable[[str, str], Verdict]) -> None:
    claim = "By the end of June, ships had made 32 voyages from Norrby to Danish ports."
    source = (
        "NORRBY, 24 February 1892 - An official told reporters on Friday of boxes that Norrby sent to Denmark.\n\n"
        "Ships under Danish flag made 32 voyages from Norrby to Danish ports by the end of February, the official said."
    )

    assert verdict(claim, source) is not Verdict.SUPPORTED


AGAIN = [
    ("won twice, perhaps", "Norrby IF won the county cup in 1912.", "In 1924 Norrby IF won the cup of the county."),
    (
        "visited again, perhaps",
        "Berit Falk visited Holmen in May 1912.",
        "Falk, the singer, visited Holmen in June 1924.",
    ),
]


@pytest.mark.parametrize(("claim", "source"), [row[1:] for row in AGAIN], ids=[row[0] for row in AGAIN])
def test_what_may_happen_twice_is_not_contradicted_by_another_date(
    claim: str, source: str, verdict: Callable[[str, str], Verdict]
) -> None:
    assert verdict(claim, source) is Verdict.PARTIAL


ONCE = [
    ("born once", "Berit Falk was born in Norrby in 1871.", "Falk, a singer, was born in 1874 at Norrby."),
    ("the sentence repeated", "Norrby IF won the county cup in 1912.", "Norrby IF won the county cup in 1924."),
]


@pytest.mark.parametrize(("claim", "source"), [row[1:] for row in ONCE], ids=[row[0] for row in ONCE])
def test_another_date_of_what_happens_once_contradicts(
    claim: str, source: str, verdict: Callable[[str, str], Verdict]
) -> None:
    assert verdict(claim, source) is Verdict.CONTRADICTED


def test_a_title_differs_for_a_person_to_weigh_also_where_somebody_speaks(
    verdict: Callable[[str, str], Verdict],
) -> None:
    claim = 'The minister, who sang in "The Old Mill of Norrby", said trams must stop.'
    source = "The minister sang in The Old Mills of Norrby and said trams must stop."

    assert verdict(claim, source) is Verdict.PARTIAL


def test_a_claims_speaker_is_looked_for_at_each_of_its_figures(verdict: Callable[[str, str], Verdict]) -> None:
    claim = "Berit Falk was jailed for 10 years and (according to the Norrby Gazette) fined 300 kronor."
    source = "Berit Falk was jailed for 10 years. The Norrby Gazette reports that she was fined 300 kronor."

    assert verdict(claim, source) is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Ida Roth accepted the post.", "Ida Roth did not take the post."),
        ("Road moved 290 lorries.", "Rail moved 38 tonnes; road moved 290 tonnes."),
        ("Sales rose by 5.", "Sales rose by 5 percent."),
    ],
)
def test_neither_is_it_supported(claim: str, source: str, verdict: Callable[[str, str], Verdict]) -> None:
    assert verdict(claim, source) is not Verdict.SUPPORTED


def test_a_unit_told_before_in_the_sentence_is_that_of_a_number_without_one(
    verdict: Callable[[str, str], Verdict],
) -> None:
    assert verdict("Road moved 290 tonnes.", "Rail moved 38 tonnes; road moved 290.") is Verdict.SUPPORTED


VERBATIM = (
    'Critics were divided: The Norrby Post praised it as "a cold joy", whereas the Slite News called it "a sigh".'
)


def test_a_source_does_not_contradict_what_it_has_word_for_word(verdict: Callable[[str, str], Verdict]) -> None:
    assert verdict(VERBATIM, f"The album came out in May. {VERBATIM} It sold well.") is not Verdict.CONTRADICTED


@pytest.mark.parametrize("year", [1899, 1941])
def test_a_line_of_a_timeline_begins_with_its_year(year: int, verdict: Callable[[str, str], Verdict]) -> None:
    text = f"History of Norrby\n{year}: The theatre burns down.\n1952: The new market hall opens."

    assert verdict(f"The theatre burned down in {year}.", text) is Verdict.SUPPORTED
    assert verdict("The theatre burned down in 1952.", text) is not Verdict.SUPPORTED
