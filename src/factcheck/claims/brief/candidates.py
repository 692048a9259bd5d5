"""A claim's stretch of the brief -> the sources it cites. In: a Manuscript and stretches. Out: sources, best first.

Order: links in the sentence, footnotes of the sentence, references resolved in the list of sources, bare addresses;
when the sentence has none of these, those that follow in its paragraph, then those before it. Each says where it came
from (`origin`). A link that leads nowhere gives no source, and keeps its claim from those of others.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from dataclasses import replace

from factcheck.claims.brief.local_files import Links
from factcheck.claims.brief.manuscript import Link, Manuscript, Note, NoteMark
from factcheck.claims.brief.references import Library, addresses, tidy
from factcheck.model import CitedSource

#: A footnote mark may stand behind the full stop and a quotation mark.
_BEHIND = 3
_NO_DOCUMENT = ("mailto:", "tel:", "sms:", "javascript:", "data:", "geo:")


class Candidates:
    """Answers for one brief. library: its list of sources. links: what its links to no web address lead to."""

    def __init__(self, manuscript: Manuscript, library: Library, links: Links | None = None) -> None:
        self._beside = links is not None
        self._follow: Links = links or (lambda _: None)
        self._manuscript = manuscript
        self._library = library
        self._marks = sorted((m for m in manuscript.marks if m.start == m.end), key=lambda mark: mark.start)
        self._mark_starts = [mark.start for mark in self._marks]
        self._notes = {(note.kind, note.label): note for note in manuscript.notes}
        self._comments = [mark for mark in manuscript.marks if mark.end > mark.start]
        keys = dict.fromkeys(mark_key(mark) for mark in [*self._marks, *self._comments])
        self._order = {key: index for index, key in enumerate(keys, start=1)}
        #: Links of claims that lead nowhere.
        self.broken: list[Link] = []

    def of(
        self, clause: tuple[int, int], sentence: tuple[int, int], paragraph: tuple[int, int]
    ) -> tuple[tuple[CitedSource, ...], tuple[str, ...]]:
        """The sources of a clause, and what it cites that gives none: words of notes, links that lead nowhere."""
        silent: list[str] = []
        behind, before = (sentence[1], paragraph[1]), (paragraph[0], sentence[0])
        for stretch, where in (
            (clause, "sentence"),
            (sentence, "sentence"),
            (behind, "paragraph"),
            (before, "paragraph"),
        ):
            found = list(self._in(stretch, where, silent))
            if found or silent:
                return _once(found), tuple(dict.fromkeys(silent))
        return (), ()

    def cites(self, start: int, end: int) -> bool:
        """Whether a stretch itself cites a source."""
        return next(self._in((start, end), "sentence", []), None) is not None

    def marks_in(self, start: int, end: int) -> list[int]:
        """Offsets of footnote marks and of the ends of links and references in a stretch."""
        references = {start + r.end for r in self._library.references(self._manuscript.text[start:end])}
        links = {link.end for link in self._manuscript.links_in(start, end)}
        return sorted({mark.start for mark in self._marks_in(start, end)} | links | references)

    def _in(self, stretch: tuple[int, int], where: str, silent: list[str]) -> Iterator[CitedSource]:
        start, end = stretch
        words = self._manuscript.text[start:end]
        for link in self._manuscript.links_in(start, end):
            cited = self._cited(link.url)
            if cited is not None:
                yield replace(cited, title=link.title, origin=f"link in the {where}")
            elif where == "sentence" and cites_something(link.url):
                if self._beside or ":" in link.url:
                    self.broken.append(link)
                silent.append(f"the link {_short(link.url)} leads to no page and no file")
        for mark in self._marks_in(start, end):
            note = self._notes.get((mark.kind, mark.label))
            if note is not None:
                yield from self._of_note(note, self._order[mark_key(mark)], silent)
            elif mark.label.rpartition(".")[2].isdigit():  # the mark of an endnote in the list of sources
                yield from self._listed(int(mark.label.rpartition(".")[2]), silent)
        for reference in self._library.references(words):
            cited = self._cited(reference.url) if reference.url else None
            if cited is not None:
                yield replace(cited, origin=reference.origin)
            else:
                silent.append(f"{reference.origin} names no address: {_short(reference.entry)}")
        for _, _, url in addresses(words):
            yield CitedSource(url=url, origin=f"address in the {where}")

    def _cited(self, url: str) -> CitedSource | None:
        """What an address leads to: a page of the web, or what the brief's own links may lead to."""
        return CitedSource(url=tidy(url)) if is_web(url) else self._follow(url)

    def _listed(self, number: int, silent: list[str]) -> Iterator[CitedSource]:
        entry = self._library.numbered(number)
        if entry is None:
            return
        cited = [source for url in entry.urls if (source := self._cited(url)) is not None]
        yield from (replace(source, origin=f"footnote {number}") for source in cited)
        if not cited:
            silent.append(f"footnote {number} names no address: {_short(entry.text)}")

    def _of_note(self, note: Note, order: int, silent: list[str]) -> Iterator[CitedSource]:
        label = note.label.rpartition(".")[2]
        label = label if label.isdigit() else str(order)
        origin = note.kind if note.kind == "comment" else f"{note.kind} {label}"
        urls = [tidy(url) for url in note.urls if is_web(url)] + [url for _, _, url in addresses(note.text)]
        for url in dict.fromkeys(urls):
            yield CitedSource(url=url, origin=origin)
        files = [local for url in note.urls if (local := self._follow(url)) is not None]
        yield from (replace(each, origin=origin) for each in files)
        if not urls and not files and note.text and note.kind != "comment":
            silent.append(f"{origin} names no address: {_short(note.text)}")

    def _marks_in(self, start: int, end: int) -> list[NoteMark]:
        """Marks behind the first word of a stretch, up to just behind its end; comments that cover a part of it."""
        low = bisect.bisect_right(self._mark_starts, start)
        high = bisect.bisect_right(self._mark_starts, end + _BEHIND)
        gap = self._manuscript.text[end : end + _BEHIND]
        reach = len(gap) - len(gap.lstrip(" .,;:!?\"'”’»)")) + end
        hanging = [mark for mark in self._marks[low:high] if mark.start <= reach]
        return hanging + [mark for mark in self._comments if mark.start < end and start < mark.end]


def mark_key(mark: NoteMark) -> str:
    """One name for a note, whatever its kind."""
    return f"{mark.kind} {mark.label}"


def is_web(url: str) -> bool:
    """Whether an address is one of the web."""
    return url.lower().startswith(("http://", "https://"))


def cites_something(url: str) -> bool:
    """Whether a link is meant to lead out of the brief to a document: no place of the page, no mail, no script."""
    plain = url.strip().lower()
    return bool(plain) and plain[0] not in "#?" and not plain.startswith(_NO_DOCUMENT)


def _once(found: list[CitedSource]) -> tuple[CitedSource, ...]:
    """The first source of each address."""
    first: dict[str, CitedSource] = {}
    for source in found:
        first.setdefault(source.address, source)
    return tuple(first.values())


def _short(text: str) -> str:
    return text if len(text) <= 120 else text[:119] + "…"
