"""Latvian date words. In: nothing. Out: `LANGUAGE`."""

from __future__ import annotations

from factcheck.matching.dates.language import Language

LANGUAGE = Language(
    code="lv",
    months=(
        "janvār* janv.",
        "februār* febr.",
        "mart*",
        "aprīl* apr.",
        "maij*",
        "jūnij* jūn.",
        "jūlij* jūl.",
        "august* aug.",
        "septembr* sept.",
        "oktobr* okt.",
        "novembr* nov.",
        "decembr* dec.",
    ),
    weekdays=(
        "pirmdien*",
        "otrdien*",
        "trešdien*",
        "ceturtdien*",
        "piektdien*",
        "sestdien*",
        "svētdien*",
    ),
    words={
        "since": "kopš",
        "until": "līdz",
        "and": "un vai",
        "year": "gada gadā gads g.",
        "century": "gadsimts gadsimta gadsimtā",
        "today": "šodien",
        "yesterday": "vakar",
        "plain": "bija ir un vai ka",
    },
    year_first=True,
    marks="un ir ka par ar no bija kas nav",
)
