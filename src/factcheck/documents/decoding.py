"""Bytes to text. In: the body and what the server said of it. Out: the text, its encoding, whether it is faulty.

The order is that of the HTML standard (BOM, header, meta, detection) with one departure, since labels lie more often
than bytes: what is valid UTF-8 with several multi-byte characters is read as UTF-8 whatever the label says, and a label
under which the bytes do not decode is passed over.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import webencodings

_META = re.compile(rb"""<meta\b[^>]{0,400}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_:.+-]{1,40})""", re.IGNORECASE)
_XML_DECLARATION = re.compile(rb"""^\s{0,9}<\?xml\b[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9_:.+-]{1,40})""")
_HEADER_CHARSET = re.compile(r"""charset\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_:.+-]{1,40})""", re.IGNORECASE)
_TAG = re.compile(rb"<[^<>]{0,2000}>")
_NOT_ASCII = re.compile(rb"[\x80-\xff]+")
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(u[dD][89a-fA-F][0-9a-fA-F]{2})|.)", re.DOTALL
)

SNIFFED_BYTES = 4096
"""How far a meta declaration is looked for. The standard says 1024; real pages put scripts in front of it."""

DETECTED_BYTES = 40_000
"""How much of an undeclared page is shown to the detector."""

MOST_REPLACED = 0.01
"""Share of characters that may fail to decode before the text is called unreadable."""

EURO_BYTE = 0x80
"""What GBK of Windows writes for the euro sign (Encoding Standard, 10.1.1)."""

_EURO = "factcheck.euro"
_OF_TWO_BYTES = frozenset({"euc-jp", "shift_jis", "gbk", "gb18030", "big5", "euc-kr"})
"""Encodings in which one lost byte spoils a character or two, and of which text of another kind is seldom made."""

_CANDIDATES = [
    "cp1252", "cp1251", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "koi8_r", "cp874",
    "iso8859_2",
    "shift_jis", "euc_jp", "euc_kr", "gb18030", "big5",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Decoded:
    """text; encoding: the name of the codec; faulty: too much of it did not decode, so the text cannot be trusted."""

    text: str
    encoding: str
    faulty: bool = False


def decode(data: bytes, content_type: str | None = None) -> Decoded:
    """The text of `data`, never raising. Line ends stay as they are; a BOM is taken off."""
    bom = _bom(data)
    if bom:
        name, skip = bom
        return _checked(data[skip:].decode(name, "replace"), name)
    as_utf8 = _utf8(data)
    if as_utf8 is not None:
        return Decoded(as_utf8, "utf-8")
    for label in _labels(data, content_type):
        encoding = webencodings.lookup(label)
        if encoding is None or encoding.name in ("replacement", "x-user-defined", "utf-8"):
            continue
        codec = codecs.lookup("gb18030") if encoding.name == "gbk" else encoding.codec_info
        try:
            return Decoded(codec.decode(data, "strict")[0], encoding.name)
        except (UnicodeDecodeError, ValueError):
            text = codec.decode(data, _EURO if codec.name == "gb18030" else "replace")[0]
            if _lost(text) <= (MOST_REPLACED if encoding.name in _OF_TWO_BYTES else MOST_REPLACED / 10):
                return Decoded(text, encoding.name)
    return _detected(data)


def _euro(fault: UnicodeError) -> tuple[str, int]:
    """A byte 0x80 of Chinese text is the euro sign, as in the standard's table; other faults are U+FFFD."""
    if not isinstance(fault, UnicodeDecodeError):
        raise fault
    if fault.object[fault.start] == EURO_BYTE:
        return "€", fault.start + 1
    return "\ufffd", fault.end


codecs.register_error(_EURO, _euro)


def _bom(data: bytes) -> tuple[str, int] | None:
    if data.startswith(b"\xef\xbb\xbf"):
        return "utf-8", 3
    if data.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "utf-32", 0
    if data.startswith(b"\xff\xfe"):
        return "utf-16-le", 2
    if data.startswith(b"\xfe\xff"):
        return "utf-16-be", 2
    order = utf16_order(data[:2000])
    return (order, 0) if order else None


def paired(json: str) -> str:
    """JSON in which the escape of one half of a surrogate pair is that of U+FFFD: no text holds half a character."""
    if not _SURROGATE.search(json):
        return json
    return _ESCAPE.sub(lambda found: r"\ufffd" if found[1] else found[0], json)


def utf16_order(start: bytes) -> str | None:
    """The codec of UTF-16 without a mark: its zero bytes (of spaces and tags) stand at every second place only."""
    even, odd = start[0::2].count(0), start[1::2].count(0)
    least = max(4, len(start) // 40)
    if odd >= least and not even:
        return "utf-16-le"
    return "utf-16-be" if even >= least and not odd else None


def _utf8(data: bytes) -> str | None:
    """The text if the bytes are UTF-8; one cut at the end, or a few bad bytes among many good ones, are allowed."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return None if "\x1b" in text and ("\x1b$" in text or "\x1b(" in text) else text
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    wide = sum(1 for run in _NOT_ASCII.finditer(data[:200_000]) if len(run.group()) >= 2)
    return text if bad <= 1 + wide // 20 and wide >= 3 else None


def _labels(data: bytes, content_type: str | None) -> list[str]:
    labels = _HEADER_CHARSET.findall(content_type or "")[:1]
    for pattern in (_XML_DECLARATION, _META):
        labels += [match.decode("ascii") for match in pattern.findall(data[:SNIFFED_BYTES])[:1]]
    if b"\x1b$" in data[:SNIFFED_BYTES] or b"\x1b(" in data[:SNIFFED_BYTES]:
        labels.append("iso-2022-jp")
    # A page cannot name UTF-16 in its own ASCII bytes, and latin-1 means windows-1252 in the standard's table.
    return [label for label in labels if not label.lower().startswith("utf-16")]


def _detected(data: bytes) -> Decoded:
    """No usable label: the likeliest encoding of the text between the tags."""
    sample = _TAG.sub(b" ", data[: DETECTED_BYTES * 4])[:DETECTED_BYTES]
    name = _likeliest(sample)
    return _checked(data.decode(name, "replace"), name)


def _likeliest(sample: bytes) -> str:
    if sum(len(run.group()) for run in _NOT_ASCII.finditer(sample)) < 4:
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=_CANDIDATES, enable_fallback=False).best()
    return best.encoding if best is not None else "cp1252"


def _checked(text: str, name: str) -> Decoded:
    return Decoded(text, name, faulty=_lost(text) > MOST_REPLACED)


def _lost(text: str) -> float:
    """Share of characters that stand for bytes without a meaning, or for control codes that no text has."""
    sample = text[:200_000]
    lost = sum(sample.count(mark) for mark in ("\ufffd", "\x00", "\x01", "\x02", "\x03", "\x04", "\x7f"))
    return lost / max(1, len(sample))
