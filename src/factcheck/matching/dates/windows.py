"""Where a date may stand. In: a text and a Lexicon. Out: stretches of the text that are worth a closer look.

A stretch is opened by digits that look like a date, by a word that is one ("Tuesday", "August", "yesterday"), and by a
word that makes one with another ("week", "quarter", "spring") where a digit or such another word stands near it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from factcheck.matching.dates.language import Lexicon, lexicon_for

__all__ = ["windows"]

#: Every branch behind one leading digit: so the search runs from digit to digit.
_DIGIT_ANCHOR = re.compile(
    r"\d(?:(?<=[12\u0660-\uffff])(?<!\d\d)\d{3}(?!\d)|\d?[./-]\d{1,2}[./,-] ?\d|0(?:s\b|er|-?х|['’]s)|\d{7}(?!\d)"
    r"|(?:st|nd|rd|th)\b|(?:BCE?|CE|AD)\b"
    r"|(?<=['’‘]\d)\d(?!\d)|\d? \d\d? \d\d)"
)
#: How far around an anchor the text is read: a date with its prefix ("between the second half of September and …").
_REACH = 48
_REACH_OF_WORD = 28
#: How far from a word of time a number may stand that belongs to it: "winter of '69".
_REACH_OF_DIGITS = 14
_DIGIT = re.compile(r"\d")
#: Codes of words that are a date on their own, and of those that every form of the grammar joins to a number or to one
#: of the partners. "before" is one with a number word: "before two weeks".
_ALONE = frozenset("MWV0")
_JOINED = frozenset("SqhEkGUYA^")
_PARTNERS = frozenset("DLXT0Ggb")
#: Roman numbers, with the endings that `scanning` knows.
_ROMAN = r"[ivx]{1,5}(?:e|ème|er|o|lea)?(?![^\W\d_])"


class Signs(NamedTuple):
    """What to look for in the lower-case text of a language, each match with the character before its word.

    anchors: the words that may open a stretch; of these, `weak` need a partner or a number near them, and `capital`
    too unless they begin with a capital. Every other match is a partner; so are those of `both`. The words of `before`
    are partners only where a `number` follows, a little word between at most.
    """

    word: re.Pattern[str]
    anchors: frozenset[str]
    weak: frozenset[str]
    capital: frozenset[str]
    both: frozenset[str]
    before: frozenset[str]
    number: re.Pattern[str]


def windows(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Stretches of the text in which a date may stand, cut at spaces, in order and apart from each other."""
    lowered = text.replace("İ", "i").lower()
    if len(lowered) != len(text):
        yield 0, len(text)
        return
    anchors = [(m.start(), _REACH) for m in _DIGIT_ANCHOR.finditer(text)]
    anchors += [(start, _REACH_OF_WORD) for start in _words(text, lowered, _signs(lexicon.language.code))]
    anchors.sort()
    begin = end = 0
    for start, reach in anchors:
        if end == 0 or start - reach > end:
            if end:
                yield _cut(text, begin, end)
            begin = max(0, start - reach)
        end = max(end, start + reach)
    if end:
        yield _cut(text, begin, end)


def _cut(text: str, begin: int, end: int) -> tuple[int, int]:
    """Widen to the next spaces, a little way at most, so that no word is cut."""
    left = text.rfind(" ", max(0, begin - 40), begin)
    right = text.find(" ", end, end + 40)
    return (left + 1 if left >= 0 else begin), (right if right >= 0 else min(end, len(text)))


