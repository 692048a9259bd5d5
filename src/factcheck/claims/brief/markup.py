"""HTML source -> its tags and words, each with the offset at which it is written. In: text. Out: events in order.

A parser that builds a tree forgets where a word stood, and a brief's place must lead back to its line and column. One
forward pass, as the HTML standard's tokenizer goes: what is never closed reaches to the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

#: Elements whose content is not marked-up text (HTML standard, 13.2.5).
_RAW = frozenset(
    {"script", "style", "textarea", "noscript", "iframe", "template", "svg", "math", "title", "xmp", "noembed"}
)

_NAME = re.compile(r"[A-Za-z][^\s/>]{0,80}")
_ATTRIBUTE = re.compile(r"""([^\s"'>/=]{1,100})(?:\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")


@dataclass(frozen=True, slots=True)
class Tag:
    """An opening or closing tag. `name` in lower case; attributes as written, entities still in them."""

    offset: int
    name: str
    closing: bool = False
    attributes: dict[str, str] = field(default_factory=dict)
    content: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Text between tags, entities still in it."""

    offset: int
    text: str


def events(source: str) -> Iterator[Tag | Words]:
    """Tags and words in order. A raw element (script, title …) is one event that holds its content."""
    position, length = 0, len(source)
    while position < length:
        opening = source.find("<", position)
        if opening < 0:
            yield Words(position, source[position:])
            return
        if opening > position:
            yield Words(position, source[position:opening])
        tag, position = _tag(source, opening)
        if tag is not None:
            yield tag


def _tag(source: str, opening: int) -> tuple[Tag | Words | None, int]:
    """What begins at a `<`, and where to go on."""
    if source.startswith("<!--", opening):
        return None, _behind(source, "-->", opening + 4)
    if source.startswith(("<!", "<?"), opening):
        return None, _behind(source, ">", opening + 2)
    closing = source.startswith("</", opening)
    name = _NAME.match(source, opening + (2 if closing else 1))
    if not name:
        return Words(opening, "<"), opening + 1
    end = _end_of_tag(source, name.end())
    word = name.group().lower()
    if closing:
        return Tag(opening, word, closing=True), end
    attributes = _attributes(source[name.end() : end])
    if word not in _RAW or source[end - 2 : end] == "/>":
        return Tag(opening, word, attributes=attributes), end
    stop = _closing_tag(source, word, end)
    return Tag(opening, word, attributes=attributes, content=source[end:stop]), _behind(source, ">", stop)


def _behind(source: str, mark: str, position: int) -> int:
    found = source.find(mark, position)
    return len(source) if found < 0 else found + len(mark)


def _end_of_tag(source: str, position: int) -> int:
    """Behind the `>` that ends a tag; one inside a quoted attribute does not count."""
    end = source.find(">", position)
    if end < 0:
        return len(source)
    stretch = source[position:end]
    if stretch.count('"') % 2 == 0 and stretch.count("'") % 2 == 0:
        return end + 1
    for match in re.finditer(r"""=\s{0,20}"[^"]*"|=\s{0,20}'[^']*'|>""", source[position : position + 20_000]):
        if match.group() == ">":
            return position + match.end()
    return end + 1


def _closing_tag(source: str, name: str, position: int) -> int:
    found = re.compile(f"</{re.escape(name)}(?=[\\s/>])", re.IGNORECASE).search(source, position)
    return found.start() if found else len(source)


def _attributes(text: str) -> dict[str, str]:
    return {
        match.group(1).lower(): match.group(2) or match.group(3) or match.group(4) or ""
        for match in _ATTRIBUTE.finditer(text[:20_000])
    }
