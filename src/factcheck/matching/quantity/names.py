"""Numbers that are names or marks, not quantities. In: tokens and an Amount. Out: whether it names something.

Windows 10, COVID-19, B-52, Article 5, room 404, 10:30, 5 p.m., v2.3.1, "[12]", "text.12", "1. " at the head of a line.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.matching.quantity.amounts import Amount
from factcheck.matching.quantity.counted import is_acronym, is_plural
from factcheck.matching.quantity.languages.table import Language
from factcheck.matching.quantity.marks import is_chain, is_clause, is_clock, is_mark, is_padded
from factcheck.matching.quantity.tokens import BREAK, HYPHENS, NUMBER, WORD, Tokens

_MARKS = frozenset("#№§@_$&\\")
_CJK = "\u3000"
#: Labels whose number may have parts of its own.
_PARTS_OF_TEXTS = frozenset(
    {"section", "sections", "article", "figure", "fig", "table", "chapter", "version", "paragraph", "clause"}
)
#: What is shown in pictures of 4K: so many thousand points, by name.
_SHOWN = frozenset(
    {"video", "videos", "resolution", "display", "displays", "tv", "tvs", "screen", "screens", "monitor", "monitors",
     "camera", "cameras", "uhd", "ultra", "hdr", "streaming", "content", "footage", "gaming", "panel", "oled"}
)  # fmt: skip


def is_name(tokens: Tokens, amount: Amount, language: Language, *, after_name: bool) -> bool:
    """Whether an amount is no quantity. after_name: the number before was a name too ("Articles 5 and 6")."""
    number = amount.number
    if number.lone:
        return _is_pronoun(tokens, amount, language) or _is_spelled_name(tokens, amount, language)
    if number.form == "words" and language.words.counters and _is_loose(tokens, amount, language):
        return True
    if number.form == "words":
        return _is_spelled_name(tokens, amount, language)
    if number.form not in ("digits", "ordinal", "scaled"):
        return False
    if (
        is_chain(tokens, amount)
        or _is_glued_name(tokens, amount, language)
        or is_clock(tokens, amount, language)
        or is_mark(tokens, amount)
    ):
        return True
    if amount.signed and tokens.is_capitalised(amount.first - 1):
        return tokens.lowers[amount.first - 1] in language.words.names  # COVID -19
    if amount.unit or amount.signed or number.form != "digits":
        return False
    if not number.plain:
        return _is_version(tokens, amount, language) or _is_numbered(tokens, amount, language)
    if after_name and _continues(tokens, amount, language):
        return True
    if is_padded(tokens, amount) or _is_hour(tokens, amount, language):
        return True
    if _is_year(tokens, amount, language) or _is_street(tokens, amount, language):
        return True
    return _is_labelled(tokens, amount, language) or _is_proper(tokens, amount, language)


def _is_pronoun(tokens: Tokens, amount: Amount, language: Language) -> bool:
    """ "one" as a pronoun or an article: no unit, and no noun behind it or a word before it that rules counting out."""
    words = language.words
    if _stands_alone(tokens, amount):
        return False
    if _is_idle(tokens, amount.number.first, language):
        return True
    if amount.last > amount.number.last and (amount.currency or amount.unit in ("%", "pp", "cent")):
        return False
    if not words.one_counts and not amount.unit:
        return True
    following, before = tokens.lower(amount.last), tokens.lower(amount.first - 1)
    if before in words.one_not_after:
        return True
    if amount.unit:
        return not words.one_counts or before in words.articles
    if tokens.word(amount.last) in HYPHENS:
        return tokens.lower(amount.last + 1) in words.one_not_before or tokens.kind(amount.last + 1) != WORD
    if tokens.kind(amount.last) != WORD:
        return len(tokens) > 1 and not _stands_alone(tokens, amount)
    if is_acronym(tokens, amount.last):
        return False
    if following.endswith(words.participles) and tokens.lower(amount.last + 1) in words.stops:
        return True
    return following in words.one_not_before or following in words.stops


def _is_idle(tokens: Tokens, index: int, language: Language) -> bool:
    """ "at one point", "one day she", where nothing is counted; "it took one day" counts."""
    before = language.one_phrases.at(tokens, index - 1) if index else None
    if before is not None and before[0] > index:
        return True
    if language.one_phrases.at(tokens, index) is None:
        return False
    return tokens.starts_sentence(index) or tokens.word(index - 1) in (",", ";")


def _is_spelled_name(tokens: Tokens, amount: Amount, language: Language) -> bool:
    """Xbox One, Formula Three, Page One Editor, Twenty One Pilots: number words with capitals among other capitals."""
    number = amount.number
    before = number.first - 1
    if amount.unit or not tokens.is_capitalised(number.first):
        return False
    if number.last - number.first > 1:
        titled = all(tokens.is_capitalised(index) for index in range(number.first, number.last + 1))
        return titled and amount.first == number.first
    if not tokens.is_capitalised(before) or amount.first != number.first:
        return False
    label = tokens.lowers[before] in language.words.labels or tokens.lowers[before] in language.words.names
    return label or not (tokens.starts_sentence(before) or tokens.is_capitalised(number.last))


def _is_loose(tokens: Tokens, amount: Amount, language: Language) -> bool:
    """A single number sign inside other words (統一, 이 사람): it counts before a counter, with a unit or alone."""
    number = amount.number
    if number.last - number.first > 1 or amount.unit or _stands_alone(tokens, amount):
        return False
    following = tokens.lower(number.last)
    if following in language.words.counters or following in language.words.ordinal_prefixes:
        return False
    if tokens.glued(number.last) and language.after.at(tokens, number.last) is not None:
        return False  # 十多个, 百余りの
    return tokens.kind(number.last) == WORD or tokens.kind(number.first - 1) == WORD


def _stands_alone(tokens: Tokens, amount: Amount) -> bool:
    """A cell or line of its own."""
    return (tokens.kind(amount.first - 1) == BREAK and tokens.kind(amount.last) == BREAK) or amount.signed


def _is_latin(tokens: Tokens, index: int) -> bool:
    return tokens.kind(index) == WORD and tokens.words[index][0] < _CJK


def _is_glued_name(tokens: Tokens, amount: Amount, language: Language) -> bool:
    """B52, COVID-19, 3D, 7-Eleven, 20s, 0x1F."""
    number = amount.number
    first, last = number.first, number.last
    grouped = "," in tokens.words[first] or number.scale > 1
    if amount.first == first and tokens.glued(first) and not grouped:
        if _is_latin(tokens, first - 1) or tokens.words[first - 1] in _MARKS:
            return True
        measured = amount.unit and not tokens.glued(last)
        hyphen = tokens.words[first - 1] in HYPHENS and tokens.glued(first - 1)
        unit_before = (
            tokens.kind(first - 3) == NUMBER
            and tokens.glued(first - 2)
            and (tokens.words[first - 2] in language.unit_openings or tokens.words[first - 2] in ("k", "K", "m", "M"))
        )  # 5k-20k, 10kg-20kg
        if hyphen and not measured and not unit_before and _is_latin(tokens, first - 2):
            return True
    if amount.last != last or number.form == "ordinal":
        return False
    if number.form == "scaled" and tokens.words[last - 1] == "K" and tokens.glued(last - 1):
        shown = tokens.lowers[last] in _SHOWN and len(tokens.words[first]) == 1
        return shown or (tokens.kinds[last] == NUMBER and tokens.glued(last))  # 4K video, NBA 2K20
    if tokens.glued(last) and (_is_latin(tokens, last) or is_clause(tokens, last)):
        return True
    hyphen = tokens.word(last) in HYPHENS and tokens.glued(last) and tokens.glued(last + 1)
    return hyphen and number.plain and tokens.is_capitalised(last + 1) and not amount.unit


def _is_year(tokens: Tokens, amount: Amount, language: Language) -> bool:
    """A bare number between 1900 and 2099 that counts nothing: "after an active 2017"."""
    digits = tokens.words[amount.number.first]
    if len(digits) != 4 or not 1900 <= int(digits) <= 2099 or amount.first != amount.number.first:
        return False
    alone = tokens.kind(amount.last) == BREAK and tokens.kind(amount.first - 1) in (BREAK, NUMBER)
    if alone or language.before.before(tokens, amount.first) is not None:
        return False
    return not _counts_something(tokens, amount, language)


def _is_hour(tokens: Tokens, amount: Amount, language: Language) -> bool:
    """alle 20, a las 7: an hour of the day, where nothing is counted."""
    if amount.value is None or not 0 <= amount.value <= 24:
        return False
    found = language.clock_before.before(tokens, amount.first)
    return found is not None and not _counts_something(tokens, amount, language)


def _is_street(tokens: Tokens, amount: Amount, language: Language) -> bool:
    """49 Old Ranch Road, 16-18 Industrial Avenue, 9 E 71st St: up to four words with capitals, the last a street's."""
    streets, suffixes = language.words.streets, language.words.ordinal_suffixes
    ranged = tokens.words[amount.last] in HYPHENS and tokens.kinds[amount.last + 1] == NUMBER
    start = position = amount.last + 2 * ranged
    while position < start + 5:
        ranked = tokens.kinds[position - 1] == NUMBER and tokens.lowers[position] in suffixes and position > start
        if tokens.is_capitalised(position) and tokens.lowers[position] in streets and position > start:
            return True
        if not (ranked or tokens.is_capitalised(position) or tokens.kinds[position] == NUMBER):
            return False
        position += 1
    return False


