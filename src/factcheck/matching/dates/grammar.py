"""Single dates in a row of tokens. In: tokens. Out: atoms, each a Moment with the tokens it spans.

The tokens' codes are joined to a string, so that a token's index is its place in the string, and one regular
expression over codes is the grammar of every language. Ranges and words before a date are read in `joining.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.matching.dates.interpreting import READERS, Words
from factcheck.matching.dates.language import Lexicon
from factcheck.matching.dates.periods import Moment, valid
from factcheck.matching.dates.scanning import Token

__all__ = ["Atom", "atoms"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Atom:
    """tokens[first:last] read as `moment`. `certain` False: a number that is a year, or a name that is a month, only
    if what stands around it says so."""

    first: int
    last: int
    moment: Moment
    certain: bool = True


#: Form -> the codes that make it, most telling first. M or m: a doubtful month word counts only in the forms that
#: hold a day or a year as well. The names are those of `interpreting.READERS`.
FORMS = {
    "numeric": r"(?:W,?t?)?N",
    "year_month_number": r"K",
    "day_range": r"[dD]\.?(?:[-/Ru&,])[jt]?[dD]\.?f?t?M(?:[,f]?y)?",
    "month_day_range": r"M[dD][-/Ru&][dD](?:,?f?y|(?![dDMN%:n]))",
    "day_month_year": r"(?:W,?t?)?[dD][.%]?(?:U(?=f))?[-/]?f?t?[Mm][-/,]?[ftI]{0,2}Y?y|[dD][-/]y[-/]M",
    "day_month_short": r"(?:W,?t?)?[dD]\.?(?:f?t?Mf?a|[-/]M[-/][d2]|f?M,?f?2(?=[,.)|]|$))",
    "month_day_year": r"(?:W,?)?[Mm][-/]?t?[dD][-/,]?f?I?t?y|M[-/]y[-/][dD](?![-/])",
    "month_day_short": r"(?:W,?)?M(?:t?[dD],?a|[-/][dD][-/][d2]|D,?[2d](?=[,.)|xv]|$))",
    "year_month_day": r"y[-/,.I]?M[-/]?[dD](?![yn])|y[-/][dD][-/]?M|yI?[dD]M|y\.?Y?[dD]?\.?M[dD]?",
    "quarter": r"(?:[dDrL]\.?q|qd)[-,/f]?t?[fI]?t?(?:Z?Y?[ya]|ZY?[d2])|y[-/,]?(?:qd|dq)",
    "half": r"(?:[dDrL]\.?h|hd)[-,/f]?t?[fI]?t?(?:Z?Y?[ya]|ZY?[d2])|y[-/,]?(?:hd|dh)",
    "feast": r"\^[,f]?t?I?t?Y?[ya]",
    "spaced": r"(?:W,?t?)?(?:[dD]\.[dD]\.?y|dfdfy|(?<![dy2n,.:%-])dd(?:y(?![dy2n:%-])|2(?=[.|]|$)))",
    "fiscal": r"Z(?:Y?y[-/][d2y]|Y?y|[d2a])",
    "season_years": r"Sf?t?y[-/][d2y]",
    "season": r"S,?f?t?Y?[ya]",
    "month_relative": r"(?:[dD]\.?f?)?M[dD]?,?f?t?[LTX]Y",
    "month_year": r"[Mm][-/,]?f?t?Y?y|M-?a",
    "day_month": r"(?:W,?t?)?[dD][.%]?f?t?M",
    "month_day": r"(?:W,?)?Mt?[dD](?![d%:])",
    "decade": r"c(?:Yk?)?|kf?t?(?:a|y|2|d(?![dM]))|[2d]\.?k(?!f?[ya2d])",
    "year_range": r"(?<![-%#.:])y[-/][yd2](?![-%pd2y:])",
    "century": r"[dDr]\.?-?E|E[dr]",
    "era": r"[dny2]A|A[dny2]",
    "quarter_alone": r"qd(?![d%])|dq(?![Yy])|Dq",
    "half_alone": r"hd(?![d%])",
    "relative_unit": r"[LXT][YUqkE](?!d)",
    "relative_named": r"[LXT][MSW]",
    "relative_unit_after": r"[YUqkE][LX](?!d)",
    "relative_named_after": r"[MSW][LX]",
    "relative_day": r"V",
    "ago": r"[d2wD][UYk]G|[gb][d2wD][UYk]",
    "month": r"M",
    "weekday": r"W",
    "day": r"(?<=[Ij]t)D(?=[,.)|&]|$)",
    "year": r"y",
}
_GRAMMAR = re.compile("|".join(f"(?P<{name}>{form})" for name, form in FORMS.items()))
#: Forms that need a look at their neighbours before they count.
_UNCERTAIN = frozenset({"year", "month"})


def atoms(tokens: Sequence[Token], order: str, lexicon: Lexicon, pivot: int) -> list[Atom]:
    """Every single date, in order. order: how numeric dates run here. pivot: see `numeric.short_year`."""
    codes = "".join(token.code for token in tokens)
    found: list[Atom] = []
    position = 0
    while match := _GRAMMAR.search(codes, position):
        form, first, last = match.lastgroup or "", match.start(), match.end()
        words = Words(tokens[first:last], lexicon, order, pivot)
        moment = READERS[form](words) if _allowed(form, tokens, first, last, lexicon) else None
        if moment is None or (moment.month is not None and not valid(moment.year, moment.month, moment.day)):
            position = first + 1
            continue
        found.append(Atom(first=first, last=last, moment=moment, certain=form not in _UNCERTAIN))
        position = last
    return found


def _allowed(form: str, tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """The few forms that a word beside them forbids."""
    language = lexicon.language
    if form.endswith("_after") and not language.adjectives_after:
        return False
    if form == "year_month_day" and tokens[last - 1].code == "M" and tokens[first + 1].code not in "-/I":
        return language.year_first
    if form == "spaced" and tokens[last - 2].code == "d" == tokens[last - 3].code:
        return language.code != "en" and language.order == "dmy"
    if form in ("month_day", "month_day_range"):
        if not language.month_first:
            return False
        following = tokens[last].code if last < len(tokens) else ""
        leading = tokens[first - 1].word if first else ""
        return not (leading in ("in", "during", "since") and following in ("p", "x"))
    if form == "relative_named" and tokens[last - 1].code == "M":
        return tokens[last - 1].word not in lexicon.short
    if form in ("weekday", "month"):
        return tokens[first].word not in lexicon.short
    return True
