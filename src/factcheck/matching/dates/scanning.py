"""From text to tokens. In: a stretch of text and a Lexicon. Out: tokens, each with the one-letter code of the grammar.

Codes of numbers: d day-sized (1-31) · 2 other two digits · y year-like (1000-2199) · n any other number ·
D ordinal day · a '24 · c decade · N numeric date · K year-month · r roman · w small number word.
Words: see `language.ROLES`, and M month · m doubtful month · W weekday · S season · C other capitalised word ·
x other word.
Marks: , . - (any dash) / ( ) : ' stand for themselves, % for any sign of a quantity, | for a tab, an empty line or
¶ (the end of a block),
* for any other mark.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from factcheck.matching.dates.language import Lexicon, lexicon_for

__all__ = ["Known", "Token", "scan"]


class Token(NamedTuple):
    """A piece of the text. `value` depends on the code; `glued`: no space stands before it."""

    start: int
    end: int
    code: str
    value: int
    glued: bool
    word: str


#: Makes a token without the call of its constructor: a page has thousands.
_made = tuple.__new__

#: A word in lower case, its code and value, the phrases that it ends, and what stands before it in them.
Known = tuple[str, str, int, tuple[tuple[tuple[str, ...], str, int], ...], tuple[str, ...]]
#: What ends a word: spaces, digits, ASCII and general punctuation, the marks of other scripts. Letters with their
#: combining signs stay together (`\w` would cut Devanagari at every vowel sign).
_WORD = (
    r"[^\s\d!-/:-@\[-`{-~\u00a0-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2000-\u200b\u200e-\u206f\u20a0-\u20cf"
    r"\u2190-\u2bff\u3000-\u303f\u060c\u061b\u061f\u06d4\u0964\u0965\uff01-\uff0f]{1,40}"
)
#: Every branch behind the spaces before it; the last one lets the spaces at the end of a window match.
_TOKEN = re.compile(
    r"(?:[^\S\n\t]|\n(?![^\S\n]{0,40}\n))*"
    rf"(?:(?P<word>{_WORD})"
    r"|(?P<full>\d{1,4}(?P<sep>[./-])\d{1,2}(?P=sep)\d{1,4}(?!\d|[./-]\d))"
    r"|(?P<mixed>\d{1,2}/\d{1,2},(?: ?[12]\d{3}|\d\d)(?![\d.,/-]))"
    r"|(?P<month>[12]\d{3}-(?:0[1-9]|1[0-2])(?![\d-]))"
    r"|(?P<number>\d{1,2}(?=,[12]\d{3}(?!\d|[.,]\d))"
    r"|\d{1,3}(?:[.,'’ \u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*)"
    r"|(?P<decade>['’‘ʼ´`]\d0s(?![^\W_]))"
    r"|(?P<short>['’‘ʼ´`]\d\d(?!\d))"
    r"|(?P<break>\t+|\n\s+)"
    r"|(?P<mark>.)"
    r"|\Z)"
)
_WORD_GROUP = _TOKEN.groupindex["word"]
_MARKS = {mark: mark for mark in ",.-/():"} | dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("'’‘ʼ", "'")
_MARKS |= dict.fromkeys("%‰$€£¥₹₽₩₺₴฿¢°#№+=<>@§&", "%") | {"–": "-", "،": ",", "、": ",", "¶": "|"}
_ENDING = re.compile(_WORD)
_CASE_ENDING = re.compile(r"['’:\-‑]([^\W\d_]{1,8})(?![^\W_])")
_OWNED = re.compile(r"['’]([^\W\d_]{1,2})(?![^\W_])")
_ROMAN = re.compile(r"(?:x{0,2}(?:ix|iv|v?i{0,3}))(?:e|ème|er|º|o|-lea)?", re.IGNORECASE)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}


def scan(text: str, start: int, end: int, lexicon: Lexicon, known: dict[str, Known]) -> list[Token]:
    """The tokens of text[start:end]. known: what was looked up in this text before; it grows.

    Where the text goes on before or after, a token says so: the edge of a window is not the edge of a sentence.
    """
    tokens = [Token(start, start, "x", 0, False, "")] if start else []
    position = start
    for match in _TOKEN.finditer(text, start, end):
        group = match.lastindex
        if group is None or match.start() < position:
            continue
        begin, stop = match.span(group)
        glued, position = begin == position > start, stop
        if group == _WORD_GROUP:
            raw = match[group]
            entry = known.get(raw)
            if entry is None:
                entry = known[raw] = _look_up(raw, lexicon.language.code)
            word, code, value, phrases, ahead = entry
            if not (phrases and tokens and _may_lead(tokens[-1], ahead) and _ends_phrase(tokens, phrases, stop)):
                tokens.append(_made(Token, (begin, stop, code, value, glued, word)))
            continue
        kind = match.lastgroup or ""
        if kind == "number":
            position = _add_number(tokens, text, begin, stop, end, glued, lexicon)
        elif not (kind == "mark" and glued and _absorbed(tokens, text, begin, lexicon)):
            tokens.append(_plain(kind, text, begin, stop, glued))
    if end < len(text):
        tokens.append(Token(end, end, "x", 0, False, ""))
    return tokens


@lru_cache(maxsize=16384)
def _look_up(raw: str, language: str) -> Known:
    lexicon = lexicon_for(language)
    word = raw.replace("İ", "i").lower()
    phrases = lexicon.phrases.get(word, ())
    ahead = tuple(dict.fromkeys(parts[-2] for parts, _, _ in phrases))
    return (word, *_word_code(raw, word, lexicon), phrases, ahead)


def _may_lead(previous: Token, ahead: tuple[str, ...]) -> bool:
    """Whether a token may be of a phrase that the word behind it ends: asked of every "the" and "of"."""
    return previous.word.endswith(ahead) or previous.code in "-.'"


def _ends_phrase(tokens: list[Token], phrases: tuple[tuple[tuple[str, ...], str, int], ...], end: int) -> bool:
    """Put the tokens of a phrase that ends here into one."""
    previous = tokens[-1]
    for parts, code, value in phrases:
        if previous.code not in "-.'" and not previous.word.endswith(parts[-2]):
            continue
        first = _phrase_start(tokens, parts[:-1])
        if first is not None:
            start, was_glued = tokens[first].start, tokens[first].glued
            del tokens[first:]
            tokens.append(Token(start, end, code, value, was_glued, "_".join(parts)))
            return True
    return False


def _is_letter(char: str) -> bool:
    """A letter or digit of a script that sets spaces between words."""
    return char.isalnum() and char < "\u2e80"


def _absorbed(tokens: list[Token], text: str, begin: int, lexicon: Lexicon) -> bool:
    """Whether a mark goes into what stands before it: the stop of "Feb.", the apostrophe of "d'avril"."""
    mark, last = text[begin], tokens[-1]
    if mark == "." and last.word in lexicon.short and last.code in "MmWSE~qY":
        tokens[-1] = last._replace(end=begin + 1)
        return True
    return mark in "'’" and last.word[-1:].isalpha() and text[begin + 1 : begin + 2].isalpha()


def _plain(kind: str, text: str, begin: int, end: int, glued: bool) -> Token:
    raw = text[begin:end]
    if kind == "mark":
        code = _MARKS.get(raw, "*")
    else:
        code = {"full": "N", "mixed": "N", "month": "K", "short": "a", "decade": "c", "break": "|"}[kind]
    if kind in ("full", "mixed", "month") and glued and _is_letter(text[begin - 1]):
        code = "n"
    value = int(raw[1:3]) if code in ("a", "c") else 0
    return Token(begin, end, code, value, glued, raw)


def _phrase_start(tokens: list[Token], parts: tuple[str, ...]) -> int | None:
    """Index of the token with which the tokens' end spells these words; marks between them do not count."""
    wanted = "_".join(parts)
    for index in range(len(tokens) - 1, max(-1, len(tokens) - 3 * len(parts) - 1), -1):
        if tokens[index].code in "-.'":
            continue
        if not wanted.endswith(tokens[index].word):
            return None
        wanted = wanted[: -len(tokens[index].word)].rstrip("_")
        if not wanted:
            return index
    return None


