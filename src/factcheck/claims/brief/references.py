"""What a text says in brackets about its sources. In: words of a brief and its list of sources. Out: addresses.

Numbered references (`[4]`, `[4, 7]`, `[4–6]`), author-year references (`(Roe 2020)`, `Roe et al. (2020)`), DOIs and
bare addresses. A reference that the list of sources does not resolve gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_URL = re.compile(r"https?://[^\s<>\"“”„«»\x00-\x20]{3,2000}", re.IGNORECASE)
#: The DOI system's own advice for finding DOIs in text (Crossref, "DOIs and matching regular expressions").
_DOI = re.compile(r"(?:\bdoi:\s{0,2}|(?<![\w/.]))(10\.\d{4,9}/[-._;()/:A-Za-z0-9]{1,200})", re.IGNORECASE)
_NUMBERED = re.compile(r"\[(\d{1,3}(?:\s{0,2}[,;–-]\s{0,2}\d{1,3}){0,12})\]")
_RAISED = re.compile(r"[¹²³⁰⁴-⁹]{1,3}(?=[\s,.;:)\]»”\"]|$)")
_AUTHOR = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]{1,40}"
_AUTHOR_YEAR = re.compile(
    rf"(?P<author>{_AUTHOR})(?:\s(?:et al\.?|(?:and|&|und|et|y) {_AUTHOR}))?,?"
    r"\s\(?(?P<year>(?:1[5-9]|20)\d\d)(?P<letter>[a-z])?(?=[\s,;:.)])"
)
_ENTRY_NUMBER = re.compile(r"\s{0,8}(?:\[(\d{1,3})\]|\(?(\d{1,3})[.)]\s|([¹²³⁰⁴-⁹]{1,3})\s?)")
_RAISED_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a list of sources. number: as printed, else its place in the list."""

    number: int
    text: str
    urls: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A bracket in the text and the address that it stands for; `url` is None where the entry names none."""

    start: int
    end: int
    origin: str
    url: str | None
    entry: str


def addresses(text: str) -> list[tuple[int, int, str]]:
    """Bare addresses and DOIs of a text: where they stand, and the URL that opens them."""
    found: list[tuple[int, int, str]] = []
    if "://" not in text and "10." not in text:
        return found
    for match in _URL.finditer(text):
        url = tidy(match.group())
        found.append((match.start(), match.start() + len(url), url))
    for match in _DOI.finditer(text):
        if not any(start <= match.start() < end for start, end, _ in found):
            doi = tidy(match.group(1))
            found.append((match.start(), match.start(1) + len(doi), f"https://doi.org/{doi}"))
    return sorted(found)


def tidy(url: str) -> str:
    """An address without the punctuation around it; a closing bracket stays when it was opened inside."""
    while url:
        last = url[-1]
        if last in ".,;:!?'’*_" or (last in ")]" and url.count(last) > url.count("(" if last == ")" else "[")):
            url = url[:-1]
        else:
            return url
    return url


def entries(paragraphs: Sequence[str], urls: Sequence[Sequence[str]]) -> tuple[Entry, ...]:
    """The lines of a list of sources. urls: the links of each paragraph, which markup may hide from its words."""
    found = []
    for index, (text, linked) in enumerate(zip(paragraphs, urls, strict=True), start=1):
        number = _ENTRY_NUMBER.match(text)
        printed = next(filter(None, number.groups()), None) if number else None
        written = tuple(url for _, _, url in addresses(text))
        every = tuple(dict.fromkeys((*linked, *written)))
        found.append(Entry(number=int(printed.translate(_RAISED_DIGITS)) if printed else index, text=text, urls=every))
    return tuple(found)


class Library:
    """The list of sources of a brief, asked by number or by author and year."""

    def __init__(self, listed: Sequence[Entry]) -> None:
        self._by_number: dict[int, Entry] = {}
        self._by_author: dict[tuple[str, str], list[Entry]] = {}
        for entry in listed:
            self._by_number.setdefault(entry.number, entry)
            head = entry.text[:200]
            for year in set(re.findall(r"\b(?:1[5-9]|20)\d\d[a-z]?\b", entry.text[:400])):
                for author in set(re.findall(_AUTHOR, head)[:8]):
                    self._by_author.setdefault((author.casefold(), year), []).append(entry)

    def numbered(self, number: int) -> Entry | None:
        """The entry of a number."""
        return self._by_number.get(number)

    def references(self, text: str) -> list[Reference]:
        """The brackets of a text that the list resolves, in order."""
        return sorted(
            (r for r in (*self._numbered(text), *self._author_year(text))),
            key=lambda reference: (reference.start, reference.origin),
        )

    def _numbered(self, text: str) -> Iterator[Reference]:
        for match in _NUMBERED.finditer(text):
            for number in _numbers(match.group(1)):
                yield from self._reference(match, f"reference [{number}]", self._by_number.get(number))
        for match in _RAISED.finditer(text):
            number = int(match.group().translate(_RAISED_DIGITS))
            yield from self._reference(match, f"footnote {number}", self._by_number.get(number))

    def _author_year(self, text: str) -> Iterator[Reference]:
        if not self._by_author:
            return
        for match in _AUTHOR_YEAR.finditer(text):
            if not _is_citation(text, match):
                continue
            year = match.group("year")
            author = match.group("author").casefold()
            letter = match.group("letter") or ""
            found = self._by_author.get((author, year + letter)) or self._by_author.get((author, year), [])
            if len(found) == 1:
                yield from self._reference(match, f"reference {match.group('author')} {year}{letter}", found[0])

    @staticmethod
    def _reference(match: re.Match[str], origin: str, entry: Entry | None) -> Iterator[Reference]:
        if entry is not None:
            for url in entry.urls or (None,):
                yield Reference(start=match.start(), end=match.end(), origin=origin, url=url, entry=entry.text)


def _is_citation(text: str, match: re.Match[str]) -> bool:
    """Whether a name and a year stand as a citation: `Roe (2020)`, or both inside a bracket: `(see Roe 2020)`."""
    before = text[max(0, match.start() - 160) : match.start()]
    return "(" in match.group() or before.rfind("(") > before.rfind(")")


def _numbers(inside: str) -> list[int]:
    """ "4, 7" -> 4 and 7; "4–6" -> 4, 5 and 6."""
    numbers: list[int] = []
    for part in re.split(r"[,;]", inside):
        ends = [int(end) for end in re.findall(r"\d{1,3}", part)]
        if len(ends) == 2 and ends[0] < ends[1] <= ends[0] + 20:
            numbers += range(ends[0], ends[1] + 1)
        else:
            numbers += ends
    return numbers
