"""How one language writes dates. In: a language code. Out: its word table, folded into a Lexicon for the scanner.

A language is data: one module under `languages/` with a `LANGUAGE`. The grammar is shared: every word is
looked up as a one-letter code, and the grammar reads the row of codes (see `grammar.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module

from factcheck.matching.dates.feasts import FEASTS

__all__ = ["LANGUAGES", "Language", "Lexicon", "lexicon_for"]

#: Every language with a table, most read first: this order breaks ties when a text names no language.
LANGUAGES = (
    "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "sv", "da", "no", "fi", "cs", "tr", "ro", "hu", "el",
    "ar", "hi", "he", "hr", "bg", "sk", "sr", "sl", "id", "ca", "lt", "lv", "et", "be", "ka", "bn",
    "zh", "ja", "ko",
)  # fmt: skip

#: What a word of a table means: role -> (code of the grammar, value).
ROLES: Mapping[str, tuple[str, int]] = {
    "of": ("f", 0),
    "article": ("t", 0),
    "in": ("I", 0),
    "on": ("j", 0),
    "onwards": ("O", 0),
    "since": ("s", 0),
    "until": ("u", 0),
    "before": ("b", 0),
    "after": ("e", 0),
    "from": ("F", 0),
    "between": ("B", 0),
    "and": ("&", 0),
    "to": ("R", 0),
    "day": ("U", 1),
    "week": ("U", 7),
    "month": ("U", 30),
    "year": ("Y", 365),
    "decade": ("k", 10),
    "century": ("E", 100),
    "quarter": ("q", 3),
    "half": ("h", 6),
    "fiscal": ("Z", 0),
    "early": ("P", 1),
    "middle": ("P", 2),
    "late": ("P", 3),
    "beginning": ("P", 4),
    "end": ("P", 5),
    "last": ("L", -1),
    "this": ("T", 0),
    "next": ("X", 1),
    "ago": ("G", -1),
    "ago_before": ("g", -1),
    "before_yesterday": ("V", -2),
    "yesterday": ("V", -1),
    "today": ("V", 0),
    "tomorrow": ("V", 1),
    "common_era": ("A", 1),
    "before_common_era": ("A", -1),
    "about": ("~", 0),
    "circa": ("~", 1),
    "numbered": ("#", 0),
    "counted": ("p", 0),
    "amount": ("$", 0),
    "against": ("4", 0),
    "event": ("o", 0),
    "plain": ("v", 0),
} | {feast: ("^", number) for number, feast in enumerate(FEASTS)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One table. Words are lower case, separated by spaces; `_` joins the words of a phrase; a final `.` marks an
    abbreviation (it is never a date on its own); a final `*` stands for any ending of up to five letters.

    months: twelve entries, every case form. weekdays: seven, Monday first. seasons: spring, summer, autumn, winter.
    numbers: entry n-1 holds the words for n, ordinal (and cardinal where days are so
    written), up to 31. counts: entry n-1 holds the words for n before "days ago". words: role of ROLES -> words.
    ordinal_endings: what may stand glued to a day's digits ("st"). decade_endings: glued to a decade ("1990s").
    endings: case endings glued with an apostrophe, hyphen or colon ("2012'de") are allowed.
    order: of numeric dates, "dmy", "mdy" or "ymd". month_first: "March 5" without a year is a date.
    doubtful: month and weekday words that are other words too: lower case, they need a day and a year beside them.
    names: month words that are also names: on their own they need a preposition before them.
    bare_years: "preposition" (a year needs "in" …), "free" (a plain year-like number is a year unless it counts
    something), "capital" (as free, but a capitalised word after it is what it counts), "never".
    plural: endings of a noun in the plural, by which "the 2012 units" is told from "the 2012 crisis".
    adjectives_after: "septembre dernier". postpositions: "2012 óta". since_is_ago: "två år sedan".
    year_first: "2024. március 5.", "2011 წლის 17 მარტი".
    tens: eight entries for the twenties … nineties, where they name a decade ("anni Novanta").
    marks: frequent little words by which an undeclared text shows its language.
    """

    code: str
    months: tuple[str, ...]
    weekdays: tuple[str, ...] = ()
    seasons: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    ordinal_endings: str = ""
    decade_endings: str = ""
    endings: bool = False
    order: str = "dmy"
    month_first: bool = False
    doubtful: str = ""
    names: str = ""
    bare_years: str = "preposition"
    adjectives_after: bool = False
    postpositions: bool = False
    since_is_ago: bool = False
    tens: tuple[str, ...] = ()
    year_first: bool = False
    plural: str = ""
    marks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """A Language made ready for looking words up. `stems` holds what a table writes with a final `*`."""

    language: Language
    words: Mapping[str, tuple[str, int]]
    stems: Mapping[str, tuple[str, int]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str, int], ...]]
    short: frozenset[str]
    doubtful: frozenset[str]
    names: frozenset[str]
    ordinal_endings: frozenset[str]
    decade_endings: frozenset[str]
    marks: frozenset[str]

    def code(self, word: str) -> tuple[str, int] | None:
        """Code and value of a lower-case word, or None."""
        found = self.words.get(word)
        if found is None and self.stems:
            for size in range(len(word), max(2, len(word) - 6), -1):
                found = self.stems.get(word[:size])
                if found is not None:
                    return found
        return found


def _entries(language: Language) -> Iterator[tuple[str, str, int]]:
    """Every (word as the table writes it, code, value); what comes first wins."""
    rows = (
        ("M", enumerate(language.months, 1)),
        ("W", enumerate(language.weekdays)),
        ("S", enumerate(language.seasons, 1)),
        ("w", enumerate(language.counts, 1)),
        ("0", ((10 * ten, words) for ten, words in enumerate(language.tens, 2))),
        *((ROLES[role][0], [(ROLES[role][1], words)]) for role, words in language.words.items()),
        ("D", enumerate(language.numbers, 1)),
    )
    for code, numbered in rows:
        for value, words in numbered:
            yield from ((word, code, value) for word in words.split())


def build_lexicon(language: Language) -> Lexicon:
    """Fold a table into look-ups."""
    words: dict[str, tuple[str, int]] = {}
    stems: dict[str, tuple[str, int]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str, int]]] = {}
    short = set()
    for written, code, value in _entries(language):
        word = written.rstrip(".*")
        if written.endswith("."):
            short.add(word)
        if "_" in word:
            parts = tuple(word.split("_"))
            phrases.setdefault(parts[-1], []).append((parts, code, value))
        else:
            (stems if written.endswith("*") else words).setdefault(word, (code, value))
    return Lexicon(
        language=language,
        words=words,
        stems=stems,
        phrases={last: tuple(sorted(found, key=lambda p: -len(p[0]))) for last, found in phrases.items()},
        short=frozenset(short),
        doubtful=frozenset(language.doubtful.split()),
        names=frozenset(language.names.split()),
        ordinal_endings=frozenset(language.ordinal_endings.split()),
        decade_endings=frozenset(language.decade_endings.split()),
        marks=frozenset(language.marks.split()),
    )


@cache
def lexicon_for(code: str) -> Lexicon:
    """The lexicon of a language of LANGUAGES; its module is imported at the first call."""
    module = import_module(f"factcheck.matching.dates.languages.{code}")
    language: Language = module.LANGUAGE
    return build_lexicon(language)
