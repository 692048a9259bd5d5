"""What one word is: also where signs belong to its name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck import judge, matching
from factcheck.model import Claim, Place
from factcheck.text.opposites import antonyms, classes
from factcheck.text.word_lists import repeatable, unrealised
from factcheck.text.words import words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("C++, C# and C", ["c++", "c#", "and", "c"]),
        ("(c++)", ["c++"]),
        ("vitamin C+D", ["vitamin", "c", "d"]),
        ("class C#1", ["class", "c", "1"]),
        ("ABC++ Sept#", ["abc", "sept"]),
    ],
)
def test_the_signs_of_a_programming_language_belong_to_its_name(text: str, found: list[str]) -> None:
    assert [word.lower for word in words(text, lang="en")] == found


@pytest.mark.parametrize(("named", "verdict"), [("C++", "supported"), ("C#", "contradicted"), ("C", "contradicted")])
def test_one_language_is_not_another(named: str, verdict: str) -> None:
    text = "The pilot of the Norrby ferry is written in C++."
    details = matching.read_details(text, lang="en")
    claim = matching.complete(Claim(id="c", text=text, place=Place(path="b"), details=details, lang="en"))
    source = matching.SourceText.of(f"The pilot of the Norrby ferry is written in {named}.", lang="en")
    found = matching.match(claim, source)
    assert judge.source_verdict(claim.details, found.findings, found.score) == verdict


@pytest.mark.parametrize("table", [antonyms, classes])
def test_of_several_opposites_each_run_tells_of_the_same(table: Callable[[], dict[str, tuple[str, ...]]]) -> None:
    several = [others for others in table().values() if len(others) > 1]
    assert several
    assert all(list(others) == sorted(others) for others in several)


@pytest.mark.parametrize(
    ("word", "listed", "its", "other"),
    [("plan", unrealised, "en", "de"), ("kunde", unrealised, "sv", "de"), ("viel", repeatable, "nl", "de")],
)
def test_a_word_counts_in_its_own_language(
    word: str, listed: Callable[[str | None], frozenset[str]], its: str, other: str
) -> None:
    assert word in listed(its) & listed(its + "-XX") & listed(None)
    assert word not in listed(other) | listed("qq")
