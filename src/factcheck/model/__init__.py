"""The nouns, in the order in which they come to be. In: nothing. Out: frozen values that the rooms pass on.

Offsets count code points, half-open. Lines and columns count from 1. Times are aware datetimes in UTC.
"""

from factcheck.model.claims import CitedSource, Claim
from factcheck.model.details import Date, Detail, Figure, Movement, Place, Quote, Relation, Speaker, Statement, kind_of
from factcheck.model.documents import Block, Capture, Document, Hop, Passage
from factcheck.model.rulings import (
    BriefFinding,
    Closest,
    Coverage,
    Decided,
    Finding,
    Input,
    Report,
    Ruling,
    SourceRuling,
)
from factcheck.vocabulary import Level, Outcome, Problem, Reason, Role, Verdict

__all__ = [
    "Block", "BriefFinding", "Capture", "Claim", "CitedSource", "Closest", "Coverage", "Date", "Decided", "Detail",
    "Document", "Figure", "Finding", "Hop", "Input", "Level", "Movement", "Outcome", "Passage", "Place", "Problem",
    "Quote", "Reason", "Relation", "Report", "Role", "Ruling", "SourceRuling", "Speaker", "Statement", "Verdict",
    "kind_of",
]  # fmt: skip
