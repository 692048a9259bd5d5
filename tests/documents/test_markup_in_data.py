# ruff: noqa: E501 (a file on one line is easier to read than one that is cut)
"""XML and JSON: blocks in the order of the file, and what is markup inside of a value is read as such."""

from __future__ import annotations

import pytest

from factcheck.documents import data, read_document
from factcheck.model import Document, Problem, Role


def read(text: str, url: str) -> Document:
    return read_document(text.encode(), url=url)


def parts(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks]


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ("<a>one <b>two</b> three <c>four</c> five</a>", ["one two three four five"]),
        ("<a><b>1</b><c>2</c><b>3</b></a>", ["1", "2", "3"]),
        ("<p>The <hi>rail</hi>way has 5,200<note>12</note> and 10<sup>6</sup> cars.</p>", ["The railway has 5,200 12 and 10⁶ cars."]),
        ("<p>It has <hi><b>5</b></hi> cars: <list><item>a</item><item>b</item></list> end</p>", ["It has 5 cars:", "a", "b", "end"]),
        ("<div>Intro <p>one</p><p>two</p> tail</div>", ["Intro", "one", "two", "tail"]),
        ("<a>It has <?page 2?>900 flats.</a>", ["It has 900 flats."]),
        ("<item><title>Q&amp;amp;A</title><d><![CDATA[<p>900 of <b>them</b></p><ul><li>one</ul>]]></d></item>", ["Q&A", "900 of them", "one"]),
        ("<item><d>&lt;p&gt;900 of them&lt;/p&gt;</d><e>5</e></item>", ["900 of them", "5"]),
    ],
)  # fmt: skip
def test_elements_among_words_are_part_of_their_block(xml: str, expected: list[str]) -> None:
    assert parts(read(f'<?xml version="1.0"?><rss>{xml}</rss>', "x.xml")) == expected


def test_an_element_of_many_children_is_read_in_no_time() -> None:
    xml = f'<?xml version="1.0"?><a>{"w<b>1</b><sup>2</sup>" * 30_000}</a>'
    assert len(read(xml, "x.xml").text) == 90_000


def test_html_in_json_is_read_as_html() -> None:
    found = read(
        r'{"id": 7, "title": {"rendered": "The town&#8217;s plan"}, "content": {"rendered": "<p>900 of <b>them<\/b><\/p><p hidden>No.<\/p>"}}',
        "x.json",
    )
    assert parts(found) == ["id: 7", "rendered: The town’s plan", "900 of them", "No."]
    assert [block.header for block in found.blocks[1:3]] == [("title", "rendered"), ("content", "rendered")]
    assert [block.role for block in found.blocks[2:]] == [Role.BODY, Role.HIDDEN]


@pytest.mark.parametrize("value", ["a < b", "1 </ 2", "AT&T", "&amp"])
def test_what_is_no_markup_stays_as_it_is(value: str) -> None:
    assert read(f'{{"a": "{value}"}}', "x.json").text == f"a: {value}"


def test_json_of_too_many_values_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data, "MOST_VALUES", 5)
    found = read("[1, 2, 3, 4, 5, 6, 7]", "x.json")
    assert found.problem is Problem.TOO_LARGE
    assert found.text.split() == ["1", "2", "3", "4"]
    assert read("[1, 2, 3, 4]", "x.json").problem is None
