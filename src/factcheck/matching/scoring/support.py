"""How likely a source supports a claim. In: what the finders saw, as named features. Out: a probability 0…1.

A few small trees over features that each mean something to a reader; they are in `support.json`, fitted by
`benchmarks/fit_support.py` (provenance beside them). The model ranks; a verdict always rests on findings.
"""

from __future__ import annotations

import json
import math
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from factcheck.matching.alignment.wording import NEAR_COPY, Wording
from factcheck.matching.scoring.trees import Trees
from factcheck.model import Date, Figure, Finding, Outcome, Quote, Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.matching.alignment.arrangement import Arrangement
    from factcheck.matching.alignment.statements import Alignment
    from factcheck.matching.candidates.choice import Chosen
    from factcheck.matching.trial import Trial


def features(trial: Trial, findings: tuple[Finding, ...]) -> dict[str, float]:
    """The named features of one claim against one source; all are finite, most lie in 0…1."""
    details = trial.claim.claim.details
    alignment = trial.alignment
    by_kind = {
        kind: [f for d, f in zip(details, findings, strict=True) if isinstance(d, kind)]
        for kind in (Figure, Date, Quote, Speaker)
    }
    values: dict[str, float] = {
        "here": alignment.here,
        "around": alignment.around,
        "anywhere": alignment.anywhere,
        "names_here": alignment.names_here,
        "names_around": alignment.names_around,
        "names_anywhere": alignment.names_anywhere,
        "opposed": float(bool(alignment.opposed)),
        "negated": float(alignment.negated),
        "rivals": float(min(2, alignment.rivals)),
        "siblings": float(min(2, len(alignment.siblings))),
        "subject": alignment.subject,
        "predicate": alignment.predicate,
        "pronoun": float(alignment.pronoun),
        "gap": min(2.0, alignment.longest_gap),
        "length": math.log1p(len(trial.claim.content)) / 3,
        "source_length": math.log1p(len(trial.source.sentences)) / 5,
        "no_statement": float(not trial.claim.content),
        **_wording(alignment.wording),
        **_arrangement(alignment.arrangement),
    }
    for kind, name in ((Figure, "figure"), (Date, "date"), (Quote, "quote"), (Speaker, "speaker")):
        values.update(_outcomes(name, by_kind[kind]))
    values.update(_contexts(trial))
    return values


def _wording(wording: Wording) -> dict[str, float]:
    near = wording.repeated >= NEAR_COPY
    return {
        "repeated": wording.repeated,
        "edit_negation": float(near and wording.negated),
        "edit_opposite": float(near and bool(wording.opposed)),
        "edit_name": float(near and bool(wording.exchanged)),
        "edit_word": float(min(3, len(wording.replaced))) if near else 0.0,
    }


def _arrangement(arrangement: Arrangement) -> dict[str, float]:
    return {
        "missing": float(arrangement.missing),
        "words_missing": float(arrangement.words_missing),
        "last_missing": float(arrangement.last_missing),
        "late_names_missing": float(arrangement.late_names_missing),
        "names_replaced": float(arrangement.names_replaced),
        "span": arrangement.span,
        "compact": arrangement.compact,
        "other_names": float(min(4, arrangement.other_names)),
        "other_words": math.log1p(arrangement.other_words) / 3,
        "absolutes_missing": float(min(2, arrangement.absolutes_missing)),
    }


def _outcomes(name: str, found: list[Finding]) -> dict[str, float]:
    count = max(1, len(found))
    differing = [f for f in found if f.outcome is Outcome.DIFFERS]
    return {
        f"{name}_any": float(bool(found)),
        f"{name}_states": sum(f.outcome is Outcome.STATES for f in found) / count,
        f"{name}_differs": float(bool(differing)),
        f"{name}_missing": sum(f.outcome in (Outcome.ABSENT, Outcome.ELSEWHERE) for f in found) / count,
    }


def _contexts(trial: Trial) -> dict[str, float]:
    uncertain = [
        c for c in trial.chosen if c.outcome is Outcome.DIFFERS and c.decided and not c.decided.comparison.certain
    ]
    differing = [c.differs.context for c in trial.chosen if c.outcome is Outcome.DIFFERS and c.differs]
    return {
        "stated_context": _mean([_context(chosen) for chosen in trial.chosen], none=0.0),
        "margin": _mean([_margin(chosen) for chosen in trial.chosen], none=MOST_MARGIN),
        "differs_uncertain": float(bool(uncertain)),
        "differs_context": max(differing, default=0.0),
    }


#: The margin of a detail with which no other value competes; the least, of one that is not stated, is its negative.
MOST_MARGIN = 0.5


def _context(chosen: Chosen) -> float:
    """The context in which a detail is stated; none where it is not."""
    return chosen.states.context if chosen.outcome is Outcome.STATES and chosen.states else 0.0


def _margin(chosen: Chosen) -> float:
    """How much more in context a stated detail stands than the best of another value."""
    if chosen.outcome is not Outcome.STATES or chosen.states is None:
        return -MOST_MARGIN
    if chosen.differs is None:
        return MOST_MARGIN
    return max(-MOST_MARGIN, min(MOST_MARGIN, chosen.states.context - chosen.differs.context))


def _mean(values: list[float], none: float) -> float:
    return sum(values) / len(values) if values else none


def probability(values: dict[str, float]) -> float:
    """The model's probability that the source supports the claim."""
    bias, trees = _model()
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, trees.total(values, bias)))))


#: What the details and the words of a claim move its score by at most, so that like rows are ranked by what they lack.
FINE = 0.02
_CREDIT = {Outcome.STATES: 1.0, Outcome.ELSEWHERE: 0.3, Outcome.DIFFERS: 0.0, Outcome.ABSENT: 0.0}


def ranked(probability: float, findings: Sequence[Finding], alignment: Alignment) -> float:
    """The probability, finely ordered: trees give like rows the same value, though one lacks a detail or a word
    more.
    """
    details = sum(_CREDIT[f.outcome] for f in findings) / max(1, len(findings))
    fine = FINE * (details + alignment.around - 1)
    return max(0.0, min(1.0, probability + fine))


@cache
def _model() -> tuple[float, Trees]:
    """The bias and the trees."""
    text = resources.files("factcheck.matching.scoring").joinpath("support.json").read_text(encoding="utf-8")
    loaded = json.loads(text)
    return float(loaded["bias"]), Trees(loaded.get("trees", []))
