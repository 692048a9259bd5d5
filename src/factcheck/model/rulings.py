"""What was found of a detail, ruled of a claim, and the report. In: the other nouns. Out: frozen values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from factcheck.model.claims import CitedSource, Claim
from factcheck.model.details import Place
from factcheck.model.documents import Capture, Passage
from factcheck.vocabulary import Level, Outcome, Problem, Reason, Verdict


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
    closest: only where the source leaves something unsaid. unexpected: the sentence that the page lacks the words which
    the claims file expects on it, so that it was not looked at; else "".
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
    unexpected: str = ""

    @property
    def other_page(self) -> str:
        """What to say where a page is cited, and what bears on the claim stands on others; else ""."""
        pages = {found.passage.page for found in self.findings if found.passage and found.outcome is Outcome.STATES}
        cited = self.source.page
        if cited is None or not pages or None in pages or cited in pages:
            return ""
        return f"Page {cited} is cited; it stands on page {', '.join(str(page) for page in sorted(pages, key=str))}."


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
