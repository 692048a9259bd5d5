"""The shape of a table of words that attribute speech. In: words of a language as text. Out: Saying."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Saying:
    """Finite verbs of saying, verbs that name or judge (`weak`: they count beside a quotation alone), phrases
    before a source's name ("according to"), pronouns by gender, words that may stand between a name and its verb.
    small: function words that begin no name, though a capital may begin them where they begin a sentence.
    """

    verbs: frozenset[str]
    weak: frozenset[str]
    according: dict[str, tuple[tuple[str, ...], ...]]
    masculine: frozenset[str]
    feminine: frozenset[str]
    other: frozenset[str]
    between: frozenset[str]
    relative: frozenset[str]
    that: frozenset[str]
    negation: frozenset[str]
    small: frozenset[str] = frozenset()

    @property
    def pronouns(self) -> frozenset[str]:
        """All pronouns that can say something."""
        return self.masculine | self.feminine | self.other


def words(text: str) -> frozenset[str]:
    """Words with spaces between them."""
    return frozenset(text.split())


def phrases(text: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases by their first word."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in text.split("|"):
        words = tuple(phrase.split())
        found[words[0]] = (*found.get(words[0], ()), words)
    return found


def joined(one: Saying, two: Saying) -> Saying:
    """Both tables as one."""
    according = dict(one.according)
    for first, phrases in two.according.items():
        according[first] = (*according.get(first, ()), *phrases)
    return Saying(
        verbs=one.verbs | two.verbs,
        weak=one.weak | two.weak,
        according=according,
        masculine=one.masculine | two.masculine,
        feminine=one.feminine | two.feminine,
        other=one.other | two.other,
        between=one.between | two.between,
        relative=one.relative | two.relative,
        that=one.that | two.that,
        negation=one.negation | two.negation,
        small=one.small | two.small,
    )
