"""Whether the row of a table is of somebody else. In: the trial of a claim. Out: a note, or "".

Each row is of something else: what one says of Estavar it does not say of Castrello in the row above.
"""

from __future__ import annotations

from factcheck.matching.trial import Trial
from factcheck.model import Role
from factcheck.text.words import Word


def another_row(trial: Trial) -> str:
    """A note where the row that bears on the claim best lacks a name of it that stands in other rows alone."""
    number, source = trial.alignment.sentence, trial.source
    if number is None or source.blocks[source.sentences[number].block].role is not Role.TABLE:
        return ""
    for name in trial.claim.names:
        there = trial.index.bearing(name).credits
        rows = [source.blocks[source.sentences[n].block].role is Role.TABLE for n in there]
        if rows and all(rows) and number not in there and not _is_over(name, number, trial):
            return f"In the table “{trial.claim.text[name.start : name.end]}” stands in another row."
    return ""


def _is_over(name: Word, number: int, trial: Trial) -> bool:
    """Whether a name stands in a head of the row's columns or over the table."""
    block = trial.source.blocks[trial.source.sentences[number].block]
    return any(name.lower in head.lower() for head in block.header)
