"""The texts that the store holds already. In: texts by address. Out: for a claim the texts that may bear it out.

A full-text index in memory (SQLite's FTS5): no network, and nothing is written. A claim's words are looked for in any
form, names counting as much as they are rare.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping, Sequence

from factcheck.model import Claim
from factcheck.sources.finders.candidate import Candidate, search_words

_ROWS = 5
_WORD = re.compile(r"\w+")


class Library:
    """An index over texts."""

    name = "library"

    def __init__(self, texts: Mapping[str, str]) -> None:
        """texts: address -> readable text."""
        self._database = sqlite3.connect(":memory:")
        self._database.execute(
            "CREATE VIRTUAL TABLE pages USING fts5(url UNINDEXED, words, tokenize='porter unicode61')"
        )
        self._database.executemany("INSERT INTO pages VALUES (?, ?)", sorted(texts.items()))

    def find(self, claim: Claim) -> Sequence[Candidate]:
        """The texts that share most words with the claim, best first."""
        words = dict.fromkeys(_WORD.findall(f"{search_words(claim)} {claim.context[:300]}"))
        if not words:
            return []
        asked = " OR ".join(f'"{word}"' for word in list(words)[:40])
        rows = self._database.execute(
            "SELECT url, snippet(pages, 1, '', '', '…', 24) FROM pages WHERE pages MATCH ? ORDER BY rank, url LIMIT ?",
            (asked, _ROWS),
        )
        return [Candidate(url=url, finder=self.name, note=" ".join(note.split())) for url, note in rows]
