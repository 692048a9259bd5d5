"""Where a date is looked for: not around every "week", but around each that can be one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product

import pytest

from factcheck.matching.dates.grammar import atoms
from factcheck.matching.dates.language import LANGUAGES, Lexicon, lexicon_for
from factcheck.matching.dates.scanning import scan
from factcheck.matching.dates.windows import windows

ALONE = (
    "The quarter and the week were long for the crews of the port.",
    "They fell in the spring of a new age, half a day from home.",
    "You may see him in the sun; it may rain, they say.",
    "The year had begun well and the season went on.",
)
TOLD = (
    "Trade fell last week.",
    "It was built two years ago.",
    "The third quarter of '23 was better.",
    "They met in the winter of '69.",
    "It began in the nineteenth century.",
    "It was in the XIX century.",
    "They left before two weeks.",
    "It came in May.",
    "He left on Sunday.",
    "The first may come.",
)


@pytest.mark.parametrize("text", ALONE)
def test_a_lone_word_of_time_opens_no_stretch(text: str) -> None:
    assert list(windows(text, lexicon_for("en"))) == []


@pytest.mark.parametrize("text", TOLD)
def test_a_word_of_time_with_its_partner_opens_one(text: str) -> None:
    assert list(windows(text, lexicon_for("en")))


def _some(lexicon: Lexicon, codes: str, count: int = 2) -> list[str]:
    """A few words and phrases of each code, as they stand in a text."""
    found: list[str] = []
    for code in codes:
        words = [word for word, (role, _) in lexicon.words.items() if role == code]
        words += [" ".join(parts) for rows in lexicon.phrases.values() for parts, role, _ in rows if role == code]
        words += [word for word, (role, _) in lexicon.stems.items() if role == code]
        found += islice(words, count)
    return found


def _sentences(lexicon: Lexicon) -> Iterator[str]:
    units, numbers = _some(lexicon, "SqhEkUYA"), ["3", "20", "1999", "XIX", *_some(lexicon, "wD")]
    for unit, partner in product(units, [*numbers, *_some(lexicon, "LXT0")]):
        yield f"{partner} {unit}"
        yield f"{unit} {partner}"
    for number, unit, sign in product(numbers, _some(lexicon, "UYk"), _some(lexicon, "Ggbs")):
        yield f"{number} {unit} {sign}"
        yield f"{sign} {number} {unit}"
    for month, number in product(_some(lexicon, "MW", 24), ("3", "12", *_some(lexicon, "DLXT"))):
        yield f"{number} {month}"
        yield f"{month} {number}"


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_date_of_a_language_stands_in_a_stretch(code: str) -> None:
    lexicon = lexicon_for(code)
    missed = []
    for words in _sentences(lexicon):
        text = f"{'qwq ' * 12}{words}{' qwq' * 12}"
        tokens = scan(text, 0, len(text), lexicon, {})
        found = atoms(tokens, "dmy", lexicon, 40)
        for atom in found:
            begin, end = tokens[atom.first].start, tokens[atom.last - 1].end
            if not any(start <= begin and end <= stop for start, stop in windows(text, lexicon)):
                missed.append(words)
    assert missed == []
