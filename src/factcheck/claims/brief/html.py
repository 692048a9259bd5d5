"""An HTML brief. In: bytes of a .html file. Out: a Manuscript of the article, without the site around it.

Places lead back to line and column of the HTML source. Notes that the text links to (`#fn1`) are its footnotes.
"""

from __future__ import annotations

import re
from html import unescape

from factcheck.claims.brief.article import in_article
from factcheck.claims.brief.decoding import decode
from factcheck.claims.brief.front_matter import day_of
from factcheck.claims.brief.manuscript import Composer, Link, Manuscript, Note, NoteMark, Paragraph
from factcheck.claims.brief.markup import Tag, Words, events
from factcheck.claims.brief.open_elements import OpenElements
from factcheck.claims.brief.web_links import is_relative, joined

_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "img",
        "wbr",
        "br",
        "input",
    ]
)
_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[ivxlc]{1,5}|[a-z]|[*†‡§¶]{1,3})[\])]?", re.IGNORECASE)
_DECLARED = re.compile(rb"""<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([A-Za-z0-9_-]{2,30})""", re.IGNORECASE)
_PIECE = re.compile(r"\s+|&#?[A-Za-z0-9]{1,31};?|[^\s&]+|&")
_PUBLISHED_JSON = re.compile(r'"datePublished"\s{0,5}:\s{0,5}"(\d{4}-\d{2}-\d{2})')
_BACK_LINKS = "↩↑^⤴\ufe0e"


def read(path: str, data: bytes, *, lang: str | None = None) -> Manuscript:
    """The paragraphs of the article of an HTML file."""
    declared = _DECLARED.search(data[:4096])
    written = decode(data, declared=declared.group(1).decode() if declared else None)
    walk = _Walk()
    for event in events(written):
        walk.tag(event) if isinstance(event, Tag) else walk.words(event)
    walk.end_paragraph()
    kept = in_article(walk.composer.text, walk.paragraphs_with_flags(), written)
    notes, paragraphs = _notes(walk, kept)
    return Manuscript(
        path=path,
        kind="html",
        written=written,
        text=walk.composer.text,
        paragraphs=paragraphs,
        origins=walk.composer.origins,
        links=tuple(walk.composer.links),
        marks=tuple(mark for mark in walk.composer.marks if any(note.label == mark.label for note in notes)),
        notes=notes,
        lang=lang or walk.lang,
        title=walk.title,
        published=day_of(walk.published or ""),
    )


