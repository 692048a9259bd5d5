"""Whether a number is the whole of which a claim speaks of a part. In: a claim's figure, where the source has it. Out:
the number of the part, or "".

"The company has 400 employees, 30 of them in Spain" has the 400 and Spain, and not 400 in Spain.
"""

from __future__ import annotations

import re

from factcheck.matching.entailment.figures import compare_figures
from factcheck.matching.prepared.claim_text import ClaimText
from factcheck.matching.prepared.index import Index
from factcheck.model import Figure, Outcome

#: What says that the number before (or behind) is a part of the one told before, of all languages that have a list.
_PART = re.compile(
    r"\b(?:of (?:them|which|whom|these|those)|davon|darunter|von ihnen|von denen|dont|parmi (?:eux|elles|lesquels)"
    r"|de (?:ellos|ellas|los cuales|las cuales)|di cui|di (?:loro|questi)|d(?:eles|elas|os quais|as quais)"
    r"|waarvan|van wie|z (?:tego|czego|nich|których)|varav)\b",
    re.IGNORECASE,
)
#: Code points between the number of the part and what says that it is one.
_NEAR = 12


def part_instead(figure: Figure, claim: ClaimText, found: int, index: Index) -> str:
    """The number of the part, where a word of the claim stands only behind it; none in a claim of several."""
    source = index.source
    number = source.sentence_at(found)
    span = source.sentences[number]
    mark = _PART.search(source.text, found, span.end)
    if mark is None or figure.unit == "%" or len(claim.figures) > 1:
        return ""
    figures = source.figures_between(span.start, span.end)
    part = next((f for f in figures if f.start > found and -_NEAR <= mark.start() - f.end <= _NEAR * 2), None)
    part = part or next((f for f in figures if f.start > found and 0 <= f.start - mark.end() <= _NEAR), None)
    if part is None or compare_figures(figure, part).outcome is Outcome.STATES:
        return ""
    begins = min(part.start, mark.start())
    words = index.sentence_words(number)
    before = {word.root for word in words if word.start < begins}
    behind = {word.root for word in words if word.start >= begins and word.kind in ("word", "name")}
    return part.raw if any(w.root in behind and w.root not in before for w in claim.content) else ""
