"""Like numbers of several names and years: the claim's is the one of its own name and year."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from factcheck.matching.attachment import owners
from factcheck.model import Verdict

SOURCES = [
    "{A} sold {n} boats in {y}, and {B} sold {m} boats in {z}.",
    "{A} sold {n} boats in {y}. {B} sold {m} boats in {z}.",
    "{A} sold {n} boats in {y}, while {B} sold {m} in {z}.",
    "In {y}, {A} sold {n} boats; in {z}, {B} sold {m}.",
    "{A} and {B} sold {n} and {m} boats in {y} and {z} respectively.",
    "{n} boats were sold by {A} in {y} and {m} by {B} in {z}.",
    "- {A}: {n} boats ({y})\n- {B}: {m} boats ({z})",
    "{A}, which sold {n} boats in {y}, is larger than {B}, which sold {m} boats in {z}.",
    "The yard of {A} sold {n} boats in {y}. A year later the figure for {B}, in {z}, was {m} boats.",
    "Boats sold: {n} at {A} in {y}; {m} at {B} in {z}.",
]
CLAIMS = ["{e} sold {k} boats in {w}.", "In {w}, {k} boats were sold by {e}."]


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("claim", CLAIMS)
def test_only_the_name_and_year_of_a_number_support_it(
    claim: str, source: str, verdict: Callable[[str, str], Verdict]
) -> None:
    told = {("Lindholm", "4,350", "2008"), ("Westerby", "1,270", "2011")}
    text = source.format(A="Lindholm", n="4,350", y="2008", B="Westerby", m="1,270", z="2011")
    for name, number, year in product(("Lindholm", "Westerby"), ("4,350", "1,270"), ("2008", "2011")):
        asked = claim.format(e=name, k=number, w=year)
        supported = verdict(asked, text) is Verdict.SUPPORTED
        assert supported == ((name, number, year) in told), asked


NO_OTHERS = [
    ("Lindholm sold 15,000 boats in 2019.", "Lindholm sold 12,000 boats in 2014. Sales rose to 15,000 boats in 2019."),
    ("Lindholm sold 3,000 boats to Varde.", "Lindholm sold 12,000 boats to Norrby and 3,000 to Varde."),
    ("The Norrby line had 5,000 riders.", "Ridership hit 5,000 on the Norrby line and 3,000 on the Varde line."),
    (
        "Lindholm sold 12,000 boats.",
        "The Board of Trade said Lindholm had sold 12,000 boats, against 15,000 at Westerby.",
    ),
    ("Lindholm has 400 staff.", "Lindholm has 400 staff. Its owner, Carl Moe of Norrby, has 300 at another firm."),
]


@pytest.mark.parametrize(("claim", "text"), NO_OTHERS)
def test_a_name_that_happens_to_stand_near_takes_no_number(
    claim: str, text: str, verdict: Callable[[str, str], Verdict]
) -> None:
    assert verdict(claim, text) is Verdict.SUPPORTED


@pytest.mark.parametrize("bound", ["more than", "fewer than"])
def test_what_lies_beyond_the_number_of_a_name_is_not_its_number(
    bound: str, verdict: Callable[[str, str], Verdict]
) -> None:
    text = "In 2008 Lindholm sold 12,000 boats; at Westerby the figure was 15,000 boats."
    assert verdict(f"Westerby sold {bound} 15,000 boats.", text) is not Verdict.SUPPORTED


def test_a_sentence_without_end_binds_nothing(
    monkeypatch: pytest.MonkeyPatch, verdict: Callable[[str, str], Verdict]
) -> None:
    looked: list[int] = []
    real = owners._cost
    monkeypatch.setattr(owners, "_cost", lambda *given: looked.append(1) or real(*given))
    for names, most in ((5, 100), (800, 0)):
        looked.clear()
        text = f"Lindholm, {'Norrby, ' * names} sold 15,000 boats and Westerby 12,000 boats."
        verdict("Westerby sold 15,000 boats.", text)
        assert bool(looked) == bool(most)
        assert len(looked) <= most


EXCHANGED = [
    ("Lindholm closed in 2019.", "Lindholm opened in 2014 and Westerby closed in 2019."),
    ("45% of men sail.", "30% of men and 45% of women sail."),
    ("5 people drowned in Lindholm.", "12 people drowned in Lindholm and 5 in Westerby."),
    ("The fund gave $7 million to Lindholm.", "The fund gave $5 million to Lindholm and $7 million to Westerby."),
    ("Imports rose 5%.", "Exports rose by 5%, while imports fell by 3%."),
    ("The yard built 12 boats in June.", "The yard built 12 boats in May and 15 in June."),
    ("Ines Moreau criticised the plan.", "Ines Moreau praised the plan and Carl Moe criticised it."),
    ("Carl Moe is the mayor.", "Ines Moreau is the mayor and Carl Moe the treasurer."),
]


@pytest.mark.parametrize(("claim", "text"), EXCHANGED)
def test_what_is_said_of_another_does_not_support(
    claim: str, text: str, verdict: Callable[[str, str], Verdict]
) -> None:
    assert verdict(claim, text) is not Verdict.SUPPORTED


RIGHT = [
    ("Westerby closed in 2019.", "Lindholm opened in 2014 and Westerby closed in 2019."),
    ("45% of women sail.", "30% of men and 45% of women sail."),
    ("5 people drowned in Westerby.", "12 people drowned in Lindholm and 5 in Westerby."),
    ("The fund gave $7 million to Westerby.", "The fund gave $5 million to Lindholm and $7 million to Westerby."),
    ("The yard built 15 boats in June.", "The yard built 12 boats in May and 15 in June."),
    ("Ines Moreau praised the plan.", "Ines Moreau praised the plan and Carl Moe criticised it."),
    ("Carl Moe is the treasurer.", "Ines Moreau is the mayor and Carl Moe the treasurer."),
    ("Jo Lind and Carl Moe are poets.", "Jo Lind, Ines Moreau and Carl Moe are poets."),
]


@pytest.mark.parametrize(("claim", "text"), RIGHT)
def test_what_is_said_of_it_supports(claim: str, text: str, verdict: Callable[[str, str], Verdict]) -> None:
    assert verdict(claim, text) is Verdict.SUPPORTED
