"""Raw HTML inside Markdown. In: the text of a file. Out: a text of the same length in which tags are filled out.

Tags, comments, scripts and styles are furniture of the page; the words between tags are the brief's. Filling before
parsing keeps every offset, and spares the parser's own search for tags, whose work grows with the square of a bad file.
"""

from __future__ import annotations

import re

#: A letter that stands in no text: private use.
FILLER = "\ue000"
_TAG = re.compile(r"</?(?P<name>[A-Za-z][A-Za-z0-9-]{0,30})(?:\s[^<>]{0,2000})?/?>")
_WITHOUT_WORDS = frozenset(["script", "style", "svg", "iframe", "noscript"])
_LONGEST_SCRIPT = 200_000
_NO_LINE_END = re.compile(r"[^\n]")


def fill_html(text: str) -> str:
    """The text with its HTML replaced by `FILLER`, line ends kept."""
    if "<" not in text:
        return text
    pieces: list[str] = []
    position = 0
    while True:
        opening = text.find("<", position)
        if opening < 0:
            return "".join([*pieces, text[position:]])
        end = _end(text, opening)
        pieces.append(text[position:opening])
        if end is None:
            pieces.append("<")
            position = opening + 1
        else:
            pieces.append(_NO_LINE_END.sub(FILLER, text[opening:end]))
            position = end


def _end(text: str, opening: int) -> int | None:
    """Behind the tag, comment or element without words that begins here; None where nothing of the kind does."""
    if text.startswith("<!--", opening):
        end = text.find("-->", opening + 4)
        return len(text) if end < 0 else end + 3
    tag = _TAG.match(text, opening)
    if tag is None:
        return None
    name = tag.group("name").lower()
    if name in _WITHOUT_WORDS and text[opening + 1] != "/":
        end = text.find(f"</{tag.group('name')}", tag.end(), tag.end() + _LONGEST_SCRIPT)
        return tag.end() if end < 0 else end
    return tag.end()
