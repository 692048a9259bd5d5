"""The HTML report: one file for a browser, no network, no script needed. In: a ReportView. Out: HTML.

Two layers keep foreign text dead: every string is escaped (jinja2's autoescape through `Foreign.__html__`), and a
Content-Security-Policy allows our one style sheet and one script by their hashes and nothing else.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources

from factcheck.model import Level, Outcome
from factcheck.reports.brief_text import MarkedBrief, mark
from factcheck.reports.difference import Piece, word_difference
from factcheck.reports.exhibit import Exhibit, exhibits
from factcheck.reports.foreign import Foreign
from factcheck.reports.fragment import link_to
from factcheck.reports.summary import CLOSEST, COUNT_ORDER, advice
from factcheck.reports.view import (
    ClaimView,
    DetailView,
    FindingView,
    PassageView,
    PlaceView,
    ReportView,
    SourceView,
    iso_time,
)

SIGNS = {Level.ERROR: "✗", Level.WARNING: "!", Level.NOTE: "i", Level.PASS: "✓"}
"""Shape beside word and colour, so that a verdict is never told by colour alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One finding beside the detail that it is about; `pieces` is what differs, word by word."""

    detail: DetailView | None
    finding: FindingView
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One exhibit, with the address of its passage in the live page."""

    exhibit: Exhibit
    live: Foreign | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """One sentence that is near in meaning, with its address in the live page."""

    passage: PassageView
    live: Foreign | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCard:
    """One source with its evidence, hints that are none, and addresses that may be opened."""

    source: SourceView
    remarks: tuple[Remark, ...]
    exhibits: tuple[Shown, ...]
    hints: tuple[Hint, ...]
    live: Foreign | None
    archive: Foreign | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimCard:
    """One claim: `number` from 1 in the order of the input names its anchors; `located`: it is marked in the brief."""

    number: int
    claim: ClaimView
    sources: tuple[SourceCard, ...]
    remedy: str
    located: bool


def html_report(report: ReportView) -> str:
    """The whole file."""
    from jinja2 import Environment, StrictUndefined

    ranked = report.worst_first()
    texts = [each for each in report.inputs if each.kind == "brief" and each.text]
    briefs = [mark(each, ranked) for each in texts]
    cards = [_card(number, claim, briefs) for number, claim in ranked]
    style, script = _file("report.css"), _file("report.js")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.globals |= {"signs": SIGNS, "iso": iso_time, "place_words": _place_words, "tag_of": _tag}
    environment.globals["closest_in_meaning"] = CLOSEST
    return environment.from_string(_file("report.html")).render(
        report=report,
        style=_ours(style),
        script=_ours(script),
        policy=_policy(style, script),
        briefs=briefs,
        cards=cards,
        by_number={card.number: card for card in cards},
        by_place=sorted(cards, key=lambda card: card.number),
        counts=[(verdict, count) for verdict in COUNT_ORDER if (count := report.by_verdict()[verdict])],
        verdicts=COUNT_ORDER,
        commands=_commands(report),
        lang=_language(report),
    )


def _file(name: str) -> str:
    return resources.files("factcheck.reports").joinpath(name).read_text(encoding="utf-8")


class _Ours(str):
    """A file of this package, written as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        return str(self)


def _ours(text: str) -> _Ours:
    return _Ours(text)


def _policy(style: str, script: str) -> str:
    def digest(text: str) -> str:
        return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

    return (
        f"default-src 'none'; style-src 'sha256-{digest(style)}'; script-src 'sha256-{digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _language(report: ReportView) -> Foreign:
    """The language of most claims, for the column of the brief."""
    found = [claim.lang.for_data() for claim in report.claims if claim.lang]
    return Foreign(max(sorted(set(found)), key=found.count)) if found else Foreign("")


def _tag(lang: Foreign | None) -> Foreign | None:
    """A language tag that a screen reader can use, or None for what is none (BCP 47, without extensions)."""
    text = lang.for_data().replace("_", "-") if lang else ""
    return Foreign(text) if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", text) else None


def _place_words(place: PlaceView) -> Foreign:
    if place.page:
        return Foreign.joined(place.path, f", page {place.page}")
    if place.paragraph:
        return Foreign.joined(place.path, f", paragraph {place.paragraph}")
    return Foreign.joined(place.path, f", line {place.line}")


def _card(number: int, claim: ClaimView, briefs: Sequence[MarkedBrief]) -> ClaimCard:
    located = any(stretch.owner == number and stretch.first for brief in briefs for stretch in brief.stretches)
    return ClaimCard(
        number=number + 1,
        claim=claim,
        sources=tuple(_source(claim, source) for source in claim.sources),
        remedy=advice(claim),
        located=located,
    )


def _source(claim: ClaimView, source: SourceView) -> SourceCard:
    address = source.final_url if source.final_url and source.archived_from is None else source.url
    hints = source.closest.passages if source.closest else ()
    remarks = []
    for finding in source.findings:
        detail = claim.details[finding.index] if finding.index < len(claim.details) else None
        remarks.append(Remark(detail=detail, finding=finding, pieces=_pieces(detail, finding)))
    return SourceCard(
        source=source,
        remarks=tuple(remarks),
        exhibits=tuple(Shown(exhibit=each, live=link_to(address, each.passage)) for each in exhibits(source.findings)),
        hints=tuple(Hint(passage=each, live=link_to(address, each)) for each in hints),
        live=link_to(address, None),
        archive=source.archive.web_address() if source.archive else None,
    )


def _pieces(detail: DetailView | None, finding: FindingView) -> tuple[Piece, ...]:
    if detail is None or detail.kind != "quote" or finding.outcome is not Outcome.DIFFERS or finding.passage is None:
        return ()
    return word_difference(detail.words, finding.passage.exact)


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command to copy, and what it proves."""

    line: str
    proves: str


def _commands(report: ReportView) -> tuple[Command, ...]:
    paths = " ".join(each.path.for_shell() for each in report.inputs if each.kind == "claims") or " ".join(
        each.path.for_shell() for each in report.inputs
    )
    store = report.store.for_shell()
    hints = any(source.closest for claim in report.claims for source in claim.sources)
    again = f"--now {iso_time(report.generated_at)}{' --semantic' if hints else ''} --format html"
    return (
        Command(
            line=f"factcheck replay {paths} --store {store} {again}",
            proves="Judges the kept pages again, without a network. The same bytes must come out: the verdicts follow "
            "from the kept pages and from nothing else.",
        ),
        Command(
            line=f"factcheck check {paths} --store {store} --max-age 0s",
            proves="Asks the sources again today. A verdict that changes shows that a source changed since.",
        ),
        Command(
            line="sha256sum FILE",
            proves="Of a page that you saved yourself: the same hash as beside a source shows the very same bytes.",
        ),
    )
