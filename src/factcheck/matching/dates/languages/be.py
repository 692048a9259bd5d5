"""Belarusian date words. In: nothing. Out: `LANGUAGE`."""

from __future__ import annotations

from factcheck.matching.dates.language import Language

LANGUAGE = Language(
    code="be",
    months=(
        "студз* сту.",
        "лют*",
        "сакавік* сак.",
        "красавік* кра.",
        "мая май маі",
        "чэрв* чэр.",
        "ліп*",
        "жні*",
        "верас* вер.",
        "кастрычнік* кас.",
        "лістапад* ліс.",
        "снеж* сне.",
    ),
    weekdays=(
        "панядзелак пн.",
        "аўторак аў.",
        "серада сераду ср.",
        "чацвер чц.",
        "пятніца пятніцу пт.",
        "субота суботу сб.",
        "нядзеля нядзелю нд.",
    ),
    words={
        "in": "у ў",
        "since": "з",
        "until": "да",
        "after": "пасля",
        "and": "і",
        "year": "год года годзе г. гады",
        "century": "стагоддзе стагоддзя",
        "plain": "быў была было былі і не што",
    },
    endings=True,
    marks="і ў на не што з да як быў гэта",
)
