"""Who a verb of saying belongs to. In: tokens of a sentence, the place of the verb. Out: a mention."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.speakers.clauses import Token
from factcheck.matching.speakers.mentions import Mention, mention_of
from factcheck.matching.speakers.small_words import AND, DETERMINERS, LINKS, OPENERS, POSSESSIVES, STOPS, TIMES
from factcheck.matching.speakers.verbs import Saying

_LONGEST_PHRASE = 16


def before_verb(text: str, tokens: Sequence[Token], verb: int, table: Saying) -> Mention | None:
    """The subject that stands before a verb: "Jane Roe, the minister, later said"."""
    at = verb - 1
    while at >= 0 and _adverb(tokens[at], table):
        at -= 1
    if at >= 0 and tokens[at].low in table.relative:
        at -= 1
    at = _over_insertions(tokens, at, table)
    if at < 0 or not tokens[at].is_word:
        return None
    if tokens[at].low in table.pronouns:
        return mention_of(text, tokens[at : at + 1], table)
    first = _phrase_start(tokens, at, table)
    behind = tokens[verb + 1] if verb + 1 < len(tokens) else None
    if first == at and tokens[at].low in STOPS | OPENERS and behind is not None and behind.is_word:
        return None  # "During said summit"
    return mention_of(text, tokens[first : at + 1], table)


def _adverb(token: Token, table: Saying) -> bool:
    low = token.low
    return (
        token.is_word
        and not (token.is_name and low.endswith("ly"))
        and (low in table.between or (low.endswith("ly") and len(low) > 4 and low != "family") or low in table.negation)
    ) or low in TIMES


def _over_insertions(tokens: Sequence[Token], at: int, table: Saying) -> int:
    """The last token of the name before ", the minister," or "(R-Ohio)"; `at` itself where nothing is inserted."""
    for _ in range(3):
        if at >= 0 and tokens[at].text in ")]":
            while at >= 0 and tokens[at].text not in "([":
                at -= 1
            at -= 1
        elif at >= 0 and tokens[at].text in ",—–-":
            found = _before_apposition(tokens, at, table)
            if found is None:
                at -= 1  # "Clinton, said": a stray comma, or an introduction
                return at if at >= 0 and (tokens[at].is_name or tokens[at].low in table.pronouns) else -1
            at = found
        else:
            break
    return at


def _before_apposition(tokens: Sequence[Token], comma: int, table: Saying) -> int | None:
    for at in range(comma - 1, max(-1, comma - 30), -1):
        token = tokens[at]
        if token.text in ".;:!?" or token.quote >= 0:
            return None
        if token.text in ",—–-" and at > 0:
            before = tokens[at - 1]
            if before.text == ")":
                return at - 1
            named = before.is_name and before.low not in TIMES
            first = _phrase_start(tokens, at - 1, table) if named else at
            placed = (
                first > 0
                and tokens[first - 1].low in STOPS
                and tokens[first - 1].low not in ("that", "and", "but", "as", "when")
            )
            if named and not placed:
                return at - 1
    return None


def _phrase_start(tokens: Sequence[Token], last: int, table: Saying) -> int:
    """The first token of the noun phrase that ends with `last`."""
    at = last
    first = last
    while at >= 0 and last - at < _LONGEST_PHRASE:
        token = tokens[at]
        if not (token.is_word or token.low == "'s") or token.quote >= 0:
            break
        if token.low in ("of", "for", "and", "&", "at") and at > 0 and at < last and _may_link(tokens, at):
            at -= 1
            continue
        if token.low in STOPS and token.low not in LINKS and not (token.is_name and at == last):
            break
        if token.low in ("of", "for", "at", "and"):
            break
        if at < last and not token.is_name and token.low in table.verbs | table.weak:
            break
        first = at
        if token.low in POSSESSIVES and at > 1 and tokens[at - 1].low in AND and tokens[at - 2].is_name:
            at -= 2  # "Roe and her team"
            continue
        if token.low in DETERMINERS and (at == 0 or tokens[at - 1].low not in ("of", "for", "at")):
            break
        at -= 1
    return first


def _may_link(tokens: Sequence[Token], at: int) -> bool:
    """Whether "of", "for", "and" joins the words around it into one name: "a spokesman for X", "Roe and Doe"."""
    before, after = tokens[at - 1], tokens[at + 1]
    if tokens[at].low in ("and", "&"):
        return before.is_name and after.is_name
    return before.is_word and before.low not in STOPS and not before.low.endswith(("ed", "ing"))


def after_verb(text: str, tokens: Sequence[Token], verb: int, table: Saying) -> Mention | None:
    """The subject that stands after a verb: "said Jane Roe, the minister", "said a spokesman for the ministry"."""
    at = verb + 1
    while at < len(tokens) and (
        tokens[at].low in table.between or (tokens[at].low.endswith("ly") and not tokens[at].is_name)
    ):
        at += 1
    if at >= len(tokens) or not tokens[at].is_word:
        return None
    if tokens[at].low in table.masculine | table.feminine:
        return mention_of(text, tokens[at : at + 1], table)
    described = tokens[at].low in DETERMINERS or tokens[at - 1].low in DETERMINERS
    return (_named_behind(text, tokens, at, table) if described else None) or phrase_at(text, tokens, at, table)


#: Words of a description before the comma behind which its name stands.
_LONGEST_DESCRIPTION = 8


def _named_behind(text: str, tokens: Sequence[Token], at: int, table: Saying) -> Mention | None:
    """The name behind an office, where the office comes first: "said the secretary of the union, Jane Roe."."""
    reach = tokens[at : at + _LONGEST_DESCRIPTION]
    comma = next((at + n for n, token in enumerate(reach) if not token.is_word), None)
    if comma is None or tokens[comma].text != "," or any(token.low in table.verbs for token in tokens[at:comma]):
        return None
    end = comma + 1
    while end < len(tokens) and tokens[end].is_name and tokens[end].low not in TIMES | DETERMINERS | STOPS:
        end += 1
    stops = end >= len(tokens) or tokens[end].text in ",.;"
    if end - comma < 3 or not stops or tokens[comma + 1].quote >= 0:
        return None
    return mention_of(text, tokens[comma + 1 : end], table)


def phrase_at(text: str, tokens: Sequence[Token], at: int, table: Saying) -> Mention | None:
    """The noun phrase that begins at a token, to the next point, preposition or verb."""
    named = False
    end = at
    while end < len(tokens) and end - at < _LONGEST_PHRASE:
        token = tokens[end]
        if not (token.is_word or token.low == "'s") or token.quote >= 0 or token.low in TIMES:
            break
        if token.low in ("of", "for", "and", "&", "at") and end > at and end + 1 < len(tokens):
            following = tokens[end + 1]
            name_before = tokens[end - 1].is_name
            if token.low in ("and", "&") and not (following.is_name and name_before):
                break
            if token.low in ("for", "at") and name_before and named:
                break
        elif (
            (token.low in STOPS and token.low not in LINKS | DETERMINERS and not token.is_name)
            or (token.low in table.verbs and not token.is_name)
            or (named and not token.is_name and not _goes_on(tokens, at, end) and tokens[at].low not in DETERMINERS)
        ):
            break
        named = named or (token.is_name and token.low not in DETERMINERS)
        end += 1
    return mention_of(text, tokens[at:end], table)


def _goes_on(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a small word belongs to the name before it: "Abd el Krim", "Harlow’s council"."""
    owned = at > first and tokens[at - 1].low == "'s"
    return tokens[at].low == "'s" or owned or _linking(tokens, at)


def _linking(tokens: Sequence[Token], at: int) -> bool:
    """Whether a small word belongs to a name: "Abd el Krim", not "Roe el lunes"."""
    return tokens[at].low in LINKS and at + 1 < len(tokens) and tokens[at + 1].is_name
