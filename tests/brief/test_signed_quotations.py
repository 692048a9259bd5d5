"""A quotation that is set off and signed: the words end before the line that names who said them."""

from __future__ import annotations

import pytest

from factcheck.claims.brief import read_brief
from factcheck.model import Quote

WORDS = "The first rails will be laid in autumn."


@pytest.mark.parametrize(
    ("written", "speaker"),
    [
        (f'> "{WORDS}"\n> — Jane Roe\n', "Jane Roe"),
        (f"> {WORDS}\n> – Jane Roe, minister of transport\n", "Jane Roe"),
        (f"> “{WORDS}”\n> -- [Transport office](https://office.example/a)\n", "Transport office"),
        (f"> {WORDS}\n", "Marc Oduya"),
    ],
)
def test_the_last_line_of_a_block_quotation_names_its_speaker(written: str, speaker: str) -> None:
    brief = read_brief("brief.md", f"Marc Oduya said on Monday that 12 trams came.\n\n{written}".encode())
    quotes = [each for claim in brief.claims for each in claim.details if isinstance(each, Quote)]
    assert [(quote.text, quote.speaker) for quote in quotes] == [(WORDS, speaker)]
