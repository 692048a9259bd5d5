"""Slovenian date words. In: nothing. Out: `LANGUAGE`."""

from __future__ import annotations

from factcheck.matching.dates.language import Language

LANGUAGE = Language(
    code="sl",
    months=(
        "januar januarja januarju jan.",
        "februar februarja februarju feb.",
        "marec marca marcu mar.",
        "april aprila aprilu apr.",
        "maj maja maju",
        "junij junija juniju jun.",
        "julij julija juliju jul.",
        "avgust avgusta avgustu avg.",
        "september septembra septembru sep. sept.",
        "oktober oktobra oktobru okt.",
        "november novembra novembru nov.",
        "december decembra decembru dec.",
    ),
    weekdays=(
        "ponedeljek ponedeljka",
        "torek torka",
        "sreda sredo",
        "četrtek četrtka",
        "petek petka",
        "sobota soboto",
        "nedelja nedeljo",
    ),
    seasons=(
        "pomlad pomladi",
        "poletje poletja",
        "jesen jeseni",
        "zima zime",
    ),
    words={
        "in": "v leta letu",
        "since": "od",
        "until": "do",
        "before": "pred",
        "after": "po",
        "between": "med",
        "and": "in ali",
        "year": "leto let l.",
        "century": "stoletje stoletja stoletju",
        "yesterday": "včeraj",
        "today": "danes",
        "about": "okoli",
        "plain": "je so bil bila bilo bili in ali da ki se ne na",
    },
    marks="je in v na se da so za ki ne bil pa",
)
