"""Serbian date words. In: nothing. Out: `LANGUAGE`."""

from __future__ import annotations

from factcheck.matching.dates.language import Language

LANGUAGE = Language(
    code="sr",
    months=(
        "januar januara januaru jan. јануар јануара јануару јан.",
        "februar februara februaru feb. фебруар фебруара фебруару феб.",
        "mart marta martu mar. март марта марту мар.",
        "april aprila aprilu apr. април априла априлу апр.",
        "maj maja maju мај маја мају",
        "jun juna junu jun. јун јуна јуну",
        "jul jula julu јул јула јулу",
        "avgust avgusta avgustu avg. август августа августу авг.",
        "septembar septembra septembru sep. септембар септембра септембру сеп.",
        "oktobar oktobra oktobru okt. октобар октобра октобру окт.",
        "novembar novembra novembru nov. новембар новембра новембру нов.",
        "decembar decembra decembru dec. децембар децембра децембру дец.",
    ),
    weekdays=(
        "ponedeljak ponedeljka понедељак",
        "utorak utorka уторак",
        "sreda sredu среда среду",
        "četvrtak četvrtka четвртак",
        "petak petka петак",
        "subota subotu субота суботу",
        "nedelja nedelju недеља недељу",
    ),
    words={
        "in": "u tokom у током",
        "since": "od од",
        "until": "do до",
        "before": "pre пре",
        "after": "posle nakon после након",
        "between": "između између",
        "and": "i ili и или",
        "year": "godina godine godini god. година године години год.",
        "century": "vek veka veku век века веку",
        "yesterday": "juče јуче",
        "today": "danas данас",
        "plain": (
            "je su bio bila bilo bili i ili da koji koja koje se ne на је су био била и или да који која које се не"
        ),
    },
    endings=True,
    marks="je i u na se da su za od je у и на се да су за",
)
