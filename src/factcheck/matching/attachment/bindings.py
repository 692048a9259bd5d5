"""Whose number it is where a source gives like numbers to several. In: a claim's figure, where the source states it.
Out: the name or date, as written, that it belongs to instead of the claim's, or "".

"Harwick handled 12,000 containers in 2014 and Selby 15,000 in 2019" has every word and number of "Harwick handled
15,000 containers in 2019". Nothing is said of a number that has no like one: "Harwick handled 12,000 for Maersk".
"""

from __future__ import annotations

from factcheck.matching.attachment.owners import (
    FARTHEST,
    Mark,
    Mine,
    are_like,
    capitals_of,
    dates_in,
    is_mine,
    marks_in,
    names_in,
    numbers_in,
    opposites_of,
    owner_of,
)
from factcheck.matching.attachment.respective import owner_at
from factcheck.matching.candidates.dates import compared
from factcheck.matching.contrasts.parallels import JOINTS
from factcheck.matching.entailment.age_phrases import is_age
from factcheck.matching.entailment.figures import compare_figures
from factcheck.matching.prepared.index import Index
from factcheck.matching.trial import Trial
from factcheck.model import Date, Figure, Outcome
from factcheck.text.words import PRONOUNS

#: Words between a figure and a date of a claim up to which the one is of the other.
TOGETHER = 10
#: Words from a number within which a name is surely its own.
SURELY = 7.0
#: Sentences on each side in which a like number of the claim's name or date is looked for.
AROUND = 3


def another_owner(detail: Mark, found: int, trial: Trial) -> str:
    """The name that stands nearest to the number or date, where a name of the claim has another one like it; the same
    of a word that has an opposite, and of the opposite.
    """
    kinds = (capitals_of(trial), opposites_of(trial))
    return next((name for mine in kinds if mine.roots and (name := _another(detail, found, trial, mine))), "")


def _another(detail: Mark, found: int, trial: Trial, mine: Mine) -> str:
    index, source = trial.index, trial.source
    sentence = source.sentence_at(found)
    own = next((mark for mark in marks_in(sentence, index, type(detail)) if mark.start == found), None)
    if own is None or owner_at(found, index) is not None or (isinstance(own, Figure) and is_age(own, source.text)):
        return ""
    if isinstance(own, Date) and (own.bound or (isinstance(detail, Date) and detail.bound)):
        return ""
    owner = owner_of(own, sentence, index, mine)
    if not owner or is_mine(owner, sentence, index, mine) or owner[-1].root in trial.claim.roots:
        return ""
    low, high = sorted((owner[0].start, own.start))
    if any(word.lower in JOINTS and low < word.start < high for word in index.sentence_words(sentence)):
        return ""
    near = [sentence]
    there = index.sentence_words(sentence)
    known = any(is_mine(run, sentence, index, mine) for run in names_in(sentence, index, mine))
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
    index, sentence, mine = trial.index, trial.source.sentence_at(found), capitals_of(trial)
    numbers = numbers_in(sentence, index)
    differs = next((f for f in numbers if f.start == found and owner_at(found, index) is None), None)
    if differs is None or is_mine(owner_of(differs, sentence, index, mine), sentence, index, mine):
        return None
    stating = [f for f in numbers if f.value == figure.value is not None and are_like(differs, f)]
    stating = [f for f in stating if compare_figures(figure, f).outcome is Outcome.STATES]
    owned = [f for f in stating if is_mine(owner_of(f, sentence, index, mine, lenient=False), sentence, index, mine)]
    return owned[0] if owned else None


def another_day(figure: Figure, found: int, trial: Trial) -> str:
    """The date in the number's sentence, where the claim's stands in another one, with a number like it."""
    index, source = trial.index, trial.source
    sentence = source.sentence_at(found)
    own = next((f for f in numbers_in(sentence, index) if f.start == found), None)
    dates = [date for date in trial.claim.dates if date.first is not None and not date.bound]
    dates = [date for date in dates if _are_told_together(figure, date, trial)]
    beside = dates_in(sentence, index)
    if own is None or len(dates) != 1 or not beside or not all(_differs(dates[0], day, index) for day in beside):
        return ""
    for number in _around(sentence, index):
        told = any(_states(dates[0], day, index) for day in dates_in(number, index))
        if told and any(are_like(own, other) and own.value != other.value for other in numbers_in(number, index)):
            return beside[0].raw
    return ""


def _are_told_together(figure: Figure, day: Date, trial: Trial) -> bool:
    """Whether a figure and a date of the claim stand near each other."""
    low, high = sorted((figure.start, day.start))
    return sum(low <= start < high for start in trial.claim.word_starts) <= TOGETHER


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


def _around(sentence: int, index: Index) -> list[int]:
    last = len(index.source.sentences)
    return [n for n in range(max(0, sentence - AROUND), min(last, sentence + AROUND + 1)) if n != sentence]


def _mine_beside(own: Mark, sentence: int, index: Index, mine: Mine, within: float, *, before: bool) -> list[Mark]:
    """The numbers of a sentence that are like one and surely those of a name of the claim. before: on which side of the
    one its name stands; of two names of another that are as near, it is the one on that side.
    """
    return [
        other
        for other in marks_in(sentence, index, type(own))
        if are_like(own, other)
        and (owner := owner_of(other, sentence, index, mine, lenient=False, within=within, before=before))
        and is_mine(owner, sentence, index, mine)
    ]


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
