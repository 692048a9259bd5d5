"""The forms of English verbs. In: a word in lower case. Out: what its forms share, and which of them are past."""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.text.word_lists import lines


@lru_cache(maxsize=50_000)
def base_of(lower: str) -> str:
    """What the forms of an English verb have in common; it need not be a word."""
    base = pasts().get(lower, lower)
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
def pasts() -> dict[str, str]:
    """Each irregular past and participle -> its base; one that is spelled as the base ("cut") is left out."""
    table = (line.split() for line in lines("irregular_verbs.en.txt"))
    return {form: base for base, *forms in table for form in forms}


@cache
def unchanged() -> frozenset[str]:
    """The verbs whose past is spelled as their base."""
    return frozenset(line for line in lines("irregular_verbs.en.txt") if " " not in line)