class _Walk:
    """One pass over the events with the stack of open elements."""

    def __init__(self) -> None:
        self.composer = Composer()
        self.lang: str | None = None
        self.title: str | None = None
        self.published: str | None = None
        self.names: list[frozenset[str]] = []  # for each paragraph, the ids in and around it
        self.flags: list[tuple[bool, bool]] = []  # for each paragraph: inside furniture, inside <article> or <main>
        self._elements = OpenElements()
        self._open = False
        self._ids: set[str] = set()
        self._link: tuple[int, str] | None = None
        self._base = ""

    def paragraphs_with_flags(self) -> list[tuple[Paragraph, bool, bool]]:
        """Each paragraph, whether it stands in furniture, whether in an article or main element."""
        return [(p, *flags) for p, flags in zip(self.composer.paragraphs, self.flags, strict=True)]

    def tag(self, tag: Tag) -> None:
        """An opening or closing tag."""
        if tag.closing:
            self._close(tag)
        elif tag.name in ("title", "meta", "html", "time", "script", "base"):
            self._about(tag)
        elif tag.name not in ("style", "noscript", "template", "svg", "math", "iframe", "textarea", "xmp", "noembed"):
            self._start(tag)

    def _start(self, tag: Tag) -> None:
        if tag.name == "br":
            self._space(tag.offset)
            return
        if tag.name not in _INLINE and not self._in_row(tag.name):
            self.end_paragraph()
        if tag.name in ("td", "th") and self._open:
            self.composer.add("\t", tag.offset)
        self._ids.update(
            filter(None, (tag.attributes.get("id"), tag.attributes.get("name") if tag.name == "a" else None))
        )
        if tag.name == "a":
            self._end_link()
            self._link = (self.composer.length, unescape(tag.attributes.get("href", "")).strip())
        self._elements.open(tag)

    def _in_row(self, name: str) -> bool:
        """A table row is one paragraph: what its cells hold does not end it."""
        return name not in ("tr", "table") and self._elements.in_row

    def _close(self, tag: Tag) -> None:
        if tag.name == "a":
            self._end_link()
        if tag.name not in _INLINE and not (self._in_row(tag.name) and tag.name != "tr"):
            self.end_paragraph()
        self._elements.close(tag.name)

    def _end_link(self) -> None:
        if self._link is None:
            return
        start, url = self._link
        self._link = None
        words = self.composer.text_from(start).strip()
        if url.startswith("#") and (_MARK.fullmatch(words) or words.strip(_BACK_LINKS) == ""):
            if words and _MARK.fullmatch(words):
                self.composer.marks.append(NoteMark(start=start, end=start, label=url[1:]))
            self.composer.drop_from(start)
        elif words and url.lower().startswith(("http://", "https://", "//", "doi:")):
            address = f"https:{url}" if url.startswith("//") else url
            self.composer.links.append(Link(start=start, end=self.composer.length, url=address))
        elif words and is_relative(url):
            address = joined(self._base, url) or url if self._base else url
            self.composer.links.append(Link(start=start, end=self.composer.length, url=address))

    def words(self, words: Words) -> None:
        """Text between tags: entities read, white space made one space."""
        for match in _PIECE.finditer(words.text):
            piece, at = match.group(), words.offset + match.start()
            if piece.isspace() and "\u00a0" not in piece:
                self._space(at)
                continue
            if not self._open:
                self._open = True
                self.composer.open()
            self.composer.add(unescape(piece) if piece[0] == "&" else piece, at)

    def _space(self, at: int) -> None:
        if self._open and not self.composer.ends_with_space():
            self.composer.add(" ", at)

    def end_paragraph(self) -> None:
        """End the open paragraph, if one is open."""
        if not self._open:
            return
        self._end_link()
        self._open = False
        if self.composer.close(self._elements.part):
            self.names.append(frozenset(self._ids) | self._elements.ids)
            self.flags.append((self._elements.is_furniture, self._elements.in_article))
        self._ids = set()

    def _about(self, tag: Tag) -> None:
        """What the head of the page says of it."""
        attributes = tag.attributes
        if tag.name == "base":
            self._base = self._base or unescape(attributes.get("href", "")).strip()
        elif tag.name == "html":
            self.lang = attributes.get("lang") or self.lang
        elif tag.name == "title":
            self.title = self.title or unescape(tag.content).strip() or None
        elif tag.name == "script" and "ld+json" in attributes.get("type", ""):
            found = _PUBLISHED_JSON.search(tag.content)
            self.published = self.published or (found.group(1) if found else None)
        elif tag.name == "time":
            self.published = self.published or attributes.get("datetime")
        elif attributes.get("property") == "article:published_time" or attributes.get("name", "").lower() in (
            "date",
            "dcterms.date",
        ):
            self.published = attributes.get("content") or self.published


def _notes(walk: _Walk, kept: list[bool]) -> tuple[tuple[Note, ...], tuple[Paragraph, ...]]:
    """Which paragraphs are notes that the text before them links to."""
    first_mark: dict[str, int] = {}
    for mark in walk.composer.marks:
        first_mark.setdefault(mark.label, mark.start)
    notes: dict[str, Note] = {}
    paragraphs: list[Paragraph] = []
    for paragraph, names, keep in zip(walk.composer.paragraphs, walk.names, kept, strict=True):
        label = next((name for name in names if first_mark.get(name, paragraph.end) < paragraph.start), None)
        if label is not None:
            urls = tuple(link.url for link in walk.composer.links if paragraph.start <= link.start < paragraph.end)
            words = walk.composer.text[paragraph.start : paragraph.end].strip(_BACK_LINKS + " ")
            known = notes.get(label, Note(label=label, text=""))
            notes[label] = Note(label=label, text=f"{known.text} {words}".strip(), urls=known.urls + urls)
        elif keep:
            paragraphs.append(paragraph)
    return tuple(notes.values()), tuple(paragraphs)
