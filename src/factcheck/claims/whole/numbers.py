"""Numbers written so that they mislead. In: a Brief. Out: findings on separators, formats, shares and units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.claims.brief import Brief
from factcheck.claims.brief.extraction import Sentence
from factcheck.claims.rules import FOREIGN_SEPARATOR, MISSING_UNIT, MIXED_NUMBERS, SHARES_DO_NOT_ADD_UP
from factcheck.model import BriefFinding, Date, Figure, Place

#: Language -> the sign before decimals (Unicode CLDR, number symbols); languages not listed are left alone.
_DECIMAL = {
    **dict.fromkeys(("en", "he", "hi", "ja", "ko", "th", "zh"), "."),
    **dict.fromkeys(("da", "de", "es", "fi", "fr", "it", "nb", "nl", "no", "pl", "pt", "ru", "sv", "tr", "uk"), ","),
}
_GROUPED = {
    sign: re.compile(rf"(?<![\d.,])\d{{1,3}}(?:{re.escape(sign)}\d{{3}}){{1,4}}(?![\d.,]?\d)") for sign in (".", ",")
}
_FOUR_BARE = re.compile(r"(?<![\d.,])\d{4}(?![\d.,]?\d)")
_FOUR_GROUPED = re.compile(r"(?<![\d.,])\d[.,  ]\d{3}(?![\d.,]?\d)")
#: Words that say that the percentages of a sentence are the parts of one whole.
_OF_A_WHOLE = re.compile(
    r"\b(?:the rest|the remain\w{2,6}|remainder|broke down|breakdown|split|divided|made up of|composed of|consisted of"
    r"|the others?)\b",
    re.IGNORECASE,
)
_THE_REST = re.compile(r"\bthe (?:rest|remain\w{2,6}|others?)\b", re.IGNORECASE)
#: Parts of a whole that miss 100 by more than their rounding and by less than this were meant to be a whole.
_MOST_OFF = 12
_SPENDING = re.compile(
    r"\b(?:costs?|costing|paid|pays?|spent|spends?|worth|invested|invests?|earned|raised|budget of|revenues? of"
    r"|profits? of|loss of|debts? of|loan of|fine of|fined)"
    r"\s(?:(?:about|around|some|nearly|almost|over|more than|up to|at least|only|just)\s){0,2}$",
    re.IGNORECASE,
)
_SCALE = re.compile(r"\b(?:thousand|million|billion|trillion|mn|bn)\b", re.IGNORECASE)
_NOUN_BEHIND = re.compile(r"\s?(?:(?:of|in)\s)?(?:a year\b|each\b|per\b|[$€£¥]|\w{3,20}s\b)", re.IGNORECASE)


def foreign_separator(brief: Brief) -> Iterator[BriefFinding]:
    """ "10.000 containers" in an English brief: a reader there sees ten."""
    decimal = _DECIMAL.get(brief.lang or "")
    if decimal is None:
        return
    for sentence, figure in _figures(brief):
        match = _GROUPED[decimal].search(figure.raw)
        if match is None or not _is_large_whole(figure):
            continue
        written = match.group()
        if not written.endswith("00") and written.count(decimal) == 1:
            continue  # "1.152 euros" may be a rate, "3.142 hectares" a measurement
        other = "," if decimal == "." else "."
        yield FOREIGN_SEPARATOR.finding(
            f'"{written}" reads as {written.replace(decimal, ".", 1).rstrip("0").rstrip(".")} in this language, where '
            f'"{decimal}" begins the decimals. Write "{written.replace(decimal, other)}".',
            _place(brief, sentence, figure),
        )


def mixed_formats(brief: Brief) -> Iterator[BriefFinding]:
    """Points here, commas there; or 9000 beside 9,500. The later, rarer form is told, once."""
    groups: dict[str, list[tuple[Sentence, Figure]]] = {".": [], ",": [], "bare": [], "grouped": []}
    for sentence, figure in _figures(brief):
        if not _is_large_whole(figure):
            continue
        for separator, pattern in _GROUPED.items():
            if pattern.search(figure.raw):
                groups[separator].append((sentence, figure))
        if figure.unit or figure.counted:
            if _FOUR_BARE.search(figure.raw):
                groups["bare"].append((sentence, figure))
            elif _FOUR_GROUPED.search(figure.raw):
                groups["grouped"].append((sentence, figure))
    for one, other in ((".", ","), ("bare", "grouped")):
        if groups[one] and groups[other]:
            rarer, usual = sorted((groups[one], groups[other]), key=len)
            sentence, figure = rarer[0]
            yield MIXED_NUMBERS.finding(
                f'"{figure.raw}" is written otherwise than "{usual[0][1].raw}". Write all numbers in one way.',
                _place(brief, sentence, figure),
            )


def shares_do_not_add_up(brief: Brief) -> Iterator[BriefFinding]:
    """Percentages of one sentence that it calls the parts of a whole, and whose sum is near 100 but not 100."""
    for sentence in brief.sentences:
        shares = [d for d in sentence.details if isinstance(d, Figure) and d.unit == "%" and d.value is not None]
        least = 2 if _THE_REST.search(sentence.text) else 3
        if (
            not least <= len(shares) <= 12
            or not _OF_A_WHOLE.search(sentence.text)
            or any(s.approximate for s in shares)
        ):
            continue
        total = sum((share.value for share in shares if share.value is not None), Decimal(0))
        rounding = sum((share.step for share in shares), Decimal(0)) / 2
        off = abs(total - 100)
        if rounding < off <= _MOST_OFF:
            told = " + ".join(f"{share.value}" for share in shares)
            yield SHARES_DO_NOT_ADD_UP.finding(
                f"{told} = {total} per cent, not 100. Correct a share, or say what the rest is.",
                brief.place(sentence.start + shares[0].start, sentence.start + shares[-1].end),
            )


def missing_unit(brief: Brief) -> Iterator[BriefFinding]:
    """ "It cost 5 million": of what?"""
    for sentence, figure in _figures(brief):
        if figure.unit or figure.counted or not _SCALE.search(figure.raw):
            continue
        before, behind = sentence.text[max(0, figure.start - 60) : figure.start], sentence.text[figure.end :]
        if _SPENDING.search(before) and not _NOUN_BEHIND.match(behind):
            yield MISSING_UNIT.finding(
                f'"{figure.raw}" has no unit. Write which currency or measure it is.', _place(brief, sentence, figure)
            )


def _is_large_whole(figure: Figure) -> bool:
    """Whether a figure, or the lower end of a range, is a whole number of a thousand or more."""
    value = figure.value if figure.value is not None else figure.low
    return value is not None and value >= 1000 and value == value.to_integral()


def _figures(brief: Brief) -> Iterator[tuple[Sentence, Figure]]:
    for sentence in brief.sentences:
        for figure in _plain(sentence.details):
            yield sentence, figure


def _plain(details: Sequence[object]) -> list[Figure]:
    return [detail for detail in details if isinstance(detail, Figure) and not detail.ordinal]


def _place(brief: Brief, sentence: Sentence, detail: Figure | Date) -> Place:
    return brief.place(sentence.start + detail.start, sentence.start + detail.end)
