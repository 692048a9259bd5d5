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


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("fr", "L'entreprise, jusqu'à Orval, d'Amiens", ["entreprise", "à", "orval", "amiens"]),
        ("fr", "aujourd’hui l’OTAN", ["aujourd’hui", "otan"]),
        ("it", "nell'Emilia c'è un'azienda", ["emilia", "è", "azienda"]),
        ("en", "L'Aquila isn't d'Orsay's", ["l'aquila", "isn't", "d'orsay's"]),
    ],
)
def test_a_small_word_without_its_vowel_is_no_part_of_the_next(lang: str, text: str, found: list[str]) -> None:
    read = words(text, lang=lang)
    assert [word.lower for word in read] == found
    assert "".join(text[word.start : word.end] for word in read) == "".join(text.replace(",", "").split())


@pytest.mark.parametrize(
    ("claim", "text", "less"),
    [
        ("Varde is the third-largest port.", "Varde is the third largest port.", "Varde is the largest port."),
        ("The Varde-based firm grew.", "The firm, based in Varde, grew.", "The firm grew."),
        ("A wind-powered mill opened.", "A mill powered by the wind opened.", "A mill opened."),
    ],
)
def test_the_parts_of_a_hyphenated_word_bear_it_out(claim: str, text: str, less: str) -> None:
    def score(source: str) -> float:
        details = matching.read_details(claim, lang="en")
        completed = matching.complete(Claim(id="c", text=claim, place=Place(path="b"), details=details, lang="en"))
        return matching.match(completed, matching.SourceText.of(source, lang="en")).score

    assert score(text) > score(less)


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
