"""What is asked of a worker, and what it answers. In: nothing. Out: frozen values that cross the wall of the cage."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from factcheck.model import Claim, Document, Finding, Passage, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadJob:
    """One body to read.

    url: the address it was asked for, final_url the one that answered. content_type: the header as sent, or None.
    lang: what the claims file says of its language. selector: a CSS selector of the part that counts.
    depth: "quick" or "full".
    """

    data: bytes
    url: str
    content_type: str | None = None
    lang: str | None = None
    selector: str | None = None
    depth: str = "full"
    final_url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One completed claim to hold against a document.

    day: the day from which "last September" of the source counts, where the claims file gives one; as_of: the same
    where the page gives none either. expect: words without which it is another page.
    """

    claim: Claim
    day: date | None = None
    as_of: date | None = None
    expect: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldJob:
    """One body to read, and the claims to hold against it.

    problem, note: what was seen of the page while it was fetched. marks: whether copies of its text are looked for.
    sentences: how many of the page's sentences to hand out where it leaves something of a claim unsaid.
    """

    read: ReadJob
    questions: tuple[Question, ...]
    problem: Problem | None = None
    note: str = ""
    marks: bool = False
    sentences: int = 0


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """Nothing to read: the worker loads what it will need. There is no answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A document without its text. empty: it has none. marks: see `text.families.marks`; empty if not asked for.

    bug: what failed in this program while the page was read, or marked to tell copies by, and where.
    """

    title: str | None = None
    published: date | None = None
    lang: str | None = None
    problem: Problem | None = None
    note: str = ""
    empty: bool = False
    marks: bytes = b""
    bug: str = ""

    @classmethod
    def of(cls, document: Document, *, marks: bytes = b"") -> Page:
        """What is to know of a document."""
        return cls(
            title=document.title, published=document.published, lang=document.lang, problem=document.problem,
            note=document.note, empty=not document.text, marks=marks,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one document says of one claim: a finding for each detail, and the score of the whole.

    missing: expected words that are not there; nothing was looked for then. fault: why it could not be looked for.
    bug: what failed in this program, and where; nothing was looked for then either.
    nearest: the sentence with most of the claim's words, where a detail has no passage.
    sentences: only in one that follows the answers to all questions, where the job asks for them.
    """

    findings: tuple[Finding, ...] = ()
    score: float = 0.0
    missing: tuple[str, ...] = ()
    fault: str = ""
    bug: str = ""
    nearest: Passage | None = None
    sentences: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A page, and an answer to each question in the order of the questions; none where it has no text."""

    page: Page
    answers: tuple[Answer, ...] = ()
    sentences: tuple[Passage, ...] = ()
