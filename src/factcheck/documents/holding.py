"""Claims against one body, inside the cage. In: a `HoldJob`. Out: the page without its text, then an answer a claim.

The text stays in the worker: what comes back is small, so that a run over very many pages needs no more memory than
one over few, and a page that many claims cite is read and prepared once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from factcheck.documents.request import Answer, HoldJob, Page, Question
from factcheck.model import Document

if TYPE_CHECKING:
    from factcheck.matching import SourceText


def hold(job: HoldJob) -> Iterator[Page | Answer]:
    """The page, then the answers, each made when it is asked for. What fails in a claim costs that claim alone."""
    from factcheck import documents

    document = documents.read(job.read)
    if job.problem is not None and document.problem is None:
        document = replace(document, problem=job.problem, note=job.note)
    yield Page.of(document, marks=_marks(document) if job.marks else b"")
    if document.text:
        sources: dict[date | None, SourceText] = {}
        for question in job.questions:
            yield _guarded(question, document, sources)


def _marks(document: Document) -> bytes:
    from factcheck.matching import families

    return families.marks(document.text)


def _guarded(question: Question, document: Document, sources: dict[date | None, SourceText]) -> Answer:
    from factcheck import matching

    # "Last September" counts from the day that the claims file gives, else the page's own, else the brief's.
    day = question.day or document.published or question.as_of
    try:
        if day not in sources:
            sources[day] = matching.prepare(document, as_of=day)
        return _answer(question, sources[day])
    except Exception as fault:
        return Answer(fault=f"Holding the claim against it failed ({type(fault).__name__}): a fault of this program.")


def _answer(question: Question, source: SourceText) -> Answer:
    from factcheck import matching

    missing = missing_words(question.expect, source)
    if missing:
        return Answer(missing=missing)
    found = matching.match(question.claim, source)
    return Answer(findings=found.findings, score=found.score)


def missing_words(expected: Sequence[str], source: SourceText) -> tuple[str, ...]:
    """Those of the expected words that stand neither in the text nor in the title, folded."""
    from factcheck.matching.folding import fold

    if not expected:
        return ()
    places = (source.folded.text, fold(source.document.title or "").text)
    return tuple(words for words in expected if not any(fold(words).text in text for text in places))
