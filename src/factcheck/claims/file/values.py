"""Nodes -> the values of one level. In: a mapping and its table. Out: typed values, complaints as they arise."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import Any

from factcheck.claims.file.complaints import Complaints, Span
from factcheck.claims.file.doubtful import doubt
from factcheck.claims.file.fields import Table
from factcheck.claims.file.nodes import Listing, Mapping, Node, Scalar
from factcheck.claims.file.shapes import Refusal
from factcheck.claims.file.yaml_mistakes import QUOTE_IT

WORD_KEYS = frozenset({"claim", "quote", "text", "says", "words", "near", "by", "who", "figure", "date"})
"""Keys whose values are words of the brief: faults there are told with how to write words in YAML."""


@dataclass(frozen=True, slots=True)
class Given:
    """One value with the node that it was read from."""

    value: Any
    node: Scalar


class Level:
    """The known keys of one mapping. nodes: what is given for each; meant: keys that misspelt ones were taken for."""

    def __init__(self, mapping: Mapping, table: Table, of: str, complaints: Complaints) -> None:
        self._table = table
        self._complaints = complaints
        self.mapping = mapping
        self.nodes: dict[str, Node] = {}
        self.meant: set[str] = set()
        for key, node in mapping.entries:
            if key.broken:
                continue
            if key.text not in table:
                self._unknown(key, of)
            elif isinstance(node, Scalar) and node.empty and not node.broken:
                if not table[key.text].blank:
                    self._empty(key, node)
            else:
                self.nodes[key.text] = node

    def _unknown(self, key: Scalar, of: str) -> None:
        names = list(self._table)
        folded = key.text.strip().lower().replace("-", "_")
        close = difflib.get_close_matches(folded[:60], names, n=1, cutoff=0.6)
        close = close or [name for name in names if name == _MEANT.get(folded)]
        self.meant.update(close)
        known = ", ".join(names)
        remedy = f"Did you mean '{close[0]}'?" if close else f"The keys of {of} are: {known}."
        shown = key.text if len(key.text) <= 60 else f"{key.text[:59]}…"
        self._complaints.error(key, f"'{shown}' is not a key of {of}.", remedy)

    def _empty(self, key: Scalar, node: Scalar) -> None:
        text = self._complaints.text
        line_end = min(at for at in (text.find("\n", node.end), len(text)) if at >= 0)
        after = text[key.end : line_end].lstrip(": \t")
        if after.startswith("#"):
            what = f"'{key.text}' is empty, because YAML reads '#' and what follows as a comment."
        else:
            what = f"'{key.text}' is empty."
        remedy = QUOTE_IT.format(key=key.text) if key.text in WORD_KEYS else "Write a value, or delete the line."
        self._complaints.error(key, what, remedy)

    def has(self, *names: str) -> bool:
        """Whether any of the keys is given."""
        return any(name in self.nodes for name in names)

    def one(self, name: str) -> Given | None:
        """The single value of a key, or None where it is missing or was complained of."""
        node = self.nodes.get(name)
        return None if node is None else self.read(name, node)

    def value(self, name: str) -> Any:
        """The bare single value of a key, or None."""
        given = self.one(name)
        if given is None:
            return None
        if found := doubt(name, given.value):
            self._complaints.note(given.node, *found)
        return given.value

    def many(self, name: str) -> tuple[Given, ...]:
        """The value, or the values of the list, of a key."""
        node = self.nodes.get(name)
        if node is None:
            return ()
        items = node.items if isinstance(node, Listing) else (node,)
        if not items:
            self._complaints.error(node, f"The list of '{name}' is empty.", "Write a value, or delete the line.")
        read = (self.read(name, item) for item in items)
        return tuple(given for given in read if given is not None)

    def read(self, name: str, node: Node) -> Given | None:
        """One scalar by the shape of its field."""
        if not isinstance(node, Scalar):
            self._not_words(name, node)
            return None
        if node.broken:
            return None
        if node.empty:
            self._complaints.error(node, f"A value of '{name}' is empty.", "Write it, or delete it from the list.")
            return None
        if name in WORD_KEYS:
            comment_after(node, name, self._complaints)
        try:
            return Given(self._table[name].shape.read(node.text), node)
        except Refusal as refusal:
            self._complaints.error(node, refusal.what, refusal.remedy)
            return None

    def _not_words(self, name: str, node: Listing | Mapping) -> None:
        where = Span(node.start, min(node.end, node.start + 60))
        if isinstance(node, Listing):
            what = f"'{name}' takes one value, and this is a list."
            first = "YAML reads words in [brackets] as a list. " if node.flow else ""
            remedy = first + (QUOTE_IT.format(key=name) if node.flow else "Keep one of its values.")
            if self._table[name].many:
                what = f"A list stands inside the list of '{name}'."
                remedy = "Put words with brackets in double quotes."
        else:
            what = f"'{name}' takes words, and this is a mapping with keys."
            braces = "YAML reads words in {braces} as a mapping. " if node.flow else ""
            remedy = braces + QUOTE_IT.format(key=name if name in WORD_KEYS else "note")
            if name not in WORD_KEYS and not node.flow:
                remedy = "Write one value after the colon."
        self._complaints.error(where, what, remedy)


_MEANT = {
    "figures": "figure", "number": "figure", "value": "figure", "amount": "figure", "dates": "date", "when": "date",
    "quotes": "quote", "quotation": "quote", "speaker": "by", "who": "by", "said_by": "by", "statement": "text",
    "context": "near", "comment": "note", "notes": "note", "link": "url", "href": "url", "address": "url",
    "path": "file", "version": "factcheck", "language": "lang", "facts": "claims", "items": "claims",
    "ignore": "skip", "slug": "id", "name": "id", "references": "sources", "evidence": "source",
    "accuracy": "tolerance", "margin": "tolerance",
}  # fmt: skip
"""Words that people write for a key where spelling alone does not lead there."""


def comment_after(node: Scalar, name: str, complaints: Complaints) -> None:
    """`quote: We are #1` is "We are" for YAML: an error where '#' is glued to a word, else a note for `lint`."""
    if node.style:
        return
    text = complaints.text
    rest = text[node.end : node.end + 200].split("\n", 1)[0]
    comment = rest.lstrip(" \t")
    if not comment.startswith("#") or not rest[:1].isspace():
        return
    start = node.end + len(rest) - len(comment)
    where = Span(start, start + len(comment.rstrip()))
    what = "The value ends here, because YAML reads ' #' and what follows as a comment."
    if comment[1:2].strip():
        remedy = QUOTE_IT.format(key=name) + " If it is a comment, put a space after '#'."
        complaints.error(where, what, remedy)
    elif name in ("claim", "quote", "text"):
        complaints.note(where, "comment-after-words", f"{what} {QUOTE_IT.format(key=name)}")
