# ruff: noqa: E501 (a table on one line is easier to read than one that is cut)
"""Word files: raised marks, equations, text boxes, and tables whose cells span rows and columns."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.documents import read_document
from factcheck.model import Role

M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def raised(text: str) -> str:
    return run(text, '<w:vertAlign w:val="superscript"/>')


def math(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ((run("in 5,200"), raised("1"), run(" cases")), "in 5,200¹ cases"),
        ((run("in 5,200"), raised("1,2"), run(" cases")), "in 5,200 cases"),
        ((run("in 5,200"), raised("a)"), run(" cases")), "in 5,200 cases"),
        ((run("10"), raised("6"), run(" m"), raised("2")), "10⁶ m²"),
        ((run("the 2"), raised("nd"), run(" time")), "the 2nd time"),
        ((run("CO"), run("2", '<w:vertAlign w:val="subscript"/>')), "CO2"),
        ((run("It is "), f"<m:oMath {M}>{math('412')}</m:oMath>", run(" m.")), "It is 412 m."),
        ((f"<m:oMath {M}><m:sSup><m:e>{math('10')}</m:e><m:sup>{math('6')}</m:sup></m:sSup></m:oMath>",), "10⁶"),
        ((run("3"), f"<m:oMath {M}><m:f><m:num>{math('1')}</m:num><m:den>{math('2')}</m:den></m:f></m:oMath>"), "3 1/2"),
        ((run("Flats: 900"), f"<w:r><w:pict><w:txbxContent>{paragraph(run('41 % of it'))}{paragraph(run('2023'))}</w:txbxContent></w:pict></w:r>", run("of them")), "Flats: 900\n41 % of it\n2023\nof them"),
    ],
)  # fmt: skip
def test_what_stands_in_a_paragraph_glues_to_no_number(
    make_docx: Callable[..., bytes], runs: tuple[str, ...], expected: str
) -> None:
    assert read_document(make_docx(paragraph(*runs)), url="x.docx").text == expected


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(run(text))}</w:tc>"


def wide(text: str, columns: int) -> str:
    return cell(text, f'<w:gridSpan w:val="{columns}"/>')


def table(*rows: str, marked: int = 0, before: str = "") -> str:
    marks = ["<w:trPr><w:tblHeader/></w:trPr>" if at < marked else before for at in range(len(rows))]
    return "<w:tbl>" + "".join(f"<w:tr>{mark}{row}</w:tr>" for mark, row in zip(marks, rows, strict=True)) + "</w:tbl>"


BEGINS, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
TWO_ROWS = (
    cell("Port", BEGINS) + wide("Containers", 2),
    cell("", GOES_ON) + cell("2022") + cell("2023"),
    cell("Lenn", BEGINS) + cell("410") + cell("430"),
    cell("", GOES_ON) + cell("12") + cell("14"),
)
HEADS = ("Port", "Containers 2022", "Containers 2023")


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        (table(*TWO_ROWS), [("Lenn\t410\t430", HEADS), ("Lenn\t12\t14", HEADS)]),
        (table(*TWO_ROWS, marked=2), [("Lenn\t410\t430", HEADS), ("Lenn\t12\t14", HEADS)]),
        (
            table(cell("No. 1") + cell("No. 2"), cell("7") + cell("8"), marked=1),
            [("7\t8", ("No. 1", "No. 2"))],
        ),
        (
            table(cell("Good") + cell("2022") + cell("2023"), wide("Grain", 3), cell("Wheat") + wide("412", 2)),
            [("Grain", ()), ("Wheat\t412\t", ("Good", "2022", "2023", "Grain"))],
        ),
        (
            table(wide("Exports", 2), cell("Good") + cell("2023"), cell("Wheat") + cell("412")),
            [("Wheat\t412", ("Exports Good", "Exports 2023"))],
        ),
        (
            table(cell("Year") + cell("mm"), cell("") + cell("812"), cell("2023") + cell("")),
            [("\t812", ("Year", "mm")), ("2023\t", ("Year", "mm"))],
        ),
        (table(cell("Name") + cell("Office"), cell("Ebba") + cell("Mayor")), [("Ebba\tMayor", ("Name", "Office"))]),
    ],
)
def test_cells_that_span_keep_the_columns_in_line(
    make_docx: Callable[..., bytes], body: str, rows: list[tuple[str, tuple[str, ...]]]
) -> None:
    found = read_document(make_docx(body), url="x.docx")
    told = [(found.text[b.start : b.end], b.header) for b in found.blocks if b.role is Role.TABLE]
    assert told[-len(rows) :] == rows


def test_a_table_of_absurd_spans_costs_little(make_docx: Callable[..., bytes]) -> None:
    body = table(*[wide("1", 99_999) + cell("2", GOES_ON)] * 300)
    assert read_document(make_docx(body), url="x.docx").text.count("2") == 300
