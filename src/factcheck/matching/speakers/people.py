"""The persons and offices of one text. In: a text. Out: whole names, and who was introduced with an office."""

from __future__ import annotations

import re

from factcheck.matching.speakers.names import gender, parts, same, words_of_office
from factcheck.matching.speakers.small_words import OPENERS, STOPS

__all__ = ["People"]

_NAME = r"[A-ZÀ-ÖØ-Þ][^\W\d_]*(?:[-'’][^\W\d_]+){0,3}\.?"


class People:
    """Who is who in a text. Each question is answered from the text once and then remembered.

    small: words of the text's language that begin no name ("Laut Krahl").
    """

    def __init__(self, text: str, small: frozenset[str] = frozenset()) -> None:
        self._text = text
        self._small = STOPS | OPENERS | small
        self._whole: dict[str, tuple[str, ...]] = {}
        self._offices: dict[str, str | None] = {}
        self._ends: dict[str, tuple[int, int]] = {}

    def full_name(self, name: str) -> str:
        """A family name alone made whole, where the text knows one person of it; else the name itself."""
        known = parts(name)
        if len(known) != 1 or not name[:1].isupper():
            return name
        whole = self.whole_names(name.split()[-1])
        return whole[0] if len(whole) == 1 else name

    def named_within(self, name: str, start: int, end: int) -> bool:
        """Whether a name stands in a stretch of the text and nowhere else."""
        if name not in self._ends:
            self._ends[name] = (self._text.find(name), self._text.rfind(name))
        first, last = self._ends[name]
        return start <= first and last < end

    def whole_names(self, family: str) -> tuple[str, ...]:
        """Everyone of a family name that the text names in full, the one named oftenest first."""
        if family not in self._whole:
            counted: dict[str, list[str]] = {}
            for match in re.finditer(rf"({_NAME}(?: [A-Z]\.)?) {re.escape(family)}\b", self._text):
                words = parts(match.group())
                if len(words) > 1 and match.group().split()[0].lower() not in self._small:
                    counted.setdefault(words[0], []).append(match.group())
            for match in re.finditer(rf"\b{re.escape(family)} [A-Z][a-z]{{1,12}}-[a-z]{{1,12}}\b", self._text):
                counted.setdefault(match.group().lower(), []).append(match.group())  # family name first: Shin Won-sik
            ordered = sorted(counted.values(), key=len, reverse=True)
            self._whole[family] = tuple(spellings[0] for spellings in ordered)
        return self._whole[family]

    def introduced(self, office: str) -> str | None:
        """Who was introduced with an office: "Jane Roe, the defence minister" or "defence minister Jane Roe"."""
        if office not in self._offices:
            self._offices[office] = self._introduction(words_of_office(office)[-3:])
        return self._offices[office]

    def described_as(self, name: str, description: str) -> bool:
        """Whether the text introduces a name with a description: "Jane Roe, the minister" for "the minister"."""
        person = self.introduced(description)
        return person is not None and same(person, name) is True

    def fits(self, name: str, wanted: str) -> bool:
        """Whether a name may be meant by a pronoun of a gender: "m", "f", or "" for any."""
        if not wanted:
            return True
        return bool(parts(name)) and gender(self.full_name(name)) in ("", wanted)

    def _introduction(self, office: list[str]) -> str | None:
        if not office:
            return None
        words = r"\W{1,3}(?:of\W)?".join(re.escape(word) for word in office)
        name = rf"(?P<name>{_NAME}(?: {_NAME}){{1,3}})"
        for pattern in (
            rf"{name}, (?:the |a |an )?(?:[\w’'.-]{{1,30}} ){{0,4}}(?i:{words})\b",
            rf"\b(?i:{words}),? {name}",
        ):
            match = re.search(pattern, self._text)
            if match:
                return match.group("name")
        return None
