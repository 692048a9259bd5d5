"""Where in a source: `ar2023, p. 12`, `URL § 4`, `URL t=12:40`. In: words. Out: the target and its locator."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PAGE = re.compile(
    r"(?:pp?|pages?|S|Seiten?|pág|str)\b\.? ?([1-9][0-9]{0,5})(?: ?[-–] ?[1-9][0-9]{0,5})?", re.IGNORECASE
)
_SECTION = re.compile(
    r"(?:§§? ?[0-9].{0,40}|t ?= ?[0-9]{1,3}(?::[0-9]{2}){0,2}|"
    r"(?:sections?|sec|sect|chapters?|chap|ch|art|articles?|tables?|tab|figures?|fig|annex|appendix|app|paragraphs?|paras?|"
    r"footnotes?|fn|notes?|lines?|slides?|sheets?|box|columns?|col|Abschnitt|Kapitel|Kap|Artikel|Tabelle|Anhang|Abs)\b"
    r"\.? ?[0-9A-Za-z(].{0,40})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Located:
    """target: a name, URL or file. page: from 1. section: any other locator, or a range of pages, as written."""

    target: str
    page: int | None = None
    section: str | None = None


def is_locator(words: str) -> bool:
    """Whether the words are a locator that needs no comma before it."""
    return bool(_PAGE.fullmatch(words) or _SECTION.fullmatch(words))


def split(words: str) -> tuple[str, tuple[str, ...]]:
    """`ar2023, p. 12, § 4` -> ("ar2023", ("p. 12", "§ 4")); a URL may be followed by a space instead of the comma."""
    head, *rest = re.split(r",\s", words.strip())
    locators = [part.strip() for part in rest if part.strip()]
    if "://" in head and " " in head:
        head, after = head.split(" ", 1)
        if is_locator(after.strip()):
            locators.insert(0, after.strip())
        else:
            head = f"{head} {after}"
    return head.rstrip(","), tuple(locators)


def locate(target: str, locators: tuple[str, ...]) -> Located:
    """The first page among the locators, and everything else as the section."""
    page: int | None = None
    sections: list[str] = []
    for words in locators:
        match = _PAGE.fullmatch(words)
        if match and page is None:
            page = int(match.group(1))
            if re.search(r"[-–]", words):
                sections.append(words)
        else:
            sections.append(words)
    return Located(target, page, ", ".join(sections) or None)
