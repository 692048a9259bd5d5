"""Estonian date words. In: nothing. Out: `LANGUAGE`."""

from __future__ import annotations

from factcheck.matching.dates.language import Language

LANGUAGE = Language(
    code="et",
    months=(
        "jaanuar* jaan.",
        "veebruar* veebr.",
        "märts*",
        "aprill* apr.",
        "mai mais",
        "juuni juunis",
        "juuli juulis",
        "august* aug.",
        "septemb* sept.",
        "oktoob* okt.",
        "novemb* nov.",
        "detsemb* dets.",
    ),
    weekdays=(
        "esmaspäev*",
        "teisipäev*",
        "kolmapäev*",
        "neljapäev*",
        "reede reedel",
        "laupäev*",
        "pühapäev*",
    ),
    words={
        "since": "alates",
        "until": "kuni",
        "and": "ja või",
        "year": "aasta aastal aastat a.",
        "century": "sajand sajandi sajandil",
        "today": "täna",
        "yesterday": "eile",
        "plain": "oli olid on ja või et",
    },
    postpositions=True,
    year_first=True,
    marks="ja on et ei see oli ka kui mis",
)
