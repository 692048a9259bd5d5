"""Text -> words with the keys by which they are compared. In: text and its language. Out: words in order.

A word is compared by its *stem* (Snowball), its *root* (the stem without derivational endings, so that "recovered"
meets "recovery") and the *concepts* that a small thesaurus of news prose gives it. Names of several words are one word;
a country, its adjective and its people are one concept. Function words carry no key.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

import Stemmer

_PARTS = (
    r"(?P<cjk>[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])"
    r"|(?P<initials>(?:[A-Z]\.){2,6})"
    r"|(?P<word>[^\W\d_](?:[^\W_]|[’'](?=[^\W\d_])|[-‐‑](?=[^\W\d_])){0,60})"
    r"|(?P<number>\d(?:[\d.,]{0,30}\d)?)"
)

_ALGORITHMS = {
    "en": "english", "de": "german", "fr": "french", "es": "spanish", "it": "italian", "pt": "portuguese",
    "nl": "dutch", "sv": "swedish", "ru": "russian", "uk": "russian", "pl": "polish", "da": "danish",
    "no": "norwegian", "nb": "norwegian", "fi": "finnish", "ro": "romanian", "tr": "turkish", "ar": "arabic",
    "hi": "hindi", "el": "greek", "hu": "hungarian", "cs": "czech",
}  # fmt: skip

#: Endings that derive one word from another, longest first; removed while four letters remain.
_ENDINGS = ("ation", "ment", "anc", "enc", "ant", "ent", "ion", "ist", "abl", "ibl", "iv", "at", "er", "or", "al", "i")


class Word(NamedTuple):
    """One word: offsets, spelling in lower case, comparison keys, and what it is.

    kind: "word", "name" (capitalised where no sentence begins), "stop" (function word), "number".
    """

    start: int
    end: int
    lower: str
    stem: str
    root: str
    concepts: frozenset[str]
    kind: str
    negates: bool


class _Keys(NamedTuple):
    stem: str
    root: str
    concepts: frozenset[str]
    stop: bool
    negates: bool


def words(text: str, *, lang: str | None = None, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of `text[start:end]`, in order; offsets are those of the whole text."""
    language = (lang or "en")[:2]
    found: list[Word] = []
    fresh = True  # whether a sentence begins here, so that a capital letter tells nothing
    for match in _pattern().finditer(text, start, len(text) if end is None else end):
        raw, kind = match.group(), match.lastgroup
        if found:
            fresh = _begins_sentence(text, found[-1].end, match.start())
        if kind == "number":
            found.append(Word(match.start(), match.end(), raw, raw, raw, frozenset(), "number", False))
        else:
            found.append(_word(raw, match.start(), language, fresh, known=kind in ("phrase", "initials")))
    return found


def _word(raw: str, start: int, language: str, fresh: bool, *, known: bool) -> Word:
    keys = _keys(raw.lower(), language)
    concepts, what = keys.concepts, "stop" if keys.stop else "word"
    if raw[0].isupper():
        named = _named(raw)
        concepts |= named
        if named or known or (not keys.stop and (not fresh or (raw.isupper() and len(raw) > 1))):
            what = "name"
    return Word(start, start + len(raw), raw.lower(), keys.stem, keys.root, concepts, what, keys.negates)


def _named(raw: str) -> frozenset[str]:
    """The groups of names that a capitalised word belongs to; a short one must be in capitals ("US", not "Us")."""
    if len(raw) <= 3 and not raw.isupper():
        return frozenset()
    return _names().get(raw.lower(), frozenset())


@cache
def _names() -> dict[str, frozenset[str]]:
    """Each name with its group, marked by "@" against the concepts of common words."""
    table: dict[str, set[str]] = {}
    for line in _lines("names.en.txt"):
        members = [member.strip() for member in line.split(",")]
        for member in members:
            table.setdefault(member, set()).add("@" + members[0])
            table.setdefault(member + "'s", set()).add("@" + members[0])
            table.setdefault(member + "’s", set()).add("@" + members[0])
    return {name: frozenset(groups) for name, groups in table.items()}


@cache
def _pattern() -> re.Pattern[str]:
    """Words, with names of several words as one."""
    phrases = sorted((name for name in _names() if " " in name and "'" not in name), key=len, reverse=True)
    spelled = "|".join(re.escape(_title(name)) for name in phrases if "’" not in name)
    return re.compile(rf"(?P<phrase>\b(?:{spelled})\b)|{_PARTS}")


