"""Whether a bare four-digit number is a year. In: its tokens' neighbourhood. Out: yes or no.

Nothing about "2012" itself tells a year from a quantity; what stands before and after it does. Where that does not
tell either, it is not taken for a year: a figure that is read as a figure can still be compared.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.dates.language import Lexicon
from factcheck.matching.dates.scanning import Token

__all__ = ["is_year"]

#: A plain number in this stretch is a year more often than not; outside it the words before must say so.
_LIKELY = range(1900, 2061)
#: Years that stand after names ("Euro 2020"), and those that may where nothing follows that could be counted.
_NAMING = range(1950, 2061)
_POSSIBLE = range(1600, 1950)
#: The first year that a row of years is believed to begin a line with ("1066: Norman conquest").
_FIRST_IN_A_ROW = 1000
_EDGE = Token(0, 0, "|", 0, False, "")
_IN = Token(0, 0, "I", 0, False, "")
#: What can follow a year and never a counting number: marks, function words, other words of time.
_ENDING = frozenset(",.|):v&R-fIsubeFBTLX/*jO4t(^")


#: How many years of a list are passed over: "the 2007, 2008 and 2011 League Cups".
_LISTED = 6


def is_year(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether tokens[index], a number of four digits, is a year."""
    token = tokens[index]
    before = tokens[index - 1] if index else _EDGE
    earlier = tokens[index - 2] if index > 1 else _EDGE
    beyond = _beyond_list(tokens, index + 1)
    after = tokens[beyond] if beyond < len(tokens) else _EDGE
    behind = tokens[beyond + 1] if beyond + 1 < len(tokens) else _EDGE
    if opens_a_figure(after, behind):
        after = _EDGE
    if _blocked(before, earlier, token, after, behind):
        return False
    if _told_outright(before, earlier, token, after, lexicon) or _in_row(tokens, index):
        return True
    if before.code == "v" and earlier.code == "Y" and _names_the_year(tokens, index, after):
        return True
    if before.code == "x" and earlier.code in "tw" and after.code in "x$":
        before = earlier  # "a seminal 1978 novel"
    if before.code == "~":
        before = _IN if before.value else earlier
    rule = _BEFORE.get(before.code)
    if rule is not None and rule(token.value, earlier, after, lexicon):
        return True
    return lexicon.language.bare_years in ("free", "capital") and _free(token.value, before, after, lexicon)


def opens_a_figure(after: Token, behind: Token) -> bool:
    """Whether what follows belongs to the next number: "in 2014 more than 400", "before 2001 $3.4bn"."""
    if after.code in "$%":
        return not after.glued and behind.glued and behind.code in "dny2"
    return after.word in ("more", "fewer", "less") and behind.word == "than"


def _names_the_year(tokens: Sequence[Token], index: int, after: Token) -> bool:
    """ "The year was 2018"; not "sales last year were 2018", nor "in the year were 2018 homes"."""
    if tokens[index].value not in _LIKELY or after.code not in _ENDING:
        return False
    for at in range(index - 3, max(-1, index - 6), -1):
        if tokens[at].code in ".|":
            break
        if tokens[at].code in "LTXIjn2dw":
            return False
    return True


def _in_row(tokens: Sequence[Token], index: int) -> bool:
    """A cell of a table beside the year before or after it: 2022, tab, 2023."""
    value = tokens[index].value
    for sign in (-1, 1):
        if 0 <= index + 2 * sign < len(tokens) and tokens[index + sign].code == "|":
            near = tokens[index + 2 * sign]
            if near.code == "y" and abs(near.value - value) == 1 and value in _LIKELY:
                return True
    return False


def _beyond_list(tokens: Sequence[Token], start: int) -> int:
    """Where what follows a list of years stands: "the 2007 and 2011 League Cups"."""
    beyond = start
    for _ in range(_LISTED):
        if beyond + 1 >= len(tokens) or tokens[beyond].code not in "&," or tokens[beyond + 1].code != "y":
            break
        beyond += 2
    return beyond


def _blocked(before: Token, earlier: Token, token: Token, after: Token, behind: Token) -> bool:
    """Signs of a quantity, of a name with a number, of a longer number: 555-2012, 10:2012, a path, B-2012."""
    if before.code in "#$" or (after.code == "%" and after.glued) or (before.code == "%" and token.glued):
        return True
    if after.glued and after.code in "/:" and behind.glued and behind.code in "dny2":
        return True
    return token.glued and before.glued and before.code in "/:-.," and earlier.code in "d2nyxC"


