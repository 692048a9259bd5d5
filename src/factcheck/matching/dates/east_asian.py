"""Dates written with 年月日 or 년월일. In: a text. Out: Dates of Chinese, Japanese and Korean, in order.

These scripts have no spaces between words and name the unit after each number, so they need no table of words.
Not read: days of the lunar calendar, and numbers that count years ("3年", "5年間"): a year has four digits or an era.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from factcheck.matching.dates.periods import BEGINNING, END, LATE, MIDDLE, Moment, days, valid
from factcheck.matching.dates.resolving import resolved
from factcheck.model import Date

__all__ = ["is_east_asian", "read_east_asian"]

#: Every form holds one of these.
_HINT = re.compile("[年月日号號世季昨今去本先明来년월일분올작내어오지세달]")
#: How far a date reaches before and behind such a sign; longer than the longest form with its second half.
_REACH = 40
#: First year of each era, less one: 令和1年 is 2019. 民国 (Republic of China) counts from 1912.
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018, "民国": 1911, "民國": 1911}
_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "元": 1}
_FULL = r"(?:[12]\d{3}|[一二][〇○零一二三四五六七八九]{3})"
_SMALL = r"(?:\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_YEAR = (
    rf"(?:(?P<era>{'|'.join(_ERAS)})\s?(?P<era_year>\d{{1,3}}|元|{_SMALL})"
    rf"|(?:公元|西元|西暦)?(?P<year>{_FULL}))\s?年度?"
)
_MONTH = rf"(?P<month>{_SMALL})\s?月(?:份|分)?"
_DAY = rf"(?P<day>{_SMALL})\s?[日号號]"
_PART = (
    r"(?P<portion>上旬|中旬|下旬|初|底|末|中頃|半ば|前半|後半|后半)"
    r"|第?(?P<quarter>[1-4一二三四])(?:季度|四半期|季(?!節))|(?P<half>上|下|前|后|後)半[年期]"
)
_KOREAN = (
    r"(?P<ko_year>[12]\d{3})\s?년(?!간|생|대|차)(?:\s?(?P<ko_month>\d{1,2})\s?월(?:\s?(?P<ko_day>\d{1,2})\s?일)?)?"
    r"(?:\s?(?P<ko_quarter>[1-4])\s?분기|\s?(?P<ko_half>상|하)반기)?"
    r"|(?P<ko_month2>\d{1,2})\s?월\s?(?P<ko_day2>\d{1,2})\s?일(?:,\s?(?P<ko_year2>[12]\d{3})(?:년|(?!\d)))?"
)
_SINGLE = re.compile(
    r"(?<![\d.,])(?P<from>[12]\d{3})\s?[-~–—〜～－至到]\s?(?P<to>[12]\d{3})\s?[年년](?!间|間|간)"
    rf"|(?P<decade>(?:[12]\d{{2}}|(?<!\d)\d)0)年代|(?P<century>(?:\d{{1,2}}|[一二]?十[一二三四五六七八九]?))\s?[世세][纪紀기]"
    r"|(?P<ko_decade>(?:[12]\d{2}|(?<!\d)\d)0)\s?년대"
    rf"|{_YEAR}(?:的|の)?\s?(?:{_MONTH}\s?(?:{_DAY}|(?P<bare_day>\d{{1,2}})(?![\d年月]))?)?(?:{_PART})?"
    rf"|(?P<month2>(?<!\d){_SMALL})\s?月\s?(?P<day2>{_SMALL})\s?[日号號]"
    rf"|{_KOREAN}"
    r"|(?P<relative>去年|昨年|今年|本年|明年|来年|昨天|昨日|今天|今日|明天|明日|上个月|上個月|上月|先月|本月|今月|下个月|下月|来月"
    r"|작년|지난해|올해|내년|어제|오늘(?!날)|내일|지난달|이번 ?달|다음 ?달)"
)
_RELATIVE = {
    "year": {-1: "去年 昨年 작년 지난해", 0: "今年 本年 올해", 1: "明年 来年 내년"},
    "day": {-1: "昨天 昨日 어제", 0: "今天 今日 오늘", 1: "明天 明日 내일"},
    "month": {
        -1: "上个月 上個月 上月 先月 지난달",
        0: "本月 今月 이번달",
        1: "下个月 下月 来月 다음달",
    },
}
_SHIFTS = {
    word: (unit, shift)
    for unit, by_shift in _RELATIVE.items()
    for shift, all_ in by_shift.items()
    for word in all_.split()
}
_PORTIONS = {
    "上旬": 1,
    "中旬": MIDDLE,
    "下旬": LATE,
    "初": BEGINNING,
    "底": END,
    "末": END,
    "前半": 1,
    "後半": LATE,
    "后半": LATE,
}
#: Between two dates that make a range, and the short second half that borrows from the first ("3月3日至5日").
_LINK = re.compile(r"\s?(?:至|到|から|부터|[-~–—〜～－])\s?")
_TAIL_DAY = re.compile(
    rf"(?:{_MONTH}\s?)?{_DAY}|(?P<ko_month>\d{{1,2}})\s?월\s?(?P<ko_day>\d{{1,2}})\s?일|(?P<ko_day3>\d{{1,2}})\s?일"
)
_TAIL_MONTH = re.compile(rf"{_MONTH}|(?P<ko_month>\d{{1,2}})\s?월")
_AFTER_BOUND = (
    (re.compile(r"\s?(?:以来|以來|以降|至今|起|から|부터|이후|이래)"), "since"),
    (re.compile(r"\s?(?:之后|以后|之後|以後|后(?!半)|後(?!半)|뒤)"), "after"),
    (re.compile(r"\s?(?:之前|以前|前(?![半後])|이전|전(?![기반]))"), "before"),
    (re.compile(r"\s?(?:为止|為止|止|まで|までに|까지)"), "until"),
)
_BEFORE_BOUND = re.compile(r"[自从從]$")


def is_east_asian(text: str) -> bool:
    """Whether there is anything to read here."""
    return not text.isascii() and _HINT.search(text) is not None


def read_east_asian(text: str, as_of: date | None) -> list[Date]:
    """The dates with their units after the numbers; full-width digits are read too."""
    plain = text.translate(_NARROW) if any(char in text for char in "０１２３４５６７８９") else text
    result: list[Date] = []
    position = 0
    for start, stop in _stretches(plain):
        position = max(position, start)
        while match := _SINGLE.search(plain, position, stop):
            moment, end = _moment(match), match.end()
            if moment is None:
                position = match.start() + 1
                continue
            moment, end = _ranged(plain, moment, end)
            end, bound = _bound(plain, match.start(), end)
            result.append(_date(text, match.start(), end, moment, bound, as_of))
            position = end
    return result


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Where the signs of these dates stand, with what is around them: one such sign in a long page costs no scan."""
    begin = end = -1
    for hint in _HINT.finditer(text):
        start = hint.start()
        if start - _REACH > end:
            if end >= 0:
                yield begin, end
            begin = max(0, start - _REACH)
        end = start + _REACH
    if end >= 0:
        yield begin, end


