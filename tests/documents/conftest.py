"""Makers of test files: a PDF and a Word file from lists of lines, with no library in between."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable

import pytest

Line = tuple[float, float, float, str]
"""x, y (from the bottom), size, text of a line on a page of 595 x 842 points."""


def pdf_of(
    pages: list[list[Line]],
    *,
    title: str = "",
    compress: bool = True,
    turned: int = 0,
    drawn_too: dict[int, bytes] | None = None,
) -> bytes:
    """A PDF with these lines in Helvetica, MacRoman encoding (which has the fi and fl ligatures).

    turned: 90 or 270, for pages that are shown on their side with lines that run upright then. drawn_too: more that
    is drawn on a page, by its number from 0.
    """
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /MacRomanEncoding >>")
    kids = []
    for number, lines in enumerate(pages):
        drawn = b"\n".join(_drawn(*line, turned) for line in lines) + (drawn_too or {}).get(number, b"")
        packed = zlib.compress(drawn) if compress else drawn
        coding = b"/Filter /FlateDecode " if compress else b""
        objects.append(b"<< %s/Length %d >>\nstream\n%s\nendstream" % (coding, len(packed), packed))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate %d /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (turned, len(objects))
        )
        kids.append(len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    objects.append(b"<< /Title (%s) >>" % title.encode("latin-1"))
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\n" % (len(objects) + 1, len(objects)))
    out.write(b"startxref\n%d\n%%%%EOF\n" % start)
    return out.getvalue()


def _drawn(x: float, y: float, size: float, text: str, turned: int = 0) -> bytes:
    coded = text.encode("mac_roman").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    place = {0: (1, 0, 0, 1, x, y), 90: (0, 1, -1, 0, 595 - y, x), 270: (0, -1, 1, 0, y, 842 - x)}[turned]
    return b"BT /F1 %g Tf %g %g %g %g %g %g Tm (%s) Tj ET" % (size, *place, coded)


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx_of(body: str, **parts: str) -> bytes:
    """A Word file with this body; `footnotes` and other parts by name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
        for name, xml in parts.items():
            archive.writestr(f"word/{name}.xml", f'<w:{name} xmlns:w="{W}">{xml}</w:{name}>')
    return out.getvalue()


@pytest.fixture
def make_pdf() -> Callable[..., bytes]:
    """`pdf_of`."""
    return pdf_of


@pytest.fixture
def make_docx() -> Callable[..., bytes]:
    """`docx_of`."""
    return docx_of