def _told_outright(before: Token, earlier: Token, token: Token, after: Token, lexicon: Lexicon) -> bool:
    """A word for year beside it, a case ending glued to it ("2012-ben"), "mid-2012", "2012's", "et al. 2010)"."""
    if "Y" in (before.code, after.code) or (before.code == "f" and earlier.code in "YP") or before.word == "©":
        return True
    if before.code == "-" and earlier.code == "P":
        return True
    if token.value not in _LIKELY:
        return False
    if not token.word.isdigit():
        return True
    if after.code == "O" or (after.code == "'" and before.code not in "~4n"):
        return True
    if lexicon.language.postpositions and after.code in "subeIR":
        return True
    return after.code == ")" and before.code in "x."


def _counts(after: Token, lexicon: Lexicon) -> bool:
    """Whether the next word is what the number counts."""
    if after.code in "p%":
        return True
    if after.code == "C":
        return lexicon.language.bare_years == "capital"
    return after.code == "x" and _plural(after.word, lexicon)


def _plural(word: str, lexicon: Lexicon) -> bool:
    endings = lexicon.language.plural.split()
    return bool(endings) and word.endswith(tuple(endings)) and not word.endswith(("ss", "us", "is"))


def _after_in(value: int, _earlier: Token, after: Token, lexicon: Lexicon) -> bool:
    """ "in 2012", "since 1999": a count only where a counted noun follows an unlikely year."""
    if after.code == "p":
        return False
    return value in _LIKELY or (not _counts(after, lexicon) and after.code not in "n")


def _after_bound(value: int, _earlier: Token, after: Token, lexicon: Lexicon) -> bool:
    """ "by 2030", "up to 2000 homes"."""
    return not _counts(after, lexicon) and (value in _LIKELY or after.code in _ENDING)


def _after_of(value: int, earlier: Token, after: Token, lexicon: Lexicon) -> bool:
    """ "the crisis of 2008", "the War of 1812", not "a total of 1500"."""
    if earlier.code in "$p" or _counts(after, lexicon):
        return False
    return (value in _LIKELY and after.code in _ENDING) or (earlier.code == "C" and after.code in _ENDING)


def _after_article(value: int, _earlier: Token, after: Token, lexicon: Lexicon) -> bool:
    """ "the 2008 crisis", "a 2012 study", not "the 2012 units"."""
    if after.code in "xC$" and value in _LIKELY:
        return not _counts(after, lexicon)
    return after.code == "o" and value in _LIKELY


def _in_brackets(value: int, _earlier: Token, after: Token, _lexicon: Lexicon) -> bool:
    """ "(1948)", "(2019, 2020)", "(1948-1952)"."""
    return after.code == ")" or (value in _LIKELY and after.code in ",:/R") or (value > 1499 and after.code == "-")


def _after_name(value: int, _earlier: Token, after: Token, _lexicon: Lexicon) -> bool:
    """ "London 2012", "Euro 2020 qualifiers"; older ones only where nothing can be counted: "Schools Act 1860"."""
    if value in _NAMING:
        return after.code in "Cox" or after.code in _ENDING
    return value in _POSSIBLE and after.code in _ENDING


def _after_comma(value: int, earlier: Token, after: Token, _lexicon: Lexicon) -> bool:
    """ "London, 2012." """
    return value in _LIKELY and earlier.code in "CMyY)" and after.code in ",.|):v"


def _after_start(value: int, _earlier: Token, after: Token, lexicon: Lexicon) -> bool:
    """ "2012 was …" at the beginning of a sentence; "1899: The theatre burns down." in a row of years."""
    if after.code == ":" and value > _FIRST_IN_A_ROW:
        return True
    return value in _LIKELY and (after.code in "v,:" or (after.code == "C" and not _plural(after.word, lexicon)))


def _after_against(value: int, _earlier: Token, after: Token, lexicon: Lexicon) -> bool:
    """ "the budget for 2024", "compared to 2019"."""
    return value in _LIKELY and after.code in _ENDING and not _counts(after, lexicon)


_BEFORE = {
    "I": _after_in,
    "s": _after_in,
    "u": _after_bound,
    "b": _after_bound,
    "e": _after_bound,
    "F": _after_against,
    "B": _after_bound,
    "P": _after_in,
    "T": _after_in,
    "f": _after_of,
    "t": _after_article,
    "v": _after_article,
    "(": _in_brackets,
    "C": _after_name,
    ",": _after_comma,
    ".": _after_start,
    "|": _after_start,
    ":": _after_start,
    "4": _after_against,
    "w": _after_article,
    "L": _after_article,
}


def _free(value: int, before: Token, after: Token, lexicon: Lexicon) -> bool:
    """Languages that write a year without a preposition."""
    return value in _LIKELY and before.code not in "~$#u%" and not _counts(after, lexicon)
