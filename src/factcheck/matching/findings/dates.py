"""A date of a claim -> its finding. In: the date and the trial of its claim. Out: outcome, reason, passage, note."""

from __future__ import annotations

from dataclasses import replace

from factcheck.matching.attachment.bindings import another_owner
from factcheck.matching.attachment.columns import dated_by_table
from factcheck.matching.attachment.occasions import date_of_it
from factcheck.matching.attachment.rival_values import rival_value
from factcheck.matching.findings.ages import of_age
from factcheck.matching.findings.figures import finding_of
from factcheck.matching.findings.notes import note_for_date
from factcheck.matching.prepared.dateline import dated_by_page
from factcheck.matching.trial import CLEARLY_THERE, Trial
from factcheck.model import Date, Detail, Finding, Outcome, Reason
from factcheck.text.word_lists import repeatable

#: What it is worth that a date is the page's own: less than one in the passage.
PAGE_DATED = 0.4
#: Share of a claim's words around a sentence from which it is taken to speak of the page's day, by how precisely the
#: claim dates it: the very day hardly agrees by chance, a year easily.
PAGE_DATES = {"day": 0.4, "month": 0.5}


def find_date(detail: Detail, trial: Trial) -> Finding:
    """A date in the context of the claim, or the page's own where the passage has none."""
    assert isinstance(detail, Date)
    chosen = trial.choice(detail)
    finding = finding_of(chosen, note_for_date(detail, chosen), trial.source)
    if finding.outcome in (Outcome.ABSENT, Outcome.ELSEWHERE):
        found = dated_by_table(detail, trial) or _of_the_page(detail, trial)
        if found is not None:
            return found
    trial.chosen.append(chosen)
    if finding.outcome is not Outcome.STATES and (found := of_age(detail, trial)) is not None:
        return found
    if finding.outcome is Outcome.DIFFERS:
        return _of_another_time(finding, trial)
    return _of_another_occasion(detail, finding, trial) or finding


def _of_another_time(finding: Finding, trial: Trial) -> Finding:
    """Another date of what may happen more than once ("won the cup in 2002") contradicts only in the sentence that the
    claim repeats: it may have happened on both.
    """
    words = repeatable(trial.claim.claim.lang)
    if trial.repeated is not None or not any(word.lower in words for word in trial.claim.words):
        return finding
    return replace(finding, certain=False, note=f"{finding.note} It may have happened more than once.".lstrip())


def _of_another_occasion(detail: Date, finding: Finding, trial: Trial) -> Finding | None:
    """The right date, on which something else happens there, while what the claim says has another."""
    if finding.outcome is not Outcome.STATES or finding.passage is None:
        return None
    day = date_of_it(detail, trial.claim, finding.passage.start, trial.index)
    name = "" if day else another_owner(detail, finding.passage.start, trial)
    other = "" if day or name else rival_value(detail, finding.passage.start, trial)
    if not day and not name and not other:
        return None
    note = f"In the source that stands with “{day}”, not with “{finding.passage.exact}”."
    note = f"In the source “{finding.passage.exact}” is that of “{name}”." if name else note
    note = f"Where the source says so, it has “{other}”." if other else note
    return replace(finding, outcome=Outcome.DIFFERS, reason=Reason.PERIOD, note=note, certain=False, score=0.0)


def _of_the_page(detail: Date, trial: Trial) -> Finding | None:
    """A date that is the page's own, where the passage that bears on the claim gives no other."""
    number = trial.alignment.sentence
    if number is None or trial.alignment.around < PAGE_DATES.get(detail.precision, CLEARLY_THERE):
        return None
    day = dated_by_page(detail, trial.source, number)
    sentence = trial.source.sentences[number]
    passage = trial.source.passage(sentence.start, sentence.end)
    if day is None or not passage.role.counts:
        return None
    note = f"The page is dated {day:%Y-%m-%d}, and the passage gives no other date."
    return Finding(outcome=Outcome.STATES, reason=Reason.HEDGED, note=note, score=PAGE_DATED, passage=passage)
