"""A source that a person took for a claim -> claims.yaml. In: its text, a claim's id, an address. Out: the new text.

A text edit: every byte that is not the new line stays as it is. The result is read again before it is given out.
"""

from __future__ import annotations

import re

from factcheck.claims.claims_file import read_claims_file
from factcheck.claims.edit import scalar
from factcheck.claims.file.complaints import Complaints
from factcheck.claims.file.nodes import Listing, Mapping, Node, Scalar, read_nodes
from factcheck.errors import UsageError


def take_source(text: str, identity: str, address: str, *, path: str = "claims.yaml") -> str:
    """Add an address to the sources of a claim. Raises UsageError where there is no such claim or no place for it."""
    before = read_claims_file(path, text.encode(), root=None)
    numbers = [number for number, claim in enumerate(before.claims) if claim.id == identity]
    if not numbers:
        raise UsageError(f"{path}: there is no claim {identity!r}. `factcheck show` lists the ids.")
    if any(source.address == address for source in before.claims[numbers[0]].sources):
        return text
    made = _edited(text, _entry(text, numbers[0], path), address)
    after = read_claims_file(path, made.encode(), root=None)
    taken = [source.address for source in after.claims[numbers[0]].sources]
    if address not in taken or len(after.claims) != len(before.claims):
        raise UsageError(
            f"{path}: the entry of {identity!r} is written in a form that cannot be added to. Add it by hand."
        )
    return made


def _entry(text: str, number: int, path: str) -> Mapping:
    tree = read_nodes(Complaints(path, text))
    claims = tree.get("claims") if isinstance(tree, Mapping) else None
    entry = claims.items[number] if isinstance(claims, Listing) else None
    if not isinstance(entry, Mapping) or entry.flow or entry.get("claim") is None:
        raise UsageError(f"{path}: write this claim in its long form (`claim: …`, `source: …`) to add a source to it.")
    return entry


def _edited(text: str, entry: Mapping, address: str) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    keys = {key.text: (key, value) for key, value in entry.entries}
    indent = " " * (entry.entries[0][0].start - _line_start(text, entry.entries[0][0].start))
    for name in ("sources", "source"):
        if name in keys:
            key, value = keys[name]
            if isinstance(value, Scalar) and value.empty:
                at = key.end + text[key.end :].index(":") + 1
                return f"{text[:at]} {scalar(address)}{text[at:]}"
            if isinstance(value, Listing):
                return _in_list(text, value, address, newline)
    other = "sources" if "source" in keys else "source"
    at = _end_of(text, entry)
    return f"{text[:at]}{newline}{indent}{other}: {scalar(address)}{text[at:]}"


def _in_list(text: str, listing: Listing, address: str, newline: str) -> str:
    """Behind the last item: `, address` in brackets, a line of its own in a block."""
    last = listing.items[-1]
    if listing.flow:
        return f"{text[: last.end]}, {scalar(address)}{text[last.end :]}"
    start = _line_start(text, last.start)
    dash = re.match(r"\s*-", text[start:])
    lead = text[start : start + dash.end()] if dash else "-"
    at = _line_end(text, last.end)
    return f"{text[:at]}{newline}{lead} {scalar(address)}{text[at:]}"


def _end_of(text: str, entry: Mapping) -> int:
    """The end of the last line of an entry that holds a value."""
    last: Node = entry.entries[-1][1]
    end = max(last.end, entry.entries[-1][0].end)
    stripped = len(text[:end].rstrip())
    return _line_end(text, max(stripped, entry.entries[-1][0].end))


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _line_end(text: str, at: int) -> int:
    ends = [end for end in (text.find("\r\n", at), text.find("\n", at)) if end >= 0]
    return min(ends, default=len(text))
