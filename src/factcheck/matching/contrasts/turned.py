"""What turns a sentence that has a claim's words into another statement. In: the trial of a claim. Out: why, or "".

"Voted against the law", "the second largest port", "all but three", "Samsung sued Apple": every word of matter is
there, and a small one, or their order, makes it another statement. Each kind is looked for in a module of its own. A
person must weigh what they find, for a small word may belong elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from factcheck.matching.alignment.statements import Alignment
from factcheck.matching.alignment.wording import LONGEST
from factcheck.matching.contrasts.agents import done_by_another, other_agent
from factcheck.matching.contrasts.conditions import conditional
from factcheck.matching.contrasts.converses import converse
from factcheck.matching.contrasts.denials import denial
from factcheck.matching.contrasts.directions import other_direction
from factcheck.matching.contrasts.events import Events, events_in
from factcheck.matching.contrasts.falling_short import falls_short
from factcheck.matching.contrasts.futures import yet_to_come
from factcheck.matching.contrasts.offices import other_office
from factcheck.matching.contrasts.parallels import crossed
from factcheck.matching.contrasts.possessives import of_kin
from factcheck.matching.contrasts.qualifiers import other_qualifier
from factcheck.matching.contrasts.quantifiers import other_quantifier
from factcheck.matching.contrasts.reversals import reversal
from factcheck.matching.contrasts.sides import other_side
from factcheck.matching.contrasts.superlatives import other_rank
from factcheck.matching.contrasts.table_rows import another_row
from factcheck.matching.contrasts.unrealised_events import denied, foretold
from factcheck.matching.trial import Trial
from factcheck.model import Finding, Outcome, Reason
from factcheck.text.words import Word

#: Share of a claim's words that a sentence repeats in order, from which a small word or the order makes the difference.
WORDS_REPEATED = 0.5
#: The same from which single words are told against each other.
MOST_REPEATED = 0.6
#: The same, of the weight of its words that stand in the sentence in any order.
WORDS_THERE = 0.9
#: Sentences, those with most of the claim's words, of which one may say what another says otherwise.
MOST_LOOKED_AT = 6

CHECKS: tuple[Callable[[Sequence[Word], Sequence[Word]], str], ...] = (
    other_side,
    reversal,
    other_rank,
    other_quantifier,
    other_office,
    other_direction,
    of_kin,
    converse,
    denial,
    other_qualifier,
    falls_short,
)

#: What is asked of each place with the claim's verb.
CHECKS_OF_EVENTS: tuple[Callable[[Events | None, Trial], str], ...] = (
    other_agent,
    done_by_another,
    foretold,
    denied,
)

#: What is asked of the sentence that bears on the claim, whatever stands in others.
CHECKS_OF_TRIAL: tuple[Callable[[Trial], str], ...] = (conditional, yet_to_come, another_row)


def turned_finding(finding: Finding, trial: Trial) -> Finding | None:
    """The finding of a statement of which a person must weigh whether the sentence says something else; else None."""
    if finding.outcome is not Outcome.ELSEWHERE:
        return None
    note = turned(trial) or _of_events(trial) or next((note for check in CHECKS_OF_TRIAL if (note := check(trial))), "")
    if not note:
        return None
    return replace(finding, outcome=Outcome.DIFFERS, reason=Reason.DIRECTION, note=note, certain=False, score=0.0)


def _of_events(trial: Trial) -> str:
    if any(chosen.outcome is not Outcome.STATES for chosen in trial.chosen):
        return ""  # a claim whose figures and dates are not all stated is held back by these
    events = events_in(trial)
    return next((note for check in CHECKS_OF_EVENTS if (note := check(events, trial))), "")


def turned(trial: Trial) -> str:
    """Why the sentence that bears on a claim best says something else with its words, as a note; "" where it does not,
    or where another with as many of the claim's words does not.
    """
    found = trial.alignment
    if found.sentence is None or trial.claim.quotes:
        return ""
    if found.wording.repeated < WORDS_REPEATED and found.here < WORDS_THERE:
        return ""
    note = _difference(trial, found.sentence) or _told_otherwise(found)
    if not note:
        return ""
    least = trial.aligner.shared(found.sentence)
    others = [n for n in trial.aligner.bearing(MOST_LOOKED_AT) if n != found.sentence]
    if any(trial.aligner.shared(n) >= least and not _difference(trial, n) for n in others):
        return ""
    return note


def _told_otherwise(found: Alignment) -> str:
    """A word by which the sentence has the opposite, or tells of what may not have happened."""
    if found.wording.repeated < MOST_REPEATED:
        return ""
    if found.wording.opposed:
        mine, theirs = found.wording.opposed[0]
        return f"The brief says “{mine}”, the source says “{theirs}”."
    if found.wording.reworded:
        mine, theirs = found.wording.reworded
        return f"The brief says “{mine}”, the source “{theirs}”, and one of them negates it."
    if found.wording.unrealised:
        return f"The source says so with “{found.wording.unrealised}”: it may not have happened."
    return ""


def _difference(trial: Trial, sentence: int) -> str:
    """The first difference of one sentence; of a claim or a sentence without end only its beginning is compared."""
    claim, there = trial.claim.words[:LONGEST], trial.index.sentence_words(sentence)[:LONGEST]
    note = next((note for check in CHECKS if (note := check(claim, there))), "")
    return note or crossed(claim, there, _beside(trial, sentence))


def _beside(trial: Trial, sentence: int) -> list[Sequence[Word]]:
    """The sentences before and behind one."""
    last = len(trial.source.sentences)
    return [trial.index.sentence_words(n)[:LONGEST] for n in (sentence - 1, sentence + 1) if 0 <= n < last]
