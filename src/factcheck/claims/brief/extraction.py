"""A Manuscript -> its claims. In: what a reader made of the file. Out: claims in the order of the text, every sentence.

Paragraphs that are prose, their sentences, the assertions in each, and for each its details, sources and context.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from msgspec.structs import replace

from factcheck.claims.brief import assertion, clauses, credits, cutting, references, residue, subjects
from factcheck.claims.brief.candidates import Candidates
from factcheck.claims.brief.dateline import Dateline
from factcheck.claims.brief.local_files import Links
from factcheck.claims.brief.manuscript import Link, Manuscript, Paragraph, Part
from factcheck.claims.file.ids import slug, unique
from factcheck.model import Claim, Detail, Quote, Speaker, Statement

#: A sentence that tells whose words stand set off before it.
_TELLS_WHO = re.compile(
    r"(?:so|thus)\s(?:said|wrote|spoke|writes|says)\b|(?:said|wrote|says|writes|so sagte|sagte|schrieb)\b", re.I
)
#: A longer "sentence" is no prose (a data dump without line ends), and nothing in it is read.
_LONGEST_SENTENCE = 2_500


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence of the prose: its stretch of the readable text, its details (offsets into `text`), its paragraph."""

    start: int
    end: int
    text: str
    details: tuple[Detail, ...]
    paragraph: Paragraph


@dataclass(frozen=True, kw_only=True)
class Extraction:
    """claims and, in the same order, the half-open stretches of the readable text in which they stand.

    left_out: sentences that cite a source and hold nothing that is looked for by itself. broken_links: links of claims
    that lead to no page and no file.
    """

    claims: tuple[Claim, ...]
    spans: tuple[tuple[int, int], ...]
    sentences: tuple[Sentence, ...]
    headings: tuple[Paragraph, ...]
    sources: tuple[Paragraph, ...]
    left_out: tuple[Sentence, ...] = ()
    broken_links: tuple[Link, ...] = ()


def extract(
    manuscript: Manuscript,
    *,
    lang: str | None = None,
    as_of: date | None = None,
    dateline: Dateline | None = None,
    links: Links | None = None,
    every_cited: bool = False,
) -> Extraction:
    """The claims of a brief. `as_of`: the day from which "last September" counts; `dateline`: no heading.

    every_cited: sentences that cite a source are claims whatever they say, and none is left out.
    """
    return _Extractor(manuscript, lang, as_of, dateline, links, every_cited).run()


