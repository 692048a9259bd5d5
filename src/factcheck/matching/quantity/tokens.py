"""Cuts text into words, numerals and signs. In: text. Out: Tokens, parallel lists that the grammar walks over.

Every pattern is linear: no nested quantifier, bounded lookarounds.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, compress
from typing import Generic, TypeVar

WORD, NUMBER, SIGN, BREAK = "w", "n", "s", "b"

#: Hyphens that join words; a dash or a minus is another sign.
HYPHENS = frozenset("-‐‑")
#: Signs between a preposition that has lost its vowel and its number ("dall'8 %").
ELISIONS = frozenset("'’")

#: How many empty tokens follow the last; more than any look ahead.
_MARGIN = 24

_JOINED_SPACES = "\u00a0\u202f\u2009\u2007"
_CJK = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uff66-\uff9f"
#: What a word is made of, as the inside of a set of characters.
LETTERS = (
    "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0300-\u036f\u0370-\u03ff\u0400-\u052f\u0531-\u0587"
    "\u05d0-\u05f2\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06ea-\u06ef\u06fa-\u06ff\u0900-\u0963\u0970-\u097f"
    "\u1e00-\u1fff\u200c\u200d"
)
#: "6 . 2 %", "80 , 000", "130, 000", "$ 1 , 250": a number that a tokeniser of corpora or of PDF text took apart;
#: what it measures stands beside it, or it is round.
_TORN = (
    r"\d+ \. \d+(?= ?(?:%|per ?cent|[mbt]r?illion|[mb]n\b| (?:points|degrees|times)\b))"
    r"|\d{1,3}(?: ?, \d{3}){0,4} ?, 000(?![\d,])"
    r"|(?<=[$€£] )(?:\d{1,3}(?: , \d{3}){1,4}(?: \. \d+)?|\d+ \. \d+)(?![\d,])"
)
#: One group around the whole, so that `split` gives what stands between and each token in turn, without a match object.
#: No token begins with a space: said at once, it spares a look at each branch, which is half of the time.
_TOKEN = re.compile(
    rf"((?! )(?:[{LETTERS}]+"  # the usual case first: nothing else begins with a letter
    rf"|\d{{1,3}}(?:[ {_JOINED_SPACES}]\d{{3}})+(?!\d)(?:[.,٫]\d+)?"
    rf"|{_TORN}"
    r"|\d+(?:[.,'’·٫٬،]\d+)*|(?<![^\s(\[$€£¥/~-])[.,]\d+(?![.,]?\d)"
    rf"|[{_CJK}]"
    r"|[\n\r\t\v\f\x1c-\x1e\x85\u2028\u2029¶][\s¶]*"
    r"|\S))"
)
_LETTER = re.compile(f"[{LETTERS}{_CJK}]")
#: Letters that stand for the same in one code point or two: accents, and the Devanagari letters with a dot.
_COMPOSED = re.compile("[\u0300-\u036f\u0958-\u095f]")
_BREAKS = "\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029¶"
_INNER_BREAK = re.compile(r"[\t\v\f¶]|[\n\r\x85\u2028\u2029][^\S\n]*[\n\r\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists: kind, text as written, lower case, offsets. A break stands between cells and lines.

    The lists end in empty breaks, so that a look some tokens ahead of the last or (by Python's negative indices) before
    the first finds nothing instead of failing.
    """

    text: str
    kinds: list[str]
    words: list[str]
    lowers: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.kinds) - _MARGIN

    def glued(self, index: int) -> bool:
        """Whether no space stands between this token and the one before."""
        return self.starts[index] == self.ends[index - 1]

    def lower(self, index: int) -> str:
        """The lower-case token, or "" outside the text."""
        return self.lowers[index]

    def kind(self, index: int) -> str:
        """The kind of a token; a break outside the text."""
        return self.kinds[index]

    def word(self, index: int) -> str:
        """The token as written, or "" outside the text."""
        return self.words[index]

    def is_capitalised(self, index: int) -> bool:
        """Whether a word begins with a capital."""
        return self.kind(index) == WORD and self.words[index][0].isupper()

    def starts_sentence(self, index: int) -> bool:
        """Whether a token is the first of its line or follows the end of a sentence."""
        before = index - 1
        while before >= 0 and self.words[before] in "\"'“”‘’«»„([":
            before -= 1
        if before < 0 or self.kinds[before] == BREAK:
            return True
        return self.words[before] in ".!?。！？…:•·–—*" and not self.glued(index)


def is_composed(text: str) -> bool:
    """Whether letters of the text are spelled in two code points."""
    return not text.isascii() and _COMPOSED.search(text) is not None


def _pieces(text: str, only: Sequence[tuple[int, int]]) -> list[str]:
    """What stands between tokens and each token in turn; what is outside of the stretches stands between."""
    pieces, position = [""], 0
    for start, end in only:
        cut = _TOKEN.split(text[start:end])
        pieces[-1] += text[position:start] + cut[0]
        pieces += cut[1:]
        position = end
    pieces[-1] += text[position:]
    return pieces


