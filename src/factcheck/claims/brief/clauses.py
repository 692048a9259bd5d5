"""One sentence -> the assertions in it. In: a sentence and its details. Out: half-open stretches, in order.

A sentence stays whole unless parts of it have their own time, their own rank, their own source or their own subject and
figure: "… in 1948, … in 1999 and … in 2012" are three assertions, "300 cars and 200 lorries in 2020" is one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.claims.brief.assertion import hard_details, has_verb, is_rank, names
from factcheck.model import Date, Detail, Figure, Quote

#: Words that join two main clauses, by language.
_JOINING = {
    "en": "and|but|while|whereas|as well as",
    "de": "und|aber|während|sowie",
    "fr": "et|mais|tandis que|ainsi que",
    "es": "y|pero|mientras que|así como",
}
#: A main clause that only judges, behind one that states: "considering X did Y, relations may be called good".
_JUDGES = re.compile(r"[\s,;:–—-]{0,4}(?:[\w’'-]{1,30}\s){1,9}(?:may|might|could|should|would|must|can)\b")
_PRESUPPOSES = re.compile(
    r"(?:considering|given|(?:if|when) (?:one|we|you) (?:\w{2,12} )?(?:considers?|looks? at|takes?|remembers?))\b",
    re.IGNORECASE,
)
#: A clause with a subject of its own: a joining word, a noun phrase, then a finite verb.
_SUBJECT = re.compile(
    r"[\s,;:–—-]{0,4}(?:(?:and|but|while|whereas|then)\s)?(?!(?:and|but|while|whereas|or|then|as|that|which|who)\b)"
    r"(?:the|a|an|its|their|his|her|this|that|these|those|it|they|he|she|we|some|many|most|all|both|no|[A-Z][\w’'-]{0,30}"
    r"|\d[\d.,]{0,20}%?|[a-z]{2,30}s?(?=\s(?:rose|fell|grew|cost|made|were|was)\b))\b(?:\s[\w’'%.-]{1,30}){0,6}?"
    r"\s(?:is|are|was|were|has|have|had|will|rose|fell|grew|cut|made|gave|took|went|came|became|began|won|lost|led|left"
    r"|held|met|sent|sold|bought|built|paid|spent|stood|said|told|put|set|hit|ran|cost|may|might|could|can|would|\w{3,30}ed)\b"
)
#: Who says what was said before it, within a few words.
_SAYS = re.compile(
    r"[\s,]{0,4}(?:[\w’'.-]{1,30}\s){0,8}?(?:said|says|told|added|reported|announced|wrote|noted|claimed|sagte|teilte|erklärte"
    r"|a annoncé|a déclaré|dijo|según|according to)\b",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r"[\s,;:–—-]{0,4}(?:and\s)?\w{3,20}(?:ing|ed)\b")
_BRACKETED = re.compile(r"\([^()]{0,400}\)")
_FEWEST_WORDS = 4
#: A "sentence" beyond this is a list or a table without line ends; it stays whole.
_LONGEST = 4_000

Stretch = tuple[int, int]


@cache
def _boundary(lang: str) -> re.Pattern[str]:
    """Where a sentence may be cut: at a semicolon, dash or comma, or before a joining word."""
    words = _JOINING.get(lang, _JOINING["en"])
    return re.compile(rf"(?P<mark>[;:,]|\s[–—-])\s{{1,3}}(?:(?:{words}|or|then)\s)?|\s(?:{words})\s(?=\w)")


@cache
def _between(lang: str) -> re.Pattern[str]:
    """The joining word and punctuation between two clauses, which belong to neither."""
    words = _JOINING.get(lang, _JOINING["en"])
    return re.compile(rf"[\s,;:–—-]{{0,6}}(?:(?:{words})\s)?\s{{0,3}}")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """The words with what was read in them."""

    text: str
    details: Sequence[Detail]
    marks: Sequence[int]
    lang: str | None

    @property
    def language(self) -> str:
        return (self.lang or "en")[:2]

    def words(self, stretch: Stretch) -> str:
        return self.text[stretch[0] : stretch[1]]

    def hard(self, stretch: Stretch) -> list[Detail]:
        return [d for d in hard_details(self.details) if stretch[0] <= d.start and d.end <= stretch[1]]

    def acts(self, stretch: Stretch) -> bool:
        return has_verb(self.words(stretch), lang=self.lang)

    def is_cited(self, stretch: Stretch) -> bool:
        """Whether a footnote mark, link or reference stands in the stretch or right behind it."""
        behind = stretch[1] + (3 if stretch[1] >= len(self.text) else 1)
        return any(stretch[0] < mark <= behind for mark in self.marks)

    def stands(self, stretch: Stretch) -> bool:
        """Whether the stretch could be an assertion: some words, a verb or a name."""
        words = self.words(stretch)
        return len(words.split()) >= _FEWEST_WORDS and (self.acts(stretch) or self.names(stretch))

    def names(self, stretch: Stretch) -> bool:
        """Whether the stretch names somebody or something."""
        words = self.words(stretch)
        for detail in self.details:  # the months of dates are no names
            if isinstance(detail, Date) and stretch[0] <= detail.start and detail.end <= stretch[1]:
                low, high = detail.start - stretch[0], detail.end - stretch[0]
                words = words[:low] + "x" * (high - low) + words[high:]
        return bool(names(words, opening=stretch[0] == 0))


def cut(
    text: str, details: Sequence[Detail], *, marks: Sequence[int] = (), lang: str | None = None
) -> list[tuple[int, int]]:
    """marks: offsets of footnote marks and ends of links, which tell that a clause has a source of its own."""
    whole = [(0, len(text))]
    few = len(hard_details(details)) + len(marks) < 2
    if len(text) > _LONGEST or (few and not is_rank(text) and not _PRESUPPOSES.match(text) and ";" not in text):
        return whole
    sentence = _Sentence(text, details, marks, lang)
    groups: list[Stretch] = []
    for piece in _pieces(sentence):
        opens = len(groups) == 1  # what opens a sentence ("At a meeting in May, …") is no assertion without a verb
        if groups and ((opens and not sentence.acts(groups[-1])) or not _is_own(sentence, groups[-1], piece)):
            groups[-1] = (groups[-1][0], piece[1])
        else:
            groups.append(piece)
    return [_trim(sentence, group) for group in groups] if len(groups) > 1 else whole


def _pieces(sentence: _Sentence) -> list[Stretch]:
    """The sentence cut at each boundary that stands in no quotation, bracket, figure or date."""
    text = sentence.text
    closed = [(d.start, d.end) for d in sentence.details if isinstance(d, Quote | Figure | Date)]
    closed += [match.span() for match in _BRACKETED.finditer(text)]
    pieces: list[Stretch] = []
    start = 0
    for match in _boundary(sentence.language).finditer(text):
        at = match.end("mark") if match.group("mark") else match.start()
        if not any(low < at < high for low, high in closed):
            pieces.append((start, at))
            start = at
    pieces.append((start, len(text)))
    return [piece for piece in pieces if sentence.words(piece).strip(" ,;")]


def _is_own(sentence: _Sentence, left: Stretch, right: Stretch) -> bool:
    """Whether `right` begins an assertion of its own beside the one that `left` makes."""
    if not (sentence.stands(left) and sentence.stands(right)):
        return False
    if sentence.text[right[0] - 1] == ";" and sentence.acts(right) and sentence.names(right):
        return True
    before, after = sentence.hard(left), sentence.hard(right)
    if not after:
        states = bool(before) or _PRESUPPOSES.match(sentence.words(left)) is not None
        return (states and _JUDGES.match(sentence.words(right)) is not None) or _ranks_again(sentence, left, right)
    if _SAYS.match(sentence.words(right)) and all(isinstance(detail, Date) for detail in after):
        return False  # ", the board said on Friday" tells who says what stands on the left
    cited = bool(before) and sentence.is_cited(left) and sentence.is_cited(right)
    subject = bool(before) and _has_subject(sentence.words(right))
    dated = _own_years(before, after) and sentence.names(left) and sentence.names(right)
    return cited or subject or dated or _ranks_again(sentence, left, right)


def _ranks_again(sentence: _Sentence, left: Stretch, right: Stretch) -> bool:
    words = sentence.words(right)
    return is_rank(sentence.words(left)) and is_rank(words) and sentence.names(right) and sentence.acts(right)


def _own_years(left: Sequence[Detail], right: Sequence[Detail]) -> bool:
    """Whether both sides name a year of their own."""
    there = {d.year for d in left if isinstance(d, Date) and d.year}
    here = {d.year for d in right if isinstance(d, Date) and d.year}
    return bool(there) and bool(here) and not there & here


def _has_subject(clause: str) -> bool:
    return _SUBJECT.match(clause) is not None and _PARTICIPLE.match(clause) is None


def _trim(sentence: _Sentence, stretch: Stretch) -> Stretch:
    """Without the comma or joining word between two clauses."""
    start, end = stretch
    between = _between(sentence.language).match(sentence.text, start, end) if start else None
    return between.end() if between else start, start + len(sentence.words(stretch).rstrip(" ,;:–—-"))
