"""Paragraphs as sentences of words with each quotation as one token. In: text and its quotations. Out: tokens.

A quotation that ends with a full stop ends its sentence; one that ends with a comma, `?` or `!` and has a tag of speech
behind it does not. What stands inside a quotation is never read for attributions of the sentence around it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.text.quotation_marks import Marked

__all__ = ["Token", "paragraphs", "tokens_of"]

_ABBREVIATED = (
    "Abg|Adm|Ala|Amb|Apr|Ariz|Ark|Aug|Bros|Calif|Capt|Cmdr|Co|Col|Colo|Conn|Corp|Dec|Del|Dipl|Dr|Dra|Drs|"
    "Feb|Fla|Fr|Ga|Gen|Gov|Govs|Hon|Hr|Ill|Inc|Ind|Ing|Jan|Jr|Jul|Jun|Kan|Ky|La|Lt|Ltd|Maj|Mar|Mass|Md|"
    "Messrs|Mich|Minn|Miss|Mlle|Mme|Mo|Mr|Mrs|Ms|Neb|Nev|No|Nov|Oct|Okla|Ore|Pa|Pres|Prof|Rep|Reps|Rev|"
    "Sec|Sen|Sens|Sep|Sept|Sgt|Sr|Sra|St|Tenn|Tex|Va|Wash|Wis|bzw|ca|etc|vs"
)
_TOKEN = re.compile(
    rf"(?P<abbreviation>\b(?:{_ABBREVIATED})\.|(?:\b[A-Z]\.[ ]?(?=[A-Z]\.)){{0,5}}\b[A-Z]\.(?=[\s,’'\-)]))"
    r"|(?P<word>[@#]?[^\W_]+(?:['’.\-‑&/_][^\W_]+){0,12})"
    r"|(?P<point>[,;:!?()\[\]—–…]|\.{1,3}|--?(?=\s))"
)
_BREAK = re.compile(r"\n\s*")
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a point, or a quotation (`quote` is its index, else -1). `low` is the word in small letters."""

    text: str
    low: str
    start: int
    end: int
    quote: int = -1

    @property
    def is_name(self) -> bool:
        """Begins with a capital letter, or is an account such as @name."""
        return self.quote < 0 and (self.text[:1].isupper() or (self.text[:1] == "@" and len(self.text) > 1))

    @property
    def is_word(self) -> bool:
        """A word or a number; no point and no quotation."""
        return self.quote < 0 and (self.text[:1].isalnum() or self.text[:1] in "@#")


def paragraphs(text: str, marked: Sequence[Marked]) -> list[tuple[int, int]]:
    """The paragraphs of a text, half-open; a quotation is never cut, a line that was only wrapped is not an end."""
    found: list[tuple[int, int]] = []
    start = 0
    index = 0
    for match in _BREAK.finditer(text):
        end, following = match.span()
        while index < len(marked) and marked[index].end <= end:
            index += 1
        inside = index < len(marked) and marked[index].start < end < marked[index].end
        wrapped = "\n" not in text[end + 1 : following] and text[following : following + 1].islower() and end > start
        if (inside or (wrapped and text[end - 1] not in '.!?:”"»')) and following - start < _LONGEST:
            continue
        if text[start:end].strip():
            found.append((start, end))
        start = following
    if text[start:].strip():
        found.append((start, len(text)))
    return found


def tokens_of(text: str, start: int, end: int, quoted: Sequence[tuple[int, Marked]]) -> list[Token]:
    """The tokens of a stretch; `quoted` are the quotations in it with their indices, in order."""
    tokens: list[Token] = []
    at = start
    for index, mark in quoted:
        tokens.extend(_plain(text, at, max(at, mark.start)))
        tokens.append(Token('"', '"', mark.start, mark.end, index))
        at = mark.end
    tokens.extend(_plain(text, at, end))
    return tokens


def _plain(text: str, start: int, end: int) -> list[Token]:
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        low = word.lower()
        if match.lastgroup == "word" and low.endswith(("'s", "’s")) and len(word) > 2:
            stem = word[:-2]
            tokens.append(Token(stem, low[:-2], match.start(), match.end() - 2))
            tokens.append(Token("’s", "'s", match.end() - 2, match.end()))
            continue
        tokens.append(Token(word, low.replace("’", "'"), match.start(), match.end()))
    return tokens
