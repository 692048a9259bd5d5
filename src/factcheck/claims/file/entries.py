"""The list `claims:` -> claims. In: its node. Out: Claim values, each complete, or complaints."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from factcheck.claims.file import calculation, checks, ids
from factcheck.claims.file.addresses import looks_like_url
from factcheck.claims.file.checks import Checks, DetailReader
from factcheck.claims.file.citations import Citations
from factcheck.claims.file.complaints import Complaints, Span
from factcheck.claims.file.fields import CLAIM, SAYS
from factcheck.claims.file.nodes import Listing, Mapping, Node, Scalar
from factcheck.claims.file.shapes import Refusal, Tolerance
from factcheck.claims.file.values import Given, Level, comment_after
from factcheck.claims.language import undeclared
from factcheck.model import CitedSource, Claim, Figure

_SHORT_FORM = "Write `- claim: the words` and `  source: https://…` on the next line."


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds for claims that do not say otherwise."""

    lang: str | None = None
    as_of: date | None = None
    tolerance: Given | None = None
    need: str | int = "any"


class Entries:
    """Reads the entries of one file; ids are given at the end, when all that are written are known."""

    def __init__(self, complaints: Complaints, citations: Citations, defaults: Defaults) -> None:
        self._complaints = complaints
        self._citations = citations
        self._defaults = defaults
        self._details = DetailReader(complaints, defaults.as_of)
        self._written: dict[str, Scalar] = {}

    def read(self, node: Node, *, allow_empty: bool = False) -> tuple[Claim, ...]:
        """All claims, in the order of the file. allow_empty: none at all is no error."""
        if isinstance(node, Scalar) and (node.broken or (node.empty and allow_empty)):
            return ()
        if not isinstance(node, Listing):
            remedy = "Begin each claim with '- ' on a line of its own, under `claims:`."
            self._complaints.error(Span(node.start, min(node.end, node.start + 60)), "'claims' takes a list.", remedy)
            return ()
        if not node.items and not allow_empty:
            self._complaints.error(node, "The list of claims is empty.", "Add a claim: `- the words: https://…`.")
        made = [self._entry(item) for item in node.items]
        return self._with_ids([claim for claim in made if claim is not None])

    def _with_ids(self, claims: list[Claim]) -> tuple[Claim, ...]:
        taken = set(self._written)
        named: list[Claim] = []
        for claim in claims:
            if not claim.id:
                claim = replace(claim, id=ids.unique(ids.slug(claim.text), taken))
                taken.add(claim.id)
            named.append(claim)
        return tuple(named)

    def _entry(self, node: Node) -> Claim | None:
        if isinstance(node, Scalar):
            return self._bare(node)
        if isinstance(node, Listing):
            where = Span(node.start, min(node.end, node.start + 60))
            self._complaints.error(
                where, "A list stands where a claim is expected.", "Put words with [brackets] in double quotes."
            )
            return None
        keys = [key.text for key, _ in node.entries]
        if "claim" in keys:
            return self._long(node)
        if len(keys) == 1 and keys[0] not in CLAIM:
            return self._short(node)
        if keys and keys[0] not in CLAIM:
            self._mixed(node)
        elif not any(key.broken for key, _ in node.entries):
            self._long(node)
        return None

    def _mixed(self, node: Mapping) -> None:
        key, value = node.entries[0]
        if key.broken:
            return
        if isinstance(value, Scalar) and looks_like_url(value.text):
            what = "A claim in the short form has one line, and more keys follow."
            self._complaints.error(key, what, _SHORT_FORM)
        else:
            self._long(node)

    def _bare(self, node: Scalar) -> Claim | None:
        """`- Revenue fell in 2022`: a claim without a source."""
        if node.broken:
            return None
        if node.empty:
            self._complaints.error(
                Span(node.start, node.start + 1), "This claim is empty.", "Write its words, or delete the dash."
            )
            return None
        if looks_like_url(node.text):
            self._complaints.error(
                node, "An address stands here without a claim.", "Write `- the words of the claim: https://…`."
            )
            return None
        glued = re.search(r":?https?://", node.text)
        if glued and not node.style:
            start = node.start + self._complaints.text[node.start : node.end].find(glued.group())
            what = "An address stands inside the words of the claim."
            remedy = "Put a colon and a space between the words and the address: `- the words: https://…`."
            self._complaints.error(Span(start, start + len(glued.group())), what, remedy)
            return None
        comment_after(node, "claim", self._complaints)
        return self._claim(node, (), Checks(tolerance=self._defaults.tolerance))

    def _short(self, node: Mapping) -> Claim | None:
        """`- Revenue fell in 2022: https://example.org/b`."""
        key, value = node.entries[0]
        if key.broken:
            return None
        if not key.text.strip():
            self._complaints.error(key, "This claim has no words before the colon.", _SHORT_FORM)
            return None
        if isinstance(value, Scalar) and value.empty and not value.broken:
            self._complaints.error(
                key, "No source stands after the colon of this claim.", "Write its address, or delete the colon."
            )
            return None
        if isinstance(value, Scalar) and not value.broken and ": http" in value.text:
            self._complaints.error(value, "More words stand between the claim and its address.", _SHORT_FORM)
            return None
        sources = self._citations.read_all(value)
        return self._claim(key, sources, Checks(tolerance=self._defaults.tolerance))

    def _long(self, node: Mapping) -> Claim | None:
        """A claim with keys. All that is wrong with it is told, also where its words are missing."""
        level = Level(node, CLAIM, "a claim", self._complaints)
        if not {"claim"} & (level.meant | {key.text for key, _ in node.entries}):
            what = "This claim has no words."
            self._complaints.error(Span(node.start, node.start + 1), what, "Add `claim:` with the words of the brief.")
        sources = (
            *self._citations.read_all(level.nodes.get("source")),
            *self._citations.read_all(level.nodes.get("sources")),
        )
        words = level.one("claim")
        given_id = self._id(level)
        given = self._checks(level)
        rest = {"near": tuple(near.value for near in level.many("near"))}
        plain = {name: level.value(name) for name in ("calc", "lang", "note", "skip")}
        need = level.value("need")
        if words is None:
            return None
        claim = self._claim(words.node, sources, given, plain["lang"])
        if claim is None:
            return None
        self._notes(level, claim, need)
        return replace(
            claim,
            id=given_id or "",
            need=self._defaults.need if need is None else need,
            near=rest["near"],
            calc=plain["calc"],
            note=plain["note"],
            skip=plain["skip"],
        )

    def _notes(self, level: Level, claim: Claim, need: str | int | None) -> None:
        """What is allowed, and seldom meant."""
        if isinstance(need, int) and need > len(claim.sources):
            self._complaints.note(
                level.nodes["need"],
                "need-above-sources",
                f"{need} sources are needed, and {len(claim.sources)} are given. Add sources, or lower `need`.",
            )
        calc = level.one("calc")
        figures = [detail for detail in claim.details if isinstance(detail, Figure)]
        if calc is None:
            return
        value = calculation.evaluate(calc.value)
        if not any(calculation.agrees(value, figure, claim.tolerance) for figure in figures):
            self._complaints.note(
                calc.node,
                "calc-differs",
                f"The calculation gives {value:.6g}, which is no figure of the claim. Mend the one or the other.",
            )

    def _id(self, level: Level) -> str | None:
        given = level.one("id")
        if given is None:
            return None
        if given.value in self._written:
            line = self._complaints.line_of(self._written[given.value].start)
            what = f"The id '{given.value}' stands here a second time; the first is on line {line}."
            self._complaints.error(given.node, what, "Give each claim an id of its own, or delete the line.")
            return None
        self._written[given.value] = given.node
        return str(given.value)

    def _checks(self, level: Level) -> Checks:
        says, who = self._says(level)
        by = level.one("by")
        if by and who:
            self._complaints.error(who.node, "Both 'by' and 'who' name the speaker.", "Keep one of the two.")
        quotes = level.many("quote")
        for quote in quotes:
            try:
                checks.refuse_empty_quote(quote.value)
            except Refusal as refusal:
                self._complaints.error(quote.node, refusal.what, refusal.remedy)
        return Checks(
            figures=level.many("figure"),
            dates=level.many("date"),
            quotes=quotes,
            texts=level.many("text"),
            says=says,
            speaker=by or who,
            tolerance=level.one("tolerance") or self._defaults.tolerance,
        )

    def _says(self, level: Level) -> tuple[tuple[Given, ...], Given | None]:
        node = level.nodes.get("says")
        if not isinstance(node, Mapping):
            return level.many("says"), None
        inner = Level(node, SAYS, "says", self._complaints)
        if not inner.has("words"):
            self._complaints.error(
                Span(node.start, node.start + 1), "'says' has no words to look for.", "Add `words: [a, b]`."
            )
        return inner.many("words"), inner.one("who")

    def _claim(
        self, node: Scalar, sources: tuple[CitedSource, ...], given: Checks, lang: str | None = None
    ) -> Claim | None:
        text = node.text.strip()
        if not any(char.isalnum() for char in text):
            self._complaints.error(node, "The claim holds no words.", "Write the words of the brief.")
            return None
        if given.tolerance is self._defaults.tolerance and not given.figures:
            given = replace(given, tolerance=None)  # a default speaks to claims with a figure only
        lang = lang or self._defaults.lang or undeclared(text)
        details = self._details.read(text, given, lang)
        tolerance: Tolerance | None = given.tolerance.value if given.tolerance else None
        default = self._defaults.tolerance.value.relative if self._defaults.tolerance else None
        return Claim(
            id="",
            text=text,
            place=self._complaints.place(node),
            details=details,
            sources=sources,
            need=self._defaults.need,
            tolerance=tolerance.relative if tolerance else default,
            says=tuple(words.value for words in given.says),
            lang=lang,
            as_of=self._defaults.as_of,
        )
