"""An age that a year of birth gives, and the reverse. In: a claim's figure or date, the trial of its claim. Out: a
finding that a person must weigh, or None.

"Berg, 45" and "Berg, who was born in 1980" do not contradict each other. On a page of 2025 or 2026 the one follows from
the other; on a page without a date nothing can be said.
"""

from __future__ import annotations

import re
from datetime import date

from factcheck.matching.entailment.age_phrases import AGED, OLDEST, is_age
from factcheck.matching.prepared.dateline import dateline
from factcheck.matching.trial import Trial
from factcheck.model import Date, Figure, Finding, Outcome, Passage, Reason

#: What says that a year is one of birth, of all languages that have a list; a few words may stand before the year.
_BORN = re.compile(
    r"(?:\b(?:born|birth|geboren\w*|geburtsjahr|née?s?|naissance|nacid[oa]s?|nacimiento|nat[oaie]|nascita|nascid[oa]s?"
    r"|nascimento|geboorte\w*|urodzon[yaei]|född)\b|[(,] ?(?:ur\.|f\.|geb\.|b\.|\*))"  # "John F. …" is no birth
    r"[^.;()\n]{0,40}?\b(1[89]\d\d|20\d\d)\b"
    r"|\b(1[89]\d\d|20\d\d)\s+(?:geboren|urodzon[yaei])\b",
    re.IGNORECASE,
)


def of_birth(detail: Figure, trial: Trial) -> Finding | None:
    """A finding of an age, where the sentence that bears on the claim gives a year of birth."""
    if not is_age(detail, trial.claim.text):
        return None
    told = _search(_BORN, trial) if _search(AGED, trial) is None else None
    if told is None or detail.value is None:
        return None
    year, passage = told
    return _weighed(f"age “{detail.raw}”", year, int(detail.value), passage, trial)


def of_age(detail: Date, trial: Trial) -> Finding | None:
    """A finding of a year of birth, where the sentence that bears on the claim gives an age."""
    born = _BORN.search(trial.claim.text)
    if born is None or detail.year is None or detail.year != int(born[1] or born[2]):
        return None
    told = _search(AGED, trial)
    if told is None or told[0] > OLDEST:
        return None
    return _weighed(f"year “{detail.raw}”", detail.year, told[0], told[1], trial)


def _search(pattern: re.Pattern[str], trial: Trial) -> tuple[int, Passage] | None:
    """The number that a pattern finds in the sentence that bears on the claim, and its place."""
    number = trial.alignment.sentence
    if number is None:
        return None
    span = trial.source.sentences[number]
    match = pattern.search(trial.source.text, span.start, span.end)
    if match is None or not trial.source.role_at(match.start()).counts:
        return None
    return int(next(filter(None, match.groups()))), trial.source.passage(match.start(), match.end())


def _weighed(what: str, born: int, age: int, passage: Passage, trial: Trial) -> Finding:
    """What a year of birth and an age come to: derived where the page's day bears them out, else left open."""
    day: date | None = dateline(trial.source)
    if day is not None and day.year - born - age in (0, 1):
        note = f"The {what} follows from “{passage.exact}”, for the page is dated {day:%Y-%m-%d}."
        return Finding(outcome=Outcome.STATES, reason=Reason.DERIVED, note=note, score=0.5, passage=passage)
    note = f"The source says “{passage.exact}”: reckon whether the {what} agrees with it."
    return Finding(outcome=Outcome.DIFFERS, reason=Reason.VALUE, note=note, certain=False, passage=passage)
