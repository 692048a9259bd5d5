# ruff: noqa: E501 (a page on one line is easier to read than one that is cut)
"""The text of a page: every word once, whole, in order, in blocks that a reader would see."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.documents import read_document
from factcheck.model import Document, Role


def read(html: str, **more: str) -> Document:
    return read_document(html.encode(), url="https://page.example/a", content_type="text/html; charset=utf-8", **more)


def texts(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>one</p><p>two</p>", ["one", "two"]),
        ("<p>one<p>two", ["one", "two"]),
        ("un<b>break</b>able <i>wo</i>rd", ["unbreakable word"]),
        ("<p>a\n   b\t c</p>", ["a b c"]),
        ("first<br>second", ["first\nsecond"]),
        ("first<br><br>second<br> <br><br>third", ["first", "second", "third"]),
        ("<div>bare <p>inner</p> tail</div>", ["bare", "inner", "tail"]),
        ("<p>1\xa0000\u202f000 km</p>", ["1\xa0000\u202f000 km"]),
        ("<p>Donau&shy;dampf</p>", ["Donau\xaddampf"]),
        ("<pre>a\n  b</pre>", ["a\nb"]),
        ("<p>AT&amp;T &lt;5&gt;</p>", ["AT&T <5>"]),
        ("<p>5<wbr>000</p>", ["5000"]),
        ("<p>before <span hidden>secret</span>after</p>", ["before after", "secret"]),
        ("<p>before <span style='display: none'>secret</span>after</p>", ["before after", "secret"]),
        ("<p>one <span style='display:block'>two</span> three</p>", ["one", "two", "three"]),
        ("<script>var a = 'no'</script><style>p {}</style><p>yes</p>", ["yes"]),
        ("<p>x<!-- no -->y</p>", ["xy"]),
        ("<select><option>one<option>two</select>", ["one", "two"]),
        ("<p>漢<ruby>字<rt>kan</rt></ruby>。</p>", ["漢字。", "kan"]),
        ("", []),
    ],
)
def test_blocks_and_words(html: str, expected: list[str]) -> None:
    assert texts(read(html)) == expected


NOTES = ("1)", "(1)", "1–3", "1 2", "1,2", "a", "m", "a, b", "*", "[1][2]", "1), 2)")
RAISED_BY_HABIT = ("the 2<sup>nd</sup>", "le XIX<sup>e</sup> et le 2<sup>e</sup>", "in the 1980<sup>s</sup>", "n<sup>o</sup> 5", "la 1<sup>a</sup> vez", "20 <sup>o</sup>C", "Ca<sup>2+</sup>")  # fmt: skip


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("an area of 5 m<sup>2</sup>", "an area of 5 m²"),
        ("3 &times; 10<sup>6</sup> cells", "3 × 10⁶ cells"),
        ("10<sup>-6</sup> m", "10⁻⁶ m"),
        ("the 21<sup>st</sup> century", "the 21st century"),
        ("CO<sub>2</sub> fell", "CO2 fell"),
        ('in 5,000<sup><a href="#fn1">3</a></sup> cases', "in 5,000 cases"),
        ('cases<sup id="r1"><a href="#cite_note-1">[1]</a></sup>.', "cases."),
        ('cases<a href="#fn:2">2</a> rose', "cases rose"),
        ("cases<sup>[12]</sup> rose", "cases rose"),
        ("the<sup>2</sup> bypass", "the² bypass"),
        ('see <a href="#note-4">chapter 4</a>', "see chapter 4"),
        ('page <a href="/p/12">12</a> of 20', "page 12 of 20"),
        ('<a href="#ref1">1</a> A note', "1 A note"),
        ("<sup>1)</sup> A note", "1) A note"),
        *((f"in 5,200<sup>{mark}</sup> cases", "in 5,200 cases") for mark in NOTES),
        *((f"Revenue<sup>{mark}</sup> rose", "Revenue rose") for mark in NOTES),
        ("in 5,<b>200</b> <sup>1)</sup> cases", "in 5,200 cases"),
        ("61%<sup>a</sup> of", "61% of"),
        ("5,200<sup>1</sup><sup>,</sup><sup>2</sup>", "5,200¹²"),
        ('5,200<sup><a href="/n1">1</a>,<a href="/n2">2</a></sup> cases', "5,200 cases"),
        ('5,200<sup><a href="#fn1">1</a>, <a href="#fn2">2</a></sup> cases', "5,200 cases"),
        ('5,200<span style="vertical-align: super; font-size: 60%">1</span> cases', "5,200¹ cases"),
        ("3<sup>1</sup>/<sub>2</sub> inches", "3 1/2 inches"),
        ("3 <sup>1</sup>&frasl;<sub>2</sub> inches", "3 1/2 inches"),
        ("<sup>3</sup>/<sub>4</sub> of them", "3/4 of them"),
        ("it costs $5<sup>99</sup>.", "it costs $5.99."),
        ("it costs $5<sup>19</sup> million", "it costs $5¹⁹ million"),
        ("10<sup>4–6</sup> cells", "10⁴–⁶ cells"),
        ("2<sup>n</sup> cells", "2ⁿ cells"),
        *((text, text.replace("<sup>", "").replace("</sup>", "")) for text in RAISED_BY_HABIT),
        ('in <a href="#section-2">2</a> parts', "in 2 parts"),
    ],
)
def test_raised_marks_never_glue_to_a_number(html: str, expected: str) -> None:
    assert read(f"<p>{html}</p>").text == expected


@pytest.mark.parametrize("depth", [10, 253, 254, 300, 3000])
@pytest.mark.parametrize("tag", ["div", "span", "b", "blockquote", "section"])
def test_no_text_is_lost_by_nesting(depth: int, tag: str) -> None:
    html = f"<{tag}>" * depth + "The tower is 412 m high." + f"</{tag}>" * depth + "<p>After.</p>"
    document = read(html)
    assert "The tower is 412 m high." in document.text
    assert "After." in document.text


def test_templates_and_linked_data_speak_only_for_an_empty_page() -> None:
    sentence = "The tower is 412 m high, the owners said when it was opened on Monday."
    assert sentence in read(f"<script>x</script><template shadowrootmode='open'><p>{sentence}</p></template>").text
    said = json.dumps({"@type": "NewsArticle", "articleBody": f"<p>{sentence}</p>"})
    data = f'<script type="application/ld+json">{said}</script>'
    assert sentence in read(f"{data}<div id='root'></div>").text
    assert read(f"{data}<p>{sentence}</p>").text.count(sentence) == 1
    assert sentence in read(f"<noscript><p>{sentence}</p></noscript>").text


def test_a_selector_names_the_part_that_counts() -> None:
    html = "<p>above 1</p><div id=figures><nav>2</nav><p>inside 3</p></div>"
    part = read(html, selector="#figures")
    assert part.text == "2\ninside 3"
    assert all(block.role.counts for block in part.blocks)
    for selector in ("#nothing", "###"):
        assert read(html, selector=selector).problem == "no-text"


WORDS = st.text("abcdé漢0123 ,.\xa0\xad", min_size=1, max_size=12)
TREES = st.recursive(
    WORDS,
    lambda inner: st.tuples(
        st.sampled_from(
            [
                "p",
                "div",
                "span",
                "b",
                "li",
                "ul",
                "td",
                "tr",
                "table",
                "h2",
                "nav",
                "aside",
                "a",
                "sup",
                "br",
                "section",
                "article",
                "template",
            ]
        ),
        st.lists(inner, max_size=4),
    ),
    max_leaves=25,
)


def html_of(tree: object) -> str:
    if isinstance(tree, str):
        return tree
    tag, inside = tree  # type: ignore[misc]
    return f"<{tag}>{''.join(map(html_of, inside))}</{tag}>"


@settings(max_examples=150, deadline=None)
@given(st.lists(TREES, max_size=5))
def test_offsets_name_the_blocks_and_nothing_lies_between(trees: list[object]) -> None:
    html = "".join(map(html_of, trees))
    quick, full = read(html, depth="quick"), read(html, depth="full")
    assert quick.text == full.text
    assert [(b.start, b.end, b.header) for b in quick.blocks] == [(b.start, b.end, b.header) for b in full.blocks]
    at = 0
    for block in quick.blocks:
        assert block.start == at
        assert block.end > block.start
        at = block.end + 1
    assert len(quick.text) == max(0, at - 1)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["p", "div", "h2", "li", "nav", "footer", "section", "b", "span"]), st.integers(100, 10**9)
        ),
        max_size=30,
    )
)
def test_every_word_of_a_page_is_in_its_text_once_and_in_order(parts: list[tuple[str, int]]) -> None:
    html = " ".join(f"<{tag}>w{number}w</{tag}>" for tag, number in parts)
    assert read(html).text.split() == [f"w{number}w" for _, number in parts]


def test_roles_of_elements() -> None:
    html = (
        "<h1>Head</h1><p>Body text of the page, which is long enough to be a paragraph of its own, is here.</p>"
        "<blockquote><p>Quoted</p></blockquote><ul><li>Item</ul><figure><img><figcaption>Caption</figcaption></figure>"
        "<table><tr><th>A<th>B<tr><td>1<td>2</table><nav>Menu</nav><div class=comments><p>A reader</p></div><p hidden>Not seen</p>"
    )
    document = read(html, depth="quick")
    roles = dict(zip(texts(document), [block.role for block in document.blocks], strict=True))
    assert roles["Head"] is Role.HEADING
    assert roles["Quoted"] is Role.QUOTE
    assert roles["Item"] is Role.LIST
    assert roles["Caption"] is Role.CAPTION
    assert roles["1\t2"] is Role.TABLE
    assert roles["Menu"] is Role.NAVIGATION
    assert roles["A reader"] is Role.COMMENT
    assert roles["Not seen"] is Role.HIDDEN
