"""What is struck out is not said: it is set aside, as what is hidden is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.documents import read_document
from factcheck.model import Document, Role


def seen(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks if block.role.counts]


def read(html: str, selector: str | None = None) -> Document:
    return read_document(html.encode(), url="https://page.example/a", content_type="text/html", selector=selector)


@pytest.mark.parametrize("selector", [None, "main"])
@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("rose to <del>$5.2 million</del> <ins>$4.8 million</ins>.", "rose to $4.8 million."),
        ("costs <s>90</s> 80 euros", "costs 80 euros"),
        ("costs <strike class=old>90</strike> 80 euros", "costs 80 euros"),
        ("costs <span style='text-decoration:line-through'>90</span> 80", "costs 80"),
        ("costs <span style='color:red; text-decoration: underline line-through'>90</span> 80", "costs 80"),
        ("costs <span style='text-decoration-line: line-through'>90</span> 80", "costs 80"),
        ("costs <span style='text-decoration: underline'>90</span>", "costs 90"),
        ("costs <ins>90</ins>", "costs 90"),
    ],
)
def test_what_a_page_strikes_out_is_hidden(html: str, expected: str, selector: str | None) -> None:
    document = read(f"<main><p>It {html}</p></main>", selector)
    assert seen(document) == [f"It {expected}"]
    assert all(block.role in (Role.BODY, Role.HIDDEN) for block in document.blocks)


@pytest.mark.parametrize(
    "html", ["<del><p>The plan costs 90.</p></del>", "<p style='text-decoration:line-through'>The plan costs 90.</p>"]
)
def test_paragraphs_that_are_struck_out_are_hidden(html: str) -> None:
    whole = "<p>The plan, as the council of Lenn voted on Monday, foresees 900 flats on the railway yard.</p>"
    assert len(seen(read(html + whole))) == 1


@pytest.mark.parametrize(
    ("property_", "expected"),
    [
        ("<w:strike/>", "It costs 80."),
        ("<w:dstrike/>", "It costs 80."),
        ('<w:strike w:val="1"/>', "It costs 80."),
        ('<w:strike w:val="0"/>', "It costs 90 80."),
        ("<w:b/>", "It costs 90 80."),
    ],
)
def test_what_a_word_file_strikes_out_is_not_read(
    make_docx: Callable[..., bytes], property_: str, expected: str
) -> None:
    old = f"<w:r><w:rPr>{property_}</w:rPr><w:t>90 </w:t></w:r>"
    body = f"<w:p><w:r><w:t>It costs </w:t></w:r>{old}<w:r><w:t>80.</w:t></w:r></w:p>"
    assert read_document(make_docx(body), url="x.docx").text == expected
