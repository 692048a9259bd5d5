"""Told as done, where the source tells it as what may come, is asked for or alleged. In: a trial. Out: a note, or "".

"The bridge opened in May" has every word of matter of "the bridge will open in May", "exports reached 5 million" of
"exports are forecast to reach 5 million", and "the tax was cut" of "the panel recommended that the tax be cut". It may
have come otherwise: a person must look. A claim in the present ("the bridge opens in May") tells a plan as well and is
left alone, and so is one that has such words of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.contrasts.events import ARTICLES, OPENINGS, Event, Events, told_of_all
from factcheck.matching.trial import Trial
from factcheck.text.word_lists import reporting
from factcheck.text.words import Word

#: What sets a verb in the future, or makes it what may be, by itself.
MODAL = frozenset({
    "will", "shall", "would", "could", "should", "may", "might", "must", "can", "won't", "she'll", "he'll", "it'll",
    "they'll", "we'll", "i'll", "cannot",
})  # fmt: skip
#: What does so with "to" behind it: what is planned or wished, and what is believed or alleged.
BEFORE_TO = frozenset({
    "set", "due", "scheduled", "slated", "poised", "forecast", "forecasted", "projected", "predicted", "going", "about",
    "tipped", "booked", "earmarked", "destined", "plan", "plans", "planned", "planning", "hope", "hopes", "hoped",
    "expect", "expects", "expected", "intend", "intends", "intended", "aim", "aims", "aimed", "want", "wants", "wanted",
    "refuse", "refuses", "refused", "declined", "failed", "threaten", "threatens", "threatened", "tries", "tried",
    "attempt", "attempted", "propose", "proposes", "proposed", "proposal", "promise", "promises", "promised", "vow",
    "vowed", "pledge", "pledged", "offer", "offers", "offered", "agree", "agreed", "asked", "urged", "calls", "called",
    "seek", "seeks", "sought", "supposed", "meant", "said", "believed", "understood", "thought", "alleged", "reported",
    "rumoured", "rumored", "goal", "target", "deal", "talks", "bid", "request", "right", "option",
})  # fmt: skip
#: What says of all that follows it that it is wished, feared, alleged or open, and the word that leads on to it.
GOVERNORS = frozenset({
    "alleges", "alleged", "allege", "alleging", "allegation", "allegations", "recommended", "recommends", "recommend",
    "recommendation", "demanded", "demands", "demand", "suggested", "suggests", "urged", "urges", "proposed",
    "proposes", "fear", "fears", "feared", "myth", "rumour", "rumours", "rumor", "rumors", "unclear", "doubt",
    "doubts", "disputes", "disputed", "accuse", "accuses", "accused", "accusation", "accusations", "suspects",
    "suspected", "suspect", "charged", "wrongly", "falsely", "mistakenly", "claim", "claims", "denied", "denies",
    "denying", "legend", "hoax", "speculation", "false", "untrue", "withdrawn", "retracted",
})  # fmt: skip
LEADING_ON = frozenset({"that", "whether", "of", "with"})
#: What says of a noun for the event that it is not done yet.
NOT_YET = frozenset({
    "scheduled", "requested", "planned", "proposed", "considered", "considering", "demanded", "demands", "wanted",
    "possible", "talks", "sought", "seeks", "called", "asked",
})  # fmt: skip
#: Words between a modal or "to" and its verb.
_BETWEEN = frozenset(
    {"be", "have", "been", "being", "not", "also", "only", "then", "now", "soon", "still", "again", "to"}
)
_LEADS_TO = BEFORE_TO | {"is", "are", "was", "were"}
#: Words before a verb that say that it is not over: "is opened", "to open", "will be opened".
_NOT_OVER = MODAL | {"to", "is", "are", "be", "being"}
#: Words before a participle by which it is over.
_OVER = frozenset({"was", "were", "has", "have", "had", "having"})
#: Words before a verb in which the one is looked for that says whether it is over, and which makes it what may be.
_REACH, _FAR = 3, 5
#: Words between a governor and the word that leads on, at most.
_GOVERNS = 9
#: Words beside a noun for the event in which it is told that it is not done yet.
_BESIDE = 6


def denied(events: Events | None, trial: Trial) -> str:
    """A note where the source has the claim's verb only behind a negation, as in "she did not accept it"."""
    if any(word.negates for word in trial.claim.words):
        return ""
    said = told_of_all(events, trial, _negated)
    return f"The source says that it was not so: “{said}”." if said else ""


