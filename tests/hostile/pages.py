"""Bodies that harm their reader. In: nothing. Out: bytes with a type, and whether the sentence in them must be found.

Where SENTENCE stands in a body, it must be in the text that is read, or a problem must say why not: a page that was not
read in full must never look as if it did not say it.
"""

from __future__ import annotations

import gzip
import io
import random
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

SENTENCE = "The port handled 5.2 million containers in 2023."
SECRET = "root:"


@dataclass(frozen=True)
class Body:
    """One input. `speaks`: SENTENCE stands in it. `whole`: it is an honest page, so it must be read, not excused."""

    name: str
    data: bytes
    kind: str
    speaks: bool = True
    whole: bool = False


def _page(inner: str) -> bytes:
    return f"<!doctype html><html><head><title>Port</title></head><body>{inner}</body></html>".encode()


TEXT = f"<article><h1>Port figures</h1><p>{SENTENCE} The ministry said so on Monday.</p></article>"
FILLER = "<p>Shipping lines and the harbour office were asked about the year that followed.</p>"


def charsets() -> Iterator[Body]:
    """Types whose charset is a trap: codecs that are no charsets, labels that lie, labels of nothing."""
    labels = (
        "utf-8", "UTF8", '"utf-8"', "utf-8; charset=latin-1", "zlib", "bz2", "hex", "base64", "uu", "quopri", "rot13",
        "idna", "undefined", "utf-7", "unicode_escape", "raw_unicode_escape", "punycode", "mbcs", "unknown-8bit",
        "a\x00b", "", "'", "x" * 5000, "../../etc/passwd", "ascii", "iso-8859-1",
    )  # fmt: skip
    for label in labels:
        yield Body(f"charset={label[:20]!r}", _page(TEXT), f"text/html; charset={label}", whole=True)
    for label, codec in (
        ("utf-16le", "utf-16-le"),
        ("windows-1252", "cp1252"),
        ("shift_jis", "shift_jis"),
        ("koi8-r", "koi8-r"),
    ):
        yield Body(f"really {label}", _page(TEXT).decode().encode(codec), f"text/html; charset={label}", whole=True)
    yield Body(
        "a BOM against the label", b"\xff\xfe" + _page(TEXT).decode().encode("utf-16-le"), "text/html; charset=utf-8"
    )
    yield Body("invalid bytes", _page(TEXT) + b"\xff\xfe\xfd" * 100, "text/html; charset=utf-8")
    yield Body("random bytes as text", random.Random(1).randbytes(50_000), "text/plain", speaks=False)


def markup() -> Iterator[Body]:
    """HTML that is deep, wide, endless, or broken."""
    for depth in (10, 50, 253, 254, 300, 3000, 10_000, 100_000):
        yield Body(f"{depth} nested elements", _page("<div>" * depth + TEXT + "</div>" * depth), "text/html")
    bodies = {
        "200,000 paragraphs": TEXT + "<p>" * 200_000,
        "200,000 attributes": TEXT + "<div " + " ".join(f"a{n}=b" for n in range(200_000)) + ">end</div>",
        "an attribute of 5 MB": f'{TEXT}<p title="{"a" * 5_000_000}">end</p>',
        "a tag name of 1 MB": f"{TEXT}<{'a' * 1_000_000}>end",
        "100,000 cells": TEXT + "<table>" + "<tr><td>1<td>2<td>3<td>4<td>5" * 20_000 + "</table>",
        "2,000 nested tables": "<table><tr><td>" * 2000 + TEXT,
        "50,000 misnested tags": TEXT + "<b><i></b></i>" * 50_000,
        "50,000 open formatting tags": "<b><i><u><font>" * 12_500 + TEXT,
        "a comment without end": TEXT + "<!-- " + "-" * 1_000_000,
        "a script without end": TEXT + "<script>" + "var a = 1;" * 100_000,
        "5 MB of script": "<script>" + "var a = 1;" * 500_000 + "</script>" + TEXT,
        "a million entities": TEXT + "<p>" + "&amp;" * 1_000_000,
        "entities without end": TEXT + "<p>&" + "a" * 1_000_000,
        "2 MB of digits and commas": TEXT + "<p>" + "1," * 1_000_000,
        "2 MB of digits": TEXT + "<p>" + "1" * 2_000_000,
        "2 MB of quotation marks": TEXT + "<p>" + "“" * 700_000,
        "2 MB of brackets": TEXT + "<p>" + "(" * 2_000_000,
        "2 MB of spaces": TEXT + "<p>" + " \u00a0" * 600_000 + "</p>",
        "2 MB of dashes": TEXT + "<p>" + "-–—" * 300_000,
        "a line of 5 MB": f"{TEXT}<pre>{'word ' * 1_000_000}</pre>",
        "NULs": "\x00" * 1000 + TEXT + "\x00" * 1000,
        "50,000 links": TEXT + '<a href="/x">link</a>' * 50_000,
        "50,000 list items": TEXT + "<ul>" + "<li>one" * 50_000,
        "svg and math": "<svg>" * 500 + "<math>" * 500 + "</math>" * 500 + "</svg>" * 500 + TEXT,
        "plaintext at the end": TEXT + "<plaintext>" + "</body>" * 1000,
        "templates": "<template>" * 1000 + "</template>" * 1000 + TEXT,
        "a base and a refresh": '<base href="file:///"><meta http-equiv=refresh content="0;url=file:///etc/passwd">'
        + TEXT,
        "bidi and invisible characters": TEXT + "<p>" + "\u202e\u2066\u200b\ufeff" * 50_000,
        "combining marks": TEXT + "<p>a" + "\u0301" * 500_000,
        "surrogates as entities": TEXT + "<p>&#xD800;&#xDFFF;&#x110000;&#0;" * 1000,
        "a doctype with entities": '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + TEXT + "&a;",
    }
    for name, inner in bodies.items():
        yield Body(name, _page(inner), "text/html")
    yield Body("an honest page", _page(TEXT + FILLER * 20), "text/html", whole=True)
    yield Body("empty", b"", "text/html", speaks=False)
    yield Body("one byte", b"<", "text/html", speaks=False)


