"""What of a brief becomes a claim, with which place and which sources."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.claims.brief import Brief, read_brief
from factcheck.model import Quote, Speaker, Statement

SITE_COPY = """\
Skip to content

Energy

Northern Wind: A Year in Figures

Friday, 3 May 2024

Northern Wind: A Year in Figures

By Ada Kowalska

Denmark added 412 megawatts of offshore wind in 2023, according to the Energy Agency. The agency's director, \
Lars Holm, said that “no other country” had built faster. He also warned that permits take too long.

Is the boom over? Perhaps the coming years will be harder for everyone.

Subscribe to our newsletter

Authors

Ada Kowalska

Ada Kowalska is a research fellow at the Institute of Tides.

  • LinkedIn
  • Instagram
bottom of page
"""


def texts(brief: Brief) -> list[str]:
    return [claim.text for claim in brief.claims]


def brief_of(text: str, name: str = "brief.txt") -> Brief:
    return read_brief(name, text.encode())


def test_a_copy_of_a_web_page_gives_its_sentences_and_none_of_its_furniture() -> None:
    brief = brief_of(SITE_COPY)
    assert texts(brief) == [
        "Denmark added 412 megawatts of offshore wind in 2023, according to the Energy Agency.",
        "The agency's director, Lars Holm, said that “no other country” had built faster.",
        "He also warned that permits take too long.",
    ]
    assert brief.title == "Northern Wind: A Year in Figures"
    assert brief.published == date(2024, 5, 3)


def test_a_pronoun_that_speaks_is_led_back_to_the_person() -> None:
    claim = brief_of(SITE_COPY).claims[2]
    assert [d.name for d in claim.details if isinstance(d, Speaker)] == ["Lars Holm"]
    assert "Lars Holm" in claim.context


def test_places_lead_back_to_line_and_column() -> None:
    brief = brief_of(SITE_COPY)
    lines = brief.text.split("\n")
    for claim in brief.claims:
        place = claim.place
        assert place.line == place.end_line
        assert lines[place.line - 1][place.column - 1 : place.end_column - 1] == claim.text


@pytest.mark.parametrize(
    ("sentence", "pieces"),
    [
        (
            "Portugal was the first state to recognise the treaty in 1948, Italy joined the talks in 1999"
            " and Spain forgave $10 billion of Greek debt in 2012.",
            [
                "Portugal was the first state to recognise the treaty in 1948",
                "Italy joined the talks in 1999",
                "Spain forgave $10 billion of Greek debt in 2012.",
            ],
        ),
        ("The plant sold 300 cars and 200 lorries in 2020.", ["The plant sold 300 cars and 200 lorries in 2020."]),
        (
            "In the spring of 2021, Norway exported 4,200 tonnes of cod.",
            ["In the spring of 2021, Norway exported 4,200 tonnes of cod."],
        ),
        (
            "Revenue rose by 5% to €3 million, while the number of staff fell to 210.",
            ["Revenue rose by 5% to €3 million", "the number of staff fell to 210."],
        ),
        (
            "Between May 2, 2022 and July 1, 2023 the pact was extended twice (for 120 days; for 60 days).",
            ["Between May 2, 2022 and July 1, 2023 the pact was extended twice (for 120 days; for 60 days)."],
        ),
        ("The bid cost $35.1 billion. Mr. Smith lives in the U.S. today.", ["The bid cost $35.1 billion."]),
        (
            "Chad was one of only three states to vote against it.",
            ["Chad was one of only three states to vote against it."],
        ),
    ],
)
def test_a_sentence_is_cut_only_where_its_parts_have_their_own_subject_time_or_source(
    sentence: str, pieces: list[str]
) -> None:
    assert texts(brief_of(sentence + "\n"))[: len(pieces)] == pieces


@pytest.mark.parametrize(
    "sentence",
    [
        "Could 300 ships have left the port in 2021?",
        "It is reasonable to assume that this support is vital for the war.",
        "Relations between the two countries may be described as good.",
        "This paper examines the trade between Chile and Peru from 2010 to 2020.",
        "We will discuss the case of Poland in what follows.",
        "Click here to read the report on Poland.",
        "See section 4 for the figures.",
    ],
)
def test_questions_opinions_plans_and_directions_are_no_claims(sentence: str) -> None:
    prose = "Ghana exported 70,000 tonnes of cocoa in 2022."
    assert texts(brief_of(f"{prose}\n\n{sentence}\n")) == [prose]


@pytest.mark.parametrize(
    "sentence",
    [
        "Finland closed its border with Russia.",
        "Iceland was the first country to ban the trade.",
        "Kenya voted against the resolution of the Security Council.",
    ],
)
def test_a_fact_without_a_figure_is_a_claim(sentence: str) -> None:
    claim = brief_of(f"{sentence}\n").claims[0]
    assert claim.text == sentence
    assert any(isinstance(detail, Statement) for detail in claim.details) or claim.details


@pytest.mark.parametrize(
    ("name", "paragraph", "claims"),
    [
        (
            "b.md",
            "The ferry carried 312,000 people. [Post](https://p.example/f)",
            ["The ferry carried 312,000 people."],
        ),
        ("b.txt", "The ferry carried 312,000 people. https://p.example/f", ["The ferry carried 312,000 people."]),
        ("b.md", "The ferry carried 312,000 people. (<https://p.example/f>)", ["The ferry carried 312,000 people."]),
        (
            "b.txt",
            "The ferry carried 312,000 people. [Post](https://p.example/f)",
            ["The ferry carried 312,000 people."],
        ),
        ("b.md", "The [ferry](https://p.example/f) carried 312,000 people", ["The ferry carried 312,000 people"]),
        ("b.md", "Iceland was the first to ban it. [Post](https://p.example/f)", ["Iceland was the first to ban it."]),
        ("b.md", "[12 things to know about ferries](https://p.example/f)", []),
        ("b.md", "More: [ferries](https://p.example/f), [ports](https://p.example/p)", []),
        ("b.md", "Friday, 3 May 2024 [Post](https://p.example/f)", []),
        ("b.txt", "The ferries of Lakeport", []),
    ],
)
def test_a_short_sentence_that_ends_in_its_source_is_no_residue(name: str, paragraph: str, claims: list[str]) -> None:
    prose = "Ghana exported 70,000 tonnes of cocoa in 2022."
    assert texts(brief_of(f"{prose}\n\n{paragraph}\n", name)) == [prose, *claims]
    cited = [claim.sources[0].url for claim in brief_of(f"{prose}\n\n{paragraph}\n", name).claims[1:]]
    assert cited == ["https://p.example/f"] * len(claims)


@pytest.mark.parametrize("name", ["empty.txt", "empty.md", "empty.html"])
def test_an_empty_brief_has_no_claims(name: str) -> None:
    assert read_brief(name, b"").claims == ()


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The harbour of Gdansk handled eighty-one million tonnes of goods in the\n"
        "year 2023, more than ever before in its history, said the harbour board\n"
        "in a report. The board expects to handle some ninety million tonnes by\n"
        "2026.\n"
    )
    claim = brief_of(text).claims[0]
    assert claim.text.startswith("The harbour of Gdansk handled eighty-one million tonnes of goods in the year 2023")
    assert (claim.place.line, claim.place.end_line) == (1, 3)


def test_set_off_words_are_one_quotation() -> None:
    brief = brief_of("The minister was plain:\n\n> We lost the vote, and we lost it badly.\n", "brief.md")
    claim = brief.claims[-1]
    assert [d.text for d in claim.details if isinstance(d, Quote)] == ["We lost the vote, and we lost it badly."]
    assert claim.context == "The minister was plain:"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "昨年の北の港の輸出は520万トンで、一昨年の輸出より多かった。北の港では今年から410人の人々が働いている。",
            [
                "昨年の北の港の輸出は520万トンで、一昨年の輸出より多かった。",
                "北の港では今年から410人の人々が働いている。",
            ],
        ),
        (
            "Der Umsatz stieg im Jahr 2023 um 3,5 Prozent. Wird er weiter steigen?",
            ["Der Umsatz stieg im Jahr 2023 um 3,5 Prozent."],
        ),
        ("Le port a traité 10 412 conteneurs en 2023. Est-ce assez ?", ["Le port a traité 10 412 conteneurs en 2023."]),
    ],
)
def test_other_languages(text: str, words: list[str]) -> None:
    assert texts(brief_of(text + "\n")) == words


def test_a_page_whose_marks_mislead_is_read_all_the_same() -> None:
    story = "".join(
        f"<p>The port of Ellan handled {n},412 containers in the year 20{n}, the board said.</p>" for n in range(10, 20)
    )
    page = f"<body class='has-sidebar'><article><p>Most read</p></article><div class='post'>{story}</div></body>"
    assert len(read_brief("b.html", page.encode()).claims) == 10
