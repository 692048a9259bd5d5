"""One sentence for a person on each finding. In: a detail and what it came to. Out: plain words."""

from __future__ import annotations

from factcheck.matching.candidates.choice import Chosen
from factcheck.model import Date, Figure, Outcome, Reason


def note_for_figure(detail: Figure, chosen: Chosen) -> str:
    """What the source says against what the brief says; empty where it simply states it."""
    if chosen.decided is None:
        return f"The source gives no figure for “{detail.raw}”."
    raw = chosen.decided.found.raw
    if chosen.outcome is Outcome.DIFFERS:
        return f"The brief says “{detail.raw}”, the source says “{raw}”{_why(chosen.reason)}."
    if chosen.outcome is Outcome.ELSEWHERE:
        return f"“{raw}” stands there {_elsewhere(chosen.reason)}."
    return f"The source says “{raw}”." if chosen.reason else ""


def note_for_date(detail: Date, chosen: Chosen) -> str:
    """What the source says against what the brief says; empty where it simply states it."""
    if chosen.decided is None:
        return f"The source does not give the date “{detail.raw}”."
    raw = chosen.decided.found.raw
    if chosen.outcome is Outcome.DIFFERS:
        return f"The brief says “{detail.raw}”, the source says “{raw}”."
    if chosen.outcome is Outcome.ELSEWHERE:
        return f"“{raw}” stands there {_elsewhere(chosen.reason)}."
    return ""


def _why(reason: Reason) -> str:
    return {
        Reason.UNIT: ", in another unit",
        Reason.CURRENCY: ", in another currency",
        Reason.SCALE: ", of another scale",
        Reason.BOUND: ", which is another bound",
        Reason.DIRECTION: ", which goes the other way",
    }.get(reason, "")


def _elsewhere(reason: Reason) -> str:
    return {
        Reason.BOILERPLATE: "only in navigation or related links",
        Reason.COMMENT: "only in a reader's comment",
        Reason.HIDDEN: "only in text that a reader does not see",
    }.get(reason, "about something else")
