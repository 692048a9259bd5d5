"""What an alignment changes. In: the quotation's and the source's words side by side. Out: a reason and a word diff.

Spellings of one word (percent, per cent, %; 10,000 and 10 000; U.S. and US; a hyphen or none; a digit glued on by a
footnote) are no change. Of several changes the gravest names the reason: number, negation, name, truncated, word.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from factcheck.matching.quotes.near import Alignment, Change
from factcheck.matching.quotes.words import NUMBER_WORDS, SCALES, is_negation
from factcheck.model import Reason
from factcheck.text.folding import Folded

__all__ = ["Difference", "differences"]

_OPPOSITE = ("un", "in", "im", "il", "ir", "dis", "non", "mis", "anti", "a")
_NOT_A_CHANGE = re.compile(r"per cent|percent|prozent|pour cent|por ciento|per cento|por cento|procent")


@dataclass(frozen=True, slots=True)
class Difference:
    """One change that counts: its reason and the words of both sides, as written."""

    reason: Reason
    ours: str
    theirs: str
    change: Change


#: Of several reasons the first of these is told.
_GRAVITY = (
    Reason.WORDING_NUMBER,
    Reason.WORDING_NEGATION,
    Reason.WORDING_NAME,
    Reason.WORDING_WORD,
    Reason.WORDING_TRUNCATED,
)


def differences(ours: Folded, theirs: Folded, alignment: Alignment) -> list[Difference]:
    """The changes that count, gravest first; none where both say the same words."""
    found = []
    for change in alignment.changes:
        mine = ours.words[slice(*change.ours)]
        other = theirs.words[slice(*change.theirs)]
        if _same_words(ours, theirs, change, mine, other) or _is_mark(theirs, mine, other, change):
            continue
        if change.ours[1] == len(ours.words) and _runs_together(ours, theirs, change):
            continue
        reason = _reason(ours, theirs, change, mine, other)
        found.append(Difference(reason, _shown(ours, change.ours), _shown(theirs, change.theirs), change))
    return sorted(found, key=lambda difference: _GRAVITY.index(difference.reason))


def _same_words(ours: Folded, theirs: Folded, change: Change, mine: list[str], other: list[str]) -> bool:
    """Whether both sides write the same words. Words run together or apart are the same only where a hyphen, a point, a
    digit or a stray letter shows how: "now here" is not "nowhere"."""
    left, right = _canonical(mine), _canonical(other)
    if left == right:
        return True
    if not mine or not other or "".join(left).replace("-", "") != "".join(right).replace("-", ""):
        return False
    raw = _raw(ours, change.ours) + _raw(theirs, change.theirs)
    stray = any(len(word) == 1 and word not in "aio" for word in [*mine, *other])
    return stray or re.search(r"[-‑\u00ad.\n\d]", raw) is not None


def _runs_together(ours: Folded, theirs: Folded, change: Change) -> bool:
    """At the end of a quotation: whether fewer words of the source already say the same ("T s" for "Ts")."""
    first, last = change.theirs
    for end in range(first + 1, last):
        shorter = Change(change.ours, (first, end))
        mine, other = ours.words[slice(*shorter.ours)], theirs.words[first:end]
        if _same_words(ours, theirs, shorter, mine, other):
            return True
    return False


def _raw(folded: Folded, span: tuple[int, int]) -> str:
    start, end = folded.raw_span(span[0], span[1] - 1)
    return folded.raw[start:end]


def _canonical(words: list[str]) -> list[str]:
    """Words without what houses write differently."""
    joined = _NOT_A_CHANGE.sub("%", " ".join(words)).replace("can not", "cannot")
    plain = []
    for word in joined.split():
        word = NUMBER_WORDS.get(word, word)
        plain.append(re.sub(r"(?<=\d)[,'](?=\d{3}(?!\d))", "", word))
    return plain


def _is_mark(theirs: Folded, mine: list[str], other: list[str], change: Change) -> bool:
    """A footnote number that stands behind a point or a word without a space, or glued to the word itself."""
    if not mine and len(other) == 1 and re.fullmatch(r"\d{1,3}", other[0]):
        start, _ = theirs.spans[change.theirs[0]]
        return start > 0 and not theirs.raw[start - 1].isspace() and theirs.raw[start - 1] in '.,;:!?”"’)'
    if len(mine) == len(other) == 1 and not mine[0][-1:].isdigit():
        return re.fullmatch(re.escape(mine[0]) + r"\d{1,3}", other[0]) is not None
    return False


def _reason(ours: Folded, theirs: Folded, change: Change, mine: list[str], other: list[str]) -> Reason:
    if _numbers(mine) != _numbers(other):
        return Reason.WORDING_NUMBER
    if _negations(mine) != _negations(other) or _opposites(mine, other):
        return Reason.WORDING_NEGATION
    if _names(ours, change.ours) != _names(theirs, change.theirs):
        return Reason.WORDING_NAME
    at_the_end = change.ours[0] == 0 or change.ours[1] == len(ours.words)
    if at_the_end and len(mine) > max(2, len(other)):
        return Reason.WORDING_TRUNCATED
    return Reason.WORDING_WORD


def _numbers(words: list[str]) -> list[str]:
    return sorted(
        NUMBER_WORDS.get(word, word).replace(",", "")
        for word in words
        if any(character.isdigit() for character in word) or word in SCALES or (word in NUMBER_WORDS and word != "one")
    )


def _negations(words: list[str]) -> int:
    return sum(is_negation(word) for word in words) % 2


def _opposites(mine: list[str], other: list[str]) -> bool:
    """possible/impossible, necessary/unnecessary, careful/careless."""
    for left in mine:
        for right in other:
            short, long = sorted((left, right), key=len)
            if len(short) > 4 and any(long == prefix + short for prefix in _OPPOSITE):
                return True
            if short[:-4] and long[:-4] and {left[-4:], right[-4:]} == {"less", "eful"} and left[:3] == right[:3]:
                return True
    return False


def _names(folded: Folded, span: tuple[int, int]) -> list[str]:
    """Words with a capital letter that do not begin a sentence."""
    found = []
    for index in range(*span):
        start, end = folded.spans[index]
        before = folded.raw[:start].rstrip(" \t\n“\"‘'«„([")[-1:]
        if folded.raw[start].isupper() and before not in ("", ".", "!", "?", ":", "…") and folded.raw[start:end] != "I":
            found.append(_plain(folded.words[index]))
    return sorted(found)


def _plain(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def _shown(folded: Folded, span: tuple[int, int]) -> str:
    """The words as written, with a word before and behind where one side has none, so that the diff can be read."""
    first, last = span
    if first == last:
        first, last = max(0, first - 2), min(len(folded.words), last + 2)
    if first >= last:
        return ""
    start, end = folded.raw_span(first, last - 1)
    return " ".join(folded.raw[start:end].split())
