"""Single dates -> ranges, bounds and parts. In: tokens and atoms. Out: spans, each a Moment with its words and bound.

"from 3 to 5 March 2024" is one range; "since May 2020" carries a bound; "late February" a part of a month.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import msgspec
from msgspec.structs import replace

from factcheck.matching.dates.grammar import Atom
from factcheck.matching.dates.language import Lexicon
from factcheck.matching.dates.periods import Moment, days, valid
from factcheck.matching.dates.scanning import Token
from factcheck.matching.dates.years import is_year, opens_a_figure

__all__ = ["Span", "spans"]


class Span(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A date with the words that belong to it: tokens[first:last]."""

    first: int
    last: int
    moment: Moment
    bound: str = ""


_BOUNDS = {"s": "since", "u": "until", "b": "before", "e": "after"}
#: Before these no word for "before" or "after" stands, but a name: "in the Morning Post on 3 May".
_ON = frozenset({"on", "in"})
#: Coarser to finer, so that "May" in "May to 3 June 2020" is known to be a month.
_JOINABLE = frozenset({"day", "month", "year", "quarter", "season", "decade", "century", "half"})


def spans(tokens: Sequence[Token], found: Sequence[Atom], lexicon: Lexicon) -> list[Span]:
    """Ranges joined, uncertain atoms decided, words before taken in; in order."""
    if not found:
        return []
    codes = "".join([token.code for token in tokens])
    result: list[Span] = []
    index = 0
    while index < len(found):
        atom = found[index]
        following = found[index + 1] if index + 1 < len(found) else None
        joined = _joined(tokens, codes, atom, following, lexicon) if following is not None else None
        if joined is not None:
            result.append(_introduced(tokens, codes, joined, lexicon.language.postpositions))
            index += 2
            continue
        if atom.certain or _stands(tokens, codes, found, index, lexicon):
            moment = _completed(codes, atom, following)
            span = Span(first=atom.first, last=atom.last, moment=moment)
            result.append(_introduced(tokens, codes, span, lexicon.language.postpositions))
        index += 1
    return result


# ---------------------------------------------------------------- ranges


def _joined(tokens: Sequence[Token], codes: str, left: Atom, right: Atom, lexicon: Lexicon) -> Span | None:
    """One range out of two dates, or None."""
    gap = codes[left.last : right.first]
    before = codes[max(0, left.first - 2) : left.first].rstrip("t")[-1:]
    if not _links(gap, before):
        return None
    if left.moment.precision not in _JOINABLE or right.moment.precision not in _JOINABLE:
        return None
    start, end = _filled(left.moment, right.moment)
    if not _runs(start, end):
        return None
    if not (left.certain and right.certain) and not _years_may_join(tokens, left, right, gap, before, lexicon):
        return None
    first = left.first - 1 if before and codes[left.first - 1] in "FB" else left.first
    return Span(first=first, last=right.last, moment=replace(start, precision="range", ending=end))


def _links(gap: str, before: str) -> bool:
    """Whether the words between two dates make one stretch of them."""
    if gap in ("j", "t", "jt"):
        return before != "" and before in "fFs"  # "de 2010 a 2014", "dal 2010 al 2014"
    bare = gap.replace("t", "").replace("I", "").replace("j", "")
    return bare in ("-", "--", "R", "u") or (before == "B" and bare == "&")


def _filled(left: Moment, right: Moment) -> tuple[Moment, Moment]:
    """ "May to June 2023": what the first date leaves out is the second's; and a month that follows wraps the year."""
    if left.year is None and right.year is not None and left.shift is None:
        later = (left.month or 0, left.day or 0) > (right.month or 0, right.day or 0) and left.month is not None
        return replace(left, year=right.year - 1 if later else right.year), right
    return left, right


def _runs(start: Moment, end: Moment) -> bool:
    """Whether the second date comes after the first, as far as that can be told."""
    first, last = days(start), days(end)
    if first is not None and last is not None:
        return first[0] < last[1] and (start.precision != "year" or (last[1].year - first[0].year) < 1000)
    if start.shift is not None or end.shift is not None:
        return False
    return start.precision == end.precision or (start.year is None and end.year is None)


def _years_may_join(tokens: Sequence[Token], left: Atom, right: Atom, gap: str, before: str, lexicon: Lexicon) -> bool:
    """Two bare numbers, or a number and a date, or bare months."""
    if left.moment.precision == "month" and right.moment.precision == "month":
        return True
    numbers = [a for a in (left, right) if not a.certain and a.moment.precision == "year"]
    if len(numbers) < 2:
        return all(is_year(tokens, a.first, lexicon) for a in numbers) or (
            bool(numbers) and before in "FB" and before != ""
        )
    after = tokens[right.last] if right.last < len(tokens) else None
    if after is not None and right.last + 1 < len(tokens) and opens_a_figure(after, tokens[right.last + 1]):
        after = None
    if after is not None and (after.code in "p%" or (after.code == "x" and before not in ("F", "B", "I", "("))):
        return False
    if before in ("#", "%", "$", "~"):
        return False
    return gap == "-" or before in ("F", "B", "I", "(", "s", "f") or is_year(tokens, left.first, lexicon)


# ---------------------------------------------------------------- single dates


