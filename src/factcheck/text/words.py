"""Text -> words with the keys by which they are compared. In: text and its language. Out: words in order.

A word is compared by its *stem* (Snowball), its *root* (the stem without derivational endings, so that "recovered"
meets "recovery") and the *concepts* that a small thesaurus of news prose gives it. Names of several words are one word;
a country, its adjective and its people are one concept. Function words carry no key.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

import Stemmer

from factcheck.text.language_tags import primary_language
from factcheck.text.spelling import one_spelling
from factcheck.text.word_lists import lines, negations, stopwords

_PARTS = (
    r"(?P<cjk>(?=\w)[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])"
    r"|(?P<initials>(?:[A-Z]\.){2,6})"
    r"|(?P<word>[^\W\d_][^\W_]{0,60}+(?![^\W_]|[+#]|[’'‐‑-][^\W\d_])"  # the usual case, without a choice at each letter
    r"|[^\W\d_](?:[^\W_]|[’'](?=[^\W\d_])|[-‐‑](?=[^\W\d_])){0,60}(?:(?<=\b[CFJcf])(?:\+\+|#)(?!\w))?)"  # C++, F#
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


#: Words that stand for a subject named before: a sentence with one need not repeat the name.
PRONOUNS = frozenset({"he", "she", "it", "they", "his", "her", "its", "their", "him", "them", "this", "these", "who"})


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


class Spelling(NamedTuple):
    """What a spelling is wherever it stands.

    first: its kind where a sentence begins, so that a capital letter tells nothing. inside: its kind elsewhere.
    keys: the roots under which it is looked up: its own, its plain form and the parts of a hyphenated word.
    """

    lower: str
    stem: str
    root: str
    concepts: frozenset[str]
    first: str
    inside: str
    negates: bool
    keys: tuple[str, ...]

    def at(self, start: int, end: int, *, fresh: bool) -> Word:
        """The word at a place; `fresh` where a sentence begins."""
        kind = self.first if fresh else self.inside
        return Word(start, end, self.lower, self.stem, self.root, self.concepts, kind, self.negates)


class _Keys(NamedTuple):
    stem: str
    root: str
    concepts: frozenset[str]
    stop: bool
    negates: bool


#: A text up to this many code points is kept with its words, since captions and counted nouns are asked for often.
SHORT = 60


def words(text: str, *, lang: str | None = None, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of `text[start:end]`, in order; offsets are those of the whole text."""
    language = language_of(lang)
    if end is None and start == 0 and len(text) <= SHORT:
        return list(_short(text, language))
    return _words(text, language, start, len(text) if end is None else end)


@lru_cache(maxsize=4096)
def _short(text: str, language: str) -> tuple[Word, ...]:
    return tuple(_words(text, language, 0, len(text)))


def _words(text: str, language: str, start: int, end: int) -> list[Word]:
    found: list[Word] = []
    last = -1
    for match in word_pattern().finditer(text, start, end):
        spelling = spelling_of(match.group(), match.lastgroup or "", language)
        first, after = match.span()
        fresh = last < 0 or (spelling.first != spelling.inside and begins_sentence(text, last, first))
        found.append(spelling.at(first, after, fresh=fresh))
        last = after
    return with_pronouns(found, language)


def with_pronouns(found: list[Word], language: str) -> list[Word]:
    """The words of a text in a language: beside the French "ne", "personne" is nobody. By itself "ne" negates nothing
    ("n'emploie que 30 personnes"), glued to its verb or not.
    """
    if language != "fr":
        return found
    ne = [word.lower == "ne" or _is_behind_ne(word) for word in found]
    for place, word in enumerate(found):
        if word.lower == "personne" and any(ne[max(0, place - 4) : place + 2]):
            found[place] = word._replace(negates=True, kind="stop")
        elif _is_behind_ne(word):
            found[place] = word._replace(negates=False)
    return found


def _is_behind_ne(word: Word) -> bool:
    """Whether a verb has "n'" glued to it: no other small word that loses its vowel negates in French."""
    return word.negates and word.end - word.start > len(word.lower) and word.lower not in negations("fr")


def language_of(lang: str | None) -> str:
    """The language whose tables are used for a text in `lang`; English where it is not known."""
    return primary_language(lang) or "en"


@lru_cache(maxsize=100_000)
def spelling_of(raw: str, part: str, language: str) -> Spelling:
    """What a stretch that the pattern found is, without an article that is glued to it ("l'abbaye"); part: the name of
    the group that matched.
    """
    if part == "number":
        return Spelling(raw, raw, raw, frozenset(), "number", "number", False, (raw,))
    negated, raw = _without_elision(_without_note_mark(raw), language)
    lower, keys = raw.lower(), _keys(raw.lower(), language)
    concepts, first, inside = keys.concepts, *["stop" if keys.stop else "word"] * 2
    if raw[0].isupper():
        named = _named(raw)
        concepts |= named
        if named or part in ("phrase", "initials") or (not keys.stop and raw.isupper() and len(raw) > 1):
            first = inside = "name"
        elif not keys.stop:
            inside = "name"
    found = () if first == "stop" else _lookup_keys(lower, keys.root)
    return Spelling(lower, keys.stem, keys.root, concepts, first, inside, keys.negates or negated, found)


