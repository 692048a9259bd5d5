"""The noun that an amount counts. In: tokens behind the amount. Out: the head noun in lower case, or None.

No tagger is used: a noun group runs to the next function word, and its head is the first plural in it (English), the
first word (Romance), the first capital (German) or the first word without an adjective's ending.
"""

from __future__ import annotations

from factcheck.matching.quantity.languages.table import Language
from factcheck.matching.quantity.tokens import HYPHENS, NUMBER, WORD, Tokens

_LONGEST_GROUP = 7


def read_counted(
    tokens: Tokens, position: int, language: Language, *, singular: bool = False
) -> tuple[str, int] | None:
    """(noun, token behind it) of the noun group at a token, or None."""
    if tokens.word(position) in HYPHENS and tokens.glued(position):
        if tokens.kind(position + 1) != WORD or tokens.lower(position + 1) in language.words.stops:
            return None
        return _hyphenated(tokens, position + 1)
    start = position
    if tokens.lower(position) in language.words.of_words:
        position += 1
        if tokens.lower(position) in ("'", "’"):
            position += 1
    if position == start and tokens.lower(position) in language.words.articles:
        return None
    limit = position + _LONGEST_GROUP
    while position < limit and (
        tokens.lower(position) in language.words.transparent or tokens.lower(position) in language.cardinals
    ):
        position += 1
    group = _noun_group(tokens, position, language)
    if not group:
        return None
    head = _head(tokens, group, language, singular)
    return (tokens.lowers[head], head + 1) if head is not None else None


def _hyphenated(tokens: Tokens, position: int) -> tuple[str, int]:
    """ "500-bed", "two-part": the word behind the hyphen; "100,000-strong army" counts what comes next."""
    if tokens.lowers[position] == "strong" and tokens.kind(position + 1) == WORD:
        position += 1
    return tokens.lowers[position], position + 1


def _noun_group(tokens: Tokens, position: int, language: Language) -> list[int]:
    """The word tokens of a noun group."""
    group: list[int] = []
    stops = language.words.stops
    while position < len(tokens) and len(group) < _LONGEST_GROUP:
        word, kind = tokens.lowers[position], tokens.kinds[position]
        if kind == WORD and (word not in stops or is_acronym(tokens, position)):
            group.append(position)
        elif group and _goes_on(tokens, position, language):
            pass
        elif group and word in ("'", "’") and tokens.lowers[position + 1] == "s" and tokens.glued(position + 1):
            group = []
            position += 1
        elif not group and (kind == NUMBER or word in language.cardinals) and tokens.lowers[position - 1] == "s":
            pass
        else:
            break
        position += 1
    return group


def is_acronym(tokens: Tokens, position: int) -> bool:
    """The US of "five US soldiers", the IT of "12 IT workers": small words in capitals before a word that is not."""
    word, following = tokens.words[position], tokens.words[position + 1]
    return 1 < len(word) <= 4 and word.isupper() and tokens.kinds[position + 1] == WORD and not following.isupper()


def _goes_on(tokens: Tokens, position: int, language: Language) -> bool:
    """A hyphen, "Chinese and Indian", a number inside a name, or a possessive inside the group."""
    word = tokens.words[position]
    if word in HYPHENS and tokens.glued(position) and tokens.glued(position + 1):
        return True
    if tokens.lowers[position] in language.words.and_words or word == ",":
        return tokens.is_capitalised(position - 1) and tokens.is_capitalised(position + 1)
    if tokens.kinds[position] != NUMBER:
        return False
    named = tokens.glued(position) or tokens.is_capitalised(position - 1)
    return named and tokens.kind(position + 1) == WORD


def _head(tokens: Tokens, group: list[int], language: Language, singular: bool) -> int | None:
    words = language.words
    if words.capital_nouns:
        return next((index for index in group if tokens.is_capitalised(index)), None)
    if words.noun_first:
        return next((index for index in group if tokens.lowers[index] not in words.adjectives), group[0])
    if words.code != "en":
        return next((index for index in group if not tokens.lowers[index].endswith(words.adjective_endings)), group[0])
    if not singular:
        plural = _first_plural(tokens, group, words.plurals)
        if plural is not None:
            return plural
    plain = [index for index in group[:3] if not tokens.lowers[index].endswith(words.adjective_endings)]
    return plain[-1] if plain else group[0]


def _first_plural(tokens: Tokens, group: list[int], plurals: frozenset[str]) -> int | None:
    for place, index in enumerate(group):
        if not is_plural(tokens.lowers[index], plurals):
            continue
        following = group[place + 1] if place + 1 < len(group) else None
        if following == index + 1 and is_plural(tokens.lowers[following], plurals):
            continue
        return index
    return None


def is_plural(word: str, plurals: frozenset[str]) -> bool:
    """Whether an English word looks like a plural."""
    return word in plurals or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")))
