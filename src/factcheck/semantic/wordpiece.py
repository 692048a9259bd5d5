"""English text -> the numbers of its word pieces. In: a text. Out: numbers in BERT's uncased vocabulary.

The rules are those of BERT's tokenization.py (Google, Apache-2.0): lower case without accents, punctuation and CJK
characters apart, then the longest piece that the vocabulary has, again and again. vocabulary.txt is BERT's own
(bert-base-uncased, Apache-2.0), with which the model was trained; a piece's number is its line.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

LONGEST_WORD = 100
"""Code points of a word that is looked up; a longer one is unknown, as in BERT's own code."""

BEGIN, END, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"

_CJK = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F), (0x2B920, 0x2CEAF),
    (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)  # fmt: skip


class WordPieces:
    """The vocabulary, read once."""

    def __init__(self) -> None:
        lines = resources.files("factcheck.semantic").joinpath("vocabulary.txt").read_text(encoding="utf-8")
        self.number_of: Mapping[str, int] = {piece: number for number, piece in enumerate(lines.split("\n")) if piece}
        self._longest = max(map(len, self.number_of))

    def read(self, text: str, *, most: int) -> list[int]:
        """The numbers of the pieces, at most so many, with those that begin and end a text."""
        found = [self.number_of[BEGIN]]
        for word in words(text):
            found += self._pieces(word)
            if len(found) >= most:
                break
        return [*found[: most - 1], self.number_of[END]]

    def _pieces(self, word: str) -> list[int]:
        """The longest beginning that is a piece, then the longest of the rest …; one unknown where a rest has none."""
        unknown = [self.number_of[UNKNOWN]]
        if len(word) > LONGEST_WORD:
            return unknown
        found: list[int] = []
        start = 0
        while start < len(word):
            marked = "##" if start else ""
            ends = range(min(len(word), start + self._longest), start, -1)
            end = next((at for at in ends if marked + word[start:at] in self.number_of), None)
            if end is None:
                return unknown
            found.append(self.number_of[marked + word[start:end]])
            start = end
        return found


def words(text: str) -> list[str]:
    """Lower-case words and punctuation marks, in order."""
    return unicodedata.normalize("NFD", text).lower().translate(_Spacing()).split()


class _Spacing:
    """What `str.translate` puts in the place of a code point."""

    def __getitem__(self, code: int) -> str:
        return _spaced(code)


@lru_cache(maxsize=8192)
def _spaced(code: int) -> str:
    character = chr(code)
    category = unicodedata.category(character)
    if character in "\t\n\r" or category == "Zs":
        return " "
    if category[0] == "C" or category == "Mn" or code == 0xFFFD:
        return ""
    apart = category[0] == "P" or (code < 128 and not character.isalnum())
    return f" {character} " if apart or any(low <= code <= high for low, high in _CJK) else character
