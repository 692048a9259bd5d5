"""The raw tables of one language. In: a language file. Out: Words, checked so that no section is unknown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from decimal import Decimal
from enum import Enum
from typing import Any

from factcheck.matching.quantity.languages import file


class Bound(Enum):
    """What the words around a number say about its limits."""

    MORE = "more than"
    AT_LEAST = "at least"
    LESS = "less than"
    AT_MOST = "at most"
    ABOUT = "about"
    NEARLY = "nearly"
    EXACTLY = "exactly"


@dataclass(frozen=True, kw_only=True)
class Words:
    """The raw tables of one language, lower case. docs/figures.md says what each section is for, with an example."""

    code: str
    cardinals: Mapping[str, int] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    short_scales: Mapping[str, int] = field(default_factory=dict)
    joiners: frozenset[str] = frozenset()
    joins_tens: bool = False
    cjk_digits: bool = False
    digits_behind: str = ""
    concatenated: bool = False
    inner: Mapping[str, int] = field(default_factory=dict)
    inner_scales: Mapping[str, int] = field(default_factory=dict)
    inverted: bool = False
    points: frozenset[str] = frozenset()
    negatives: tuple[str, ...] = ()
    articles: frozenset[str] = frozenset()
    scales_of_words: frozenset[str] = frozenset()
    adds_teens: bool = False
    ten_takes_units: bool = False
    positional: bool = False
    word_start: bool = False
    prefix_joiner: str = ""
    leading: Mapping[str, int] = field(default_factory=dict)
    inverse_shares: tuple[str, ...] = ()
    share_endings: tuple[str, ...] = ()
    share_tops: Mapping[str, int] = field(default_factory=dict)
    mixed_joiners: frozenset[str] = frozenset()
    fillers: frozenset[str] = frozenset()
    not_inside: tuple[str, ...] = ()
    not_before_scale: frozenset[str] = frozenset()
    not_behind_tens: frozenset[str] = frozenset()
    part_stops: frozenset[str] = frozenset()
    trailing_tenths: bool = False
    ordinal_prefixes: frozenset[str] = frozenset()
    not_numbers: tuple[str, ...] = ()
    prepositions: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    tenths: tuple[str, ...] = ()
    hundredths: frozenset[str] = frozenset()
    counters: frozenset[str] = frozenset()
    bare: frozenset[str] = frozenset()
    ones: frozenset[str] = frozenset()
    one_not_before: frozenset[str] = frozenset()
    one_not_after: frozenset[str] = frozenset()
    one_phrases: tuple[str, ...] = ()
    halves: frozenset[str] = frozenset()
    half_adjectives: frozenset[str] = frozenset()
    half_before: frozenset[str] = frozenset()
    half_takes_noun: bool = False
    half_endings: tuple[str, ...] = ()
    half_behind: frozenset[str] = frozenset()
    and_a_half: tuple[str, ...] = ()
    before_share: frozenset[str] = frozenset()
    participles: tuple[str, ...] = ()
    fixed: Mapping[str, str] = field(default_factory=dict)
    extras: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, int] = field(default_factory=dict)
    plural_parts: Mapping[str, int] = field(default_factory=dict)
    of_words: frozenset[str] = frozenset()
    shares: tuple[str, ...] = ()
    loose_shares: frozenset[str] = frozenset()
    score_words: frozenset[str] = frozenset()
    ordinals: Mapping[str, int] = field(default_factory=dict)
    ordinal_endings: tuple[str, ...] = ()
    part_endings: tuple[str, ...] = ()
    ordinal_suffixes: frozenset[str] = frozenset()
    ordinal_dot: bool = False
    ordinal_before: frozenset[str] = frozenset()
    vague: Mapping[str, tuple[Decimal, Decimal]] = field(default_factory=dict)
    few: Mapping[str, tuple[Decimal, Decimal]] = field(default_factory=dict)
    times: Mapping[str, int] = field(default_factory=dict)
    percents: tuple[str, ...] = ()
    percents_before: tuple[str, ...] = ()
    points_of_percent: tuple[str, ...] = ()
    units: Mapping[str, str] = field(default_factory=dict)
    currencies: Mapping[str, str] = field(default_factory=dict)
    signs: Mapping[str, str] = field(default_factory=dict)
    cents: tuple[str, ...] = ()
    before: Mapping[str, Bound] = field(default_factory=dict)
    after: Mapping[str, Bound] = field(default_factory=dict)
    transparent: frozenset[str] = frozenset()
    duration_over: tuple[str, ...] = ()
    spread_over: frozenset[str] = frozenset()
    between: tuple[str, ...] = ()
    or_words: frozenset[str] = frozenset()
    before_bound: frozenset[str] = frozenset()
    raises_money: frozenset[str] = frozenset()
    clock: tuple[str, ...] = ()
    clock_before: tuple[str, ...] = ()
    calendar: frozenset[str] = frozenset()
    streets: frozenset[str] = frozenset()
    place_before: frozenset[str] = frozenset()
    one_counts: bool = False
    currency_word_before: bool = False
    not_symbols: frozenset[str] = frozenset()
    and_words: frozenset[str] = frozenset()
    but_words: frozenset[str] = frozenset()
    from_words: frozenset[str] = frozenset()
    to_words: tuple[str, ...] = ()
    rises: frozenset[str] = frozenset()
    falls: frozenset[str] = frozenset()
    changes: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    phrasal_verbs: frozenset[str] = frozenset()
    closing_verbs: frozenset[str] = frozenset()
    more_words: frozenset[str] = frozenset()
    less_words: frozenset[str] = frozenset()
    by_relation: frozenset[str] = frozenset()
    to_relation: frozenset[str] = frozenset()
    from_relation: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    labels_behind: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    plurals: frozenset[str] = frozenset()
    noun_first: bool = False
    capital_nouns: bool = False
    adjective_endings: tuple[str, ...] = ()
    adjectives: frozenset[str] = frozenset()


def _bounds(text: str) -> dict[str, Bound]:
    return {phrase: Bound[kind] for phrase, kind in file.table(text).items()}


#: How a section is read, by the type of the field that it fills.
_READERS: dict[str, Callable[[str], object]] = {
    "frozenset[str]": file.words,
    "tuple[str, ...]": file.phrases,
    "Mapping[str, int]": file.numbers,
    "Mapping[str, str]": file.table,
    "Mapping[str, tuple[Decimal, Decimal]]": file.intervals,
    "Mapping[str, Bound]": _bounds,
}


def read_words(code: str, text: str) -> Words:
    """The tables of a language file; ValueError for a section or setting that `Words` does not have."""
    known = {field.name: str(field.type) for field in fields(Words)}
    sections = file.sections(text)
    values: dict[str, Any] = {"code": code}
    for name, meaning in file.table(sections.pop("settings", "")).items():
        if known.get(name) not in ("bool", "str"):
            raise ValueError(f"{code}: no setting {name!r}")
        values[name] = meaning == "yes" if known[name] == "bool" else meaning
    for name, lines in sections.items():
        if known.get(name) not in _READERS:
            raise ValueError(f"{code}: no section [{name}]")
        values[name] = _READERS[known[name]](lines)
    return Words(**values)
