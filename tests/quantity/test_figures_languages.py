"""Figures in every other language: numerals with scale words, separators, bounds, units, and the data files."""

from __future__ import annotations

from decimal import Decimal
from importlib import resources

import pytest

from factcheck.matching.quantity import read
from factcheck.matching.quantity.languages import LANGUAGES, language
from factcheck.matching.quantity.languages.words import read_words
from factcheck.model import Figure, Movement, Relation


def only(text: str, lang: str) -> Figure:
    figures = read(text, lang=lang)
    assert len(figures) == 1, figures
    return figures[0]


@pytest.mark.parametrize(
    ("lang", "text", "value", "unit"),
    [
        ("de", "10.000 Zelte", "10000", ""),
        ("de", "zweihundertfünfundvierzig Zelte", "245", ""),
        ("de", "dreieinhalb Millionen Euro", "3500000", "EUR"),
        ("de", "1,5 Mrd. Euro", "1500000000", "EUR"),
        ("de", "20 Mio. Tonnen", "20000000", "t"),
        ("de", "zwei Drittel", str(Decimal(2) / 3), ""),
        ("de", "fuenfzig Prozent", "50", "%"),
        ("de", "5 Prozentpunkte", "5", "pp"),
        ("fr", "quatre-vingt-dix-sept tentes", "97", ""),
        ("fr", "soixante et onze tentes", "71", ""),
        ("fr", "10 000 tentes", "10000", ""),
        ("fr", "2,5 milliards d'euros", "2500000000", "EUR"),
        ("fr", "30 pour cent", "30", "%"),
        ("es", "tres mil quinientos millones de euros", "3500000000", "EUR"),
        ("es", "2 millones y medio", "2500000", ""),
        ("es", "tres años y medio", "3.5", "a"),
        ("fr", "trois heures et demie", "3.5", "h"),
        ("it", "tre anni e mezzo", "3.5", "a"),
        ("pt", "três anos e meio", "3.5", "a"),
        ("en", "three years and a half", "3.5", "a"),
        ("es", "doscientas carpas", "200", ""),
        ("es", "10.000 millones", "10000000000", ""),
        ("it", "duemilacinquecento tende", "2500", ""),
        ("it", "1,2 miliardi di euro", "1200000000", "EUR"),
        ("pt", "vinte e cinco mil tendas", "25000", ""),
        ("pt", "R$ 3,5 bilhões", "3500000000", "BRL"),
        ("nl", "zeshonderdachtenzeventig tenten", "678", ""),
        ("nl", "1,5 miljard euro", "1500000000", "EUR"),
        ("sv", "tvåhundrafemtio tält", "250", ""),
        ("sv", "3,5 miljoner kronor", "3500000", "SEK"),
        ("pl", "dwieście pięćdziesiąt namiotów", "250", ""),
        ("pl", "5 mld zł", "5000000000", "PLN"),
        ("pl", "ponad 5 tys. osób", "5000", ""),
        ("ru", "двести пятьдесят палаток", "250", ""),
        ("ru", "10 тыс. человек", "10000", ""),
        ("ru", "2,5 млн рублей", "2500000.0", "RUB"),
        ("ru", "полтора миллиона", "1500000", ""),
        ("uk", "5 млрд грн", "5000000000", "UAH"),
        ("uk", "двадцять три намети", "23", ""),
        ("tr", "yüzde 50", "50", "%"),
        ("tr", "beş bin iki yüz", "5200", ""),
        ("tr", "2 buçuk milyon", "2500000", ""),
        ("ar", "خمسة وعشرون ألف شخص", "25000", ""),
        ("ar", "٣٠٪", "30", "%"),
        ("ar", "٣٫٥ مليون", "3500000", ""),
        ("hi", "साढ़े तीन लाख", "350000", ""),
        ("hi", "१०० रुपये", "100", "INR"),
        ("hi", "ढाई करोड़", "25000000", ""),
        ("zh", "三千五百万人", "35000000", ""),
        ("zh", "3.5万人", "35000", ""),
        ("zh", "百分之五十", "50", "%"),
        ("zh", "两千五百亿元", "250000000000", "CNY"),
        ("zh", "三分之二", str(Decimal(2) / 3), ""),
        ("ja", "3億5000万円", "350000000", "JPY"),
        ("ja", "5割", "50", "%"),
        ("ja", "約1万2000人", "12000", ""),
        ("ko", "5천만 파운드", "50000000", "GBP"),
        ("ko", "50만 명", "500000", ""),
        ("ko", "3.5%", "3.5", "%"),
    ],
)
def test_value_and_unit(lang: str, text: str, value: str, unit: str) -> None:
    figure = only(text, lang)
    assert figure.value is not None
    assert abs(figure.value - Decimal(value)) < Decimal("1e-20")
    assert figure.unit == unit


