"""Who does it: what the source says of somebody else does not bear out the claim."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Verdict

SAID_OF_ANOTHER = [
    ("Marta Lind won the regatta.", "Marta Lind was hurt. Ebba Rask won the regatta."),
    ("Norwerk sold 40 barges in May.", "Sydwerk sold 40 barges in May."),
    ("Linde left the choir in 2003.", "Abben left the choir in 2003."),
    (
        "Grey Tide was produced by Edvin Falk.",
        "Tin Lamps was produced by Edvin Falk. Grey Tide was produced by Ann Bell.",
    ),
    ("Undertow sold two million copies.", "They followed Undertow with Marsh Sea, which sold two million copies."),
    ("Salby overcame Dunby Town in the cup.", "Dunby Town, who overcame Salby in the cup, are through."),
    ("The pupils support a ban on scooters.", "The parents support a ban on scooters, but the pupils reject it."),
    ("The left pump was shut down.", "The left pump lost power. The right pump was shut down."),
    ("Aal used to work at the mill of Leith.", "Quist used to work at the mill of Leith. Her friend is Dirk Aal."),
    ("Roth was found to have taken 300 crowns.", "Roth was cleared. Dahl, 41, was found to have taken 300 crowns."),
    ("Roth took 300 crowns.", "Roth was cleared. Dahl, a clerk at the mill, took 300 crowns."),
    ("Grey Tide won the Lumen Prize.", "Grey Tide was up for the Lumen Prize, which was won by Tin Lamps."),
]
SAID_OF_IT = [
    ("Marta Lind won the regatta.", "Marta Lind, who was ill in May, won the regatta."),
    ("Marta Lind won the regatta.", "Marta Lind had been ill. She won the regatta."),
    ("Norwerk sold 40 barges in May.", "The company sold 40 barges in May."),
    ("Norwerk sold 40 barges in May.", "In May the Norwerk yard sold 40 barges."),
    ("The NRW sold 40 barges.", "Norrby River Works sold 40 barges."),
    ("Marta Lind sold the mill to Ebba Rask.", "Ebba Rask was sold the mill by Marta Lind."),
    ("The levy became law.", "The toll, the levy and a ban on scooters became law."),
    ("Roth took 300 crowns.", "Roth, a clerk at the mill, took 300 crowns."),
    ("Roth took 300 crowns.", "On Monday, after a long night, he took 300 crowns. Roth is a clerk."),
    ("Grey Tide won the Lumen Prize.", "The Lumen Prize was won by Grey Tide."),
    ("Grey Tide won the Lumen Prize.", "Grey Tide won the Lumen Prize, which was won by Tin Lamps in 2012."),
]


@pytest.mark.parametrize(("claim", "text"), SAID_OF_ANOTHER)
def test_another_did_it(claim: str, text: str, verdict: Callable[[str, str], Verdict]) -> None:
    assert verdict(claim, text) in (Verdict.PARTIAL, Verdict.CONTRADICTED)


@pytest.mark.parametrize(("claim", "text"), SAID_OF_IT)
def test_it_did_so(claim: str, text: str, verdict: Callable[[str, str], Verdict]) -> None:
    assert verdict(claim, text) is Verdict.SUPPORTED