def _negated(claim: Event, there: Event, trial: Trial, _: int) -> str:
    """The words from a negation right before a verb of the source up to it; "" where there is none."""
    for at in range(there.place - 1, max(-1, there.place - _REACH - 1), -1):
        word = there.words[at]
        if word.negates:
            return trial.source.text[word.start : there.verb.end] if claim.past else ""
        if word.kind in ("name", "word") and not word.lower.endswith("ly"):
            return ""
    return ""


def foretold(events: Events | None, trial: Trial) -> str:
    """A note where the source has the claim's verb only as what may come, is asked for or is alleged."""
    words, text = trial.claim.words, trial.claim.text
    if any(_is_modal(word, text) or word.lower in GOVERNORS for word in words):
        return ""
    said = told_of_all(events, trial, _unrealised)
    return f"The brief tells it as done; the source has “{said}”." if said else ""


def _unrealised(claim: Event, there: Event, trial: Trial, _: int) -> str:
    """The words by which an event of the source is not told as done, up to its verb; "" where there are none."""
    if not claim.past or not is_over(claim):
        return ""
    words, place, text = there.words, there.place, trial.source.text
    first = _modal(words, place, text)
    if first is None:
        first = _governor(words, place, text)
    if first is not None:
        return text[words[first].start : words[place].end]
    if there.past and is_over(there):
        return ""
    return _of_a_noun(words, place)


def is_over(event: Event) -> bool:
    """Whether no word before a verb of the past says that it is yet to come or going on."""
    for before in reversed(event.words[max(0, event.place - _REACH) : event.place]):
        if before.lower in _OVER:
            return True
        if before.lower in _NOT_OVER:
            return False
    return True


def _modal(words: Sequence[Word], place: int, text: str) -> int | None:
    """Where the word stands that makes a verb what may be: "will soon open", "is forecast to reach", "was to reach"."""
    for at in range(place - 1, max(-1, place - _FAR), -1):
        lower = words[at].lower
        if _is_modal(words[at], text):
            return at
        if lower == "to" and at and words[at - 1].lower in _LEADS_TO:
            return at - 1
        if lower not in _BETWEEN and not lower.endswith("ly"):
            return None
    return None


def _is_modal(word: Word, text: str) -> bool:
    """Whether a word makes a verb what may be; "May" and "Will" with a capital are a month and a man."""
    return word.lower in MODAL and not (word.lower in ("may", "will") and text[word.start].isupper())


def _governor(words: Sequence[Word], place: int, text: str) -> int | None:
    """Where a word stands by which all that follows is wished, feared or alleged, up to a semicolon or "but"."""
    for at in range(place - 1, 0, -1):
        if words[at].lower == "but" or ";" in text[words[at].end : words[at + 1].start]:
            return None
        if words[at].lower not in LEADING_ON:
            continue
        if words[at - 1].lower in GOVERNORS:
            return at - 1
        if words[at].lower == "that" or words[at + 1].lower.endswith("ing"):
            return _governor_further_off(words, at, text)
    return None


def _governor_further_off(words: Sequence[Word], leading: int, text: str) -> int | None:
    """Where the governor of "that", or of "of having", stands if others come between: "accused Roth of having taken",
    "denied a claim by the firm, Rok, that". What is said stands behind its own verb of saying.
    """
    for at in range(leading - 1, max(-1, leading - _GOVERNS), -1):
        lower = words[at].lower
        if lower in reporting() or lower in OPENINGS or ";" in text[words[at].end : words[at + 1].start]:
            return None
        if lower in GOVERNORS:
            return at
    return None


def _of_a_noun(words: Sequence[Word], place: int) -> str:
    """The word by which an event that is told by a noun, as "the launch", is not done yet."""
    if place == 0 or words[place - 1].lower not in ARTICLES | {"of", "about", "for", "on"}:
        return ""
    beside = [word.lower for word in words[max(0, place - _BESIDE) : place + _BESIDE]]
    return next((lower for lower in beside if lower in NOT_YET), "")
