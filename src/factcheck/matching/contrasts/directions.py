"""Which way something goes, which half of the day it is, and what is called off. In: the words of a claim and of a
sentence. Out: a note where they differ, or "".

"Exports from China" has the words of "exports to China", 9 p.m. those of 9 a.m., and "the strike was called" those of
"the strike was called off".
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.words import Word

#: Words that tell where something goes and where it comes from, of languages in which they say little else.
TO = frozenset({"to", "into", "towards", "nach", "vers", "hacia", "verso", "naar", "till"})
FROM = frozenset({"from", "aus", "von", "depuis", "desde", "dal", "dalla", "vanuit", "uit", "från"})
#: Verbs that say the opposite, or something else, with "off".
WITH_OFF = frozenset({
    "call", "calls", "called", "calling", "lay", "lays", "laid", "put", "puts", "hold", "holds", "held", "write",
    "writes", "wrote", "written", "break", "breaks", "broke", "broken",
})  # fmt: skip
#: Words behind such a verb among which its "off" stands: "called the whole strike off".
_OFF_WITHIN = 4
#: Articles that may stand between such a word and the place.
_BETWEEN = 1


def other_direction(claim: Sequence[Word], sentence: Sequence[Word]) -> str:
    """A note where something goes to a place in one and comes from it in the other, or the half of the day differs."""
    theirs = _ways(sentence)
    for place, (towards, spelled) in _ways(claim).items():
        if place in theirs and theirs[place][0] != towards:
            return f"The brief says “{spelled}”, the source says “{theirs[place][1]}”."
    there = _halves(sentence)
    for hour, half in _halves(claim).items():
        if hour in there and there[hour] != half:
            return f"The brief says “{hour} {half}.m.”, the source says “{hour} {there[hour]}.m.”."
    for verb, off in _offs(claim).items():
        if _offs(sentence).get(verb, off) != off:
            return f"Only one of the brief and the source says “{verb} off”."
    return ""


def _offs(words: Sequence[Word]) -> dict[str, bool]:
    """By each verb of `WITH_OFF`, whether "off" goes with it; not where it stands with and without."""
    found: dict[str, bool] = {}
    both = set()
    for place, word in enumerate(words):
        if word.lower in WITH_OFF:
            off = any(other.lower == "off" for other in words[place + 1 : place + 1 + _OFF_WITHIN])
            if found.setdefault(word.lower, off) != off:
                both.add(word.lower)
    return {verb: off for verb, off in found.items() if verb not in both}


def _ways(words: Sequence[Word]) -> dict[tuple[str, str], tuple[bool, str]]:
    """By the roots of what goes and of the name to or from which it does, which of the two; not where both are said."""
    found: dict[tuple[str, str], tuple[bool, str]] = {}
    both = set()
    for place, word in enumerate(words):
        if word.lower not in TO and word.lower not in FROM:
            continue
        behind = words[place + 1 : place + 3 + _BETWEEN]
        name = next((other for other in behind if other.kind != "stop"), None)
        if name is None or name.kind != "name":
            continue
        goes = next((other.root for other in reversed(words[:place]) if other.kind != "stop"), "")
        towards, key = word.lower in TO, (goes, name.root)
        if key in found and found[key][0] != towards:
            both.add(key)
        found[key] = (towards, f"{word.lower} {name.lower}")
    return {key: way for key, way in found.items() if key not in both}


def _halves(words: Sequence[Word]) -> dict[str, str]:
    """By the hour before it, "a" of a.m. or "p" of p.m.; not where an hour stands with both."""
    found: dict[str, str] = {}
    for hour, word, following in zip(words, words[1:], [*words[2:], None], strict=False):
        split = word.lower in ("a", "p") and following is not None and following.lower == "m"
        if hour.kind == "number" and (split or word.lower in ("am", "pm")):
            half = word.lower[0]
            found[hour.lower] = half if found.get(hour.lower, half) == half else ""
    return {hour: half for hour, half in found.items() if half}
