"""Indonesian date words. In: nothing. Out: `LANGUAGE`."""

from __future__ import annotations

from factcheck.matching.dates.language import Language

LANGUAGE = Language(
    code="id",
    months=(
        "januari jan.",
        "februari feb.",
        "maret mar.",
        "april apr.",
        "mei",
        "juni jun.",
        "juli jul.",
        "agustus agu. agt. ags.",
        "september sep. sept.",
        "oktober okt.",
        "november nov. nopember",
        "desember des.",
    ),
    weekdays=(
        "senin",
        "selasa",
        "rabu",
        "kamis",
        "jumat jum'at",
        "sabtu",
        "minggu",
    ),
    words={
        "in": "pada di selama",
        "since": "sejak",
        "until": "hingga sampai",
        "before": "sebelum",
        "after": "setelah",
        "between": "antara",
        "and": "dan atau",
        "year": "tahun",
        "century": "abad",
        "yesterday": "kemarin",
        "today": "hari_ini",
        "tomorrow": "besok",
        "about": "sekitar",
        "counted": "orang rupiah dolar euro persen kali jam menit km m kg ton meter juta miliar ribu",
        "plain": "adalah yang dan atau telah untuk dengan tidak",
    },
    marks="yang dan di dengan untuk pada ini tidak dari dalam",
)
