"""What a number stands for in the source: a whole, a difference, a part, a total, what was asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factcheck.model import Figure, Outcome, Verdict

OF_ANOTHER_ROLE = [
    ("the whole", "40 divers were rescued.", "12 of the 40 divers were rescued."),
    ("the whole, all of it", "All 40 divers were rescued.", "Of the 40 divers, 12 were rescued."),
    (
        "a difference",
        "The pier cost 30 million crowns.",
        "The pier cost 112 million crowns, 30 million more than planned.",
    ),
    (
        "a part",
        "The pier cost 30 million crowns.",
        "The pier cost 112 million crowns, of which 30 million were borne by Oslo.",
    ),
    ("a total", "In May, 318,000 people came.", "In May, 41,200 people came, bringing the total to 318,000."),
    (
        "demanded",
        "The yard has paid the crew 1.1 million euros.",
        "The crew of the yard is demanding 1.1 million euros.",
    ),
    (
        "called for",
        "The state gave bakers 20 million euros.",
        "The bakers have called on the state for 20 million euros.",
    ),
    (
        "asked for",
        "The office allowed 30 barrels.",
        "The office allowed 20 barrels; the firm has asked for 30 barrels.",
    ),
    (
        "planned",
        "The pier cost 1.8 million euros.",
        "The pier cost 3.4 million euros instead of the planned 1.8 million euros.",
    ),
    (
        "suspected",
        "The clinics confirmed 1,940 cases of measles.",
        "The clinics have 1,940 suspected cases of measles.",
    ),
    ("a level", "The price of peat fell by 34 cents.", "The price of peat was 34 cents."),
    ("kept", "The bank lowered its rate to 4.25 percent.", "The bank left its rate at 4.25 percent."),
]
OF_THE_SAME = [
    ("the part", "12 of the 40 divers were rescued.", "12 of the 40 divers were rescued."),
    ("the part alone", "12 divers were rescued.", "12 of the 40 divers were rescued."),
    (
        "the difference",
        "The pier cost 30 million crowns more than planned.",
        "It cost 30 million crowns more than planned.",
    ),
    (
        "the part",
        "Of the cost of the pier, Oslo bore 30 million.",
        "The pier cost 112 million, of which Oslo bore 30 million.",
    ),
    ("the total", "A total of 318,000 people have come.", "In May, 41,200 people came, bringing the total to 318,000."),
    ("demanded", "The crew wants 1.1 million euros.", "The crew is demanding 1.1 million euros."),
    (
        "planned",
        "The pier was to cost 1.8 million euros.",
        "The pier cost 3.4 million instead of the planned 1.8 million euros.",
    ),
    ("how much it moved", "The price of peat fell by 34 cents.", "Peat is 34 cents cheaper; its price fell in May."),
]


@pytest.mark.parametrize(
    ("claim", "text"), [row[1:] for row in OF_ANOTHER_ROLE], ids=[row[0] for row in OF_ANOTHER_ROLE]
)
def test_a_number_of_another_role_must_be_weighed(
    claim: str, text: str, verdict: Callable[[str, str], Verdict]
) -> None:
    assert verdict(claim, text) in (Verdict.PARTIAL, Verdict.CONTRADICTED)


@pytest.mark.parametrize(("claim", "text"), [row[1:] for row in OF_THE_SAME])
def test_a_number_of_the_same_role_is_stated(claim: str, text: str, held: Callable[..., Any]) -> None:
    found = held(claim, text)

    outcomes = {f.outcome for d, f in zip(found.details, found.findings, strict=True) if isinstance(d, Figure)}
    assert outcomes == {Outcome.STATES}
