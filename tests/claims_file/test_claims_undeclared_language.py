"""A claim in another language than English need not say so."""

from __future__ import annotations

import pytest

from factcheck.claims.claims_file import read_claims_file
from factcheck.claims.language import undeclared


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Mindestens 40 Schiffe liefen im Mai 2019 den Hafen von Norrby an.", "de"),
        ("Le port a accueilli au moins 40 navires en mai 2019 et non pas 30.", "fr"),
        ("De haven ontving in mei 2019 minstens 40 schepen uit het noorden.", "nl"),
        ("At least 40 ships called at the port of Norrby in May 2019.", None),
        ("Norrby: 40 ships", None),
        ("A. P. J. Lindholm built a small ferry.", None),
        ("Berit Falk's La Nuit de Norrby lasts 55 minutes.", None),
    ],
)
def test_only_what_is_surely_not_english_is_told(text: str, lang: str | None) -> None:
    assert undeclared(text) == lang


@pytest.mark.parametrize(("head", "lang"), [("", "de"), ("lang: de-AT\n", "de-AT"), ("lang: en\n", "en")])
def test_a_claim_is_read_in_its_language_unless_the_file_names_one(head: str, lang: str) -> None:
    claim = "  - claim: Mindestens 40 Schiffe liefen im Mai 2019 den Hafen von Norrby an.\n"
    read = read_claims_file("claims.yaml", f"factcheck: 1\n{head}claims:\n{claim}".encode(), root=None)
    assert [found.lang for found in read.claims] == [lang]
