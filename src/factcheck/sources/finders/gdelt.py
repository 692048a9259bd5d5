"""GDELT's index of the world's news. In: a claim. Out: an address of its API, and the articles in the answer.

Interface: the DOC 2.0 API, mode `artlist` (blog.gdeltproject.org/gdelt-doc-2-0-api-debuts). It searches in English over
machine translations, and takes no figures as words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from factcheck.model import Claim, Date, Figure
from factcheck.sources.finders.candidate import Candidate, answer, listed, plain, search_words, web

_ROWS = 8
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Gdelt:
    """base: where the service stands."""

    base: str = "https://api.gdeltproject.org"
    name: str = "gdelt"

    def queries(self, claim: Claim) -> Sequence[str]:
        """One search over the words of three letters and more."""
        bare = replace(claim, details=tuple(d for d in claim.details if not isinstance(d, Figure | Date)))
        words = [word for word in search_words(bare).split() if len(word) > 2 and word.isalpha()][:_MOST_WORDS]
        fields = {
            "query": " ".join(words),
            "mode": "artlist",
            "format": "json",
            "maxrecords": str(_ROWS),
            "sort": "hybridrel",
        }
        return [f"{self.base}/api/v2/doc/doc?{urlencode(fields)}"] if words else []

    def candidates(self, body: bytes) -> Sequence[Candidate]:
        """The articles found."""
        return [
            Candidate(url=url, finder=self.name, title=plain(row.get("title")), note=plain(row.get("domain")))
            for row in listed(answer(body), "articles")
            if (url := web(row.get("url")))
        ][:_ROWS]
