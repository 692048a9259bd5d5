"""Whether one name is another in a case of a Slavic language. In: the words of two names. Out: yes or no.

"Zdaniem Jana Wilka" and "Jan Wilk", "слова Ольги Рыбиной" and "Ольга Рыбина": the endings of names alone do not tell
two people apart, nor do they make one of them ("Александр", "Александра").
"""

from __future__ import annotations

from collections.abc import Sequence

#: Endings of names in the singular, of Polish, Russian and Ukrainian, without accents (which makes й an и); the longest
#: first.
_ENDINGS = (
    "iego", "iemu", "ego", "emu", "owi", "iej", "ej", "em", "ie", "im", "ym", "a", "e", "i", "u", "y",
    "ого", "ому", "ему", "его", "ову", "еви", "ові", "ои", "ою", "еи", "ею", "ом", "ем", "им", "ым", "ім", "ии", "ыи",
    "а", "я", "у", "ю", "ы", "и", "е", "і", "ь",
)  # fmt: skip
#: Letters of a name that no ending takes.
_LEAST = 2


def is_declined(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two names of as many words differ in endings of cases alone. In small letters, the family name last.

    Beside the same family name, an ending on one side only makes another person ("Jan", "Jana").
    """
    if len(one) != len(two) or list(one) == list(two):
        return False
    if [*map(_stem, one)] != [*map(_stem, two)]:
        return False
    ended = all(_stem(word) != word for word in (*one[:-1], *two[:-1]))
    return one[-1] != two[-1] or ended


def _stem(word: str) -> str:
    ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) - len(e) >= _LEAST), "")
    return word.removesuffix(ending)
