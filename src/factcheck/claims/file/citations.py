"""Sources of the claims file. In: nodes of `sources:` and of a claim's `source`. Out: CitedSource values."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from factcheck.claims.file import addresses, locators
from factcheck.claims.file.complaints import MAX_ERRORS, Complaints, secret_parameters
from factcheck.claims.file.fields import SOURCE
from factcheck.claims.file.locators import Located
from factcheck.claims.file.nodes import Listing, Mapping, Node, Scalar
from factcheck.claims.file.shapes import Refusal
from factcheck.claims.file.values import Level
from factcheck.model import CitedSource

_NAME = re.compile(r"\w[\w .&-]{0,63}")


class Citations:
    """The named sources of one file, and how a claim's words lead to one of them."""

    def __init__(self, complaints: Complaints, folder: Path, root: Path | None, max_age: str | None) -> None:
        self._complaints = complaints
        self._folder = folder
        self._root = root
        self._max_age = max_age
        self._named: dict[str, CitedSource] = {}
        self._keys: dict[str, Scalar] = {}
        self._used: set[str] = set()
        self._faulty: set[str] = set()
        self._misses = 0

    def define(self, node: Node | None) -> None:
        """Read the top-level `sources:`."""
        if node is None or (isinstance(node, Scalar) and (node.empty or node.broken)):
            return
        if not isinstance(node, Mapping):
            self._complaints.error(
                node, "'sources' takes names with addresses.", "Write each as `name: https://…` on a line of its own."
            )
            return
        for key, value in node.entries:
            if key.broken:
                continue
            source = self._definition(key, value)
            if source is None:
                self._faulty.add(key.text)
            else:
                self._named[key.text] = source
                self._keys[key.text] = key

    def _definition(self, key: Scalar, node: Node) -> CitedSource | None:
        if not _NAME.fullmatch(key.text) or key.text != key.text.strip():
            self._complaints.error(
                key,
                f"'{key.text[:40]}' cannot be the name of a source.",
                "Use letters, digits, spaces, '.', '_' and '-' (at most 64).",
            )
            return None
        if isinstance(node, Scalar) and node.empty and not node.broken:
            self._complaints.error(
                key, f"The source '{key.text}' has no address.", "Write its URL or its file after the colon."
            )
            return None
        source = self.read(node, resolve=False)
        return replace(source, name=key.text) if source else None

    def read_all(self, node: Node | None) -> tuple[CitedSource, ...]:
        """The sources of one claim: one or a list, in the order given, none twice."""
        if node is None:
            return ()
        items = node.items if isinstance(node, Listing) else (node,)
        sources: dict[CitedSource, CitedSource] = {}  # without its place -> with it
        for item in items:
            source = self.read(item)
            if source is None:
                continue
            if replace(source, place=None) in sources:
                self._complaints.error(item, "The same source stands here twice.", "Delete one; it counts once.")
            sources.setdefault(replace(source, place=None), source)
        return tuple(sources.values())

    def read(self, node: Node, *, resolve: bool = True) -> CitedSource | None:
        """One source, short or long; resolve: whether it may be the name of a source."""
        if isinstance(node, Mapping):
            return self._long(node)
        if isinstance(node, Listing):
            self._complaints.error(
                node,
                "A list stands where one source is expected.",
                "Write the address of one source, without brackets.",
            )
            return None
        if node.broken:
            return None
        if node.empty:
            self._complaints.error(node, "The source is empty.", "Write its address, or delete the line.")
            return None
        try:
            source = self._short(" ".join(node.text.split()), resolve)
        except Refusal as refusal:
            self._complaints.error(node, refusal.what, refusal.remedy)
            return None
        if source is None:
            return None
        if source.name is None:  # a named source was warned of where it is defined
            self._warn_of_secrets(node, source)
        return replace(source, place=self._complaints.place(node))

    def _short(self, words: str, resolve: bool) -> CitedSource | None:
        if resolve and self._knows(words):
            return self._by_name(Located(words))
        target, parts = locators.split(words)
        if resolve and self._knows(target):
            return self._by_name(locators.locate(target, parts))
        if addresses.looks_like_url(target) or target.startswith("<"):
            url = addresses.URL.read(target)
            located = locators.locate(target, self._known(parts))
            return CitedSource(url=url, page=located.page, section=located.section, max_age=self._max_age)
        if addresses.looks_like_host(target):
            raise Refusal(
                f"'{target[:60]}' is an address without its beginning.",
                f"Write https://{target[:60]}; if it is a file, write ./{target[:60]}.",
            )
        if addresses.looks_like_file(target):
            path = addresses.inside(addresses.FILE.read(target), self._folder, self._root)
            located = locators.locate(target, self._known(parts))
            return CitedSource(file=path, page=located.page, section=located.section, max_age=self._max_age)
        raise self._no_such(target, resolve)

    def _knows(self, name: str) -> bool:
        return name in self._named or name in self._faulty

    def _by_name(self, located: Located) -> CitedSource | None:
        self._used.add(located.target)
        source = self._named.get(located.target)
        if source is None:  # its definition was complained of
            return None
        return replace(source, page=located.page or source.page, section=located.section or source.section)

    def _known(self, parts: tuple[str, ...]) -> tuple[str, ...]:
        for part in parts:
            if addresses.looks_like_url(part) or part in self._named:
                raise Refusal("Several sources stand in one value.", "Write them as a list: `sources: [a, b]`.")
            if not locators.is_locator(part):
                raise Refusal(
                    f"'{part[:40]}' is not a place in a source that can be understood.",
                    "Write `p. 12`, `§ 4`, `table 3` or `t=12:40`, or give the source its `section:` in the long form.",
                )
        return parts

    def _no_such(self, target: str, resolve: bool) -> Refusal:
        if not resolve:
            return Refusal(
                f"'{target[:60]}' is neither an address nor a file.", "Write https://… or the path of a file."
            )
        named = re.split(r" (?=(?:pp?|page|§|t=))", target, maxsplit=1)
        if len(named) == 2 and named[0] in self._named:
            return Refusal(
                "A comma is missing between the source and the place in it.", f"Write `{named[0]}, {named[1][:30]}`."
            )
        close = self._close(target)
        if close:
            return Refusal(f"There is no source named '{target[:60]}'.", f"Did you mean '{close[0]}'?")
        known = f" The names are: {', '.join(list(self._named)[:8])}." if self._named else ""
        return Refusal(
            f"'{target[:60]}' is neither an address, nor a file, nor a name under 'sources:'.{known}",
            "Write https://… or the path of a file, or name the source under `sources:`.",
        )

    def _close(self, target: str) -> list[str]:
        """A name that was meant, for the first hundred misses: what is told after them is not printed anyway."""
        self._misses += 1
        if self._misses > MAX_ERRORS:
            return []
        return difflib.get_close_matches(target[:60], list(self._named)[:500], n=1, cutoff=0.6)

    def _long(self, node: Mapping) -> CitedSource | None:
        level = Level(node, SOURCE, "a source", self._complaints)
        if level.has("url", "file") is False:
            if not level.meant & {"url", "file"} and not any(key.text in ("url", "file") for key, _ in node.entries):
                self._complaints.error(node, "This source has neither 'url' nor 'file'.", "Write `url: https://…`.")
            return None
        if level.has("url") and level.has("file"):
            self._complaints.error(
                level.nodes["file"], "This source has both 'url' and 'file'.", "Keep one of the two."
            )
        path = level.one("file")
        file: str | None = None
        if path:
            try:
                file = addresses.inside(path.value, self._folder, self._root)
            except Refusal as refusal:
                self._complaints.error(path.node, refusal.what, refusal.remedy)
        source = _built(level, file, self._max_age)
        self._warn_of_secrets(node, source)
        return replace(source, place=self._complaints.place(node)) if source.address else None

    def _warn_of_secrets(self, node: Node, source: CitedSource) -> None:
        for name in secret_parameters(source.url or "") + secret_parameters(source.archive or ""):
            self._complaints.note(
                node,
                "secret-in-url",
                f"The query parameter '{name}' looks like a secret, and the address is kept with the evidence. "
                "Use an address that needs none.",
            )

    def tell_unused(self) -> None:
        """A note for each named source that no claim uses."""
        for name, key in self._keys.items():
            if name not in self._used:
                self._complaints.note(key, "unused-source", f"No claim uses the source '{name}'. Use it, or delete it.")


def _built(level: Level, file: str | None, max_age: str | None) -> CitedSource:
    value: Callable[[str], str | None] = level.value
    accessed = level.value("accessed")
    return CitedSource(
        url=value("url"),
        file=file,
        title=value("title"),
        author=value("author"),
        publisher=value("publisher"),
        date=value("date"),
        accessed=accessed.isoformat() if accessed else None,
        archive=value("archive"),
        lang=value("lang"),
        page=level.value("page"),
        section=value("section"),
        kind=value("kind"),
        group=value("group"),
        max_age=value("max_age") or max_age,
        note=value("note"),
        selector=value("selector"),
        expect=tuple(given.value for given in level.many("expect")),
    )
