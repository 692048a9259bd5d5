"""Claims of a claims file -> where their words stand in the brief. In: claims and the brief. Out: claims with
places.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import InvalidInputError
from factcheck.model import Claim, Coverage, Input, Place

if TYPE_CHECKING:
    from factcheck.claims.brief import Brief
    from factcheck.claims.claim_set import ClaimSet
    from factcheck.claims.claims_file import ClaimsFile


Contexts = Sequence[tuple[tuple[int, int], str]]
"""The stretches of the brief's own claims in order, each with its context."""


def with_brief(claims: ClaimSet, file: ClaimsFile, path: str) -> ClaimSet:
    """The claim set with the brief that the claims file names: its text, places in it, coverage, and what drifted."""
    if file.brief is None:
        details = sum(len(claim.details) for claim in claims.claims)
        sourced = sum(len(claim.details) for claim in claims.claims if claim.sources)
        return replace(claims, coverage=Coverage(details=details, sourced=sourced))
    from factcheck.claims import coverage, drift, whole
    from factcheck.claims.brief import read_brief
    from factcheck.claims.brief.local_files import links_of
    from factcheck.claims.claims_file import project_root

    brief_path = Path(path).parent / file.brief
    try:
        data = brief_path.read_bytes()
    except OSError as error:
        raise _no_brief(file, path, str(error.strerror or error)) from error
    name = brief_path.as_posix()
    links = links_of(brief_path, project_root(brief_path))
    brief = read_brief(name, data, lang=file.lang, as_of=file.as_of, links=links)
    own = sorted((span, claim.context) for span, claim in zip(brief.spans, brief.claims, strict=True))
    located = tuple(_in_brief(claim, brief, own) for claim in claims.claims)
    read = Input(path=name, sha256=sha256(data).hexdigest(), kind="brief", text=brief.text)
    covered = coverage.measure(brief, located)
    return replace(
        claims,
        claims=located,
        inputs=(*claims.inputs, read),
        findings=(*claims.findings, *drift.drifted(claims.claims, brief, name), *whole.examine(brief)),
        coverage=covered,
    )


def _no_brief(file: ClaimsFile, path: str, why: str) -> InvalidInputError:
    """The error of a brief that cannot be read, shown at the line that names it."""
    from factcheck.claims.file.complaints import Complaints, Span

    complaints = Complaints(path, file.text)
    place = file.brief_place or Place(path=path)
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", file.text)
    start = sum(len(line) for line in lines[: place.line - 1]) + place.column - 1
    width = place.end_column - place.column if place.end_line == place.line else 1
    what = f"The brief '{file.brief}' cannot be read: {why}."
    complaints.error(Span(start, start + max(1, width)), what, "Correct `brief:`; its path is relative to this file.")
    try:
        complaints.refuse()
    except InvalidInputError as error:
        return error
    raise AssertionError("a complaint was made")


def _in_brief(claim: Claim, brief: Brief, own: Contexts) -> Claim:
    """The claim with its place in the brief, and with the context of what the brief itself states there."""
    from factcheck.claims import drift

    span = drift.locate(claim.text, brief)
    if span is None:
        return replace(claim, brief_place=None)
    return replace(claim, brief_place=brief.place(*span), context=claim.context or _context(span, own))


def _context(span: tuple[int, int], own: Contexts) -> str:
    """The context of the first of the brief's own claims that shares words with the half-open stretch."""
    after = bisect.bisect_right(own, span[0], key=lambda each: each[0][0])
    near = own[max(0, after - 1) : after + 1]
    return next((context for (start, end), context in near if start < span[1] and span[0] < end), "")
