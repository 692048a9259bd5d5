"""Whether a share with its whole states a count. In: the share, its source, a claim's words. Out: yes, or doubtful.

"26 out of 28 provinces ratified it" gives the 26 that ratified it, and not that there are 26 provinces: what the
source says of the part alone must be the claim's as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.matching.prepared.source_text import SourceText
from factcheck.model import Figure
from factcheck.text.words import Word, words

#: Code points in which the words around a share are looked for.
_AROUND = 120
#: Words before a share that say what is done to the part: "closed 20 out of 25 schools".
_BEFORE = 2
_CLAUSE_MARK = re.compile(r"[,;:.!?()\n–—]")


def says_more_of_the_part(share: Figure, source: SourceText, claim: Sequence[Word]) -> bool:
    """Whether the clause of a share says something of the part that the claim does not."""
    after = _CLAUSE_MARK.split(source.text[share.end : share.end + _AROUND], maxsplit=1)[0]
    before = _CLAUSE_MARK.split(source.text[max(0, share.start - _AROUND) : share.start])[-1]
    said = [*words(before, lang=source.lang)[-_BEFORE:], *words(after, lang=source.lang)]
    roots, concepts = {word.root for word in claim}, frozenset().union(*(word.concepts for word in claim))
    return any(
        word.kind in ("word", "name") and word.root not in roots and not word.concepts & concepts for word in said
    )