def _title(name: str) -> str:
    return " ".join(part if part in ("of", "and") else part[:1].upper() + part[1:] for part in name.split())


_SENTENCE_MARKS = frozenset('.!?:\n“"«„')


def _begins_sentence(text: str, after: int, before: int) -> bool:
    if before - after == 1 and text[after] == " ":  # the usual case, told without a look at each character
        return False
    return not _SENTENCE_MARKS.isdisjoint(text[after:before])


@lru_cache(maxsize=100_000)
def _keys(lower: str, language: str) -> _Keys:
    plain = lower.replace("’", "'")
    negates = plain in negations() or plain.endswith("n't")
    for clitic in ("'s", "'"):
        plain = plain.removesuffix(clitic)
    if "'" in plain and not negates:
        plain = plain.replace("'", "")
    stop = plain in stopwords(language) or (negates and plain not in ("without",))
    stem = _stem(plain, language)
    root = _root(stem) if language == "en" else stem
    concepts: frozenset[str] = _concepts().get(root, frozenset()) if language == "en" else frozenset()
    return _Keys(stem, root, concepts, stop, negates)


@cache
def _stemmer(language: str) -> Stemmer.Stemmer | None:
    algorithm = _ALGORITHMS.get(language)
    return Stemmer.Stemmer(algorithm) if algorithm in Stemmer.algorithms() else None


def _stem(word: str, language: str) -> str:
    stemmer = _stemmer(language)
    stem = stemmer.stemWord(word) if stemmer else word
    return unaccented(stem)


@lru_cache(maxsize=50_000)
def unaccented(text: str) -> str:
    """The text without combining accents, so that "Erdoğan" meets "Erdogan"."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize(
        "NFKD", text.replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("ı", "i")
    )
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _root(stem: str) -> str:
    trimmed = True
    while trimmed:
        trimmed = False
        for ending in _ENDINGS:
            if stem.endswith(ending) and len(stem) - len(ending) >= 4:
                stem = stem[: -len(ending)]
                trimmed = True
                break
    return stem


@cache
def _concepts() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for line in _lines("synonyms.en.txt"):
        members = line.split()
        for member in members:
            table.setdefault(root_of(member), set()).add(members[0])
    return {root: frozenset(groups) for root, groups in table.items()}


@cache
def antonyms() -> dict[str, frozenset[str]]:
    """Root -> the roots that say the opposite."""
    table: dict[str, set[str]] = {}
    for line in _lines("antonyms.en.txt"):
        left, right = ([root_of(word) for word in side.split()] for side in line.split("|"))
        for one, other in ((left, right), (right, left)):
            for word in one:
                table.setdefault(word, set()).update(other)
    return {root: frozenset(others) for root, others in table.items()}


@cache
def classes() -> dict[str, frozenset[str]]:
    """Root -> the classes of which only one member can be right in one place ("film", "novel", "album")."""
    table: dict[str, set[str]] = {}
    for line in _lines("classes.en.txt"):
        name, members = line.split(":", 1)
        for member in members.split():
            table.setdefault(root_of(member), set()).add(name)
    return {root: frozenset(names) for root, names in table.items()}


def root_of(word: str, *, lang: str = "en") -> str:
    """The comparison root of a single word."""
    stem = _stem(word.lower(), lang)
    return _root(stem) if lang == "en" else stem


def _lines(name: str) -> list[str]:
    text = resources.files("factcheck.matching.lexicon").joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def negations() -> frozenset[str]:
    """Words that negate, of all languages that have a list; a word of one is none of another's by chance."""
    return frozenset(word for line in _lines("negations.txt") for word in line.split(":", 1)[1].split())


@cache
def reporting() -> frozenset[str]:
    """Words of saying and estimating, of all languages that have a list."""
    return frozenset(word for line in _lines("reporting.txt") for word in line.split(":", 1)[1].split())


@cache
def stopwords(language: str) -> frozenset[str]:
    """Function words of a language; empty for one without a list."""
    table = {line.split(":", 1)[0]: line.split(":", 1)[1].split() for line in _lines("stopwords.txt")}
    return frozenset(table.get(language, ()))