def _words(text: str, lowered: str, signs: Signs) -> Iterator[int]:
    """Where the words stand around which there may be a date."""
    partner = -_REACH
    waiting: list[int] = []
    for match in signs.word.finditer(f" {lowered}"):
        start, word = match.start(), match[0][1:]
        anchor = word in signs.anchors
        if not anchor or word in signs.both:
            if word in signs.before and not signs.number.match(lowered, start + len(word)):
                continue
            while waiting and start - waiting[-1] <= _REACH_OF_WORD:
                yield waiting.pop()
            waiting.clear()
            partner = start
        if anchor and (
            word not in signs.weak
            or (word in signs.capital and text[start].isupper())
            or start - partner <= _REACH_OF_WORD
            or _DIGIT.search(text, max(0, start - _REACH_OF_DIGITS), start + len(word) + _REACH_OF_DIGITS)
        ):
            yield start
        elif anchor:
            waiting.append(start)


@cache
def _signs(code: str) -> Signs:
    lexicon = lexicon_for(code)
    roles = _roles(lexicon)
    anchors = {word for word, named in roles.items() if named & (_ALONE | _JOINED)}
    weak = {word for word in anchors if not roles[word] & _ALONE or word in lexicon.short}
    doubtful = {word for word in lexicon.doubtful & anchors - weak if roles[word] <= {"M", "W"}}
    since = {"s"} if lexicon.language.since_is_ago else set()
    partners = _partners(lexicon, _PARTNERS | since)
    others = _partners(lexicon, (_PARTNERS | since) - {"b"})
    before = {word for word in partners - others if roles.get(word, set()) == {"b"}}
    counts = {word for word, named in roles.items() if "w" in named}
    return Signs(
        word=re.compile(f"{_before(anchors | partners)}(?:{_any_of(anchors | partners, lexicon)}|{_ROMAN})"),
        anchors=frozenset(anchors),
        weak=frozenset(weak | doubtful),
        capital=frozenset(doubtful),
        both=frozenset(anchors & partners),
        before=frozenset(before),
        number=re.compile(rf"\W{{1,3}}(?:[^\W\d_]{{1,4}}\W{{1,3}})?{_any_of(counts, lexicon)}"),
    )


def _roles(lexicon: Lexicon) -> dict[str, set[str]]:
    """The codes that a word or stem has, or that of a phrase that it ends."""
    roles: dict[str, set[str]] = {}
    for table in (lexicon.words, lexicon.stems):
        for word, (role, _) in table.items():
            roles.setdefault(word, set()).add(role)
    for last, found in lexicon.phrases.items():
        roles.setdefault(last, set()).update(role for _, role, _ in found)
    return roles


def _partners(lexicon: Lexicon, codes: Collection[str]) -> set[str]:
    """The words and stems with one of the codes; of a phrase, its longest word."""
    words = {word for table in (lexicon.words, lexicon.stems) for word, (role, _) in table.items() if role in codes}
    phrases = (phrase for found in lexicon.phrases.values() for phrase in found)
    return words | {max(parts, key=len) for parts, role, _ in phrases if role in codes}


def _before(words: Iterable[str]) -> str:
    """The sign before a word, as a set of characters: the search runs along it faster than along `\\b`."""
    letters = {letter for word in words for letter in word if re.match(r"\w", letter) and not letter.isascii()}
    return f"[^a-z0-9_{''.join(sorted(letters))}]"


def _any_of(words: Iterable[str], lexicon: Lexicon) -> str:
    """A pattern of the words, whole, and of the stems, with any ending."""
    whole = [word for word in words if word not in lexicon.stems]
    heads = [word for word in words if word in lexicon.stems]
    parts = [rf"{_trie_pattern(whole)}(?![^\W\d_])"] if whole else []
    parts += [_trie_pattern(heads)] if heads else []
    return f"(?:{'|'.join(parts)})" if parts else r"(?!)"


def _trie_pattern(words: Iterable[str]) -> str:
    """A regular expression that matches any of the words, trying each letter once."""
    tree: dict[str, list[str]] = {}
    for word in words:
        tree.setdefault(word[:1], []).append(word[1:])
    ends = "" in tree
    branches = [re.escape(head) + _trie_pattern(tails) for head, tails in sorted(tree.items()) if head]
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})"
    return body + "?" if ends else body
