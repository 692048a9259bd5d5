"""Human decisions on machine verdicts. In: rulings and a `*.decisions.jsonl`. Out: what each is worth today.

The file lies beside the claims file and is only ever appended to. A decision holds for the claim's words and for the
evidence that the person saw; it lapses when either changes or its time is up, and it never changes the machine's
verdict: the two are told side by side.
"""

from __future__ import annotations

from factcheck.decisions.journal import DecisionFile, append, load, path_beside, read, to_line
from factcheck.decisions.record import Decision, Kind, evidence_digest, words_digest
from factcheck.decisions.standing import Applied, Standing, apply, baseline, decide, standing_of

__all__ = [
    "Applied", "Decision", "DecisionFile", "Kind", "Standing", "append", "apply", "baseline", "decide",
    "evidence_digest", "load", "path_beside", "read", "standing_of", "to_line", "words_digest",
]  # fmt: skip
