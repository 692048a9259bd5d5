"""What YAML refused, in human words. In: the text and the parser's error. Out: where, what is wrong, what to do.

The parser knows tokens, a writer knows words: `claim: "We will" he said` is for YAML a missing key. So the sentence
is made from the line that the writer sees, by the first character of its value.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

QUOTE_IT = "Put the words in double quotes, or write `{key}: |` and the words on the next line."

_STARTS = {
    ">": "A value that begins with '>' is a text block in YAML.",
    "|": "A value that begins with '|' is a text block in YAML, whose words begin on the next line.",
    "@": "A value cannot begin with '@' in YAML.",
    "`": "A value cannot begin with '`' in YAML.",
    "%": "A value cannot begin with '%' in YAML.",
    "*": "A value that begins with '*' is an alias in YAML, which a claims file may not have.",
    "&": "A value that begins with '&' is an anchor in YAML, which a claims file may not have.",
    "!": "A value that begins with '!' is a tag in YAML, which a claims file may not have.",
    "-": "A value that begins with '- ' is a list item in YAML.",
    "?": "A value cannot begin with '? ' in YAML.",
    ",": "A value cannot begin with ',' in YAML.",
    "]": "A value cannot begin with ']' in YAML.",
    "}": "A value cannot begin with '}' in YAML.",
    "[": "A value that begins with '[' is a list in YAML, and this one does not end with ']'.",
    "{": "A value that begins with '{' is a mapping in YAML, and this one does not end with '}'.",
}


@dataclass(frozen=True, slots=True)
class Repair:
    """What to put in the place of a stretch, of the same length, so that the rest can be read: a word, or nothing."""

    start: int
    end: int
    text: str


def _word(start: int, end: int) -> Repair:
    return Repair(start, end, "x" * (end - start))


def _blank(start: int, end: int) -> Repair:
    return Repair(start, end, " " * (end - start))


@dataclass(frozen=True, slots=True)
class Mistake:
    """start/end: what the caret marks. repairs: best first."""

    start: int
    end: int
    what: str
    remedy: str
    repairs: tuple[Repair, ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    """One line: offsets, indent, the key before the first ': ' and the offset of the value."""

    start: int
    end: int
    indent: int
    key: str
    value: int
    words: str

    @property
    def text_start(self) -> int:
        return self.start + self.indent


def diagnose(text: str, error: yaml.MarkedYAMLError) -> tuple[Mistake, ...]:
    """One mistake or more (every tab of an indent at once), never none."""
    problem = error.problem or ""
    mark = error.problem_mark or error.context_mark
    at = min(mark.index if mark else 0, len(text))
    if "end of stream" in problem and error.context_mark and "quoted" in (error.context or ""):
        return (_unclosed(text, error.context_mark.index),)
    if "could not find expected ':'" in problem and error.context_mark:
        at = error.context_mark.index
    line = _line(text, at)
    opened = error.context_mark.index if "flow" in (error.context or "") and error.context_mark else len(text)
    if text[opened : opened + 1] in ("[", "{"):
        return (_unclosed_bracket(text, opened, at, line),)
    if "\t" in text[line.start : line.text_start]:
        return _tabs(text, line)
    if "escape" in problem or "hexdecimal" in problem:
        return (_escape(text, at, line),)
    mistake = _in_value(text, at, line, problem)
    return (mistake or _structure(text, line, problem),)


def _line(text: str, at: int) -> _Line:
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    ends = [index for index in (text.find("\n", at), text.find("\r", at)) if index >= 0]
    end = min(ends, default=len(text))
    words = text[start:end]
    indent = len(words) - len(words.lstrip(" \t"))
    rest = start + indent
    while text.startswith("- ", rest) and rest < end:
        rest += 2
        rest += len(text[rest:end]) - len(text[rest:end].lstrip(" "))
    colon = text.find(": ", rest, min(end, rest + 1100))
    if colon < 0 or text[rest] in "\"'[{>|@`%*&!" or text.startswith("- ", rest):
        return _Line(start, end, indent, "", rest, words)
    value = colon + 2
    value += len(text[value:end]) - len(text[value:end].lstrip(" \t"))
    return _Line(start, end, indent, text[rest:colon].strip(), value, words)


def _to_end(text: str, start: int, line: _Line) -> int:
    return max(start + 1, start + len(text[start : line.end].rstrip()))


def _quote_it(key: str) -> str:
    return QUOTE_IT.format(key=key if re.fullmatch(r"[a-z_]{1,20}", key) else "claim")


def _unclosed(text: str, at: int) -> Mistake:
    line = _line(text, at)
    end = _to_end(text, at, line)
    return Mistake(
        at,
        at + 1,
        f"The quotation mark {text[at]} that opens here is never closed.",
        f"Close it at the end of the words, with the same mark: {text[at]}.",
        (_word(at, end),),
    )


def _unclosed_bracket(text: str, opened: int, at: int, line: _Line) -> Mistake:
    if line.start <= opened:
        what = f"Between {'[brackets]' if text[opened] == '[' else '{braces}'}, a comma is missing before this."
        remedy = "Separate the values with commas, and put words with signs in double quotes."
        return Mistake(at, min(at + 1, line.end), what, remedy, (_word(line.value, _to_end(text, line.value, line)),))
    line = _line(text, opened)
    end = _to_end(text, opened, line)
    return Mistake(opened, end, _STARTS[text[opened]], _quote_it(line.key), (_word(opened, end),))


def _tabs(text: str, line: _Line) -> tuple[Mistake, ...]:
    found = list(re.finditer(r"(?m)^ {0,200}(\t)[ \t]{0,200}", text[line.start :]))[:50]
    repairs = _item(text, line)
    return tuple(
        Mistake(
            line.start + match.start(1),
            line.start + match.end(),
            "A tab stands in the indent, which YAML does not allow.",
            "Indent with spaces; most editors can change all tabs to spaces.",
            repairs,
        )
        for match in found
    )


def _escape(text: str, at: int, line: _Line) -> Mistake:
    at = text.rfind("\\", line.start, at + 1) if "\\" in text[line.start : at + 1] else at
    return Mistake(
        at,
        min(at + 2, line.end),
        "A backslash inside double quotes begins an escape, and YAML does not know this one.",
        "Put the value in single quotes, or write the backslash twice.",
        (_word(line.value, _to_end(text, line.value, line)),) if line.value <= at else (),
    )


def _in_value(text: str, at: int, line: _Line, problem: str) -> Mistake | None:
    """A mistake inside the value of this line, seen by its first character, or None."""
    start, end = line.value, _to_end(text, line.value, line)
    first = text[start : start + 1]
    repairs = (_word(start, end),)
    if start >= line.end:
        return None
    if first in "\"'" and start < at < line.end:
        return Mistake(at, end, *_after_quote(text, start, at, end), repairs)
    if first in _STARTS and start <= at and (line.key or at < line.end):
        if first == "-" and not text.startswith(("- ", "-\n"), start):
            return None
        return Mistake(start, end, _STARTS[first], _indicator_remedy(text[start:end], line.key), repairs)
    if "mapping values" in problem and at > start:
        what = "A colon followed by a space stands inside unquoted words, which YAML reads as a key."
        return Mistake(at, at + 1, what, _quote_it(line.key), repairs)
    return None


def _after_quote(text: str, start: int, at: int, end: int) -> tuple[str, str]:
    inside, mark = text[start:at].rstrip(), text[start]
    shown = inside if len(inside) <= 40 else f"{inside[:39]}…"
    what = f"The quotation mark closes after {shown}, and more follows."
    if mark == "'":
        return what, "Put the value in double quotes, or write an apostrophe inside single quotes twice ('')."
    whole = text[start:end]
    example = f": '{whole}'" if len(whole) <= 40 and "'" not in whole else ""
    return what, f"Put the whole value, quotation marks included, in single quotes{example}."


def _indicator_remedy(value: str, key: str) -> str:
    if value[0] == ">" and re.match(r">=?\s{0,4}[\d.,]", value):
        number = value.lstrip(">= ")[:30]
        return f"Write the comparison in words: `{'at least' if value[1] == '=' else 'more than'} {number}`."
    if value[0] == "[" and "](" in value:
        return "Write the address alone, without the Markdown link around it."
    if value[0] == "-" and key in ("source", "sources", "near", "figure", "date", "quote", "words", "expect"):
        return f"Begin the list on the next line, or write `{key}: [a, b]`."
    return _quote_it(key)


def _structure(text: str, line: _Line, problem: str) -> Mistake:
    """Lines that do not fit together: indents, lines without a key."""
    start, end = min(line.text_start, line.end), _to_end(text, min(line.text_start, line.end), line)
    repairs = _item(text, line)
    if "could not find expected ':'" in problem or (line.key == "" and "mapping values" not in problem):
        what = "This line has neither a key nor a dash."
        remedy = "Write `key: words`; if it goes on with the line above, indent it deeper than that key."
        return Mistake(start, end, what, remedy, repairs)
    if "mapping values" in problem:
        what = "This line is indented deeper than the line above, which has its value already."
        return Mistake(start, end, what, "Align it with the key above, with spaces.", repairs)
    what = "The indent of this line fits none of the lines above."
    return Mistake(start, end, what, "Align it with the key or the dash that it belongs beside, with spaces.", repairs)


def _item(text: str, line: _Line) -> tuple[Repair, ...]:
    """The list item around a line, to be read as one word; else the line as one indented word, or as nothing."""
    length = line.end - line.start
    alone = (Repair(line.start, line.end, " " + "x" * (length - 1)), _blank(line.start, line.end)) if length else ()
    head = line
    while not re.match(r" *- ", head.words):
        if head.start == 0:
            return alone
        head = _line(text, head.start - 1)
    end, below = head.end, head
    while below.end < len(text):
        step = 2 if text.startswith("\r\n", below.end) else 1
        below = _line(text, below.end + step)
        if below.words.strip() and below.indent <= head.indent and below.start > line.start:
            break
        end = below.end
    return (_word(head.text_start + 2, end), _blank(head.start, end), *alone)
