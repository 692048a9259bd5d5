"""Open copies of scholarly works. In: a claim that cites a DOI. Out: an address of Unpaywall's API, and the copies.

Interface: api.unpaywall.org/v2 (unpaywall.org/products/api), which wants an e-mail address.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlencode

from factcheck.model import Claim
from factcheck.sources.finders.candidate import Candidate, answer, plain, web

_DOI = re.compile(r"https?://(?:dx\.)?doi\.org/(10\.\d{4,9}/\S{1,200})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Unpaywall:
    """base: where the service stands. mail: the address that it asks for."""

    mail: str
    base: str = "https://api.unpaywall.org"
    name: str = "unpaywall"

    def queries(self, claim: Claim) -> Sequence[str]:
        """One question for each DOI that the claim cites."""
        found = [match[1] for source in claim.sources if (match := _DOI.match(source.url or ""))]
        return [f"{self.base}/v2/{quote(unquote(doi), safe='/')}?{urlencode({'email': self.mail})}" for doi in found]

    def candidates(self, body: bytes) -> Sequence[Candidate]:
        """The best open copy, its PDF before its page."""
        work = answer(body)
        if not isinstance(work, dict) or not isinstance(copy := work.get("best_oa_location"), dict):
            return []
        url = web(copy.get("url_for_pdf")) or web(copy.get("url"))
        note = f"open copy of {plain(work.get('doi'))}"
        return [Candidate(url=url, finder=self.name, title=plain(work.get("title")), note=note)] if url else []
