"""Dates in other languages than English: ranges, parts, bounds, decades, centuries, relative ones."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.matching.dates import read

#: language, text, raw, first, last, bound
READ = [
    ("fr", "le premier mai 2024", "premier mai 2024", "2024-05-01", "2024-05-01", ""),
    ("fr", "le 1er mai 2024", "1er mai 2024", "2024-05-01", "2024-05-01", ""),
    (
        "es",
        "del viernes 3 al domingo 5 de mayo de 2024",
        "viernes 3 al domingo 5 de mayo de 2024",
        "2024-05-03",
        "2024-05-05",
        "",
    ),
    ("fr", "du 3 au 5 mars 2024", "3 au 5 mars 2024", "2024-03-03", "2024-03-05", ""),
    ("fr", "de 2010 à 2014", "2010 à 2014", "2010-01-01", "2014-12-31", ""),
    ("fr", "dans les années 1990", "années 1990", "1990-01-01", "1999-12-31", ""),
    ("fr", "les années quatre-vingt-dix", "années quatre-vingt-dix", "1990-01-01", "1999-12-31", ""),
    ("fr", "au XIXe siècle", "XIXe siècle", "1801-01-01", "1900-12-31", ""),
    ("fr", "jusqu'en 2030", "jusqu'en 2030", "2030-01-01", "2030-12-31", "until"),
    ("fr", "depuis l’année 2012", "depuis l’année 2012", "2012-01-01", "2012-12-31", "since"),
    ("fr", "au T3 2025", "T3 2025", "2025-07-01", "2025-09-30", ""),
    ("fr", "d’avril 2020 à mai 2021", "avril 2020 à mai 2021", "2020-04-01", "2021-05-31", ""),
    ("fr", "le 12/02/2024", "12/02/2024", "2024-02-12", "2024-02-12", ""),
    ("de", "vom 3. bis 5. März 2024", "3. bis 5. März 2024", "2024-03-03", "2024-03-05", ""),
    ("de", "3.–5. März 2024", "3.–5. März 2024", "2024-03-03", "2024-03-05", ""),
    ("de", "am 7. 4. 2016", "7. 4. 2016", "2016-04-07", "2016-04-07", ""),
    ("de", "die 1990er Jahre", "1990er Jahre", "1990-01-01", "1999-12-31", ""),
    ("de", "im 19. Jahrhundert", "19. Jahrhundert", "1801-01-01", "1900-12-31", ""),
    ("de", "seit dem Jahr 2012", "seit dem Jahr 2012", "2012-01-01", "2012-12-31", "since"),
    ("de", "Er starb 2012 in Berlin", "2012", "2012-01-01", "2012-12-31", ""),
    ("de", "im dritten Quartal 2024", "dritten Quartal 2024", "2024-07-01", "2024-09-30", ""),
    ("de", "Montag, den 12. Februar 2024", "Montag, den 12. Februar 2024", "2024-02-12", "2024-02-12", ""),
    ("es", "del 3 al 5 de marzo de 2024", "3 al 5 de marzo de 2024", "2024-03-03", "2024-03-05", ""),
    ("es", "primero de enero de 2000", "primero de enero de 2000", "2000-01-01", "2000-01-01", ""),
    ("es", "en los años noventa", "años noventa", "1990-01-01", "1999-12-31", ""),
    ("es", "el siglo XIX", "siglo XIX", "1801-01-01", "1900-12-31", ""),
    ("es", "antes de 2010", "antes de 2010", "2010-01-01", "2010-12-31", "before"),
    ("it", "dal 2010 al 2014", "dal 2010 al 2014", "2010-01-01", "2014-12-31", ""),
    ("it", "1° gennaio 2020", "1° gennaio 2020", "2020-01-01", "2020-01-01", ""),
    ("it", "negli anni '90", "anni '90", "1990-01-01", "1999-12-31", ""),
    ("it", "entro il 2030", "entro il 2030", "2030-01-01", "2030-12-31", "until"),
    ("pt", "de 3 a 5 de março de 2024", "3 a 5 de março de 2024", "2024-03-03", "2024-03-05", ""),
    ("pt", "na década de 1990", "década de 1990", "1990-01-01", "1999-12-31", ""),
    ("nl", "van 3 tot 5 maart 2024", "3 tot 5 maart 2024", "2024-03-03", "2024-03-05", ""),
    ("nl", "eind februari 2022", "eind februari 2022", "2022-02-24", "2022-02-28", ""),
    ("sv", "på 1990-talet", "1990-talet", "1990-01-01", "1999-12-31", ""),
    ("sv", "mellan 2010 och 2014", "mellan 2010 och 2014", "2010-01-01", "2014-12-31", ""),
    ("pl", "w lutym 2024 roku", "lutym 2024", "2024-02-01", "2024-02-29", ""),
    ("pl", "od 2012 roku", "od 2012", "2012-01-01", "2012-12-31", "since"),
    ("ru", "12 февраля 2024 г.", "12 февраля 2024", "2024-02-12", "2024-02-12", ""),
    ("ru", "в 90-х годах XIX века", "90-х годах XIX века", "1890-01-01", "1899-12-31", ""),
    ("ru", "с 3 по 5 марта 2024 года", "с 3 по 5 марта 2024", "2024-03-03", "2024-03-05", ""),
    ("uk", "у 2012 році", "2012", "2012-01-01", "2012-12-31", ""),
    ("cs", "do roku 2030", "do roku 2030", "2030-01-01", "2030-12-31", "until"),
    ("fi", "1990-luvulla", "1990-luvulla", "1990-01-01", "1999-12-31", ""),
    ("hu", "2012 óta", "2012 óta", "2012-01-01", "2012-12-31", "since"),
    ("hu", "2024. február 12-én", "2024. február 12", "2024-02-12", "2024-02-12", ""),
    ("tr", "2012'den beri", "2012'den beri", "2012-01-01", "2012-12-31", "since"),
    ("ro", "secolul al XIX-lea", "secolul al XIX", "1801-01-01", "1900-12-31", ""),
    ("ar", "١٢ فبراير ٢٠٢٤", "١٢ فبراير ٢٠٢٤", "2024-02-12", "2024-02-12", ""),
    ("hi", "१२ फरवरी २०२४", "१२ फरवरी २०२४", "2024-02-12", "2024-02-12", ""),
    ("zh", "截至2024年2月12日，共有", "2024年2月12日", "2024-02-12", "2024-02-12", ""),
    ("zh", "二〇二四年二月十二日", "二〇二四年二月十二日", "2024-02-12", "2024-02-12", ""),
    ("zh", "2020年3月3日至5日", "2020年3月3日至5日", "2020-03-03", "2020-03-05", ""),
    ("zh", "民国38年", "民国38年", "1949-01-01", "1949-12-31", ""),
    ("zh", "2024年第三季度", "2024年第三季度", "2024-07-01", "2024-09-30", ""),
    ("ja", "令和6年2月12日に", "令和6年2月12日", "2024-02-12", "2024-02-12", ""),
    ("ja", "２０２４年２月１２日", "２０２４年２月１２日", "2024-02-12", "2024-02-12", ""),
    ("ja", "2020年から2023年まで", "2020年から2023年まで", "2020-01-01", "2023-12-31", ""),
    ("ja", "2012年以降", "2012年以降", "2012-01-01", "2012-12-31", "since"),
    ("ko", "2024년 2월 12일에", "2024년 2월 12일", "2024-02-12", "2024-02-12", ""),
    ("ko", "2012년 이전", "2012년 이전", "2012-01-01", "2012-12-31", "before"),
]


@pytest.mark.parametrize(("lang", "text", "raw", "first", "last", "bound"), READ)
def test_reads_dates_in_other_languages(lang: str, text: str, raw: str, first: str, last: str, bound: str) -> None:
    (found,) = read(text, lang=lang)
    assert (found.raw, str(found.first), str(found.last), found.bound) == (raw, first, last, bound)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "2012 Menschen kamen"),
        ("de", "rund 1500 Menschen"),
        ("fr", "2 000 personnes"),
        ("fr", "plus de 1500 personnes"),
        ("fr", "Mars a gagné"),
        ("es", "1500 personas"),
        ("pt", "cresceu de 1500 a 2000 pessoas"),
        ("ru", "2012 человек"),
        ("sv", "2012 personer"),
        ("zh", "用了3年"),
        ("ja", "3年間"),
        ("ko", "3년 동안"),
    ],
)
def test_leaves_counts_and_names_alone(lang: str, text: str) -> None:
    assert read(text, lang=lang) == ()


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("11 Marzo, 2014", 3),
        ("19. Februar 2012", 2),
        ("dimanche, 11 Mai 2014", 5),
        ("20 ноября 2013", 11),
        ("13. svibnja 2022.", 5),
        ("14 aprilie 2014", 4),
        ("5 Ağustos 2016", 8),
        ("3 października 2020", 10),
        ("2 de outubro de 1992", 10),
    ],
)
def test_an_undeclared_language_is_told_by_its_months(text: str, month: int) -> None:
    (found,) = read(text)
    assert found.month == month


@pytest.mark.parametrize(
    ("lang", "text", "first"),
    [
        ("fr", "la semaine dernière", "2024-04-01"),
        ("fr", "en septembre dernier", "2023-09-01"),
        ("fr", "il y a deux ans", "2022-01-01"),
        ("de", "vor zwei Jahren", "2022-01-01"),
        ("de", "im vergangenen September", "2023-09-01"),
        ("es", "el año pasado", "2023-01-01"),
        ("it", "ieri", "2024-04-11"),
        ("nl", "twee jaar geleden", "2022-01-01"),
        ("sv", "för två år sedan", "2022-01-01"),
        ("ru", "вчера", "2024-04-11"),
        ("zh", "去年", "2023-01-01"),
        ("ja", "昨年", "2023-01-01"),
        ("ko", "작년", "2023-01-01"),
    ],
)
def test_relative_dates_in_other_languages(lang: str, text: str, first: str) -> None:
    (bare,) = read(text, lang=lang)
    (found,) = read(text, lang=lang, as_of=date(2024, 4, 12))
    assert (bare.first, str(found.first), found.relative) == (None, first, True)
