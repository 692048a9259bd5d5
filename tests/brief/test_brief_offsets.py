"""Places of every reader lead back to the words they belong to, whatever the text."""

from __future__ import annotations

from html import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.claims.brief import html, markdown, plain

words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200)
marked = st.lists(
    st.sampled_from(
        [
            "word ",
            "5 % ",
            "*em* ",
            "[a](https://e.test/b) ",
            "\\* ",
            "&amp; ",
            "`c` ",
            "[^1] ",
            "\n",
            "\n\n",
            "- ",
            "> ",
            "| ",
            "é😀 ",
        ]
    ),
    max_size=40,
).map("".join)


@given(words | marked)
@settings(max_examples=60, deadline=None)
def test_plain_text_keeps_every_letter_where_it_was(text: str) -> None:
    manuscript = plain.read("a.txt", text.encode())
    for paragraph in manuscript.paragraphs:
        for offset in range(paragraph.start, paragraph.end):
            letter = manuscript.text[offset]
            assert letter == manuscript.written[manuscript.written_at(offset)] or letter == " "


@given(marked | words)
@settings(max_examples=120, deadline=None)
def test_markdown_letters_are_found_where_they_are_said_to_stand(text: str) -> None:
    manuscript = markdown.read("a.md", text.encode())
    for paragraph in manuscript.paragraphs:
        for offset in range(paragraph.start, paragraph.end):
            written = manuscript.written[manuscript.written_at(offset)]
            assert manuscript.text[offset] == written or written in "\\&\n" or manuscript.text[offset].isspace()


@given(words)
@settings(max_examples=60, deadline=None)
def test_html_words_survive_escaping(text: str) -> None:
    manuscript = html.read("a.html", f"<p>{escape(text)}</p>".encode())
    assert "".join(manuscript.text.split()) == "".join(text.split())


@given(st.text(st.sampled_from("<>/&!-\"'= apdiv\n"), max_size=300))
@settings(max_examples=150, deadline=None)
def test_broken_html_is_read_without_complaint(text: str) -> None:
    manuscript = html.read("a.html", text.encode())
    assert all(0 <= p.start < p.end <= len(manuscript.text) for p in manuscript.paragraphs)
