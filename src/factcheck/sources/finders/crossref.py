"""Crossref's register of scholarly works. In: a claim. Out: an address of its API, and the works in the answer.

Interface: api.crossref.org, `/works` (github.com/CrossRef/rest-api-doc). `mail` asks for the polite pool.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from factcheck.model import Claim
from factcheck.sources.finders.candidate import Candidate, answer, listed, plain, search_words

_ROWS = 5


@dataclass(frozen=True, slots=True)
class Crossref:
    """base: where the service stands. mail: an address that Crossref may write to; "" for none."""

    base: str = "https://api.crossref.org"
    mail: str = ""
    name: str = "crossref"

    def queries(self, claim: Claim) -> Sequence[str]:
        """One bibliographic search."""
        fields = {"query.bibliographic": search_words(claim), "rows": str(_ROWS), "select": "DOI,title,abstract"}
        if self.mail:
            fields["mailto"] = self.mail
        return [f"{self.base}/works?{urlencode(fields)}"]

    def candidates(self, body: bytes) -> Sequence[Candidate]:
        """The works found, by their DOI."""
        return [
            Candidate(
                url=f"https://doi.org/{doi}",
                finder=self.name,
                title=plain(row.get("title")),
                note=plain(row.get("abstract")),
            )
            for row in listed(answer(body), "message", "items")
            if (doi := plain(row.get("DOI"))).startswith("10.")
        ][:_ROWS]
