"""Whose number it is where a source gives like numbers to several. In: a claim's figure, where the source states it.
Out: the name or date, as written, that it belongs to instead of the claim's, or "".

"Harwick handled 12,000 containers in 2014 and Selby 15,000 in 2019" has every word and number of "Harwick handled
15,000 containers in 2019". Nothing is said of a number that has no like one: "Harwick handled 12,000 for Maersk".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.matching.age_phrases import is_age
from factcheck.matching.date_candidates import compared
from factcheck.matching.entailment import compare_figures
from factcheck.matching.index import Index
from factcheck.matching.opposites import antonyms
from factcheck.matching.respective import LONGEST_SENTENCE, owner_at
from factcheck.matching.trial import Trial
from factcheck.matching.words import PRONOUNS, Word, words
from factcheck.model import Date, Figure, Outcome

#: What it costs to look for a number's name over a clause mark, and over another number like it, in words.
CLAUSE, NUMBER = 3.0, 8.0
#: Words that join two statements, of all languages that have a list; to look over one costs as a clause mark does.
JOINTS = frozenset({
    "and", "but", "while", "whereas", "und", "aber", "während", "et", "mais", "tandis", "y", "pero", "mientras", "e",
    "ma", "mentre", "mas", "enquanto", "en", "maar", "terwijl", "och", "medan", "и", "а", "но", "та",
})  # fmt: skip
#: Words from a number within which a name is surely nearer than the first word of the sentence, and beyond which none
#: is taken for its own.
NEAR, FARTHEST = 6.0, 17.0
#: Words from a number within which the first word of the sentence may be its name.
FIRST_NEAR = 8.0
#: Words between a figure and a date of a claim up to which the one is of the other.
TOGETHER = 10
#: How many times as large one of two numbers for like things may be.
MOST_APART = 100
#: Words from a number within which a name is surely its own.
SURELY = 7.0
#: Words by which one name may stand nearer than another and both be as near.
TIED = 0.5
#: Sentences on each side in which a like number of the claim's name or date is looked for.
AROUND = 3
#: Numbers of a sentence beyond which it is a list, in which nearness tells little.
MOST_NUMBERS = 8


def _are_told_together(figure: Figure, day: Date, trial: Trial) -> bool:
    """Whether a figure and a date of the claim stand near each other."""
    low, high = sorted((figure.start, day.start))
    return sum(low <= start < high for start in trial.claim.word_starts) <= TOGETHER


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


def another_owner(detail: Mark, found: int, trial: Trial) -> str:
    """The name that stands nearest to the number or date, where a name of the claim has another one like it; the same
    of a word that has an opposite, and of the opposite.
    """
    kinds = (_capitals(trial), _paired(trial))
    return next((name for mine in kinds if mine.roots and (name := _another(detail, found, trial, mine))), "")


def _another(detail: Mark, found: int, trial: Trial, mine: Mine) -> str:
    index, source = trial.index, trial.source
    sentence = source.sentence_at(found)
    own = next((mark for mark in _marks(sentence, index, type(detail)) if mark.start == found), None)
    if own is None or owner_at(found, index) is not None or (isinstance(own, Figure) and is_age(own, source.text)):
        return ""
    if isinstance(own, Date) and (own.bound or (isinstance(detail, Date) and detail.bound)):
        return ""
    owner = _owner(own, sentence, index, mine)
    if not owner or _is_mine(owner, sentence, index, mine) or owner[-1].root in trial.claim.roots:
        return ""
    low, high = sorted((owner[0].start, own.start))
    if any(word.lower in JOINTS and low < word.start < high for word in index.sentence_words(sentence)):
        return ""
    near = [sentence]
    there = index.sentence_words(sentence)
    known = any(_is_mine(run, sentence, index, mine) for run in _names(sentence, index, mine))
    if not known and not any(word.lower in PRONOUNS for word in there):
        near = [n for n in _around(sentence, index) if owner[0].kind == "name" or _are_alike(sentence, n, index, mine)]
    within = SURELY if near == [sentence] else FARTHEST
    before = owner[-1].start < own.start
    told = [other for number in near for other in _mine_beside(own, number, index, mine, within, before=before)]
    if not told or any(_says(detail, other, index) for other in told):
        return ""
    return source.text[owner[0].start : owner[-1].end]


def owned_instead(figure: Figure, found: int, trial: Trial) -> Figure | None:
    """Of a sentence whose nearest number differs, the number that states the claim's and is of a name of the claim."""
    index, sentence, mine = trial.index, trial.source.sentence_at(found), _capitals(trial)
    numbers = _numbers(sentence, index)
    differs = next((f for f in numbers if f.start == found and owner_at(found, index) is None), None)
    if differs is None or _is_mine(_owner(differs, sentence, index, mine), sentence, index, mine):
        return None
    stating = [f for f in numbers if f.value == figure.value is not None and _are_like(differs, f)]
    stating = [f for f in stating if compare_figures(figure, f).outcome is Outcome.STATES]
    owned = [f for f in stating if _is_mine(_owner(f, sentence, index, mine, lenient=False), sentence, index, mine)]
    return owned[0] if owned else None


