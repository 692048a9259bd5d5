"""A number of which the source says wholly another thing. In: a figure of a claim, where the source has it, the trial.
Out: of what the source says it, as written, or "".

"The museum bought 120 tanks" has the number and the noun of "the army lost 120 tanks", and nothing else of it. Where
the sentence names something before its number and has no word of the claim but what it counts, a person must weigh it.
A sentence on "it", or on nobody ("there were 120 tanks"), goes on with what a short passage may leave out.
"""

from __future__ import annotations

from factcheck.matching.trial import Trial
from factcheck.model import Figure, Role
from factcheck.text.opposites import classes
from factcheck.text.verbs import base_of
from factcheck.text.words import PRONOUNS, Word

#: Words before a number that go back to what was spoken of, beside the pronouns.
_GOING_BACK = PRONOUNS | {"there", "that", "those", "such", "latter", "former", "one", "which"}
#: Classes of words that tell when.
_OF_TIME = frozenset({"weekday", "month", "season"})


def of_something_else(detail: Figure, found: int, trial: Trial) -> str:
    """What the sentence names before its number, where it has nothing of the claim but the number and its noun."""
    sentence = trial.source.sentence_at(found)
    words, matter = trial.index.sentence_words(sentence), _matter(detail, trial)
    forms = {base_of(word.lower) for word in words}
    if not matter or any(trial.index.bearing(w).around[sentence] or base_of(w.lower) in forms for w in matter):
        return ""
    before = [word for word in words if word.start < found]
    named = [word for word in before if word.kind in ("word", "name")]
    if not named or any(word.lower in _GOING_BACK for word in before):
        return ""
    if trial.source.role_at(found) is Role.TABLE and any(word.lower in _counted(detail) for word in named):
        return ""  # the label of the row is what is counted
    return trial.source.text[named[0].start : named[-1].end]


def _matter(detail: Figure, trial: Trial) -> list[Word]:
    """The words of matter of the claim apart from those of what is counted and of days."""
    return [
        word
        for word in trial.claim.content
        if word.lower not in _counted(detail) and not _OF_TIME & frozenset(classes().get(word.root, ()))
    ]


def _counted(detail: Figure) -> list[str]:
    return (detail.counted or "").lower().split()
