"""Told as done, where the source only foretells it. In: the words of a claim and of a sentence. Out: a note, or "".

"The bridge opened in May" has every word of matter of "the bridge will open in May", and so has "exports reached 5
million" of "exports are forecast to reach 5 million". It may have come otherwise: a person must look. A claim in the
present ("the bridge opens in May") tells a plan as well and is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.matching.word_lists import lines
from factcheck.matching.words import Word

#: What sets a verb in the future by itself.
_WILL = frozenset({"will", "shall", "won't", "she'll", "he'll", "it'll", "they'll", "we'll", "i'll"})
#: What does so with a form of "to be" before it or none ("exports, forecast to reach") and "to" behind it.
_AHEAD = frozenset({
    "set", "due", "scheduled", "slated", "poised", "forecast", "forecasted", "projected", "predicted", "going", "about",
    "ready", "bound", "tipped", "booked", "earmarked", "destined",
})  # fmt: skip
_BE = frozenset({"is", "are", "was", "were"})
#: Words between such a one and its verb.
_BETWEEN = frozenset({"be", "have", "been", "being", "not", "also", "only", "then", "now", "soon", "still", "again"})
#: Words before a verb that say that it is not over: "is opened", "to open", "will be opened".
_NOT_OVER = frozenset({"will", "shall", "to", "is", "are", "be", "being", "may", "might", "can", "could", "would"})
#: Words before a participle by which it is over, nearest first of these and the ones above.
_OVER = frozenset({"was", "were", "has", "have", "had", "having"})
#: Words, beside numbers, before what a verb is done to.
_BEFORE_OBJECTS = frozenset(
    {"the", "a", "an", "its", "his", "her", "their", "our", "some", "about", "all", "more", "up"}
)
#: Words before a verb among which the one is looked for that says whether it is over.
_REACH = 3
#: Words behind "will" among which its verb stands.
_FAR = 4


def foretold(claim: Sequence[Word], sentence: Sequence[Word]) -> str:
    """A note where a verb that is past in the claim stands in the sentence behind "will" or "is set to" alone."""
    if any(word.lower in _WILL for word in claim):
        return ""
    ahead = {base_of(sentence[place].lower): marker for place, marker in _verbs_ahead(sentence)}
    if not ahead:
        return ""
    done = {base_of(word.lower) for place, word in enumerate(sentence) if _is_past(sentence, place)}
    for place, word in enumerate(claim):
        base = base_of(word.lower)
        if base in ahead and base not in done and _is_past(claim, place):
            return f"The brief says “{word.lower}”, the source only foretells it: “{ahead[base]}”."
    return ""


def _verbs_ahead(words: Sequence[Word]) -> Iterator[tuple[int, str]]:
    """The verbs set in the future: their places, each with the words that say so ("are forecast to reach")."""
    for place, word in enumerate(words):
        following = words[place + 1].lower if place + 1 < len(words) else ""
        if word.lower in _WILL:
            first = place + 1
        elif following == "to" and (word.lower in _AHEAD or word.lower in _BE):
            first = place + 2
        else:
            continue
        for at in range(first, min(first + _FAR, len(words))):
            if words[at].lower not in _BETWEEN and not words[at].lower.endswith("ly"):
                yield at, " ".join(w.lower for w in words[place : at + 1])
                break


def _is_past(words: Sequence[Word], place: int) -> bool:
    """Whether a verb stands in a past form, and no word before it says that it is yet to come or going on."""
    lower = words[place].lower
    if lower in _unchanged():
        following = words[place + 1] if place + 1 < len(words) else None
        if following is None or not (following.kind == "number" or following.lower in _BEFORE_OBJECTS):
            return False  # "a tax cut": a noun
    elif lower not in _pasts() and not (lower.endswith("ed") and len(lower) > len("need")):
        return False
    for before in reversed(words[max(0, place - _REACH) : place]):
        if before.lower in _OVER:
            return True
        if before.lower in _NOT_OVER:
            return False
    return True


def base_of(lower: str) -> str:
    """What the forms of an English verb have in common; it need not be a word."""
    base = _pasts().get(lower, lower)
    if base.endswith(_KEPT):
        return base.removesuffix("s") if not base.endswith(_AGREED) else base.removesuffix("d")
    for ending in ("ing", "ied", "ies", "ed", "es", "s", "e", "y"):
        if base.endswith(ending) and len(base) - len(ending) >= _SHORTEST.get(ending, 2):
            base = base[: -len(ending)]
            return base[:-1] if ending in _DOUBLING and len(base) > 3 and base[-1] == base[-2] else base
    return base


#: Letters that a form keeps: of "need" and "buy" nothing is taken.
_SHORTEST = {"ied": 3, "ies": 3, "y": 3, "e": 2}
#: Endings before which a verb has its last letter twice: "stopped", "planning", "passes".
_DOUBLING = frozenset({"ing", "ed", "es"})
#: Endings of a base, of which but the second "s" stays: "pass", "agree", "exceed".
_KEPT = ("ss", "ee", "eed")
#: Of these, the endings of a past: "agreed", "guaranteed".
_AGREED = ("reed", "teed")


@cache
def _pasts() -> dict[str, str]:
    """Each irregular past and participle -> its base; one that is spelled as the base ("cut") is left out."""
    table = (line.split() for line in lines("irregular_verbs.en.txt"))
    return {form: base for base, *forms in table for form in forms}


@cache
def _unchanged() -> frozenset[str]:
    """The verbs whose past is spelled as their base."""
    return frozenset(line for line in lines("irregular_verbs.en.txt") if " " not in line)
