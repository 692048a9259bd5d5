"""Norwegian date words: the Danish ones but for some months and days. In: nothing. Out: `LANGUAGE`."""

from __future__ import annotations

from dataclasses import replace

from factcheck.matching.dates.languages.da import LANGUAGE as DANISH

LANGUAGE = replace(
    DANISH,
    code="no",
    months=(
        "januar jan.",
        "februar feb. febr.",
        "mars mar.",
        "april apr.",
        "mai",
        "juni jun.",
        "juli jul.",
        "august aug.",
        "september sep. sept.",
        "oktober okt.",
        "november nov.",
        "desember des.",
    ),
    weekdays=(
        "mandag man. måndag",
        "tirsdag tirs. tysdag",
        "onsdag ons.",
        "torsdag tors.",
        "fredag fre.",
        "lørdag lør. laurdag",
        "søndag søn. sundag",
    ),
    marks=f"{DANISH.marks} ble",
)
