"""Bytes of a claims file -> text. In: bytes. Out: text without BOM, free of NUL and control characters, or complaints.

Offsets, lines and columns of everything that follows count in this text.
"""

from __future__ import annotations

import codecs
import re

from factcheck.claims.file.complaints import Complaints, Span

MAX_BYTES = 2_000_000
"""A claims file of 10,000 claims is about 2 MB; what is larger is a mistake or an attack."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def decode(path: str, data: bytes) -> Complaints:
    """The text, as the `Complaints` that its reading goes on with; raises InvalidInputError for what is no text."""
    if len(data) > MAX_BYTES:
        complaints = Complaints(path, "")
        complaints.error(
            Span(0, 0),
            f"The file is {len(data) / 1_000_000:.1f} MB; a claims file may have 2 MB.",
            "Split it into several files, and give them all to the command.",
        )
        complaints.refuse()
    encoding = "utf-8"
    for mark, name in _BOMS:
        if data.startswith(mark):
            data, encoding = data[len(mark) :], name
            break
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        text = data.decode(encoding, "replace")
        complaints = Complaints(path, text)
        offset = len(data[: error.start].decode(encoding, "replace"))
        complaints.error(Span(offset, offset + 1), *_undecodable(data, error.start, encoding))
        complaints.refuse()
    complaints = Complaints(path, text)
    _refuse_controls(complaints)
    return complaints


def _undecodable(data: bytes, offset: int, encoding: str) -> tuple[str, str]:
    if encoding != "utf-8":
        return "The file breaks off in the middle of a UTF-16 character.", "Save it again as UTF-8."
    byte = data[offset]
    guess = bytes([byte]).decode("cp1252", "replace")
    hint = f", which is '{guess}' in Windows-1252" if guess.isprintable() and guess != "\ufffd" else ""
    return f"The file is not UTF-8: byte 0x{byte:02X}{hint}.", "Save it as UTF-8 in your editor."


def _refuse_controls(complaints: Complaints) -> None:
    text = complaints.text
    if text[:400].count("\x00") * 3 > len(text[:400]):
        complaints.error(Span(0, 0), "The file looks like UTF-16 without its mark.", "Save it as UTF-8.")
        complaints.refuse()
    for found, match in enumerate(_CONTROL.finditer(text)):
        if found == 20:  # twenty places are enough to find where they come from
            break
        complaints.error(
            Span(match.start(), match.end()),
            f"A control character (U+{ord(match.group()):04X}) stands here.",
            "Delete it; it may have come along when the words were copied from a PDF.",
        )
    complaints.refuse()
