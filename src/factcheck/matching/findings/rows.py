"""Rows of tables, which have no verbs. In: the trial of a claim. Out: whether a row says all of it but for the verb."""

from __future__ import annotations

from factcheck.matching.trial import Trial
from factcheck.model import Movement, Role
from factcheck.text.verbs import pasts

#: Verbs by which a figure is that of its subject, in languages whose pasts are not known by their forms.
_HOLDING = frozenset({
    "lag", "liegt", "lagen", "liegen", "betrug", "beträgt", "betrugen", "betragen", "belief", "beläuft", "erreichte",
    "erreicht", "hatte", "zählte", "zählt", "machte", "atteignait", "atteint", "atteignaient", "élève", "élevait",
    "élevaient", "représentait", "comptait", "compte", "ascendió", "asciende", "ascendieron", "alcanzó", "alcanza",
    "fue", "fueron", "ammontava", "ammonta", "raggiungeva", "raggiunge", "contava", "conta", "foi", "atingiu", "atinge",
    "somou", "bedroeg", "bedraagt", "bedroegen", "telde", "telt", "kwam", "uppgick", "uppgår", "låg", "nådde",
    "wyniósł", "wyniosła", "wyniosły", "wynosi", "составил", "составила", "составили", "составляет", "становив",
    "становила", "становить", "склав", "склала",
})  # fmt: skip


def is_row_without_verb(trial: Trial) -> bool:
    """Whether a row of a table has all words of a claim but for verbs that say of its figures only how much they are:
    "revenue reached 455 million" is all there in "Revenue 410 455", and "revenue fell to 455 million" is not.
    """
    source, number = trial.source, trial.alignment.sentence
    if number is None or source.blocks[source.sentences[number].block].role is not Role.TABLE:
        return False
    if any(figure.movement is not Movement.NONE for figure in trial.claim.figures):
        return False
    missing = [word for word in trial.claim.content if not trial.index.bearing(word).credits]
    return all(word.lower in pasts() or word.lower in _HOLDING or word.lower.endswith("ed") for word in missing)
