"""A plan is no event and a condition no detail, in whatever language they are told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factcheck.model import Verdict


@pytest.mark.parametrize(
    ("lang", "claim", "text"),
    [
        ("fr", "La ville a vendu le vieux moulin.", "La ville vendra le vieux moulin."),
        ("es", "La empresa compró la fábrica.", "La empresa comprará la fábrica."),
        ("it", "Il comune ha venduto la villa.", "Il comune venderà la villa."),
        ("pt", "A câmara comprou o moinho velho.", "A câmara comprará o moinho velho."),
        ("de", "Sie haben 7 Millionen Euro ins Netz investiert.", "7 Millionen Euro sollen ins Netz investiert sein."),
        ("de", "Das Land wird 500 Busse kaufen.", "Das Land wird 500 Busse kaufen, falls der Rat zustimmt."),
        ("fr", "La ville achètera 500 bus.", "La ville achètera 500 bus si le conseil est d'accord."),
        ("es", "La ciudad comprará 500 autobuses.", "La ciudad comprará 500 autobuses siempre que haya dinero."),
        ("nl", "De stad zal 500 bussen kopen.", "De stad zal 500 bussen kopen, mits de raad instemt."),
    ],
)  # fmt: skip
def test_what_is_yet_to_come_is_no_support(lang: str, claim: str, text: str, held: Callable[..., Any]) -> None:
    assert held(claim, text, lang).verdict is Verdict.PARTIAL


@pytest.mark.parametrize(
    ("lang", "claim", "text"),
    [
        ("fr", "La ville a vendu le vieux moulin.", "En mars, la ville a vendu le vieux moulin."),
        ("fr", "La ville vendra le vieux moulin.", "La ville vendra le vieux moulin en mars."),
        ("es", "La empresa compró la fábrica.", "La empresa compró la fábrica en marzo."),
        ("de", "Das Land wird 500 Busse kaufen.", "Das Land wird im Mai 500 Busse kaufen."),
        ("de", "Die Stadt hat vielleicht 500 Busse gekauft.", "Die Stadt hat wahrscheinlich 500 Busse gekauft."),
    ],
)
def test_what_both_tell_alike_is_supported(lang: str, claim: str, text: str, held: Callable[..., Any]) -> None:
    assert held(claim, text, lang).verdict is Verdict.SUPPORTED
