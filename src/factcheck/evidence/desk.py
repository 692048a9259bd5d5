"""Claims held against their sources. In: claims and a store. Out: what each cited source says of each claim.

Reading and matching are done by caged workers, a source at a time with all claims that cite it; only what they found
comes back. A source may be looked at as soon as it is kept, while others are still fetched: what came of it counts in
the end only if the store then holds that very capture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.evidence.captures import capture_of, captures_of, is_readable, job_of
from factcheck.evidence.keys import Reading, day_of, reading_of
from factcheck.model import Capture, CitedSource, Claim, Closest, Problem
from factcheck.store import Store, key_of

if TYPE_CHECKING:
    from factcheck.documents import ReaderCage
    from factcheck.documents.cage import Worker
    from factcheck.documents.request import Answer, Held, Page, Question
    from factcheck.semantic import Reader


@dataclass(frozen=True, slots=True)
class Seen:
    """What there is of one cited source for one claim: problem and note say why `answer` is None or not the whole.

    unexpected: the sentence that the page lacks expected words, where it shows no problem of its own.
    closest: what of it is nearest to the claim where it leaves something unsaid: by words, or by meaning where that
    was asked for.
    """

    capture: Capture | None = None
    page: Page | None = None
    answer: Answer | None = None
    problem: Problem | None = None
    note: str = ""
    closest: Closest | None = None
    unexpected: str = ""

    @property
    def marks(self) -> bytes:
        """What is left of the source's text to tell copies by."""
        return self.page.marks if self.page is not None and self.answer is not None else b""


