"""The value that the source gives for the claim's own event, where the claim's stands elsewhere. In: a figure or date
of a claim, where the source has it, the trial. Out: the other value, or "".

"The goods yard closed in 1979. The school burned in 1988" has the year of "the goods yard closed in 1988", in a
sentence with neither its verb nor its agent, and another year where both stand. A person must weigh it.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.candidates.dates import compare_dates
from factcheck.matching.contrasts.agents import is_by_the_same
from factcheck.matching.contrasts.events import Event, claimed_event, events_of, looked_at
from factcheck.matching.entailment.figures import compare_figures
from factcheck.matching.entailment.same_unit import as_pounds
from factcheck.matching.trial import Trial
from factcheck.model import Date, Figure, Outcome

#: Code points behind the verb within which a value is that of its event.
_NEAR = 60


def rival_value(detail: Figure | Date, found: int, trial: Trial) -> str:
    """As written, what the source gives where it has the claim's verb and agent; "" where it is not another value."""
    event = claimed_event(trial)
    here = trial.source.sentence_at(found)
    if event is None or _tells_of(event, here, trial) or _states_another(detail, here, trial):
        return ""
    for sentence in looked_at(trial):
        if sentence == here or not trial.source.role_at(trial.source.sentences[sentence].start).counts:
            continue
        for there in events_of(event, trial, sentence):
            if (
                _is_told(there)
                and is_by_the_same(event, there)
                and (other := _of_the_event(detail, there, trial, sentence))
            ):
                return other
    return ""


def _tells_of(event: Event, sentence: int, trial: Trial) -> bool:
    """Whether a sentence has the claim's verb, a noun of it or another word for it."""
    concepts = event.verb.concepts
    words = trial.index.sentence_words(sentence)
    return bool(events_of(event, trial, sentence)) or any(concepts & word.concepts for word in words)


def _states_another(detail: Figure | Date, sentence: int, trial: Trial) -> bool:
    """Whether a sentence states a detail of the other kind too: it tells of that time, or of that much."""
    span = trial.source.sentences[sentence]
    if isinstance(detail, Figure):
        return any(_is_own(day, trial) for day in trial.source.dates_between(span.start, span.end))
    figures = trial.source.figures_between(span.start, span.end)
    own = [figure for figure in trial.claim.figures if not figure.ordinal]
    return any(compare_figures(mine, figure).outcome is Outcome.STATES for mine in own for figure in figures)


def _is_told(there: Event) -> bool:
    """Whether a verb is in the past, or in the present of a row of years ("1899: The theatre burns down")."""
    return there.past or (there.verb.kind == "word" and there.verb.lower.endswith("s"))


def _of_the_event(detail: Figure | Date, there: Event, trial: Trial, sentence: int) -> str:
    """The first value of the kind behind a verb, or the only date of its sentence, if it is another than the claim's
    and none of its others.
    """
    span, source = trial.source.sentences[sentence], trial.source
    end = min(span.end, there.verb.end + _NEAR)
    if isinstance(detail, Figure):
        return next(_figures(detail, there.verb.end, end, trial), "")
    if len(source.dates_between(span.start, span.end)) == 1:
        return next(_dates(detail, span.start, span.end, trial), "")
    return next(_dates(detail, there.verb.end, end, trial), "")


def _figures(detail: Figure, start: int, end: int, trial: Trial) -> Iterator[str]:
    own = {figure.value for figure in trial.claim.figures}
    for figure in (as_pounds(detail, found) for found in trial.source.figures_between(start, end)):
        if figure.unit != detail.unit or figure.ordinal != detail.ordinal or figure.value in own or not figure.value:
            continue
        if figure.counted and detail.counted and figure.counted != detail.counted:
            continue
        if compare_figures(detail, figure).outcome is Outcome.DIFFERS:
            yield figure.raw
        return


def _dates(detail: Date, start: int, end: int, trial: Trial) -> Iterator[str]:
    for day in trial.source.dates_between(start, end):
        if day.year is None or day.bound or day.relative:
            continue
        comparison = compare_dates(detail, day)
        if comparison is not None and comparison.outcome is Outcome.DIFFERS and not _is_own(day, trial):
            yield day.raw
        return


def _is_own(day: Date, trial: Trial) -> bool:
    """Whether a date of the source is one of the claim's, which may well tell of several."""
    compared = [compare_dates(mine, day) for mine in trial.claim.dates]
    return any(each is not None and each.outcome is Outcome.STATES for each in compared)
