"""Whose a number or a date of a sentence is. In: a sentence of an index and the names of a claim. Out: the name that
stands nearest to it.

Nearness is told in words; a clause mark, a joint ("and") and another number like it make the way longer.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.matching.attachment.respective import LONGEST_SENTENCE
from factcheck.matching.contrasts.parallels import JOINTS
from factcheck.matching.prepared.index import Index
from factcheck.matching.trial import Trial
from factcheck.model import Date, Figure
from factcheck.text.opposites import antonyms
from factcheck.text.words import Word, words

#: What it costs to look for a number's name over a clause mark, and over another number like it, in words.
CLAUSE, NUMBER = 3.0, 8.0
#: Words from a number within which a name is surely nearer than the first word of the sentence, and beyond which none
#: is taken for its own.
NEAR, FARTHEST = 6.0, 17.0
#: Words from a number within which the first word of the sentence may be its name.
FIRST_NEAR = 8.0
#: How many times as large one of two numbers for like things may be.
MOST_APART = 100
#: Words by which one name may stand nearer than another and both be as near.
TIED = 0.5
#: Numbers of a sentence beyond which it is a list, in which nearness tells little.
MOST_NUMBERS = 8

#: What a source gives to a name: a number or a date.
Mark = Figure | Date


class Mine(NamedTuple):
    """The roots and the concepts of the capitalised words of a claim; or, with `rivals`, the roots of its words that
    have an opposite, and those of the opposites: "men" and "women" take numbers as names do.
    """

    roots: frozenset[str]
    concepts: frozenset[str]
    rivals: frozenset[str]

    def has(self, word: Word) -> bool:
        """Whether a word is the claim's."""
        return word.root in self.roots or bool(word.concepts & self.concepts)


def capitals_of(trial: Trial) -> Mine:
    """The capitalised words of a claim."""
    named = [word for word in trial.claim.content if trial.claim.text[word.start].isupper()]
    concepts = frozenset[str]().union(*[word.concepts for word in named])
    return Mine(frozenset(word.root for word in named), concepts, frozenset())


def opposites_of(trial: Trial) -> Mine:
    """The words of a claim that have an opposite."""
    opposites = antonyms()
    paired = [word.root for word in trial.claim.content if word.kind == "word" and opposites.get(word.root)]
    rivals = frozenset(other for root in paired for other in opposites[root]) - trial.claim.roots
    return Mine(frozenset(paired), frozenset(), rivals)


def owner_of(
    figure: Mark,
    sentence: int,
    index: Index,
    mine: Mine,
    *,
    lenient: bool = True,
    within: float = FARTHEST,
    before: bool | None = None,
) -> list[Word]:
    """The name that stands nearest to a number in its sentence, as its words; the first word of the sentence, whose
    capital tells nothing, where it is the claim's, or where no name is near. Of two that are as near, the claim's if
    `lenient`, else the other. None: no words.
    """
    priced = [(_cost(run[-1], figure, sentence, index), run) for run in names_in(sentence, index, mine)]
    cost, owner = min(priced, key=lambda each: each[0], default=(within, []))
    tied = [run for other, run in priced if other <= cost + TIED]
    sided = [run for run in tied if before is None or (run[-1].start < figure.start) == before]
    if len(sided) == 1 < len(tied) and cost < within:
        return sided[0]
    owner = next((run for run in tied if is_mine(run, sentence, index, mine) == lenient), owner)
    there = index.sentence_words(sentence)
    first = there[0] if there and there[0].kind == "word" else None
    capital = first is not None and index.source.text[first.start].isupper() and not mine.rivals
    if (
        first is not None
        and capital
        and cost > NEAR
        and _cost(first, figure, sentence, index) < min(cost, within, FIRST_NEAR)
    ):
        return [first]
    return owner if cost < within else []


def names_in(sentence: int, index: Index, mine: Mine) -> list[list[Word]]:
    """The names of a sentence, each as its words; none of a date."""
    span, text = index.source.sentences[sentence], index.source.text
    days = index.source.dates_between(span.start, span.end)
    runs: list[list[Word]] = []
    for number, word in enumerate(index.sentence_words(sentence)):
        if mine.rivals:
            named = word.kind == "word" and (word.root in mine.rivals or word.root in mine.roots)
        else:
            named = word.kind == "name" or (number == 0 and mine.has(word))
        if not named or any(day.start <= word.start < day.end for day in days):
            continue
        if runs and not text[runs[-1][-1].end : word.start].strip(" \u00a0-."):
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def is_mine(run: Sequence[Word], sentence: int, index: Index, mine: Mine) -> bool:
    """Whether a name is the claim's: by a word that no other name of the sentence has ("Ltd")."""
    runs = [{word.root for word in other} for other in names_in(sentence, index, mine)]
    own = [word for word in run if sum(word.root in other for other in runs) < 2] or list(run)
    return any(mine.has(word) for word in own)


def _cost(word: Word, figure: Mark, sentence: int, index: Index) -> float:
    """How far a word of a sentence stands from a number in it, over clause marks and other numbers like it."""
    there, clauses = index.sentence_words(sentence), index.clauses_from(sentence)
    number = next(place for place, other in enumerate(there) if other.start == word.start)
    at = next((place for place, other in enumerate(there) if other.end > figure.start), len(there) - 1)
    low, high = sorted((word.start, figure.start))
    marks = marks_in(sentence, index, type(figure))
    between = [mark for mark in marks if are_like(figure, mark) and low < mark.start < high]
    first, last = sorted((number, at))
    joints = sum(other.lower in JOINTS for other in there[first + 1 : last])
    return abs(number - at) + CLAUSE * (abs(clauses[number] - clauses[at]) + joints) + NUMBER * len(between)


def marks_in(sentence: int, index: Index, kind: type) -> Sequence[Mark]:
    """The numbers or the dates of a sentence."""
    return dates_in(sentence, index) if kind is Date else numbers_in(sentence, index)


def numbers_in(sentence: int, index: Index) -> Sequence[Figure]:
    """The numbers of a sentence but ranks; none of one that is a list or has no end."""
    span = index.source.sentences[sentence]
    if span.end - span.start > LONGEST_SENTENCE:
        return ()
    found = [f for f in index.source.figures_between(span.start, span.end) if not f.ordinal]
    return found if len(found) <= MOST_NUMBERS else ()


def dates_in(sentence: int, index: Index) -> Sequence[Date]:
    """The dates of a sentence that have a day."""
    span = index.source.sentences[sentence]
    return [day for day in index.source.dates_between(span.start, span.end) if day.first is not None]


def are_like(one: Mark, other: Mark) -> bool:
    """Whether two numbers may be values of one thing: of one unit and like size, and no two nouns counted."""
    if one.start == other.start or isinstance(one, Date) or isinstance(other, Date):
        return one.start != other.start and isinstance(one, Date) and isinstance(other, Date)
    if one.unit != other.unit or not one.value or not other.value:
        return False
    if not 1 / MOST_APART <= abs(one.value / other.value) <= MOST_APART:
        return False
    mine, theirs = ({word.root for word in words(figure.counted or "")} for figure in (one, other))
    opposites = antonyms()
    return (
        not mine
        or not theirs
        or bool(mine & theirs)
        or any(theirs.intersection(opposites.get(root, ())) for root in mine)
    )
