"""Whether an amount is a change, and how it stands to it. In: tokens, the place of the amount. Out: Movement, Relation.

"rose 5 %" and "fell by 5 %" give the size of a change, "rose to 5 %" where it ended, "up from 5 %" where it began.
Words are looked for in the same sentence, at most a dozen tokens back.
"""

from __future__ import annotations

from factcheck.matching.quantity.languages.table import Language
from factcheck.matching.quantity.tokens import BREAK, NUMBER, WORD, Tokens
from factcheck.model import Movement, Relation

_REACH = 12
_ENDS = frozenset(".!?;。！？")


def read_movement(
    tokens: Tokens, first: int, last: int, language: Language, *, money: bool, unit: str
) -> tuple[Movement, Relation]:
    """Movement and relation of the amount that takes tokens [first, last), its bounds included."""
    words = language.words
    before = first - 1
    while before >= 0 and tokens.lowers[before] in words.transparent:
        before -= 1
    relation = relation_word(tokens, before, language)
    if tokens.lower(first - 1) in words.from_relation and tokens.lower(last) in words.to_relation:
        before, relation = first - 1, Relation.FROM  # of the French "de", which says by how much as well
    if tokens.lower(first - 1) in words.articles and (behind := _behind(tokens, last, language, unit))[0]:
        return behind
    if relation is not Relation.NONE:
        found = governing(tokens, before, language, relation)
        if found is not None:
            return found, relation
    direct = _direction_at(tokens, before, language)
    if (
        direct is not None
        and direct is not Movement.NONE
        and not (money and tokens.lower(before) in words.raises_money)
    ):
        return direct, Relation.BY
    if tokens.lower(before) in words.of_words and (noun := _direction(tokens.lower(before - 1), language)):
        return noun, Relation.BY
    return _behind(tokens, last, language, unit)


def relation_word(tokens: Tokens, index: int, language: Language) -> Relation:
    """What the preposition before an amount says."""
    word, words = tokens.lower(index), language.words
    if word in words.by_relation:
        return Relation.BY
    if word in words.to_relation:
        return Relation.TO
    return Relation.FROM if word in words.from_relation else Relation.NONE


def _direction(word: str, language: Language) -> Movement | None:
    """RISE, FALL, NONE for a change without direction, or None for any other word."""
    if word in language.words.rises:
        return Movement.RISE
    if word in language.words.falls:
        return Movement.FALL
    return Movement.NONE if word in language.words.changes else None


def _direction_at(tokens: Tokens, index: int, language: Language) -> Movement | None:
    """The direction of a word, unless it only completes a verb ("make up", "set up")."""
    word = tokens.lower(index)
    if word in language.words.particles and tokens.lower(index - 1) in language.words.phrasal_verbs:
        return None
    return _direction(word, language)


def is_movement(word: str, language: Language) -> bool:
    """Whether a word says that something rises, falls or changes."""
    return _direction(word, language) is not None


def governing(tokens: Tokens, index: int, language: Language, relation: Relation = Relation.TO) -> Movement | None:
    """The nearest word of movement before a token, in its sentence; None if there is none.

    "from" is far too common to reach back further than three words, unless another number stands between ("rose to 5
    from 3").
    """
    number_between = False
    for position in range(index - 1, max(-1, index - 1 - _REACH), -1):
        word = tokens.lowers[position]
        if tokens.kinds[position] == BREAK or (word in _ENDS and _ends_sentence(tokens, position)):
            break
        number_between = number_between or tokens.kinds[position] == NUMBER
        direction = _direction_at(tokens, position, language)
        if direction is not None:
            near = index - position <= (3 if relation is Relation.FROM else 8)
            return direction if near or number_between else None
    return _closing(tokens, index, language)


def _ends_sentence(tokens: Tokens, position: int) -> bool:
    """Whether a sign ends a sentence: no letter is written to it, and no small one follows ("o 8 proc. do 61 mln")."""
    return not tokens.glued(position + 1) and not tokens.words[position + 1][:1].islower()


#: Tokens behind a preposition up to which the verb that closes a clause stands ("von 8 auf 12 Prozent gestiegen").
_CLOSING_REACH = 7


def _closing(tokens: Tokens, index: int, language: Language) -> Movement | None:
    """The movement of a verb that stands behind its amount, where a language has the verb at the end of a clause."""
    for position in range(index + 1, index + 1 + _CLOSING_REACH if language.words.closing_verbs else 0):
        if tokens.kinds[position] == BREAK or tokens.words[position] in _CLAUSE_ENDS:
            return None
        if tokens.lowers[position] in language.words.closing_verbs:
            return _direction(tokens.lowers[position], language)
    return None


_CLAUSE_ENDS = frozenset(",;:.!?()–—")


def _behind(tokens: Tokens, last: int, language: Language, unit: str) -> tuple[Movement, Relation]:
    """ "a 5 % increase", "20 % more than", "a 7% share price rise"."""
    words = language.words
    reach = 4 if unit in ("%", "pp", "bp") else 1
    for position in range(last, min(last + reach, len(tokens))):
        word = tokens.lowers[position]
        if word in words.more_words:
            return Movement.RISE, Relation.BY
        if word in words.less_words:
            return Movement.FALL, Relation.BY
        if tokens.kinds[position] != WORD and word not in ("-", "‑"):
            break
        if word in words.stops:
            break
    return Movement.NONE, Relation.NONE
