"""Files of the formats that nobody writes by hand, built from their parts for the tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence

import pytest

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def build_docx(body: str, *, links: dict[str, str] | None = None, parts: dict[str, str] | None = None) -> bytes:
    """A Word file: the XML inside its body, outside addresses by relation id, and other parts by name."""
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    relations = "".join(
        f'<Relationship Id="{key}" Type="hyperlink" Target="{url}" TargetMode="External"/>'
        for key, url in (links or {}).items()
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document {_W} {_R}><w:body>{body}</w:body></w:document>")
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{space}">{relations}</Relationships>',
        )
        for name, inner in (parts or {}).items():
            root = name.removesuffix(".xml")
            archive.writestr(f"word/{name}", f"<w:{root} {_W} {_R}>{inner}</w:{root}>")
    return buffer.getvalue()


Piece = tuple[float, float, float, str]


def build_pdf(
    pages: Sequence[Sequence[Piece]], *, link: tuple[int, tuple[int, int, int, int], str] | None = None
) -> bytes:
    """A PDF in Helvetica: for each page its pieces (left, bottom, size, words); one link (page, box, address)."""
    objects: list[str] = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    kids = []
    for number, pieces in enumerate(pages):
        stream = "\n".join(
            f"BT /F1 {size} Tf {left} {bottom} Td ({words}) Tj ET" for left, bottom, size, words in pieces
        )
        annotation = ""
        if link and link[0] == number:
            box = " ".join(map(str, link[1]))
            annotation = f"/Annots [<< /Type /Annot /Subtype /Link /Rect [{box}] /A << /S /URI /URI ({link[2]}) >> >>]"
        kids.append(len(objects) + 1)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects) + 2} 0 R "
            f"/Resources << /Font << /F1 3 0 R >> >> {annotation} >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>"
    out, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return out.encode("latin-1")


@pytest.fixture(scope="session")
def docx_of() -> Callable[..., bytes]:
    """Builds a Word file."""
    return build_docx


@pytest.fixture(scope="session")
def pdf_of() -> Callable[..., bytes]:
    """Builds a PDF."""
    return build_pdf
