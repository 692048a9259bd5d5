"""Pairs in which the words nearly agree and the meaning does not: none may be called supported, and why is said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.matching.prepared.source_text import SourceText
from factcheck.model import Verdict

WRONG = [
    ("a defeat is no victory", "The guild suffered a defeat in May.", "The guild won in May.", "partial"),
    (
        "a bound that lost its million",
        "The ferry line made more than $65.5 in a year.",
        "The ferry line made $65,571,200 in a year.",
        "partial",
    ),
    ("another thing is counted", "The quarry owns nine diggers.", "The quarry owns nine chimneys.", "partial"),
    (
        "the number belongs to another thing of the sentence",
        "The hotel offers 60 beds.",
        "The hotel offers 60 parking places and 24 beds.",
        "contradicted",
    ),
    ("two figures are exchanged", "Rents rose 5% and wages 3%.", "Rents rose 3% and wages 5%.", "contradicted"),
    ("two years are exchanged", "Built in 1961, closed in 1987.", "Built in 1987, closed in 1961.", "contradicted"),
    (
        "the numbers of two things are exchanged",
        "The ferry carried 12 men and 3 women.",
        "The ferry carried 3 men and 12 women.",
        "contradicted",
    ),
    (
        "a share of the things is no count of them",
        "The town has 20 mills.",
        "20 out of 25 mills in the town burned.",
        "partial",
    ),
    (
        "what is done to the part stands before it",
        "The firm has 3 mills.",
        "The firm sold 3 out of 12 mills.",
        "partial",
    ),
    (
        "the number belongs to another subject",
        "Norway caught 3 million cod in 2019.",
        "In 2019 Iceland caught 3 million cod. Norway caught 5 million.",
        "partial",
    ),
    (
        "giver and taker are exchanged",
        "Sweden lent 700 lorries to Finland.",
        "Finland lent 700 lorries to Sweden.",
        "contradicted",
    ),
    ("the opposite was done", "The shipyard hired 300 welders.", "The shipyard sacked 300 welders.", "contradicted"),
    ("the direction is the other", "Rents fell by 8%.", "Rents rose by 8 per cent.", "contradicted"),
    ("to and by are two things", "Output was cut to 20%.", "Output was cut by 20%.", "partial"),
    ("a name is exchanged", "Hansen studied law in Bergen.", "Hansen studied law in Oslo.", "contradicted"),
    ("it is negated", "The ferry was inspected in May.", "The ferry was not inspected in May.", "contradicted"),
    ("per cent are no points", "The rate is 3 percent.", "The rate rose by 3 percentage points.", "contradicted"),
    (
        "a bound was altered in a repeated sentence",
        "For more than 27 years the theatre has toured the islands of the north.",
        "For more than 20 years the theatre has toured the islands of the north.",
        "contradicted",
    ),
    ("a bound that any larger number meets", "At least 30 boats sank.", "The yard sold 45 boats last year.", "partial"),
    ("the end of a period was altered", "He has sailed since 1994.", "He has sailed since 1991.", "contradicted"),
    (
        "another person says it",
        "The architect said the tunnel would cost 90 million kroner.",
        "The treasurer said the tunnel would cost 90 million kroner. The architect left early.",
        "partial",
    ),
    (
        "another name stands in the subject's place",
        "Ruritania has counted 8,000 crates of lemons.",
        "Norway has counted 8,000 crates of lemons that came by ship.",
        "partial",
    ),
    (
        "a page on something else has the same figure and year",
        "The army lost 120 tanks in 2022.",
        "The hall is by the river. It opens at ten. The museum bought 120 tanks in 2022. Some are from Norway. "
        "Visitors may climb into two of them. A guide shows the rest. Children pay half. There is a shop.",
        "partial",
    ),
    (
        "the cause is another",
        "Because of a strike at the power station, the mills run at 40% of capacity.",
        "The mills run at 40% of capacity, for want of timber and orders.",
        "partial",
    ),
]


@pytest.mark.parametrize(("why", "words", "source", "expected"), WRONG, ids=[row[0] for row in WRONG])
def test_what_only_looks_alike_is_not_supported(
    why: str, words: str, source: str, expected: str, verdict: Callable[[str, str], Verdict]
) -> None:
    found = verdict(words, source)

    assert found != "supported"
    assert found == expected


RIGHT = [
    ("the same in words and figures", "A crowd of 12,000 came.", "Twelve thousand people were in the crowd that came."),
    ("a share in words", "Two thirds of the nets were torn.", "Of the nets, 67 per cent were torn."),
    ("a hedge on the source's side", "The cave is 900 metres long.", "The cave is about 900 metres long."),
    ("a stricter bound", "More than 40 villages had no power.", "52 villages had no power."),
    ("a country by its people", "Danish farmers sold 80,000 pigs.", "Farmers in Denmark sold 80,000 pigs."),
    (
        "an editor's brackets and omission",
        "“We will … mend [the pier] by spring,” said Ida Moe.",
        "“We will fully mend the old pier by spring,” said Ida Moe.",
    ),
    ("two halves in another order", "It sold 5 in 2019 and 3 in 2018.", "It sold 3 in 2018 and 5 in 2019."),
    ("a share that says of the part what the claim says", "3 mills burned.", "3 out of 12 mills burned."),
    ("another word order", "In 2011 the bank opened 14 branches.", "The bank opened 14 branches in 2011."),
]


@pytest.mark.parametrize(("why", "words", "source"), RIGHT, ids=[row[0] for row in RIGHT])
def test_what_is_said_otherwise_is_supported(
    why: str, words: str, source: str, verdict: Callable[[str, str], Verdict]
) -> None:
    assert verdict(words, source) == "supported"


DEPUTIES = [
    ("a hyphen", "The president resigned on 3 May.", "The vice-president resigned on 3 May."),
    ("one word", "The secretary of state resigned on 3 May.", "The undersecretary of state resigned on 3 May."),
    ("not yet in office", "The president resigned on 3 May.", "The president-elect resigned on 3 May."),
    ("a lieutenant governor", "The governor signed it on 3 May.", "The lieutenant governor signed it on 3 May."),
    ("a vice president", "Berit Falk became president of the bank.", "Berit Falk became vice president of the bank."),
    ("an acting mayor", "Olof Dahl is mayor of Norrby.", "Olof Dahl is acting mayor of Norrby."),
]


@pytest.mark.parametrize(("claim", "source"), [row[1:] for row in DEPUTIES], ids=[row[0] for row in DEPUTIES])
def test_a_lesser_office_is_not_the_office(claim: str, source: str, verdict: Callable[[str, str], Verdict]) -> None:
    assert verdict(claim, source) != "supported"


@pytest.mark.parametrize("office", ["vice president", "vice-president", "president-elect", "undersecretary"])
def test_a_lesser_office_that_the_claim_names_is_the_same(office: str, verdict: Callable[[str, str], Verdict]) -> None:
    claim, source = f"Berit Falk became {office} of the bank.", f"In May Berit Falk became {office} of the bank."

    assert verdict(claim, source) == "supported"


PAGE = (
    "The asteroid Sicolia was found on 13 October 1982. It was named after a town in the south. The orbit takes four "
    "years. The station stands near Norrby. Its mirror is old. A second mirror was lent by the university. The "
    "discovery was confirmed in May. The orbit has been known since 1990. A lecture on the asteroid is held each year."
)


def test_a_page_that_does_not_name_who_the_claim_is_about_does_not_support_it(
    verdict: Callable[[str, str], Verdict],
) -> None:
    claim = "Albert Lindgren found the asteroid Sicolia on 13 October 1982."

    assert verdict(claim, PAGE) == "partial"
    assert verdict(claim, PAGE.replace("was found on", "was found by the astronomer Albert Lindgren on")) == "supported"


UNREALISED = [
    ("may", "The profit of the mill rose 12 % in June.", "The profit of the mill may rise 12 % in June."),
    ("may, in May", "The mill will close in May.", "The mill may close in May."),
    ("refused", "The mayor signed the order on the river.", "The mayor refused to sign the order on the river."),
    ("almost", "Berit Falk died in the storm of 1911.", "Berit Falk almost died in the storm of 1911."),
    ("plans", "The mill hired 300 weavers.", "The mill plans to hire 300 weavers."),
]


@pytest.mark.parametrize(("claim", "source"), [row[1:] for row in UNREALISED], ids=[row[0] for row in UNREALISED])
def test_what_only_may_have_happened_did_not(claim: str, source: str, verdict: Callable[[str, str], Verdict]) -> None:
    assert verdict(claim, source) != "supported"


REALISED = [
    ("the claim says so too", "The mill may close in June.", "The mill may close in June."),
    ("a month", "The mill closed on the river.", "In May the mill closed on the river."),
    ("near a number", "The mill hired 300 weavers in 1911.", "In 1911 the mill hired almost 300 weavers."),
]


@pytest.mark.parametrize(("claim", "source"), [row[1:] for row in REALISED], ids=[row[0] for row in REALISED])
def test_what_happened_did(claim: str, source: str, verdict: Callable[[str, str], Verdict]) -> None:
    assert verdict(claim, source) == "supported"


CALM = "Rain fell on the hills. Sheep were moved to the barns. Nobody was hurt. Birds sang. The mill stood still. "


@pytest.mark.parametrize(
    "claim", ["Ida Roth married Carl Dahl in 1955 in Leeds.", "Ida Roth married Carl Dahl in 1955, King Harald said."]
)
def test_a_page_that_lacks_a_name_of_the_claim_does_not_bear_all_of_it_out(
    claim: str, verdict: Callable[[str, str], Verdict]
) -> None:
    text = f"{CALM}Ida Roth married Carl Dahl in 1955. {CALM}"

    assert verdict(claim, text) is Verdict.PARTIAL
    assert verdict("Ida Roth married Carl Dahl in 1955.", text) is Verdict.SUPPORTED


def test_a_month_may_end_a_sentence(verdict: Callable[[str, str], Verdict]) -> None:
    text = "Ida Roth was hired in May. Carl Dahl was fired in June."

    assert verdict("Carl Dahl was fired in May.", text) is not Verdict.SUPPORTED
    assert len(SourceText.of(text, lang="en").sentences) == 2
