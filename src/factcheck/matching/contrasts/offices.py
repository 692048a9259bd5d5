"""Whether a sentence speaks of another office than the claim. In: the words of both. Out: yes or no, or a note.

"The vice president was sworn in" has every word of "the president was sworn in", and is about somebody else. A former
minister is none, and a minister of health is not one of finance.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from factcheck.text.words import Word

#: What makes an office another, lesser one: before it ("deputy mayor") and behind it ("el presidente interino").
BEFORE = frozenset({
    "vice", "deputy", "lieutenant", "acting", "interim", "assistant", "caretaker", "shadow", "junior", "former",
    "ex", "co", "honorary", "would-be", "designated", "incoming", "outgoing", "onetime", "erstwhile",
    "stellvertretende", "stellvertretender", "stellvertretenden", "amtierende", "amtierender", "kommissarische",
    "kommissarischer", "ehemalige", "ehemaliger", "ehemaligen", "ehemaliges", "frühere", "früherer", "früheren",
    "designierte", "designierter", "designierten", "geschäftsführende", "geschäftsführender", "ancien", "ancienne",
    "anciens", "anciennes", "antiguo", "antigua", "waarnemend", "plaatsvervangend", "voormalig",
    "voormalige", "adjunct", "tillförordnad", "tidigare", "biträdande", "były", "była", "byłego", "byłym", "byłej",
    "byłą", "бывший", "бывшая", "бывшего", "бывшей", "бывшим", "бывшую", "временный", "заместитель", "вице",
    "колишній", "колишня", "колишнього", "колишньої", "заступник", "förre", "förra", "dawny", "dawna",
    "wiceminister", "exministro", "exministra", "gewezen", "demissionair", "pełniący", "antigo", "antiga",
})  # fmt: skip
BEHIND = frozenset({
    "adjoint", "adjointe", "interino", "interina", "adjunto", "adjunta", "elect", "designate", "emeritus", "emerita",
    "élu", "élue", "electo", "electa", "eletto", "eletta", "eleito", "eleita", "délégué", "déléguée",
})  # fmt: skip

#: The same within a word, as its beginning ("Vizepräsident") and as its end.
#: "under" begins many other words without a hyphen.
BEGINNINGS, ENDS = (
    ("vice-", "under-", "co-", "ex-", "oud-", "экс-", "екс-", "вице-", "віце-", "vize"),
    ("-elect", "-designate"),
)
UNHYPHENED = {"undersecretary": "secretary"}


#: Whose office is told by what follows: "minister of finance", "ministre des Finances".
HEADS = frozenset({"minister", "ministers", "ministry", "secretary", "department", "ministre", "ministère", "ministro",
                   "ministra", "ministero", "ministério", "ministerio", "commissioner"})  # fmt: skip
_PREPOSITIONS = frozenset({"of", "for", "de", "des", "du", "della", "delle", "dell", "da", "do", "das"})
#: Words behind such a preposition among which the matter stands: "of the interior".
_OF = 2


def other_office(claim: Sequence[Word], sentence: Sequence[Word]) -> str:
    """A note where the sentence speaks of a lesser or former office, or one of other matters, than the claim."""
    if is_of_lesser_office(claim, sentence):
        return "The source speaks of a lesser or former office."
    there = {word.root for word in sentence}
    for place, word in enumerate(claim):
        of = _portfolio(claim, place) if word.lower in HEADS else None
        if of is None:
            continue
        others = [other for at, w in enumerate(sentence) if w.root == word.root and (other := _portfolio(sentence, at))]
        if of.root not in there and others and all(not of.concepts & o.concepts for o in others):
            return f"The brief says “{word.lower} … {of.lower}”, the source “{word.lower} … {others[0].lower}”."
    return ""


def _portfolio(words: Sequence[Word], place: int) -> Word | None:
    """What an office is of: the word of matter behind it, over "of" and an article."""
    behind = words[place + 1 : place + 2 + _OF]
    if not behind or behind[0].lower not in _PREPOSITIONS:
        return None
    return next((word for word in behind if word.kind in ("word", "name")), None)


def is_of_lesser_office(claim: Sequence[Word], sentence: Sequence[Word]) -> bool:
    """Whether a word of the claim stands in the sentence only as a lesser office, which the claim does not name."""
    joined = {office for word in sentence for office in _offices_in(word.lower)}
    lessened, plain = _lessened(sentence)
    if not joined and not lessened:
        return False
    own, _ = _lessened(claim)
    return any(
        word.root not in own and word.root not in plain and (word.root in lessened or word.lower in joined)
        for word in claim
        if word.kind in ("word", "name")
    )


@lru_cache(maxsize=4096)
def _offices_in(word: str) -> tuple[str, ...]:
    """The offices of which a word names a lesser one: "president" for "vice-president"."""
    begun = [word.removeprefix(start) for start in BEGINNINGS if word.startswith(start)]
    ended = [word.removesuffix(end) for end in ENDS if word.endswith(end)]
    return (*begun, *ended, *([UNHYPHENED[word]] if word in UNHYPHENED else []))


def _lessened(words: Sequence[Word]) -> tuple[set[str], set[str]]:
    """The roots that stand with a word beside them that makes a lesser office of them, and those that stand without."""
    lessened: set[str] = set()
    plain: set[str] = set()
    for place, word in enumerate(words):
        (lessened if _lessened_at(words, place) else plain).add(word.root)
    return lessened, plain


def _lessened_at(words: Sequence[Word], place: int) -> bool:
    before = place > 0 and words[place - 1].lower in BEFORE
    return before or any(word.lower in BEHIND for word in words[place + 1 : place + 2])
