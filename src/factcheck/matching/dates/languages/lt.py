"""Lithuanian date words. In: nothing. Out: `LANGUAGE`."""

from __future__ import annotations

from factcheck.matching.dates.language import Language

LANGUAGE = Language(
    code="lt",
    months=(
        "sausio sausis sausį saus.",
        "vasario vasaris vasarį vas.",
        "kovo kovas kovą",
        "balandžio balandis balandį bal.",
        "gegužės gegužė gegužę geg.",
        "birželio birželis birželį birž.",
        "liepos liepa liepą",
        "rugpjūčio rugpjūtis rugpjūtį rugp.",
        "rugsėjo rugsėjis rugsėjį rugs.",
        "spalio spalis spalį spal.",
        "lapkričio lapkritis lapkritį lapkr.",
        "gruodžio gruodis gruodį gruod.",
    ),
    weekdays=(
        "pirmadien*",
        "antradien*",
        "trečiadien*",
        "ketvirtadien*",
        "penktadien*",
        "šeštadien*",
        "sekmadien*",
    ),
    words={
        "since": "nuo",
        "until": "iki",
        "and": "ir ar",
        "day": "d. diena",
        "year": "metų metais m. metai",
        "century": "amžius amžiaus amžiuje",
        "today": "šiandien",
        "yesterday": "vakar",
        "plain": "buvo yra ir ar kad",
    },
    order="ymd",
    month_first=True,
    year_first=True,
    marks="ir yra kad su iš buvo į ne tai",
)
