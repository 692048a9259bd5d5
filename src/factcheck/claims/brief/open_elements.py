"""Which HTML elements are open, and what they make of the words inside. In: tags in order. Out: what a paragraph is.

Each open element knows what it and those around it say, so that an answer costs the same at any depth.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.claims.brief.manuscript import Part
from factcheck.claims.brief.markup import Tag

VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_PARTS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Part.HEADING),
    "li": Part.LIST,
    "dd": Part.LIST,
    "blockquote": Part.QUOTE,
    "figcaption": Part.CAPTION,
    "caption": Part.CAPTION,
    "tr": Part.TABLE,
}
#: Elements that are furniture wherever they stand; `header` is unless it stands inside the article.
_FURNITURE = frozenset(
    [
        "nav",
        "aside",
        "footer",
        "form",
        "button",
        "select",
        "dialog",
        "menu",
        "head",
        "object",
        "canvas",
        "audio",
        "video",
    ]
)
_FURNITURE_WORD = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|sidebar|footer|share|sharing|social|related|recirc|comments?|cookies?"
    r"|consent|breadcrumbs?|newsletter|promo|advert|ads?|banner|popup|modal|skip-link|tags|masthead|toc)(?=$|[\s_-])",
    re.IGNORECASE,
)
#: An element that a new sibling ends without a closing tag, and what stops the search for it (HTML standard, 13.1.2.4).
_ENDED_BY = {
    "li": (("li",), ("ul", "ol")),
    "tr": (("tr",), ("table",)),
    "td": (("td", "th"), ("tr", "table")),
    "th": (("td", "th"), ("tr", "table")),
    "dt": (("dt", "dd"), ("dl",)),
    "dd": (("dt", "dd"), ("dl",)),
    "p": (("p",), ("div", "td", "li", "blockquote", "section", "article")),
}
#: Elements deeper than this are read as if they stood at this depth.
_DEEPEST = 200


@dataclass(frozen=True, slots=True)
class _Open:
    """One open element. furniture: True or False where it or one around it decides that, None where nothing does."""

    name: str
    part: Part
    furniture: bool | None
    article: bool
    row: bool
    ids: frozenset[str]


_OUTSIDE = _Open("", Part.BODY, None, False, False, frozenset())


class OpenElements:
    """The stack of open elements."""

    def __init__(self) -> None:
        self._stack: list[_Open] = []

    @property
    def _top(self) -> _Open:
        return self._stack[-1] if self._stack else _OUTSIDE

    @property
    def part(self) -> Part:
        """What a paragraph here is."""
        return self._top.part

    @property
    def is_furniture(self) -> bool:
        """Whether a paragraph here belongs to the site and not to the article."""
        return bool(self._top.furniture)

    @property
    def in_article(self) -> bool:
        """Whether an article or main element is open."""
        return self._top.article

    @property
    def in_row(self) -> bool:
        """Whether a table row is open."""
        return self._top.row

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the innermost elements around a paragraph."""
        return self._top.ids

    def open(self, tag: Tag) -> None:
        """An opening tag; it may end a sibling that has no closing tag."""
        if tag.name in _ENDED_BY:
            self._end_sibling(tag.name)
        if tag.name not in VOID and len(self._stack) < _DEEPEST:
            self._stack.append(self._inside(self._top, tag))

    def close(self, name: str) -> None:
        """A closing tag: the nearest element of that name and all inside it end."""
        for index in range(len(self._stack) - 1, -1, -1):
            if self._stack[index].name == name:
                del self._stack[index:]
                return

    def _end_sibling(self, name: str) -> None:
        ended, stops = _ENDED_BY[name]
        for index in range(len(self._stack) - 1, -1, -1):
            if self._stack[index].name in stops:
                return
            if self._stack[index].name in ended:
                del self._stack[index:]
                return

    @staticmethod
    def _inside(around: _Open, tag: Tag) -> _Open:
        identity = tag.attributes.get("id")
        return _Open(
            name=tag.name,
            part=_PARTS.get(tag.name, around.part),
            furniture=around.furniture if around.furniture is not None else _furniture(tag, inside=around.article),
            article=around.article or tag.name in ("article", "main"),
            row=tag.name == "tr" or (around.row and tag.name != "table"),
            ids=(around.ids | {identity}) if identity and len(around.ids) < 20 else around.ids,
        )


def _furniture(tag: Tag, *, inside: bool) -> bool | None:
    """What one element says of the words in it: furniture, certainly none (notes), or nothing."""
    attributes = tag.attributes
    if attributes.get("role", "").startswith("doc-") or "footnote" in attributes.get("class", ""):
        return False
    if tag.name in _FURNITURE or (tag.name == "header" and not inside):
        return True
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    named = f"{attributes.get('class', '')} {attributes.get('id', '')} {attributes.get('role', '')}"
    ordinary = tag.name in ("html", "body", "article", "main")
    return True if not ordinary and _FURNITURE_WORD.search(named[:300]) else None
