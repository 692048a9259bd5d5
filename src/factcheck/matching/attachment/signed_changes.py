"""Changes that are written with a sign, as in tables: "−4.0", "+8.7 %". In: a claim's figure where the source has it.
Out: a note where the claim has it go the other way, or "".
"""

from __future__ import annotations

from factcheck.matching.prepared.tables import headers_of
from factcheck.matching.trial import Trial
from factcheck.model import Figure, Movement, Relation

_SIGNS = {"-": Movement.FALL, "−": Movement.FALL, "–": Movement.FALL, "+": Movement.RISE}


def other_sign(detail: Figure, found: int, trial: Trial) -> str:
    """What the source has, with its sign, for a change by as much in the other direction."""
    sign = sign_at(found, trial)
    if not sign or detail.relation is not Relation.BY or detail.movement in (Movement.NONE, _SIGNS[sign]):
        return ""
    here = next(iter(trial.source.figures_between(found, found + 1)), None)
    if here is None or detail.raw[:1] in _SIGNS:
        return ""
    return f"{'' if here.raw[:1] in _SIGNS else sign}{here.raw}"


def sign_at(found: int, trial: Trial) -> str:
    """The sign of a figure of the source, which it begins with or which stands right before it; "" for a dash between
    words or numbers ("2019–2021", "rose – 5").
    """
    text = trial.source.text
    at = found if text[found : found + 1] in _SIGNS else found - 1
    if at < 0 or text[at] not in _SIGNS or text[at + 1 : at + 2].isspace():
        return ""
    return "" if at and text[at - 1].isalnum() else text[at]


def heads_of(found: int, trial: Trial) -> str:
    """What stands over the cell of a figure; "" outside of a table."""
    source = trial.source
    return " ".join(headers_of(source, source.block_at(found), found)) if source.has_headers else ""
