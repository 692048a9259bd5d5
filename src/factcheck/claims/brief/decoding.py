"""The bytes of a text file -> its text. In: bytes. Out: text with line feeds only, byte order mark taken off."""

from __future__ import annotations

import codecs

#: Byte order marks, the longer first (RFC 3629, RFC 2781).
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


#: Of a text this share of its first bytes at most is control characters; of pictures, archives and programs 10 %.
_CONTROLS = 0.03
_LOOKED_AT = 8192
_CONTROL = bytes(code for code in (*range(32), 127) if code not in b"\t\n\f\r")


def is_binary(data: bytes) -> bool:
    """Whether these are the bytes of a picture, an archive or a program, not of a text; UTF-16 without mark too."""
    if any(data.startswith(mark) for mark, _ in _MARKS):
        return False
    first = data[:_LOOKED_AT]
    return len(first) - len(first.translate(None, _CONTROL)) > _CONTROLS * len(first) + 1


def decode(data: bytes, *, declared: str | None = None) -> str:
    """Text of a file that somebody wrote by hand: its mark, the declared encoding, UTF-8, else windows-1252.

    windows-1252 is what the editors of Western Europe wrote before UTF-8; each byte has a meaning in it here.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _with_line_feeds(data[len(mark) :].decode(name, errors="replace"))
    for guess in (declared, "utf-8"):
        if guess:
            try:
                return _with_line_feeds(data.decode(guess))
            except (UnicodeDecodeError, LookupError):
                continue
    return _with_line_feeds(data.decode("cp1252", errors="replace"))


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
