"""The nouns, in the order in which they come to be. In: nothing. Out: frozen values that the rooms pass on.

Offsets count code points, half-open. Lines and columns count from 1. Times are aware datetimes in UTC.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

import msgspec

from factcheck.vocabulary import Level, Outcome, Problem, Reason, Role, Verdict

__all__ = [
    "Block", "BriefFinding", "Capture", "Claim", "CitedSource", "Closest", "Coverage", "Date", "Decided", "Detail",
    "Document", "Figure", "Finding", "Input", "Level", "Movement", "Outcome", "Passage", "Place", "Problem", "Quote",
    "Reason", "Relation", "Report", "Role", "Ruling", "SourceRuling", "Speaker", "Statement", "Verdict",
]  # fmt: skip


# ---------------------------------------------------------------- where something stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A stretch of a file. `page` and `paragraph` (from 1) are set for formats that have no lines (pdf, docx)."""

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1
    page: int | None = None
    paragraph: int | None = None


# ---------------------------------------------------------------- the details of a claim
# A long page has thousands: a struct of msgspec is made in a third of the time of a frozen dataclass, and `gc=False`
# spares Python the search for cycles, which such values cannot be part of. `msgspec.structs.replace` changes one.


class Movement(StrEnum):
    """Which way a change goes."""

    NONE = ""
    RISE = "rise"
    FALL = "fall"


class Relation(StrEnum):
    """How a figure stands to a change: cut TO 30 %, cut BY 30 %, up FROM 30 %; a plain value is NONE."""

    NONE = ""
    TO = "to"
    BY = "by"
    FROM = "from"


