"""A page and a claim that nobody asked for. In: nothing. Out: nothing, but what reading and matching need is loaded.

A worker takes as long to load and to build its tables as to read some thirty pages. One that is started before the
first page is there spends that time while others wait for the network or read the claims.
"""

from __future__ import annotations

from factcheck.documents.holding import hold
from factcheck.documents.request import HoldJob, Question, ReadJob
from factcheck.model import Claim, Place

_CLAIM = "The harbour of Ruritania handled 412 ships in 2023"
_PAGE = f"<!doctype html><html lang=en><title>Port</title><p>{_CLAIM}, the ministry said on 2 May 2024.</p>"


def rehearse() -> None:
    """Reads the page and holds the claim against it."""
    from factcheck import matching

    details = matching.read_details(_CLAIM, lang="en")
    claim = matching.complete(Claim(id="rehearsal", text=_CLAIM, place=Place(path="-"), details=details, lang="en"))
    for _ in hold(HoldJob(read=ReadJob(data=_PAGE.encode(), url=""), questions=(Question(claim=claim),))):
        pass