def _is_version(tokens: Tokens, amount: Amount, language: Language) -> bool:
    """Windows 8.1, Kingdom HD 2.5 Remix: a small decimal behind a product's name or between two capitalised words."""
    before = amount.number.first - 1
    if amount.first != amount.number.first or amount.value is None or amount.value > 100 or amount.step >= 1:
        return False
    if tokens.lower(before) in language.words.names and tokens.words[before] != tokens.lowers[before]:
        return True
    inside = tokens.is_capitalised(before) and not tokens.starts_sentence(before)
    return inside and tokens.is_capitalised(amount.last) and not language.words.capital_nouns


def _is_numbered(tokens: Tokens, amount: Amount, language: Language) -> bool:
    """Section 7.2, alle 20.45: a small decimal behind a label or as an hour."""
    if amount.first != amount.number.first or amount.value is None or not 0 <= amount.value < 100 or amount.step >= 1:
        return False
    if tokens.lowers[amount.first - 1] in _PARTS_OF_TEXTS:
        return True
    hour = amount.value < 24 and amount.step == Decimal("0.01") and amount.value % 1 < Decimal("0.6")
    return hour and language.clock_before.before(tokens, amount.first) is not None


def _is_labelled(tokens: Tokens, amount: Amount, language: Language) -> bool:
    """Article 5, room 404, No. 10, § 5, the 90049 ZIP code; not "each day 20 people"."""
    first = amount.number.first
    if language.labels_behind.at(tokens, amount.last) is not None:
        return True
    before = first - 1
    if tokens.word(before) == "." and tokens.glued(before):
        before -= 1
    if tokens.word(before) in _MARKS:
        return True
    if tokens.kind(before) != WORD or tokens.lowers[before] not in language.words.labels:
        return False
    if amount.first != amount.number.first:
        return False
    if tokens.is_capitalised(before) and not tokens.starts_sentence(before):
        return True
    return not _counts_something(tokens, amount, language)


