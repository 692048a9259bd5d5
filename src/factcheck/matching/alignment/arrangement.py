"""How the words of a claim are arranged in the sentence that bears on it best. In: places of the claim's words in that
sentence. Out: what is missing from where, and what stands in its stead.

Two sentences may share most of their words and say different things: the words that differ are few, but they stand
in the claim's last words, in the place of a name, or far apart. This is counted here; the fitted model weighs it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.matching.prepared.claim_text import ClaimText
from factcheck.text.words import Word

#: Words of the claim between two content words that still count as neighbours.
NEIGHBOURS = 3
#: Function words of the source that may stand between a word and the place beside it.
STEPPED_OVER = 3


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What became of the order of a claim's words in one sentence.

    missing: content words not around the sentence; words_missing: those that are no names; last_missing: whether the
    claim's last word is one; late_names_missing: names missing after the claim's subject; names_replaced: missing
    names in whose place, beside a word that both have, another name stands. span: log of the words over which the
    claim's words are spread, quarter scale; compact: how much of that span the claim itself takes, 0…1.
    other_names/other_words: names, and content words, of the sentence that the claim has not.
    subject_replaced: whether the claim's first word is missing and a name that the claim has not stands in its place.
    absolutes_missing: words such as "only", "all", "first" that the claim has and the sentence has not.
    """

    missing: int = 0
    words_missing: int = 0
    last_missing: bool = False
    late_names_missing: int = 0
    names_replaced: int = 0
    span: float = 0.0
    compact: float = 1.0
    other_names: int = 0
    other_words: int = 0
    absolutes_missing: int = 0
    subject_replaced: bool = False


def arrange(
    claim: ClaimText, present: Sequence[bool], places: Sequence[Sequence[tuple[int, float]]], sentence: Sequence[Word]
) -> Arrangement:
    """The arrangement of a claim in a sentence.

    present: for each content word, whether it stands around the sentence. places: for each, the (position in the
    sentence, credit) of the words that bear it out there.
    """
    content = claim.content
    order = claim.content_positions
    missing = [number for number, there in enumerate(present) if not there]
    late = [n for n in missing if content[n].kind == "name" and n >= max(1, claim.subject_length)]
    own = {word.root for word in claim.words}
    others = [word for word in sentence if word.kind in ("word", "name") and word.root not in own]
    span, compact = _spread(order, places)
    spelled = {word.lower for word in sentence}
    return Arrangement(
        missing=len(missing),
        words_missing=sum(content[n].kind != "name" for n in missing),
        last_missing=bool(missing) and missing[-1] == len(content) - 1,
        late_names_missing=len(late),
        names_replaced=sum(
            content[n].kind == "name" and _is_replaced(n, claim, places, sentence, own) for n in missing
        ),
        subject_replaced=missing[:1] == [0] and _is_replaced(0, claim, places, sentence, own),
        span=span,
        compact=compact,
        other_names=len({word.root for word in others if word.kind == "name"}),
        other_words=len(others),
        absolutes_missing=sum(1 for word in claim.absolutes if word not in spelled),
    )


def _spread(order: Sequence[int], places: Sequence[Sequence[tuple[int, float]]]) -> tuple[float, float]:
    best = [max(found, key=lambda place: (place[1], -place[0]))[0] for found in places if found]
    if len(best) < 2:
        return 0.0, 1.0
    reach = max(best) - min(best)
    return math.log1p(reach) / 4, min(1.0, (order[-1] - order[0] + 1) / (reach + 1))


def _is_replaced(
    number: int,
    claim: ClaimText,
    places: Sequence[Sequence[tuple[int, float]]],
    sentence: Sequence[Word],
    own: set[str],
) -> bool:
    """Whether a missing word has a name in its place, beside a neighbour that stands in the sentence."""
    order = claim.content_positions
    beside = [
        _beside(sentence, position, step)
        for neighbour, step in ((number + 1, -1), (number - 1, 1))
        if 0 <= neighbour < len(places) and abs(order[neighbour] - order[number]) <= NEIGHBOURS
        for position, _ in places[neighbour]
    ]
    return any(
        word is not None and word.kind == "name" and word.root not in own and not (word.concepts & claim.concepts)
        for word in beside
    )


def _beside(sentence: Sequence[Word], position: int, step: int) -> Word | None:
    """The next word of content in a direction, over a few function words."""
    for _ in range(STEPPED_OVER + 1):
        position += step
        if not 0 <= position < len(sentence):
            return None
        if sentence[position].kind != "stop":
            return sentence[position]
    return None