def another_day(figure: Figure, found: int, trial: Trial) -> str:
    """The date in the number's sentence, where the claim's stands in another one, with a number like it."""
    index, source = trial.index, trial.source
    sentence = source.sentence_at(found)
    own = next((f for f in _numbers(sentence, index) if f.start == found), None)
    dates = [date for date in trial.claim.dates if date.first is not None and not date.bound]
    dates = [date for date in dates if _are_told_together(figure, date, trial)]
    beside = _dates(sentence, index)
    if own is None or len(dates) != 1 or not beside or not all(_differs(dates[0], day, index) for day in beside):
        return ""
    for number in _around(sentence, index):
        told = any(_states(dates[0], day, index) for day in _dates(number, index))
        if told and any(_are_like(own, other) and own.value != other.value for other in _numbers(number, index)):
            return beside[0].raw
    return ""


def _are_alike(sentence: int, other: int, index: Index, mine: Mine) -> bool:
    """Whether two sentences begin alike but for the name: "Harwick handled", "Selby handled"; "Harwick:", "Selby:"."""
    beginnings = []
    for number in (sentence, other):
        there, text = index.sentence_words(number), index.source.text
        if len(there) < 2:
            return False
        mark = text[there[0].end : there[1].start].strip()
        beginnings.append(mark or there[1].root)
    first = index.sentence_words(other)[0]
    return beginnings[0] == beginnings[1] and mine.has(first)


def _capitals(trial: Trial) -> Mine:
    """The capitalised words of a claim."""
    named = [word for word in trial.claim.content if trial.claim.text[word.start].isupper()]
    concepts = frozenset[str]().union(*[word.concepts for word in named])
    return Mine(frozenset(word.root for word in named), concepts, frozenset())


def _paired(trial: Trial) -> Mine:
    """The words of a claim that have an opposite."""
    opposites = antonyms()
    paired = [word.root for word in trial.claim.content if word.kind == "word" and opposites.get(word.root)]
    rivals = frozenset(other for root in paired for other in opposites[root]) - trial.claim.roots
    return Mine(frozenset(paired), frozenset(), rivals)


def _around(sentence: int, index: Index) -> list[int]:
    last = len(index.source.sentences)
    return [n for n in range(max(0, sentence - AROUND), min(last, sentence + AROUND + 1)) if n != sentence]


def _numbers(sentence: int, index: Index) -> Sequence[Figure]:
    span = index.source.sentences[sentence]
    if span.end - span.start > LONGEST_SENTENCE:
        return ()
    found = [f for f in index.source.figures_between(span.start, span.end) if not f.ordinal]
    return found if len(found) <= MOST_NUMBERS else ()


