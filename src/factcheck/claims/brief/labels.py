"""Headings, menu words, names and dates among the paragraphs. In: words, part and links of one. Out: yes or no.

A sentence is told by its end, and what stands behind the end only to cite ("… in 2023. [Post](https://…)") is looked
past. A line without an end that cites a source for a figure, or for a date and a verb, is a sentence all the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.claims.brief import assertion, references
from factcheck.claims.brief.credits import Linked
from factcheck.claims.brief.manuscript import Part
from factcheck.model import Date, Figure

#: A line without the end of a sentence and with no more words than this is short.
_MOST_WORDS = 14
#: Fewer words than this state nothing ("2 comments", "5 min read").
_FEWEST_WORDS = 4

_ENDS_SENTENCE = re.compile(r"[.!?…。！？؟।:;][\"'”’»)\]\u00a0\s\d¹²³⁰-⁹]{0,8}$|[.!?]\W{0,4}\[\^?\w{1,10}\]$")
#: What ties a citation to its sentence: brackets, commas, dashes, and the words of a link in plain text.
_TIES = re.compile(r"(?:\[[^\[\]]{1,120}\]\(|[\s()\[\]<>,;–—-]){1,8}$")


def is_short_line(text: str, part: Part) -> bool:
    """Whether a paragraph does not end like a sentence. Items of lists and rows of tables seldom do."""
    if part in (Part.TABLE, Part.QUOTE):
        return False
    if part is Part.LIST:
        return len(text.split()) < 4 and not any(letter.isdigit() for letter in text)
    return len(text.split()) <= _MOST_WORDS and not _ENDS_SENTENCE.search(text[-24:])


def states(text: str, links: Sequence[Linked], *, lang: str | None = None) -> bool:
    """Whether a short line is a sentence all the same. links: those of the paragraph, with offsets in it."""
    bare = _uncited(text, links)
    if bare != text and _ENDS_SENTENCE.search(bare[-24:]):
        return True
    cites = bare != text or any(link.end - link.start < len(text) for link in links)
    return cites and _is_checkable(bare, lang=lang)


def _uncited(text: str, links: Sequence[Linked]) -> str:
    """The words without the links and addresses at their end; all of them where nothing else would be left."""
    stretches = [(link.start, link.end) for link in links]
    stretches += [(start, end) for start, end, _ in references.addresses(text)]
    left = len(text)
    for start, end in sorted(stretches, reverse=True):
        if start < left <= end + len(_tie(text[:left])):
            left = start - len(_tie(text[:start]))
    return text[:left] if left > 0 else text


def _tie(words: str) -> str:
    found = _TIES.search(words)
    return found.group() if found else ""


def _is_checkable(words: str, *, lang: str | None) -> bool:
    if assertion.word_count(words) < _FEWEST_WORDS or not any(letter.isdigit() for letter in words):
        return False
    from factcheck.matching import read_details

    details = assertion.hard_details(read_details(words, lang=lang))
    if any(isinstance(detail, Figure) for detail in details):
        return True
    return any(isinstance(detail, Date) for detail in details) and assertion.has_verb(words, lang=lang)
