"""How many of a kind a sentence speaks of in words: all, some, one. In: the words of a claim and of a sentence. Out: a
note where the claim says it of all and the source of fewer, or "".

"All but three of the members voted" has every word of "all of the members voted". And "only" is what its claim is
about: who repeats a sentence and puts one in says something else.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.words import Word

#: Words that say something of each of a kind, of all languages that have a list.
ALL = frozenset({
    "all", "every", "each", "both", "alle", "allen", "aller", "sämtliche", "jede", "jeder", "jedes", "jeden", "jedem",
    "tous", "toutes", "chaque", "todos", "todas", "cada", "tutti", "tutte", "ogni", "elke", "ieder", "iedere",
    "wszyscy", "wszystkie", "każdy", "każda", "każde", "alla", "varje",
    "все", "всех", "каждый", "каждая", "каждое", "усі", "всі", "усіх", "всіх", "кожен", "кожна", "кожне",
})  # fmt: skip
#: Words that say it of fewer.
FEWER = frozenset({
    "one", "some", "several", "many", "most", "few", "half", "any", "einige", "manche", "viele", "mehrere", "wenige",
    "certains", "certaines", "plusieurs", "quelques", "beaucoup", "algunos", "algunas", "varios", "varias", "muchos",
    "muchas", "alcuni", "alcune", "diversi", "molti", "molte", "alguns", "algumas", "vários", "muitos", "enkele",
    "sommige", "veel", "meeste", "meisten", "niektóre", "niektórzy", "kilka", "wiele", "några", "många", "flera",
    "некоторые", "некоторых", "многие", "многих", "несколько", "часть", "деякі", "деяких", "багато", "кілька",
    "частина",
})  # fmt: skip
#: What takes some out of all: "all but three", "not all", "almost all".
_EXCEPT = frozenset({"but", "except", "save", "bis", "außer", "sauf", "salvo", "excepto", "menos", "tranne", "exceto",
                     "behalve", "oprócz", "utom"})  # fmt: skip
_NEARLY = frozenset({"nearly", "almost", "virtually", "practically", "fast", "beinahe", "nahezu", "presque", "casi",
                     "quasi", "quase", "bijna", "prawie", "nästan"})  # fmt: skip
#: "Only", and what says as much.
ONLY = frozenset({"only", "nur", "lediglich", "ausschließlich", "uniquement", "seulement", "seul", "seuls", "seule",
                  "seules", "solo", "sólo", "solamente", "soltanto", "somente", "apenas", "só", "alleen", "slechts",
                  "tylko", "wyłącznie", "endast", "bara"})  # fmt: skip
_AS_ONLY = ONLY | frozenset({"just", "sole", "solely", "exclusively", "exclusive", "merely", "alone", "allein",
                             "bloß", "except", "unless", "but", "que", "single", "no", "none", "einzig",
                             "einzige"})  # fmt: skip
#: Words between "all" and what it is said of: "all of the", "every single".
_REACH = 5


def other_quantifier(claim: Sequence[Word], sentence: Sequence[Word]) -> str:
    """A note where the claim speaks of all of a kind, or only of it, and the sentence does not."""
    for place, word in enumerate(claim):
        if word.lower in ALL:
            noun = _noun(claim, place)
            lesser = _of_fewer(noun, sentence) if noun and not _limit(claim, place) else ""
            if lesser:
                return f"The brief says “{word.lower}”, the source says “{lesser}”."
        if word.lower in _MOST and (few := _of_few(_noun(claim, place), sentence)):
            return f"The brief says “{word.lower}”, the source says “{few}”."
        if word.lower in ONLY and _excludes(claim, place) and not any(w.lower in _AS_ONLY for w in sentence):
            return f"The brief says “{word.lower}”, the source does not."
    return ""


#: Most, and few, of a kind.
_MOST = frozenset({"most", "meisten", "plupart", "mayoría", "maggioranza", "maioria", "meeste", "większość", "flesta"})
_FEW = frozenset({"few", "wenige", "peu", "pocos", "pocas", "pochi", "poche", "poucos", "poucas", "weinig", "niewielu"})


def _of_few(noun: str, sentence: Sequence[Word]) -> str:
    """The word by which a sentence speaks of few of a kind, each time that it speaks of it."""
    places = [place for place, word in enumerate(sentence) if noun and word.root == noun]
    before = [[w.lower for w in sentence[max(0, place - _REACH) : place] if w.lower in _FEW] for place in places]
    return before[0][-1] if before and all(before) else ""


def _excludes(words: Sequence[Word], place: int) -> bool:
    """Whether "only" stands before whom a claim is about, or behind an article; "has only four lifts" regrets it."""
    begins = not any(word.kind in ("word", "name") for word in words[:place])
    return begins or words[place - 1].lower in _DEFINITE


#: Articles by which "only" says that there is no other: "the only bridge".
_DEFINITE = frozenset({"the", "le", "la", "les"})


def _noun(words: Sequence[Word], place: int) -> str:
    """The root of what a quantifier is said of."""
    behind = words[place + 1 : place + 1 + _REACH]
    return next((word.root for word in behind if word.kind in ("word", "name")), "")


def _limit(words: Sequence[Word], place: int) -> str:
    """The word by which "all" is not all: "all but three", "all members but three", "almost all", "not all"; or ""."""
    before = words[place - 1] if place else None
    if before is not None and (before.lower in _NEARLY or before.negates):
        return before.lower
    behind = words[place + 1 : place + 1 + _REACH]
    noun = next((number for number, word in enumerate(behind) if word.kind in ("word", "name")), 0)
    return next((word.lower for word in (*behind[:1], *behind[noun + 1 : noun + 2]) if word.lower in _EXCEPT), "")


def _of_fewer(noun: str, sentence: Sequence[Word]) -> str:
    """The word by which a sentence speaks of fewer than all of a kind, where it does so each time."""
    lesser = []
    for place, word in enumerate(sentence):
        if word.root != noun:
            continue
        before = range(max(0, place - _REACH), place)
        if any(sentence[at].lower in ALL and not _limit(sentence, at) for at in before):
            return ""
        at = next((n for n in reversed(before) if sentence[n].lower in ALL or sentence[n].lower in FEWER), None)
        if at is None:
            return ""
        limit = _limit(sentence, at) if sentence[at].lower in ALL else ""
        lesser.append(
            f"{sentence[at].lower} … {limit}" if limit in _EXCEPT else f"{limit} {sentence[at].lower}".strip()
        )
    return lesser[0] if lesser else ""
