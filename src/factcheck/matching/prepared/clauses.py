"""In which clause each word stands. In: a text and its words. Out: for each, how many clause marks stand before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.text.words import Word

_CLAUSE_MARK = re.compile(r"[,;:()–—•]|\t")


def clauses(text: str, found: Sequence[Word]) -> list[int]:
    """For each word, how many clause marks (commas, semicolons, brackets, dashes, cell borders) stand before it."""
    return clause_numbers(text, [word.start for word in found], [word.end for word in found])


def clause_numbers(text: str, starts: Sequence[int], ends: Sequence[int]) -> list[int]:
    """The same for words by their offsets: where each starts and ends, in order."""
    numbers: list[int] = []
    count, last = 0, starts[0] if starts else 0
    mark = _CLAUSE_MARK.search
    for start, end in zip(starts, ends, strict=True):
        if start > last + 1 and mark(text, last, start):
            count += 1
        numbers.append(count)
        last = end
    return numbers
