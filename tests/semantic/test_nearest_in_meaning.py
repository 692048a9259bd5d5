"""What a page says in other words is found, ties and limits are told, and no language is guessed at."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Claim, Closest, Passage
from factcheck.semantic import Reader, nearest
from factcheck.semantic.nearest import Nearest
from factcheck.semantic.wordpiece import words

Passages = Callable[[str], tuple[Passage, ...]]
Claims = Callable[..., Claim]

PARAPHRASES = [
    # claim, the sentence that says it in other words, one that shares more of its words and says something else
    (
        "The company dismissed a fifth of its staff",
        "One in five employees lost their jobs when the firm cut costs.",
        "Fresh paint covers the staff canteen.",
    ),
    (
        "The doctor was cleared of wrongdoing",
        "The tribunal found that the physician had done nothing improper.",
        "The snow was cleared by noon.",
    ),
    (
        "Drought ruined the wheat crop",
        "Farmers lost most of their grain because no rain fell for months.",
        "The ruined castle stands on a hill.",
    ),
    (
        "Docks stopped work because gales destroyed lifting gear",
        "The port was shut after the storm tore cranes from their rails.",
        "The clock stopped because of its age.",
    ),
    (
        "Voters rejected the dam",
        "The referendum on the reservoir was lost by a wide margin.",
        "His novel was rejected by nine publishers.",
    ),
    (
        "Fishing was banned in the bay",
        "Boats may no longer take catch from the gulf.",
        "Phones are banned in class.",
    ),
]
FILLER = "The museum opens at ten in the morning.\nTickets for the concert cost as much as last year.\n"


@pytest.mark.parametrize(("claim", "said", "lookalike"), PARAPHRASES)
def test_a_paraphrase_is_shown_though_another_sentence_shares_more_words(
    claim: str, said: str, lookalike: str, reader: Reader, passages_of: Passages, claim_of: Claims
) -> None:
    for text in (FILLER + said + "\n" + lookalike, lookalike + "\n" + said + "\n" + FILLER):
        (found,) = reader.closest([claim_of(claim)], passages_of(text), "en")
        assert said in [each.exact for each in found.passages]
        assert found.note == ""
        asked = words_of(claim)
        assert len(asked & words_of(lookalike)) > len(asked & words_of(said)), "by words alone the other comes first"


def words_of(text: str) -> set[str]:
    return set(words(text)) - {"the", "was", "of", "a", "in", "by"}


def test_what_is_near_by_words_and_meaning_comes_first(reader: Reader, passages_of: Passages, claim_of: Claims) -> None:
    text = FILLER + "Employees lost their jobs.\nThe company dismissed 200 of its 1,000 workers.\n"
    (found,) = reader.closest([claim_of("The company dismissed a fifth of its staff")], passages_of(text), "en")
    assert found.passages[0].exact == "The company dismissed 200 of its 1,000 workers."
    assert len(found.passages) == 2


def test_a_page_about_something_else_has_nothing_near(reader: Reader, passages_of: Passages, claim_of: Claims) -> None:
    (found,) = reader.closest([claim_of("Inflation in Peru slowed in March")], passages_of(FILLER), "en")
    assert found == Closest(note="No sentence of it comes near the claim in meaning.")


def test_the_passage_is_the_sentence_where_it_stands(reader: Reader, passages_of: Passages, claim_of: Claims) -> None:
    text = FILLER + PARAPHRASES[0][1]
    (found,) = reader.closest([claim_of(PARAPHRASES[0][0])], passages_of(text), "en")
    first = found.passages[0]
    assert text[first.start : first.end] == first.exact == PARAPHRASES[0][1]
    assert text.startswith(first.prefix, first.start - len(first.prefix))


@pytest.mark.parametrize(
    ("page", "claim", "note"),
    [
        ("de", "en", "the page is in another language (de)"),
        ("fr-CA", "en", "the page is in another language (fr)"),
        ("en", "de", "the claim is in another language (de)"),
        ("en-GB", "en_US", ""),
        (None, "en", ""),
        ("en", None, ""),
    ],
)
def test_only_english_is_compared(
    page: str | None, claim: str | None, note: str, reader: Reader, passages_of: Passages, claim_of: Claims
) -> None:
    (found,) = reader.closest([claim_of(PARAPHRASES[0][0], claim)], passages_of(PARAPHRASES[0][1]), page)
    assert note in found.note
    assert bool(found.passages) == (note == "")


def test_of_a_long_page_the_sentences_with_most_words_of_the_claim_are_compared(
    reader: Reader, passages_of: Passages, claim_of: Claims, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nearest, "COMPARED", 3)
    claim, said = "The dock stopped work", "Work at the port was halted by the storm."
    many = "".join(f"Room {number} shows old coins.\n" for number in range(40))
    (found,) = reader.closest([claim_of(claim)], passages_of(many + said + "\n" + many.replace("Room", "Hall")), "en")
    assert found.passages[0].exact == said
    assert found.note == "Of its 81 sentences the 3 with most words of the claim were compared."


def test_more_sentences_than_are_handed_out_are_told(
    reader: Reader, passages_of: Passages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nearest, "COMPARED", 1)
    found = Nearest(passages_of(PARAPHRASES[0][1] + "\n" + FILLER), reader._loaded(), whole=False).to("Staff lost jobs")
    assert "Of its first 3 sentences the 1 with most words" in found.note


def test_equals_stand_in_the_order_of_the_page(reader: Reader, passages_of: Passages, claim_of: Claims) -> None:
    twice = "The firm dismissed employees.\nThe FIRM dismissed employees.\n"  # one to the model, which reads no case
    for _ in range(2):
        (found,) = reader.closest([claim_of("The firm dismissed staff")], passages_of(FILLER + twice), "en")
        assert [each.exact for each in found.passages] == twice.splitlines()


def test_a_claim_finds_the_same_alone_and_among_others(reader: Reader, passages_of: Passages, claim_of: Claims) -> None:
    page = passages_of(FILLER + "\n".join(said + "\n" + other for _, said, other in PARAPHRASES))
    claims = [claim_of(claim) for claim, _, _ in PARAPHRASES]
    together = reader.closest(claims, page, "en")
    assert together == [reader.closest([claim], page, "en")[0] for claim in claims]
    assert together == reader.closest(claims, page, "en")


def test_a_fault_of_the_model_is_a_note(passages_of: Passages, claim_of: Claims, tmp_path: object) -> None:
    broken = Reader()
    broken._model = broken._model.with_name("__init__.py")
    (found,) = broken.closest([claim_of("The firm dismissed staff")], passages_of(FILLER), "en")
    assert found.passages == ()
    assert found.note.startswith("Comparing in meaning failed (")
