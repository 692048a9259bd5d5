"""Word and PDF briefs: what is read, what is left out, and where it is said to stand."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from factcheck.claims.brief import docx, pdf, read_brief
from factcheck.claims.brief.manuscript import Part
from factcheck.errors import InvalidInputError

Builder = Callable[..., bytes]

BODY = """
<w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:t>Ports of 2023</w:t></w:r></w:p>
<w:p/>
<w:p><w:r><w:t xml:space="preserve">Exports rose to </w:t></w:r>
  <w:hyperlink r:id="r1"><w:r><w:t>5.2 million tonnes</w:t></w:r></w:hyperlink>
  <w:ins w:id="1"><w:r><w:t xml:space="preserve"> in 2023</w:t></w:r></w:ins>
  <w:del w:id="2"><w:r><w:delText> in 1899</w:delText></w:r></w:del>
  <w:r><w:t>.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>
  <w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve"> The port employs 410 people.</w:t></w:r>
  <w:commentRangeEnd w:id="0"/>
  <w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden 99 words.</w:t></w:r></w:p>
<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>
  <w:r><w:instrText> HYPERLINK "https://field.example/x" </w:instrText></w:r>
  <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>The quay is 900 metres long.</w:t></w:r>
  <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc>
<w:tc><w:p><w:r><w:t>Ships</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:p><w:r><w:t>Cargo in 2022</w:t></w:r></w:p></w:tc>
<w:tc><w:p><w:r><w:t>44</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
"""
PARTS = {
    "styles.xml": '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>',
    "footnotes.xml": '<w:footnote w:type="separator" w:id="0"/><w:footnote w:id="2"><w:p><w:r>'
    "<w:t>Board, https://board.example/r, p. 3.</w:t></w:r></w:p></w:footnote>",
    "comments.xml": '<w:comment w:id="0"><w:p><w:r><w:t>from https://staff.example/2023</w:t></w:r></w:p></w:comment>',
}


def test_word_text_with_insertions_and_without_deletions(docx_of: Builder) -> None:
    manuscript = docx.read("b.docx", docx_of(BODY, links={"r1": "https://ports.example/e"}, parts=PARTS))
    words = [(p.part, p.number, " ".join(manuscript.text[p.start : p.end].split())) for p in manuscript.paragraphs]
    assert words == [
        (Part.HEADING, 1, "Ports of 2023"),
        (Part.BODY, 2, "Exports rose to 5.2 million tonnes in 2023. The port employs 410 people."),
        (Part.BODY, 3, "The quay is 900 metres long."),
        (Part.TABLE, 4, "Year Ships"),
        (Part.TABLE, 5, "Cargo in 2022 44"),
    ]


def test_word_claims_have_their_sources_and_paragraphs(docx_of: Builder) -> None:
    brief = read_brief("b.docx", docx_of(BODY, links={"r1": "https://ports.example/e"}, parts=PARTS))
    first, second, third, *_ = brief.claims
    assert [(s.address, s.origin) for s in first.sources] == [
        ("https://ports.example/e", "link in the sentence"),
        ("https://board.example/r", "footnote 2"),
    ]
    assert [(s.address, s.origin) for s in second.sources] == [("https://staff.example/2023", "comment")]
    assert [(s.address, s.origin) for s in third.sources] == [("https://field.example/x", "link in the sentence")]
    assert [claim.place.paragraph for claim in (first, second, third)] == [2, 2, 3]


def _bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 30_000_000)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", b"no zip at all"),
        ("a.docx", _bomb()),
        ("a.docx", b"PK\x03\x04 cut off"),
        ("a.pdf", b"%PDF-1.4 nothing"),
        ("a.pdf", b"plain words"),
    ],
)
def test_what_is_no_readable_file_is_refused_with_a_remedy(name: str, data: bytes) -> None:
    with pytest.raises(InvalidInputError, match=rf"{name}:1:1: .+\. .+\."):
        read_brief(name, data)


def test_entities_of_a_word_file_are_not_expanded(docx_of: Builder) -> None:
    data = docx_of("<w:p><w:r><w:t>&secret;</w:t></w:r></w:p>")
    with pytest.raises(InvalidInputError):
        read_brief("a.docx", data)


PAGES = [
    [
        (72, 800, 8, "The Harbour Quarterly 1"),
        (72, 760, 18, "Ports of the North"),
        (72, 720, 11, "Exports of the port rose to 5.2 million tonnes in 2023, the Harbour Board an-"),
        (72, 706, 11, "nounced in March, after a decade in which they had hardly grown."),
        (396, 710, 6, "1"),
        (72, 678, 11, "The new quay is 900 metres long, and it was built between 2019 and"),
        (72, 100, 8, "1 Harbour Board, https://board.example/r, p. 3."),
    ],
    [
        (72, 800, 8, "The Harbour Quarterly 2"),
        (72, 760, 11, "2021 by a firm from Lisbon with 410 workers."),
        (72, 732, 11, "A link leads to the plan of the port, which counts 12 cranes."),
    ],
]


def test_pdf_paragraphs_run_over_lines_and_pages(pdf_of: Builder) -> None:
    manuscript = pdf.read("b.pdf", pdf_of(PAGES, link=(1, (72, 730, 120, 745), "https://plan.example/")))
    words = [(p.part, p.page, manuscript.text[p.start : p.end]) for p in manuscript.paragraphs]
    assert words == [
        (Part.HEADING, 1, "Ports of the North"),
        (
            Part.BODY,
            1,
            "Exports of the port rose to 5.2 million tonnes in 2023, the Harbour Board announced in March,"
            " after a decade in which they had hardly grown.",
        ),
        (
            Part.BODY,
            1,
            "The new quay is 900 metres long, and it was built between 2019 and 2021 by a firm from Lisbon"
            " with 410 workers.",
        ),
        (Part.BODY, 2, "A link leads to the plan of the port, which counts 12 cranes."),
    ]


def test_pdf_footnotes_and_links_are_candidates(pdf_of: Builder) -> None:
    brief = read_brief("b.pdf", pdf_of(PAGES, link=(1, (72, 730, 120, 745), "https://plan.example/")))
    assert [(s.address, s.origin) for s in brief.claims[0].sources] == [("https://board.example/r", "footnote 1")]
    assert [(s.address, s.origin) for s in brief.claims[-1].sources] == [
        ("https://plan.example/", "link in the sentence")
    ]
    assert (brief.claims[0].place.page, brief.claims[-1].place.page) == (1, 2)


def test_a_broken_word_file_is_refused(docx_of: Builder) -> None:
    for data in (docx_of("<w:p>"), docx_of("").replace(b"word/document", b"word/dokument")):
        with pytest.raises(InvalidInputError):
            read_brief("a.docx", data)


def test_a_pdf_without_text_is_refused(pdf_of: Builder) -> None:
    with pytest.raises(InvalidInputError, match="holds no text"):
        read_brief("scan.pdf", pdf_of([[], []]))


def test_a_point_in_a_figure_ends_no_paragraph_of_a_column(pdf_of: Builder) -> None:
    page = [
        (72, 700, 11, "The harbour board expected growth of 1.5"),
        (72, 687, 11, "per cent in the year 2024."),
        (320, 700, 11, "In the second column stands that 44 ships"),
        (320, 687, 11, "called at the port of Ellan in 2022."),
    ]
    claims = read_brief("a.pdf", pdf_of([page])).claims
    assert [claim.text for claim in claims] == [
        "The harbour board expected growth of 1.5 per cent in the year 2024.",
        "In the second column stands that 44 ships called at the port of Ellan in 2022.",
    ]
