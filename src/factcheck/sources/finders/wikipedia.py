"""Wikipedia's search. In: a claim. Out: an address of its API, and the articles in the answer.

Interface: the MediaWiki Action API, `list=search` (mediawiki.org/wiki/API:Search).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from factcheck.model import Claim
from factcheck.sources.finders.candidate import Candidate, answer, listed, plain, search_words

_ROWS = 5


@dataclass(frozen=True, slots=True)
class Wikipedia:
    """base: where the wiki stands."""

    base: str = "https://en.wikipedia.org"
    name: str = "wikipedia"

    def queries(self, claim: Claim) -> Sequence[str]:
        """One search."""
        fields = {
            "action": "query",
            "list": "search",
            "srsearch": search_words(claim),
            "srlimit": str(_ROWS),
            "format": "json",
            "formatversion": "2",
        }
        return [f"{self.base}/w/api.php?{urlencode(fields)}"]

    def candidates(self, body: bytes) -> Sequence[Candidate]:
        """The articles found."""
        return [
            Candidate(
                url=f"{self.base}/wiki/{quote(title.replace(' ', '_'), safe='()_,-')}",
                finder=self.name,
                title=title,
                note=plain(row.get("snippet")),
            )
            for row in listed(answer(body), "query", "search")
            if (title := plain(row.get("title")))
        ][:_ROWS]
