"""One language, indexed for look-up. In: Words. Out: Language; and SYMBOLS, CODES, SIGNS, which are the same in all."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, lru_cache
from importlib import resources
from typing import NamedTuple, TypeVar

from factcheck.matching.quantity.languages import file
from factcheck.matching.quantity.languages.file import spellings
from factcheck.matching.quantity.languages.words import Words
from factcheck.matching.quantity.tokens import HYPHENS, Phrases, Tokens, tokenise


class Term(NamedTuple):
    """One word, or one part of a written-together word, of a number: kind "add", "scale" or "join"."""

    kind: str
    value: int
    text: str


def _symbols() -> dict[str, str]:
    return file.sections(resources.files(__package__).joinpath("symbols.txt").read_text(encoding="utf-8"))


_SECTIONS = _symbols()
SIGNS = file.table(_SECTIONS["signs"])
SYMBOLS: Phrases[str] = Phrases(file.table(_SECTIONS["units"]), exact=True)
CODES: Phrases[str] = Phrases({code: code for code in file.words(_SECTIONS["codes"])}, exact=True)
#: Reports of the Nordic and German countries write millions and thousands to the code: 48.5 MSEK, TEUR 300.
SCALED_CODES: Phrases[tuple[str, int]] = Phrases(
    {
        letter + code: (code, scale)
        for letter, scale in (("M", 10**6), ("T", 1000), ("k", 1000))
        for code in file.words(_SECTIONS["codes"])
    },
    exact=True,
)


Value = TypeVar("Value")


class Language:
    """The tables of one language, indexed. Built once per language and kept by `languages.language`."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.code = words.code
        self.cardinals = _spelled(words.cardinals)
        self.scales = _spelled(words.scales)
        self.ordinals = _spelled(words.ordinals)
        self.rank_words = tuple(self.ordinals)
        self.parts = _spelled(words.parts)
        self.plural_parts = _spelled(words.plural_parts)
        self.extras = Phrases(_spelled(words.extras))
        self.fixed = Phrases(_spelled(words.fixed))
        self.short_scales = Phrases(words.short_scales)
        self.inverse_shares = Phrases(dict.fromkeys(words.inverse_shares, True))
        self.not_numbers = Phrases(dict.fromkeys(words.not_numbers, True))
        self.one_phrases = Phrases(dict.fromkeys(words.one_phrases, True))
        self.not_inside = Phrases(dict.fromkeys(words.not_inside, True), exact=True)
        self.and_a_half = Phrases(dict.fromkeys(words.and_a_half, True))
        self.tenths = Phrases(dict.fromkeys(words.tenths, True))
        self.few = Phrases(_spelled(words.few))
        self.vague = Phrases(_spelled(words.vague))
        self.before = Phrases(_spelled(words.before))
        self.after = Phrases(_spelled(words.after))
        self.percents = Phrases(dict.fromkeys(words.percents, "%") | dict.fromkeys(words.points_of_percent, "pp"))
        self.percents_before = Phrases(dict.fromkeys(words.percents_before, "%"))
        self.units = Phrases(_spelled(words.units))
        self.currencies = Phrases(_spelled(words.currencies))
        self.cents = Phrases(dict.fromkeys(words.cents, "cent"))
        self.shares = Phrases(dict.fromkeys(words.shares, True))
        self.between = Phrases(dict.fromkeys(words.between, True))
        self.to_words = Phrases(dict.fromkeys(words.to_words, True))
        self.whole_joiners = words.joiners | words.points
        self.fraction_joiners = self.whole_joiners | words.mixed_joiners
        self.money_joiners = self.fraction_joiners | words.and_words
        self.before_scale = words.of_words | words.articles
        self.negatives = Phrases(dict.fromkeys(words.negatives, True))
        self.clock_before = Phrases(dict.fromkeys(words.clock_before, True))
        self.labels_behind = Phrases(dict.fromkeys(words.labels_behind, True))
        self.clock = Phrases(dict.fromkeys(words.clock, True))
        self.duration_over = Phrases(dict.fromkeys(words.duration_over, True))
        self.signs = Phrases(SIGNS | dict(words.signs), exact=True)

    # What follows are unions for a quick "no": most words beside a number are in none of the tables.

    @cached_property
    def part_openings(self) -> frozenset[str]:
        """What a fraction or share behind a number begins with."""
        phrases = self.extras.openings() | self.inverse_shares.openings() | self.shares.openings()
        return phrases | self.fraction_joiners | frozenset(self.parts) | frozenset(self.plural_parts) | HYPHENS

    @cached_property
    def unit_openings(self) -> frozenset[str]:
        """What a unit or currency behind a number begins with, in lower case or as written."""
        tables: tuple[Phrases[str], ...] = (
            self.percents, self.units, self.currencies, self.cents, self.signs, SYMBOLS, CODES
        )  # fmt: skip
        return self.words.of_words.union(SCALED_CODES.openings(), *(table.openings() for table in tables))

    @cached_property
    def prefix_endings(self) -> frozenset[str]:
        """What a currency or percent sign before a number ends with, in lower case or as written."""
        named = self.currencies.endings() if self.words.currency_word_before else frozenset()
        return named.union(self.percents_before.endings(), self.signs.endings(), CODES.endings())

    def may_go_on(self, word: str) -> bool:
        """Whether a number may go on with this lower-case word (or hyphen) behind its first one."""
        if word in self._continuing or (self.words.concatenated and word[:2] in self.openings):
            return True
        return bool(self.words.prefix_joiner) and word.startswith(self.words.prefix_joiner)

    @cached_property
    def _continuing(self) -> frozenset[str]:
        words = self.words.joiners | self.words.fillers | self.short_scales.openings() | self._multiword.openings()
        return words | frozenset(self.cardinals) | frozenset(self.scales) | HYPHENS

    @cached_property
    def composites(self) -> frozenset[str]:
        """The words that begin a number other than a cardinal or rank: half, dozens, twice, "a few", "a couple of"."""
        openings = self.fixed.openings() | self.few.openings() | self.vague.openings()
        return openings.union(self.words.halves, self.words.times, self.words.leading)

    @cached_property
    def phrase_openings(self) -> frozenset[str]:
        """The words that begin a number only as the first of several ("a few", "a dozen")."""
        first = {tuple(tokenise(phrase).lowers[:2]) for phrase in self.phrases_of_numbers}
        alone = {one for one, other in first if not other} | set(self.words.articles & self.words.ones)
        single = alone | set(self.cardinals) | set(self.scales) | set(self.ordinals) | set(self.parts)
        single |= self.words.halves | self.words.ones | set(self.words.leading) | set(self.words.times)
        return frozenset(one for one, _ in first) - single - self._multiword.openings()

    @cached_property
    def number_phrases(self) -> Phrases[bool]:
        """The phrases that are numbers as a whole."""
        return Phrases(dict.fromkeys(self.phrases_of_numbers, True))

    @cached_property
    def phrases_of_numbers(self) -> tuple[str, ...]:
        """The same as they are written in the tables."""
        tables = (self.words.fixed, self.words.vague, self.words.few)
        return tuple(phrase for table in tables for phrase in _spelled(table))

    @cached_property
    def lexicon(self) -> frozenset[str]:
        """Every single word that can begin a number in words."""
        many = (self.words.fixed, self.words.vague, self.words.few, self.words.times)
        first = {phrase.split()[0] for table in many for phrase in _spelled(table)}
        return frozenset(
            first | set(self.cardinals) | set(self.scales) | set(self.ordinals) | set(self.parts)
            | self.words.halves | self.words.ones | set(self.words.leading)
            | {tokenise(word).lowers[0] for word in self._split_words()} | self._joined_words()
        )  # fmt: skip

    def _joined_words(self) -> set[str]:
        """وثلاثة: the words of numbers with the "and" that is written to them."""
        prefix = self.words.prefix_joiner
        return {prefix + word for word in (*self.cardinals, *self.scales) if len(word) > 2} if prefix else set()

    def _split_words(self) -> list[str]:
        """Number words that the tokeniser cuts into several tokens (quatre-vingt, 수십)."""
        tables = (self.words.cardinals, self.words.scales, self.words.fixed, self.words.vague, self.words.few)
        return [word for table in tables for word in table]

    @cached_property
    def openings(self) -> frozenset[str]:
        """The first two letters of every number word: what cannot open a number written together is not taken apart."""
        return frozenset(word[:2] for word in self.lexicon)

    def terms(self, tokens: Tokens, index: int) -> tuple[tuple[Term, ...], int] | None:
        """The terms of the number word at a token, and the token after it."""
        multi = self._multiword.at(tokens, index)
        if multi is not None:
            return multi[1], multi[0]
        word = tokens.lowers[index]
        found = self._term(word)
        if found is not None:
            return (found,), index + 1
        prefix = self.words.prefix_joiner
        if prefix and len(word) > 3 and word.startswith(prefix):
            found = self._term(word[len(prefix) :])
            return ((Term("join", 0, prefix), found), index + 1) if found is not None else None
        if self.words.concatenated and len(word) > 4 and word[:2] in self.openings:
            parts = self.segment(word)
            if parts:
                return parts, index + 1
        return None

    def _term(self, word: str) -> Term | None:
        if word in self.cardinals:
            return Term("add", self.cardinals[word], word)
        if word in self.scales:
            return Term("scale", self.scales[word], word)
        return None

    @cached_property
    def _multiword(self) -> Phrases[tuple[Term, ...]]:
        found = [Term("add", value, word) for word, value in self.cardinals.items()]
        found += [Term("scale", value, word) for word, value in self.scales.items()]
        table: dict[str, tuple[Term, ...]] = {term.text: (term,) for term in found if len(tokenise(term.text)) > 1}
        prefix = self.words.prefix_joiner
        if prefix:
            table |= {prefix + word: (Term("join", 0, prefix), *terms) for word, terms in table.items()}
        return Phrases(table)

    @lru_cache(maxsize=4096)  # noqa: B019 - a Language lives as long as the process
    def segment(self, word: str) -> tuple[Term, ...]:
        """A number written together, cut into its terms; () if it is not one. At most 80 letters are looked at."""
        if len(word) > 80:
            return ()
        reach: dict[int, tuple[Term, ...]] = {0: ()}
        for position in range(len(word)):
            if position not in reach:
                continue
            for part in self._parts_by_letter.get(word[position], ()):
                end = position + len(part.text)
                if end not in reach and word.startswith(part.text, position):
                    reach[end] = (*reach[position], part)
        return reach.get(len(word), ())

    @cached_property
    def _parts_by_letter(self) -> dict[str, list[Term]]:
        terms = [Term("add", value, word) for word, value in (self.cardinals | _spelled(self.words.inner)).items()]
        scales = self.scales | _spelled(self.words.inner_scales)
        terms += [Term("scale", value, word) for word, value in scales.items()]
        terms += [Term("join", 0, word) for word in self.words.joiners]
        result: dict[str, list[Term]] = {}
        for term in sorted(terms, key=lambda term: -len(term.text)):
            result.setdefault(term.text[0], []).append(term)
        return result


def _spelled(table: Mapping[str, Value]) -> dict[str, Value]:
    return {form: meaning for word, meaning in table.items() for form in spellings(word)}