def xml() -> Iterator[Body]:
    """XML that expands, reads files, or does not end."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    head = '<?xml version="1.0"?>'
    inputs = {
        "billion laughs": f'{head}<!DOCTYPE a [<!ENTITY l0 "lol">{laughs}]><a>&l9;</a>',
        "quadratic growth": f'{head}<!DOCTYPE a [<!ENTITY x "{"x" * 50_000}">]><a>{"&x;" * 20_000}</a>',
        "a local file": f'{head}<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        "an address": f'{head}<!DOCTYPE a [<!ENTITY x SYSTEM "http://127.0.0.1:9/">]><a>&x;</a>',
        "a remote DTD": f'{head}<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a>x</a>',
        "parameter entities": f'{head}<!DOCTYPE a [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]><a>x</a>',
        "100,000 deep": head + "<a>" * 100_000,
        "not closed": head + "<a><b>" + "text " * 1000,
    }
    for name, text in inputs.items():
        for kind in ("application/xml", "application/xhtml+xml"):
            yield Body(f"{name} as {kind.partition('/')[2]}", text.encode(), kind, speaks=False)


DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx_of(body: str, extra: dict[str, bytes] | None = None) -> bytes:
    """A Word file with this body."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr(
            "word/document.xml", f'<?xml version="1.0"?><w:document {_WORD}><w:body>{body}</w:body></w:document>'
        )
        for name, data in (extra or {}).items():
            archive.writestr(name, data)
    return out.getvalue()


_PARAGRAPH = f"<w:p><w:r><w:t>{SENTENCE}</w:t></w:r></w:p>"


