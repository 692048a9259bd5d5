"""A quotation as an editor may have cut it. In: the words between the marks. Out: the parts to look for, in order.

`…`, `...`, `[…]`, `(…)` and `. . .` leave words out; `[inserted]` stands for nothing or for a few words; `[sic]` is no
word at all; `[t]he` and `want[ed]` are words. Brackets are first tried as the source's own text: see `readings`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.text.folding import fold

__all__ = ["Part", "readings"]

_SIC = re.compile(r"[\[(]\s?sic!?\s?[\])]", re.IGNORECASE)
_OMISSION = re.compile(r"[\[(]\s?(?:…|\.{2,4}|\. \. \.)\s?[\])]|…|\.(?: ?\.){2,3}|[\[(]\s?(?:omitted|cut|snip)\s?[\])]")
_INSERTION = re.compile(r"(?<![^\W_])\[([^\[\]\n]{1,120})\](?![^\W_])|(?<=[^\W\d_])\[([^\W\d_]{1,4})\](?![^\W_])")
_CUT, _INSERTED = "\x01", "\x02"


@dataclass(frozen=True, slots=True)
class Part:
    """Folded words to be found together. `after`: what may stand between the part before and this one: "" for the
    first part, "omission" (words left out) or "insertion" (an editor's words for nothing or a few of the source's);
    `inserted` are those words."""

    words: tuple[str, ...]
    after: str = ""
    inserted: tuple[str, ...] = ()


def readings(text: str) -> list[list[Part]]:
    """The ways to read a quotation, likeliest first; a reading without words is left out."""
    without_sic = _SIC.sub(" ", text)
    plain = _OMISSION.sub(" ", without_sic)
    ways = [[Part(tuple(fold(text).words))], [Part(tuple(fold(plain).words))]]
    cut = _OMISSION.sub(_CUT, without_sic)
    ways.append(_parts(cut))
    if "[" in cut:
        ways.append(_parts(_INSERTION.sub(_inserted, cut)))
    unique: list[list[Part]] = []
    for way in ways:
        if way and way[0].words and way not in unique:
            unique.append(way)
    return unique


def _inserted(match: re.Match[str]) -> str:
    """An insertion as a gap; the end of a word put in brackets ("want[ed]") loses only its ending."""
    return f" {_INSERTED}{match.group(1)}{_INSERTED} " if match.group(1) else ""


def _parts(marked: str) -> list[Part]:
    parts: list[Part] = []
    after = ""
    inserted: tuple[str, ...] = ()
    for piece in re.split(f"({_CUT}|{_INSERTED}[^{_INSERTED}]*{_INSERTED})", marked):
        if piece == _CUT:
            after = "omission"
        elif piece.startswith(_INSERTED):
            after = after or "insertion"
            inserted = tuple(fold(piece).words)
        else:
            words = tuple(fold(piece).words)
            if words:
                parts.append(Part(words, after, inserted) if parts else Part(words))
                after, inserted = "", ()
    return parts