@pytest.mark.parametrize(
    ("lang", "text", "low", "high"),
    [
        ("de", "mehr als 500 Zelte", 500, None),
        ("de", "höchstens 500 Zelte", None, 500),
        ("de", "zwischen 20 und 50 Zelten", 20, 50),
        ("fr", "plus de 500 tentes", 500, None),
        ("fr", "au moins 500 tentes", 500, None),
        ("fr", "moins de 500 tentes", None, 500),
        ("es", "más de 500 carpas", 500, None),
        ("es", "hasta 500 carpas", None, 500),
        ("it", "più di 500 tende", 500, None),
        ("it", "meno di 500 tende", None, 500),
        ("pt", "mais de 500 tendas", 500, None),
        ("nl", "minstens 500 tenten", 500, None),
        ("sv", "högst 500 tält", None, 500),
        ("pl", "co najmniej 500 osób", 500, None),
        ("ru", "более 500 человек", 500, None),
        ("ru", "до 500 человек", None, 500),
        ("uk", "понад 500 людей", 500, None),
        ("tr", "500'den fazla", 500, None),
        ("ar", "أكثر من ٥٠٠", 500, None),
        ("hi", "500 से अधिक", 500, None),
        ("zh", "超过500人", 500, None),
        ("zh", "500人以上", 500, None),
        ("ja", "500人以上", 500, None),
        ("ja", "500未満", None, 500),
        ("ko", "500명 이상", 500, None),
    ],
)
def test_bounds(lang: str, text: str, low: int | None, high: int | None) -> None:
    figure = only(text, lang)
    assert (figure.low, figure.high) == (low, high)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("de", "Der Umsatz stieg um 5 Prozent", (Movement.RISE, Relation.BY)),
        ("de", "Der Umsatz sank auf 5 Prozent", (Movement.FALL, Relation.TO)),
        ("es", "Las ventas cayeron a 5 millones", (Movement.FALL, Relation.TO)),
        ("it", "Le vendite sono aumentate del 5 %", (Movement.RISE, Relation.BY)),
        ("pl", "Sprzedaż wzrosła o 5 proc.", (Movement.RISE, Relation.BY)),
        ("ru", "Продажи выросли на 5 %", (Movement.RISE, Relation.BY)),
        ("de", "Die Mieten fielen in Holm stark um 5 Prozent", (Movement.FALL, Relation.BY)),
        ("de", "Die Mieten sind um 5 Prozent gestiegen", (Movement.RISE, Relation.BY)),
        ("de", "Der Anteil ist auf 5 Prozent gesunken", (Movement.FALL, Relation.TO)),
        ("de", "Um 5 Prozent kamen durch, und die Mieten stiegen", (Movement.NONE, Relation.NONE)),
        ("nl", "De huur is met 5 procent gestegen", (Movement.RISE, Relation.BY)),
        ("nl", "Het aandeel is tot 5 procent gedaald", (Movement.FALL, Relation.TO)),
        ("fr", "Les loyers diminuèrent de 5 %", (Movement.FALL, Relation.BY)),
        ("it", "Gli affitti scesero del 5 %", (Movement.FALL, Relation.BY)),
        ("pt", "As rendas desceram para 5 %", (Movement.FALL, Relation.TO)),
    ],
)
def test_movement(lang: str, text: str, expected: tuple[Movement, Relation]) -> None:
    figure = only(text, lang)
    assert (figure.movement, figure.relation) == expected


def test_the_point_of_an_abbreviation_does_not_end_a_change() -> None:
    first, second = read("Przychody wzrosły o 8 proc. do 61 mln zł", lang="pl")
    assert (first.relation, second.relation, second.low) == (Relation.BY, Relation.TO, 61_000_000)


@pytest.mark.parametrize("text", ["Il tasso è passato dall'8% all'11%", "Il tasso è salito dall’8 all’11%"])
def test_a_change_between_two_figures_behind_elided_prepositions(text: str) -> None:
    first, second = read(text, lang="it")
    assert (first.value, first.relation, second.value, second.relation) == (8, Relation.FROM, 11, Relation.TO)


@pytest.mark.parametrize(
    ("lang", "text", "noun"),
    [
        ("de", "500 chinesische Arbeiter kamen", "arbeiter"),
        ("fr", "500 ouvriers chinois", "ouvriers"),
        ("es", "10 millones de personas", "personas"),
        ("it", "500 operai cinesi", "operai"),
        ("ru", "500 китайских солдат прибыли", "солдат"),
        ("nl", "500 tenten", "tenten"),
    ],
)
def test_counted_noun(lang: str, text: str, noun: str) -> None:
    assert only(text, lang).counted == noun


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "ein Mann und eine Frau"),
        ("de", "Artikel 5 und Seite 12"),
        ("de", "um 14 Uhr"),
        ("fr", "un homme et une femme"),
        ("es", "una mujer"),
        ("it", "un uomo"),
        ("zh", "他们一起统一了意见"),
        ("ja", "一般の人"),
        ("ko", "이 사람"),
    ],
)
def test_articles_and_names_are_no_figures(lang: str, text: str) -> None:
    assert [f.raw for f in read(text, lang=lang)] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_file_is_complete(code: str) -> None:
    words = language(code).words
    assert words.code == code
    assert words.cardinals
    assert words.scales
    assert words.before
    assert words.percents
    assert words.units
    assert words.currencies


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_reads_its_own_scale_words(code: str) -> None:
    for word, scale in language(code).words.scales.items():
        text = f"5{word}" if word[0] > "\u3000" else f"5 {word}"
        if word in language(code).words.scales_of_words:
            continue
        assert [f.value for f in read(text, lang=code)] == [5 * scale], text


def test_a_region_is_read_as_its_language() -> None:
    assert only("zwei Millionen", "de-AT").value == 2_000_000


def test_an_unknown_language_reads_digits() -> None:
    assert only("5,000 kg", "xx").value == 5000


def test_every_file_has_its_line() -> None:
    folder = resources.files("factcheck.matching.quantity.languages")
    files = {entry.name[:-4] for entry in folder.iterdir() if entry.name.endswith(".txt")}
    assert files - {"symbols"} == set(LANGUAGES)


def test_an_unknown_section_is_refused() -> None:
    with pytest.raises(ValueError, match="no section"):
        read_words("xx", "[cardnals]\none=1\n")


def test_an_unknown_setting_is_refused() -> None:
    with pytest.raises(ValueError, match="no setting"):
        read_words("xx", "[settings]\nnoun_frist = yes\n")
