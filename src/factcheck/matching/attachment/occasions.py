"""Which date of a sentence belongs to what the claim says happened. In: a claim's date where the source gives it. Out:
the date that the sentence has for it instead, or "".

"Approved on 3 May 2019 and opened on 7 June 2021" has the date of "opened on 3 May 2019" and its word, not together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.matching.prepared.claim_text import ClaimText
from factcheck.matching.prepared.index import Index
from factcheck.model import Date
from factcheck.text.words import Word

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
    words = [word for word in index.sentence_words(number) if word.kind in ("word", "name")]
    leads = not any(word.end <= dates[0].start for word in words)
    text = index.source.text
    stretches = _behind(dates, text, span.end) if leads else _in_front(dates, text, span.start)
    told = [[w for w in words if start <= w.start < end and w.kind == "word"] for start, end in stretches]
    for is_it in (_same_root, _same):  # "begun in 1968 and opened in 1974": both are words for a beginning
        holds = [any(is_it(word, happened) for word in [*own_words[:1], *own_words[-BESIDE:]]) for own_words in told]
        if holds[own]:
            return ""
        if sum(holds) == 1:
            other = [word for word in told[own][-BESIDE:] if not any(is_it(word, mine) for mine in claim.words)]
            return dates[holds.index(True)].raw if other else ""
    return ""


_MARK = re.compile(r"[,;:()–—]")


def _in_front(dates: Sequence[Date], text: str, start: int) -> list[tuple[int, int]]:
    """For each date of a sentence where the clause before it stands."""
    begins = [start, *(date.end for date in dates[:-1])]
    marks = [list(_MARK.finditer(text, begin, date.start)) for begin, date in zip(begins, dates, strict=True)]
    cut = [found[-1].end() if found else begin for found, begin in zip(marks, begins, strict=True)]
    return [(begin, date.start) for begin, date in zip(cut, dates, strict=True)]


def _behind(dates: Sequence[Date], text: str, end: int) -> list[tuple[int, int]]:
    """The same of the clause behind each date, in a sentence that begins with one ("In 1919 it was approved")."""
    ends = [*(date.start for date in dates[1:]), end]
    marks = [_MARK.search(text, date.end + 2, last) for date, last in zip(dates, ends, strict=True)]
    return [(date.end, mark.start() if mark else last) for date, mark, last in zip(dates, marks, ends, strict=True)]


def _before(words: Sequence[Word], date: Date) -> Word | None:
    """The last word of matter right before a date of the claim: what happened then."""
    before = [word for word in words if word.end <= date.start][-NEAR:]
    return next((word for word in reversed(before) if word.kind == "word"), None)


def _same_root(one: Word, other: Word) -> bool:
    return one.root == other.root


def _same(one: Word, other: Word) -> bool:
    return one.root == other.root or bool(one.concepts & other.concepts)
