"""What matching costs, counted in work and not in seconds: a source is read once, and only what a claim asks for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck import matching
from factcheck.matching import dates, quantity
from factcheck.matching.candidates import figures as figure_candidates
from factcheck.matching.candidates.context import ContextScorer
from factcheck.matching.candidates.figures import Nearness
from factcheck.matching.prepared import headings, index
from factcheck.matching.prepared.claim_text import ClaimText
from factcheck.matching.prepared.index import SAME_CONCEPT, SAME_NAME, SAME_ROOT, Index
from factcheck.matching.prepared.source_text import SourceText
from factcheck.model import Block, Claim, Document, Place, Role
from factcheck.text import sentences
from factcheck.text.words import Word, plain_form, root_of, words

PLACES = ("Rotterdam", "Antwerp", "Hamburg", "Bremen", "Genoa", "Marseille", "Valencia", "Gdansk", "Piraeus", "Bilbao")


def page(lines: int) -> str:
    """A line of its own for each year and place."""
    return "\n".join(
        f"In {1950 + number % 70} the port of {PLACES[number % 10]} handled {1000 + number} ships. Trade was slow."
        for number in range(lines)
    )


def claim_of(number: int) -> Claim:
    text = f"The port of {PLACES[number % 10]} handled {1000 + number} ships in {1950 + number % 70}."
    details = matching.read_details(text, lang="en")
    return matching.complete(Claim(id=f"c{number}", text=text, place=Place(path="-"), details=details, lang="en"))


@pytest.fixture
def count(monkeypatch: pytest.MonkeyPatch) -> Callable[[Any, str], list[Any]]:
    """Counts the calls of a function: the list that it returns grows by the first argument of each."""

    def watch(owner: Any, name: str) -> list[Any]:
        calls: list[Any] = []
        real = getattr(owner, name)

        def counted(*arguments: Any, **options: Any) -> Any:
            calls.append(arguments[0] if arguments else None)
            return real(*arguments, **options)

        monkeypatch.setattr(owner, name, counted)
        return calls

    return watch


@pytest.mark.parametrize(
    ("owner", "name", "most"), [(sentences, "split", 30), (quantity, "read", 1), (dates, "read", 1), (Index, "_cut", 1)]
)
def test_a_source_is_read_once_for_many_claims(
    count: Callable[[Any, str], list[Any]], owner: Any, name: str, most: int
) -> None:
    claims = [claim_of(number) for number in range(20)]
    source = SourceText.of(page(30), lang="en")
    calls = count(owner, name)
    for claim in claims:
        matching.match(claim, source)
    assert len(calls) == most


def test_a_claim_without_figures_has_none_read(count: Callable[[Any, str], list[Any]]) -> None:
    text = "The port of Rotterdam was closed by a strike."
    claim = matching.complete(Claim(id="c", text=text, place=Place(path="-"), details=(), lang="en"))
    figures, days = count(quantity, "read"), count(dates, "read")
    matching.match(claim, SourceText.of(page(30), lang="en"))
    assert (figures, days) == ([], [])


def test_what_a_spelling_means_is_looked_up_once_however_often_it_stands(
    count: Callable[[Any, str], list[Any]],
) -> None:
    asked = count(index, "spelling_of")
    few = SourceText.of(page(10), lang="en").index
    few.places(words("handled", lang="en")[0])
    once = len(asked)
    asked.clear()
    many = SourceText.of("\n".join([page(10)] * 50), lang="en").index
    many.places(words("handled", lang="en")[0])
    assert len(asked) == once == len(set(asked))


def test_words_are_made_only_of_sentences_that_bear_on_the_claim(count: Callable[[Any, str], list[Any]]) -> None:
    source = SourceText.of(page(500) + "\nThe harbour master of Oslo resigned over a bribe.", lang="en")
    text = "The harbour master of Oslo resigned."
    claim = matching.complete(Claim(id="c", text=text, place=Place(path="-"), details=(), lang="en"))
    made = count(Index, "_words_between")
    found = matching.match(claim, source)
    assert found.findings[0].passage is not None
    assert len(made) <= 8 < len(source.sentences) / 100


def test_a_word_of_many_claims_is_looked_for_once(count: Callable[[Any, str], list[Any]]) -> None:
    source = SourceText.of(page(30), lang="en")
    sought = count(Index, "_find")
    for number in range(20):
        matching.match(claim_of(number), source)
    assert len(sought) <= len(PLACES) + 4  # the places, "port", "handled", "ships"


def test_headings_are_read_once_each_not_once_a_figure(count: Callable[[Any, str], list[Any]]) -> None:
    parts, blocks, start = [], [], 0
    for number in range(40):
        for role, text in ((Role.HEADING, f"Port of {PLACES[number % 10]} {number}"), (Role.BODY, page(5))):
            parts.append(text)
            blocks.append(Block(start=start, end=start + len(text), role=role))
            start += len(text) + 1
    source = SourceText(Document(url="", text="\n".join(parts), blocks=tuple(blocks), lang="en", title="Ports"))
    read = count(headings, "_together")
    for number in range(10):
        matching.match(claim_of(number), source)
    assert len(source.figures) >= 200
    assert len(read) <= 41


def test_for_each_of_many_figures_few_of_the_page_are_looked_at(count: Callable[[Any, str], list[Any]]) -> None:
    looks = count(Nearness, "candidate")
    for many in (20, 40):
        looks.clear()
        counts = [f"{PLACES[number % 10]} handled {1000 + number * 9} ships" for number in range(many)]
        text = ", ".join(counts)
        details = matching.read_details(text, lang="en")
        claim = matching.complete(Claim(id="c", text=text, place=Place(path="-"), details=details, lang="en"))
        found = matching.match(claim, SourceText.of(".\n".join(counts), lang="en"))
        assert len(found.findings) == many + 1
        assert len(looks) <= 8 * many


@pytest.mark.parametrize("text", ["1,1,1,", "the ", "port ", "1\n", "5\t", "a'b-", "“"])
def test_work_grows_with_the_text_and_not_with_its_square(count: Callable[[Any, str], list[Any]], text: str) -> None:
    claim = claim_of(0)
    work = {name: count(owner, name) for owner, name in ((ContextScorer, "score"), (index, "spelling_of"))}
    sizes = []
    for times in (200, 400):
        for calls in work.values():
            calls.clear()
        matching.match(claim, SourceText.of(text * times, lang="en"))
        sizes.append(sum(map(len, work.values())))
    assert sizes[1] <= 2 * sizes[0] + 50


def test_a_long_paragraph_is_cut_in_parts_where_its_sentences_end(count: Callable[[Any, str], list[Any]]) -> None:
    lines = page(600).split("\n")
    text = " ".join(lines)
    handed = count(sentences, "_segmented")
    spans = sentences.split(text, lang="en")
    wanted = [part for line in lines for part in line.replace("ships. ", "ships.\n").split("\n")]
    assert [text[start:end] for start, end in spans] == wanted
    assert max(map(len, handed)) <= 8000
    assert sum(map(len, handed)) <= 1.1 * len(text)


def test_an_endless_sentence_is_cut_somewhere() -> None:
    text = "“a " * 20_000
    spans = sentences.split(text, lang="en")
    assert "".join(text[start:end] for start, end in spans).replace(" ", "") == "“a" * 20_000


TEXTS = st.lists(
    st.sampled_from([
        "The", "US", "us", "won't", "New York", "New", "Paris", "Islamist-led", "co-op", "risen", "rise", "Dr.", "U.S.",
        "Erdoğan", "12,5", "port", "Port's", "French", "France", "dying", "using", "it", "\n", ". ", "– ", "“",
        "x" * 70,
    ])
    | st.text(max_size=6),
    max_size=30,
).map(" ".join)  # fmt: skip


@example("\ud7a4", "en")  # no letter yet, beside the last of Hangul
@example("c# and c++", "en")  # the signs belong to the name
@given(TEXTS, st.sampled_from(["en", "de", None]))
def test_the_words_of_a_sentence_are_those_that_the_text_has_there(text: str, lang: str | None) -> None:
    source = SourceText.of(text, lang=lang)
    made = [source.index.sentence_words(number) for number in range(len(source.sentences))]
    assert made == [words(text, lang=lang, start=span.start, end=span.end) for span in source.sentences]


@given(TEXTS, TEXTS, st.sampled_from(["en", "de", None]))
def test_places_are_those_that_a_look_at_every_word_finds(text: str, asked: str, lang: str | None) -> None:
    source = SourceText.of(text, lang=lang)
    for word in words(asked, lang=lang):
        if word.kind in ("word", "name", "number"):
            found = {sentence: dict(places) for sentence, places in source.index.places(word).items()}
            assert found == slowly(word, source)


def slowly(word: Word, source: SourceText) -> dict[int, dict[int, float]]:
    """The places of a word, by the rules as docs/matching.md tells them."""
    found: dict[int, dict[int, float]] = {}
    position = 0
    for sentence in range(len(source.sentences)):
        for other in source.index.sentence_words(sentence):
            credit = credit_of(word, other)
            if credit:
                found.setdefault(sentence, {})[position] = credit
            position += 1
    return found


def credit_of(word: Word, other: Word) -> float:
    if other.kind == "stop":
        return 0.0
    if "number" in (word.kind, other.kind):
        return SAME_ROOT if word.lower == other.lower else 0.0
    raw = other.lower
    parts = raw.split("-") if "-" in raw else []
    keys = {other.root, plain_form(raw), *(root_of(part) for part in parts if len(part) > 2)}
    if word.root in keys or (word.kind == "name" and plain_form(word.lower) in keys):
        return SAME_ROOT
    shared = word.concepts & other.concepts
    if any(concept.startswith("@") for concept in shared):
        return SAME_NAME
    return SAME_CONCEPT if shared and word.kind != "name" else 0.0


def test_the_figures_near_a_claim_are_sorted_once_for_all_of_its_figures(
    count: Callable[[Any, str], list[Any]],
) -> None:
    text = "\n".join(f"The town of Aalen has {number} mills." for number in range(100, 2000))
    claim = Claim(id="c", text="Aalen has 7 mills, 8 mills and 9 mills.", place=Place(path="-"), lang="en")
    details = matching.read_details(claim.text, lang="en")
    made = count(figure_candidates, "by_unit")
    matching.match(matching.complete(replace(claim, details=details)), SourceText.of(text, lang="en"))
    assert len(made) == 1


def test_words_of_a_list_that_the_same_places_bear_out_are_one() -> None:
    text = "Aalen has " + ", ".join(f"{number} mills" for number in range(20, 90)) + "."
    details = matching.read_details(text, lang="en")
    claim = Claim(id="c", text=text, place=Place(path="-"), details=details, lang="en")
    scorer = ContextScorer(ClaimText(claim), Index(SourceText.of("Aalen has 7 mills.", lang="en")), 10, 12)
    assert len(scorer.weighted) == 2
