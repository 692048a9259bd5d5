"""Single dates in a row of tokens. In: tokens. Out: atoms, each a Moment with the tokens it spans.

The tokens' codes are joined to a string, so that a token's index is its place in the string, and one regular
expression over codes is the grammar of every language. Ranges and words before a date are read in `joining.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from factcheck.matching.dates.interpreting import READERS, Words
from factcheck.matching.dates.language import Lexicon
from factcheck.matching.dates.periods import Moment, valid
from factcheck.matching.dates.scanning import Token

__all__ = ["Atom", "atoms"]


class Atom(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """tokens[first:last] read as `moment`. `certain` False: a number that is a year, or a name that is a month, only
    if what stands around it says so."""

    first: int
    last: int
    moment: Moment
    certain: bool = True


#: Form -> (the codes that it can begin with, the codes that make it), most telling first. M or m: a doubtful month
#: word counts only in the forms that hold a day or a year as well. The names are those of `interpreting.READERS`.
FORMS = {
    "numeric": ("WN", r"(?:W,?t?)?N"),
    "year_month_number": ("K", r"K"),
    "day_range": ("WdD", r"(?:W,?[tj]?)?[dD]\.?(?:[-/Ruj&,]t?|t)[jt]?(?:W,?[tj]?)?[dD]\.?f?t?M(?:[,f]?y)?"),
    "month_day_range": ("M", r"M[dD][-/Ru&][dD](?:,?f?y|(?![dDMN%:n]))"),
    "day_month_year": (
        "WdD",
        r"(?:W,?t?)?[dD][.%]?(?:U(?=f))?[-/]?f?t?[Mm][-/,]?[ftI]{0,2}Y?y|[dD][-/]y[-/]M",
    ),
    "day_month_short": ("WdD", r"(?:W,?t?)?[dD]\.?(?:f?t?Mf?a|[-/]M[-/][d2]|f?M,?f?2(?=[,.)|]|$))"),
    "month_day_year": ("WMm", r"(?:W,?)?[Mm][-/,]?t?[dD][-/,]?f?I?t?y|M[-/]y[-/][dD](?![-/])"),
    "month_day_short": ("WM", r"(?:W,?)?M(?:t?[dD],?a|[-/][dD][-/][d2]|D,?[2d](?=[,.)|xv]|$))"),
    "year_month_day": ("y", r"y[-/,.I]?M[-/]?[dD](?![yn])|y[-/][dD][-/]?M|yI?[dD]M|y\.?Y?[dD]?\.?M[dD]?"),
    "quarter": ("dDrLqy", r"(?:[dDrL]\.?q|qd)[-,/f]?t?[fI]?t?(?:Z?Y?[ya]|ZY?[d2])|y[-/,]?(?:qd|dq)"),
    "half": ("dDrLhy", r"(?:[dDrL]\.?h|hd)[-,/f]?t?[fI]?t?(?:Z?Y?[ya]|ZY?[d2])|y[-/,]?(?:hd|dh)"),
    "feast": ("^", r"\^[,f]?t?I?t?Y?[ya]"),
    "spaced": ("WdD", r"(?:W,?t?)?(?:[dD]\.[dD]\.?y|dfdfy|(?<![dy2n,.:%-])dd(?:y(?![dy2n:%-])|2(?=[.|]|$)))"),
    "fiscal": ("Z", r"Z(?:Y?y[-/][d2y]|Y?y|[d2a])"),
    "season_years": ("S", r"Sf?t?y[-/][d2y]"),
    "season": ("S", r"S,?f?t?Y?[ya]"),
    "month_relative": ("dDM", r"(?:[dD]\.?f?)?M[dD]?,?f?t?[LTX]Y"),
    "month_year": ("Mm", r"[Mm][-/,]?f?t?Y?y|M-?a"),
    "day_month": ("WdD", r"(?:W,?t?)?[dD][.%]?f?t?M"),
    "month_day": ("WM", r"(?:W,?)?Mt?[dD](?![d%:])"),
    "decade_of_century": ("kc2d", r"(?:kf?t?[2dc]|[2d]\.?k|c(?:-?Yk?)?)\.?f?t?[dDr]\.?E"),
    "decade": (
        "ck2d0",
        r"c(?:-?Yk?)?|kf?t?(?:0|a|y|2|d(?![dM]))|[2d]\.k(?!f?[ya2d])|0Y|(?<=[tIP])0(?=[^x]|$)",
    ),
    "year_range": ("y", r"(?<![-%#.])y(?:--?|/)[yd2](?![-%pd2y:M])|(?<=I)y(?:-|/)[d2](?![-p:M])"),
    "century": ("dDrE", r"[dDr]\.?-?EA?|Ef?[dr]A?"),
    "era": ("dny2A", r"[dny2]A|A[dny2]"),
    "quarter_alone": ("qd", r"qd(?![d%])|dq(?![Yy])"),
    "half_alone": ("hd", r"hd(?![d%])"),
    "relative_unit": ("LXT", r"[LXT][YUqkE](?!d)"),
    "relative_named": ("LXT", r"[LXT](?:Uf)?[MSW]"),
    "relative_unit_after": ("YUqkE", r"[YUqkE][LX](?!d)"),
    "relative_named_after": ("MSW", r"[MSW][LX]"),
    "relative_day": ("V", r"V"),
    "ago": ("d2wDgb", r"[d2wD][UYk]G|[gb][d2wD][UYk]|[d2wD][UYk]s"),
    "month": ("M", r"M"),
    "weekday": ("W", r"W"),
    "day": ("D", r"(?<=[Ij]t)D(?=[,.)|&]|$)"),
    "year": ("y", r"y"),
}
#: Every code that a form can begin with.
_STARTS = sorted({start for starts, _ in FORMS.values() for start in starts})
_START = re.compile(f"[{re.escape(''.join(_STARTS))}]")
#: Forms that need a look at their neighbours before they count.
_UNCERTAIN = frozenset({"year", "month"})


def atoms(tokens: Sequence[Token], order: str, lexicon: Lexicon, pivot: int) -> list[Atom]:
    """Every single date, in order. order: how numeric dates run here. pivot: see `numeric.short_year`."""
    codes = "".join([token.code for token in tokens])
    found: list[Atom] = []
    position = 0
    while begin := _START.search(codes, position):
        atom = next(_readings(tokens, codes, begin.start(), order, lexicon, pivot), None)
        if atom is not None:
            found.append(atom)
        position = begin.start() + 1 if atom is None else atom.last
    return found


def _readings(
    tokens: Sequence[Token], codes: str, first: int, order: str, lexicon: Lexicon, pivot: int
) -> Iterator[Atom]:
    """What the tokens from `first` on can be, the most telling form first."""
    for form, last in _matches(codes, first):
        if not _allowed(form, tokens, first, last, lexicon):
            continue
        moment = READERS[form](Words(tokens[first:last], lexicon, order, pivot))
        if moment is not None and (moment.month is None or valid(moment.year, moment.month, moment.day)):
            yield Atom(first=first, last=last, moment=moment, certain=form not in _UNCERTAIN)


def _matches(codes: str, first: int) -> Iterator[tuple[str, int]]:
    """(form, end) of every form that fits at `first`; the others are tried only when the first is not taken."""
    match = _grammar(codes[first]).match(codes, first)
    if match is None:
        return
    yield match.lastgroup or "", match.end()
    passed = False
    for name, (starts, _) in FORMS.items():
        if passed and codes[first] in starts and (other := _form(name).match(codes, first)):
            yield name, other.end()
        passed = passed or name == match.lastgroup


@cache
def _grammar(start: str) -> re.Pattern[str]:
    """All forms that can begin with a code, at once, so that a token tries no other."""
    return re.compile("|".join(f"(?P<{name}>{form})" for name, (starts, form) in FORMS.items() if start in starts))


@cache
def _form(name: str) -> re.Pattern[str]:
    return re.compile(FORMS[name][1])


def _allowed(form: str, tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """The few forms that a word beside them forbids."""
    language = lexicon.language
    if form.endswith("_after") and not language.adjectives_after:
        return False
    if form == "year_month_day" and tokens[last - 1].code == "M" and tokens[first + 1].code != "I":
        sign = tokens[first + 1]
        return sign.glued and tokens[first + 2].glued if sign.code in "-/" else language.year_first
    if form == "spaced" and tokens[last - 2].code == "d" == tokens[last - 3].code:
        return language.code != "en" and language.order == "dmy"
    if form == "relative_unit" and (tokens[last - 1].code, tokens[last - 1].value) == ("U", 1):
        return False  # "the next day" is told from the story, not from today
    if form == "ago" and tokens[last - 1].code == "s":
        return language.since_is_ago
    if form == "day_range" and not _paired(tokens, first, last):
        return False
    if form == "relative_day":
        return first == 0 or tokens[first - 1].code not in "tj"  # "la mañana" is the morning
    if form in ("month_day", "month_day_range"):
        if not language.month_first:
            return False
        following = tokens[last].code if last < len(tokens) else ""
        leading = tokens[first - 1].word if first else ""
        return not (leading in ("in", "during", "since") and following in ("p", "x"))
    if form == "relative_named" and tokens[last - 1].code == "M":
        return tokens[last - 1].word not in lexicon.short
    if form == "weekday" and last < len(tokens) and tokens[last].code == "C":
        return first > 0 and tokens[first - 1].code == "j" and tokens[first].word not in lexicon.short
    if form in ("weekday", "month"):
        return tokens[first].word not in lexicon.short
    return True


def _paired(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "du 3 au 5 mars": little words that are not "to" join two days only after a "from"."""
    day = next(index for index in range(first, last) if tokens[index].code in "dD")
    link = next(token.code for token in tokens[day + 1 : last] if token.code != ".")
    return link not in "jt" or (first > 0 and tokens[first - 1].code in "fFsB")
