"""Claims against one body, inside the cage. In: a `HoldJob`. Out: the page without its text, then an answer a claim,
then, where they are asked for and wanted, sentences.

The text stays in the worker: what comes back is small, so that a run over very many pages needs no more memory than
one over few, and a page that many claims cite is read and prepared once.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from factcheck.documents.request import Answer, HoldJob, Page, Question
from factcheck.model import Document, Finding, Outcome, Passage

if TYPE_CHECKING:
    from factcheck.matching import SourceText


def hold(job: HoldJob) -> Iterator[Page | Answer]:
    """The page, then the answers, each made when it is asked for. What fails in a claim costs that claim alone, what
    fails in the page that page.
    """
    from factcheck import documents

    try:
        document = documents.read(job.read)
    except Exception as bug:
        yield Page(bug=name_of(bug), empty=True)
        return
    if job.problem is not None and document.problem is None:
        document = replace(document, problem=job.problem, note=job.note)
    yield _page(document, marked=job.marks)
    if document.text:
        sources: dict[date | None, SourceText] = {}
        unsaid = False
        for question in job.questions:
            answer = _guarded(question, document, sources)
            unsaid = unsaid or leaves_unsaid(answer.findings)
            yield answer
        if job.sentences and unsaid:
            yield _handed_out(next(iter(sources.values()), None), job.sentences)
        for source in sources.values():  # it and its index know each other, so that neither would go by itself
            vars(source).clear()


def _page(document: Document, *, marked: bool) -> Page:
    from factcheck.text import families

    try:
        return Page.of(document, marks=families.marks(document.text) if marked else b"")
    except Exception as bug:  # whose text it copies is not known then; what it says of the claims is
        return replace(Page.of(document), bug=name_of(bug))


def _handed_out(source: SourceText | None, most: int) -> Answer:
    try:
        return Answer(sentences=sentences(source, most=most) if source is not None else ())
    except Exception as bug:
        return Answer(bug=name_of(bug))


def _guarded(question: Question, document: Document, sources: dict[date | None, SourceText]) -> Answer:
    from factcheck import matching

    # "Last September" counts from the day that the claims file gives, else the page's own, else the brief's.
    day = question.day or document.published or question.as_of
    try:
        if day not in sources:
            sources[day] = matching.prepare(document, as_of=day)
        return _answer(question, sources[day])
    except MemoryError:
        return Answer(fault="Holding the claim against it takes more memory than a page may take.")
    except Exception as bug:
        return Answer(bug=name_of(bug))


def name_of(bug: Exception) -> str:
    """ "KeyError in text/words.py, line 12": the last line of ours; no words of a page, no path of a machine."""
    for frame in reversed(traceback.extract_tb(bug.__traceback__)):
        _, ours, place = frame.filename.replace("\\", "/").rpartition("/factcheck/")
        if ours and "/site-packages/" not in f"/{place}":
            return f"{type(bug).__name__} in {place}, line {frame.lineno}"
    return type(bug).__name__


def _answer(question: Question, source: SourceText) -> Answer:
    from factcheck import matching

    missing = missing_words(question.expect, source)
    if missing:
        return Answer(missing=missing)
    found = matching.match(question.claim, source)
    return Answer(findings=found.findings, score=found.score, nearest=found.nearest)


#: Code points of a sentence that are handed out; of a block that is no sentence, its beginning is enough.
LONGEST_SENTENCE = 1000
#: Words from which a sentence says something.
FEWEST_WORDS = 4


def leaves_unsaid(findings: Sequence[Finding]) -> bool:
    """Whether a claim has a detail that is not there, or only about something else."""
    return any(found.outcome in (Outcome.ABSENT, Outcome.ELSEWHERE) for found in findings)


def sentences(source: SourceText, *, most: int) -> tuple[Passage, ...]:
    """The sentences of the parts that count, each once, in order, at most so many."""
    found: dict[str, Passage] = {}
    for sentence in source.sentences:
        start, end = sentence.start, min(sentence.end, sentence.start + LONGEST_SENTENCE)
        words = source.text[start:end].split()
        if len(words) >= FEWEST_WORDS and source.role_at(start).counts:
            found.setdefault(" ".join(words), source.passage(start, end))
            if len(found) == most:
                break
    return tuple(found.values())


def missing_words(expected: Sequence[str], source: SourceText) -> tuple[str, ...]:
    """Those of the expected words that stand neither in the text nor in the title, folded."""
    from factcheck.text.folding import fold

    if not expected:
        return ()
    places = (source.folded.text, fold(source.document.title or "").text)
    return tuple(words for words in expected if not any(fold(words).text in text for text in places))
