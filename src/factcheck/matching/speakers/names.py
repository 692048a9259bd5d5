"""Whether two names are one speaker. In: two names as written. Out: True, False, or None where names alone cannot tell.

Titles, initials, diacritics, hyphens, the order of family and given name and the commoner transliterations do not make
another person; another given name with the same family name does. A spokesperson speaks for the institution.
"""

from __future__ import annotations

import re
import unicodedata

from rapidfuzz.distance import JaroWinkler, Levenshtein

from factcheck.matching.speakers.declension import is_declined
from factcheck.matching.speakers.titles import (
    FEMALE,
    FEMININE_TITLES,
    FILLERS,
    INSTITUTIONS,
    MALE,
    MASCULINE_TITLES,
    NICKNAME_SETS,
    OF,
    PERSONS,
    PRONOUNS,
    SPOKEN_FOR,
    TITLES,
)

__all__ = ["bare", "gender", "is_office", "parts", "same", "words_of_office"]


_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ASIDE = re.compile(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]")
_HYPHEN = re.compile(r"[-‑‐](\w)")
_INITIALS = re.compile(r"\b(?:[A-Z]\.[ ]?){2,5}")
#: How alike two family names of one transliterated person are (Jaro-Winkler): Zelensky and
#: Zelenskyy .98; Miller and Muller, .89, are two.
_ALIKE = 0.93


def bare(name: str) -> str:
    """A name in small letters without diacritics, asides in brackets and possessive endings."""
    plain = unicodedata.normalize("NFKD", _ASIDE.sub(" ", name))
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    return re.sub(
        r"['’]s?\b", "", plain.replace("ø", "o").replace("ł", "l").replace("đ", "d").replace("Ø", "O").replace("Ł", "L")
    )


def parts(name: str) -> list[str]:
    """The words of a name that tell who it is: no titles, no articles, nothing of what the person is or leads.

    >>> parts("Utah coach Jane Roe"), parts("Jane Roe of the Daily Mail"), parts("the Roads Agency")
    (['jane', 'roe'], ['jane', 'roe'], ['roads', 'agency'])
    """
    plain = _INITIALS.sub(lambda match: match.group().replace(".", " ") + " ", _HYPHEN.sub(_capital, bare(name)))
    head = plain.split(",")[0]
    words = [match.group() for match in _WORD.finditer(head)] or [match.group() for match in _WORD.finditer(plain)]
    if len(words) == 1:  # somebody may be called From or Van
        return [] if words[0].lower() in TITLES or not words[0][0].isupper() else [words[0].lower()]
    person = _person_in(words)
    named = [word for word in person if word.lower() not in TITLES | FILLERS]
    capital = [word for word in named if not word[0].islower()]
    return [word.lower() for word in (capital or named)]


def _capital(match: re.Match[str]) -> str:
    """A hyphenated given name as two words with a capital each, so that neither is taken for a common noun."""
    return " " + match.group(1).upper()


def _person_in(words: list[str]) -> list[str]:
    """The words behind the last office or trade ("FBI Director Jane Roe") and before "of" ("Jane Roe of the Mail")."""
    ends = len(words)
    for at in range(2, len(words)):
        if any(word.lower() in INSTITUTIONS for word in words[:at]):
            break
        if words[at].lower() in OF and words[at - 1][0].isupper() and words[at - 1].lower() not in TITLES:
            ends = at
            break
    starts = 0
    for at in range(ends - 1, 0, -1):
        behind = words[at + 1 : ends]
        office = words[at].lower() in TITLES or (words[at][0].islower() and words[at].lower() not in FILLERS)
        named = bool(behind) and all(word[0].isupper() or word.lower() in FILLERS for word in behind)
        if office and named and not any(word.lower() in INSTITUTIONS | TITLES for word in behind):
            starts = at + 1
            break
    return words[starts:ends] if any(word[0].isupper() for word in words[starts:ends]) else words


def is_office(word: str) -> bool:
    """Whether a word in small letters names an office, a trade or an institution."""
    return word in TITLES or word in INSTITUTIONS or word in PERSONS


def words_of_office(name: str) -> list[str]:
    """The words of a description such as "the defence minister" that can be looked for beside a name."""
    words = [match.group().lower() for match in _WORD.finditer(bare(name).replace("-", " "))]
    return [word for word in words if word not in FILLERS]


def gender(name: str) -> str:
    """ "m" or "f" by a title or a common given name, "" where neither tells, "n" for an institution."""
    words = [match.group().lower() for match in _WORD.finditer(bare(name))]
    for word in words[:2]:
        if word in FEMININE_TITLES and word not in ("fr",):
            return "f"
        if word in MASCULINE_TITLES and word not in ("m",):
            return "m"
    if any(word in INSTITUTIONS for word in words):
        return "n"
    given = [word for word in words if word not in TITLES | FILLERS][:1]
    if len(words) > 1 and given:
        if given[0] in FEMALE - MALE:
            return "f"
        if given[0] in MALE - FEMALE:
            return "m"
    return ""