def _word_code(raw: str, word: str, lexicon: Lexicon) -> tuple[str, int]:
    found = lexicon.code(word)
    if found is None:
        if raw[0] in "IVX" and (roman := _ROMAN.fullmatch(raw)):
            return "r", _roman(roman.group())
        return ("C" if raw[0].isupper() else "x"), 0
    if found[0] == "p" and raw[0].isupper() and lexicon.language.bare_years != "capital":
        return "C", 0
    if found[0] in "MWA" and word in lexicon.doubtful and not raw[0].isupper():
        return ("m" if found[0] == "M" else "x"), found[1]
    return found


def _roman(raw: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in raw.lower() if letter in _ROMAN_VALUES]
    return sum(-v if any(v < later for later in values[i + 1 :]) else v for i, v in enumerate(values))


def _add_number(
    tokens: list[Token], text: str, start: int, position: int, end: int, glued: bool, lexicon: Lexicon
) -> int:
    """Add the number with what is glued to it; returns where reading goes on."""
    raw = text[start:position]
    code, value = _number_code(raw)
    before = tokens[-1] if tokens and glued else None
    if before is not None and (before.code == "%" or before.word in ("_", "*")):
        code = "n"
    if before is not None and before.code == ":":
        code = "n"
    if before is not None and before.end == start and before.word[-1:].isalpha():
        code = _after_letters(before, code)
    if lexicon.language.endings and (case := _case_ending(text, position, end, lexicon)):
        decade = code in "d2y" and value % 10 == 0 and case.group(1).lower() in lexicon.decade_endings
        tokens.append(
            Token(start, case.end() if decade else position, "c" if decade else code, value, glued, case.group())
        )
        return case.end()
    if (stop := _decade_end(tokens, text, position, end, code, value, lexicon)) > position:
        tokens.append(Token(start, stop, "c", value, glued, raw))
        return stop
    follower = _ENDING.match(text, position, min(end, position + 12))
    if follower is None:
        tokens.append(Token(start, position, code, value, glued, raw))
        return position
    ending = follower.group().lower()
    if code in "d2y" and ending in lexicon.decade_endings and value % 10 == 0:
        tokens.append(Token(start, follower.end(), "c", value, glued, raw))
        return follower.end()
    if code in "d2" and ending in lexicon.ordinal_endings:
        tokens.append(Token(start, follower.end(), "D" if code == "d" else "n", value, glued, raw))
        return follower.end()
    if code == "y" and follower.group()[:1].isupper() and follower.group()[1:2].islower():
        tokens.append(Token(start, position, code, value, glued, raw))
        return position  # two texts run together: "April 3, 2019House music"
    known = lexicon.code(ending)
    if known is None or known[0] not in "YMqhA":
        code = "n"
    tokens.append(Token(start, position, code, value, glued, raw))
    return position


