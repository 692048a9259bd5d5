"""The language of a text. In: a text, what the page declares. Out: a two-letter code, or None if it cannot be told.

Pages often declare the language of their template. So the commonest short words of each language are counted, and
outvote a declaration only where they are many and clear; scripts that one language has to itself speak for themselves.
"""

from __future__ import annotations

import re
from collections import Counter

SAMPLE = 6_000
"""Characters that are looked at."""

CLEAR = 3
"""Times the words of the declared language by which another must lead to outvote it."""

LEAST = 8
"""Words of a language that must stand in a text without a declaration; twice as many against one."""

SHARE = 0.3
"""Share of a text's words that must be those of a language to outvote one that we have no words of; a neighbour of it
(Catalan, say, to Spanish) reaches a fifth."""

_ALIASES = {"nb": "no", "nn": "no"}

_WORDS = {
    "en": "the of and to in is that for was on with as by at from it are his they be this which has were have not",
    "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus hat",
    "fr": "le la les des et en du une que est pour qui dans par pas sur au avec il ce plus sont cette ont aux été",
    "es": "el la los las de y en que del se por con una para es no al lo su como más pero sus ha fue este entre",
    "it": "il di che la e un è per in una non sono del con si della da i al le nel più dei anche gli alla ha",
    "pt": "o de que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das à são também",
    "nl": "de het een en van ik te dat die in is niet op aan met voor zijn er maar om hem ook als dan zij bij uit naar",
    "pl": "w i na z do się nie że to jest o jak po ale przez od za przy są dla tym oraz był było które który",
    "sv": "och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan",
    "da": "og i at det som en på er af for med til den har de ikke om et han men var jeg sig fra vi så kan blev efter",
    "no": "og i at det som en på er av for med til den har de ikke om et han men var jeg seg fra vi så kan ble etter",
    "fi": "ja on ei se että oli hän mutta ovat myös kun tai sen jos mukaan kuin joka vain ole noin jälkeen",
    "cs": "a v se na je že s z do i o to k ve pro za by ale si po jako podle od jsou byl který jeho nebo už",
    "ro": "și de la în a pe cu că din nu o un care este mai pentru sunt au fost ca sau prin lui după",
    "hu": "a az és hogy nem is egy ez meg volt csak de ha mint már még vagy azt szerint után lehet",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi sonra kadar ne en var ise ancak olduğunu göre",
    "id": "yang dan di ini itu dengan untuk tidak dari dalam akan pada juga ke karena oleh saya ada mereka telah",
    "ru": "и в не на что с по это как к из за от у его для о но он был так то все она было же",
    "uk": "і в не на що з та до це як за від у його для але він був про ще також які або є",
    "bg": "на и в да се за от с не по е си са като това до които при че той след също ще бъде",
    "sr": "и у је да на се за са од су не као што би али је то по до који како ће",
}  # fmt: skip

_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")), ("ko", re.compile("[\uac00-\ud7a3]")), ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u0590-\u05ff]")), ("th", re.compile("[\u0e00-\u0e7f]")), ("hi", re.compile("[\u0900-\u097f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")), ("hy", re.compile("[\u0530-\u058f]")), ("zh", re.compile("[\u4e00-\u9fff]")),
)  # fmt: skip
_ARABIC = re.compile("[\u0600-\u06ff]")
_WORD = re.compile(r"[^\W\d_]+")
_ASCII_WORD = re.compile(r"[a-z]+")  # the same in a lower-case ASCII text, in a fourth of the time
_LANGUAGES_OF: dict[str, list[str]] = {}
for _code, _list in _WORDS.items():
    for _word in set(_list.split()):
        _LANGUAGES_OF.setdefault(_word, []).append(_code)


def language_of(text: str, declared: str | None) -> str | None:
    """The code of the language that the text is in; `declared` stands unless the text clearly says otherwise."""
    sample = text[:SAMPLE]
    by_script = _by_script(sample)
    if by_script:
        return declared if declared in by_script else by_script[0]
    counts: Counter[str] = Counter()
    words = (_ASCII_WORD if sample.isascii() else _WORD).findall(sample.lower())
    for word, times in Counter(words).items():
        for code in _LANGUAGES_OF.get(word, ()):
            counts[code] += times
    if not counts:
        return declared
    (best, most), *others = counts.most_common(2)
    if declared is None:
        second = others[0][1] if others else 0
        return best if most >= LEAST and most > second else None
    known = _ALIASES.get(declared, declared)
    clear = most >= CLEAR * counts[known] if known in _WORDS else most >= SHARE * len(words)
    return best if clear and most >= 2 * LEAST and known != best else declared


def _by_script(sample: str) -> tuple[str, ...]:
    """The languages that the script leaves, if most of its letters are of one that few languages share."""
    if sample.isascii():
        return ()
    letters = sum(map(str.isalpha, sample))
    for code, script in _SCRIPTS:
        if len(script.findall(sample)) * (8 if code == "ja" else 2) > letters:
            return (code, "yue") if code == "zh" else (code,)
    return ("ar", "fa", "ur", "ckb", "ps", "ug") if len(_ARABIC.findall(sample)) * 2 > letters else ()
