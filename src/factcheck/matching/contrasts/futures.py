"""Told as done, where the source has the same verb in a future that its ending makes. In: the trial of a claim. Out: a
note, or "".

"A fermé" and "fermera" have one root, and no word between tells them apart. English, where a word does, has
`unrealised_events.py`.
"""

from __future__ import annotations

import re

from factcheck.matching.trial import Trial
from factcheck.text.words import Word, language_of

#: By language: the endings of what will or would be, and those of what is done.
_ENDINGS = {
    "fr": (r"(?:ra|ront|rait|raient)", r"(?:é|ée|és|ées|i|ie|is|it|u|ue|us|ues|a|èrent|irent)"),
    "es": (r"(?:rá|rán|ría|rían)", r"(?:ó|aron|ieron|ado|ada|ados|adas|ido|ida|idos|idas)"),
    "it": (r"(?:rà|ranno|rebbe|rebbero)", r"(?:ò|arono|irono|ato|ata|ati|ate|uto|uta|uti|ute|ito|ita|iti|ite|so|sa)"),
    "pt": (r"(?:rá|rão|ria|riam)", r"(?:ou|aram|eu|eram|iu|iram|ado|ada|ados|adas|ido|ida|idos|idas)"),
}
_FUTURE = {language: re.compile(rf"\w{{2,40}}{future}") for language, (future, _) in _ENDINGS.items()}
_PAST = {language: re.compile(rf"\w{{2,40}}{past}") for language, (_, past) in _ENDINGS.items()}


def yet_to_come(trial: Trial) -> str:
    """A note where a verb of the claim in the past stands in the sentence that bears on it as a future alone."""
    language, number = language_of(trial.source.lang), trial.alignment.sentence
    if language not in _ENDINGS or number is None:
        return ""
    sentence, future, past = trial.index.sentence_words(number), _FUTURE[language], _PAST[language]
    for word in trial.claim.content:
        if not past.fullmatch(word.lower) or future.fullmatch(word.lower):
            continue
        there = {other.lower for other in sentence if _is_of_one_verb(word, other)}
        if there and all(future.fullmatch(form) for form in there):
            return f"The brief tells it as done; the source has “{min(there)}”."
    return ""


#: Letters from which a form without its last letter is that of the verb: "vend-u", "vend-ra".
_SHORTEST = 4


def _is_of_one_verb(one: Word, other: Word) -> bool:
    stem = one.lower[:-1]
    return one.root == other.root or (len(stem) >= _SHORTEST and other.lower.startswith(stem))
