"""A denial or refusal in a claim of which the sentence knows nothing. In: the words of a claim and of a sentence. Out:
a note, or "".

"The firm paid bribes" has every word of matter of "the firm denied that it had paid bribes". The other way round, a
denial in the source, is told in `wording.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.word_lists import unrealised
from factcheck.text.words import Word

#: Words that deny what follows.
DENIED = frozenset({
    "denied", "denies", "deny", "denying", "denial", "disputed", "disputes", "bestritt", "bestreitet", "bestritten",
    "dementierte", "dementiert", "leugnete", "leugnet", "nié", "nie", "démenti", "dément", "negó", "niega", "desmintió",
    "desmiente", "negato", "nega", "smentito", "smentisce", "negou", "desmentiu", "ontkende", "ontkent", "förnekade",
    "förnekar", "zaprzeczył", "zaprzeczyła", "zaprzecza",
})  # fmt: skip
#: Words that do so before an infinitive, with what stands before it.
REFUSED = frozenset(
    {"refused", "refuses", "refusing", "declined", "declines", "failed", "fails", "weigerte", "weigern"}
)
INFINITIVE = frozenset({"to", "sich", "zu"})


def denial(claim: Sequence[Word], sentence: Sequence[Word]) -> str:
    """A note where the claim denies or refuses, and nothing in the sentence negates, denies or leaves open."""
    said = next((word.lower for place, word in enumerate(claim) if _denies(claim, place)), "")
    if not said or any(word.negates or word.lower in DENIED or word.lower in unrealised() for word in sentence):
        return ""
    return f"The brief says “{said}”, of which the source says nothing."


def _denies(words: Sequence[Word], place: int) -> bool:
    following = words[place + 1].lower if place + 1 < len(words) else ""
    return words[place].lower in DENIED or (words[place].lower in REFUSED and following in INFINITIVE)