def _marks(sentence: int, index: Index, kind: type) -> Sequence[Mark]:
    return _dates(sentence, index) if kind is Date else _numbers(sentence, index)


def _dates(sentence: int, index: Index) -> Sequence[Date]:
    span = index.source.sentences[sentence]
    return [day for day in index.source.dates_between(span.start, span.end) if day.first is not None]


def _mine_beside(own: Mark, sentence: int, index: Index, mine: Mine, within: float, *, before: bool) -> list[Mark]:
    """The numbers of a sentence that are like one and surely those of a name of the claim. before: on which side of the
    one its name stands; of two names of another that are as near, it is the one on that side.
    """
    return [
        other
        for other in _marks(sentence, index, type(own))
        if _are_like(own, other)
        and (owner := _owner(other, sentence, index, mine, lenient=False, within=within, before=before))
        and _is_mine(owner, sentence, index, mine)
    ]


def _are_like(one: Mark, other: Mark) -> bool:
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


def _owner(
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
    priced = [(_cost(run[-1], figure, sentence, index), run) for run in _names(sentence, index, mine)]
    cost, owner = min(priced, key=lambda each: each[0], default=(within, []))
    tied = [run for other, run in priced if other <= cost + TIED]
    sided = [run for run in tied if before is None or (run[-1].start < figure.start) == before]
    if len(sided) == 1 < len(tied):
        return sided[0]
    owner = next((run for run in tied if _is_mine(run, sentence, index, mine) == lenient), owner)
    there = index.sentence_words(sentence)
    first = there[0] if there and there[0].kind == "word" else None
    capital = first is not None and index.source.text[first.start].isupper() and not mine.rivals
    if first is not None and capital and cost > NEAR and _cost(first, figure, sentence, index) < min(cost, FIRST_NEAR):
        return [first]
    return owner if cost < within else []


def _names(sentence: int, index: Index, mine: Mine) -> list[list[Word]]:
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


def _is_mine(run: Sequence[Word], sentence: int, index: Index, mine: Mine) -> bool:
    """Whether a name is the claim's: by a word that no other name of the sentence has ("Ltd")."""
    runs = [{word.root for word in other} for other in _names(sentence, index, mine)]
    own = [word for word in run if sum(word.root in other for other in runs) < 2] or list(run)
    return any(mine.has(word) for word in own)


def _cost(word: Word, figure: Mark, sentence: int, index: Index) -> float:
    """How far a word of a sentence stands from a number in it, over clause marks and other numbers like it."""
    there, clauses = index.sentence_words(sentence), index.clauses_from(sentence)
    number = next(place for place, other in enumerate(there) if other.start == word.start)
    at = next((place for place, other in enumerate(there) if other.end > figure.start), len(there) - 1)
    low, high = sorted((word.start, figure.start))
    marks = _marks(sentence, index, type(figure))
    between = [mark for mark in marks if _are_like(figure, mark) and low < mark.start < high]
    first, last = sorted((number, at))
    joints = sum(other.lower in JOINTS for other in there[first + 1 : last])
    return abs(number - at) + CLAUSE * (abs(clauses[number] - clauses[at]) + joints) + NUMBER * len(between)


def _says(wanted: Mark, other: Mark, index: Index) -> bool:
    if isinstance(wanted, Figure) and isinstance(other, Figure):
        return compare_figures(wanted, other).outcome is Outcome.STATES
    return isinstance(wanted, Date) and isinstance(other, Date) and _states(wanted, other, index)


def _states(wanted: Date, day: Date, index: Index) -> bool:
    answer = compared(wanted, index).to(day)
    return answer is not None and answer.outcome is Outcome.STATES


def _differs(wanted: Date, day: Date, index: Index) -> bool:
    answer = compared(wanted, index).to(day)
    return answer is not None and answer.outcome is Outcome.DIFFERS and answer.certain