_NARROW = {ord(char): unicodedata.normalize("NFKC", char) for char in "０１２３４５６７８９"}


def _moment(match: re.Match[str]) -> Moment | None:
    groups = match.groupdict()
    if groups["from"]:
        first, last = int(groups["from"]), int(groups["to"])
        ending = Moment(precision="year", year=last)
        return Moment(precision="range", year=first, ending=ending) if first < last else None
    if groups["relative"]:
        unit, shift = _SHIFTS[groups["relative"].replace(" ", "")]
        return Moment(precision=unit, shift=shift, unit=unit)
    if groups["century"]:
        return Moment(precision="century", year=100 * (_number(groups["century"]) - 1) + 1)
    if decade := groups["decade"] or groups["ko_decade"]:
        value = int(decade)
        return Moment(precision="decade", year=value if value > 99 else value + 1900)
    moment = _calendar(groups)
    return moment if valid(moment.year, moment.month, moment.day) else None


def _calendar(groups: dict[str, str | None]) -> Moment:
    """Year, month and day, each if written, with a part of the year or month."""
    year = groups["year"] or groups["ko_year"] or groups["ko_year2"]
    number = _number(year) if year else None
    if groups["era"] and groups["era_year"]:
        number = _ERAS[groups["era"]] + _number(groups["era_year"])
    month = groups["month"] or groups["month2"] or groups["ko_month"] or groups["ko_month2"]
    day = groups["day"] or groups["bare_day"] or groups["day2"] or groups["ko_day"] or groups["ko_day2"]
    moment = Moment(
        precision="day" if day else "month" if month else "year",
        year=number,
        month=_number(month) if month else None,
        day=_number(day) if day else None,
    )
    if quarter := groups["quarter"] or groups["ko_quarter"]:
        return replace(moment, precision="quarter", part=_number(quarter))
    if half := groups["half"] or groups["ko_half"]:
        return replace(moment, precision="half", part=1 if half in "上前상" else 2)
    if groups["portion"] and not day:
        return replace(moment, portion=_PORTIONS.get(groups["portion"], MIDDLE), approximate=True)
    return moment