class Figure(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A quantity as an interval. `low`/`high` None means unbounded; `*_open` means the end itself is excluded.

    value: the number as stated ("more than 87" -> 87, low 87 open, high None); None for a range.
    unit: "" for a count, "%", "pp", an ISO 4217 code, or a UCUM-like symbol ("mm", "kg", "km/h", "Cel").
    counted: the noun counted, lower case, as written ("containers"), or None.
    step: place value of the last digit given ("5.2 million" -> 100000); what rounds to `value` lies within step/2.
    readings: other values that the spelling allows ("10.000" -> 10 where 10000 is the first reading); () if certain.
    ordinal: "third", "2nd": a rank, not a quantity.
    part, whole: of a share or mark that names its whole: 26 and 28 of "26 out of 28", whose value is their ratio; None
    and 10 of the mark "8/10"; None and 5 of "one in five", which counts nobody.
    """

    start: int
    end: int
    raw: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    unit: str = ""
    counted: str | None = None
    step: Decimal = Decimal(1)
    readings: tuple[Decimal, ...] = ()
    ordinal: bool = False
    movement: Movement = Movement.NONE
    relation: Relation = Relation.NONE
    part: Decimal | None = None
    whole: Decimal | None = None


class Date(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """First and last day, both included; None where the year is not stated and no `as_of` resolves it.

    precision: "day" "month" "quarter" "season" "year" "decade" "century" "range".
    year/month/day: what is written, so that "26 February" (no year) can be compared with "26 February 2024".
    bound: "" | "since" | "until" | "before" | "after". relative: resolved against a stated date ("last September").
    readings: every (first, last) that the spelling allows, the one taken first ("03/04/2024"); () where it is certain.
    weekday: 0 for Monday … 6 for Sunday where one is written ("on Monday"), else None.
    part: which quarter (1-4), half (1-2) or season (1 spring … 4 winter) is written, else 0.
    """

    start: int
    end: int
    raw: str
    first: date | None
    last: date | None
    precision: str = "day"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    bound: str = ""
    approximate: bool = False
    relative: bool = False
    readings: tuple[tuple[date, date], ...] = ()
    weekday: int | None = None
    part: int = 0


class Quote(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Words in quotation marks. start/end include the marks, inner_start/inner_end do not; `text` is the inside as
    written. `speaker` is the name that the surrounding sentence gives, as written, or None."""

    start: int
    end: int
    raw: str
    text: str
    inner_start: int
    inner_end: int
    speaker: str | None = None


class Speaker(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Somebody to whom something is attributed. `name` as written; `attributed`: the half-open stretch that is
    theirs.
    """

    start: int
    end: int
    raw: str
    name: str
    attributed: tuple[int, int] | None = None


class Statement(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What a claim says in plain words: neither figure nor quotation."""

    start: int
    end: int
    raw: str


type_of_detail = {Figure: "figure", Date: "date", Quote: "quote", Speaker: "speaker", Statement: "statement"}
Detail = Figure | Date | Quote | Speaker | Statement


def kind_of(detail: Detail) -> str:
    """The word of the JSON report for a detail: figure, date, quote, speaker or statement."""
    return type_of_detail[type(detail)]


# ---------------------------------------------------------------- claims and their sources


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedSource:
    """A source as the claims file or the brief names it. Exactly one of `url` and `file` is set.

    origin: where the citation came from, for a person: "claims file", "link in the sentence", "footnote 3".
    page: 1-based page of a PDF; section: any other locator ("§ 4", "t=12:40"). group: counts once for `need`.
    """

    url: str | None = None
    file: str | None = None
    name: str | None = None
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    date: str | None = None
    accessed: str | None = None
    archive: str | None = None
    lang: str | None = None
    page: int | None = None
    section: str | None = None
    kind: str | None = None
    group: str | None = None
    max_age: str | None = None
    note: str | None = None
    selector: str | None = None
    expect: tuple[str, ...] = ()
    origin: str = "claims file"
    place: Place | None = None

    @property
    def address(self) -> str:
        """The URL, or the path of a file, that names this source in a report."""
        return self.url or self.file or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One assertion of a brief, complete when it leaves `claims/`.

    text: the exact words. details: offsets into `text`. near: words that must stand in the passage too.
    need: "any", "all" or a number of independent sources. tolerance: relative ("1%" -> 0.01) or None (rounding rules).
    says: for an attribution in substance, words of which any must stand with the speaker. calc: arithmetic, as written.
    context: words of the brief around it that carry its subject (heading, sentence before), for pronouns; may be "".
    skip: why it is not to be checked by machine, or None.
    """

    id: str
    text: str
    place: Place
    details: tuple[Detail, ...] = ()
    sources: tuple[CitedSource, ...] = ()
    need: str | int = "any"
    near: tuple[str, ...] = ()
    tolerance: Decimal | None = None
    says: tuple[str, ...] = ()
    calc: str | None = None
    lang: str | None = None
    as_of: date | None = None
    context: str = ""
    note: str | None = None
    skip: str | None = None
    brief_place: Place | None = None


# ---------------------------------------------------------------- what was fetched


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One redirect: the address that answered, its status (200 for a page that leads on by a meta refresh) and the
    address that it named.
    """

    url: str
    status: int
    location: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """One request, one record. `sha256` names the decoded body in the store; None when there is no body.

    headers: kept by allow-list, lower-case names. problem: why there is nothing to read, seen at the network level
    (states that only the page's text tells are found in `documents/`). note: one sentence for a person.
    archived_from: for an archive's copy, the time of the copy. requests: how many requests it took, hops and retries.
    server: address and port that answered ("93.184.216.34:443"); tls: the version and the SHA-256 of the server's
    certificate ("TLSv1.3 sha256:…"); both empty where a recording, a proxy or a browser stood between.
    """

    url: str
    final_url: str
    fetched_at: datetime
    status: int | None = None
    hops: tuple[Hop, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    sha256: str | None = None
    size: int = 0
    problem: Problem | None = None
    note: str = ""
    archived_from: datetime | None = None
    rendered: bool = False
    requests: int = 1
    server: str = ""
    tls: str = ""

    def header(self, name: str) -> str | None:
        """The value of a kept header, by lower-case name."""
        return next((value for key, value in self.headers if key == name), None)


# ---------------------------------------------------------------- what was read


class Block(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A stretch of a document's text with its role; blocks are ordered, do not overlap, and are separated by newlines.

    A table row is one block whose cells are joined by tabs; `header` holds the header cells (and the caption last).
    A document has hundreds: a struct of msgspec is made in a sixth of the time of a frozen dataclass.
    """

    start: int
    end: int
    role: Role
    header: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The readable text of one source. `page_starts` are offsets at which the pages of a PDF begin.

    problem: why the text is missing or not the whole (soft 404, paywall …); with a problem and a non-empty text
    (a readable teaser) what is found counts, what is not found is unreadable.
    """

    url: str
    text: str
    blocks: tuple[Block, ...] = ()
    title: str | None = None
    published: date | None = None
    lang: str | None = None
    reader: str = "plain"
    problem: Problem | None = None
    note: str = ""
    page_starts: tuple[int, ...] = ()

    def page_at(self, offset: int) -> int | None:
        """The 1-based page of an offset, or None for a document without pages."""
        if not self.page_starts:
            return None
        return sum(1 for start in self.page_starts if start <= offset) or 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Evidence: W3C position and quote selector in one. prefix/suffix are up to 32 code points of the text around."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    role: Role = Role.BODY
    page: int | None = None


# ---------------------------------------------------------------- what was found and ruled


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One detail seen in one document. score 0…1: how sure the tool is that the source states it.

    certain: False for what the source leaves open: a difference ("more than 80" where the claim says "more than 87"),
    or a speaker who may be the claim's under another name.
    """

    outcome: Outcome
    reason: Reason = Reason.NONE
    note: str = ""
    score: float = 0.0
    passage: Passage | None = None
    certain: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Closest:
    """What in a source comes nearest to a claim that it does not state: a hint for a person, no evidence.

    note: what is to say of the search (why nothing was compared, or not all), or "".
    """

    passages: tuple[Passage, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRuling:
    """One claim against one source. `findings` stand in the order of the claim's details.

    family: the same word for sources that carry one text, so that copies count once. lang: of the source's text.
    closest: only where the source leaves something unsaid.
    """

    source: CitedSource
    verdict: Verdict
    score: float
    findings: tuple[Finding, ...] = ()
    capture: Capture | None = None
    problem: Problem | None = None
    title: str | None = None
    published: date | None = None
    family: str = ""
    note: str = ""
    lang: str | None = None
    closest: Closest | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What a person decided on a claim; it stands beside the machine's verdict and never changes it.

    kind: "accepted" "overridden" "fix" "baseline". standing: "holds" "words-changed" "evidence-changed" "expired".
    """

    kind: str
    by: str
    why: str
    at: datetime
    until: date | None = None
    standing: str = "holds"

    @property
    def settles(self) -> bool:
        """Whether it holds and says that the claim may stand; "fix" says that the brief must change."""
        return self.standing == "holds" and self.kind != "fix"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """The verdict on one claim, with one sentence for a person.

    findings: the best of each detail over the sources; empty where none was read.
    """

    claim: Claim
    verdict: Verdict
    score: float
    note: str
    findings: tuple[Finding, ...] = ()
    sources: tuple[SourceRuling, ...] = ()
    decided: Decided | None = None

    @property
    def level(self) -> Level:
        """How loudly it is told."""
        return self.verdict.level


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefFinding:
    """Something about the brief as a whole: a rule with a stable id, a place and a remedy in its message."""

    rule: str
    level: Level
    message: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A file that was read. kind: "claims" or "brief". text: decoded, for reports that show the brief."""

    path: str
    sha256: str
    kind: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How many details the brief states, and how many of them stand in a claim with a source."""

    details: int = 0
    sourced: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All that a format needs; claims in the order of the input.

    complete: all that was to do is done. bugs: what failed in this program, a sentence for each claim and source.
    """

    version: str
    generated_at: datetime
    store: str
    digest: str
    inputs: tuple[Input, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    coverage: Coverage = field(default_factory=Coverage)
    brief_findings: tuple[BriefFinding, ...] = ()
    requests: int = 0
    from_store: int = 0
    complete: bool = True
    bugs: tuple[str, ...] = ()