def same(first: str, second: str) -> bool | None:
    """Whether two names are one speaker's; None for pronouns and bare offices, which names alone do not decide.

    >>> same("Shin Won-sik", "Wonsik Shin"), same("Jane Roe", "John Roe"), same("the minister", "Jane Roe")
    (True, False, None)
    """
    one, two = parts(first), parts(second)
    if not one or not two or set(one) <= PRONOUNS or set(two) <= PRONOUNS:
        same_words = words_of_office(first) == words_of_office(second) != []
        return True if same_words and not (set(words_of_office(first)) <= PRONOUNS) else None
    if not _proper(first) or not _proper(second):
        return True if set(one) == set(two) else None
    if _younger(first) == _younger(second) and (
        one == two or _joined(one) == _joined(two) or _joined(sorted(one)) == _joined(sorted(two))
    ):
        return True
    if _acronym(one, second) or _acronym(two, first):
        return True
    if _institution(first) or _institution(second):
        return _same_institution(first, second, one, two)
    if _younger(first) != _younger(second) and (len(one) > 1 or len(two) > 1 or one == two):
        return None  # father and son
    agreed = _same_person(one, two)
    return None if agreed is False and is_declined(one, two) else agreed


def _younger(name: str) -> bool:
    return re.search(r"\b(?:Jr|Sr|II|III)\b", name) is not None


def _proper(name: str) -> bool:
    return any(
        not match.group()[0].islower() and match.group().lower() not in TITLES | FILLERS
        for match in _WORD.finditer(bare(name).replace("-", " "))
    )


def _joined(words: list[str]) -> str:
    return "".join(words)


def _acronym(words: list[str], short: str) -> bool:
    letters = re.sub(r"[^\w]", "", re.sub(r"^the ", "", short.strip(), flags=re.IGNORECASE))
    return (
        2 <= len(letters) <= 6
        and letters.isupper()
        and len(words) > 1
        and letters.lower() == "".join(word[0] for word in words)
    )


def _institution(name: str) -> bool:
    words = _WORD.findall(bare(name))
    if len(words) > 1 and words[0].lower() in MALE | FEMALE:
        return False  # somebody called Bank or Post
    return any(
        word.lower() in INSTITUTIONS or (word.isupper() and 2 < len(word) < 7 and len(words) == 1) for word in words
    )


def _same_institution(first: str, second: str, one: list[str], two: list[str]) -> bool | None:
    small, large = (set(one), set(two)) if len(one) <= len(two) else (set(two), set(one))
    spoken = set(words_of_office(first)) | set(words_of_office(second))
    if small <= large:
        return True
    if spoken & SPOKEN_FOR and small & large:
        return None
    if _institution(first) and _institution(second):
        return None if small & large - INSTITUTIONS else False
    return None  # a person may speak for an institution: the text must tell


def _same_person(one: list[str], two: list[str]) -> bool | None:
    short, long = (one, two) if len(one) <= len(two) else (two, one)
    if set(short) <= set(long):
        return True
    if len(short) == 1:
        return (
            _alike(short[0], long[-1])
            or (len(long) > 1 and _merged(short[0], long))
            or (len(short[0]) > 4 and _alike(short[0], long[0]))
        )
    if _alike(short[-1], long[-1]):
        return _given_fit(short[:-1], long[:-1])
    if _alike(short[0], long[0]) and _joined(short[1:])[:3] == _joined(long[1:])[:3]:  # family name first
        return True
    if short[0] == long[-1] or short[-1] == long[0]:  # the other order: Won-sik Shin, Shin Won-sik
        rest_short = short[1:] if short[0] == long[-1] else short[:-1]
        rest_long = long[:-1] if short[0] == long[-1] else long[1:]
        return _joined(rest_short) == _joined(rest_long) or _given_fit(rest_short, rest_long)
    return _merged(_joined(short), long) or False


def _given_fit(one: list[str], two: list[str]) -> bool:
    if not one or not two:
        return True
    if _joined(one) == _joined(two) or set(one) & set(two) or _alike(one[0], two[0]):
        return True
    if any(one[0] in row and two[0] in row for row in NICKNAME_SETS):
        return True
    initial = len(one[0]) == 1 or len(two[0]) == 1
    return initial and one[0][0] == two[0][0]


def _merged(joined: str, words: list[str]) -> bool:
    return any(joined == words[at] + words[at + 1] for at in range(len(words) - 1))


def _alike(one: str, two: str) -> bool:
    if one == two or _unwritten(one) == _unwritten(two):
        return True
    begin_alike = one[0] == two[0] or any(one[0] in row and two[0] in row for row in ("gqk", "cks", "jy", "vw"))
    if min(len(one), len(two)) < 5 or not begin_alike:
        return False
    if Levenshtein.distance(one, two) > 2:
        return False
    return sorted(one) == sorted(two) or (
        JaroWinkler.similarity(one, two) >= _ALIKE and _skeleton(one) == _skeleton(two)
    )


def _unwritten(word: str) -> str:
    """Mueller and Müller, written without the sign."""
    return word.replace("ue", "u").replace("oe", "o").replace("ae", "a")


def _skeleton(word: str) -> str:
    """The consonants, those of one sound together: what transliterations of one name share."""
    plain = re.sub(r"[aeiouyjhw]", "", word.replace("ck", "k").replace("kh", "k").replace("ts", "z").replace("ph", "f"))
    return re.sub(r"(.)\1", r"\1", plain.translate(str.maketrans("cqgvt", "kkkfd")))
