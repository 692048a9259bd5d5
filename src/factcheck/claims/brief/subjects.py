"""What carries the subject of a claim that does not name it. In: the sentences of a paragraph. Out: context, speakers.

"He also raised his concern" says nothing without the sentence that names him: that sentence becomes the claim's
context, and the pronoun a Speaker with the name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from factcheck.claims.brief.assertion import names
from factcheck.claims.brief.lexicon import pattern
from factcheck.model import Detail, Speaker

#: A sentence may begin with a joining word before the word that points back.
_LEANS = (
    r"(?:(?:most notably|moreover|furthermore|also|in addition|however|still|yet|then|thus|but|and|notably|similarly"
    r"|instead|meanwhile|at the same time),?\s)?(?:{})\b"
)
#: Who speaks, before one of the words of the list `speech`.
_PRONOUN_SPEAKS = (
    r"(?:[^.]{0,60}?,\s)?(?P<pronoun>he|she|they|er|sie|il|elle|él|ella)"
    r"\s(?:(?:also|then|later|further|has|had|hat|a|ha)\s){0,2}(?:{})\b"
)
_PRONOUNS = frozenset(
    [
        "he",
        "she",
        "they",
        "it",
        "we",
        "i",
        "er",
        "sie",
        "es",
        "wir",
        "il",
        "elle",
        "ils",
        "elles",
        "él",
        "ella",
        "ellos",
    ]
)
#: A name right before a word of speech, at most so many letters of it.
_CAPITALISED = re.compile(r"(?P<name>(?:[A-ZÀ-Þ][\w’'-]{1,30}\s){0,3}[A-ZÀ-Þ][\w’'-]{1,30})\s(?:(?:also|has|had)\s)?$")
_LONGEST_NAME = 100
#: The sentence before and the one before that; further back a reader has forgotten it too.
_FARTHEST = 2


def context(before: Sequence[str], sentence: str, clause: str, heading: str, *, known: frozenset[str]) -> str:
    """The words that carry the subject of a clause: its own sentence, the sentences before it, or the heading."""
    own = [sentence] if clause.strip(" .,;") != sentence.strip(" .,;") else []
    if not leans(sentence) and names(sentence, known=known):
        return " ".join(own)
    carried: list[str] = []
    for earlier in list(reversed(before))[:_FARTHEST]:
        carried.insert(0, earlier)
        if names(earlier, known=known) and not leans(earlier):
            break
    if not carried and heading:
        carried = [heading]
    return " ".join([*carried, *own])


def leans(sentence: str) -> bool:
    """Whether the sentence begins with a word that points back."""
    return pattern("leaning", _LEANS).match(sentence) is not None


def named_speaker(sentence: str, details: Sequence[Detail]) -> str | None:
    """The last person whom a sentence names as saying something."""
    named = [d.name for d in details if isinstance(d, Speaker) and d.name.casefold() not in _PRONOUNS]
    if named:
        return named[-1]
    for match in pattern("speech").finditer(sentence):
        capitals = _CAPITALISED.search(sentence[max(0, match.start() - _LONGEST_NAME) : match.start()])
        if capitals and capitals.group("name").casefold() not in _PRONOUNS:
            return capitals.group("name")
    return None


#: The line under words that are set off as a quotation: a dash, a name, and perhaps the office after a comma.
_SIGNED = re.compile(
    r"(?<=[.!?…\"”»’'])\s{1,4}(?:[—–―]|--)\s{0,2}(?P<name>[^\W\d_a-z][^,.;:!?—–―\"“”\n]{1,60})(?:,[^.!?\n]{1,80})?$"
)


def signed(words: str) -> tuple[int, str] | None:
    """Where the words of a block quotation end that names its speaker in a last line ("… — Jane Roe"), and who."""
    found = _SIGNED.search(words, max(0, len(words) - 160))
    return (found.start(), found["name"].strip()) if found else None


def with_speaker(clause: str, details: Sequence[Detail], name: str | None) -> tuple[Detail, ...]:
    """The details with the pronoun that speaks led back to a name."""
    if name is None:
        return tuple(details)
    resolved = [
        replace(d, name=name) if isinstance(d, Speaker) and d.name.casefold() in _PRONOUNS else d for d in details
    ]
    match = pattern("speech", _PRONOUN_SPEAKS).match(clause)
    if match and not any(isinstance(d, Speaker) for d in resolved):
        start, end = match.span("pronoun")
        pronoun = Speaker(start=start, end=end, raw=clause[start:end], name=name, attributed=(match.end(), len(clause)))
        resolved = sorted([*resolved, pronoun], key=lambda d: (d.start, d.end))
    return tuple(resolved)