def tokenise(text: str, only: Sequence[tuple[int, int]] | None = None) -> Tokens:
    """The tokens of a text, or those in some stretches of it.

    A line break inside a sentence (next line begins in lower case) is no break.
    """
    pieces = _TOKEN.split(text) if only is None else _pieces(text, only)
    ends_of_pieces = list(accumulate(map(len, pieces)))
    words, starts, ends = pieces[1::2], ends_of_pieces[0:-1:2], ends_of_pieces[1::2]
    spelled = dict.fromkeys(words)
    kind_of = {word: _kind(word) for word in spelled}
    lower_of = {word: word.lower() for word in spelled}
    if only is None and is_composed(text):  # a text of which stretches are named is not
        lower_of = {word: unicodedata.normalize("NFC", lower) for word, lower in lower_of.items()}
    breaks = {word for word, kind in kind_of.items() if kind == BREAK and not _INNER_BREAK.search(word)}
    wrapped = _wrapped(text, words, ends, breaks) if breaks else []
    if wrapped:
        kept = [True] * len(words)
        for index in wrapped:
            kept[index] = False
        words, starts, ends = list(compress(words, kept)), list(compress(starts, kept)), list(compress(ends, kept))
    kinds = list(map(kind_of.__getitem__, words))
    lowers = list(map(lower_of.__getitem__, words))
    words_end = [""] * _MARGIN
    lowers += words_end
    kinds += [BREAK] * _MARGIN
    words += words_end
    starts += range(len(text) + 2, len(text) + 2 + 2 * _MARGIN, 2)
    ends += range(len(text) + 3, len(text) + 3 + 2 * _MARGIN, 2)
    return Tokens(text, kinds, words, lowers, starts, ends)


def _wrapped(text: str, words: list[str], ends: list[int], breaks: Container[str]) -> list[int]:
    """The breaks at which a line was only wrapped."""
    return [i for i, word in enumerate(words) if word in breaks and text[ends[i] : ends[i] + 1].islower()]


def _kind(word: str) -> str:
    if word.isascii():
        if word.isalpha():
            return WORD
        if word.isdigit():
            return NUMBER
    first = word[0]
    if _LETTER.match(first):
        return WORD
    if first.isdecimal() or (len(word) > 1 and first in ".,"):
        return NUMBER
    return BREAK if first in _BREAKS else SIGN


def any_of(words: Iterable[str]) -> str:
    """A regular expression that matches any of the words, the longest first, trying each letter once."""
    tree: dict[str, list[str]] = {}
    for word in words:
        tree.setdefault(word[:1], []).append(word[1:])
    branches = [re.escape(head) + any_of(tails) for head, tails in sorted(tree.items()) if head]
    body = f"(?:{'|'.join(branches)})" if branches else ""
    return body + "?" if body and "" in tree else body


Meaning = TypeVar("Meaning")


def _spaced(tokens: Tokens, start: int, end: int) -> bool:
    return any(not tokens.glued(index) for index in range(start + 1, end))


class _Entries(Generic[Meaning]):
    """The phrases that share their first or last word, by length, so that a look-up hashes instead of comparing."""

    __slots__ = ("lengths", "table")

    def __init__(self) -> None:
        self.lengths: tuple[int, ...] = ()
        self.table: dict[tuple[str, ...], tuple[Meaning, bool]] = {}

    def add(self, words: tuple[str, ...], meaning: Meaning, close: bool) -> None:
        known = self.table.get(words)
        if known is None or (known[1] and not close):  # "US $" is listed beside "US$": it may stand apart
            self.table[words] = (meaning, close)
        self.lengths = tuple(sorted({len(words), *self.lengths}, reverse=True))


class Phrases(Generic[Meaning]):
    """Phrases with a meaning, found at or before a token, the longest first. Built from plain strings.

    exact: capitals count ("MB" is not "mb"), and what is written together stands together ("ft2" is not "ft 2").
    """

    __slots__ = ("_by_first", "_by_last", "_exact")

    def __init__(self, table: Mapping[str, Meaning], *, exact: bool = False) -> None:
        self._exact = exact
        self._by_first: dict[str, _Entries[Meaning]] = {}
        self._by_last: dict[str, _Entries[Meaning]] = {}
        for phrase, meaning in table.items():
            cut = tokenise(phrase)
            words = tuple((cut.words if exact else cut.lowers)[: len(cut)])
            if words:
                close = exact and not any(char.isspace() for char in phrase)
                self._by_first.setdefault(words[0], _Entries()).add(words, meaning, close)
                self._by_last.setdefault(words[-1], _Entries()).add(words, meaning, close)

    def at(self, tokens: Tokens, index: int) -> tuple[int, Meaning] | None:
        """(token after the phrase, meaning) of the longest phrase that begins at a token."""
        spelled = tokens.words if self._exact else tokens.lowers
        entries = self._by_first.get(spelled[index])
        if entries is None:
            return None
        for length in entries.lengths:
            found = entries.table.get(tuple(spelled[index : index + length]))
            if found is not None and not (found[1] and length > 1 and _spaced(tokens, index, index + length)):
                return index + length, found[0]
        return None

    def before(self, tokens: Tokens, index: int) -> tuple[int, Meaning] | None:
        """(first token of the phrase, meaning) of the longest phrase that ends just before a token."""
        spelled = tokens.words if self._exact else tokens.lowers
        entries = self._by_last.get(spelled[index - 1]) if index > 0 else None
        if entries is None:
            return None
        for length in entries.lengths:
            if length > index:
                continue
            found = entries.table.get(tuple(spelled[index - length : index]))
            if found is not None and not (found[1] and length > 1 and _spaced(tokens, index - length, index)):
                return index - length, found[0]
        return None

    def __contains__(self, word: str) -> bool:
        return word in self._by_first

    def openings(self) -> frozenset[str]:
        """The words with which a phrase begins."""
        return frozenset(self._by_first)

    def endings(self) -> frozenset[str]:
        """The words with which a phrase ends."""
        return frozenset(self._by_last)
