"""Who is named. In: tokens of a sentence. Out: a mention: a name, a pronoun or a description."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from factcheck.matching.speakers.clauses import Token
from factcheck.matching.speakers.small_words import DETERMINERS, GROUPS, LABELS, LINKS, NEVER, OPENERS, STOPS, TIMES
from factcheck.matching.speakers.verbs import Saying


class Kind(StrEnum):
    """What a mention is: a name ("Jane Roe"), a pronoun ("she"), or a description ("the minister")."""

    NAME = "name"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"


@dataclass(frozen=True, slots=True)
class Mention:
    """A speaker as the text names them, half-open raw offsets."""

    start: int
    end: int
    text: str
    kind: Kind


def names_somebody(mention: Mention, tokens: Sequence[Token]) -> bool:
    """Whether a label before a colon is a name: "Jane Roe:", not "About the book:" or "Note:"."""
    words = [token for token in tokens if token.is_word and mention.start <= token.start < mention.end]
    named = all(word.is_name or word.low in LINKS or word.text == "’s" for word in words)
    return named and len(mention.text) > 1 and words[0].low not in LABELS


def mention_of(text: str, tokens: Sequence[Token], table: Saying) -> Mention | None:
    """The tokens as a mention, or None where they name nobody."""
    words = [token for token in tokens if token.is_word or token.low == "'s"]
    while len(words) > 1 and words[0].low in OPENERS | table.small | {"'s"}:
        words = words[1:]
    while len(words) > 1 and (words[-1].low in STOPS | {"'s"} or words[-1].low in TIMES):
        words = words[:-1]
    if not words or (len(words) == 1 and words[0].low in NEVER | TIMES | table.small - table.pronouns):
        return None
    raw = text[words[0].start : words[-1].end]
    if len(words) == 1 and words[0].low.split("'")[0] in table.pronouns and "'" in words[0].low:
        return None  # "I'm", "he'll"
    if len(words) == 1 and words[0].low in table.pronouns:
        return Mention(words[0].start, words[0].end, raw, Kind.PRONOUN)
    names = [word for word in words if word.is_name and word.low not in TIMES and word.low not in DETERMINERS]
    if names:
        described = words[0].low in DETERMINERS and words[-1].text[:1].islower()
        return Mention(words[0].start, words[-1].end, raw, Kind.DESCRIPTION if described else Kind.NAME)
    if (words[0].low in DETERMINERS and len(words) > 1) or words[-1].low in GROUPS:
        return Mention(words[0].start, words[-1].end, raw, Kind.DESCRIPTION)
    return None
