"""Romanian date words. In: nothing. Out: `LANGUAGE`."""

from __future__ import annotations

from factcheck.matching.dates.language import Language

LANGUAGE = Language(
    code="ro",
    months=(
        "ianuarie ian.",
        "februarie feb. febr.",
        "martie mar. mart.",
        "aprilie apr.",
        "mai",
        "iunie iun.",
        "iulie iul.",
        "august aug.",
        "septembrie sept. sep.",
        "octombrie oct.",
        "noiembrie nov. noi.",
        "decembrie dec.",
    ),
    weekdays=(
        "luni",
        "marți marti",
        "miercuri",
        "joi",
        "vineri",
        "sâmbătă sambata",
        "duminică duminica",
    ),
    seasons=(
        "primăvara primăvară primăvarii",
        "vara vară verii",
        "toamna toamnă toamnei",
        "iarna iarnă iernii",
    ),
    numbers=(
        "întâi prima primul",
        "doilea",
        "treilea",
        "patrulea",
    ),
    words={
        "of": "al a ale",
        "in": "în in pe din",
        "on": "la",
        "since": "de_la începând_cu",
        "until": "până_la până_în până",
        "before": "înainte_de înaintea",
        "after": "după",
        "between": "între",
        "and": "și şi si sau",
        "day": "zi zile",
        "week": "săptămână săptămâna săptămâni",
        "month": "lună luna",
        "year": "an anul anului",
        "decade": "anii anilor deceniul",
        "century": "secolul secolului secol",
        "quarter": "trimestrul trimestrului trimestru",
        "half": "semestrul",
        "beginning": "începutul",
        "middle": "mijlocul",
        "end": "sfârșitul finalul sfârşitul",
        "last": "trecut trecută",
        "this": "acest această",
        "next": "viitor viitoare",
        "before_yesterday": "alaltăieri",
        "yesterday": "ieri",
        "today": "azi astăzi",
        "tomorrow": "mâine",
        "about": "circa aproximativ",
        "numbered": "nr nr. numărul articolul art. pagina pag. legea",
        "counted": (
            "lei euro dolari persoane oameni locuitori procente ori ore minute km m kg tone metri hectare "
            "milioane miliarde mii"
        ),
        "amount": "peste aproape total",
        "plain": "a fost au era erau este sunt și sau că care se nu pe cu pentru",
    },
    adjectives_after=True,
    plural="i e",
    marks="și în de la a cu că nu este pe o pentru care din",
)
