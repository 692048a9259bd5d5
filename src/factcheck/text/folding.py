"""Text as a run of comparable words. In: raw text. Out: its words, a space between them, and the way back.

What an editor or a typesetter may change without changing what is said is folded away: the form of quotation marks,
apostrophes and dashes, spaces of every width, soft hyphens, ligatures, words broken over a line, capitals, footnote
marks and punctuation between words. Digits, their separators, `%`, currency signs and a minus before a figure stay.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

__all__ = ["Folded", "fold"]

#: Scripts written without spaces: every character is a word of its own.
_UNSPACED = "\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_LETTER = rf"[^\W_{_UNSPACED}]"
#: What may stand inside a word without ending it: invisible characters, combining marks, apostrophes and editorial
#: brackets between letters, separators between digits, a hyphen at the end of a line before a small letter.
_INNER = (
    r"[\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f]{1,8}"
    rf"|['’‘ʼ`´](?={_LETTER})"
    r"|(?:\[(?![abc]\](?![^\W\d_])|note \d|citation |sic!?\])|\])(?=[^\W\d_])"
    r"|(?<=\d)[.,:/](?=\d)"
    r"|[-\u2010][ \t]{0,8}\r?\n[ \t]{0,8}(?=[a-zß-öø-ÿ])"
)
#: No word begins with a space, and most are plain letters before a space or a point: said at once, both spare a look at
#: each branch, which is most of the time.
_TOKEN = re.compile(
    r"(?! )(?:[A-Za-z]++(?=[ .,;:!?)])"
    r"|\[(?:\d{1,3}|note \d{1,3}|citation needed|sic!?)\](?![^\W\d_])|(?<=\S)\[[abc]\](?![^\W\d_])"  # no words
    rf"|(?<![\w)\]])[-−](?=\d)\d+(?:[.,:/]\d+){{0,40}}"  # a negative figure
    rf"|{_LETTER}+(?:(?:{_INNER}){_LETTER}+){{0,60}}[\u0300-\u036f]{{0,8}}"
    rf"|[{_UNSPACED}]"
    r"|[%‰€$£¥₩₹₽₺₴₪¢°=+<>≤≥±×])"
)
_DROPPED = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff\[\]]|[-\u2010][ \t]*\r?\n[ \t]*")
_APOSTROPHES = re.compile("[’‘ʼ`´]")
_RAISED = re.compile(r"(?<=[^\W\d_])[⁰¹²³⁴-⁹ª]+(?= )")
_NEEDS_COMPOSING = re.compile("[\u0300-\u036f\u2000-\u206f\u2100-\u214f\u3000\ufb00-\ufb06\uff00-\uffef]")


@dataclass(frozen=True, eq=False)
class Folded:
    """`text` begins and ends with a space and has one between words, so that " a b " is found on whole words only."""

    raw: str
    text: str

    @cached_property
    def words(self) -> list[str]:
        """The folded words, in order."""
        return self.text.split()

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Where each word stands in the raw text, half-open."""
        return [match.span() for match in _TOKEN.finditer(self.raw) if not match.group().startswith("[")]

    @cached_property
    def word_starts(self) -> list[int]:
        """Where each word starts in `text`."""
        starts, at = [], 1
        for word in self.words:
            starts.append(at)
            at += len(word) + 1
        return starts

    def word_at(self, offset: int) -> int:
        """The index of the word that holds or follows an offset of `text`."""
        return self.text.count(" ", 0, offset + 1) - 1

    def raw_span(self, first: int, last: int) -> tuple[int, int]:
        """The raw stretch of the words first … last (indices, both included)."""
        return self.spans[first][0], self.spans[last][1]


def fold(text: str) -> Folded:
    """Fold for comparison. Linear in the length of the text; equal words give equal folds on both sides."""
    words = [word for word in _TOKEN.findall(text) if not word.startswith("[")]
    joined = " " + "\x00".join(words) + " " if words else " "
    joined = _DROPPED.sub("", joined).replace("\x00", " ")
    if not joined.isascii():
        joined = _APOSTROPHES.sub("'", joined).replace("−", "-").replace("İ", "i")
        joined = _RAISED.sub("", joined)
        if _NEEDS_COMPOSING.search(joined):
            joined = " ".join(unicodedata.normalize("NFKC", word).replace(" ", "") for word in joined.split(" "))
    return Folded(raw=text, text=joined.lower())
