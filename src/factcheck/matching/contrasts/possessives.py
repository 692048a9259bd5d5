"""Whether a sentence speaks of somebody else by whom the claim is about. In: the words of both. Out: a note, or "".

"The mayor's rival backs the tunnel" and "the brother of the mayor" have the mayor, and not as who does it.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import takewhile

from factcheck.text.words import Word

#: Who is called by somebody else, in English; a spokesman speaks for whom he is called by, and is none of these.
KIN = frozenset({
    "opponent", "opponents", "rival", "rivals", "critic", "critics", "predecessor", "successor", "brother", "sister",
    "wife", "husband", "son", "daughter", "father", "mother", "widow", "widower", "uncle", "aunt", "nephew", "niece",
    "cousin", "neighbour", "neighbor", "victim", "victims", "killer",
})  # fmt: skip
#: Function words between such a word and the one by whom somebody is called so: "brother of the".
_REACH = 3


def of_kin(claim: Sequence[Word], sentence: Sequence[Word]) -> str:
    """A note where the word with which the claim begins stands in the sentence only as that of somebody else."""
    begins = next((place for place, word in enumerate(claim) if word.kind in ("word", "name")), None)
    if begins is None:
        return ""
    subject, own = claim[begins], {word.root for word in claim}
    rest = {word.root for word in takewhile(_is_name, claim[begins + 1 :])}
    others = [_called_by(sentence, place, rest) for place, word in enumerate(sentence) if word.root == subject.root]
    known = [other for other in others if other is not None and other.root not in own]
    if not others or len(known) < len(others):
        return ""
    return f"The source speaks of a “{known[0].lower}” of “{subject.lower}”."


def _is_name(word: Word) -> bool:
    return word.kind == "name"


def _called_by(words: Sequence[Word], place: int, rest: Container[str]) -> Word | None:
    """Who is called by the word at a place: "the mayor's rival", "the rival of the mayor"; rest: the other roots of its
    name ("Ida Roth's rival").
    """
    last = place
    while last + 1 < len(words) and words[last + 1].root in rest:
        last += 1
    behind = words[last + 1] if last + 1 < len(words) else None
    if behind is not None and behind.lower in KIN and words[last].lower.endswith(("'s", "’s")):
        return behind
    before = words[max(0, place - _REACH) : place]
    of = next((number for number, word in enumerate(before) if word.lower == "of" and number), None)
    return before[of - 1] if of is not None and before[of - 1].lower in KIN else None
