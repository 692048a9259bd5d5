"""The PDF among the demonstration's pages. In: lines of text for each page. Out: the bytes of a PDF, always the same.

Plain text objects in a standard font, as many an office printer driver writes them: no structure, words broken at the
end of the line, a running head and a page number.
"""

from __future__ import annotations

from collections.abc import Sequence

TITLE = "Arms by rail: what the yard at Tumangang shows"
FONT_SIZE, LEADING, LEFT, TOP = 11, 16, 72, 770

PAGES = (
    (
        "Northern Rail Watch - Working paper 7, February 2024",
        "",
        "Arms by rail: what the yard at Tumangang shows",
        "",
        "This paper reads one railway yard through one winter. Tumangang is the",
        "last station before the bridge to Russia, and whatever leaves the coun-",
        "try by rail waits there for an engine.",
        "",
        "The pictures do not show what is under the covers. Two crates that fell",
        "from a wagon in December were photographed by a traveller. From the",
        "marks on their lids we know that a crate with two shells weighs 112 kilo-",
        "grams, of which the wood is 18 kilograms.",
        "",
        "1",
    ),
    (
        "Northern Rail Watch - Working paper 7, February 2024",
        "",
        "2. The longest queue",
        "",
        "The yard was at its fullest in January. A satellite picture of 17 January",
        "2024 showed 153 flat wagons at Tumangang station, three times as many as",
        "a week before. On 24 January the yard was empty but for 12 of the wa-",
        "gons, and snow lay between the rails.",
        "",
        "We conclude that the railway can clear the yard in seven days.",
        "",
        "2",
    ),
)


def make(pages: Sequence[Sequence[str]] = PAGES, title: str = TITLE) -> bytes:
    """A PDF with one page for each sequence of lines (Latin-1 text)."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R /Lang (en) >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        content = _content(lines)
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {5 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    objects.append(f"<< /Title ({_escaped(title)}) /CreationDate (D:20240208090000Z) >>")
    return _file(objects)


def _content(lines: Sequence[str]) -> str:
    shown = "\n".join(f"({_escaped(line)}) Tj T*" for line in lines)
    return f"BT /F1 {FONT_SIZE} Tf {LEADING} TL {LEFT} {TOP} Td\n{shown}\nET"


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _file(objects: Sequence[str]) -> bytes:
    """The objects with the header, the table of their offsets and the trailer; the last object is the information."""
    written = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(written))
        written += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    count = len(objects) + 1
    return written + (
        f"xref\n0 {count}\n0000000000 65535 f \n{table}"
        f"trailer\n<< /Size {count} /Root 1 0 R /Info {count - 1} 0 R >>\nstartxref\n{len(written)}\n%%EOF\n"
    ).encode("ascii")
