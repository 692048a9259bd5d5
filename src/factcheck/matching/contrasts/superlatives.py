"""Which rank a superlative has. In: the words of a claim and of a sentence. Out: a note where the ranks differ, or "".

"The second largest port", "one of the largest ports" and "a large port" have the words of "the largest port", and none
is it. "One of the largest" is borne out by any of the first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.text.words import Word, spelling_of

_RANKS = (
    "second 2nd zweit zweite zweiter zweites zweiten deuxième second seconde 2e 2ème segundo segunda secondo seconda "
    "tweede andra näst drugi druga drugie drugą",
    "third 3rd dritt dritte dritter drittes dritten troisième 3e 3ème tercer tercera tercero terzo terza terceiro "
    "terceira derde tredje trzeci trzecia trzecie trzecią",
    "fourth 4th viert vierte vierter viertes vierten quatrième 4e 4ème cuarto cuarta quarto quarta vierde fjärde "
    "czwarty czwarta czwarte",
    "fifth 5th fünft fünfte fünfter fünftes fünften cinquième 5e 5ème quinto quinta vijfde femte piąty piąta piąte",
    "sixth 6th sechst sechste sechster sechstes sechsten sixième sexto sexta sesto sesta zesde sjätte szósty szósta",
    "seventh 7th siebt siebte siebter siebtes siebten septième séptimo séptima settimo settima sétimo sétima zevende "
    "sjunde siódmy siódma",
    "eighth 8th acht achte achter achtes achten huitième octavo octava ottavo ottava oitavo oitava achtste åttonde",
    "ninth 9th neunt neunte neunter neuntes neunten neuvième noveno novena nono nona negende nionde",
    "tenth 10th zehnt zehnte zehnter zehntes zehnten dixième décimo décima decimo decima tiende tionde",
)
RANKS = {word: rank for rank, spelled in enumerate(_RANKS, 2) for word in spelled.split()}
#: Those of English stand right before their superlative.
_ENGLISH = frozenset(word for spelled in _RANKS for word in spelled.split()[:2])
#: Alone it is a number in German: "die acht größten".
_EIGHT = "acht"
#: German and its like write the rank and the superlative as one word.
_JOINED = re.compile(r"(zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt)-?(?=\w{3,30}$)")
#: "Op één na grootste" is the second largest.
_DUTCH = {"één": 2, "een": 2, "twee": 3, "drie": 4}
#: One among several: "one of the largest", "eine der größten", "among the largest". In the place of a rank.
AMONG = 0
_AMONG = frozenset({"among", "amongst", "parmi", "tra", "fra"})
_ONE = frozenset({
    "one", "eine", "einer", "eines", "einen", "einem", "une", "un", "una", "uno", "uma",
    "um", "één", "een", "jeden", "jedna", "jedno", "jednym", "jedną",
})  # fmt: skip
#: The same of Swedish, before "av": "en" is "and" in Dutch and "in" in Spanish.
_SWEDISH = ("en", "ett")
_OF = frozenset({"of", "der", "des", "de", "dei", "delle", "degli", "dos", "das", "los", "las", "van", "av", "z", "ze"})
#: Words between "one" or a rank and its superlative that may stand there: articles, "of", "most", "world's".
_REACH = 5
#: "Plus grand" and its like are superlatives behind an article or a rank.
_MORE = frozenset({"plus", "más", "più", "mais", "most", "least"})
_ROMANCE = frozenset({"plus", "más", "più", "mais"})
_IRREGULAR = frozenset({
    "first", "last",
    "best", "worst", "beste", "bester", "bestes", "besten", "mayor", "mayores", "mejor", "mejores", "peor", "menor",
    "maggiore", "maggiori", "migliore", "migliori", "peggiore", "maior", "maiores", "melhor", "melhores", "pior",
    "meilleur", "meilleure", "meilleurs", "meilleures", "pire", "största", "högsta", "bästa", "minsta",
})  # fmt: skip
#: What ends like a superlative and is none.
_NO_SUPERLATIVE = frozenset({
    "west", "east", "northwest", "southeast", "northeast", "southwest", "midwest", "interest", "request", "protest",
    "forest", "harvest", "arrest", "honest", "modest", "invest", "suggest", "contest", "latest", "earliest", "conquest",
    "inquest", "everest", "budapest", "bucharest", "digest", "manifest", "tempest", "priest", "erste", "ersten",
    "erster", "erstes", "letzte", "letzten", "letzter", "letztes", "meiste", "meisten", "eerste", "laatste", "festen",
    "testen", "fasten", "kosten", "leisten", "unrest", "behest", "bequest", "detest", "attest", "ingest", "infest",
    "incest", "ernest", "molest", "divest",
})  # fmt: skip


def other_rank(claim: Sequence[Word], sentence: Sequence[Word]) -> str:
    """A note where the sentence gives what the claim calls the largest (or second largest) another rank."""
    mine = _ranked(claim)
    theirs = _ranked(sentence) if mine else {}
    for key, places in mine.items():
        there = [_rank(sentence, at) for at in theirs.get(key, ())]
        for place in places:
            word, rank = claim[place], _rank(claim, place)
            if there and not any(_bears_out(rank, other) for other in there):
                return f"The brief and the source give “{word.lower}” different ranks."
            if not there and rank != AMONG and (lesser := _positive(word, sentence)):
                return f"The brief says “{word.lower}”, the source says “{lesser}”."
    return ""


def _ranked(words: Sequence[Word]) -> dict[str, list[int]]:
    """The places of the superlatives of a text, by their keys."""
    found: dict[str, list[int]] = {}
    for place in range(len(words)):
        if key := _superlative(words, place):
            found.setdefault(key, []).append(place)
    return found


def _bears_out(mine: int, theirs: int) -> bool:
    return mine in (theirs, AMONG)


def _superlative(words: Sequence[Word], place: int) -> str:
    """The key of a superlative, its rank taken off; "" for any other word."""
    lower = _JOINED.sub("", words[place].lower.split("-")[-1])
    before = words[place - 1].lower if place else ""
    if before.split("-")[-1] in _MORE and _has_article(words, place):
        return words[place].root
    if lower in _NO_SUPERLATIVE or words[place].kind == "number":
        return ""
    if lower in _IRREGULAR:
        return lower.rstrip("enrs")
    if len(lower) > 5 and lower.endswith("est") and lower.isascii():
        return min(spelling_of(lower, "word", "en").concepts, default=lower)
    following = place > 0 and (words[place - 1].kind == "stop" or before in RANKS)
    if len(lower) > 5 and following and words[place].kind == "word" and (ending := _GERMAN.search(lower)):
        return lower[: ending.start()]
    return lower if lower.startswith("naj") and len(lower) > 6 else ""


#: German and Dutch superlatives, which are no nouns (German writes those with a capital) and follow a small word.
_GERMAN = re.compile(r"(?<=.st|.ßt)e[nrsm]?$")


def _has_article(words: Sequence[Word], place: int) -> bool:
    """Whether "most" or "plus" before a word makes a superlative of it: "the most", "Varde's second-most"."""
    before = words[place - 2].lower if place > 1 else ""
    ranked = before in RANKS or words[place - 1].lower.split("-")[0] in RANKS
    behind = place > 2 and words[place - 2].kind == "word" and words[place - 1].lower in _ROMANCE
    noun = behind and (words[place - 3].lower in _DEFINITE or words[place - 3].lower in RANKS)  # "la casa más alta"
    return ranked or noun or before in _DEFINITE or before.endswith(("'s", "’s"))


#: What makes a superlative of "most" or "plus" behind it.
_DEFINITE = frozenset({
    "the", "its", "his", "her", "their", "our",
    "le", "la", "les", "l", "des", "el", "los", "las", "il", "lo", "i", "gli", "dei", "delle", "degli", "o", "os", "a",
    "as", "dos", "das",
})  # fmt: skip


def _rank(words: Sequence[Word], place: int) -> int:
    """1 for the largest, 2 for the second largest, AMONG for one of them."""
    joined = _JOINED.match(words[place].lower)
    parts = words[place].lower.split("-")
    if joined or (len(parts) > 1 and parts[0] in RANKS):
        return RANKS[joined.group(1) if joined else parts[0]]
    if [word.lower for word in words[place + 1 : place + 3]] == ["but", "one"]:
        return 2
    before = [part for word in words[max(0, place - _REACH) : place] for part in _parts(word.lower)]
    rank = 1
    for number, word in enumerate(before):
        following = before[number + 1] if number + 1 < len(before) else ""
        if word in _ENGLISH:  # "in the second year the largest port" is no second
            rank = RANKS[word] if _MORE.issuperset(before[number + 1 :]) else rank
        elif word in RANKS and word != _EIGHT:
            rank = RANKS[word]
        elif following == "na" and word in _DUTCH:
            rank = _DUTCH[word]
        elif word in _AMONG or (word in _ONE and following in _OF) or (word in _SWEDISH and following == "av"):
            rank = AMONG
    return rank


def _parts(lower: str) -> list[str]:
    return lower.removeprefix("l'").removeprefix("l’").split("-")


def _positive(superlative: Word, sentence: Sequence[Word]) -> str:
    """A lesser form of an English superlative in the sentence: "large" or "larger" for "largest"."""
    if not superlative.lower.endswith("est") or len(superlative.lower) < 6:
        return ""
    stem = superlative.lower[:-3]
    forms = {stem, stem + "e", stem + "er", stem[:-1] if stem[-1] == stem[-2] else stem, stem.removesuffix("i") + "y"}
    lesser = (
        w.lower for n, w in enumerate(sentence) if w.lower in forms and not (n and sentence[n - 1].lower == "most")
    )
    return next(lesser, "")