class _Extractor:
    def __init__(
        self,
        manuscript: Manuscript,
        lang: str | None,
        as_of: date | None,
        dateline: Dateline | None,
        links: Links | None,
        every_cited: bool,
    ) -> None:
        self.manuscript = manuscript
        self.lang = lang
        self.as_of = as_of
        self.sorted = residue.sort_paragraphs(manuscript, lang=lang)
        dated = dateline.start if dateline else -1
        self.headings = tuple(h for h in self.sorted.headings if not h.start <= dated < h.end)
        self.library = references.Library(self._listed())
        self.candidates = Candidates(manuscript, self.library, links)
        self.claims: list[Claim] = []
        self.spans: list[tuple[int, int]] = []
        self.ids: set[str] = set()
        self.speaker: str | None = None
        self.every_cited = every_cited
        self.left_out: list[Sentence] = []

    def run(self) -> Extraction:
        sentences = [(paragraph, self._sentences(paragraph)) for paragraph in self.sorted.prose]
        starts = [heading.start for heading in self.headings]
        before: list[str] = []
        under: Paragraph | None = None
        for number, (paragraph, found) in enumerate(sentences):
            above = self._above(starts, paragraph)
            before = before[-1:] if above is under else []
            under = above
            heading = self.manuscript.text[above.start : above.end] if above else ""
            if paragraph.part is Part.QUOTE:
                following = sentences[number + 1][1][:1] if number + 1 < len(sentences) else []
                self._block_quotation(paragraph, before, following, heading)
                continue
            for sentence in found:
                self._sentence(sentence, before, heading)
                before.append(sentence.text)
        return Extraction(
            claims=tuple(self.claims),
            spans=tuple(self.spans),
            sentences=tuple(sentence for _, found in sentences for sentence in found),
            headings=self.headings,
            sources=self.sorted.sources,
            left_out=tuple(self.left_out),
            broken_links=tuple(dict.fromkeys(self.candidates.broken)),
        )

    def _listed(self) -> tuple[references.Entry, ...]:
        paragraphs = self.sorted.sources
        links = [
            [link.url for link in self.manuscript.links if paragraph.start <= link.start < paragraph.end]
            for paragraph in paragraphs
        ]
        return references.entries([self.manuscript.text[p.start : p.end] for p in paragraphs], links)

    @cached_property
    def _known(self) -> frozenset[str]:
        """Names of the brief: capitalised words in the middle of some sentence."""
        return frozenset(
            name
            for paragraph in self.sorted.prose
            for sentence in re.split(r"(?<=[.!?])\s", self.manuscript.text[paragraph.start : paragraph.end])
            for name in assertion.names(sentence)
        )

    def _above(self, starts: list[int], paragraph: Paragraph) -> Paragraph | None:
        """The heading that a paragraph stands under; starts: those of the headings."""
        index = bisect.bisect_left(starts, paragraph.start)
        return self.headings[index - 1] if index else None

    def _sentences(self, paragraph: Paragraph) -> list[Sentence]:
        words = self.manuscript.text[paragraph.start : paragraph.end]
        hidden = _hide(words, self.library, credits.find(words, self._links(paragraph.start, paragraph.end)))
        if paragraph.part in (Part.TABLE, Part.QUOTE):
            return [self._read(paragraph, words, hidden, 0, len(words))]
        cuts = cutting.cut(hidden.replace("\0", "x"), lang=self.lang)
        return [self._read(paragraph, words, hidden, start, end) for start, end in cuts]

    def _links(self, start: int, end: int) -> list[credits.Linked]:
        """The links of a stretch, with offsets in it."""
        links = self.manuscript.links_in(start, end)
        return [credits.Linked(link.start - start, link.end - start, link.url) for link in links]

    def _read(self, paragraph: Paragraph, words: str, hidden: str, start: int, end: int) -> Sentence:
        from factcheck.matching import read_details

        details: tuple[Detail, ...] = ()
        if end - start <= _LONGEST_SENTENCE:
            details = read_details(hidden[start:end].replace("\0", " "), lang=self.lang, as_of=self.as_of)
        return Sentence(
            start=paragraph.start + start,
            end=paragraph.start + end,
            text=words[start:end],
            details=details,
            paragraph=paragraph,
        )

    def _sentence(self, sentence: Sentence, before: Sequence[str], heading: str) -> None:
        if residue.is_furniture(sentence.text):
            return
        spoken = self.speaker
        if sentence.paragraph.part is not Part.TABLE:
            self.speaker = subjects.named_speaker(sentence.text, sentence.details) or self.speaker
        if sentence.paragraph.part is Part.TABLE:
            if assertion.hard_details(sentence.details) and re.search(r"[^\W\d_]{2}", sentence.text):
                self._add(sentence, (0, len(sentence.text)), sentence.details, self._table_context(sentence, heading))
            return
        item, taken = sentence.paragraph.part is Part.LIST, False
        marks = [mark - sentence.start for mark in self.candidates.marks_in(sentence.start, sentence.end)]
        for start, end in clauses.cut(sentence.text, sentence.details, marks=marks, lang=self.lang):
            words = sentence.text[start:end]
            details = [shifted(d, -start) for d in sentence.details if start <= d.start and d.end <= end]
            details = list(subjects.with_speaker(words, details, spoken))
            if not assertion.is_claim(words, details, lang=self.lang, known=self._known, item=item):
                continue
            carried = subjects.context(before, sentence.text, words, heading, known=self._known)
            self._add(sentence, (start, end), details, carried)
            taken = True
        if not taken and assertion.may_state(sentence.text) and self.candidates.cites(sentence.start, sentence.end):
            if self.every_cited:
                carried = subjects.context(before, sentence.text, sentence.text, heading, known=self._known)
                self._add(sentence, (0, len(sentence.text)), sentence.details, carried)
            else:
                self.left_out.append(sentence)

    def _table_context(self, sentence: Sentence, heading: str) -> str:
        """The first row of the table and what stands over it."""
        prose = self.sorted.prose
        index = prose.index(sentence.paragraph)
        while index and prose[index - 1].part is Part.TABLE:
            index -= 1
        first = prose[index]
        header = self.manuscript.text[first.start : first.end] if first is not sentence.paragraph else ""
        return " ".join(filter(None, (heading, header.replace("\t", " "))))

    def _block_quotation(
        self, paragraph: Paragraph, before: Sequence[str], following: Sequence[Sentence], heading: str
    ) -> None:
        """Words set off as a quotation are one claim: that somebody said just these."""
        words = self.manuscript.text[paragraph.start : paragraph.end]
        ends, name = subjects.signed(words) or (len(words), None)
        inner = words[:ends].strip('"“”„«»‘’ ')
        if len(inner.split()) < 3:
            return
        at = words.find(inner)
        teller = next((sentence for sentence in following if _TELLS_WHO.match(sentence.text)), None)
        said_by = name or (subjects.named_speaker(teller.text, teller.details) if teller else self.speaker)
        quote = Quote(
            start=0, end=len(words), raw=words, text=inner, inner_start=at, inner_end=at + len(inner), speaker=said_by
        )
        sentence = Sentence(start=paragraph.start, end=paragraph.end, text=words, details=(quote,), paragraph=paragraph)
        carried = teller.text if teller else " ".join(before[-1:]) or heading
        self._add(sentence, (0, len(words)), (quote,), carried, cited_by=teller)

    def _add(
        self,
        sentence: Sentence,
        clause: tuple[int, int],
        details: Sequence[Detail],
        carried: str,
        *,
        cited_by: Sentence | None = None,
    ) -> None:
        """A claim; `cited_by`: a sentence beside it whose sources are its own."""
        start, end = sentence.start + clause[0], sentence.start + clause[1]
        words = credits.without(sentence.text[clause[0] : clause[1]], self._links(start, end), lang=self.lang)
        paragraph = sentence.paragraph
        beside = (cited_by.start, cited_by.end) if cited_by else (sentence.start, sentence.end)
        sources, silent = self.candidates.of((start, end), beside, (paragraph.start, paragraph.end))
        if not any(not isinstance(d, Speaker) for d in details):
            details = [*details, Statement(start=0, end=len(words), raw=words)]
        name = unique(slug(words), self.ids)
        self.ids.add(name)
        self.claims.append(
            Claim(
                id=name,
                text=words.replace("\t", " | "),
                place=self.manuscript.place(start, start + len(words)),
                details=_spread(words, details),
                sources=sources,
                lang=self.lang,
                as_of=self.as_of,
                context=carried,
                note="; ".join(silent) or None,
            )
        )
        self.spans.append((start, start + len(words)))


