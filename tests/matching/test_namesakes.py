"""Another person, place or body of the same last name is not the claim's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Verdict

ANOTHER = [
    ("another given name", "Oskar Lindahl opened the new lock in June.", "Then Erik Lindahl opened the lock in June."),
    ("at the beginning", "Oskar Lindahl opened the new lock in June.", "Erik Lindahl opened the new lock in June."),
    (
        "both stand on the page",
        "Oskar Lindahl opened the new lock in June.",
        "The mayor is Oskar Lindahl. In June his cousin Erik Lindahl opened the new lock.",
    ),
    ("another station", "The series runs on the Delta Network.", "The series runs on the Orion Network at night."),
]


@pytest.mark.parametrize(("claim", "text"), [case[1:] for case in ANOTHER], ids=[case[0] for case in ANOTHER])
def test_a_namesake_does_not_support(claim: str, text: str, verdict: Callable[[str, str], Verdict]) -> None:
    assert verdict(claim, text) in (Verdict.PARTIAL, Verdict.CONTRADICTED)


SAME = [
    ("a title", "Oskar Lindahl opened the new lock in June.", "Mayor Lindahl opened the new lock in June."),
    ("a short form", "Alexander Lindahl opened the new lock in June.", "Alex Lindahl opened the new lock in June."),
    ("the bare name", "Oskar Lindahl opened the new lock in June.", "Then Lindahl opened the new lock in June."),
    (
        "only the sentence's beginning",
        "Oskar Lindahl opened the new lock in June.",
        "Oskar Lindahl is mayor. Yesterday Lindahl said why. Striker Lindahl opened the new lock in June.",
    ),
    (
        "both are in the claim",
        "Oskar Lindahl is the brother of Erik Lindahl.",
        "Oskar is the brother of Erik Lindahl.",
    ),
]


@pytest.mark.parametrize(("claim", "text"), [case[1:] for case in SAME], ids=[case[0] for case in SAME])
def test_the_same_name_in_another_form_supports(claim: str, text: str, verdict: Callable[[str, str], Verdict]) -> None:
    assert verdict(claim, text) is Verdict.SUPPORTED
