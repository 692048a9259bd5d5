"""YAML text -> nodes with offsets. In: decoded text. Out: Scalar, Listing and Mapping; every scalar as source text.

The tree is built from the parser's events in one pass, and the same pass is the guard: tags, anchors, aliases and a
second document are refused where they stand, and an over-deep or over-large file is refused before a tree of it is
built. No value is ever converted: `5.20` stays "5.20", `no` stays a word, `12:30` stays "12:30".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from factcheck.claims.file.complaints import Complaints, Span, Stop
from factcheck.claims.file.yaml_mistakes import Repair, diagnose

MAX_DEPTH = 20
MAX_NODES = 200_000
MAX_VALUE = 100_000
"""Levels, nodes and characters of one value: far above any file written by a person, far below what hurts."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value. `text`: unquoted and unfolded; style: "" plain, "'", '"', "|" or ">". broken: complained of."""

    text: str
    start: int
    end: int
    style: str = ""
    broken: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing is written here (or YAML's words for nothing)."""
        return not self.text.strip() or (not self.style and self.text in ("~", "null"))


@dataclass(frozen=True, slots=True)
class Listing:
    """A list. flow: written `[a, b]`."""

    items: tuple[Node, ...]
    start: int
    end: int
    flow: bool = False


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order of the file; a repeated key is complained of and its first value kept."""

    entries: tuple[tuple[Scalar, Node], ...]
    start: int
    end: int
    flow: bool = False

    def get(self, name: str) -> Node | None:
        """The value of a key."""
        return next((value for key, value in self.entries if key.text == name), None)


Node = Scalar | Listing | Mapping


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end is still to come."""

    mapping: bool
    start: int
    flow: bool
    refused: bool
    children: list[Node] = field(default_factory=list)


def read_nodes(complaints: Complaints) -> Node | None:
    """The tree of the one document, None for an empty file or where nothing can be read; complaints as they arise.

    After a mistake that YAML itself refuses, the words concerned are masked (same length, so that places stay right)
    and the rest is read on: all mistakes of a file are told in one run.
    """
    text = complaints.text
    masked: list[tuple[int, int]] = []
    tried: set[Repair] = set()
    for _ in range(max(2, min(30, 3_000_000 // (len(text) + 1)))):
        try:
            return _Builder(complaints, masked).build(text)
        except yaml.MarkedYAMLError as error:
            mistakes = diagnose(text, error)
            if not any(low <= mistakes[0].start < high for low, high in masked):
                for mistake in mistakes:
                    complaints.error(Span(mistake.start, mistake.end), mistake.what, mistake.remedy)
            repair = next((repair for repair in mistakes[-1].repairs if repair not in tried), None)
            if repair is None:
                return None
            tried.add(repair)
            masked.append((repair.start, repair.end))
            text = text[: repair.start] + repair.text + text[repair.end :]
    return None


def _index(mark: Any) -> int:
    return int(mark.index)


def _events(text: str) -> Iterator[Any]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return iter(yaml.parse(text, Loader=loader))


class _Builder:
    """Folds the events of one document into nodes."""

    def __init__(self, complaints: Complaints, masked: list[tuple[int, int]]) -> None:
        self._complaints = complaints
        self._masked = masked
        self._stack: list[_Open] = []
        self._count = 0
        self._documents = 0
        self._root: Node | None = None

    def build(self, text: str) -> Node | None:
        for event in _events(text):
            if isinstance(event, yaml.DocumentStartEvent):
                self._document(event)
            elif isinstance(event, yaml.NodeEvent):
                self._node(event)
            elif isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
                self._close(_index(event.end_mark))
        return self._root

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            where = Span(event.start_mark.index, event.end_mark.index)
            self._complaints.error(
                where, "A second document begins here ('---').", "Put each claims file into a file of its own."
            )
            raise Stop

    def _node(self, event: Any) -> None:
        self._count += 1
        start, end = event.start_mark.index, event.end_mark.index
        if self._count > MAX_NODES:
            self._complaints.error(Span(start, end), f"The file has more than {MAX_NODES:,} values.", "Split it.")
            raise Stop
        refused = self._refuse_decoration(event, start, end)
        if isinstance(event, (yaml.SequenceStartEvent, yaml.MappingStartEvent)):
            self._open(event, start, refused)
        elif isinstance(event, yaml.AliasEvent):
            self._add(Scalar(f"*{event.anchor}", start, end, broken=True))
        else:
            self._add(self._scalar(event, start, end, refused))

    def _open(self, event: Any, start: int, refused: bool) -> None:
        if len(self._stack) >= MAX_DEPTH:
            self._complaints.error(
                Span(start, start + 1),
                f"Lists and mappings are nested more than {MAX_DEPTH} deep here.",
                "A claims file needs five levels; look for a bracket or a brace that is not closed.",
            )
            raise Stop
        self._stack.append(_Open(isinstance(event, yaml.MappingStartEvent), start, bool(event.flow_style), refused))

    def _scalar(self, event: Any, start: int, end: int, refused: bool) -> Scalar:
        if len(event.value) > MAX_VALUE:
            self._complaints.error(
                Span(start, start + 1),
                f"This value has {len(event.value):,} characters; {MAX_VALUE:,} are allowed.",
                "Keep the words of one claim here, and the rest in the brief.",
            )
            refused = True
        style = event.style if event.style and event.style != "plain" else ""
        end = start + len(self._complaints.text[start:end].rstrip())
        broken = refused or any(low <= start < high for low, high in self._masked)
        return Scalar(event.value, start, end, style, broken)

    def _refuse_decoration(self, event: Any, start: int, end: int) -> bool:
        """Tags, anchors and aliases: what is wrong is told; True when the value is not to be looked at further."""
        words = self._complaints.text[start : min(end, start + 40)].split("\n")[0].strip()
        remedy = f"If '{words}' are words, put them in double quotes; otherwise delete it."
        if isinstance(event, yaml.AliasEvent):
            what = "A value that begins with '*' is an alias in YAML, which a claims file may not have."
        elif getattr(event, "tag", None):
            what = "A value that begins with '!' is a tag in YAML, which a claims file may not have."
        elif event.anchor:
            what = "A value that begins with '&' is an anchor in YAML, which a claims file may not have."
        else:
            return False
        self._complaints.error(Span(start, start + max(1, len(words))), what, remedy)
        return True

    def _close(self, end: int) -> None:
        opened = self._stack.pop()
        if not opened.flow:  # the parser puts the end of a block after the comments below it
            end = opened.children[-1].end if opened.children else opened.start
        if opened.refused:
            self._add(Scalar("", opened.start, end, broken=True))
        elif opened.mapping:
            self._add(Mapping(self._entries(opened.children), opened.start, end, opened.flow))
        else:
            self._add(Listing(tuple(opened.children), opened.start, end, opened.flow))

    def _entries(self, children: list[Node]) -> tuple[tuple[Scalar, Node], ...]:
        first: dict[str, Scalar] = {}
        entries: list[tuple[Scalar, Node]] = []
        for key, value in zip(children[::2], children[1::2], strict=True):
            if not isinstance(key, Scalar):
                self._complaints.error(
                    Span(key.start, key.start + 1),
                    "A list or braces stand where a key is expected.",
                    "Put the words in double quotes.",
                )
            elif key.text in first and not key.broken:
                line = self._complaints.line_of(first[key.text].start)
                self._complaints.error(
                    key,
                    f"'{key.text[:60]}' stands here a second time; the first is on line {line}.",
                    "Keep one of the two, or write the values as a list: [a, b].",
                )
            else:
                first[key.text] = key
                entries.append((key, value))
        return tuple(entries)

    def _add(self, node: Node) -> None:
        if self._stack:
            self._stack[-1].children.append(node)
        else:
            self._root = node
