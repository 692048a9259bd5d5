"""A SearXNG instance of the user's. In: a claim. Out: an address of its API, and the pages in the answer.

Interface: `/search?format=json` (docs.searxng.org/dev/search_api.html); the instance must allow the format `json`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from factcheck.model import Claim
from factcheck.sources.finders.candidate import Candidate, answer, listed, plain, search_words, web

_ROWS = 8


@dataclass(frozen=True, slots=True)
class Searxng:
    """base: where the instance stands."""

    base: str
    name: str = "searxng"

    def queries(self, claim: Claim) -> Sequence[str]:
        """One search, with the claim's quotation in marks."""
        fields = {"q": search_words(claim, quoted=True), "format": "json"}
        if claim.lang:
            fields["language"] = claim.lang
        return [f"{self.base.rstrip('/')}/search?{urlencode(fields)}"]

    def candidates(self, body: bytes) -> Sequence[Candidate]:
        """The pages found."""
        return [
            Candidate(url=url, finder=self.name, title=plain(row.get("title")), note=plain(row.get("content")))
            for row in listed(answer(body), "results")
            if (url := web(row.get("url")))
        ][:_ROWS]
