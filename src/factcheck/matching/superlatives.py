"""Which rank a superlative has. In: the words of a claim and of a sentence. Out: a note where the ranks differ, or "".

"The second largest port", "one of the largest ports" and "a large port" have the words of "the largest port", and none
is it. "One of the largest" is borne out by any of the first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.matching.words import Word, spelling_of

_RANKS = (
    "second 2nd zweit zweite zweiter zweites zweiten deuxième second seconde 2e 2ème segundo segunda secondo seconda "
    "tweede andra drugi druga drugie drugą",
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
#: German and its like write the rank and the superlative as one word.
_JOINED = re.compile(r"(zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt)-?(?=\w{3,30}$)")
#: "Op één na grootste" is the second largest.
_DUTCH = {"één": 2, "een": 2, "twee": 3, "drie": 4}
#: One among several: "one of the largest", "eine der größten", "among the largest". In the place of a rank.
AMONG = 0
_AMONG = frozenset({"among", "amongst", "parmi", "tra", "fra"})
_ONE = frozenset({
    "one", "eine", "einer", "eines", "einen", "einem", "une", "un", "una", "uno", "uma",
    "um", "één", "een", "en", "ett", "jeden", "jedna", "jedno", "jednym", "jedną",
})  # fmt: skip
_OF = frozenset({"of", "der", "des", "de", "dei", "delle", "degli", "dos", "das", "los", "las", "van", "av", "z", "ze"})
#: Words between "one" or a rank and its superlative that may stand there: articles, "of", "most", "world's".
_REACH = 5
#: "Plus grand" and its like are superlatives behind an article or a rank.
_MORE = frozenset({"plus", "más", "più", "mais", "most", "least"})
_IRREGULAR = frozenset({
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
    "testen", "fasten", "kosten", "leisten",
})  # fmt: skip


def other_rank(claim: Sequence[Word], sentence: Sequence[Word]) -> str:
    """A note where the sentence gives what the claim calls the largest (or second largest) another rank."""
    for place, word in enumerate(claim):
        key = _superlative(claim, place)
        if not key:
            continue
        mine = _rank(claim, place)
        theirs = [
            (_rank(sentence, at), other) for at, other in enumerate(sentence) if _superlative(sentence, at) == key
        ]
        if theirs and not any(_bears_out(mine, rank) for rank, _ in theirs):
            return f"The brief and the source give “{word.lower}” different ranks."
        if not theirs and mine != AMONG and (lesser := _positive(word, sentence)):
            return f"The brief says “{word.lower}”, the source says “{lesser}”."
    return ""


def _bears_out(mine: int, theirs: int) -> bool:
    return mine in (theirs, AMONG)


def _superlative(words: Sequence[Word], place: int) -> str:
    """The key of a superlative, its rank taken off; "" for any other word."""
    lower = _JOINED.sub("", words[place].lower.split("-")[-1])
    before = words[place - 1].lower if place else ""
    if before in _MORE and _has_article(words, place):
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
    return place > 1 and (words[place - 2].lower in _DEFINITE or words[place - 2].lower in RANKS)


_DEFINITE = frozenset({
    "le", "la", "les", "l", "des", "el", "los", "las", "il", "lo", "i", "gli", "dei", "delle", "degli", "o", "os", "a",
    "as", "dos", "das",
})  # fmt: skip


def _rank(words: Sequence[Word], place: int) -> int:
    """1 for the largest, 2 for the second largest, AMONG for one of them."""
    joined = _JOINED.match(words[place].lower)
    parts = words[place].lower.split("-")
    if joined or (len(parts) > 1 and parts[0] in RANKS):
        return RANKS[joined.group(1) if joined else parts[0]]
    before = [word.lower.removeprefix("l'").removeprefix("l’") for word in words[max(0, place - _REACH) : place]]
    rank = 1
    for number, word in enumerate(before):
        following = before[number + 1] if number + 1 < len(before) else ""
        if word in RANKS:
            rank = RANKS[word]
        elif following == "na" and word in _DUTCH:
            rank = _DUTCH[word]
        elif word in _AMONG or (word in _ONE and following in _OF):
            rank = AMONG
    return rank


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
