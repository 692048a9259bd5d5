"""What will be on a condition, told without it. In: the trial of a claim. Out: a note, or "".

"The country will buy 1.5 million doses if the panel agrees" does not say that it will buy them.
"""

from __future__ import annotations

import re

from factcheck.matching.trial import Trial
from factcheck.text.words import Word, language_of

#: By language: what tells in a claim that something will be (auxiliaries, or the endings of a future), and what makes
#: it depend on something in the sentence of the source.
_TABLES: dict[str, tuple[str, str]] = {
    "en": (
        r"will|shall|won't|she'll|he'll|it'll|they'll",
        r"(?:if|unless|provided(?: that)?|on (?:the )?condition(?: that)?|subject to|as long as|assuming)\b"
        r"|, should (?:the|a|an|his|her|its|their|[A-Z])",
    ),
    "de": (r"wird|werden|soll|sollen|will|wollen", r"(?:falls|sofern|wenn|vorausgesetzt|unter der Bedingung)\b"),
    "fr": (r"\w+ra|\w+ront|va|vont", r"(?:si|s['’]il|s['’]ils|à condition|pourvu que|sous réserve)\b"),
    "es": (r"\w+rá|\w+rán|va|van", r"(?:si|siempre que|siempre y cuando|a condición)\b"),
    "it": (r"\w+rà|\w+ranno|va|vanno", r"(?:se|purché|a condizione|a patto)\b"),
    "pt": (r"\w+rá|\w+rão|vai|vão", r"(?:se|caso|desde que|contanto que|sob a condição)\b"),
    "nl": (r"zal|zullen|gaat|gaan", r"(?:indien|mits|als|op voorwaarde)\b"),
    "sv": (r"ska|skall|kommer", r"(?:om|ifall|förutsatt)\b"),
    "pl": (r"będzie|będą|\w+ie|\w+ią", r"(?:jeśli|jeżeli|pod warunkiem|o ile)\b"),
    "ru": (r"будет|будут|\w+ет|\w+ит|\w+ут|\w+ят", r"(?:если|при условии)\b"),
    "uk": (r"буде|будуть|\w+ить|\w+ять|\w+уть", r"(?:якщо|за умови)\b"),
}
_AHEAD = {language: re.compile(ahead) for language, (ahead, _) in _TABLES.items()}
_CONDITIONS = {language: re.compile(rf"\b{condition}", re.UNICODE) for language, (_, condition) in _TABLES.items()}
#: Code points of a condition that a note repeats.
_LONGEST = 60


def conditional(trial: Trial) -> str:
    """A note where the claim tells what will be, and the sentence that bears on it makes it depend on something."""
    claim, number, language = trial.claim, trial.alignment.sentence, language_of(trial.source.lang)
    condition = _CONDITIONS.get(language)
    if number is None or condition is None or claim.quotes or condition.search(claim.text):
        return ""
    if not any(_tells_ahead(word, claim.text, language) for word in claim.words):
        return ""
    sentence = trial.source.sentences[number]
    found = condition.search(trial.source.text, sentence.start, sentence.end)
    if found is None:
        return ""
    told = trial.source.text[found.start() : sentence.end].lstrip(", ")
    return f"The source makes it depend on something: “{told[:_LONGEST].rstrip(' .')}”."


def _tells_ahead(word: Word, text: str, language: str) -> bool:
    """Whether a word says that something will be; "Will" with a capital is a man."""
    return _AHEAD[language].fullmatch(word.lower) is not None and not text[word.start].isupper()