def _stands(tokens: Sequence[Token], codes: str, found: Sequence[Atom], index: int, lexicon: Lexicon) -> bool:
    """Whether an uncertain atom counts."""
    atom = found[index]
    if atom.moment.precision == "year":
        return is_year(tokens, atom.first, lexicon) or _listed(tokens, codes, found, index, lexicon)
    token = tokens[atom.first]
    if token.word in lexicon.short:
        return False
    if token.word not in lexicon.names:
        return True
    before = codes[max(0, atom.first - 3) : atom.first].rstrip("-") or "|"
    after = codes[atom.last] if atom.last < len(codes) else "|"
    if before.endswith("Pf"):  # "the end of June"
        return after not in "C"
    return before[-1:] in "IsubeFBPLTX" and after not in "C"


def _listed(tokens: Sequence[Token], codes: str, found: Sequence[Atom], index: int, lexicon: Lexicon) -> bool:
    """ "2017, 2018 and 2019": a likely year beside one that is certain."""
    atom = found[index]
    after = codes[atom.last] if atom.last < len(codes) else "|"
    likely = 1900 <= (atom.moment.year or 0) <= 2060
    if after in "p%x" or not (likely or after in ",.&)|"):
        return False
    for step in (-1, 1):
        other, position = atom, index
        while 0 <= position + step < len(found):
            position += step
            near, far = (found[position], other) if step < 0 else (other, found[position])
            if (
                codes[near.last : far.first] not in (",", "&", ",&", "/", ",t", "&I", "&t", ",I")
                or abs(position - index) > 8
            ):
                break
            other = found[position]
            if other.certain and other.moment.year is not None:
                return True
            if other.moment.precision == "year" and is_year(tokens, other.first, lexicon):
                return True
    return False


def _completed(codes: str, atom: Atom, following: Atom | None) -> Moment:
    """ "in May and June 2023": the first month takes the year of the second."""
    moment = atom.moment
    if following is None or moment.year is not None or moment.shift is not None or moment.precision == "year":
        return moment
    if moment.month is None and not moment.part:
        return moment
    gap = codes[atom.last : following.first]
    if gap.rstrip("tIj") in ("&", ",") and following.moment.precision == moment.precision:
        year = following.moment.year
        if year is not None and valid(year, moment.month, moment.day):
            return replace(moment, year=year)
    return moment


# ---------------------------------------------------------------- the words before


def _introduced(tokens: Sequence[Token], codes: str, span: Span, postpositions: bool) -> Span:
    """Take in "late", "about", "since" and the like before the date, and "onwards" after it."""
    first, moment, bound = span.first, span.moment, ""
    first, moment = _portion(tokens, codes, first, moment)
    if codes[first - 1 : first] == "~":
        first, moment = first - 1, replace(moment, approximate=True)
    skip = first
    while skip > 1 and first - skip < 3 and codes[skip - 1] in "tIjY":
        skip -= 1
    leading = codes[skip - 1 : skip]
    governed = any(token.word in _ON for token in tokens[skip:first])
    if leading in _BOUNDS and leading and not (governed and _BOUNDS[leading] in ("before", "after")):
        first, bound = skip - 1, _BOUNDS[leading]
    if (
        bound in ("before", "after")
        and codes[first - 1 : first] == "U"
        and codes[first - 2 : first - 1] in tuple("d2wD")
    ):
        moved = _moved(tokens[first - 2].value, tokens[first - 1].value, bound, moment)
        if moved is not None:
            return Span(first=first - 2, last=span.last, moment=moved)
    if moment.ending is not None and bound == "since":
        bound = ""
    last = span.last
    if postpositions and not bound and codes[last : last + 1] in tuple(_BOUNDS):
        last, bound = last + 1, _BOUNDS[codes[last]]
    if codes[last : last + 1] == "O":
        last, bound = last + 1, bound or "since"
        if codes[first - 1 : first] == "F":
            first -= 1
    return Span(first=first, last=last, moment=moment, bound=bound)


def _moved(number: int, unit: int, bound: str, moment: Moment) -> Moment | None:
    """ "two weeks before 13 May 1999": the day that this comes to; months are left alone."""
    covered = days(moment) if moment.precision == "day" else None
    if covered is None or unit not in (1, 7):
        return None
    day = covered[0] + timedelta(number * unit * (1 if bound == "after" else -1))
    return Moment(precision="day", year=day.year, month=day.month, day=day.day, approximate=unit != 1)


#: The values of "beginning" and "end" in `language.py`, of words that are verbs as well.
BEGINNING_OR_END = (4, 5)


def _portion(tokens: Sequence[Token], codes: str, first: int, moment: Moment) -> tuple[int, Moment]:
    """ "late February", "mid-2023", "end of March 2022", "the early 1990s"."""
    if moment.precision in ("day", "range"):
        return first, moment
    place = first
    while place and first - place < 3 and codes[place - 1] in "tfI-Z":
        place -= 1
    said = tokens[place - 1].value if place and codes[place - 1] == "P" else 0
    if said in BEGINNING_OR_END and "I" in codes[place:first]:  # "it will end in May", "it may close in 2019"
        return first, moment
    if said and codes[place:first] in ("", "-", "f", "ft", "t", "It", "I", "Z"):
        return place - 1, replace(moment, portion=tokens[place - 1].value, approximate=True)
    return first, moment
