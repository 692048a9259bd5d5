"""Which language a text is written in, by its commonest words. In: text. Out: a two-letter code, or None if unsure."""

from __future__ import annotations

import re

__all__ = ["guess", "likely", "script"]

_COMMON = {
    "en": (
        "the and of to in that is was for it with as his on be at by this had not are but from or have an "
        "they which you were her she he we will would their has been there if what who i do my your our me "
        "him"
    ),
    "de": (
        "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden "
        "aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war haben nur oder "
        "aber vor zur bis mehr durch man wir ich"
    ),
    "fr": (
        "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec "
        "ou son aux cette ont ses mais comme on nous sa ces leur elle je vous était été d l qu n c j s"
    ),
    "es": (
        "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí "
        "porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos yo es son fue "
        "ha"
    ),
    "it": (
        "di che è la il un a per in una sono ho non ma lo con le si da come io mi questo qui della del nel "
        "alla dei gli ha più al anche i delle nella era ci sua suo dal tutti abbiamo hanno"
    ),
    "pt": (
        "de que não o a do da em um para é com uma os no se na por mais as dos como mas foi ao ele das tem à "
        "seu sua ou ser quando muito nos já eu também só pelo pela até isso ela entre era são você está"
    ),
    "nl": (
        "de van het een en in is dat op te zijn voor met die niet aan er om ook als dan maar bij of uit nog "
        "worden door naar heeft hebben over tot wordt wij ze hij ik je was deze"
    ),
}
_TABLES = {code: frozenset(words.split()) for code, words in _COMMON.items()}
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("Hang", re.compile("[\uac00-\ud7a3\u1100-\u11ff]")),
    ("Jpan", re.compile("[\u3040-\u30ff]")),
    ("Hani", re.compile("[\u4e00-\u9fff]")),
    ("Cyrl", re.compile("[\u0400-\u04ff]")),
    ("Arab", re.compile("[\u0600-\u06ff]")),
    ("Hebr", re.compile("[\u0590-\u05ff]")),
    ("Deva", re.compile("[\u0900-\u097f]")),
    ("Thai", re.compile("[\u0e00-\u0e7f]")),
    ("Grek", re.compile("[\u0370-\u03ff]")),
)
_ENGLISH_SAYING = re.compile(r"\b(?:said|says|told|tells|according|wrote|asked|replied|tweeted|the|and)\b")
#: A text is read no further than this to tell its language.
_SAMPLE = 6000


def guess(text: str) -> str | None:
    """The language whose commonest words make up most of the text, if it leads clearly; None for few words.

    >>> guess("We will rebuild the bridge and the road that leads to it")
    'en'
    """
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    if len(words) < 4:
        return None
    counts = sorted(((sum(word in table for word in words), code) for code, table in _TABLES.items()), reverse=True)
    (best, code), (second, _) = counts[0], counts[1]
    if best < max(2, len(words) * 0.2) or best - second < max(2, best * 0.3):
        return None
    return code


def likely(text: str) -> str | None:
    """The language to read attributions in: as `guess`, and English for a short text with an English verb of saying."""
    return guess(text) or ("en" if _ENGLISH_SAYING.search(text[:_SAMPLE]) else None)


def script(text: str) -> str:
    """The script most of a text's letters are in: "Latn" unless another one of those known here leads."""
    sample = text[:_SAMPLE]
    letters = sum(character.isalpha() for character in sample)
    for name, pattern in _SCRIPTS:
        if letters and len(pattern.findall(sample)) * 3 >= letters:
            return name
    return "Latn"