def _decade_end(
    tokens: list[Token], text: str, position: int, end: int, code: str, value: int, lexicon: Lexicon
) -> int:
    """Where "the 50's" and "the 1950's" end; `position` where it is none. "1950's" alone may be what belongs to a
    year.
    """
    before = "tP-" if code in "d2" else "tP"
    if code not in "d2y" or value < 20 or value % 10 or not tokens or tokens[-1].code not in before:
        return position
    match = _OWNED.match(text, position, min(end, position + 10))
    return match.end() if match and match.group(1) in lexicon.decade_endings else position


def _case_ending(text: str, position: int, end: int, lexicon: Lexicon) -> re.Match[str] | None:
    """The ending glued to a number ("2012-ben"), unless it is a word of the table ("2015-кві-12")."""
    match = _CASE_ENDING.match(text, position, min(end, position + 14))
    return match if match and lexicon.code(match.group(1).lower()) is None else None


def _after_letters(before: Token, code: str) -> str:
    """A number glued to letters is part of a name ("B52"), but for Q3, H1, FY2023."""
    return code if before.code in "qhZY" and code in "dy2" else "n"


def _number_code(raw: str) -> tuple[str, int]:
    if not raw.isdigit():
        return "n", 0
    size = len(raw)
    if size > 8:
        return "n", 0
    value = int(raw)
    if size <= 2:
        return ("d" if 1 <= value <= 31 else "2"), value
    if size == 4 and 1000 <= value <= 2199:
        return "y", value
    if size == 8 and 1900_00_00 <= value <= 2099_12_31 and 1 <= value // 100 % 100 <= 12 and 1 <= value % 100 <= 31:
        return "N", value
    return "n", value if size == 3 else 0