#: Raised digits, by which notes are marked; a word of fewer letters is a unit ("km²").
_RAISED, _LEAST_LETTERS = "⁰¹²³⁴⁵⁶⁷⁸⁹", 4


def _without_note_mark(raw: str) -> str:
    """A word without the mark of a note that is glued to it: "Varde¹"."""
    bare = raw.rstrip(_RAISED)
    return bare if len(bare) >= _LEAST_LETTERS else raw


#: Small words that lose their vowel before another and are written with it: "l'abbaye", "qu'aucun", "dell'accordo".
_ELIDED = {
    "fr": re.compile(r"(?:[ldjmtsnc]|(?:jus|lors|puis|quoi|pres)?qu)['’](?=\w)", re.IGNORECASE),
    "it": re.compile(
        r"(?:[ldcmtsv]|gl|un|(?:de|ne|a|da|su|co|que)ll|quest|nessun|ciascun|alcun|com|anch|senz|tutt)['’](?=\w)",
        re.IGNORECASE,
    ),
}


def _without_elision(raw: str, language: str) -> tuple[bool, str]:
    """Whether a word begins with a small one that negates and has lost its vowel; and the word without such a one."""
    elided = pattern.match(raw) if (pattern := _ELIDED.get(language)) and len(raw) > 2 else None
    if elided is None:
        return False, raw
    small = elided.group()[:-1].lower()
    return small == "n" or bool({small, small + "a"} & negations(language)), raw[elided.end() :]


def _lookup_keys(lower: str, root: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((root, plain_form(lower), *compound_parts(lower))))


def compound_parts(lower: str) -> tuple[str, ...]:
    """The roots of the parts of a hyphenated word in lower case, without those of one or two letters; else none."""
    return tuple(root_of(part) for part in lower.split("-") if len(part) > 2) if "-" in lower else ()


def plain_form(lower: str) -> str:
    """A word in lower case without accents and possessive: what names of two languages have in common."""
    return unaccented(lower.removesuffix("'s").removesuffix("’s"))


def _named(raw: str) -> frozenset[str]:
    """The groups of names that a capitalised word belongs to; a short one must be in capitals ("US", not "Us")."""
    if len(raw) <= 3 and not raw.isupper():
        return frozenset()
    return _names().get(raw.lower(), frozenset())


@cache
def _names() -> dict[str, frozenset[str]]:
    """Each name with its group, marked by "@" against the concepts of common words."""
    table: dict[str, set[str]] = {}
    for line in lines("names.en.txt"):
        members = [member.strip() for member in line.split(",")]
        for member in members:
            table.setdefault(member, set()).add("@" + members[0])
            table.setdefault(member + "'s", set()).add("@" + members[0])
            table.setdefault(member + "’s", set()).add("@" + members[0])
    return {name: frozenset(groups) for name, groups in table.items()}


@cache
def word_pattern() -> re.Pattern[str]:
    """Words, with names of several words as one; the group that matched tells which kind."""
    phrases = sorted((name for name in _names() if " " in name and "'" not in name), key=len, reverse=True)
    spelled = "|".join(re.escape(_title(name)) for name in phrases if "’" not in name)
    initials = "".join(sorted({_title(name)[0] for name in phrases}))
    return re.compile(rf"(?P<phrase>(?=[{initials}])\b(?:{spelled})\b)|{_PARTS}")


def _title(name: str) -> str:
    return " ".join(part if part in ("of", "and") else part[:1].upper() + part[1:] for part in name.split())


_SENTENCE_MARKS = frozenset('.!?:\n“"«„')


def begins_sentence(text: str, after: int, before: int) -> bool:
    """Whether a sentence begins between the end of one word and the start of the next."""
    if before - after == 1 and text[after] == " ":  # the usual case, told without a look at each character
        return False
    return not _SENTENCE_MARKS.isdisjoint(text[after:before])


@lru_cache(maxsize=100_000)
def _keys(lower: str, language: str) -> _Keys:
    plain = lower.replace("’", "'")
    negates = plain in negations(language) or plain.endswith("n't")
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
    if language == "en":
        word = one_spelling(word)
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
    for line in lines("synonyms.en.txt"):
        members = line.split()
        for member in members:
            table.setdefault(root_of(member), set()).add(members[0])
    return {root: frozenset(groups) for root, groups in table.items()}


def root_of(word: str, *, lang: str = "en") -> str:
    """The comparison root of a single word."""
    stem = _stem(word.lower(), lang)
    return _root(stem) if lang == "en" else stem
