# ruff: noqa: E501 (a file on one line is easier to read than one that is cut)
"""PDF, Word, plain text, CSV, JSON and XML files: whole paragraphs, rows with headers, and what cannot be read says why."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from factcheck.documents import ReaderCage, ReadJob, read_document
from factcheck.model import Document, Problem, Role


def parts(document: Document, role: Role | None = None) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if role is None or b.role is role]


def lines(*texts: str, x: float = 72, top: float = 700, size: float = 11) -> list[tuple[float, float, float, str]]:
    return [(x, top - 14 * at, size, text) for at, text in enumerate(texts)]


FILLED = "The authority carried more people than in any year before, and most of them"


def test_pdf_paragraphs_words_and_pages(make_pdf: Callable[..., bytes]) -> None:
    first = [
        (72, 800, 9, "Annual report 2023"),
        (72, 740, 20, "Rail in figures"),
        *lines(
            FILLED,
            "were content; the rail-",
            "way spends 5.2 billion on its sta-",
            "tions and offices.",
            "Next, the ofﬁces.",
        ),
        (72, 40, 9, "Page 1"),
    ]
    second = [
        (72, 800, 9, "Annual report 2023"),
        *lines("A well-known line that runs on to", "the next page because the sen-"),
        (72, 40, 9, "Page 2"),
    ]
    third = [
        (72, 800, 9, "Annual report 2023"),
        *lines("tence is long. A well-", "known line again."),
        (72, 40, 9, "Page 3"),
    ]
    found = read_document(make_pdf([first, second, third], title="Report"), url="https://page.example/r.pdf")
    assert (found.title, found.problem, found.reader) == ("Report", None, "pdf")
    assert "the railway spends 5.2 billion on its stations and offices." in found.text
    assert "Next, the offices." in parts(found)
    assert "because the sentence is long. A well-known line again." in found.text
    assert "Rail in figures" in parts(found, Role.HEADING)
    assert sorted(parts(found, Role.NAVIGATION)) == ["Annual report 2023"] * 3 + ["Page 1", "Page 2", "Page 3"]
    assert [found.page_at(found.text.index(words)) for words in ("5.2 billion", "runs on", "long.", "again")] == [
        1,
        2,
        3,
        3,
    ]


@pytest.mark.parametrize("title", [b"<FEFFD8000041>", b"<FEFFDC00>", b"<EFBBBFEDA080>"])
def test_pdf_whose_title_is_no_text_is_read_without_it(make_pdf: Callable[..., bytes], title: bytes) -> None:
    data = make_pdf([lines("Nine hundred flats.")], title="Report").replace(b"(Report)", title)
    found = read_document(data, url="https://page.example/r.pdf")
    assert (found.text, found.title, found.problem) == ("Nine hundred flats.", None, None)


def test_pdf_rows_marks_and_lists(make_pdf: Callable[..., bytes]) -> None:
    page = [
        *lines("In 2023 there were 5,000 cases in Lenn."), (174, 704, 7, "3"), (72, 650, 11, "Year"), (200, 650, 11, "Cases"),
        (72, 636, 11, "2022"), (200, 636, 11, "4,100"), (72, 622, 11, "2023"), (200, 622, 11, "5,000"),
        *lines("• The first point of the list", "• The second point", top=580),
    ]  # fmt: skip
    page[1] = (198.5, 704, 7, "3")
    found = read_document(make_pdf([page]), url="https://page.example/r.pdf")
    assert parts(found, Role.TABLE) == ["Year\tCases", "2022\t4,100", "2023\t5,000"]
    assert [b.header for b in found.blocks if b.role is Role.TABLE][1:] == [("Year", "Cases")] * 2
    assert parts(found, Role.LIST) == ["• The first point of the list", "• The second point"]
    assert "5,0003" not in found.text


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        ([(72, 700, 11, "About 10"), (117, 704, 7, "6"), (121, 700, 11, " cells.")], "About 10⁶ cells."),
        ([(72, 700, 11, "In 2023 5,200"), (143.5, 704, 7, "1"), (147.5, 700, 11, " cases.")], "In 2023 5,200¹ cases."),
        ([(72, 700, 11, "It has 5,200"), (136.4, 704, 7, "1,2"), (146.5, 700, 11, " cases.")], "It has 5,200¹,² cases."),
        ([(72, 700, 11, "Revenue: "), (119, 700, 8, "520"), (133, 700, 11, " euros.")], "Revenue: 520 euros."),
        ([(72, 700, 33, "W"), (103, 712, 11, "e had 520 cases in the town of Lenn.")], "We had 520 cases in the town of Lenn."),
        ([(72, 700, 11, "CO"), (88.5, 698, 7, "2"), (93, 700, 11, " fell by 12.")], "CO2 fell by 12."),
    ],
)  # fmt: skip
def test_pdf_digits_are_raised_that_are_small_and_stand_high(
    make_pdf: Callable[..., bytes], drawn: list[tuple[float, float, float, str]], expected: str
) -> None:
    found = read_document(make_pdf([drawn]), url="https://page.example/r.pdf")
    assert found.text.replace(" ", "") == expected.replace(" ", "")


@pytest.mark.parametrize("turned", [0, 90, 270])
def test_pdf_pages_shown_on_their_side_are_laid_out_alike(make_pdf: Callable[..., bytes], turned: int) -> None:
    page = [
        (72, 560, 20, "Rail in figures"), *lines(FILLED, "were content; the rail-", "way spends 5.2 billion.", top=500),
        (72, 400, 11, "Year"), (300, 400, 11, "Cases"), (72, 386, 11, "2022"), (300, 386, 11, "4,100"),
    ]  # fmt: skip
    found = read_document(make_pdf([page], turned=turned), url="https://page.example/r.pdf")
    assert parts(found) == [
        "Rail in figures",
        f"{FILLED} were content; the railway spends 5.2 billion.",
        "Year\tCases",
        "2022\t4,100",
    ]


@pytest.mark.parametrize("interleaved", [False, True])
def test_pdf_columns_are_read_one_after_the_other(make_pdf: Callable[..., bytes], interleaved: bool) -> None:
    left = lines(
        "The council of Lenn voted 12 to 7 for",
        "the plan on Monday, which foresees 900",
        "flats on the former railway yard, and",
        "which is to cost 412 million euros, as",
        "the mayor said.",
        size=10,
    )
    right = lines(
        "Opponents had gathered 8,300 signa-",
        "tures against it; they want to go to",
        "court, as their speaker said after the",
        "vote. A second vote in the autumn could",
        "still stop the plan, he said.",
        x=320,
        size=10,
    )
    drawn = [line for pair in zip(left, right, strict=True) for line in pair] if interleaved else left + right
    found = read_document(make_pdf([[(72, 760, 16, "Flats for Lenn"), *drawn]]), url="https://page.example/r.pdf")
    assert "foresees 900 flats on the former railway yard, and which is to cost 412 million euros" in found.text
    assert "8,300 signatures against it; they want to go to court" in found.text
    assert found.text.index("the mayor said") < found.text.index("Opponents")


def test_pdf_with_a_password_says_so(make_pdf: Callable[..., bytes]) -> None:
    locked = (
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /O <"
        + b"41" * 32
        + b"> /U <"
        + b"42" * 32
        + b"> /P -4 >> /ID [<00> <00>] "
    )
    data = make_pdf([lines("Text")]).replace(b"/Root 1 0 R", locked + b"/Root 1 0 R")
    found = read_document(data, url="https://page.example/r.pdf")
    assert found.problem is Problem.NO_TEXT
    assert "password" in found.note


def test_pdf_that_cannot_be_read_says_why(make_pdf: Callable[..., bytes]) -> None:
    scanned = read_document(make_pdf([[], []]), url="https://page.example/r.pdf")
    broken = read_document(make_pdf([lines("Text")])[:200], url="https://page.example/r.pdf")
    assert (scanned.problem, broken.problem) == (Problem.NO_TEXT, Problem.NO_TEXT)
    assert "scan" in scanned.note
    assert "broken" in broken.note


SCANNED = b"q 500 0 0 700 40 60 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q"
LOGO = b"q 50 0 0 50 40 60 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q"
STRIPES = b"".join(b"q 500 0 0 100 40 %d cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q\n" % y for y in range(60, 760, 100))


@pytest.mark.parametrize(
    ("drawn", "note"),
    [
        ({1: SCANNED}, "Page 2 is a picture, as of a scan."),
        ({1: STRIPES}, "Page 2 is a picture, as of a scan."),
        ({1: SCANNED, 2: SCANNED, 4: SCANNED}, "Pages 2–3 and 5 are pictures, as of a scan."),
        ({1: LOGO}, ""),
        ({0: SCANNED}, ""),
        ({}, ""),
    ],
)
def test_pdf_pages_that_are_pictures_are_told(
    make_pdf: Callable[..., bytes], drawn: dict[int, bytes], note: str
) -> None:
    head = [(72, 800, 9, "Annual report 2023")]
    pages = [[*head, *lines("Nine hundred flats.")], *[head] * 4]
    found = read_document(make_pdf(pages, drawn_too=drawn), url="https://page.example/r.pdf")
    assert "Nine hundred flats." in found.text
    assert (found.problem, found.note) == (Problem.NO_TEXT if note else None, note)


def test_pdf_pages_that_fail_are_told(make_pdf: Callable[..., bytes]) -> None:
    data = make_pdf([lines("Nine hundred flats."), lines("Lost."), lines("The end.")])
    broken = data.replace(b"/Kids [5 0 R 7 0 R 9 0 R]", b"/Kids [5 0 R 3 0 R 9 0 R]")
    assert broken != data
    found = read_document(broken, url="https://page.example/r.pdf")
    assert found.text == "Nine hundred flats.\nThe end."
    assert (found.problem, found.note) == (Problem.NO_TEXT, "Page 2 could not be read.")


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def paragraph(inner: str, style: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{inner}</w:p>"


def test_docx_is_read_with_its_changes_accepted(make_docx: Callable[..., bytes]) -> None:
    body = (
        paragraph(run("Flats for Lenn"), "Heading1")
        + paragraph(run("The plan fore") + run("sees ") + f"<w:del><w:r><w:delText>800</w:delText></w:r></w:del><w:ins>{run('900')}</w:ins>" + run(" flats."))
        + f"<w:tbl><w:tr><w:tc>{paragraph(run('Year'))}</w:tc><w:tc>{paragraph(run('Flats'))}</w:tc></w:tr>"
        f"<w:tr><w:tc>{paragraph(run('2023'))}</w:tc><w:tc>{paragraph(run('412'))}</w:tc></w:tr></w:tbl>"
        + paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r>" + run("One") + "<w:r><w:br/></w:r>" + run("Two"))
    )  # fmt: skip
    found = read_document(
        make_docx(body, footnotes=f"<w:footnote>{paragraph(run('Of 2024.'))}</w:footnote>"), url="x.docx"
    )
    assert parts(found) == [
        "Flats for Lenn",
        "The plan foresees 900 flats.",
        "Year\tFlats",
        "2023\t412",
        "One\nTwo",
        "Of 2024.",
    ]
    assert found.blocks[0].role is Role.HEADING
    assert found.blocks[3].header == ("Year", "Flats")


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def cell(*inner: str) -> str:
    return f"<w:tc>{''.join(part if part.startswith('<') else paragraph(run(part)) for part in inner)}</w:tc>"


def control(inner: str) -> str:
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


FLATS = table(cell("Year") + cell("Flats"), cell("2023") + cell("87"))


@pytest.mark.parametrize(
    ("body", "read_as"),
    [
        (table(cell("outer", FLATS, "end") + cell("side")), ["outer end\tside", "Year\tFlats", "2023\t87"]),
        (table(cell(FLATS), cell("below")), ["Year\tFlats", "2023\t87", "below"]),
        (table(cell(table(cell("inner", FLATS)))), ["inner", "Year\tFlats", "2023\t87"]),
        (table(cell(control(FLATS))), ["Year\tFlats", "2023\t87"]),
        (table(cell("a") + control(cell("b")), cell("c")), ["a\tb", "c"]),
        (table(cell("a")).replace("</w:tbl>", control(f"<w:tr>{cell('b')}</w:tr>") + "</w:tbl>"), ["a", "b"]),
    ],
)
def test_docx_tables_within_tables_are_read_once(
    make_docx: Callable[..., bytes], body: str, read_as: list[str]
) -> None:
    found = read_document(make_docx(body), url="x.docx")
    assert parts(found) == read_as
    assert [b.header for b in found.blocks if "87" in found.text[b.start : b.end]] in ([], [("Year", "Flats")])


def test_docx_bombs_and_entities_are_refused(make_docx: Callable[..., bytes]) -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a>" + b" " * 120_000_000 + b"</a>")
    assert read_document(bomb.getvalue(), url="x.docx").problem is Problem.TOO_LARGE
    many = io.BytesIO()
    with zipfile.ZipFile(many, "w") as archive:
        for number in range(2_100):
            archive.writestr(f"word/{number}.xml", b"")
    assert read_document(many.getvalue(), url="x.docx").problem is Problem.TOO_LARGE
    evil = make_docx(paragraph(run("&x;"))).replace(b"PK\x03\x04", b"PK\x03\x04", 1)
    assert read_document(evil, url="x.docx").problem is Problem.NO_TEXT
    assert read_document(make_docx("")[:-30], url="x.docx").problem is Problem.NO_TEXT


def read(text: str, url: str, content_type: str | None = None) -> Document:
    return read_document(text.encode(), url=url, content_type=content_type)


def test_plain_text_joins_wrapped_lines_and_keeps_short_ones() -> None:
    wrapped = "The council of Lenn voted 12 to 7 for the plan on Monday,\nwhich foresees 900 flats on the former railway yard, as the\nmayor said."
    found = read(f"TITLE\n\n{wrapped}\r\n\r\n- one\n- two\n\nName: A\nName: B", "x.txt")
    assert parts(found) == ["TITLE", wrapped, "- one", "- two", "Name: A", "Name: B"]


def test_csv_rows_have_headers_and_json_values_their_names() -> None:
    table = read("Year;Flats\n2022;1.204,5\n2023;1.310,0\n", "x.csv")
    assert parts(table) == ["Year\tFlats", "2022\t1.204,5", "2023\t1.310,0"]
    assert table.blocks[1].header == ("Year", "Flats")
    values = read('{"town": {"name": "Lenn", "people": 5200.50, "none": null}, "years": [2022, 2023]}', "x.json")
    assert parts(values) == ["name: Lenn", "people: 5200.50", "years: 2022", "years: 2023"]
    assert values.blocks[1].header == ("town", "people")
    assert read("{" * 100_000, "x.json").problem is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council of Lenn voted 12 to 7\nfor the plan, which foresees\n900 flats on the railway yard.\nThe mayor was content, and said\nso.", ["The council of Lenn voted 12 to 7\nfor the plan, which foresees\n900 flats on the railway yard.", "The mayor was content, and said\nso."]),
        ("Flats in the town of Lenn\nFlats in the town of Marn", ["Flats in the town of Lenn", "Flats in the town of Marn"]),
        ("host: server of the first town\nport: the usual one of them", ["host: server of the first town", "port: the usual one of them"]),
        ("milk and bread\nbutter\neggs of the farm", ["milk and bread", "butter", "eggs of the farm"]),
        ("00:00:01,000 --> 00:00:04,000\nand the council of Lenn", ["00:00:01,000 --> 00:00:04,000", "and the council of Lenn"]),
        ("Flats that were built in 2022\n410\n430", ["Flats that were built in 2022", "410", "430"]),
        ("The points that were raised\n- one of them\n- the other", ["The points that were raised", "- one of them", "- the other"]),
    ],
)  # fmt: skip
def test_a_sentence_of_narrow_lines_is_whole(text: str, expected: list[str]) -> None:
    assert parts(read(text, "x.txt")) == expected


@pytest.mark.parametrize(
    ("text", "header", "rows"),
    [
        ("Item,2022,2023\nRevenue,4.1,5.2", ("Item", "2022", "2023"), ["Revenue\t4.1\t5.2"]),
        (",2021/22,2022-23\nRevenue,4.1,5.2", ("", "2021/22", "2022-23"), ["Revenue\t4.1\t5.2"]),
        ("Lenn,2019\nMarn,2020", (), ["Marn\t2020"]),
        ("2019,2020\n4,5", (), ["4\t5"]),
        ("Revenue,4.1\nCost,3.1", (), ["Cost\t3.1"]),
        (
            'Name;Umsatz 2022 (Mio. Euro)\n"Müller, Meier, Schmidt, Co";1,3\nAcme;5,2',
            ("Name", "Umsatz 2022 (Mio. Euro)"),
            ["Müller, Meier, Schmidt, Co\t1,3", "Acme\t5,2"],
        ),
        ("Ort;Wert\nLenn;1,5\nMarn;2,5", ("Ort", "Wert"), ["Lenn\t1,5", "Marn\t2,5"]),
        ("Name|Note\nA|x, y, z\nB|x", ("Name", "Note"), ["A\tx, y, z", "B\tx"]),
    ],
)
def test_csv_columns_are_parted_evenly_and_named_by_years_too(
    text: str, header: tuple[str, ...], rows: list[str]
) -> None:
    found = read(text, "x.csv")
    assert parts(found)[1:] == rows
    assert {block.header for block in found.blocks[1:]} == {header}


def test_a_csv_file_that_breaks_its_rules_is_read_once() -> None:
    broken = read("Year,Flats\n2022,1204\n2023," + "9" * 200_000 + "\n2024,1310\n", "x.csv")
    assert parts(broken) == ["Year\tFlats", "2022\t1204", "2023\t" + "9" * 200_000, "2024\t1310"]


LINKED = '<script type="application/ld+json">{"@type": "Article", "headline": "%s", "articleBody": "%s"}</script><p>Hi.'


@pytest.mark.parametrize(
    ("escaped", "read_as"),
    [
        (r"a \ud800 b", "a \ufffd b"),
        (r"a \uDFFF b", "a \ufffd b"),
        (r"a \udc00\ud800 b", "a \ufffd\ufffd b"),
        (r"a \ud800\ud83d\ude00 b", "a \ufffd\U0001f600 b"),
        (r"a \\ud800 b", r"a \ud800 b"),
        (r"a \\\ud800 \u00e9", "a \\\ufffd é"),
    ],
)
def test_half_a_surrogate_pair_in_json_is_one_character_that_cannot_be_read(escaped: str, read_as: str) -> None:
    bodies = (f'{{"{escaped}": "{escaped}"}}', LINKED % (escaped, escaped + " Flats." * 20))
    with ReaderCage(workers=1) as cage:
        data, page = cage.read(
            [
                ReadJob(data=body.encode(), url=f"https://page.example/x.{kind}")
                for body, kind in zip(bodies, ("json", "html"), strict=True)
            ]
        )
    assert (data.text, data.blocks[0].header, data.problem) == (f"{read_as}: {read_as}", (read_as,), None)
    assert (page.title, page.problem) == (read_as, None)
    assert f"{read_as} Flats." in page.text


def test_xml_is_read_and_entities_are_refused() -> None:
    feed = '<?xml version="1.0"?><rss><item><title>Flats</title><description>900 of them</description></item></rss>'
    assert parts(read(feed, "x.xml", "application/rss+xml")) == ["Flats", "900 of them"]
    evil = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'
    found = read(evil, "x.xml", "application/xml")
    assert (found.text, found.problem) == ("", Problem.NO_TEXT)


def test_xhtml_with_elements_that_close_themselves_is_whole() -> None:
    page = (
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title><script src="a.js"/></head>'
        '<body><div id="x"/><p>The plan foresees 900 flats.</p><a name="y"/><p>Really.</p></body></html>'
    )
    assert parts(read(page, "x", "application/xhtml+xml")) == ["The plan foresees 900 flats.", "Really."]


@pytest.mark.parametrize(
    ("data", "content_type", "url", "reader"),
    [
        (b"%PDF-1.4 x", "text/html", "x", "pdf"),
        (b"<!doctype html><p>a", "text/plain", "x", "html"),
        (b"<p>a", None, "x.html", "html"),
        (b"<p>a", "text/html; charset=utf-8", "x.pdf", "html"),
        (b"a < b", "text/plain", "x", "plain"),
        (b"a,b", "text/plain", "https://page.example/x.csv", "csv"),
        (b"# Head", None, "x.md", "plain"),
        (b'{"a": 1}', "application/ld+json", "x", "json"),
        (b"<?xml version='1.0'?><rss/>", None, "x", "xml"),
        (b"hello", "application/octet-stream", "x", "plain"),
    ],
)
def test_the_kind_of_file(data: bytes, content_type: str | None, url: str, reader: str) -> None:
    assert read_document(data, url=url, content_type=content_type).reader == reader


@pytest.mark.parametrize(
    ("data", "content_type"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "image/png"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "text/html"),
        (b"GIF89a" + bytes(100), None),
        (b"\x00\x00\x00\x18ftypmp42" + bytes(100), "video/mp4"),
        (b"\x7fELF" + bytes(100), None),
        (b"\xd0\xcf\x11\xe0" + bytes(100), "application/msword"),
        (b"PK\x03\x04" + bytes(100), "application/zip"),
        (b"some text", "image/svg"),
    ],
)
def test_what_holds_no_text_is_not_text(data: bytes, content_type: str | None) -> None:
    assert read_document(data, url="https://page.example/x", content_type=content_type).problem is Problem.NOT_TEXT


MIME = b"From: <Saved by a browser>\r\nSubject: Flats\r\nMIME-Version: 1.0\r\n"


@pytest.mark.parametrize(
    ("data", "content_type", "words"),
    [
        (b"{\\rtf1\\ansi The plan foresees 900 flats.}", "text/plain", "Rich Text"),
        (b"{\\rtf1\\ansi The plan foresees 900 flats.}", "application/rtf", "Rich Text"),
        (MIME + b'Content-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n--x\r\n', None, "web archive"),
        (MIME + b"Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPGh0", "text/plain", "web archive"),
        (b"--x\r\n\r\nThe plan\r\n--x--", "multipart/related; boundary=x", "web archive"),
        (b"The header of a mail is MIME-Version: 1.0, then Content-Type: multipart/mixed.", "text/plain", ""),
        (b"A file begins with {\\rtf1, as the rules say.", "text/plain", ""),
    ],
)  # fmt: skip
def test_formats_whose_words_stand_among_codes_are_told(data: bytes, content_type: str | None, words: str) -> None:
    found = read_document(data, url="https://page.example/x", content_type=content_type)
    assert (found.problem is Problem.NOT_TEXT) == bool(words)
    assert words in found.note


@pytest.mark.parametrize("data", [b"", b"  \n", b"\xef\xbb\xbf"])
def test_an_empty_file_has_no_text(data: bytes) -> None:
    assert read_document(data, url="https://page.example/x", content_type="text/plain").problem is Problem.NO_TEXT
