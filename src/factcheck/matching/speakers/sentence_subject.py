"""Whom a sentence without a verb of saying is about. In: its tokens. Out: a mention, or None."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.matching.speakers.clauses import Token
from factcheck.matching.speakers.mentions import Mention, mention_of
from factcheck.matching.speakers.names import is_office
from factcheck.matching.speakers.phrases import phrase_at
from factcheck.matching.speakers.small_words import DETERMINERS, OPENERS, POSSESSIVES, STOPS, TIMES
from factcheck.matching.speakers.verbs import Saying

#: Tokens of an opening phrase before its comma, and tokens among which the subject is looked for.
_LONGEST_OPENING, _REACH = 25, 60
#: Small words behind which a name may be the subject; behind others it stands in a place or a time.
_BEFORE_SUBJECTS = frozenset({"and", "but", "that", "when", "while", "as", "if", "because", "then"})
#: Pronouns that may stand for nobody, or for no third one.
_NOBODY = frozenset({"it", "we", "you", "i"})


def first_name(text: str, tokens: Sequence[Token], table: Saying) -> Mention | None:
    """The subject of a sentence that has no verb of saying: its first name or pronoun outside an opening phrase."""
    office = _opening_office(text, tokens, table)
    if office is not None:
        return office
    participle = _opens_with_participle(tokens)
    if participle and tokens[1].low == "by":  # "Described by Roe as …"
        return phrase_at(text, tokens, 2, table)
    small = bool(tokens) and tokens[0].low in STOPS | OPENERS | table.small - table.pronouns
    for at in range(_behind_opening(tokens) if participle or small else 0, min(len(tokens), _REACH)):
        found = _subject_at(text, tokens, at, table)
        if found is not None:
            return found.mention
    return None


class _Found(NamedTuple):
    """A subject; its words may turn out to name nobody."""

    mention: Mention | None


def _subject_at(text: str, tokens: Sequence[Token], at: int, table: Saying) -> _Found | None:
    """The subject that begins at a token, or None where none does."""
    token, before = tokens[at], tokens[at - 1].low if at else ""
    if token.quote >= 0 or not token.is_word:
        return None
    placed = before in STOPS - _BEFORE_SUBJECTS
    if token.low in table.pronouns - _NOBODY and not placed:
        return _Found(mention_of(text, tokens[at : at + 1], table))
    if token.low.split("'")[0] in table.pronouns or placed or before in POSSESSIVES:
        return None
    if token.is_name and token.low not in TIMES | DETERMINERS | OPENERS | table.small:
        return _Found(phrase_at(text, tokens, at, table))
    return None


def _behind_opening(tokens: Sequence[Token]) -> int:
    """The token behind the comma of an opening phrase; the second where there is no comma."""
    return next((at + 1 for at, token in enumerate(tokens[:_LONGEST_OPENING]) if token.text == ","), 1)


def _opening_office(text: str, tokens: Sequence[Token], table: Saying) -> Mention | None:
    """An office or institution that begins a sentence: "The agency issued …", "The defence minister was …"."""
    if not tokens or tokens[0].low not in DETERMINERS:
        return None
    for end in range(1, min(len(tokens), 5)):
        if not tokens[end].is_word or tokens[end].low in STOPS or tokens[end].is_name:
            return None
        if is_office(tokens[end].low):
            return mention_of(text, tokens[: end + 1], table)
    return None


def _opens_with_participle(tokens: Sequence[Token]) -> bool:
    """Whether a sentence opens with what its subject does or what is done to it: "Speaking to …", "Asked about …"."""
    if len(tokens) < 3 or not tokens[0].is_name or not tokens[0].low.endswith(("ing", "ed")):
        return False
    return tokens[1].low in STOPS | DETERMINERS and tokens[1].low not in ("and", "&") and not tokens[1].is_name