def _number(raw: str) -> int:
    """Western digits, digit by digit ("二〇二四"), or with ten ("二十三")."""
    if raw.isdigit() and raw.isascii():
        return int(raw)
    if "十" in raw:
        tens, _, units = raw.partition("十")
        return 10 * _DIGITS.get(tens, 1) + _DIGITS.get(units, 0)
    return int("".join(str(_DIGITS.get(char, 0)) for char in raw))


def _ranged(text: str, moment: Moment, end: int) -> tuple[Moment, int]:
    """Join a second date: "2020年3月3日至5日", "3月3日から4月5日まで", "2020年3月至5月"."""
    link = _LINK.match(text, end)
    if link is None or moment.ending is not None or moment.shift is not None:
        return moment, end
    following = _SINGLE.match(text, link.end())
    second = _moment(following) if following else None
    stop = following.end() if following else end
    if second is None or second.shift is not None:
        tail = (_TAIL_DAY if moment.day else _TAIL_MONTH).match(text, link.end()) if moment.month else None
        if tail is None:
            return moment, end
        second, stop = _tail(moment, tail.groupdict()), tail.end()
    elif second.year is None:
        second = replace(second, year=moment.year)
    first_days, second_days = days(moment), days(second)
    if first_days and second_days and first_days[0] > second_days[1]:
        return moment, end
    if not valid(second.year, second.month, second.day):
        return moment, end
    return replace(moment, precision="range", ending=second), stop


def _tail(moment: Moment, groups: dict[str, str | None]) -> Moment:
    month = groups.get("month") or groups.get("ko_month")
    day = groups.get("day") or groups.get("ko_day") or groups.get("ko_day3")
    return Moment(
        precision="day" if day else "month",
        year=moment.year,
        month=_number(month) if month else moment.month,
        day=_number(day) if day else None,
    )


def _bound(text: str, start: int, end: int) -> tuple[int, str]:
    for pattern, bound in _AFTER_BOUND:
        if found := pattern.match(text, end):
            return found.end(), bound
    return end, "since" if _BEFORE_BOUND.search(text, max(0, start - 1), start) else ""


def _date(text: str, start: int, end: int, moment: Moment, bound: str, as_of: date | None) -> Date:
    covered = days(moment)
    relative = moment.shift is not None
    if covered is None and as_of is not None:
        covered = resolved(moment, as_of)
        relative = relative or covered is not None
    if moment.precision == "range" and bound in ("since", "until"):
        bound = ""
    return Date(
        start=start,
        end=end,
        raw=text[start:end],
        first=covered[0] if covered else None,
        last=covered[1] if covered else None,
        precision="range" if moment.precision == "half" else moment.precision,
        year=moment.year,
        month=moment.month,
        day=moment.day,
        bound=bound,
        approximate=moment.approximate,
        relative=relative,
        part=moment.part,
    )
