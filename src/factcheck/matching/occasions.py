"""Which date of a sentence belongs to what the claim says happened. In: a claim's date where the source gives it. Out:
the date that the sentence has for it instead, or "".

"Approved on 3 May 2019 and opened on 7 June 2021" has the date of "opened on 3 May 2019" and its word, not together.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.claim_text import ClaimText
from factcheck.matching.index import Index
from factcheck.matching.words import Word
from factcheck.model import Date

#: Dates of one sentence beyond which it is a list.
MOST_DATES = 4
#: Words before a date of the claim among which what happened then is looked for, and words of matter beside a date of
#: the source that tell what it dates.
NEAR, BESIDE = 4, 2


def date_of_it(wanted: Date, claim: ClaimText, found: int, index: Index) -> str:
    """The date, as written, that the sentence gives for what the claim puts on a date; "" where it gives that one.

    found: where the source states the date.
    """
    happened = _before(claim.words, wanted)
    number = index.source.sentence_at(found)
    span = index.source.sentences[number]
    dates = index.source.dates_between(span.start, span.end)
    own = next((place for place, date in enumerate(dates) if date.start == found), None)
    if happened is None or own is None or not 2 <= len(dates) <= MOST_DATES:
        return ""
    told = _told(dates, span.start, span.end, index.sentence_words(number))
    holds = [any(_same(word, happened) for word in [*words[:1], *words[-BESIDE:]]) for words in told]
    if holds[own] or sum(holds) != 1:
        return ""
    something_else = [word for word in told[own][-BESIDE:] if not any(_same(word, mine) for mine in claim.words)]
    return dates[holds.index(True)].raw if something_else else ""


def _told(dates: Sequence[Date], start: int, end: int, words: Sequence[Word]) -> list[list[Word]]:
    """For each date of a sentence the words of what it dates: before it, or behind it where a date comes first."""
    if any(word.end <= dates[0].start and word.kind in ("word", "name") for word in words):
        starts, ends = [start, *(date.end for date in dates[:-1])], [date.start for date in dates]
    else:
        starts, ends = [date.end for date in dates], [*(date.start for date in dates[1:]), end]
    return [
        [word for word in words if first <= word.start < last and word.kind == "word"]
        for first, last in zip(starts, ends, strict=True)
    ]


def _before(words: Sequence[Word], date: Date) -> Word | None:
    """The last word of matter right before a date of the claim: what happened then."""
    before = [word for word in words if word.end <= date.start][-NEAR:]
    return next((word for word in reversed(before) if word.kind == "word"), None)


def _same(one: Word, other: Word) -> bool:
    return one.root == other.root or bool(one.concepts & other.concepts)
