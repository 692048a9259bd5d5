"""English date words. In: nothing. Out: `LANGUAGE`."""

from __future__ import annotations

from factcheck.matching.dates.language import Language

LANGUAGE = Language(
    code="en",
    months=(
        "january jan.",
        "february feb. febr.",
        "march mar.",
        "april apr.",
        "may",
        "june jun.",
        "july jul.",
        "august aug.",
        "september sep. sept.",
        "october oct.",
        "november nov.",
        "december dec.",
    ),
    weekdays=(
        "monday mondays mon.",
        "tuesday tuesdays tue. tues.",
        "wednesday wednesdays wed.",
        "thursday thursdays thu. thur. thurs.",
        "friday fridays fri.",
        "saturday saturdays sat.",
        "sunday sundays sun.",
    ),
    seasons=(
        "spring springtime",
        "summer summertime",
        "autumn fall",
        "winter wintertime",
    ),
    numbers=(
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
        "twenty_first",
        "twenty_second",
        "twenty_third",
        "twenty_fourth",
        "twenty_fifth",
        "twenty_sixth",
        "twenty_seventh",
        "twenty_eighth",
        "twenty_ninth",
        "thirtieth",
        "thirty_first",
    ),
    counts=(
        "a an one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ),
    words={
        "circa": "circa c ca",
        "of": "of",
        "article": "the",
        "in": "in during throughout back_in as_of as_at",
        "on": "on at within",
        "onwards": "onwards onward forward to_present to_the_present to_now to_date",
        "against": "for against compared_to relative_to compared_with back_to dating_to date_to",
        "since": "since ever_since",
        "until": "until till up_to up_until by no_later_than not_later_than til",
        "before": "before prior_to pre ahead_of earlier_than",
        "after": "after following post later_than subsequent_to",
        "from": "from starting_in starting_from beginning_in starting starting_on beginning_on effective",
        "between": "between",
        "and": "and or",
        "to": "to through thru versus vs",
        "day": "day days",
        "week": "week weeks",
        "month": "month months",
        "year": "year years yr",
        "decade": "decade decades",
        "century": "century centuries",
        "quarter": "quarter q qtr",
        "half": "half h",
        "fiscal": "fiscal fy financial_year fiscal_year tax_year",
        "early": "early",
        "middle": "mid middle",
        "late": "late",
        "beginning": "beginning start onset outset",
        "end": "end close",
        "last": "last past previous preceding prior",
        "this": "this current",
        "next": "next coming upcoming forthcoming following_the",
        "ago": "ago",
        "yesterday": "yesterday",
        "today": "today tonight",
        "tomorrow": "tomorrow",
        "common_era": "ad ce",
        "before_common_era": "bc bce",
        "about": "about around approximately roughly",
        "numbered": (
            "no nos number numbers page pages p pp article articles section sections room flight chapter line "
            "lines paragraph resolution route highway model version volume vol issue series windows office figure "
            "fig table box street avenue code asteroid apollo boeing airbus iso rfc building channel psalm ext "
            "tel phone regulation directive lot unit units gate level item items serial bus train area class "
            "class_of_the"
        ),
        "counted": (
            "people men women children persons units euros dollars pounds km kilometres kilometers metres meters "
            "m cm mm miles feet ft yards acres hectares tonnes tons kg g mg grams pounds lb lbs litres liters "
            "hours minutes seconds hrs mins times points votes troops soldiers homes houses families copies pages "
            "words rpm hp kw mw gw mhz ghz mb gb calories kcal percent per million billion trillion thousand "
            "hundred dozen cases deaths workers employees students patients members seats passengers containers "
            "ships vessels aircraft vehicles cars buses trucks tanks rounds degrees square cubic nautical yen "
            "yuan rubles roubles rupees usd eur gbp others inhabitants residents civilians prisoners refugees "
            "migrants jobs shares barrels items islands different additional new more fewer bits bytes pixels "
            "watts volts bc bce"
        ),
        "event": (
            "elections olympics games riots protests floods wildfires playoffs awards results championships "
            "primaries finals figures attacks bombings talks midterms series sessions accounts estimates "
            "forecasts guidelines rules reforms cuts sanctions negotiations hostilities uprisings revolutions "
            "fires earthquakes trials paralympics sales revenues earnings profits losses levels prices data "
            "statistics emissions goals targets"
        ),
        "amount": (
            "total number amount sum height altitude elevation depth weight capacity population average median "
            "minimum maximum rate cost price score record length distance speed than nearly almost exactly over "
            "under least exceeding reaching totalling totaling"
        ),
        "epiphany": "epiphany",
        "valentine": "valentine_s_day valentines_day",
        "saint_patrick": "saint_patrick st_patrick_s_day st_patrick saint_patrick_s_day",
        "good_friday": "good_friday",
        "easter": "easter easter_sunday",
        "easter_monday": "easter_monday",
        "pentecost": "pentecost whitsun",
        "ascension": "ascension_day",
        "halloween": "halloween",
        "all_saints": "all_saints_day all_saints",
        "thanksgiving": "thanksgiving thanksgiving_day",
        "black_friday": "black_friday",
        "christmas_eve": "christmas_eve",
        "christmas": "christmas christmas_day",
        "new_years_eve": "new_year_s_eve",
        "new_years_day": "new_year_s_day",
        "plain": (
            "s was were is are has have had will would could may might must did does do be been being and or but "
            "as at for with when while where which who that to from in on into onto after before until since so "
            "if because although though whereas including with without under compared not also then he she by it "
            "they we i you its his her their our my this these those there when whose whom about between through "
            "during amid among despite versus via per both a an the alone onwards onward inclusive respectively "
            "saw became came went won lost began started ended made led said rose fell marked brought took until "
            "till proved turned remained remains sees brings marks witnessed proves"
        ),
    },
    ordinal_endings="st nd rd th",
    decade_endings="s",
    order="mdy",
    month_first=True,
    doubtful="may march mar dec sat sun mon wed jan ad ce second sept nov oct tue fri thu",
    names="may march april june august jan",
    tens=(
        "twenties",
        "thirties",
        "forties",
        "fifties",
        "sixties",
        "seventies",
        "eighties",
        "nineties",
    ),
    plural="s",
    marks="the of and to in was for that with on is by",
)
