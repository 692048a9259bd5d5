"""What a source only foretells does not bear out that it was done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Verdict
from factcheck.text.verbs import base_of

ONLY_FORETOLD = [
    ("The swing bridge opened in May 2024.", "The swing bridge will open in May 2024."),
    ("The swing bridge was opened in May 2024.", "The swing bridge will be opened in May 2024."),
    ("Alder Foods cut 500 jobs.", "Alder Foods will cut 500 jobs."),
    ("Alder Foods has cut 500 jobs.", "Alder Foods is going to cut 500 jobs."),
    ("Flax exports reached 5 million tonnes in 2023.", "Flax exports are forecast to reach 5 million tonnes in 2023."),
    ("Flax exports reached 5 million tonnes in 2023.", "Flax exports, projected to reach 5 million tonnes in 2023."),
    ("The council adopted the levy on Monday.", "The council is to adopt the levy on Monday."),
    ("The council adopted the levy.", "The council is scheduled to formally adopt the levy."),
    ("Ida Roth bought the mill.", "Ida Roth is set to buy the mill."),
    ("Ida Roth took over the mill.", "Ida Roth is due to take over the mill."),
    ("The ferry has carried 4,000 people.", "The ferry will carry 4,000 people."),
    ("The yard stopped building tugs.", "The yard will soon stop building tugs."),
    ("The dike was raised by 2 metres.", "The panel recommended that the dike be raised by 2 metres."),
    ("Dahl received 90,000 crowns.", "The prosecution alleges that Dahl received 90,000 crowns."),
    ("The sluice gates were left open.", "The myth that the sluice gates were left open persists."),
    ("The ferry was launched in May 2018.", "The launch of the ferry was scheduled for May 2018."),
    ("The river climbed to 6.2 metres.", "The river has reached 5.1 metres. It will climb to 6.2 metres."),
    ("Ida Roth took 300 crowns.", "The paper accused the clerk, Ida Roth, of having taken 300 crowns."),
    ("The clerks withheld letters.", "She denied a claim by the lawyer, Otto Brenn, that clerks withheld letters."),
    ("Ida Roth accepted the post.", "Ida Roth was offered the post. She did not accept it."),
    ("The firm Rok will begin work in spring.", "The firm Rok will begin work in spring, if the licence is granted."),
    ("The firm Rok will begin work in spring.", "The firm Rok will begin work in spring, provided that it is allowed."),
    ("Otto Brenn stepped down as chairman.", "Premier Otto Brenn lost and said he would step down as chairman."),
]
DONE_OR_PLANNED = [
    ("The swing bridge opened in May 2024.", "The swing bridge opened in May 2024 and will close in winter."),
    ("The swing bridge opens in May 2024.", "The swing bridge will open in May 2024."),
    ("The swing bridge will open in May 2024.", "The swing bridge will open in May 2024."),
    ("The swing bridge is to be opened in May 2024.", "The swing bridge will be opened in May 2024."),
    ("The council adopted the levy.", "The council adopted the levy, which will be adopted by the county too."),
    ("The dike was raised by 2 metres.", "A panel recommended it, and the dike was raised by 2 metres."),
    ("Ida Roth accepted the post.", "Ida Roth accepted the post. She did not accept the car."),
    ("The firm Rok will begin work if it is allowed.", "The firm Rok will begin work if it is allowed."),
    ("The firm Rok began work in spring.", "The firm Rok began work in spring. It asked if the mill was open."),
    ("The mill closed in May.", "Ida Roth denied the charge and said that the mill closed in May."),
    ("Dahl may have received 90,000 crowns.", "Dahl may have received 90,000 crowns."),
    ("Will Roth opened the mill.", "Will Roth opened the mill."),
    ("The mill closed due to the flood.", "The mill closed due to the flood."),
    ("Alder Foods announced a cut of 500 jobs.", "Alder Foods announced a cut of 500 jobs, which will follow in May."),
]


@pytest.mark.parametrize(("claim", "text"), ONLY_FORETOLD)
def test_what_is_foretold_is_not_done(claim: str, text: str, verdict: Callable[[str, str], Verdict]) -> None:
    assert verdict(claim, text) is Verdict.PARTIAL


@pytest.mark.parametrize(("claim", "text"), DONE_OR_PLANNED)
def test_what_is_done_or_planned_is_supported(claim: str, text: str, verdict: Callable[[str, str], Verdict]) -> None:
    assert verdict(claim, text) is Verdict.SUPPORTED


@pytest.mark.parametrize(
    "forms",
    [
        "open opens opened opening", "carry carries carried", "stop stops stopped stopping", "buy buys bought",
        "pass passes passed", "agree agreed", "die died", "exceed exceeded exceeds", "release released",
    ],
)  # fmt: skip
def test_the_forms_of_a_verb_have_one_base(forms: str) -> None:
    assert len({base_of(form) for form in forms.split()}) == 1
