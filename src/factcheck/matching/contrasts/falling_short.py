"""What falls short of what a claim tells. In: the words of a claim and of a sentence. Out: a note, or "".

Who was nominated has not won, what was announced is not released, and who was charged is not convicted. The note is
given where the sentence has the lesser word and none of the claim's kind. English alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.words import Word

#: What a claim may tell, and what falls short of it.
PAIRS: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (
        frozenset({"won", "wins", "winner", "winning", "awarded", "received", "earned"}),
        frozenset({"nominated", "nomination", "nominee", "shortlisted", "shortlist", "longlisted", "runner-up"}),
    ),
    (
        frozenset({"acquired", "bought", "purchased", "completed", "sold", "merged"}),
        frozenset({"agreed", "negotiating", "offered"}),
    ),
    (
        frozenset({"convicted", "guilty", "sentenced", "jailed", "embezzled", "stole", "bribed", "murdered"}),
        frozenset({"charged", "accused", "suspected", "cleared", "acquitted", "indicted", "arrested", "alleged"}),
    ),
    (
        frozenset({"released", "launched", "published", "opened", "introduced", "toured"}),
        frozenset({"announced", "cancelled", "canceled", "shelved", "dropped", "postponed", "delayed", "scrapped"}),
    ),
    (frozenset({"killed", "died", "dead", "deaths"}), frozenset({"injured", "wounded", "hurt", "injuries"})),
    (
        frozenset({"adopted", "approved", "passed", "enacted", "ratified"}),
        frozenset({"proposed", "tabled", "debated", "drafted", "considered", "submitted"}),
    ),
)  # fmt: skip


def falls_short(claim: Sequence[Word], sentence: Sequence[Word]) -> str:
    """A note where the sentence has only the lesser of a pair of which the claim has the whole."""
    mine, theirs = {word.lower for word in claim}, {word.lower: word for word in sentence}
    concepts = {concept for word in sentence for concept in word.concepts}
    for done, lesser in PAIRS:
        told = [word for word in claim if word.lower in done]
        if not told or mine & lesser or done & theirs.keys() or any(word.concepts & concepts for word in told):
            continue
        found = next((lower for lower in theirs if lower in lesser), "")
        if found:
            return f"The brief says “{told[0].lower}”, the source only says “{found}”."
    return ""