def _counts_something(tokens: Tokens, amount: Amount, language: Language) -> bool:
    following = tokens.lower(amount.last)
    if tokens.kind(amount.last) != WORD:
        return False
    if following in language.words.stops and not is_acronym(tokens, amount.last):
        return False
    if language.code != "en":
        return not tokens.is_capitalised(amount.last) or language.words.capital_nouns
    return any(is_plural(tokens.lower(amount.last + ahead), language.words.plurals) for ahead in (0, 1))


def _is_proper(tokens: Tokens, amount: Amount, language: Language) -> bool:
    """Windows 10, Boeing 737, Psalm 23: a capitalised word inside a sentence, directly before a bare number."""
    first = amount.first
    before = first - 1
    if tokens.kind(before) != WORD or tokens.words[before][0] >= _CJK or len(tokens.words[first]) > 4:
        return False
    word = tokens.lowers[before]
    if tokens.words[before] == word:
        return False
    if word in language.words.names:
        return True
    if tokens.starts_sentence(before) or language.words.capital_nouns or word in language.words.calendar:
        return False
    if word in language.words.stops or language.before.before(tokens, first) is not None:
        return False
    if _counts_something(tokens, amount, language):
        return tokens.lower(before - 1) not in language.words.place_before and tokens.is_capitalised(before - 1)
    return True


def _continues(tokens: Tokens, amount: Amount, language: Language) -> bool:
    before = amount.first - 1
    word = tokens.lower(before)
    linked = (
        word in language.words.and_words
        or word in (",", "-", "–", "—", "&", "/")
        or language.to_words.before(tokens, amount.first)
    )
    return bool(linked) and tokens.kind(before - 1) == NUMBER and not _counts_something(tokens, amount, language)
