"""For what time or whom a number is: "per month", "a year", "per household". In: a figure of a claim and where the
source has it. Out: a note where the two differ, or "".
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.matching.prepared.source_text import SourceText
from factcheck.model import Figure

#: Code points behind a number in which what it is for is looked for.
_BEHIND = 40
#: What is the same for one rate, of all languages that have a list; the first two lists are of two kinds of rate.
_TIMES = (
    "second seconds sekunde seconde segundo secondo",
    "minute minutes minuut minuto minuta minutę",
    "hour hourly stunde stündlich heure hora ora uur godzinę godzina timme",
    "day daily tag täglich jour quotidien día diario giorno giornaliero dia diário dag dagelijks dzień dziennie",
    "week weekly woche wöchentlich semaine semana semanal settimana wekelijks tydzień tygodniowo vecka",
    "month monthly monat monatlich mois mensuel mensuels mes mensual mese mensile mês mensal maand maandelijks miesiąc "
    "miesięcznie månad",
    "quarter quarterly quartal trimestre kwartaal kwartał",
    "year yearly annually annum jahr jährlich an année annuel annuels año anual anno annuo ano jaar jaarlijks rok "
    "rocznie år",
)
_HEADS = (
    "capita person head inhabitant kopf einwohner personne habitant persona habitante abitante pessoa hoofd inwoner "
    "osobę mieszkańca",
    "household haushalt ménage hogar famiglia família huishouden gospodarstwo",
    "employee worker mitarbeiter employé empleado dipendente empregado werknemer",
    "pupil student child schüler kind élève alumno alunno aluno leerling",
)
_EACH = r"(?:per|a|an|each|every|pro|im|je|par|por|al|all|alla|a la|à|ao|na|w|om|i|/)"


def other_rate(figure: Figure, claim: str, found: int, source: SourceText) -> str:
    """A note where the claim gives a figure for one time (or head) and the source for another."""
    mine = _rates(claim[figure.end : figure.end + _BEHIND])
    if not mine:
        return ""
    there = next((other for other in source.figures_between(found, found + 1) if other.start == found), None)
    theirs = _rates(source.text[there.end : there.end + _BEHIND]) if there is not None else {}
    for kind, (rate, spelled) in mine.items():
        if kind in theirs and theirs[kind][0] != rate:
            return f"The brief gives it “{spelled}”, the source “{theirs[kind][1]}”."
    return ""


def _rates(behind: str) -> dict[int, tuple[int, str]]:
    """By kind of rate, the first that stands behind a number, before any mark, other number or "and"."""
    told = _END.split(behind, maxsplit=1)[0]
    found: dict[int, tuple[int, str]] = {}
    for match in _pattern().finditer(told):
        kind, rate = _words()[(match["each"] or match["alone"]).lower()]
        found.setdefault(kind, (rate, match.group().strip()))
    return found


_END = re.compile(r"[.,;:()\n\d–—]|\b(?:and|but|und|aber|et|mais|pero|e|ma|mas|en|maar|i|ale|och|men|in|since|until)\b")


@cache
def _words() -> dict[str, tuple[int, int]]:
    """By word, its kind of rate and which of that kind."""
    return {
        word: (kind, number)
        for kind, rates in enumerate((_TIMES, _HEADS))
        for number, spelled in enumerate(rates)
        for word in spelled.split()
    }


@cache
def _pattern() -> re.Pattern[str]:
    alone = [word for word in _words() if word.endswith(("ly", "lich", "lijks", "nie", "owo"))]
    return re.compile(
        rf"(?:(?<!\w){_EACH}\s*['’]?\s*(?P<each>{'|'.join(_words())})|(?<!\w)(?P<alone>{'|'.join(alone)}))(?!\w)",
        re.IGNORECASE,
    )
