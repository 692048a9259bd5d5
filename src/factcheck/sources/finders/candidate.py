"""What a finder proposes. In: nothing. Out: the value that all finders give, and the words that they are asked with."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from factcheck.model import Claim, Date, Figure, Quote

#: Words that a search engine is asked with; more of them find less.
_MOST_WORDS = 9
_TAG = re.compile(r"<[^<>]{0,200}>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A page that may bear a claim out. finder: who proposed it. note: its words about the page, without markup."""

    url: str
    finder: str
    title: str = ""
    note: str = ""


class Finder(Protocol):
    """A documented search interface: an address to ask, and how to read what it answers."""

    @property
    def name(self) -> str:
        """The word of `--finder`."""

    def queries(self, claim: Claim) -> Sequence[str]:
        """The addresses to ask for a claim; () where the finder has nothing to ask."""

    def candidates(self, body: bytes) -> Sequence[Candidate]:
        """The pages of an answer, best first; () for one that cannot be read."""


def search_words(claim: Claim, *, quoted: bool = False) -> str:
    """The words of a claim that a search is best asked with: names, then other words, its figures and year.

    quoted: put a quotation of four words or more first, in quotation marks.
    """
    from factcheck.text.words import words

    spans = [(d.start, d.end) for d in claim.details if isinstance(d, Date | Figure)]
    found = [word for word in words(claim.text, lang=claim.lang) if word.kind in ("word", "name")]
    free = [word for word in found if not any(low <= word.start < high for low, high in spans)]
    chosen = sorted(sorted(free, key=lambda word: word.kind != "name")[:_MOST_WORDS], key=lambda word: word.start)
    parts = [claim.text[word.start : word.end] for word in chosen]
    parts += [
        d.raw for d in claim.details if isinstance(d, Figure) and not d.ordinal and any(c.isdigit() for c in d.raw)
    ][:2]
    parts += [str(d.year) for d in claim.details if isinstance(d, Date) and d.year][:1]
    quotes = [d.text for d in claim.details if isinstance(d, Quote) and len(d.text.split()) >= 4]
    if quoted and quotes:
        parts.insert(0, '"' + " ".join(quotes[0].split()[:12]).strip('.,;:!?"') + '"')
    return " ".join(parts)


def answer(body: bytes) -> Any:
    """The JSON of an answer; None where it is none."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def listed(value: Any, *path: str) -> list[dict[str, Any]]:
    """The objects at a path of keys; [] where anything on the way is missing or of another kind."""
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def plain(value: Any) -> str:
    """A text of an answer without tags; "" for anything else."""
    if isinstance(value, list):
        value = value[0] if value else ""
    return " ".join(_TAG.sub("", value).split())[:300] if isinstance(value, str) else ""


def web(value: Any) -> str:
    """An address of the web; "" for anything else."""
    return value if isinstance(value, str) and value.lower().startswith(("http://", "https://")) else ""