def archives() -> Iterator[Body]:
    """Word files and zips that are bombs or lie."""
    good = docx_of(_PARAGRAPH)
    yield Body("an honest Word file", good, DOCX, whole=True)
    yield Body("300 MB in a Word file", docx_of(_PARAGRAPH, {"word/media/a.bin": bytes(300 << 20)}), DOCX)
    yield Body("60 MB of paragraphs", docx_of("<w:p/>" * 10_000_000 + _PARAGRAPH), DOCX)
    yield Body("50,000 members", docx_of(_PARAGRAPH, {f"a/{n}": b"" for n in range(50_000)}), DOCX)
    yield Body("nested 50,000 deep", docx_of("<w:p>" * 50_000 + _PARAGRAPH), DOCX)
    yield Body("a path upwards", docx_of(_PARAGRAPH, {"../../../../tmp/factcheck-hostile": b"x"}), DOCX)
    yield Body("cut in half", good[: len(good) // 2], DOCX)
    yield Body("no zip at all", b"PK\x03\x04" + bytes(1000), DOCX, speaks=False)
    yield Body("a size that lies", good.replace(len(_PARAGRAPH).to_bytes(4, "little"), b"\x01\x00\x00\x00"), DOCX)
    yield Body(
        "a plain zip", docx_of("").replace(b"word/document.xml", b"word/documenx.xml"), "application/zip", speaks=False
    )
    yield Body("gzip as a page", gzip.compress(_page(TEXT)), "application/gzip", speaks=False)


def pdf_of(
    content: bytes,
    *,
    filtered: bytes = b"",
    kids: bytes = b"3 0 R",
    count: int = 1,
    resources: bytes = b"",
    extra: bytes = b"",
) -> bytes:
    """A PDF of one page with this content stream."""
    objects = [
        b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
        b"2 0 obj<</Type/Pages/Kids[%s]/Count %d>>endobj" % (kids, count),
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>%s>>>>endobj" % resources,
        b"4 0 obj<</Length %d%s>>stream\n%s\nendstream endobj" % (len(content), filtered, content),
        b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj",
        extra,
    ]
    return b"%PDF-1.4\n" + b"\n".join(objects) + b"\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF"


_SHOWN = b"BT /F1 12 Tf 50 700 Td (%s) Tj ET" % SENTENCE.encode()


def pdfs() -> Iterator[Body]:
    """PDFs that inflate, recurse, or promise what they do not hold."""
    kind = "application/pdf"
    flate = b"/Filter/FlateDecode"
    bomb = zlib.compress(bytes(256 << 20), 9)
    form = (
        b"6 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>/Length 4>>"
        b"stream\n/X Do\nendstream endobj"
    )
    good = pdf_of(_SHOWN)
    inputs = {
        "256 MB in a stream": pdf_of(bomb, filtered=flate),
        "filters ten deep": pdf_of(b"x" * 100, filtered=b"/Filter[" + b"/FlateDecode" * 10 + b"]"),
        "a million operators": pdf_of(zlib.compress(b"0 0 m 9 9 l S " * 1_000_000), filtered=flate),
        "a million shown strings": pdf_of(
            zlib.compress(b"BT /F1 1 Tf " + b"(a) Tj " * 1_000_000 + b"ET"), filtered=flate
        ),
        "a page 100,000 times": pdf_of(_SHOWN, kids=b"3 0 R " * 100_000, count=100_000),
        "a count of 2 billion": pdf_of(_SHOWN, count=2_000_000_000),
        "a tree that bites its tail": pdf_of(_SHOWN, kids=b"2 0 R"),
        "a form within itself": pdf_of(b"/X Do " + _SHOWN, resources=b"/XObject<</X 6 0 R>>", extra=form),
        "states nested a million deep": pdf_of(zlib.compress(b"q " * 1_000_000 + _SHOWN), filtered=flate),
        "a table that points at itself": good.replace(b"trailer", b"startxref\n9\ntrailer<</Prev 9>>"),
        "only the header": b"%PDF-1.7\n",
        "cut in half": good[: len(good) // 2],
        "a stream length that lies": good.replace(b"/Length", b"/Length 99999999 /L"),
        "encrypted with nonsense": good.replace(
            b"/Size 6", b"/Size 6/Encrypt<</Filter/Standard/V 9/R 9/O(x)/U(x)/P 0>>"
        ),
        "arrays nested deep": pdf_of(_SHOWN, extra=b"6 0 obj" + b"[" * 200_000 + b"endobj"),
        "random bytes": b"%PDF-1.4\n" + random.Random(2).randbytes(200_000),
    }
    for name, data in inputs.items():
        yield Body(name, data, kind, speaks=False)
    yield Body("an honest PDF", good, kind, whole=True)


def fuzzed(each: int) -> Iterator[Body]:
    """Honest files with some of their bytes changed, taken away or doubled."""
    seeds = (
        ("page", _page(TEXT + FILLER * 5), "text/html"),
        ("Word file", docx_of(_PARAGRAPH * 5), DOCX),
        ("PDF", pdf_of(_SHOWN), "application/pdf"),
        (
            "feed",
            b'<?xml version="1.0"?><rss><channel><item><title>a</title></item></channel></rss>',
            "application/rss+xml",
        ),
    )
    for name, data, kind in seeds:
        dice = random.Random(name)
        for number in range(each):
            changed = bytearray(data)
            for _ in range(dice.choice((1, 3, 30))):
                at = dice.randrange(len(changed) or 1)
                change = dice.randrange(3)
                if change == 0 and changed:
                    changed[at] = dice.randrange(256)
                elif change == 1:
                    del changed[at : at + dice.randrange(1, 40)]
                else:
                    changed[at:at] = changed[at : at + 40]
            yield Body(f"{name}, {number}", bytes(changed), kind, speaks=False)
