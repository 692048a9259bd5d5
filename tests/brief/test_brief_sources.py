"""Which sources belong to a claim, and where it is said that they come from."""

from __future__ import annotations

import pytest

from factcheck.claims.brief import read_brief


def sources(text: str, name: str, index: int = 0) -> list[tuple[str, str]]:
    return [(source.address, source.origin) for source in read_brief(name, text.encode()).claims[index].sources]


MARKDOWN = """\
---
title: Ports
date: 2024-03-02
lang: en
---

Exports rose to [5.2 million tonnes](https://ports.example/exports) in 2023.[^a] The port employs 410 people.[^2]
Profits fell by 12% in 2022.

The quay is 900 metres long [see the plan](https://plan.example/quay "Plan"). It was built in 1961.

A note without an address names 44 ships.[^paper]

[^a]: Harbour board, <https://board.example/report>, p. 3.
[^2]: https://staff.example/2023
[^paper]: Jane Roe, Ships of the North, 1988.
"""


def test_links_and_footnotes_of_a_sentence_come_before_those_of_its_paragraph() -> None:
    assert sources(MARKDOWN, "b.md", 0) == [
        ("https://ports.example/exports", "link in the sentence"),
        ("https://board.example/report", "footnote 1"),
    ]
    assert sources(MARKDOWN, "b.md", 1) == [("https://staff.example/2023", "footnote 2")]
    assert sources(MARKDOWN, "b.md", 2)[0] == ("https://ports.example/exports", "link in the paragraph")
    assert sources(MARKDOWN, "b.md", 4) == [("https://plan.example/quay", "link in the paragraph")]


def test_a_footnote_without_an_address_is_named_in_the_note() -> None:
    claim = read_brief("b.md", MARKDOWN.encode()).claims[5]
    assert claim.sources == ()
    assert claim.note == "footnote 3 names no address: Jane Roe, Ships of the North, 1988."


NUMBERED = """\
The dam holds 3.1 cubic kilometres of water [2]. It was finished in 1974 [1, 3].
Roe and Doe (2019) counted 77 species.
Silt has taken 8% of the lake, see https://silt.example/a_(b). The rest is known from doi:10.1234/abc.5.

References

[1] Water board, Annual report. https://water.example/1974
[2] Poe, A. (2020). The dam. https://dam.example/poe
[3] Ministry, Chronicle. https://ministry.example/c
[4] Roe, J. and Doe, K. (2019). Birds. https://birds.example/77
"""


@pytest.mark.parametrize(
    ("index", "expected"),
    [
        (0, [("https://dam.example/poe", "reference [2]")]),
        (1, [("https://water.example/1974", "reference [1]"), ("https://ministry.example/c", "reference [3]")]),
        (2, [("https://birds.example/77", "reference Roe 2019")]),
        (3, [("https://silt.example/a_(b)", "address in the sentence")]),
    ],
)
def test_references_are_resolved_in_the_list_of_sources(index: int, expected: list[tuple[str, str]]) -> None:
    assert sources(NUMBERED, "b.txt", index) == expected


def test_the_numbers_of_references_and_addresses_are_no_figures() -> None:
    brief = read_brief("b.txt", NUMBERED.encode())
    assert len(brief.claims) >= 4
    assert [detail.raw for detail in brief.claims[1].details] == ["1974"]


HTML = """\
<!doctype html><html lang="en"><head><title>Ports &amp; quays</title></head><body>
<nav><a href="https://site.example/">All 300 articles</a></nav>
<main><h1>Ports</h1>
<p>Exports rose to &euro;5&nbsp;million<sup><a href="#n1" id="r1">1</a></sup> in
  <a href="https://ports.example/a?x=1&amp;y=2">2023</a>.</p>
<p>The quay is 900 metres long.</p>
<ol><li id="n1">Board, <a href="https://board.example/r">report</a>. <a href="#r1">&#8617;</a></li></ol></main>
<footer>Founded in 1999.</footer></body></html>
"""


def test_the_article_of_a_page_with_its_notes() -> None:
    brief = read_brief("b.html", HTML.encode())
    assert [claim.text for claim in brief.claims] == [
        "Exports rose to €5\u00a0million in 2023.",
        "The quay is 900 metres long.",
    ]
    assert sources(HTML, "b.html") == [
        ("https://ports.example/a?x=1&y=2", "link in the sentence"),
        ("https://board.example/r", "footnote 1"),
    ]
    place = brief.claims[0].place
    assert (place.line, place.column, place.end_line) == (4, 4, 5)
    assert (brief.title, brief.lang) == ("Ports & quays", "en")


def test_html_inside_markdown_is_no_text_but_what_it_marks_up_is() -> None:
    text = (
        "<div class='x'>\n\nExports rose to <b>5 million</b> tonnes in 2023<!-- or 2024? -->, see <https://a.example/b>.\n"
        "<script>let x = 99;</script>\n</div>\n"
    )
    (claim,) = read_brief("b.md", text.encode()).claims
    assert claim.text == "Exports rose to 5 million tonnes in 2023"
    assert [source.address for source in claim.sources] == ["https://a.example/b"]
    assert (claim.place.line, claim.place.column) == (3, 1)
