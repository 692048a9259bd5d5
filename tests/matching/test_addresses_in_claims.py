"""An address among the words of a claim states nothing, and changes no verdict."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factcheck.matching import read_details, without_addresses
from factcheck.model import Quote, Verdict

PAGES = {
    "en": "The ferry is popular. A ticket costs $4.50 for adults, the board said.",
    "de": "Die Brücke wurde 1951 gebaut. Die Brücke ist 310 Meter lang und 12 Meter breit.",
}


@pytest.mark.parametrize(("words", "lang"), [("A ticket costs $4.50", "en"), ("Die Brücke ist 310 Meter lang", "de")])
@pytest.mark.parametrize(
    "address",
    [
        "(http://127.0.0.1:8765/page?utm_source=newsletter&id=77)",
        "https://ferry.example/2019/prices-12-percent-up.html",
        "(www.ferry.example/news)",
    ],
)
def test_a_claim_with_an_address_gets_the_verdict_of_one_without(
    words: str, lang: str, address: str, held: Callable[..., Any]
) -> None:
    assert held(words, PAGES[lang], lang).verdict is Verdict.SUPPORTED
    assert held(f"{words} {address}", PAGES[lang], lang).verdict is Verdict.SUPPORTED
    assert held(f"{words} {address}.", PAGES[lang], lang).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("text", "blanked"),
    [
        ("It fell (https://x.example/2019).", "It fell (                      )."),
        ("It fell, www.x.example.", "It fell,              ."),
        ("It fell. HTTP://x.example/a?b=1&c=2", "It fell." + " " * 27),
        ("The www was young.", "The www was young."),
        ("www.x.example/report-20190302.html", "www.x.example/report-20190302.html"),
    ],
)
def test_offsets_hold_where_addresses_are_blanked(text: str, blanked: str) -> None:
    assert without_addresses(text) == blanked
    assert len(blanked) == len(text)


def test_a_quotation_keeps_the_address_in_its_words() -> None:
    (quote,) = read_details("“See www.x.example/2019 for more”")
    assert isinstance(quote, Quote)
    assert quote.text == "See www.x.example/2019 for more"
