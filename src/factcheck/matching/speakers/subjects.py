"""Verbs of saying and whose they are. In: the tokens of a sentence. Out: whether one says something, and who does."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.speakers.clauses import Token
from factcheck.matching.speakers.mentions import Kind, Mention
from factcheck.matching.speakers.names import is_office
from factcheck.matching.speakers.phrases import after_verb, before_verb
from factcheck.matching.speakers.sentence_subject import first_name
from factcheck.matching.speakers.verbs import Saying

__all__ = ["TELLING", "is_filler", "is_saying", "is_thing", "subject_of_verb"]

#: Verbs with the hearer behind them: what follows is not who says it.
TELLING = frozenset(("told", "tell", "tells", "telling", "reminded", "advised"))
#: What is said in, not who says it: "issued a statement saying".
_MESSAGES = frozenset(
    ("statement", "message", "tweet", "email", "letter", "post", "note", "memo", "text", "interview", "speech", "video")
)
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "wird", "wurde", "worden", "été", "sido", "stato"))


def is_saying(tokens: Sequence[Token], at: int, table: Saying, *, weak: bool) -> bool:
    """Whether a token is a verb of saying, neither denied nor an infinitive; weak ones where asked for."""
    token = tokens[at]
    if not token.is_word or not (token.low in table.verbs or (weak and token.low in table.weak)):
        return False
    if token.is_name and at > 0 and tokens[at - 1].text not in (".", ":", "!", "?") and tokens[at - 1].quote < 0:
        return False
    before = [other.low for other in tokens[max(0, at - 3) : at]]
    if (
        before
        and before[-1] not in table.between
        and before[-1] in ("to", "the", "a", "an", "of", "his", "her", "their", "this", "'s")
    ):
        return before[-1] == "to" and len(before) > 1 and before[-2] in ("on", "went", "continued")
    return not (set(before) & table.negation or _is_passive(tokens, at, table) or _is_participle(tokens, at))


def _is_passive(tokens: Sequence[Token], at: int, table: Saying) -> bool:
    """ "is believed to", "was told", "has been called": the subject does not say it."""
    if tokens[at].low.endswith("ing"):
        return False
    for before in range(at - 1, max(-1, at - 4), -1):
        low = tokens[before].low
        if low in _BE:
            return True
        if not (low in table.between or low.endswith("ly")):
            return False
    return False


#: What stands behind "told" where no hearer does: "the oldest story ever told in Norway", "a tale told by sailors".
_NO_HEARER = frozenset(("in", "by", "about", "of", "on", "at", "from", "through", "again", "and", "or", ".", ";", ")"))


def _is_participle(tokens: Sequence[Token], at: int) -> bool:
    """ "stories ever told", "a tale told by sailors": somebody who tells something tells it to somebody."""
    return tokens[at].low == "told" and (at + 1 == len(tokens) or tokens[at + 1].text.lower() in _NO_HEARER)


def is_filler(token: Token, table: Saying) -> bool:
    """Whether a word may stand between a name and its verb: "has", "later", "repeatedly"."""
    return token.is_word and (token.low in table.between or token.low.endswith("ly")) and not token.is_name


def is_thing(mention: Mention) -> bool:
    """What a verb of naming stands behind where nobody speaks: "a plan called", "an album for Roe titled"."""
    return mention.kind is Kind.DESCRIPTION or mention.text.lower().startswith(("a ", "an ", "the "))


def subject_of_verb(text: str, tokens: Sequence[Token], verb: int, at: int, table: Saying) -> Mention | None:
    """Who says it, for the verb of saying at `verb`; the name is not looked for behind the token `at`."""
    low = tokens[verb].low
    if verb > 1 and tokens[verb - 1].low == "as" and low in ("saying", "writing", "telling"):
        quoted = before_verb(text, tokens, verb - 1, table)
        return quoted or before_verb(text, tokens, verb - 2, table)
    if _continues(tokens, verb, table):
        return _earlier_subject(text, tokens, verb, table)
    mention = before_verb(text, tokens, verb, table)
    if mention is None and low not in TELLING and _may_invert(tokens, verb, table):
        mention = after_verb(text, tokens, verb, table)
        if mention and mention.start >= tokens[at].start:
            mention = None
    return mention


def _may_invert(tokens: Sequence[Token], verb: int, table: Saying) -> bool:
    """Whether the subject may stand behind the verb: it begins the sentence or follows a quotation or a point."""
    at = verb - 1
    while at >= 0 and is_filler(tokens[at], table):
        at -= 1
    return at < 0 or not tokens[at].is_word


def _continues(tokens: Sequence[Token], verb: int, table: Saying) -> bool:
    """Whether a verb has the subject of a verb before it: ", adding that", "issued a statement saying", "and said"."""
    if _coordinated(tokens, verb, table):
        return True
    if not tokens[verb].low.endswith("ing"):
        return False
    before = tokens[verb - 1] if verb else None
    if before is None or not before.is_word or before.low in _MESSAGES:
        return before is not None
    return not before.is_name and not is_office(before.low)


def _coordinated(tokens: Sequence[Token], verb: int, table: Saying) -> bool:
    at = verb - 1
    while at >= 0 and is_filler(tokens[at], table):
        at -= 1
    return at >= 0 and tokens[at].low in ("and", "but", "then", "und", "et", "y", "e", "en", "or")


def _earlier_subject(text: str, tokens: Sequence[Token], verb: int, table: Saying) -> Mention | None:
    for earlier in range(verb - 1, max(-1, verb - 40), -1):
        if is_saying(tokens, earlier, table, weak=False) and not _continues(tokens, earlier, table):
            mention = before_verb(text, tokens, earlier, table)
            if mention:
                return mention
    return first_name(text, tokens[:verb], table)
