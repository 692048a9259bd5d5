"""Who says what in a whole text. In: a text and its language. Out: the speaker of any stretch, resolved.

Paragraphs are read when first asked for. A quotation without a tag goes on with the speaker before it; "she" is the
person last spoken of whom "she" fits; "the minister" is who was introduced as the minister; a family name alone is the
one person of that name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from factcheck.matching.speakers.attribution import Sentence, Tag, tag_of_quote
from factcheck.matching.speakers.language import likely
from factcheck.matching.speakers.layout import Layout
from factcheck.matching.speakers.mentions import Kind, Mention
from factcheck.matching.speakers.people import People
from factcheck.matching.speakers.sentence_subject import first_name
from factcheck.matching.speakers.statements import label_of, subject_of, tags_of_statements
from factcheck.matching.speakers.verbs import saying
from factcheck.model import Speaker
from factcheck.text.quotation_marks import Marked, read_marks

if TYPE_CHECKING:
    from factcheck.matching.prepared.source_text import SourceText

__all__ = ["Said", "Telling", "telling_of"]

#: How many sentences back a pronoun's person is looked for, and how many paragraphs a speaker is carried over.
_SENTENCES_BACK = 12
_PARAGRAPHS_BACK = 4
_QUOTES_BACK = 3
#: A text in which so many paragraphs begin with a label is an interview.
_INTERVIEW = 3
_LABEL = re.compile(r"^[A-ZÀ-Þ][^\W\d_]*(?: [^\W\d_.]{1,20}\.?){0,3}: ", re.MULTILINE)
_POSSESSED = ("his ", "her ", "their ", "its ", "my ", "our ")
_INDEFINITE = (
    "a ",
    "an ",
    "one ",
    "another ",
    "several ",
    "ein ",
    "eine ",
    "un ",
    "une ",
    "uma ",
    "um ",
    "een ",
    "una ",
)


@dataclass(frozen=True, slots=True)
class Said:
    """A stretch and who says it: the mention as written and the fullest name that the text gives for it.

    sure: False where the speaker is carried over or is only the subject of the sentence; guessed: the latter.
    reported_by: who passes it on, nearest first ("Roe said, according to the agency").
    """

    mention: Mention
    name: str
    attributed: tuple[int, int]
    sure: bool
    guessed: bool = False
    reported_by: tuple[str, ...] = ()

    def speaker(self, text: str) -> Speaker:
        """As a detail of the text; `name` is the resolved one."""
        return Speaker(
            start=self.mention.start,
            end=self.mention.end,
            raw=text[self.mention.start : self.mention.end],
            name=self.name,
            attributed=self.attributed,
        )


class Telling:
    """The attributions of one text, read paragraph by paragraph on demand."""

    def __init__(self, text: str, marked: Sequence[Marked] | None = None, *, lang: str | None = None) -> None:
        self.text = text
        self.marked = read_marks(text) if marked is None else tuple(marked)
        self.table = saying(lang or likely(text))
        self.layout = Layout(text, self.marked, self.table)
        self._quoted: dict[int, Said | None] = {}
        self._subjects: dict[tuple[int, int], Mention | None] = {}
        self._tags: dict[int, Tag | None] = {}
        self.people = People(text, self.table.small)

    # ------------------------------------------------------------ who says a stretch

    def said(self, start: int, end: int) -> Said | None:
        """Who says a stretch: the speaker of the quotation that it lies in, else of the reported statement."""
        quote = self.layout.quote_at(start, end)
        if quote is not None:
            return self.of_quote(quote)
        if not self.layout.paragraphs:
            return None
        paragraph = self.layout.paragraph_at(start)
        for index, sentence in enumerate(self.layout.sentences(paragraph)):
            if sentence.start < end and start < sentence.end:
                return self._of_statement(paragraph, index, start, end) or self._labelled(paragraph)
        return None

    def _labelled(self, paragraph: int) -> Said | None:
        """In an interview ("ROE: …"), the label of the paragraph or of the nearest one before it."""
        if self._labels < _INTERVIEW:
            return None
        for back in range(paragraph, max(-1, paragraph - 2 * _PARAGRAPHS_BACK), -1):
            tag = label_of(self.text, self.layout.sentences(back)[0], self.table)
            if tag is not None:
                attributed = (tag.attributed[0], self.layout.paragraphs[paragraph][1])
                return self._resolved(Tag(tag.mention, attributed), back, 0)
        return None

    @cached_property
    def _labels(self) -> int:
        return len(_LABEL.findall(self.text))

    def _of_statement(self, paragraph: int, index: int, start: int, end: int) -> Said | None:
        sentence = self.layout.sentences(paragraph)[index]
        held = [
            tag
            for tag in tags_of_statements(self.text, sentence, self.table)
            if min(tag.attributed[1], end) - max(tag.attributed[0], start) > (end - start) / 2
        ]
        if not held:
            return None
        chain = [self._resolved(tag, paragraph, index) for tag in sorted(held, key=_length)]
        return replace(chain[0], reported_by=tuple(said.name for said in chain[1:] if self.names(said)))

    def names(self, said: Said) -> bool:
        """Whether somebody is named: not a pronoun that the text leaves open."""
        return said.mention.kind is not Kind.PRONOUN or said.name != said.mention.text

    def all_said(self) -> Iterator[Said]:
        """Everything that the text attributes: quotations first, then reported statements."""
        for quote in range(len(self.marked)):
            said = self.of_quote(quote)
            if said is not None:
                yield said
        yield from self.all_statements()

    def all_statements(self) -> list[Said]:
        """The reported statements of the text, in order."""
        return [said for paragraph in range(len(self.layout.paragraphs)) for said in self.statements(paragraph)]

    def statements(self, paragraph: int) -> list[Said]:
        """The reported statements of a paragraph."""
        found = []
        for index, sentence in enumerate(self.layout.sentences(paragraph)):
            for tag in tags_of_statements(self.text, sentence, self.table):
                found.append(self._resolved(tag, paragraph, index))
        return found

    def of_quote(self, quote: int) -> Said | None:
        """The speaker of a quotation, its own tag first, else carried over."""
        first = quote
        while first > 0 and first not in self._quoted and self._tag(first) is None:
            first -= 1  # those that it may lean on are told first, so that it does not matter where one begins
        for each in range(first, quote + 1):
            if each not in self._quoted:
                self._quoted[each] = None  # while it is being told
                self._quoted[each] = self._find(each)
        return self._quoted[quote]

    def _tag(self, quote: int) -> Tag | None:
        """A tag of its own sentence."""
        if quote not in self._tags:
            paragraph, index, at = self.layout.place(quote)
            sentence = self.layout.sentences(paragraph)[index] if at >= 0 else None
            self._tags[quote] = tag_of_quote(self.text, sentence, at, self.marked, self.table) if sentence else None
        return self._tags[quote]

    def _find(self, quote: int) -> Said | None:
        paragraph, index, at = self.layout.place(quote)
        if at < 0:
            return None
        tag = self._tag(quote)
        mark = self.marked[quote]
        if tag:
            return self._resolved(tag, paragraph, index)
        carried = self._ahead(paragraph, index) or self._back(paragraph, index)
        if carried is None:
            return None
        return Said(carried.mention, carried.name, (mark.start, mark.end), sure=False, guessed=carried.guessed)

    def _ahead(self, paragraph: int, index: int) -> Said | None:
        """A paragraph that begins with a bare quotation: the tag of the quotation that follows at once."""
        sentences = self.layout.sentences(paragraph)
        if index > _SENTENCES_BACK or any(not sentence.only_quoted for sentence in sentences[:index]):
            return None
        for ahead, sentence in enumerate(sentences[index + 1 : index + 4], start=1):
            first = sentence.tokens[0]
            if first.quote < 0:
                return None
            if not sentence.only_quoted:
                tag = self._tag(first.quote)
                return self._resolved(tag, paragraph, index + ahead) if tag and tag.sure else None
        return None

    def _back(self, paragraph: int, index: int) -> Said | None:
        """The speaker of the sentence before, over paragraphs too."""
        steps = 0
        for back in range(paragraph, max(-1, paragraph - _PARAGRAPHS_BACK), -1):
            last = (index if back == paragraph else len(self.layout.sentences(back))) - 1
            for at in range(last, -1, -1):
                focus = self._focus(back, at)
                if focus is not None:
                    return focus
                steps += 1
                if steps >= _SENTENCES_BACK:
                    return None
        return None

    def _focus(self, paragraph: int, index: int) -> Said | None:
        """Whom a sentence is about, resolved: the speaker of its last quotation, else its subject."""
        sentence = self.layout.sentences(paragraph)[index]
        for token in islice((token for token in reversed(sentence.tokens) if token.quote >= 0), _QUOTES_BACK):
            said = self.of_quote(token.quote)
            if said is not None:
                return said
        if (paragraph, index) not in self._subjects:
            tags = tags_of_statements(self.text, sentence, self.table)
            mention = tags[-1].mention if tags else first_name(self.text, sentence.tokens, self.table)
            self._subjects[paragraph, index] = mention
        about = self._subjects[paragraph, index]
        if about is None:
            return None
        return self._resolved(Tag(about, (sentence.start, sentence.end), sure=False), paragraph, index)

    # ------------------------------------------------------------ whom a mention means

    def _resolved(self, tag: Tag, paragraph: int, index: int) -> Said:
        mention = tag.mention
        name = mention.text
        sure = tag.sure
        if mention.kind is Kind.PRONOUN:
            name = self._person(mention, paragraph, index) or name
            sure = False
        elif mention.kind is Kind.DESCRIPTION:
            indefinite = mention.text.lower().startswith(_INDEFINITE)
            name = name if indefinite else self.people.introduced(mention.text) or name
        return Said(mention, self._whole(name, mention, paragraph, index), tag.attributed, sure, guessed=not tag.sure)

    def _whole(self, name: str, mention: Mention, paragraph: int, index: int) -> str:
        """A family name made whole; in "Roe, the son of Jane Roe, said", where one is named later, they are two."""
        whole, sentence = self.people.full_name(name), self.layout.sentences(paragraph)[index]
        return name if self.people.named_within(whole, mention.end, sentence.end) else whole

    def _person(self, mention: Mention, paragraph: int, index: int) -> str | None:
        low = mention.text.lower()
        if low in ("i", "we", "you", "ich", "wir", "je", "nous", "yo", "io", "eu", "ik"):
            return None
        wanted = "m" if low in self.table.masculine else "f" if low in self.table.feminine else ""
        steps = 0
        for back in range(paragraph, max(-1, paragraph - _PARAGRAPHS_BACK), -1):
            sentences = self.layout.sentences(back)
            for at in range(index if back == paragraph else len(sentences) - 1, -1, -1):
                steps += 1
                if steps > _SENTENCES_BACK:
                    return None
                for candidate in self._candidates(back, at, mention.start):
                    if candidate.kind is not Kind.PRONOUN and self.people.fits(candidate.text, wanted):
                        return candidate.text
        return None

    def _candidates(self, paragraph: int, index: int, before: int) -> list[Mention]:
        """Persons of a sentence whom a later pronoun may mean, likeliest first."""
        sentence = self.layout.sentences(paragraph)[index]
        tokens = [token for token in sentence.tokens if token.end <= before]
        if not tokens:
            return []
        cut = Sentence(tokens)
        told = [tag.mention for tag in reversed(tags_of_statements(self.text, cut, self.table))]
        found = [*told, first_name(self.text, tokens, self.table)]
        if tokens[-1] is sentence.tokens[-1]:  # a sentence before that of the pronoun: its speaker first
            found.insert(0, subject_of(self.text, cut, self.marked, self.table))
        named = [mention for mention in found if mention is not None and mention.end <= before]
        return [mention for mention in named if not mention.text.lower().startswith(_POSSESSED)]


def _length(tag: Tag) -> int:
    return tag.attributed[1] - tag.attributed[0]


def telling_of(source: SourceText) -> Telling:
    """The attributions of a source, read once for each prepared source."""
    known = source.__dict__.get("_telling")
    if not isinstance(known, Telling):
        known = Telling(source.text, lang=source.lang)
        source.__dict__["_telling"] = known
    return known
