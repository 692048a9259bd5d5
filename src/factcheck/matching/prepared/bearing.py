"""Where one word of a claim is borne out in a source. In: its places. Out: by sentence, how well, there and nearby.

Kept on the index, so that what many claims or details ask of one word is reckoned once.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

#: The position of a word that bears a claim's word out, and how well.
Place = tuple[int, float]
#: The places of a word by sentence.
Places = dict[int, list[Place]]
#: What a word in a sentence so many before or after counts for a figure or date, against one in the same sentence.
NEIGHBOUR = ((-2, 0.25), (-1, 0.5), (1, 0.3))
#: The same for a statement, which may go over several sentences; the sentence itself included.
STATEMENT_AROUND = ((0, 1.0), (-2, 0.35), (-1, 0.6), (1, 0.5), (2, 0.25))


class Bearing:
    """What one word of a claim has in one source.

    rarity: how telling it is there, 0.2…1. credits: by sentence, the credit of the best place in it. most: the greatest
    of them, 0 where there is none.
    """

    def __init__(self, places: Places, rarity: float) -> None:
        self.places, self.rarity = places, rarity
        self.credits = {number: max([credit for _, credit in found]) for number, found in places.items()}
        self.most = max(self.credits.values(), default=0.0)
        self.beside = Shared(self.credits, NEIGHBOUR)
        self.around = Shared(self.credits, STATEMENT_AROUND)

    @cached_property
    def reach(self) -> frozenset[int]:
        """The sentences with a place in or beside them."""
        beside = [number - offset for number in self.places for offset, _ in NEIGHBOUR]
        return frozenset([*self.places, *beside])


class Shared(dict[int, float]):
    """By sentence, the most that a word counts for there, of what it counts for in those around.

    Reckoned for a sentence when it is first asked for; 0 where the word is nowhere near.
    """

    def __init__(self, credits: Mapping[int, float], shares: tuple[tuple[int, float], ...]) -> None:
        super().__init__()
        self.credits, self.shares = credits, shares

    def __missing__(self, sentence: int) -> float:
        credits = self.credits
        found = max([credits.get(sentence + offset, 0.0) * share for offset, share in self.shares])
        self[sentence] = found
        return found