class Desk:
    """The sources of some claims on their way through the cage. claims: completed, in the order given.

    reader: the model that looks for what is nearest in meaning, or None where nobody asked for it.
    """

    def __init__(self, claims: Iterable[Claim], store: Store, cage: ReaderCage, reader: Reader | None = None) -> None:
        from factcheck import matching

        self.claims = tuple(matching.complete(claim) for claim in claims)
        self.captures: Mapping[str, Capture] = {}
        self._store, self._cage, self._reader = store, cage, reader
        self._questions: dict[Reading, list[Question]] = {}
        self._places: dict[tuple[object, ...], tuple[Reading, int]] = {}
        self._cited: dict[str, dict[Reading, CitedSource]] = {}
        self._asked: dict[Reading, tuple[Capture, Future[tuple[Held, Sequence[Closest | None]]]]] = {}
        self._with_marks: set[Reading] = set()
        for claim in self.claims:
            if not claim.skip:
                self._lay_out(claim)
        cage.rehearse(len(self._questions))

    def _lay_out(self, claim: Claim) -> None:
        from factcheck.documents.request import Question

        bare = replace(claim, sources=(), brief_place=None, note=None)
        for number, cited in enumerate(claim.sources):
            reading = reading_of(claim, cited)
            questions = self._questions.setdefault(reading, [])
            self._places[claim.place, claim.id, number] = reading, len(questions)
            questions.append(Question(claim=bare, day=day_of(cited.date), as_of=claim.as_of, expect=cited.expect))
            self._cited.setdefault(key_of(reading[0]), {}).setdefault(reading, cited)
            if len(claim.sources) > 1:
                self._with_marks.add(reading)

    def look_at(self, url: str) -> None:
        """Has what the store holds of an address read ahead of its turn."""
        for reading, cited in self._cited.get(key_of(url), {}).items():
            self._ask(reading, capture_of(reading[0], cited, self._store))

    def settle(self) -> None:
        """Takes the store as it is now for the evidence. Raises EvidenceError."""
        self.captures = captures_of(self.claims, self._store)
        for reading in self._questions:
            self._ask(reading, self.captures.get(reading[0]))

    def _ask(self, reading: Reading, capture: Capture | None) -> None:
        if capture is None or not is_readable(capture):
            self._asked.pop(reading, None)
        elif reading not in self._asked or self._asked[reading][0] != capture:
            self._asked[reading] = capture, self._cage.submit(self._work(reading, capture))

    def _work(self, reading: Reading, capture: Capture) -> Callable[[Worker], tuple[Held, Sequence[Closest | None]]]:
        """The body is opened when its turn comes, so that no more bodies are in memory than there are workers."""
        from factcheck.documents.request import HoldJob

        def work(worker: Worker) -> tuple[Held, Sequence[Closest | None]]:
            body = self._store.body(capture.sha256 or "")
            job = HoldJob(
                read=job_of(capture, body, selector=reading[1], lang=reading[2]),
                questions=tuple(self._questions[reading]),
                problem=capture.problem,
                note=capture.note,
                marks=reading in self._with_marks,
                sentences=self._reader.most if self._reader else 0,
            )
            held = worker.hold(job)
            return replace(held, sentences=()), self._closest(job.questions, held)

        return work

    def _closest(self, questions: Sequence[Question], held: Held) -> Sequence[Closest | None]:
        if self._reader is None or not held.sentences:
            return [Closest(passages=(each.nearest,)) if each.nearest else None for each in held.answers]
        return self._reader.closest([each.claim for each in questions], held.sentences, held.page.lang)

    def of(self, claim: Claim, cited: CitedSource) -> Seen:
        """What there is of a source that a claim cites; waits until it is read. Raises EvidenceError."""
        reading, number = self._places[claim.place, claim.id, claim.sources.index(cited)]
        capture = self.captures.get(reading[0])
        if capture is None:
            return Seen(problem=Problem.NOT_KEPT)
        if reading not in self._asked:
            return Seen(capture, None, None, capture.problem or Problem.NO_TEXT, capture.note)
        held, closest = self._asked[reading][1].result()
        page = held.page
        if page.empty and page.bug:
            return Seen(capture, page, None, None, _struck(page.bug))
        if page.empty:
            return Seen(capture, page, None, page.problem or Problem.NO_TEXT, page.note)
        answer = held.answers[number]
        if answer.missing:
            told = "" if page.problem else _unexpected(answer.missing)
            return Seen(capture, page, None, page.problem or Problem.CONSENT_WALL, told or page.note, unexpected=told)
        if answer.bug:
            return Seen(capture, page, None, None, _struck(answer.bug))
        if answer.fault:
            return Seen(capture, page, None, Problem.TOO_LARGE, answer.fault)
        return Seen(capture, page, answer, page.problem, page.note, closest[number])

    def bugs(self) -> tuple[str, ...]:
        """What failed in this program: a sentence for each claim and source that were not held against one another."""
        found = []
        for claim in self.claims:
            for number, cited in enumerate(claim.sources if not claim.skip else ()):
                reading, place = self._places[claim.place, claim.id, number]
                held = self._asked[reading][1].result()[0] if reading in self._asked else None
                bug = held.answers[place].bug if held is not None and held.answers else ""
                fault = "was not held against"
                if held is not None and not bug and (bug := held.page.bug):
                    fault = "was not held against" if held.page.empty else "was held, but not wholly, against"
                if bug:
                    where = f"{claim.place.path}:{claim.place.line}"
                    found.append(f"{where}: claim {claim.id} {fault} {cited.address}: {bug}.")
        return tuple(found)


def _struck(bug: str) -> str:
    return f"factcheck failed on it ({bug}), which says nothing of it."


def _unexpected(missing: Sequence[str]) -> str:
    words = ", ".join(f"“{each}”" for each in missing)
    return f"The page does not have the words that the claims file expects on it: {words}. It may be another page."


@contextmanager
def workers(*, jobs: int | None = None) -> Iterator[ReaderCage]:
    """At most `jobs` workers for a desk, gone when the context ends. One is started at once: it loads what it will
    need while the claims are still to be read.
    """
    from factcheck.documents import ReaderCage

    with ReaderCage(workers=jobs) as cage:
        cage.rehearse(1)
        yield cage


@contextmanager
def desk(
    claims: Iterable[Claim],
    store: Store,
    *,
    jobs: int | None = None,
    semantic: bool = False,
    cage: ReaderCage | None = None,
) -> Iterator[Desk]:
    """A desk with its workers, of which there are at most `jobs`; they are gone when the context ends.

    semantic: whether to look for what is nearest in meaning; UsageError where the extra is not installed.
    cage: the `workers` to use, which outlive the context.
    """
    from factcheck.documents import ReaderCage

    with nullcontext(cage) if cage else ReaderCage(workers=jobs) as own:
        yield Desk(claims, store, own, _reader() if semantic else None)


def _reader() -> Reader:
    from factcheck.semantic import Reader

    return Reader()
