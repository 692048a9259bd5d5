"""What kind of file it is. In: first bytes, content type, address. Out: the name of a reader, or None: no text.

The bytes decide where they have a signature, then the content type, then the ending of the address, then whether it
looks like text at all.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from factcheck.documents.decoding import utf16_order

TYPES = {
    "text/html": "html", "application/xhtml+xml": "html", "application/pdf": "pdf", "application/x-pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.ms-word.document.macroenabled.12": "docx",
    "text/plain": "plain", "text/markdown": "plain", "text/x-markdown": "plain", "text/vtt": "plain",
    "application/x-subrip": "plain", "text/csv": "csv", "text/tab-separated-values": "csv",
    "application/json": "json", "text/json": "json", "text/xml": "xml", "application/xml": "xml",
}  # fmt: skip

_ENDINGS = {
    ".html": "html", ".htm": "html", ".xhtml": "html", ".pdf": "pdf", ".docx": "docx", ".txt": "plain",
    ".text": "plain",
    ".md": "plain", ".markdown": "plain", ".srt": "plain", ".vtt": "plain", ".csv": "csv", ".tsv": "csv",
    ".json": "json",
    ".xml": "xml", ".rss": "xml", ".atom": "xml",
}  # fmt: skip

_MARKUP = re.compile(
    rb"(?:\s|<!--[^>]{0,400}-->|<\?xml[^>]{0,400}>)*<(?:!doctype\s+html|html|head|body|title|meta|script)\b", re.I
)
_XML = re.compile(rb"\s*<\?xml\b")
_BINARY = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"ID3", b"OggS", b"\x1aE\xdf\xa3", b"\x00\x00\x00", b"Rar!",
    b"7z\xbc\xaf",
    b"\x7fELF", b"MZ", b"\xd0\xcf\x11\xe0", b"\xca\xfe\xba\xbe", b"\x1f\x8b", b"BZh", b"\xfd7zXZ",
    b"\x28\xb5\x2f\xfd", b"wOFF",
    b"wOF2", b"BM", b"II*\x00", b"MM\x00*", b"SQLite format 3", b"PAR1",
)  # fmt: skip


_RICH = re.compile(rb"\s{0,9}\{\\rtf\d")
_ARCHIVE = re.compile(rb"(?:[A-Za-z-]{2,40}:[^\n]{0,400}\n(?:[ \t][^\n]{0,400}\n)*){0,20}?MIME-Version:", re.IGNORECASE)
_PARTS = re.compile(rb"Content-Type:\s{0,9}(?:multipart/|[^\n]{0,200}\n(?:[^\n]{1,400}\n){0,20}Content-Transfer)", re.I)


def unread_format(data: bytes, content_type: str | None) -> str | None:
    """Why a file is not read though it looks like text: its words stand among the codes of another program."""
    start = data[:2048]
    stated = (content_type or "").split(";")[0].strip().lower()
    if _RICH.match(start) or stated in ("application/rtf", "text/rtf"):
        return "It is a file in Rich Text Format, which is not read: save it as Word, PDF or plain text."
    if stated.startswith("multipart/") or (_ARCHIVE.match(start) and _PARTS.search(start)):
        return "It is a web archive or a mail (MIME), which is not read: save the page as HTML or PDF."
    return None


def reader_name(data: bytes, content_type: str | None, url: str) -> str | None:
    """ "html", "pdf", "docx", "plain", "csv", "json", "xml" or None for what holds no text."""
    start = data[:2048]
    if b"%PDF-" in start[:1024]:
        return "pdf"
    if start.startswith(b"PK\x03\x04"):
        return "docx" if b"word/" in data else None
    stated = (content_type or "").split(";")[0].strip().lower()
    stripped = start[3:] if start.startswith(b"\xef\xbb\xbf") else start
    if _MARKUP.match(stripped):
        return "html"
    named = TYPES.get(stated) or ("xml" if stated.endswith("+xml") else "json" if stated.endswith("+json") else None)
    if is_binary(start):
        return None
    if named in ("pdf", "docx"):
        return named
    if named is not None and stated != "text/plain":
        return named
    if _XML.match(stripped):
        return "xml"
    if stated.startswith(("image/", "audio/", "video/", "font/", "application/vnd.", "application/zip")):
        return None
    path = urlsplit(url).path.lower() if "://" in url else url.lower()
    ending = next((reader for end, reader in _ENDINGS.items() if path.endswith(end)), None)
    if stated == "text/plain":
        return ending if ending in ("csv", "json") else "plain"
    return ending or ("html" if stripped.lstrip()[:1] == b"<" else "plain")


def is_binary(start: bytes) -> bool:
    """Whether the first bytes are those of a picture, sound, archive or program, or no text in any encoding."""
    if start.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return False
    if start.startswith(_BINARY) and not start[:3].isalpha():
        return True
    if 0 in start:
        return utf16_order(start) is None
    return sum(byte < 9 or 13 < byte < 27 for byte in start) > 0.05 * max(1, len(start))
