"""Whether a number is an age. In: a figure and the text that it stands in. Out: yes or no."""

from __future__ import annotations

import re

from factcheck.matching.entailment.same_unit import YEAR
from factcheck.model import Figure

#: The oldest that people grow, so that a larger number is no age.
OLDEST = 122
#: What says that a number is an age: "45-year-old", "aged 45", "45 years old", or commas on both sides of it.
AGED = re.compile(
    r"\b(\d{1,3})[- ]?(?:years?[- ]old|jährige\w*|jahre alt|ans\b|años\b|anni\b|anos\b|jarige|jaar oud|lat\b|letni\w*"
    r"|årig)"
    r"|\b(?:aged?(?: of)?|im alter von|âgée? de|de edad|all'età di|aos|op de leeftijd van) (\d{1,3})\b|, (\d{1,3}),",
    re.IGNORECASE,
)
#: Characters on each side of a number in which such words stand.
AROUND = 24


def is_age(figure: Figure, text: str) -> bool:
    """Whether a text gives a number as somebody's age."""
    if figure.value is None or figure.low != figure.high or not 0 < figure.value <= OLDEST or figure.counted:
        return False
    if figure.unit not in ("", YEAR) or figure.value % 1:
        return False
    first, last = max(0, figure.start - AROUND), figure.end + AROUND
    return any(match.start() <= figure.end and figure.start < match.end() for match in AGED.finditer(text, first, last))
