"""What of a brief is no prose. In: a Manuscript. Out: the paragraphs that may hold claims, and the list of sources.

Text copied from a web page carries the page with it: menu words, repeated titles, bylines, share buttons, the lines
about the authors. The rules look at shape (no end of sentence, few words, said twice) before they look at words.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from factcheck.claims.brief.credits import Linked
from factcheck.claims.brief.labels import is_short_line, states
from factcheck.claims.brief.lexicon import pattern
from factcheck.claims.brief.manuscript import Manuscript, Paragraph, Part

#: A heading may be numbered and end with a colon.
_HEADING = r"(?:\d{1,2}\.?\s)?(?:{})\s?:?"
_BYLINE = re.compile(
    r"(?:by|von|par|por|di|door|av|written by|text:)\s{1,3}(?P<names>(?:[^\W\d_][\w.’'-]{0,30}[ ,&]{0,3}){1,10})",
    re.IGNORECASE,
)
_BIOGRAPHY = re.compile(
    r"(?:[^\W\d_][\w.’'-]{0,30}\s){1,5}(?:is|was|works|writes|has been|holds|teaches|serves)\b.{0,80}"
    r"\b(?:fellow|researcher|analyst|professor|lecturer|director|editor|journalist|reporter|correspondent|student"
    r"|candidate|associate|author|writer|columnist|expert|intern)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorted:
    """prose: paragraphs that may hold claims. sources: paragraphs of the list of sources. headings: for context."""

    prose: tuple[Paragraph, ...]
    sources: tuple[Paragraph, ...]
    headings: tuple[Paragraph, ...]


def sort_paragraphs(manuscript: Manuscript, *, lang: str | None = None) -> Sorted:
    """Prose, list of sources and headings; everything else is residue."""
    words = [manuscript.text[p.start : p.end] for p in manuscript.paragraphs]
    labels = [is_short_line(text, p.part) for text, p in zip(words, manuscript.paragraphs, strict=True)]
    if all(label or p.part is Part.HEADING for label, p in zip(labels, manuscript.paragraphs, strict=True)):
        # A file of bare lines (one claim each) has no prose to tell its lines from.
        labels = [
            p.part is Part.HEADING or len(text.split()) < 4
            for text, p in zip(words, manuscript.paragraphs, strict=True)
        ]
    else:
        labels = [
            label and not (p.part is Part.BODY and states(text, _links(manuscript, p), lang=lang))
            for label, text, p in zip(labels, words, manuscript.paragraphs, strict=True)
        ]
    labels = [label or repeated for label, repeated in zip(labels, _repeated(words), strict=True)]
    authors = _authors(words)
    prose: list[Paragraph] = []
    sources: list[Paragraph] = []
    headings: list[Paragraph] = []
    seen: set[str] = set()
    section = ""
    for paragraph, text, label in zip(manuscript.paragraphs, words, labels, strict=True):
        opens = _section(text, label or paragraph.part is Part.HEADING)
        if paragraph.part is Part.HEADING or opens:
            section = opens
            if not opens:
                headings.append(paragraph)
            continue
        folded = " ".join(text.casefold().split())
        again = folded in seen
        seen.add(folded)
        if section == "sources":
            sources.append(paragraph)
        elif section == "about" and (label or _BIOGRAPHY.match(text)):
            continue
        elif _is_row_of_figures(paragraph, text) or not (label or again or _is_residue(text, authors)):
            section = "" if section == "about" else section
            prose.append(paragraph)
        elif label and len(text.split()) > 1 and not _is_residue(text, authors):
            headings.append(paragraph)
    return Sorted(prose=tuple(prose), sources=tuple(sources), headings=tuple(headings))


def is_furniture(sentence: str) -> bool:
    """Whether a sentence is nothing but a phrase of a site ("To read the second part, click here.")."""
    return (
        len(sentence) <= 320
        and pattern("furniture", r"(?:{})").fullmatch(sentence.strip().rstrip(".»›>→ ")) is not None
    )


def _section(text: str, short: bool) -> str:
    if short and pattern("source_headings", _HEADING).fullmatch(text):
        return "sources"
    return "about" if short and pattern("about_headings", _HEADING).fullmatch(text) else ""


def _links(manuscript: Manuscript, paragraph: Paragraph) -> list[Linked]:
    """The links of a paragraph, with offsets in it."""
    at = paragraph.start
    return [Linked(link.start - at, link.end - at, link.url) for link in manuscript.links_in(at, paragraph.end)]


def _repeated(paragraphs: list[str]) -> list[bool]:
    """Whether each paragraph is a title: short, given more than once, no statement with a full stop."""
    counted = Counter(" ".join(text.casefold().split()) for text in paragraphs)
    return [
        counted[" ".join(text.casefold().split())] > 1 and len(text.split()) <= 25 and text[-1:] not in '.!"”'
        for text in paragraphs
    ]


def _is_row_of_figures(paragraph: Paragraph, text: str) -> bool:
    """Whether it is a row such as "2024 | 21,400": no claim can be made of it alone, but it states something."""
    return paragraph.part is Part.TABLE and any(map(str.isdigit, text)) and not any(map(str.isalpha, text))


def _is_residue(text: str, authors: frozenset[str]) -> bool:
    if not any(letter.isalpha() for letter in text) or is_furniture(text):
        return True
    byline = _BYLINE.fullmatch(text.rstrip(" .|")) if len(text) < 160 else None
    if byline and byline.group("names")[:1].isupper():
        return True
    return any(text.startswith(author) for author in authors) and _BIOGRAPHY.match(text) is not None


def _authors(paragraphs: list[str]) -> frozenset[str]:
    """The names of bylines."""
    names: set[str] = set()
    for text in paragraphs:
        match = _BYLINE.fullmatch(text.rstrip(" .|")) if len(text) < 160 else None
        if match:
            names.update(
                name.strip() for name in re.split(r",|&| and | und | et | y ", match.group("names")) if name.strip()
            )
    return frozenset(name for name in names if " " in name)
