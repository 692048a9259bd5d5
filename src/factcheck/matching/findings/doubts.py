"""Why a person must weigh a claim though its details stand. In: the trial of a claim. Out: whether there is reason."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.contrasts.denials import denial
from factcheck.matching.contrasts.namesakes import is_namesake
from factcheck.matching.contrasts.offices import is_of_lesser_office
from factcheck.matching.findings.rows import is_row_without_verb
from factcheck.matching.findings.statements import BEARING, HALF_COPY
from factcheck.matching.trial import CLEARLY_THERE, LONG_SOURCE, Trial
from factcheck.text.romanising import romanised
from factcheck.text.words import Word, words

#: Share of what a claim says of its subject below which a source gives the number and not the statement.
PREDICATE_STATED = 0.2
#: Content words up to which a claim says one thing, so that a sentence on it has more than a third of them.
FEW_WORDS = 7
#: Share of the claim's names that a long source must have.
NAMED_AT_ALL = 0.34


def is_doubtful(trial: Trial) -> bool:
    """Whether a close sentence negates what the claim does not, turns it round or knows nothing of its denial, its
    cause is not given, a long source does not name whom the claim names or has little of its few words around one
    sentence, another name stands in its subject's place in a sentence that it half repeats, a figure stands there of
    which nothing else of the claim is said, what the claim says only may have happened, or the sentence speaks of a
    deputy or a namesake.
    """
    found = trial.alignment
    close = found.here >= CLEARLY_THERE
    half_copied = found.wording.repeated >= HALF_COPY
    there = trial.index.sentence_words(found.sentence) if found.sentence is not None else ()
    return (
        found.cause_missing
        or (close and (found.negated or bool(found.turned_round or denial(trial.claim.words, there))))
        or (half_copied and (found.arrangement.subject_replaced or bool(found.wording.unrealised)))
        or (bool(trial.claim.figures) and found.predicate < PREDICATE_STATED and not is_row_without_verb(trial))
        or _is_unsaid(trial)
        or is_of_lesser_office(trial.claim.words, there)
        or _is_of_a_namesake(trial, there)
    )


def _is_of_a_namesake(trial: Trial, sentence: Sequence[Word]) -> bool:
    """Whether the sentence gives a name of the claim to somebody else: its first name, or one that stands nowhere."""
    text, source = trial.claim.text, trial.source.text
    for name in names_of_several_words(text, trial.claim.content):
        known = text[name[0].start : name[-1].end] in source
        leads = name[0] is trial.claim.content[0]
        if (leads or not known) and is_namesake(name, trial.claim.words, text, sentence, source, known=known):
            return True
    return False


def _is_unsaid(trial: Trial) -> bool:
    """Whether a source that is long enough to name whom it is about does not, or has few of the claim's few words."""
    if len(trial.source.sentences) < LONG_SOURCE:
        return False
    found = trial.alignment
    few = len(trial.claim.content) <= FEW_WORDS and found.around < BEARING
    return few or found.names_anywhere < NAMED_AT_ALL or _lacks_a_name(trial)


def _lacks_a_name(trial: Trial) -> bool:
    """Whether the source, its title included, has not a single word of a name of several, or lacks one behind the
    claim's subject.
    """
    title = {word.root for word in words(trial.source.document.title or "", lang=trial.source.lang)}
    claim = trial.claim
    names = names_of_several_words(claim.text, claim.content)
    late = [[word] for word in claim.content[max(1, claim.subject_length) :] if word.kind == "name"]
    return any(
        not any(trial.index.places(word) or word.root in title or _begins_alike(word, trial) for word in name)
        for name in (*names, *late)
    )


#: Letters that a name and a word made of it have in common: "Kellermann's", "Norrbyite".
_BEGINNING = 5


def _begins_alike(name: Word, trial: Trial) -> bool:
    return romanised(name.lower)[:_BEGINNING] in trial.index.beginnings(_BEGINNING)


def names_of_several_words(text: str, content: Sequence[Word]) -> list[list[Word]]:
    """The names of several words, each as its words: capitals beside each other, also where a sentence begins."""
    runs: list[list[Word]] = []
    for word in content:
        if not text[word.start].isupper():
            continue
        if runs and not text[runs[-1][-1].end : word.start].strip(" "):
            runs[-1].append(word)
        else:
            runs.append([word])
    return [run for run in runs if len(run) > 1 and any(word.kind == "name" for word in run)]
