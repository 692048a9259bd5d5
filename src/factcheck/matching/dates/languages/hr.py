"""Croatian date words. In: nothing. Out: `LANGUAGE`."""

from __future__ import annotations

from factcheck.matching.dates.language import Language

LANGUAGE = Language(
    code="hr",
    months=(
        "siječnja siječanj siječnju sij.",
        "veljače veljača veljači velj.",
        "ožujka ožujak ožujku ožu.",
        "travnja travanj travnju tra.",
        "svibnja svibanj svibnju svi.",
        "lipnja lipanj lipnju lip.",
        "srpnja srpanj srpnju srp.",
        "kolovoza kolovoz kolovozu kol.",
        "rujna rujan rujnu ruj.",
        "listopada listopad listopadu lis.",
        "studenog studenoga studeni studenom stu.",
        "prosinca prosinac prosincu pro.",
    ),
    weekdays=(
        "ponedjeljak ponedjeljka pon.",
        "utorak utorka",
        "srijeda srijedu",
        "četvrtak četvrtka",
        "petak petka",
        "subota subotu",
        "nedjelja nedjelju",
    ),
    seasons=(
        "proljeće proljeća",
        "ljeto ljeta",
        "jesen jeseni",
        "zima zime",
    ),
    words={
        "in": "u tijekom",
        "since": "od",
        "until": "do",
        "before": "prije",
        "after": "nakon poslije",
        "between": "između",
        "and": "i ili",
        "year": "godina godine godini god. g.",
        "century": "stoljeće stoljeća stoljeću",
        "beginning": "početkom početak početku",
        "middle": "sredinom",
        "end": "krajem kraj",
        "last": "prošle prošlog",
        "yesterday": "jučer",
        "today": "danas",
        "tomorrow": "sutra",
        "about": "oko",
        "plain": "je su bio bila bilo bili i ili da koji koja koje se ne na",
    },
    endings=True,
    marks="je i u na se da su za od koji nije bio",
)