def _spread(words: str, details: Sequence[Detail]) -> tuple[Detail, ...]:
    """Details moved along as each tab of a table row becomes " | ", two code points longer."""
    if "\t" not in words:
        return tuple(details)
    return tuple(
        replace(shifted(d, 2 * words.count("\t", 0, d.start)), end=d.end + 2 * words.count("\t", 0, d.end))
        for d in details
    )


def _hide(words: str, library: references.Library, credited: Sequence[tuple[int, int]]) -> str:
    """The words with addresses, credits and resolved references blanked, so that their numbers are no figures."""
    stretches = [*credited]
    stretches += [(start, end) for start, end, _ in references.addresses(words)]
    stretches += [(reference.start, reference.end) for reference in library.references(words)]
    for start, end in stretches:
        words = words[:start] + "\0" * (end - start) + words[end:]
    return words


def shifted(detail: Detail, by: int) -> Detail:
    """The detail with its offsets moved."""
    start, end = detail.start + by, detail.end + by
    if isinstance(detail, Quote):
        inner = (detail.inner_start + by, detail.inner_end + by)
        return replace(detail, start=start, end=end, inner_start=inner[0], inner_end=inner[1])
    if isinstance(detail, Speaker) and detail.attributed:
        said = (max(0, detail.attributed[0] + by), max(0, detail.attributed[1] + by))
        return replace(detail, start=start, end=end, attributed=said)
    return replace(detail, start=start, end=end)
