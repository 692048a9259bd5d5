"""The words of a part of a Word file. In: an element of its XML. Out: its text as Word shows it, changes accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factcheck.documents.raised import raised

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""The copy of a drawing, a text box among them, for programs that do not know its kind."""

GONE = frozenset(
    W + name for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sectPr", "tblPr", "tcPr", "trPr")
)
"""Elements whose text is not shown: what was deleted, and properties."""

_SPACES = re.compile(r"[ \n\r\f\v]+")
_LINE = "\x00"
_PARAGRAPH = "\x01"
_APART = re.compile("[ \x00\x01]*\x01[ \x00\x01]*")
_SIGNS = {
    W + "tab": "\t", W + "ptab": "\t", W + "br": _LINE, W + "cr": _LINE, W + "noBreakHyphen": "\u2011",
}  # fmt: skip


def text_of(element: Any, tables: list[Any] | None = None) -> str:
    """The text below an element. tables: takes the tables in it, whose text is left out then."""
    parts: list[str] = []
    _collect(element, parts, tables)
    text = _APART.sub(_PARAGRAPH, _SPACES.sub(" ", "".join(parts))).strip(_PARAGRAPH)
    return text.replace(_PARAGRAPH, "\n").replace(_LINE, "\n").strip()


def own(element: Any, name: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, also those in a content control, but none of a table within."""
    for child in element:
        if child.tag == W + name:
            yield child
        elif child.tag not in GONE and child.tag not in (W + "tbl", FALLBACK) and isinstance(child.tag, str):
            yield from own(child, name)


def property_of(element: Any, path: str) -> str | None:
    """The value of a property, "" for one without a value, None where it is not set. path: names below the element."""
    found = element.find("/".join(W + name for name in path.split("/")))
    return None if found is None else found.get(W + "val", "")


def _collect(element: Any, parts: list[str], tables: list[Any] | None) -> None:
    for child in element:
        tag = child.tag
        if tag in (W + "t", MATH + "t"):
            parts.append(child.text or "")
        elif tag in _SIGNS:
            parts.append(_SIGNS[tag])
        elif tag == W + "tbl" and tables is not None:
            tables.append(child)
        elif tag in GONE or tag == FALLBACK or not isinstance(tag, str) or (tag == W + "r" and _is_hidden(child)):
            continue
        elif tag == W + "p":
            parts.append(_PARAGRAPH)
            _collect(child, parts, tables)
            parts.append(_PARAGRAPH)
        elif tag == MATH + "sup" or (tag == W + "r" and property_of(child, "rPr/vertAlign") == "superscript"):
            _lay_raised(child, parts, tables)
        else:
            if tag == MATH + "den" or (tag == MATH + "num" and "".join(parts[-3:])[-1:].isdigit()):
                parts.append("/" if tag == MATH + "den" else " ")
            _collect(child, parts, tables)


def _lay_raised(element: Any, parts: list[str], tables: list[Any] | None) -> None:
    """Raised text: an exponent as superscript digits, note marks left out."""
    inside: list[str] = []
    _collect(element, inside, tables)
    text = "".join(inside)
    laid = raised("".join(parts[-3:])[-40:], text.strip(), linked=False) if text.strip() else None
    parts.append(text if laid is None else laid)


def _is_hidden(run: Any) -> bool:
    """Whether Word does not show a run, or shows it struck out."""
    told = (property_of(run, f"rPr/{name}") for name in ("vanish", "strike", "dstrike"))
    return any(value is not None and value not in ("0", "false", "off") for value in told)
